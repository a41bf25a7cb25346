#include "verify/reach/meeting_places.hpp"

#include <algorithm>

namespace entente::verify {
namespace {

using model::PersonId;
using model::TenantId;

/// Whether the closure lets the account into the tenant's Teams or its meetings at all.
[[nodiscard]] bool may_be_at(const Possible& possible, PersonId who, TenantId where) {
  model::Plain plain;
  model::MayMustLogic<model::Plain> logic{plain};
  return std::any_of(possible.phases().begin(), possible.phases().end(), [&](const auto& facts) {
    return model::uses_teams_in(logic, facts, who, where).may_hold ||
           model::may_join_meeting(logic, facts, who, where).may_hold;
  });
}

}  // namespace

std::vector<MeetingPlace> meeting_places(const Possible& possible, const model::Shape& shape, PersonId from,
                                         PersonId to) {
  std::vector<MeetingPlace> places;
  for (const PersonId a : shape[from].identities)
    for (const PersonId b : shape[to].identities) {
      if (a == b) continue;
      if (shape.home(a) != shape.home(b)) places.push_back({a, b, std::nullopt});
      std::vector<TenantId> tenants;
      for (const TenantId where : shape.tenant_ids())
        if (may_be_at(possible, a, where) && may_be_at(possible, b, where)) tenants.push_back(where);
      // Every guest has to get in first: the fewer of the two are guests, the nearer the place.
      const auto guests = [&](TenantId where) {
        return static_cast<int>(shape.home(a) != where) + static_cast<int>(shape.home(b) != where);
      };
      std::stable_sort(tenants.begin(), tenants.end(), [&](TenantId x, TenantId y) { return guests(x) < guests(y); });
      for (const TenantId where : tenants) places.push_back({a, b, where});
    }
  return places;
}

}  // namespace entente::verify
