// What it takes to read the rulebook: the `Logic` concept and the few words rules are written with.
#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>
#include <unordered_map>

#include "model/facts/facts.hpp"
#include "model/logic/clause.hpp"

namespace entente::model {

/// A logic in which rules can be read. A rule composes truths and never branches on one: apart from plain
/// `bool`, a Truth that `if` can test is refused, because a rule that branches on, say, a solver's term
/// compiles and means something else than it says.
template <class L>
concept Logic = requires(L& logic, const typename L::Truth& p, const typename L::Truth& q, const Clause& clause) {
  { logic.constant(true) } -> std::same_as<typename L::Truth>;
  { p&& q } -> std::same_as<typename L::Truth>;
  { p || q } -> std::same_as<typename L::Truth>;
  { !p } -> std::same_as<typename L::Truth>;
  { logic.clause(clause, p) } -> std::same_as<typename L::Truth>;
}
&&(std::same_as<typename L::Truth, bool> || !std::is_constructible_v<bool, typename L::Truth>);

template <class L>
using Truth = typename L::Truth;

/// `chosen` where `guard` is true and `otherwise` where it is not. Both arms are read: this is no branch.
template <class T>
[[nodiscard]] T select(const T& guard, const T& chosen, const T& otherwise) {
  return (guard && chosen) || (!guard && otherwise);
}

/// What a logic may know of a truth without branching on it: that it is false (or true) whatever else is the case.
/// Logics that know nothing of the kind have no such members, and everything is read.
template <class L>
[[nodiscard]] bool surely_false(const typename L::Truth& truth) {
  if constexpr (requires { L::is_surely_false(truth); })
    return L::is_surely_false(truth);
  else if constexpr (std::same_as<typename L::Truth, bool>)
    return !truth;
  else
    return false;
}
template <class L>
[[nodiscard]] bool surely_true(const typename L::Truth& truth) {
  if constexpr (requires { L::is_surely_true(truth); })
    return L::is_surely_true(truth);
  else if constexpr (std::same_as<typename L::Truth, bool>)
    return truth;
  else
    return false;
}

/// `first && rest()`, where `rest` is not read when `first` is false for certain. It means what `&&` means, and saves
/// the work of expensive conditions.
template <Logic L, class Rest>
[[nodiscard]] Truth<L> and_then(L&, const Truth<L>& first, Rest rest) {
  return surely_false<L>(first) ? first : first && rest();
}

/// `selector && rest()`, one row of a table: what the row says is beside the point unless the selector picks it, so
/// that an explanation tells of other rows why they were not picked and nothing else.
template <Logic L, class Rest>
[[nodiscard]] Truth<L> row_of(L& logic, const Truth<L>& selector, Rest rest) {
  if constexpr (requires { logic.row_of(selector, rest); })
    return logic.row_of(selector, rest);
  else
    return and_then(logic, selector, rest);
}

/// The row that a part of a rule is about, one of those it folds over: a tenant, a team, an account. Sort::none and a
/// number for what is no row of a world.
struct About {
  Sort sort = Sort::none;
  std::int32_t row = 0;
  About(Sort s, std::int32_t r) : sort(s), row(r) {}
  template <class Id>
  requires requires { detail::SortOf<Id>::row; }
  About(Id id) : sort(detail::SortOf<Id>::row), row(id.index) {}
  friend bool operator==(const About&, const About&) = default;
};

/// `part`, with a note of what it is about for a logic that keeps such notes: an answer can then say where it holds
/// without asking again.
template <Logic L>
[[nodiscard]] Truth<L> about(L& logic, const About& row, const Truth<L>& part) {
  if constexpr (requires { logic.about(row, part); })
    return logic.about(row, part);
  else
    return part;
}

/// The name of a rule that others read over and over for the same rows, so that a logic may want to memoize what it
/// comes to. Rules declare theirs beside them; two names are the same one when they are the same object.
struct MemoRule {};

/// A rule and the rows it is read for.
struct MemoKey {
  const MemoRule* rule;
  std::uint64_t a, b;
  friend bool operator==(const MemoKey&, const MemoKey&) = default;
  /// For tables that are only looked up: what an address hashes to differs between runs.
  struct Hash {
    [[nodiscard]] std::size_t operator()(const MemoKey& key) const {
      const std::uint64_t mixed = (key.a * 0x9e3779b97f4a7c15ULL) ^ (key.b * 0xc2b2ae3d27d4eb4fULL);
      return static_cast<std::size_t>((mixed >> 24U) ^ (reinterpret_cast<std::uintptr_t>(key.rule) >> 3U));
    }
  };
};

/// What rules came to, for facts that hold still: to be thrown away when one of them changes.
template <class T>
using Memory = std::unordered_map<MemoKey, T, MemoKey::Hash>;

/// What the memory has for the key, or else what `read` says now. A logic without a memory reads each time.
template <class T, class Read>
[[nodiscard]] T memoize_in(Memory<T>* memory, const MemoKey& key, Read read) {
  if (memory == nullptr) return read();
  if (const auto known = memory->find(key); known != memory->end()) return known->second;
  return memory->emplace(key, read()).first->second;
}

/// `read()`, what the rule comes to for these rows. A logic that memoizes gives what it gave before. It means what
/// `read()` means, provided that every condition in it is in a clause.
template <Logic L, class Read>
[[nodiscard]] Truth<L> memoized(L& logic, const MemoRule& rule, std::uint64_t a, std::uint64_t b, Read read) {
  if constexpr (requires { logic.memoize(MemoKey{&rule, a, b}, read); })
    return logic.memoize(MemoKey{&rule, a, b}, read);
  else
    return read();
}

/// Whether `holds(x)` for at least one `x` of a finite range: a quantifier, folded.
template <Logic L, class Range, class Holds>
[[nodiscard]] Truth<L> some(L& logic, const Range& range, Holds holds) {
  Truth<L> any = logic.constant(false);
  for (const auto& x : range) {
    any = any || holds(x);
    if (surely_true<L>(any)) break;
  }
  return any;
}

/// Whether `holds(x)` for every `x` of a finite range.
template <Logic L, class Range, class Holds>
[[nodiscard]] Truth<L> every(L& logic, const Range& range, Holds holds) {
  Truth<L> all = logic.constant(true);
  for (const auto& x : range) {
    all = all && holds(x);
    if (surely_false<L>(all)) break;
  }
  return all;
}

}  // namespace entente::model
