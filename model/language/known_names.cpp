#include "model/language/known_names.hpp"

namespace entente::model::reading {

std::vector<std::string> names_of_people(const Scenario& scenario) {
  std::vector<std::string> names;
  for (const TenantSpec& tenant : scenario.tenants) {
    for (const GroupSpec& group : tenant.groups) {
      names.push_back(group.key);
      if (!group.id.empty()) names.push_back(group.id);
    }
    for (const PersonSpec& person : tenant.people) {
      names.push_back(person.key);
      names.push_back(person.key + "@" + tenant.key);
      if (!person.id.empty()) names.push_back(person.id);
    }
  }
  return names;
}

KnownNames::KnownNames(const Scenario& scenario) : scenario_(scenario) {
  for (const TenantSpec& tenant : scenario.tenants) {
    tenants_.emplace(tenant.key, tenant.key);
    if (!tenant.id.empty()) tenants_.emplace(tenant.id, tenant.key);
    if (!tenant.outside.empty() && tenant.key != tenant.outside) outside_[tenant.outside].push_back(tenant.key);
  }
}

const std::string* KnownNames::tenant(const std::string& name) const {
  const auto found = tenants_.find(name);
  return found == tenants_.end() ? nullptr : &found->second;
}

const std::vector<std::string>& KnownNames::standing_for(const std::string& outside) const {
  static const std::vector<std::string> nobody;
  const auto found = outside_.find(outside);
  return found == outside_.end() ? nobody : found->second;
}

bool KnownNames::has_person_or_group(const std::string& name) const {
  if (people_.empty())
    for (std::string& one : names_of_people(scenario_)) people_.insert(std::move(one));
  return people_.contains(name);
}

}  // namespace entente::model::reading
