// Goes to every node that a path with stars leads to.
#pragma once

#include <string_view>

#include "model/input/node.hpp"

namespace entente::model {

/// `visit(node)` for every node at `path`: parts are divided by dots, and `*` goes into each member of a mapping or
/// each item of a list. `AnyNode` is Node or const Node.
template <class AnyNode, class Visit>
void each_at(AnyNode& node, std::string_view path, const Visit& visit) {
  if (path.empty()) {
    visit(node);
    return;
  }
  const auto dot = path.find('.');
  const std::string_view name = path.substr(0, dot),
                         rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  if (name == "*")
    for (auto& item : node.items) each_at(item, rest, visit);
  for (auto& member : node.members)
    if (name == "*" || member.key == name) each_at(member.value, rest, visit);
}

/// `visit(scalar)` for the text at `path`: a scalar, or each scalar of a list; an object of a list says it in `target`.
/// `any` and `choose` are no texts.
template <class AnyNode, class Visit>
void each_text_at(AnyNode& root, std::string_view path, const Visit& visit) {
  const auto one = [&](auto& node) {
    if (node.kind == Node::Kind::scalar && !node.is_unknown()) visit(node);
  };
  each_at(root, path, [&](auto& node) {
    one(node);
    for (auto& item : node.items) {
      one(item);
      for (auto& member : item.members)
        if (member.key == "target") one(member.value);
    }
  });
}

}  // namespace entente::model
