#include "model/documents/condition_tree.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/documents/phrases.hpp"

namespace entente::model {
namespace {

using Op = Text::Op;

/// No text has this number: everything may be a link.
constexpr std::size_t nothing_told = static_cast<std::size_t>(-1);
/// A list that is no longer than this stands in the line of the list around it, in parentheses.
constexpr std::size_t list_in_line_max = 240;

void bullet(std::string& page, int depth, const std::string& words) {
  page += fmt::format("{:{}}- {}\n", "", 2 * depth, words);
}

[[nodiscard]] std::string joined(Op op, const std::vector<std::string>& words) {
  std::string all = words.size() == 1 ? "" : op == Op::all ? "all of: " : "any of: ";
  for (std::size_t i = 0; i < words.size(); ++i) all += (i == 0 ? "" : "; ") + words[i];
  return all;
}

[[nodiscard]] bool is_joined(const Text& text) { return text.node().op == Op::all || text.node().op == Op::some; }

}  // namespace

void ConditionTree::meet_rule(const DocumentedRule& rule) {
  for (const Text& child : children(rule.condition, index_.number_of(rule.condition))) meet(child, rule.file);
}

void ConditionTree::meet(const Text& condition, std::string_view file) {
  if (word(condition, nothing_told)) return;
  if (condition.node().op == Op::none) return meet(condition.node().parts.front(), file);
  const std::size_t text = index_.number_of(condition);
  Use& use = uses_.try_emplace(text, Use{condition, file}).first->second;
  if (++use.count > 1) return;
  order_.push_back(text);
  for (const Text& child : children(condition, nothing_told)) meet(child, file);
}

std::vector<Text> ConditionTree::children(const Text& text, std::size_t told) const {
  if (word(text, told)) return {};
  if (const auto choice = choice_of(text)) return {choice->condition, choice->chosen, choice->otherwise};
  return is_joined(text) ? sorted(text.node(), told).rest : text.node().parts;
}

std::optional<std::string> ConditionTree::word(const Text& text, std::size_t told) const {
  const Text::Node& node = text.node();
  const std::size_t number = index_.number_of(text);
  if (number != told) {
    if (const DocumentedRule* rule = index_.rule_of(text)) return "rule " + link_to(*rule);
    if (const auto use = uses_.find(number); use != uses_.end() && use->second.number > 0)
      return fmt::format("[condition {0}](#condition-{0})", use->second.number);
  }
  if (node.op == Op::constant) return "nothing that a setting or a step decides";
  if (node.op == Op::fact) return phrase(node);
  if (node.op == Op::clause) return index_.link(text) + " " + std::string(node.clause->says);
  if (node.op != Op::none) return {};
  const auto inner = word(node.parts.front(), told);
  return inner ? std::optional("not: " + *inner) : std::nullopt;
}

ConditionTree::Sorted ConditionTree::sorted(const Text::Node& node, std::size_t told) const {
  Sorted sorted;
  std::vector<Text> parts = node.parts;
  while (const DocumentedRule* rule = index_.rule_within(node.op, parts, told)) {
    sorted.words.push_back("rule " + link_to(*rule));
    const auto& melted = rule->condition.node().parts;
    std::erase_if(parts, [&](const Text& part) {
      return std::any_of(melted.begin(), melted.end(),
                         [&](const Text& other) { return index_.number_of(other) == index_.number_of(part); });
    });
  }
  for (const Text& part : parts)
    if (const auto words = word(part, told))
      sorted.words.push_back(*words);
    else if (const auto list = line(part, told); list && list->size() <= list_in_line_max)
      sorted.words.push_back("(" + *list + ")");
    else
      sorted.rest.push_back(part);
  return sorted;
}

std::optional<std::string> ConditionTree::line(const Text& text, std::size_t told) const {
  if (const auto words = word(text, told)) return words;
  if (const auto choice = choice_of(text)) {
    const auto condition = word(choice->condition, told), chosen = word(choice->chosen, told),
               otherwise = word(choice->otherwise, told);
    if (!condition || !chosen || !otherwise) return {};
    return fmt::format("if {}, then {}; otherwise {}", *condition, *chosen, *otherwise);
  }
  if (!is_joined(text)) return {};
  const Sorted parts = sorted(text.node(), told);
  return parts.rest.empty() ? std::optional(joined(text.node().op, parts.words)) : std::nullopt;
}

void ConditionTree::add(std::string& page, const Text& text, int depth, const std::string& lead,
                        std::size_t told) const {
  if (const auto words = line(text, told)) return bullet(page, depth, lead + *words);
  const Text::Node& node = text.node();
  if (node.op == Op::none) return add(page, node.parts.front(), depth, lead + "not: ", told);
  if (const auto choice = choice_of(text)) return add_choice(page, *choice, depth, lead, told);
  const Sorted parts = sorted(node, told);
  bullet(page, depth, lead + (node.op == Op::all ? "all of" : "any of"));
  if (!parts.words.empty()) bullet(page, depth + 1, joined(node.op, parts.words));
  for (const Text& part : parts.rest) add(page, part, depth + 1, "", told);
}

void ConditionTree::add_choice(std::string& page, const Choice& choice, int depth, const std::string& lead,
                               std::size_t told) const {
  const auto add_arm = [&](const Text& arm, const std::string& name) {
    if (line(arm, told) || !choice_of(arm)) return add(page, arm, depth, name + " ", told);
    bullet(page, depth, name);
    add(page, arm, depth + 1, "", told);
  };
  const auto condition = line(choice.condition, told), chosen = line(choice.chosen, told);
  if (condition && chosen) {
    bullet(page, depth, fmt::format("{}if {}, then {}", lead, *condition, *chosen));
  } else {
    add(page, choice.condition, depth, lead + "if ", told);
    add_arm(choice.chosen, "then");
  }
  add_arm(choice.otherwise, "otherwise");
}

std::string ConditionTree::told(const Text& condition, int depth) const {
  std::string page;
  add(page, condition, depth, "", index_.number_of(condition));
  return page;
}

std::string ConditionTree::linked(const Text& condition, int depth) const {
  std::string page;
  add(page, condition, depth, "", nothing_told);
  return page;
}

std::optional<std::string> ConditionTree::line(const Text& condition) const {
  return line(condition, index_.number_of(condition));
}

std::optional<std::string> ConditionTree::linked_line(const Text& condition) const {
  return line(condition, nothing_told);
}

void ConditionTree::number_shared() {
  std::size_t number = 0;
  for (const std::size_t text : order_)
    if (Use& use = uses_.at(text); use.count > 1) use.number = ++number;
}

std::vector<SharedCondition> ConditionTree::shared_in(std::string_view file) const {
  std::vector<SharedCondition> shared;
  for (const std::size_t text : order_)
    if (const Use& use = uses_.at(text); use.number > 0 && use.file == file)
      shared.push_back({use.number, use.condition});
  return shared;
}

}  // namespace entente::model
