#include "model/input/anchors.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "model/input/nearest.hpp"

namespace entente::model {

Extent extent_of(const Node& node) {
  Extent all{1, node.text.size(), 0};
  const auto add = [&](const Node& inner) {
    const Extent extent = extent_of(inner);
    all.nodes += extent.nodes;
    all.bytes += extent.bytes;
    all.depth = std::max(all.depth, extent.depth + 1);
  };
  for (const Node& item : node.items) add(item);
  for (const Member& member : node.members) {
    all.bytes += member.key.size();
    add(member.value);
  }
  return all;
}

const Anchors::Anchored* Anchors::find(const std::string& name) const {
  const auto found = all_.find(name);
  return found == all_.end() ? nullptr : &found->second;
}

std::string Anchors::hint(const std::string& name) const {
  std::vector<std::string> names;
  for (const auto& [known, anchored] : all_) names.push_back(known);
  std::sort(names.begin(), names.end());
  return nearest_hint(name, names);
}

Outcome<Node> with_merged(Node mapping, const Node& merged) {
  std::unordered_set<std::string> keys;
  for (const Member& member : mapping.members) keys.insert(member.key);
  const std::vector<Node> one{merged};
  for (const Node& from : merged.kind == Node::Kind::list ? merged.items : one) {
    if (from.kind != Node::Kind::mapping)
      return tl::unexpected(
          Problem{from.mark, "a merge key `<<` without a mapping", "a mapping, or a list of them", ""});
    for (const Member& member : from.members)
      if (keys.insert(member.key).second) mapping.members.push_back(member);
  }
  return mapping;
}

}  // namespace entente::model
