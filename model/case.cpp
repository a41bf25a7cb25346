#include "model/case.hpp"

#include <algorithm>

#include "model/scenario/reader.hpp"

namespace entente::model {

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

Outcome<std::unique_ptr<const Case>> case_of(Scenario scenario) {
  auto catalog = Catalog::load(scenario.catalog, scenario.overrides, scenario.mark);
  if (!catalog) return tl::unexpected(catalog.error());
  auto loaded = std::make_unique<Case>();
  loaded->scenario = with_representatives(std::move(scenario));
  loaded->catalog = std::move(*catalog);
  loaded->world = lower(loaded->scenario, loaded->catalog);
  loaded->changes = setting_changes(loaded->scenario, loaded->catalog, loaded->world);
  return loaded;
}

Outcome<std::unique_ptr<const Case>> load_case(const std::filesystem::path& path) {
  auto scenario = read_scenario(path);
  if (!scenario) return tl::unexpected(scenario.error());
  return case_of(std::move(*scenario));
}

}  // namespace entente::model
