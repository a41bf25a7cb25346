// The names that settings may use for a scenario's tenants, people and groups, gathered once.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/scenario/scenario.hpp"

namespace entente::model::reading {

class KnownNames {
 public:
  /// The scenario's tenants and people are read; it must outlive this.
  explicit KnownNames(const Scenario& scenario);

  /// The key of the tenant with this key or id; nullptr when there is none.
  [[nodiscard]] const std::string* tenant(const std::string& name) const;
  /// The keys of tenants that stand for one that only partner entries name, besides the one with its own name.
  [[nodiscard]] const std::vector<std::string>& standing_for(const std::string& outside) const;
  /// Whether a person or a group goes by the name: by key, by `user@tenant` or by id, in any tenant.
  [[nodiscard]] bool has_person_or_group(const std::string& name) const;

 private:
  const Scenario& scenario_;
  std::unordered_map<std::string, std::string> tenants_;
  std::unordered_map<std::string, std::vector<std::string>> outside_;
  mutable std::unordered_set<std::string> people_;  ///< filled when first asked: most lists name everybody
};

/// Everything that a target can mean, for a message.
[[nodiscard]] std::vector<std::string> names_of_people(const Scenario& scenario);

}  // namespace entente::model::reading
