// Who is named in a scenario besides where its people are listed. Nobody else can be told from people with the same
// traits.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "model/scenario/scenario.hpp"

namespace entente::model {

class NamedPeople {
 public:
  explicit NamedPeople(const Scenario& scenario);
  [[nodiscard]] bool names(const TenantSpec& tenant, const PersonSpec& person) const;

 private:
  void add(const PersonName& name) { people_.insert(name.text()); }
  void add(const std::vector<PersonName>& names);
  void add(const Selector& selector);
  void add(const TimelineEntry& timeline_entry);
  /// A setting may mean a person by any word in it.
  void collect(const Node& node);

  std::unordered_set<std::string> people_, words_;
};

}  // namespace entente::model
