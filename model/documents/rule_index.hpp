// Where the page tells each rule and each clause, so that everything else is a link. Private to model/documents.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/documents/documented_rules.hpp"

namespace entente::model {

/// Numbers texts, equal ones alike: comparing two takes no walk through both.
class TextNumbers {
 public:
  [[nodiscard]] std::size_t of(const Text& text);

 private:
  std::map<std::vector<std::uintptr_t>, std::size_t> numbers_;  ///< only looked up: addresses differ between runs
  std::unordered_map<const Text::Node*, std::pair<Text, std::size_t>> known_;
};

/// One clause, and what it comes to. Most have one condition; a clause that rules use for several things (each half of
/// a section, each way of joining) has one for each.
struct ClauseEntry {
  const Clause* clause = nullptr;
  std::vector<Text> conditions;  ///< each once, in the order met
};

class RuleIndex {
 public:
  /// The rules must outlive the index.
  explicit RuleIndex(const std::vector<DocumentedRule>& rules);

  [[nodiscard]] const std::vector<DocumentedRule>& rules() const { return rules_; }
  /// The clauses that rules of the file meet and rules of no earlier file do, by id.
  [[nodiscard]] std::vector<ClauseEntry> clauses_of_file(std::string_view file) const;

  /// The first rule that decides exactly this; nullptr when there is none, or when it is a single fact or clause.
  [[nodiscard]] const DocumentedRule* rule_of(const Text& condition) const;
  /// The largest rule that is a conjunction (or disjunction) of some of `parts`: joined to others by the same word, it
  /// has melted into them. nullptr when there is none; the rule whose condition has the number `told` is not taken.
  [[nodiscard]] const DocumentedRule* rule_within(Text::Op op, const std::vector<Text>& parts, std::size_t told) const;
  /// `[XTA-1](#xta-1)`; of several conditions the one meant, as `[XTA-12 b](#xta-12-b)`.
  [[nodiscard]] std::string link(const Text& clause) const;
  /// The name behind the link.
  [[nodiscard]] std::string anchor(const ClauseEntry& entry, std::size_t condition) const;
  [[nodiscard]] std::size_t number_of(const Text& text) const { return numbers_.of(text); }

 private:
  struct Met {
    ClauseEntry entry;
    std::vector<std::size_t> numbers;  ///< of its conditions
    std::string_view file;
  };
  void meet(const Text& condition, std::string_view file);

  const std::vector<DocumentedRule>& rules_;
  mutable TextNumbers numbers_;
  std::map<const Clause*, Met> clauses_;  ///< only looked up
  std::vector<const Clause*> clauses_by_id_;
  std::map<std::size_t, const DocumentedRule*> rule_by_number_;
  std::vector<std::vector<std::size_t>> parts_;  ///< by rule: the numbers of what it joins, in order
};

/// GitHub's anchor of a heading: lower case, blanks to dashes, punctuation dropped.
[[nodiscard]] std::string anchor_of(std::string_view heading);
/// `[name](#anchor)`.
[[nodiscard]] std::string link_to(const DocumentedRule& rule);

}  // namespace entente::model
