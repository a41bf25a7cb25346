// Names for what a scenario does not name itself.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

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

/// `text` as a key: letters that no key has become `-`, and a key neither starts nor ends with a dot. What is left of
/// nothing, or stands for what is unknown, goes behind `prefix`.
[[nodiscard]] inline std::string as_key(std::string text, std::string_view excluded, const std::string& prefix) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) <= ' ' || excluded.find(c) != std::string_view::npos) c = '-';
  while (text.starts_with('.')) text.erase(0, 1);
  while (text.ends_with('.')) text.pop_back();
  return text.empty() || text == "any" || text == "choose" ? prefix + text : text;
}

/// Whether a person or a group of the tenant goes by the key.
[[nodiscard]] inline bool has_person_or_group(const TenantSpec& tenant, const std::string& key) {
  return std::ranges::find(tenant.people, key, &PersonSpec::key) != tenant.people.end() ||
         std::ranges::find(tenant.groups, key, &GroupSpec::key) != tenant.groups.end();
}

}  // namespace entente::model
