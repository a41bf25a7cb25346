// From notes to reasons: the walk over what decided, and what it leaves out because it was told before.
#include <algorithm>
#include <map>
#include <tuple>

#include "model/logic/explaining.hpp"

namespace entente::model {
namespace {

/// The same clause decided the same way by the same facts is said once.
[[nodiscard]] std::vector<Reason> without_equal_ones(std::vector<Reason> found) {
  std::vector<Reason> told;
  for (Reason& reason : found) {
    const bool known = std::any_of(told.begin(), told.end(), [&](const Reason& other) {
      return other.clause == reason.clause && other.held == reason.held && other.facts == reason.facts;
    });
    if (!known) told.push_back(std::move(reason));
  }
  return told;
}

/// Reasons in the order in which they are told, and which of them are the same decision with the same reasons inside.
class Repetitions {
 public:
  /// `first[i]` is the reason that i came back to, or i.
  Repetitions(const std::vector<Reason>& found, const std::vector<std::size_t>& first)
      : found_(found), first_(first), numbers_(found.size()) {}

  [[nodiscard]] std::vector<Reason> told() {
    tell(0, found_.size());
    return std::move(told_);
  }

 private:
  using Inside = std::vector<std::size_t>;

  [[nodiscard]] std::size_t end_of(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < found_.size() && found_[end].depth > found_[i].depth) ++end;
    return end;
  }

  /// Equal for reasons that are equal with everything inside them.
  [[nodiscard]] std::size_t number_of(std::size_t i) {
    std::size_t& number = numbers_[first_[i]];
    if (number != 0) return number;
    i = first_[i];
    Inside inside;
    for (std::size_t at = i + 1, end = end_of(i); at < end; at = end_of(at)) inside.push_back(number_of(at));
    auto key = std::tuple(found_[i].clause, found_[i].held, found_[i].facts, std::move(inside));
    return number = different_.emplace(std::move(key), different_.size() + 1).first->second;
  }

  /// Tells the reasons of a range that are inside one reason.
  void tell(std::size_t begin, std::size_t end) {
    Inside told_here;
    for (std::size_t i = begin; i < end; i = end_of(i)) {
      const std::size_t number = number_of(i);
      if (std::ranges::find(told_here, number) != told_here.end()) continue;
      told_here.push_back(number);
      told_.push_back(found_[i]);
      const auto [known, is_new] = places_.emplace(number, told_.size() - 1);
      if (is_new) {
        tell(i + 1, end_of(i));
      } else {
        told_.back().facts = told_[known->second].facts;
        told_.back().is_told_before = true;
      }
    }
  }

  const std::vector<Reason>& found_;
  const std::vector<std::size_t>& first_;
  std::vector<std::size_t> numbers_;  ///< 0: not numbered yet
  std::map<std::tuple<const Clause*, bool, std::vector<FactId>, Inside>, std::size_t> different_;
  std::map<std::size_t, std::size_t> places_;  ///< where each number was told first
  std::vector<Reason> told_;
};

}  // namespace

std::vector<Reason> Explaining::reasons(Reasoned truth, Repeats repeats) const {
  Reasoned::Notebook& book = *Reasoned::notebook;
  const std::uint32_t walk = ++book.walks;
  std::vector<Reason> found;
  std::vector<std::size_t> first;  // the reason that each one came back to, or itself
  struct Visit {
    std::uint32_t note;
    int depth;
    std::uint32_t owner;  ///< index of the clause whose facts these are, plus one
  };
  std::vector<Visit> open{{truth.note_, 0, 0}};
  while (!open.empty()) {
    const Visit at = open.back();
    open.pop_back();
    if (at.note == 0) continue;
    if ((at.note & Reasoned::fact_mark) != 0) {
      if (at.owner == 0) continue;
      auto& facts = found[at.owner - 1].facts;
      const FactId fact = at.note & ~Reasoned::fact_mark;
      if (fact > true_fact && std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
      continue;
    }
    auto& note = book[at.note];
    const bool is_clause = note.clause != nullptr && note.clause != &Reasoned::is_about;
    if (note.walk == walk) {
      if (repeats == Repeats::are_left_out) continue;
      if (is_clause) {
        found.push_back({note.clause, note.held, at.depth, {}});
        first.push_back(note.owner);
        continue;
      }
      if (note.owner == at.owner) continue;
    }
    note.walk = walk;
    note.owner = is_clause ? static_cast<std::uint32_t>(found.size()) : at.owner;
    if (is_clause) {
      found.push_back({note.clause, note.held, at.depth, {}});
      first.push_back(found.size() - 1);
      open.push_back({note.first, at.depth + 1, static_cast<std::uint32_t>(found.size())});
      continue;
    }
    if (note.clause == nullptr) open.push_back({note.second, at.depth, at.owner});
    open.push_back({note.first, at.depth, at.owner});
  }
  if (repeats == Repeats::are_left_out) return without_equal_ones(std::move(found));
  return Repetitions(found, first).told();
}

}  // namespace entente::model
