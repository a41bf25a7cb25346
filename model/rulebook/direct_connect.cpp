#include "model/rulebook/direct_connect.hpp"

#include "model/logic/every_logic.hpp"

namespace entente::model {
namespace {

/// Whether the two tenants' settings let anybody of the resource tenant connect to the home tenant.
template <Logic L>
Truth<L> is_open_backwards(L& logic, const Facts<Truth<L>>& facts, const Visit& v) {
  return section_is_open(logic, facts, Section::direct_outbound, v.resource, v.home, teams_app) &&
         section_is_open(logic, facts, Section::direct_inbound, v.home, v.resource, teams_app);
}

}  // namespace

template <Logic L>
Truth<L> may_connect_directly(L& logic, const Facts<Truth<L>>& facts, PersonId who, TenantId resource) {
  using namespace clauses;
  const Visit v = visit(*facts.shape, who, resource);
  if (v.home == resource) return logic.constant(false);
  const Truth<L> clouds = logic.clause(
      direct_pair_is_supported, cloud_pair_supports<Leaf::direct_connect_between>(logic, facts, v.home, v.resource));
  return and_then(logic, clouds, [&] {
    return may_sign_in(logic, facts, who) && works_with_app(logic, facts, who, v.home, teams_app, licences::teams) &&
           logic.clause(home_lets_connect,
                        section_permits(logic, facts, Section::direct_outbound, v.home, v.resource, who, teams_app)) &&
           logic.clause(resource_lets_connect,
                        section_permits(logic, facts, Section::direct_inbound, v.resource, v.home, who, teams_app)) &&
           !row_of(logic, is<Leaf::direct_connect_needs_both>(facts),
                   [&] { return !logic.clause(other_direction_is_open, is_open_backwards(logic, facts, v)); }) &&
           restrictions_permit(logic, facts, who, resource, teams_app) &&
           meets_conditional_access(logic, facts, v, SignIn::direct_connect, teams_app);
  });
}

ENTENTE_RULE(may_connect_directly, PersonId, TenantId);

}  // namespace entente::model
