#include "model/answers/alike.hpp"

#include <algorithm>
#include <map>

namespace entente::model {
namespace {

/// Everything rules can see of a person, in numbers.
using Visible = std::vector<std::int32_t>;

}  // namespace

std::vector<std::int32_t> kinds_of_people(const World& world) {
  const Shape& shape = world.shape;
  std::vector<Visible> visible;
  std::vector<bool> shares_account(shape.people.size(), false);
  for (const PersonId id : shape.people_ids()) {
    // Every member by name: whoever adds one has to say here whether rules can see it.
    const auto& [name, home, domain, count, tags, identities, segments, claimants, networks, access_policy] = shape[id];
    Visible seen{home.index, domain.index, access_policy.index, static_cast<std::int32_t>(segments.size())};
    for (const SegmentId segment : segments) seen.push_back(segment.index);
    seen.push_back(static_cast<std::int32_t>(networks.size()));
    for (const TenantId network : networks) seen.push_back(network.index);
    visible.push_back(std::move(seen));
    if (identities.size() > 1 || !claimants.empty())
      for (const PersonId account : identities) shares_account[static_cast<std::size_t>(account.index)] = true;
  }
  std::vector<bool> in_enumeration(world.values.size(), false);
  for (const auto& group : world.exactly_one)
    for (const FactId fact : group) in_enumeration[fact] = true;

  const auto alone = [&](PersonId who) { shares_account[static_cast<std::size_t>(who.index)] = true; };
  for (FactId fact = true_fact + 1; fact < world.values.size(); ++fact) {
    const auto& [leaf, row, column] = shape.where(fact);
    const RowPerson of_row = shape.row_person(info(leaf).row, row),
                    of_column = shape.row_person(info(leaf).column, column);
    for (const auto& [mine, other] : {std::pair(of_row, of_column), std::pair(of_column, of_row)}) {
      if (!mine.who.exists()) continue;
      // A fact between two people, or one that is chosen together with others, makes no two people alike.
      if (other.who.exists() || in_enumeration[fact]) alone(mine.who);
      for (const std::int32_t number :
           {static_cast<std::int32_t>(leaf), mine.rest, other.rest, static_cast<std::int32_t>(world.values[fact])})
        visible[static_cast<std::size_t>(mine.who.index)].push_back(number);
    }
  }
  std::map<Visible, std::int32_t> kinds;
  std::vector<std::int32_t> kind_of;
  std::int32_t next = 0;
  for (std::size_t i = 0; i < visible.size(); ++i) {
    if (shares_account[i]) {
      kind_of.push_back(next++);
      continue;
    }
    const auto [kind, is_new] = kinds.try_emplace(std::move(visible[i]), next);
    if (is_new) ++next;
    kind_of.push_back(kind->second);
  }
  return kind_of;
}

}  // namespace entente::model
