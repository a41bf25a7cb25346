#include "model/lint/any_guest.hpp"

#include <set>
#include <utility>

namespace entente::model {
namespace {

/// The scenario with somebody from a tenant that it says nothing about, and that tenant's key.
[[nodiscard]] std::pair<Scenario, std::string> with_stranger(Scenario scenario) {
  TenantSpec elsewhere;
  elsewhere.key = "elsewhere";
  while (std::any_of(scenario.tenants.begin(), scenario.tenants.end(),
                     [&](const TenantSpec& tenant) { return tenant.key == elsewhere.key; }))
    elsewhere.key += "-";
  elsewhere.settings_any = true;
  PersonSpec somebody;
  somebody.key = "somebody";
  somebody.is_anybody = true;
  elsewhere.people.push_back(somebody);
  const std::string key = elsewhere.key;
  scenario.tenants.push_back(std::move(elsewhere));
  return {std::move(scenario), key};
}

constexpr MayMust<bool> open_value{true, true};

}  // namespace

AnyGuest::AnyGuest(const Case& given) {
  const auto [scenario, elsewhere] = with_stranger(given.scenario);
  world_ = lower(scenario, given.catalog, {.rows = Rows::written()});
  guest_ = world_.person("somebody@" + elsewhere);
  facts_.shape = &world_.shape;
  for (const Known value : world_.values) facts_.values.push_back({value != Known::no, value != Known::yes});
  std::set<std::pair<Sort, std::int32_t>> rows{{Sort::person, guest_.index},
                                               {Sort::tenant, world_.tenant(elsewhere).index}};
  for (const TenantId tenant : world_.shape.tenant_ids())
    rows.emplace(Sort::presence, world_.shape.presence(guest_, tenant).index);
  for (FactId fact = true_fact + 1; fact < facts_.values.size(); ++fact) {
    const auto& where = world_.shape.where(fact);
    if (rows.contains({info(where.leaf).row, where.row})) facts_.set(fact, open_value);
  }
  for (const TenantId tenant : world_.shape.tenant_ids())
    for (const PolicyId policy : world_.shape[tenant].policies)
      facts_.set(world_.shape.fact(Leaf::policy_enumerates_tenants, policy.index), {false, true});
}

bool AnyGuest::must_concern(PolicyId policy) {
  if (is<Leaf::policy_is_on>(facts_, policy).may_fail) return false;
  const TenantId resource = world_.shape.policies[static_cast<std::size_t>(policy.index)].tenant;
  const FactId type = world_.shape.fact(Leaf::is_external_member, world_.shape.presence(guest_, resource).index);
  bool concerns = false;
  for (const bool member : {false, true}) {
    facts_.set(type, {member, !member});
    concerns =
        concerns ||
        !policy_concerns(logic_, facts_, policy, visit(world_.shape, guest_, resource), SignIn::collaboration).may_fail;
  }
  facts_.set(type, open_value);
  return concerns;
}

bool AnyGuest::may_satisfy(const MayMustFacts& facts, PolicyId policy) const {
  const TenantId resource = world_.shape.policies[static_cast<std::size_t>(policy.index)].tenant;
  return of_any_home(resource, [&](TenantId home) {
    return policy_is_satisfied(logic_, facts, policy, {guest_, home, resource}, SignIn::collaboration).may_hold;
  });
}

bool AnyGuest::may_satisfy_alone(PolicyId policy, Leaf demand) const {
  MayMustFacts alone = facts_;
  for (const Demand& each : demands)
    if (each.leaf != demand) alone.set(world_.shape.fact(each.leaf, policy.index), {false, true});
  return may_satisfy(alone, policy);
}

}  // namespace entente::model
