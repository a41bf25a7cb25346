// Conditions as bullets, with rules, clauses and shared conditions as links. Private to model/documents.
#pragma once

#include "model/documents/condition_parts.hpp"
#include "model/documents/rule_index.hpp"

namespace entente::model {

/// A condition without a name that several rules or clauses are made of: told once, by number.
struct SharedCondition {
  std::size_t number = 0;
  Text condition;
};

/// Prints the conditions of one page. All of them are met first, in the page's order, so that what occurs twice is
/// known; then they are printed.
class ConditionTree {
 public:
  explicit ConditionTree(const RuleIndex& index) : index_(index) {}

  /// The condition of a rule: what it is made of may be shared, not the whole.
  void meet_rule(const DocumentedRule& rule);
  /// The condition of a clause.
  void meet(const Text& condition, std::string_view file);

  /// To be called when all have been met: numbers what occurs more than once.
  void number_shared();

  /// The bullets of a condition, from `depth` on (two blanks each), where the whole is told and not linked.
  [[nodiscard]] std::string told(const Text& condition, int depth) const;
  /// The condition in one line: a fact, a clause, a rule, or several of these joined by one word; nothing for others.
  [[nodiscard]] std::optional<std::string> line(const Text& condition) const;
  /// The same, where the whole may be a link.
  [[nodiscard]] std::optional<std::string> linked_line(const Text& condition) const;
  [[nodiscard]] std::string linked(const Text& condition, int depth) const;
  /// What is shared and was first met in the file.
  [[nodiscard]] std::vector<SharedCondition> shared_in(std::string_view file) const;

 private:
  struct Use {
    Text condition;
    std::string_view file;
    int count = 0;
    std::size_t number = 0;  ///< when it is shared
  };
  /// The parts of a conjunction or disjunction that fit into a line, and the others.
  struct Sorted {
    std::vector<std::string> words;
    std::vector<Text> rest;
  };

  [[nodiscard]] std::optional<std::string> word(const Text& text, std::size_t told) const;
  [[nodiscard]] std::optional<std::string> line(const Text& text, std::size_t told) const;
  [[nodiscard]] Sorted sorted(const Text::Node& node, std::size_t told) const;
  [[nodiscard]] std::vector<Text> children(const Text& text, std::size_t told) const;

  void add(std::string& page, const Text& text, int depth, const std::string& lead, std::size_t told) const;
  void add_choice(std::string& page, const Choice& choice, int depth, const std::string& lead, std::size_t told) const;

  const RuleIndex& index_;
  std::map<std::size_t, Use> uses_;  ///< by the text's number
  std::vector<std::size_t> order_;   ///< in which they were first met
};

}  // namespace entente::model
