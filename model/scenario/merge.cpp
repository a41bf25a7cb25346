#include "model/scenario/merge.hpp"

#include <algorithm>

#include "model/terms/sections.hpp"

namespace entente::model {

Node merged(const Node& first, const Node& second) {
  if (first.kind != Node::Kind::mapping || second.kind != Node::Kind::mapping) return second;
  Node result = first;
  result.mark = second.mark;
  for (const Member& member : second.members) {
    const auto same = std::find_if(result.members.begin(), result.members.end(),
                                   [&](const Member& m) { return m.key == member.key; });
    if (same == result.members.end())
      result.members.push_back(member);
    else if (is_section(member.key))
      *same = member;
    else
      *same = Member{member.key, member.mark, merged(same->value, member.value)};
  }
  return result;
}

Node nested(std::string_view path, const Mark& mark, Node value) {
  while (!path.empty()) {
    const auto dot = path.rfind('.');
    Node outer;
    outer.kind = Node::Kind::mapping;
    outer.mark = mark;
    outer.members.push_back(
        {std::string(dot == std::string_view::npos ? path : path.substr(dot + 1)), mark, std::move(value)});
    value = std::move(outer);
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(0, dot);
  }
  return value;
}

}  // namespace entente::model
