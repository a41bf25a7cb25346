// The joints of an estate told by groups of tenants: what a drawing shows as one line.
#pragma once

#include <vector>

#include "model/estate/graph.hpp"

namespace entente::model {

/// Joints of one relation between two groups, either way.
struct GroupLink {
  std::size_t from = 0, to = 0;  ///< groups; equal for what joins tenants of one group
  Relation relation = Relation::collaboration;
  bool is_open = false;  ///< each of them stands only if an open setting allows it
  enum class Ways { one, both } ways = Ways::one;
  std::size_t joints = 1;
};

/// `group_of` is by tenant. In order of the two groups (the smaller number first), then of the relation.
[[nodiscard]] std::vector<GroupLink> links_between(const EstateGraph& estate, const std::vector<std::size_t>& group_of);

}  // namespace entente::model
