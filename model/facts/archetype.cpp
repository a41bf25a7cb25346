#include "model/facts/archetype.hpp"

#include "model/terms/names.hpp"

namespace entente::model {

using namespace archetypes;

namespace {

/// One tenant visited and one home, and everything that is in them.
[[nodiscard]] Shape tenants_and_people() {
  constexpr DomainId domain{0};
  constexpr SegmentId front{0}, back{1};
  Shape shape;
  shape.domains = {"home.example"};
  shape.tenants = {{"resource", Environment::commercial, {host, account}, {TeamId{0}}, {{home, EntryId{2}}}},
                   {"home", Environment::commercial, {person, other}, {}, {{resource, EntryId{3}}}}};
  shape.people = {{"host", resource, domain, 1, {}, {host}, {front}},
                  {"account", resource, domain, 1, {}, {account}, {back}},
                  {"person", home, domain, 1, {}, {person, account}, {back}},
                  {"other", home, domain, 1, {}, {other}, {}}};
  shape.entries = {{resource, {}}, {home, {}}, {resource, home}, {home, resource}, {}};
  shape.teams = {{"team", resource}};
  shape.groups = {{"group", resource}, {"group", home}};
  shape.segments = {{"front", resource}, {"back", resource}};
  shape.jobs = {{home, resource}};
  for (const NamedApp& app : known_apps)
    shape.apps.push_back({std::string(app.id), app.in_office365, app.from_microsoft});
  shape.policies = {{"policy", resource}};
  shape.relationships = {{"relationship", resource}, {"relationship", home}};
  shape.address_spaces = {{"space", resource}, {"space", home}};
  shape.access_policies = {{"Global", resource}, {"Global", home}};
  shape.tenants[0].policies = {PolicyId{0}};
  for (const TenantId tenant : {resource, home}) {
    auto& spec = shape.tenants[static_cast<std::size_t>(tenant.index)];
    spec.relationships = {RelationshipId{tenant.index}};
    spec.address_spaces = {AddressSpaceId{tenant.index}};
    spec.groups = {GroupId{tenant.index}};
  }
  for (auto& someone : shape.people) someone.access_policy = {someone.home.index};
  shape.people[static_cast<std::size_t>(person.index)].networks = {resource, home};
  shape.people[static_cast<std::size_t>(person.index)].claimants = {host};
  for (const ItemKindInfo& kind : item_kinds) {
    shape.tenants[0].items.push_back({static_cast<std::int32_t>(shape.items.size())});
    shape.items.push_back({kind.kind, std::string(kind.name), resource});
  }
  for (const std::string_view name : built_in_roles) shape.roles.push_back({std::string(name), {}});
  for (const std::string_view name : known_licences) shape.licences.emplace_back(name);
  shape.licences.emplace_back("another licence");
  shape.actions = {"action"};
  return shape;
}

/// Facts of every row of a leaf with every column.
void add_all(Shape& shape, Leaf leaf) {
  for (std::size_t row = 0; row < shape.rows(info(leaf).row); ++row)
    for (std::size_t column = 0; column < shape.rows(info(leaf).column); ++column)
      shape.add_sparse(leaf, static_cast<std::int32_t>(row), static_cast<std::int32_t>(column));
}

/// Facts about whom and what settings name.
void add_named(Shape& shape) {
  for (std::int32_t section = 0; section < static_cast<std::int32_t>(shape.rows(Sort::section)); ++section) {
    for (const PersonId who : shape.people_ids()) shape.add_sparse(Leaf::targets_person, section, who.index);
    shape.add_sparse(Leaf::targets_app, section, teams_app.index);
  }
  for (const TenantId tenant : shape.tenant_ids())
    for (const Leaf leaf :
         {Leaf::allows_domain, Leaf::blocks_domain, Leaf::federates_with_domain, Leaf::federation_blocks_domain})
      shape.add_sparse(leaf, tenant.index, 0);
  for (const Leaf leaf :
       {Leaf::has_contact, Leaf::uses_address_of, Leaf::federation_blocks_parent, Leaf::exempts_trial_domain,
        Leaf::sharing_allows_domain, Leaf::sharing_blocks_domain, Leaf::sharing_allows_parent,
        Leaf::sharing_blocks_parent, Leaf::allows_parent, Leaf::blocks_parent})
    add_all(shape, leaf);
  for (std::int32_t section = 0; section < static_cast<std::int32_t>(shape.rows(Sort::section)); ++section)
    for (const PersonId who : shape.people_ids()) shape.add_sparse(Leaf::targets_group_around, section, who.index);
}

/// Facts about objects: policies, relationships, items, roles.
void add_objects(Shape& shape) {
  for (std::size_t i = 0; i < leaf_count; ++i) {
    const Sort row = info(static_cast<Leaf>(i)).row, column = info(static_cast<Leaf>(i)).column;
    const bool by_object =
        row == Sort::policy || row == Sort::access_policy || row == Sort::relationship || row == Sort::address_space ||
        row == Sort::item || row == Sort::role || column == Sort::sparse_tenant || column == Sort::sparse_role ||
        column == Sort::sparse_licence || column == Sort::sparse_group || column == Sort::sparse_action;
    if (is_sparse(column) && by_object) add_all(shape, static_cast<Leaf>(i));
  }
}

}  // namespace

Shape archetype() {
  constexpr SegmentId front{0}, back{1};
  Shape shape = tenants_and_people();
  shape.lay_out();
  add_named(shape);
  add_objects(shape);
  shape.add_sparse(Leaf::holds_account, person.index, account.index);
  shape.add_sparse(Leaf::syncs_person, 0, person.index);
  shape.add_sparse(Leaf::has_segment, host.index, front.index);
  for (const PersonId who : {account, person}) shape.add_sparse(Leaf::has_segment, who.index, back.index);
  for (const Leaf leaf : {Leaf::barrier_allows, Leaf::barrier_blocks}) {
    shape.add_sparse(leaf, front.index, back.index);
    shape.add_sparse(leaf, back.index, front.index);
  }
  return shape;
}

}  // namespace entente::model
