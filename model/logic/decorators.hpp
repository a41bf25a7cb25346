// Logics over logics. `clause` is the one hook of the rulebook, and it composes: striking or counting a clause
// touches no rule.
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>

#include "model/logic/logic.hpp"

namespace entente::model {

/// The rulebook with one clause struck, i.e. taken for granted: a mutant. A proof or a test that does not
/// notice says that it does not rest on that clause.
template <Logic L>
struct Without {
  using Truth = typename L::Truth;
  L& logic;
  const Clause* struck;
  [[nodiscard]] Truth constant(bool value) { return logic.constant(value); }
  [[nodiscard]] Truth clause(const Clause& c, const Truth& held) {
    return logic.clause(c, &c == struck ? logic.constant(true) : held);
  }
};

/// Records, for each clause, how often it was held and how often it was not. Only for two-valued logics.
template <Logic L>
requires std::same_as<typename L::Truth, bool>
struct Counting {
  using Truth = bool;
  struct Count {
    std::uint64_t held = 0, refused = 0;
  };
  L& logic;
  std::map<const Clause*, Count>& counts;
  [[nodiscard]] bool constant(bool value) { return logic.constant(value); }
  [[nodiscard]] bool clause(const Clause& c, bool held) {
    auto& count = counts[&c];
    ++(held ? count.held : count.refused);
    return logic.clause(c, held);
  }
};

/// Memoizes what rules came to. For facts that hold still: the memory is thrown away when one of them changes.
template <Logic L>
struct Memoizing {
  using Truth = typename L::Truth;
  using Memory = std::unordered_map<MemoKey, Truth, MemoKey::Hash>;
  L& logic;
  Memory& memory;
  [[nodiscard]] static bool is_surely_false(const Truth& t) { return surely_false<L>(t); }
  [[nodiscard]] static bool is_surely_true(const Truth& t) { return surely_true<L>(t); }
  [[nodiscard]] Truth constant(bool value) { return logic.constant(value); }
  [[nodiscard]] Truth clause(const Clause& c, const Truth& held) { return logic.clause(c, held); }
  template <class Read>
  [[nodiscard]] Truth memoize(const MemoKey& key, Read read) {
    if (const auto known = memory.find(key); known != memory.end()) return known->second;
    return memory.emplace(key, read()).first->second;
  }
};

}  // namespace entente::model
