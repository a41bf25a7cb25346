#include "model/kinds/few_tenants.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "model/kinds/portraits.hpp"
#include "model/language/overlay.hpp"
#include "model/language/unknown_names.hpp"

namespace entente::model {
namespace {

/// Copies a tenant, but for what it says of tenants that are not in the slice.
class Copier {
 public:
  Copier(std::vector<const TenantSpec*> tenants, const Dependencies& on) : tenants_(std::move(tenants)), on_(on) {}

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
    for (PersonSpec& person : to.people) {
      person.used_by = present(person.used_by);
      std::erase_if(person.traits.members, [&](const Member& trait) {
        const Node* network = trait.key == "tenantRestrictionsSignal" ? trait.value.find("from") : nullptr;
        return network != nullptr && !has(network->text);
      });
    }
    to.groups = from.groups;
    for (const GuestSpec& guest : from.guests)
      if (has(guest.who.tenant) && counts(on_, Dependency::guests)) to.guests.push_back(guest);
    for (const TeamSpec& team : from.teams)
      to.teams.push_back({team.key, present(team.owners),
                          present(team.members, from, Dependency::members_from_elsewhere), team.mark, team.is_new});
    for (const ItemSpec& item : from.items)
      to.items.push_back({item.kind, item.key, present(item.owners),
                          present(item.members, from, Dependency::shared_items), item.traits, item.mark, item.is_new});
    to.traits = from.traits;
    to.mark = from.mark;
    return to;
  }

  /// A change of settings, but for those of tenants that are not in the slice; nothing where it only concerns these.
  [[nodiscard]] std::optional<TimelineEntry> copied(const TimelineEntry& from) const {
    if (from.kind != TimelineEntry::Kind::set) return from;
    if (!has(from.tenant) || (from.by && !has(from.by->tenant))) return std::nullopt;
    for (const std::string_view by_tenant : settings_by_tenant) {
      if (!from.setting.starts_with(std::string(by_tenant) + '.')) continue;
      const std::string rest = from.setting.substr(by_tenant.size() + 1);
      if (!has(rest.substr(0, rest.find('.')))) return std::nullopt;
    }
    TimelineEntry to = from;
    to.value = settings_of(from.value, from.setting);
    return to;
  }

  [[nodiscard]] bool has(const std::string& key) const {
    return std::ranges::any_of(tenants_, [&](const TenantSpec* tenant) { return tenant->key == key; });
  }

 private:
  [[nodiscard]] std::vector<PersonName> present(const std::vector<PersonName>& people) const {
    std::vector<PersonName> some;
    std::ranges::copy_if(people, std::back_inserter(some),
                         [&](const PersonName& person) { return has(person.tenant); });
    return some;
  }
  /// Those who are there, if people from elsewhere count, and otherwise those of the house.
  [[nodiscard]] std::vector<PersonName> present(const std::vector<PersonName>& people, const TenantSpec& house,
                                                Dependency on) const {
    std::vector<PersonName> some = present(people);
    if (!counts(on_, on)) std::erase_if(some, [&](const PersonName& person) { return person.tenant != house.key; });
    return some;
  }

  [[nodiscard]] Node settings_of(const Node& from, const std::string& place) const {
    if (from.kind != Node::Kind::mapping) return from;
    const bool is_by_tenant = std::ranges::find(settings_by_tenant, place) != settings_by_tenant.end();
    const bool is_on_the_way = std::ranges::any_of(
        settings_by_tenant, [&](std::string_view path) { return place.empty() || path.starts_with(place + '.'); });
    if (!is_by_tenant && !is_on_the_way) return from;
    Node to;
    to.kind = from.kind;
    to.mark = from.mark;
    for (const Member& member : from.members) {
      if (is_by_tenant && !(has(member.key) && counts(on_, of_entries(place)))) continue;
      to.members.push_back({member.key, member.mark,
                            is_by_tenant
                                ? member.value
                                : settings_of(member.value, place.empty() ? member.key : place + '.' + member.key)});
    }
    return to;
  }

  [[nodiscard]] static Dependency of_entries(const std::string& place) {
    return place == settings_by_tenant[0] ? Dependency::entries : Dependency::synchronization;
  }

  std::vector<const TenantSpec*> tenants_;
  Dependencies on_;
};

/// A change of settings, without the names that go. What it sets may be anything below a tenant's settings.
void leave_out(TimelineEntry& set, const std::function<bool(const std::string&)>& goes) {
  std::vector<std::string> path;
  for (std::size_t begin = 0; begin <= set.setting.size();) {
    const std::size_t end = std::min(set.setting.find('.', begin), set.setting.size());
    path.push_back(set.setting.substr(begin, end - begin));
    begin = end + 1;
  }
  Node tree = std::move(set.value);
  for (auto part = path.rbegin(); part != path.rend(); ++part) {
    Node around;
    around.kind = Node::Kind::mapping;
    around.members.push_back({*part, tree.mark, std::move(tree)});
    tree = std::move(around);
  }
  tree = without_names(std::move(tree), goes);
  for (std::size_t depth = 0; depth < path.size(); ++depth) {
    Node inner = std::move(tree.members.front().value);
    tree = std::move(inner);
  }
  set.value = std::move(tree);
}

/// `all` are the names in the whole scenario. What nobody has there is still a group that nobody knows.
void leave_out_names_of_others(Scenario& few, const std::set<std::string>& all) {
  const std::set<std::string> here = names_of_people(few);
  const auto is_of_others = [&](const std::string& name) { return !here.contains(name) && all.contains(name); };
  for (TenantSpec& tenant : few.tenants) tenant.settings = without_names(std::move(tenant.settings), is_of_others);
  for (TimelineEntry& entry : few.timeline)
    if (entry.kind == TimelineEntry::Kind::set) leave_out(entry, is_of_others);
}

/// Owners and members of venues that `to` has, too, if they are from elsewhere.
template <class Venues, class IsElsewhere>
void add_from_elsewhere(const Venues& from, Venues& to, IsElsewhere is_elsewhere) {
  for (const auto& venue : from) {
    const auto same = std::ranges::find_if(to, [&](const auto& one) { return one.key == venue.key; });
    if (same == to.end()) continue;
    std::ranges::copy_if(venue.owners, std::back_inserter(same->owners), is_elsewhere);
    std::ranges::copy_if(venue.members, std::back_inserter(same->members), is_elsewhere);
  }
}

}  // namespace

Scenario with_few_put_back(Scenario scenario, const Scenario& few) {
  std::vector<std::string> keys;
  for (const TenantSpec& tenant : scenario.tenants) keys.push_back(tenant.key);
  const auto is_elsewhere = [&](const PersonName& who) {
    return std::ranges::find(few.tenants, who.tenant, &TenantSpec::key) == few.tenants.end();
  };
  for (TenantSpec& tenant : scenario.tenants) {
    const auto told = std::ranges::find(few.tenants, tenant.key, &TenantSpec::key);
    if (told == few.tenants.end()) continue;
    TenantSpec both = *told;
    both.settings = overlaid(tenant.settings, told->settings, keys);
    std::ranges::copy_if(tenant.guests, std::back_inserter(both.guests),
                         [&](const GuestSpec& guest) { return is_elsewhere(guest.who); });
    add_from_elsewhere(tenant.teams, both.teams, is_elsewhere);
    add_from_elsewhere(tenant.items, both.items, is_elsewhere);
    tenant = std::move(both);
  }
  scenario.overrides = few.overrides;
  scenario.timeline = few.timeline;
  scenario.scripted = few.scripted;
  scenario.class_of.clear();
  return scenario;
}

Scenario with_tenants(const Scenario& scenario, std::span<const std::size_t> kept, const Dependencies& on,
                      const std::set<std::string>* names) {
  std::vector<std::size_t> ordered(kept.begin(), kept.end());
  std::ranges::sort(ordered);
  std::vector<const TenantSpec*> chosen;
  for (const std::size_t tenant : ordered) chosen.push_back(&scenario.tenants[tenant]);
  const Copier copier(chosen, on);
  Scenario few;
  few.title = scenario.title;
  few.catalog = scenario.catalog;
  few.overrides = scenario.overrides;
  for (const TenantSpec* tenant : chosen) few.tenants.push_back(copier.copied(*tenant));
  for (const TimelineEntry& entry : scenario.timeline)
    if (auto kept_entry = copier.copied(entry)) few.timeline.push_back(std::move(*kept_entry));
  const std::set<std::string> of_all = names == nullptr ? names_of_people(scenario) : std::set<std::string>();
  leave_out_names_of_others(few, names == nullptr ? of_all : *names);
  few.scripted = scenario.scripted;
  few.invariants = scenario.invariants;
  few.expect = scenario.expect;
  few.asked_about = scenario.asked_about;
  for (const auto& [name, representative] : scenario.class_of)
    if (copier.has(name.substr(name.rfind('@') + 1))) few.class_of.emplace(name, representative);
  few.alike = scenario.alike;
  few.mark = scenario.mark;
  return few;
}

}  // namespace entente::model
