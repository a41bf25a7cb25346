#include "model/documents/condition_parts.hpp"

#include <algorithm>

namespace entente::model {
namespace {

using Op = Text::Op;

[[nodiscard]] std::vector<Text> parts_of(const Text& text) {
  return text.node().op == Op::all ? text.node().parts : std::vector<Text>{text};
}

/// A conjunction without one of its parts.
[[nodiscard]] Text rest_of(std::vector<Text> parts, const Text& without) {
  std::erase(parts, without);
  if (parts.size() == 1) return parts.front();
  Text::Node rest;
  rest.op = Op::all;
  rest.parts = std::move(parts);
  return Text(std::move(rest));
}

}  // namespace

std::optional<Choice> choice_of(const Text& text) {
  const Text::Node& node = text.node();
  if (node.op != Op::some || node.parts.size() != 2) return {};
  const auto first = parts_of(node.parts[0]), second = parts_of(node.parts[1]);
  for (const Text& part : second) {
    if (part.node().op != Op::none || first.size() < 2 || second.size() < 2) continue;
    const Text& condition = part.node().parts.front();
    if (std::find(first.begin(), first.end(), condition) != first.end())
      return Choice{condition, rest_of(first, condition), rest_of(second, part)};
  }
  return {};
}

}  // namespace entente::model
