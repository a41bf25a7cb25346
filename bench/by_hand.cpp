// The decision by hand, and the copying of a world's settings into its structs.
#include "bench/by_hand.hpp"

#include <algorithm>

#include "model/logic/plain.hpp"

namespace entente::bench::by_hand {

namespace m = entente::model;
using m::is;
using m::Leaf;

namespace {

struct Half {
  bool blocks, targets;
};

[[nodiscard]] bool names(const std::vector<int>& list, int index) {
  return std::find(list.begin(), list.end(), index) != list.end();
}

[[nodiscard]] Half half(const Users& users, int who) { return {users.blocks, users.all || names(users.named, who)}; }

[[nodiscard]] Half half(const Apps& apps, int app, const App& what) {
  return {apps.blocks, apps.all || (what.in_office365 && apps.office365) || (what.from_microsoft && apps.microsoft) ||
                           names(apps.named, app)};
}

constexpr Half everyone{false, true};

[[nodiscard]] bool section_permits(const Estate& estate, const Tenant& own, int other, Section Entry::*which, int who,
                                   int app) {
  const int index = own.partner[static_cast<std::size_t>(other)];
  const Entry* partner = index < 0 ? nullptr : &own.partners[static_cast<std::size_t>(index)];
  const bool by_partner = partner != nullptr && partner->is_there && (partner->*which).is_set;
  const Section& fallback = own.by_default.*which;
  const Section& section = by_partner ? partner->*which : fallback;
  const bool falls_back = !by_partner || estate.missing_half_inherits;
  const App& what = estate.apps[static_cast<std::size_t>(app)];

  Half users = everyone, apps = everyone;
  if (section.is_set && section.users.is_set)
    users = half(section.users, who);
  else if (falls_back && fallback.is_set && fallback.users.is_set)
    users = half(fallback.users, who);
  if (section.is_set && section.apps.is_set)
    apps = half(section.apps, app, what);
  else if (falls_back && fallback.is_set && fallback.apps.is_set)
    apps = half(fallback.apps, app, what);

  if (users.blocks && apps.blocks) return !(users.targets && apps.targets);
  return users.blocks != users.targets && apps.blocks != apps.targets;
}

}  // namespace

bool b2b_is_permitted(const Estate& estate, const m::Visit& visit, m::AppId app) {
  const Tenant& home = estate.tenants[static_cast<std::size_t>(visit.home.index)];
  const Tenant& resource = estate.tenants[static_cast<std::size_t>(visit.resource.index)];
  if (home.cloud < 0 || resource.cloud < 0) return false;
  const auto from = static_cast<std::size_t>(home.cloud), to = static_cast<std::size_t>(resource.cloud);
  if (!estate.b2b_between[from][to]) return false;
  if (from != to) {
    if (!resource.enables[from] || !home.enables[to]) return false;
    const int there = resource.partner[static_cast<std::size_t>(visit.home.index)];
    const int here = home.partner[static_cast<std::size_t>(visit.resource.index)];
    if (there < 0 || !resource.partners[static_cast<std::size_t>(there)].is_there) return false;
    if (here < 0 || !home.partners[static_cast<std::size_t>(here)].is_there) return false;
  }
  return section_permits(estate, home, visit.resource.index, &Entry::outbound, visit.who.index, app.index) &&
         section_permits(estate, resource, visit.home.index, &Entry::inbound, visit.who.index, app.index);
}

namespace {

[[nodiscard]] Section section_of(const m::Facts<bool>& facts, m::SectionId id) {
  Section section{is<Leaf::section_is_set>(facts, id),
                  {is<Leaf::users_half_is_set>(facts, id),
                   is<Leaf::users_are_blocked>(facts, id),
                   is<Leaf::targets_all_users>(facts, id),
                   {}},
                  {is<Leaf::apps_half_is_set>(facts, id),
                   is<Leaf::apps_are_blocked>(facts, id),
                   is<Leaf::targets_all_apps>(facts, id),
                   is<Leaf::targets_office365>(facts, id),
                   is<Leaf::targets_microsoft_apps>(facts, id),
                   {}}};
  for (const m::PersonId who : facts.shape->people_ids())
    if (is<Leaf::targets_person>(facts, id, who)) section.users.named.push_back(who.index);
  for (const m::AppId app : facts.shape->app_ids())
    if (is<Leaf::targets_app>(facts, id, app)) section.apps.named.push_back(app.index);
  return section;
}

[[nodiscard]] Entry entry_of(const m::Facts<bool>& facts, m::EntryId id) {
  return {is<Leaf::lists_partner>(facts, id),
          section_of(facts, facts.shape->section(id, m::Section::collaboration_inbound)),
          section_of(facts, facts.shape->section(id, m::Section::collaboration_outbound))};
}

[[nodiscard]] Tenant tenant_of(const m::Facts<bool>& facts, m::TenantId id) {
  const m::Shape& shape = *facts.shape;
  m::Plain plain;
  Tenant tenant{-1, {}, entry_of(facts, shape.default_of(id)), std::vector<int>(shape.tenants.size(), -1), {}};
  for (const m::AzureCloud cloud : m::azure_clouds) {
    if (m::is_in_cloud(plain, facts, id, cloud)) tenant.cloud = static_cast<int>(cloud);
    tenant.enables[static_cast<std::size_t>(cloud)] = is<Leaf::enables_cloud>(facts, id, cloud);
  }
  for (const auto& [other, entry] : shape[id].partners) {
    tenant.partner[static_cast<std::size_t>(other.index)] = static_cast<int>(tenant.partners.size());
    tenant.partners.push_back(entry_of(facts, entry));
  }
  return tenant;
}

}  // namespace

Estate estate_of(const m::Facts<bool>& facts) {
  Estate estate{{}, {}, {}, is<Leaf::missing_half_inherits>(facts)};
  for (const m::TenantId id : facts.shape->tenant_ids()) estate.tenants.push_back(tenant_of(facts, id));
  for (const m::Shape::App& app : facts.shape->apps) estate.apps.push_back({app.in_office365, app.from_microsoft});
  for (const m::AzureCloud a : m::azure_clouds)
    for (const m::AzureCloud b : m::azure_clouds)
      estate.b2b_between[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] =
          is<Leaf::b2b_between>(facts, facts.shape->pair(a, b));
  return estate;
}

}  // namespace entente::bench::by_hand
