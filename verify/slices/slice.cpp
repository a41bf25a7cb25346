#include "verify/slices/slice.hpp"

#include <algorithm>

#include "model/world/setting_tree.hpp"

namespace entente::verify {
namespace {

using model::Dependency;
using model::Node;
using model::TenantSpec;

/// Copies a tenant, but for what it says of tenants that are not in the slice.
class Copier {
 public:
  Copier(std::vector<const TenantSpec*> tenants, const model::Dependencies& on)
      : tenants_(std::move(tenants)), on_(on) {}

  [[nodiscard]] TenantSpec copied(const TenantSpec& from) const {
    TenantSpec to;
    to.key = from.key;
    to.environment = from.environment;
    to.id = from.id;
    to.domains = from.domains;
    to.settings = settings_of(from.settings, "");
    to.settings_any = from.settings_any;
    to.guests_any = from.guests_any;
    to.outside = from.outside;
    to.people = from.people;
    for (model::PersonSpec& person : to.people) {
      person.used_by = present(person.used_by);
      std::erase_if(person.traits.members, [&](const model::Member& trait) {
        const Node* network = trait.key == "tenantRestrictionsSignal" ? trait.value.find("from") : nullptr;
        return network != nullptr && !has(network->text);
      });
    }
    to.groups = from.groups;
    for (const model::GuestSpec& guest : from.guests)
      if (has(guest.who.tenant) && counts(on_, Dependency::guests)) to.guests.push_back(guest);
    for (const model::TeamSpec& team : from.teams)
      to.teams.push_back({team.key, present(team.owners),
                          present(team.members, from, Dependency::members_from_elsewhere), team.mark, team.is_new});
    for (const model::ItemSpec& item : from.items)
      to.items.push_back({item.kind, item.key, present(item.owners),
                          present(item.members, from, Dependency::shared_items), item.traits, item.mark, item.is_new});
    to.traits = from.traits;
    to.mark = from.mark;
    return to;
  }

 private:
  [[nodiscard]] bool has(const std::string& key) const {
    return std::ranges::any_of(tenants_, [&](const TenantSpec* tenant) { return tenant->key == key; });
  }
  [[nodiscard]] std::vector<model::PersonName> present(const std::vector<model::PersonName>& people) const {
    std::vector<model::PersonName> some;
    std::ranges::copy_if(people, std::back_inserter(some),
                         [&](const model::PersonName& person) { return has(person.tenant); });
    return some;
  }
  /// Those who are there, if people from elsewhere count, and otherwise those of the house.
  [[nodiscard]] std::vector<model::PersonName> present(const std::vector<model::PersonName>& people,
                                                       const TenantSpec& house, Dependency on) const {
    std::vector<model::PersonName> some = present(people);
    if (!counts(on_, on))
      std::erase_if(some, [&](const model::PersonName& person) { return person.tenant != house.key; });
    return some;
  }

  [[nodiscard]] Node settings_of(const Node& from, const std::string& place) const {
    if (from.kind != Node::Kind::mapping) return from;
    const bool is_by_tenant = std::ranges::find(model::settings_by_tenant, place) != model::settings_by_tenant.end();
    const bool is_on_the_way = std::ranges::any_of(model::settings_by_tenant, [&](std::string_view path) {
      return place.empty() || path.starts_with(place + '.');
    });
    if (!is_by_tenant && !is_on_the_way) return from;
    Node to;
    to.kind = from.kind;
    to.mark = from.mark;
    for (const model::Member& member : from.members) {
      if (is_by_tenant && !(has(member.key) && counts(on_, of_entries(place)))) continue;
      to.members.push_back({member.key, member.mark,
                            is_by_tenant
                                ? member.value
                                : settings_of(member.value, place.empty() ? member.key : place + '.' + member.key)});
    }
    return to;
  }

  [[nodiscard]] static Dependency of_entries(const std::string& place) {
    return place == model::settings_by_tenant[0] ? Dependency::entries : Dependency::synchronization;
  }

  std::vector<const TenantSpec*> tenants_;
  model::Dependencies on_;
};

}  // namespace

Slices::Slices(const model::Scenario& scenario, const model::Portraits& portraits, const model::Dependencies& on)
    : scenario_(scenario), portraits_(portraits), on_(on) {}

std::vector<OpenPlace> Slices::open_places(std::span<const std::size_t> tenants,
                                           const model::Quotient& quotient) const {
  std::vector<OpenPlace> open;
  for (const std::size_t tenant : tenants) {
    const auto kind = static_cast<std::size_t>(quotient.kind_of(tenant));
    for (const std::int32_t place : quotient.kinds()[kind].open) open.push_back({.tenant = tenant, .place = place});
    for (const std::size_t about : tenants) {
      const int pair = about == tenant ? -1 : quotient.pair_of(tenant, about);
      if (pair < 0) continue;
      for (std::size_t entry = 0; entry < model::settings_by_tenant.size(); ++entry)
        for (const std::int32_t place : quotient.pairs()[static_cast<std::size_t>(pair)].open[entry])
          open.push_back({tenant, about, entry, place});
    }
  }
  return open;
}

/// REQUIRES: it is there.
Node& Slices::entry_for(Node& settings, const OpenPlace& at) const {
  Node& entries = model::node_at(settings, model::settings_by_tenant[at.entry]);
  return std::ranges::find(entries.members, scenario_.tenants[*at.about].key, &model::Member::key)->value;
}

model::Scenario Slices::made_of(std::span<const std::size_t> tenants, std::span<const OpenPlace> open) const {
  model::Scenario slice;
  slice.title = scenario_.title;
  slice.catalog = scenario_.catalog;
  slice.overrides = scenario_.overrides;
  slice.scripted = scenario_.scripted;
  slice.invariants = scenario_.invariants;
  slice.mark = scenario_.mark;
  std::vector<const TenantSpec*> chosen;
  // In the order of the estate, as they are written there.
  std::vector<std::size_t> ordered(tenants.begin(), tenants.end());
  std::ranges::sort(ordered);
  for (const std::size_t tenant : ordered) chosen.push_back(&scenario_.tenants[tenant]);
  const Copier copier(chosen, on_);
  for (const TenantSpec* tenant : chosen) slice.tenants.push_back(copier.copied(*tenant));
  for (const OpenPlace& at : open) {
    const auto position = std::ranges::find(ordered, at.tenant) - ordered.begin();
    Node& settings = slice.tenants[static_cast<std::size_t>(position)].settings;
    model::node_at(at.about ? entry_for(settings, at) : settings, portraits_.place(at.place)) =
        model::scalar_node("any");
  }
  return slice;
}

}  // namespace entente::verify
