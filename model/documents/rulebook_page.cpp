// The page, section by section.
#include "model/documents/rulebook_page.hpp"

#include <fmt/format.h>

#include "model/documents/condition_tree.hpp"

namespace entente::model {
namespace {

constexpr std::string_view introduction =
    "# The rulebook\n\n"
    "This page is printed from the rules in `model/rulebook/` and the guards in `model/steps/`; a test fails when it "
    "is\n"
    "stale. Every rule, clause and shared condition is told once, and linked from wherever else it is met. A clause is "
    "a\n"
    "condition with a name: answers, proofs and coverage speak of it. It stands with its source and with what it "
    "comes\n"
    "to: raw settings and facts, with the place where each is set. A clause that is used for several conditions has a\n"
    "line for each, with a letter.\n";

/// A name for links. Headings have one by themselves.
[[nodiscard]] std::string named(const std::string& anchor) { return fmt::format("<a id=\"{}\"></a>", anchor); }

[[nodiscard]] std::vector<std::string_view> files_of(const std::vector<DocumentedRule>& rules) {
  std::vector<std::string_view> files;
  for (const DocumentedRule& rule : rules)
    if (files.empty() || files.back() != rule.file) files.push_back(rule.file);
  return files;
}

/// Prints the sections of one page.
class Page {
 public:
  explicit Page(const RuleIndex& index) : index_(index), tree_(index) {
    for (const std::string_view file : files_of(index_.rules())) {
      for (const DocumentedRule& rule : index_.rules())
        if (rule.file == file) tree_.meet_rule(rule);
      for (const ClauseEntry& entry : index_.clauses_of_file(file))
        for (const Text& condition : entry.conditions) tree_.meet(condition, file);
    }
    tree_.number_shared();
  }

  [[nodiscard]] std::string section(std::string_view file) const {
    std::string text = fmt::format("\n## {}\n", file);
    for (const DocumentedRule& rule : index_.rules())
      if (rule.file == file) text += rule_text(rule);
    const auto clauses = index_.clauses_of_file(file);
    if (!clauses.empty()) text += fmt::format("\n### Clauses of {}\n\n", file);
    for (const ClauseEntry& entry : clauses) text += clause_text(entry);
    const auto shared = tree_.shared_in(file);
    if (!shared.empty()) text += fmt::format("\n### Shared conditions of {}\n\n", file);
    for (const SharedCondition& condition : shared)
      text += entry_text("- " + named(fmt::format("condition-{}", condition.number)) +
                             fmt::format("**condition {}**", condition.number),
                         tree_.line(condition.condition), tree_.told(condition.condition, 1));
    return text;
  }

 private:
  /// A bullet: what is told, and its condition behind it, or below it where it takes more than a line.
  [[nodiscard]] static std::string entry_text(const std::string& head, const std::optional<std::string>& line,
                                              const std::string& tree) {
    return line ? head + " — " + *line + "\n" : head + "\n" + tree;
  }

  [[nodiscard]] std::string rule_text(const DocumentedRule& rule) const {
    const DocumentedRule* first = index_.rule_of(rule.condition);
    const bool is_told = first == nullptr || first == &rule;
    return fmt::format("\n### {}\n\n{}\n\n{}", rule.name, rule.says,
                       is_told ? tree_.told(rule.condition, 0) : tree_.linked(rule.condition, 0));
  }

  [[nodiscard]] std::string clause_text(const ClauseEntry& entry) const {
    const bool has_one = entry.conditions.size() == 1;
    const std::string head = fmt::format("- {}**{}** {} — *{}*", has_one ? named(index_.anchor(entry, 0)) : "",
                                         entry.clause->id, entry.clause->says, entry.clause->source);
    if (has_one && entry.conditions.front().node().op == Text::Op::constant) return head + "\n";
    if (has_one) return condition_text(head, entry.conditions.front(), 1);
    std::string text = head + "\n";
    for (std::size_t i = 0; i < entry.conditions.size(); ++i)
      text += condition_text(fmt::format("  - {}*{}*", named(index_.anchor(entry, i)), static_cast<char>('a' + i)),
                             entry.conditions[i], 2);
    return text;
  }

  [[nodiscard]] std::string condition_text(const std::string& head, const Text& condition, int depth) const {
    return entry_text(head, tree_.linked_line(condition), tree_.linked(condition, depth));
  }

  const RuleIndex& index_;
  ConditionTree tree_;
};

}  // namespace

std::string rulebook_page() {
  const std::vector<DocumentedRule> rules = documented_rules();
  const RuleIndex index(rules);
  const Page sections(index);
  std::string page(introduction);
  for (const std::string_view file : files_of(rules)) page += sections.section(file);
  return page;
}

}  // namespace entente::model
