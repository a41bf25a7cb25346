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
  for (const PersonName& name : scenario_.asked_about)
    for (const auto* side : {&how_.rows.from, &how_.rows.to})
      for (const std::string& key : *side) add(name, tenant(key));
  for (const TimelineEntry& step : scenario_.timeline)
    for (const std::string& where : {step.to, step.tenant}) {
      if (step.who) add(*step.who, tenant(where));
      if (step.by) add(*step.by, tenant(where));
    }
  return places;
}

void ShapeBuilding::keep_written_rows() {
  std::vector<RowPerson> with_tenants, with_teams, with_groups, with_items;
  places_written_ = written_places();
  for (const auto& [who, where] : places_written_) {
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
  note_claimants();
  note_near_tenants();
}

void ShapeBuilding::note_claimants() {
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t)
    for (const PersonSpec& person : scenario_.tenants[t].people)
      for (const std::string& address : names_at(&person.traits, info(Leaf::uses_address_of).setting).names)
        claimants_[address.substr(address.rfind('@') + 1)].insert(nth(t));
}

void ShapeBuilding::note_near(TenantId a, TenantId b) {
  if (!a.exists() || !b.exists()) return;
  near_[static_cast<std::size_t>(a.index)].push_back(b);
  near_[static_cast<std::size_t>(b.index)].push_back(a);
}

void ShapeBuilding::note_near_tenants() {
  near_.resize(shape_.tenants.size());
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
    note_near(nth(t), nth(t));
    for (const Sort sort : {Sort::entry, Sort::job})
      for (const std::string& key : objects_of(nth(t), sort).names) note_near(nth(t), tenant(key));
    if (std::ranges::any_of(scenario_.tenants[t].people, &PersonSpec::is_anybody))
      for (const TenantId other : all_tenants_) note_near(nth(t), other);
  }
  // Whoever is somewhere comes from home, and from a network.
  for (const auto& [who, where] : places_written_) {
    note_near(shape_.home(who), where);
    for (const TenantId network : shape_[who].networks) {
      note_near(network, where);
      note_near(network, shape_.home(who));
    }
  }
  note_asked_tenants();
  for (std::vector<TenantId>& tenants : near_) {
    std::ranges::sort(tenants);
    tenants.erase(std::unique(tenants.begin(), tenants.end()), tenants.end());
  }
}

std::set<TenantId> ShapeBuilding::with_whom_they_depend_on(const std::vector<std::string>& keys) const {
  std::set<TenantId> all;
  for (const std::string& key : keys) {
    const TenantId asked = tenant(key);
    if (!asked.exists()) continue;
    all.insert(asked);
    for (const PersonId who : shape_[asked].people) {
      for (const PersonId identity : shape_[who].identities) all.insert(shape_.home(identity));
      for (const TenantId network : shape_[who].networks) all.insert(network);
    }
    for (const std::int32_t domain : domains_of_[static_cast<std::size_t>(asked.index)])
      if (const auto claimed = claimants_.find(shape_.domains[static_cast<std::size_t>(domain)]);
          claimed != claimants_.end())
        all.insert(claimed->second.begin(), claimed->second.end());
  }
  return all;
}

void ShapeBuilding::note_asked_tenants() {
  const std::set<TenantId> from = with_whom_they_depend_on(how_.rows.from), to = with_whom_they_depend_on(how_.rows.to);
  for (const TenantId a : from)
    for (const TenantId b : to) note_near(a, b);
  if (how_.rows.with_thirds)
    for (const auto* side : {&from, &to})
      for (const TenantId a : *side)
        for (const TenantId third : all_tenants_) note_near(a, third);
  // Accounts are held between tenants of one side.
  for (const auto* side : {&from, &to})
    for (const TenantId a : *side)
      for (const PersonId who : shape_[a].people)
        for (const PersonId identity : shape_[who].identities) note_near(a, shape_.home(identity));
}

const std::vector<TenantId>& ShapeBuilding::near(TenantId tenant) const {
  return near_.empty() ? all_tenants_ : near_[static_cast<std::size_t>(tenant.index)];
}

}  // namespace entente::model::lowering
