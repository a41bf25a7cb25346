#include "model/world/classes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/language/writer.hpp"

namespace entente::model {
namespace {

/// Everybody and everything that a scenario names besides where its people are listed.
class Named {
 public:
  explicit Named(const Scenario& scenario) {
    for (const TenantSpec& tenant : scenario.tenants) {
      collect(tenant.settings);
      for (const TeamSpec& team : tenant.teams) {
        add(team.owners);
        add(team.members);
      }
      for (const ItemSpec& item : tenant.items) {
        add(item.owners);
        add(item.members);
      }
      collect(tenant.traits);
      for (const GuestSpec& guest : tenant.guests) add(guest.who);
      for (const PersonSpec& person : tenant.people) add(person.used_by);
    }
    add(scenario.asked_about);
    for (const TimelineEntry& timeline_entry : scenario.timeline) add(timeline_entry);
    for (const InvariantSpec& invariant : scenario.invariants) {
      for (const Selector& selector : {invariant.from, invariant.to})
        if (selector.person) add(*selector.person);
      if (invariant.after) add(*invariant.after);
    }
  }
  [[nodiscard]] bool names(const TenantSpec& tenant, const PersonSpec& person) const {
    return people_.contains(person.key + "@" + tenant.key) || words_.contains(person.key) ||
           words_.contains(person.id) || words_.contains(person.key + "@" + tenant.key);
  }

 private:
  void add(const PersonName& name) { people_.insert(name.text()); }
  void add(const std::vector<PersonName>& names) {
    for (const PersonName& name : names) add(name);
  }
  void add(const TimelineEntry& timeline_entry) {
    for (const auto& person : {timeline_entry.who, timeline_entry.by, timeline_entry.host})
      if (person) add(*person);
    add(timeline_entry.with);
    collect(timeline_entry.value);
  }
  /// A setting may mean a person by any word in it.
  void collect(const Node& node) {
    if (node.kind == Node::Kind::scalar) words_.insert(node.text);
    for (const Node& item : node.items) collect(item);
    for (const Member& member : node.members) collect(member.value);
  }
  std::set<std::string> people_, words_;
};

/// What rules and settings can see of a person.
[[nodiscard]] auto visible(const PersonSpec& person) {
  return std::tuple(person.domain, person.groups, person.tags, person.segments, write_flow(person.traits));
}

}  // namespace

Scenario with_classes(Scenario scenario) {
  const Named named(scenario);
  for (TenantSpec& tenant : scenario.tenants) {
    std::map<decltype(visible(PersonSpec{})), std::size_t> classes;
    std::vector<PersonSpec> people;
    for (PersonSpec& person : tenant.people) {
      if (named.names(tenant, person) || !person.used_by.empty()) {
        people.push_back(std::move(person));
        continue;
      }
      const auto [found, first] = classes.try_emplace(visible(person), people.size());
      if (first) {
        people.push_back(std::move(person));
      } else {
        people[found->second].count += person.count;
        scenario.class_of[person.key + "@" + tenant.key] = people[found->second].key + "@" + tenant.key;
      }
    }
    tenant.people = std::move(people);
  }
  return scenario;
}

Scenario with_representatives(Scenario scenario) {
  for (TenantSpec& tenant : scenario.tenants) {
    std::vector<PersonSpec> people;
    std::vector<std::string> split;
    for (PersonSpec& person : tenant.people) {
      people.push_back(person);
      if (person.count < 2) continue;
      people.back().count = person.count - 1;
      PersonSpec second = person;
      second.key += "-2";
      second.id.clear();
      second.count = 1;
      split.push_back(person.key);
      people.push_back(std::move(second));
    }
    tenant.people = std::move(people);
    // Whoever names the population means everybody in it.
    const auto add_twins = [&](std::vector<PersonName>& names) {
      for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].tenant == tenant.key && std::find(split.begin(), split.end(), names[i].user) != split.end()) {
          PersonName twin = names[i];
          twin.user += "-2";
          names.insert(names.begin() + static_cast<std::ptrdiff_t>(++i), twin);
        }
    };
    for (TenantSpec& host : scenario.tenants) {
      for (TeamSpec& team : host.teams) {
        add_twins(team.owners);
        add_twins(team.members);
      }
      for (ItemSpec& item : host.items) {
        add_twins(item.owners);
        add_twins(item.members);
      }
      for (std::size_t i = 0; i < host.guests.size(); ++i)
        if (host.guests[i].who.tenant == tenant.key &&
            std::find(split.begin(), split.end(), host.guests[i].who.user) != split.end()) {
          GuestSpec twin = host.guests[i];
          twin.who.user += "-2";
          host.guests.insert(host.guests.begin() + static_cast<std::ptrdiff_t>(++i), twin);
        }
      for (PersonSpec& account : host.people) add_twins(account.used_by);
    }
  }
  return scenario;
}

}  // namespace entente::model
