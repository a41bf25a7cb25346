#include "model/kinds/classes.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "model/kinds/named_people.hpp"
#include "model/language/writer.hpp"

namespace entente::model {
namespace {

/// What rules and settings can see of a person.
[[nodiscard]] auto visible(const PersonSpec& person) {
  return std::tuple(person.domain, person.groups, person.tags, person.segments, write_flow(person.traits));
}

}  // namespace

Scenario with_classes(Scenario scenario) {
  const NamedPeople named(scenario);
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

namespace {

/// The keys of a tenant's second members, by the key of the class.
using Seconds = std::map<std::string, std::string>;
using SecondsByTenant = std::unordered_map<std::string, Seconds>;

[[nodiscard]] std::string free_key(const TenantSpec& tenant, const std::string& key) {
  const auto is_taken = [&](const std::string& candidate) {
    return std::any_of(tenant.people.begin(), tenant.people.end(),
                       [&](const PersonSpec& person) { return person.key == candidate; });
  };
  int number = 2;
  while (is_taken(key + "-" + std::to_string(number))) ++number;
  return key + "-" + std::to_string(number);
}

/// Splits the populations of a tenant.
[[nodiscard]] Seconds split(TenantSpec& tenant) {
  Seconds seconds;
  std::vector<PersonSpec> people;
  for (const PersonSpec& person : tenant.people) {
    people.push_back(person);
    if (person.count < 2) continue;
    people.back().count = person.count - 1;
    PersonSpec second = person;
    second.key = free_key(tenant, person.key);
    second.second_of = person.key;
    second.id.clear();
    second.count = 1;
    seconds.emplace(person.key, second.key);
    people.push_back(std::move(second));
  }
  tenant.people = std::move(people);
  return seconds;
}

/// Whoever names the population means everybody in it: after each first member stands the second.
class BothMembers {
 public:
  explicit BothMembers(const SecondsByTenant& seconds) : seconds_(seconds) {}

  void add_to(std::vector<PersonName>& names) const {
    add(names, [](PersonName& name) -> PersonName& { return name; });
  }
  void add_to(std::vector<GuestSpec>& guests) const {
    add(guests, [](GuestSpec& guest) -> PersonName& { return guest.who; });
  }

 private:
  template <class List, class NameIn>
  void add(List& list, NameIn name_in) const {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const PersonName& name = name_in(list[i]);
      const auto of_tenant = seconds_.find(name.tenant);
      if (of_tenant == seconds_.end()) continue;
      const auto second = of_tenant->second.find(name.user);
      if (second == of_tenant->second.end()) continue;
      auto other = list[i];
      name_in(other).user = second->second;
      list.insert(list.begin() + static_cast<std::ptrdiff_t>(++i), std::move(other));
    }
  }
  const SecondsByTenant& seconds_;
};

}  // namespace

Scenario with_representatives(Scenario scenario) {
  SecondsByTenant seconds;
  for (TenantSpec& tenant : scenario.tenants)
    if (Seconds of_tenant = split(tenant); !of_tenant.empty()) seconds.emplace(tenant.key, std::move(of_tenant));
  const BothMembers both(seconds);
  for (TenantSpec& host : scenario.tenants) {
    for (TeamSpec& team : host.teams) {
      both.add_to(team.owners);
      both.add_to(team.members);
    }
    for (ItemSpec& item : host.items) {
      both.add_to(item.owners);
      both.add_to(item.members);
    }
    for (GroupSpec& group : host.groups) both.add_to(group.owners);
    both.add_to(host.guests);
    for (PersonSpec& account : host.people) both.add_to(account.used_by);
  }
  return scenario;
}

}  // namespace entente::model
