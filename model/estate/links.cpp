#include "model/estate/links.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace entente::model {

std::vector<GroupLink> links_between(const EstateGraph& estate, const std::vector<std::size_t>& group_of) {
  std::map<std::tuple<std::size_t, std::size_t, Relation>, GroupLink> links;
  for (const Joint& joint : estate.joints()) {
    const std::size_t from = group_of[static_cast<std::size_t>(joint.from.index)],
                      to = group_of[static_cast<std::size_t>(joint.to.index)];
    const auto [at, is_new] = links.try_emplace({std::min(from, to), std::max(from, to), joint.relation},
                                                GroupLink{from, to, joint.relation, joint.is_open});
    if (is_new) continue;
    GroupLink& link = at->second;
    ++link.joints;
    link.is_open = link.is_open && joint.is_open;
    if (from != link.from) link.ways = GroupLink::Ways::both;
  }
  std::vector<GroupLink> all;
  for (const auto& [ends, link] : links) all.push_back(link);
  return all;
}

}  // namespace entente::model
