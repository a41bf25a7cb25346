// The shape of a scenario's world: of which people and places the scenario says something.
#include <algorithm>

#include "model/world/shape_building.hpp"

namespace entente::model::lowering {

/// Where people are, come to be, or do something, as far as it is written.
std::set<std::pair<PersonId, TenantId>> ShapeBuilding::written_places() const {
  std::set<std::pair<PersonId, TenantId>> places;
  const auto add = [&](const PersonName& name, TenantId where) {
    const auto who = people_.find(name.text());
    if (!where.exists() || who == people_.end()) return;
    for (const PersonId identity : shape_[who->second].identities) places.emplace(identity, where);
  };
  for (std::size_t p = 0; p < shape_.people.size(); ++p) {
    const PersonId who{static_cast<std::int32_t>(p)};
    places.emplace(who, shape_.home(who));
    if (!person_specs_[p]->is_anybody) continue;
    for (std::size_t t = 0; t < shape_.tenants.size(); ++t) places.emplace(who, nth(t));
  }
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
    const TenantSpec& tenant = scenario_.tenants[t];
    for (const GuestSpec& guest : tenant.guests) add(guest.who, nth(t));
    const auto add_all = [&](const auto& venue) {
      for (const PersonName& owner : venue.owners) add(owner, nth(t));
      for (const PersonName& member : venue.members) add(member, nth(t));
    };
    for (const TeamSpec& team : tenant.teams) add_all(team);
    for (const ItemSpec& item : tenant.items) add_all(item);
  }
  for (const TimelineEntry& step : scenario_.timeline)
    for (const std::string& where : {step.to, step.tenant}) {
      if (step.who) add(*step.who, tenant(where));
      if (step.by) add(*step.by, tenant(where));
    }
  return places;
}

void ShapeBuilding::keep_written_rows() {
  std::vector<RowPerson> with_tenants, with_teams, with_groups, with_items;
  for (const auto& [who, where] : written_places()) {
    const Shape::Tenant& tenant = shape_[where];
    with_tenants.push_back({who, where.index});
    for (const TeamId team : tenant.teams) with_teams.push_back({who, team.index});
    for (const GroupId group : tenant.groups) with_groups.push_back({who, group.index});
    for (const ItemId item : tenant.items) with_items.push_back({who, item.index});
  }
  // A tenant's things stand side by side, so these are in order, too.
  shape_.with_tenants.keep(std::move(with_tenants));
  shape_.with_teams.keep(std::move(with_teams));
  shape_.with_groups.keep(std::move(with_groups));
  shape_.with_items.keep(std::move(with_items));
  note_near_tenants();
}

void ShapeBuilding::note_near_tenants() {
  near_.resize(shape_.tenants.size());
  const auto note = [&](TenantId a, TenantId b) {
    if (!a.exists() || !b.exists()) return;
    near_[static_cast<std::size_t>(a.index)].push_back(b);
    near_[static_cast<std::size_t>(b.index)].push_back(a);
  };
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
    note(nth(t), nth(t));
    for (const Sort sort : {Sort::entry, Sort::job})
      for (const std::string& key : objects_of(nth(t), sort).names) note(nth(t), tenant(key));
    for (const GuestSpec& guest : scenario_.tenants[t].guests) note(nth(t), tenant(guest.who.tenant));
    if (std::ranges::any_of(scenario_.tenants[t].people, &PersonSpec::is_anybody))
      for (const TenantId other : all_tenants_) note(nth(t), other);
  }
  for (std::vector<TenantId>& tenants : near_) {
    std::ranges::sort(tenants);
    tenants.erase(std::unique(tenants.begin(), tenants.end()), tenants.end());
  }
}

const std::vector<TenantId>& ShapeBuilding::near(TenantId tenant) const {
  return near_.empty() ? all_tenants_ : near_[static_cast<std::size_t>(tenant.index)];
}

}  // namespace entente::model::lowering
