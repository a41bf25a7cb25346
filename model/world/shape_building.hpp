// The parts of a scenario's shape, in the order in which they are put together. Private to model/world.
#pragma once

#include <map>

#include "model/world/column_names.hpp"

namespace entente::model::lowering {

/// A shape that is being built, and what it is built from.
class ShapeBuilding {
 public:
  ShapeBuilding(const Scenario& scenario, const Catalog& catalog, const Lowering& how);
  [[nodiscard]] Shape build();

 private:
  // --- model/world/lower_shape.cpp: tenants, people, names
  void add_tenants();
  void add_people(std::size_t t);
  void add_segments(std::size_t t);
  void add_service_accounts();
  void add_items();
  void add_names();
  void add_licences(const Node& traits, std::string_view list);
  void add_custom_roles(const TenantSpec& tenant, TenantId id);
  // --- model/world/lower_rows.cpp: who may be where
  void keep_written_rows();
  void note_near_tenants();
  void note_asked_tenants();
  void note_claimants();
  void note_near(TenantId a, TenantId b);
  /// The tenants of these keys, and those whose accounts or networks their people use, or who claim their addresses.
  [[nodiscard]] std::set<TenantId> with_whom_they_depend_on(const std::vector<std::string>& keys) const;
  [[nodiscard]] std::set<std::pair<PersonId, TenantId>> written_places() const;
  /// The tenants that what is not known of this one may concern, itself among them: all, or those of which the scenario
  /// says something together with it.
  [[nodiscard]] const std::vector<TenantId>& near(TenantId tenant) const;
  // --- model/world/lower_objects.cpp: objects of tenants' settings
  [[nodiscard]] Listed objects_of(TenantId own, Sort sort) const;
  [[nodiscard]] std::set<TenantId> tenants_with_object(TenantId own, Sort sort) const;
  void add_entries_and_jobs();
  template <class IdType>
  void add_named(Sort sort, std::vector<Shape::Named>& objects, std::vector<IdType> Shape::Tenant::*ids);
  void add_objects();
  void add_access_policies();
  // --- model/world/lower_columns.cpp: what lists name, and the sparse facts
  [[nodiscard]] std::set<std::string> listed_names(Sort column) const;
  void add_domains_and_apps();
  void put_into_segments(PersonId who, const std::vector<std::string>& names, TenantId where);
  void add_carried(RoleId role, const std::string& action);
  void add_sparse_of_structure();
  void add_sparse_of_settings();
  void add_sparse_of(Leaf leaf, const Places& places);
  /// Whether somebody in the scenario answers to each of these names.
  [[nodiscard]] bool are_all_known(const std::set<std::string>& names) const;
  [[nodiscard]] std::vector<std::int32_t> columns_of(const LeafInfo& leaf, std::int32_t row) const;
  [[nodiscard]] bool can_mean(const LeafInfo& leaf, std::int32_t row, std::int32_t column) const;

  [[nodiscard]] TenantId tenant(std::string_view key) const;
  [[nodiscard]] PersonId person(const PersonName& name) const { return people_.at(name.text()); }
  DomainId domain(const std::string& name);
  [[nodiscard]] static TenantId nth(std::size_t t) { return {static_cast<std::int32_t>(t)}; }
  [[nodiscard]] Shape::Person& person_at(PersonId id) { return shape_.people[static_cast<std::size_t>(id.index)]; }

  const Scenario& scenario_;
  const Catalog& catalog_;
  const Lowering how_;
  const bool has_few_rows_;
  const std::set<std::string> names_of_people_;
  /// Every version of a tenant's settings that the scenario goes through: as it starts, and after each `set`.
  std::vector<std::vector<Node>> versions_;
  std::vector<Places> places_;  ///< by version, once people are known
  Shape shape_;
  std::optional<ColumnNames> names_;  ///< once all columns are known
  std::set<std::pair<PersonId, TenantId>> places_written_;
  std::vector<std::vector<TenantId>> near_;  ///< by tenant, ascending; of none, where all are near
  std::vector<TenantId> all_tenants_;
  std::vector<std::set<std::int32_t>> domains_of_;  ///< by tenant
  std::vector<const PersonSpec*> person_specs_;
  std::map<std::string, TenantId, std::less<>> tenants_;
  std::map<std::string, PersonId> people_;
  std::map<std::string, DomainId> domains_;
  std::map<std::string, std::set<TenantId>> claimants_;  ///< of addresses in a domain
};

}  // namespace entente::model::lowering
