// Names for what a scenario does not name itself.
#pragma once

#include <algorithm>
#include <string>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// `base` with the first number that is free, from `first` on.
template <class IsTaken>
[[nodiscard]] std::string numbered_name(const std::string& base, int first, const IsTaken& is_taken) {
  while (is_taken(base + "-" + std::to_string(first))) ++first;
  return base + "-" + std::to_string(first);
}

/// `base`, or with a number behind it where that is taken.
template <class IsTaken>
[[nodiscard]] std::string free_name(const std::string& base, const IsTaken& is_taken) {
  return is_taken(base) ? numbered_name(base, 2, is_taken) : base;
}

/// Whether a person or a group of the tenant goes by the key.
[[nodiscard]] inline bool has_person_or_group(const TenantSpec& tenant, const std::string& key) {
  return std::ranges::find(tenant.people, key, &PersonSpec::key) != tenant.people.end() ||
         std::ranges::find(tenant.groups, key, &GroupSpec::key) != tenant.groups.end();
}

}  // namespace entente::model
