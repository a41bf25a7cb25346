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

}  // namespace entente::model
