#include "model/documents/rule_index.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente::model {

std::size_t TextNumbers::of(const Text& text) {
  const Text::Node& node = text.node();
  if (const auto found = known_.find(&node); found != known_.end()) return found->second.second;
  std::vector<std::uintptr_t> key{static_cast<std::uintptr_t>(node.op), static_cast<std::uintptr_t>(node.leaf),
                                  static_cast<std::uintptr_t>(node.of_default),
                                  reinterpret_cast<std::uintptr_t>(node.clause)};
  for (const Text& part : node.parts) key.push_back(of(part));
  const std::size_t number = numbers_.try_emplace(std::move(key), numbers_.size()).first->second;
  known_.emplace(&node, std::pair{text, number});
  return number;
}

RuleIndex::RuleIndex(const std::vector<DocumentedRule>& rules) : rules_(rules), clauses_by_id_(all_clauses()) {
  for (const DocumentedRule& rule : rules_) {
    meet(rule.condition, rule.file);
    const Text::Node& node = rule.condition.node();
    const bool is_joined = node.op == Text::Op::all || node.op == Text::Op::some;
    if (is_joined || node.op == Text::Op::none) rule_by_number_.try_emplace(number_of(rule.condition), &rule);
    std::vector<std::size_t>& parts = parts_.emplace_back();
    if (is_joined)
      for (const Text& part : node.parts) parts.push_back(number_of(part));
    std::sort(parts.begin(), parts.end());
  }
}

void RuleIndex::meet(const Text& condition, std::string_view file) {
  const Text::Node& node = condition.node();
  if (node.op == Text::Op::clause) {
    Met& met = clauses_.try_emplace(node.clause, Met{{node.clause, {}}, {}, file}).first->second;
    const std::size_t number = number_of(node.parts.front());
    if (std::find(met.numbers.begin(), met.numbers.end(), number) != met.numbers.end()) return;
    met.numbers.push_back(number);
    met.entry.conditions.push_back(node.parts.front());
  }
  for (const Text& part : node.parts) meet(part, file);
}

std::vector<ClauseEntry> RuleIndex::clauses_of_file(std::string_view file) const {
  std::vector<ClauseEntry> entries;
  for (const Clause* clause : clauses_by_id_)
    if (const Met& met = clauses_.at(clause); met.file == file) entries.push_back(met.entry);
  return entries;
}

const DocumentedRule* RuleIndex::rule_of(const Text& condition) const {
  const auto found = rule_by_number_.find(number_of(condition));
  return found == rule_by_number_.end() ? nullptr : found->second;
}

const DocumentedRule* RuleIndex::rule_within(Text::Op op, const std::vector<Text>& parts, std::size_t told) const {
  std::vector<std::size_t> numbers;
  for (const Text& part : parts) numbers.push_back(number_of(part));
  std::sort(numbers.begin(), numbers.end());
  const DocumentedRule* largest = nullptr;
  for (std::size_t i = 0; i < rules_.size(); ++i)
    if (!parts_[i].empty() && rules_[i].condition.node().op == op && number_of(rules_[i].condition) != told &&
        std::includes(numbers.begin(), numbers.end(), parts_[i].begin(), parts_[i].end()) &&
        (largest == nullptr || parts_[i].size() > largest->condition.node().parts.size()))
      largest = &rules_[i];
  return largest;
}

std::string RuleIndex::anchor(const ClauseEntry& entry, std::size_t condition) const {
  std::string name = anchor_of(entry.clause->id);
  if (entry.conditions.size() > 1) name += fmt::format("-{}", static_cast<char>('a' + condition));
  return name;
}

std::string RuleIndex::link(const Text& clause) const {
  const Met& met = clauses_.at(clause.node().clause);
  const auto found = std::find(met.numbers.begin(), met.numbers.end(), number_of(clause.node().parts.front()));
  const auto at = static_cast<std::size_t>(found - met.numbers.begin());
  std::string name(met.entry.clause->id);
  if (met.numbers.size() > 1) name += fmt::format(" {}", static_cast<char>('a' + at));
  return fmt::format("[{}](#{})", name, anchor(met.entry, at));
}

std::string anchor_of(std::string_view heading) {
  std::string text;
  for (const char c : heading) {
    if (c == ' ')
      text += '-';
    else if (c == '_' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
      text += c;
    else if (c >= 'A' && c <= 'Z')
      text += static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string link_to(const DocumentedRule& rule) { return fmt::format("[{}](#{})", rule.name, anchor_of(rule.name)); }

}  // namespace entente::model
