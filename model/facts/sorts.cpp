// What a world knows of each sort of rows and columns: how many there are, what they are called, where their settings
// are and whom they are about. One line of the table each; nothing else tells sorts apart one by one.
#include <fmt/format.h>

#include "model/facts/shape.hpp"

namespace entente::model {
namespace {

using Row = std::int32_t;
using NameOf = std::string (*)(const Shape&, Row);

struct SortOfRows {
  Sort sort;
  std::size_t (*rows)(const Shape&);
  NameOf name;
  RowObject (*object)(const Shape&, Row) = nullptr;  ///< of the catalog, when there is none
  RowPerson (*person)(const Shape&, Row) = nullptr;  ///< about nobody, when there is none
  NameOf listed = nullptr;                           ///< by its name, when there is none
};

[[nodiscard]] std::size_t at(Row row) { return static_cast<std::size_t>(row); }
[[nodiscard]] const std::string& key(const Shape& s, TenantId tenant) { return s[tenant].key; }
template <class Thing>
[[nodiscard]] std::string at_tenant(const Shape& s, const std::string& name, const Thing& thing) {
  return name + "@" + key(s, thing.tenant);
}
[[nodiscard]] RowPerson split(Row row, std::size_t width) {
  return {{row / static_cast<Row>(width)}, row % static_cast<Row>(width)};
}
[[nodiscard]] std::string entry_name(const Shape& s, EntryId id) {
  if (id == s.no_entry()) return "a partner entry beyond those written";
  const Shape::Entry& entry = s[id];
  return entry.other.exists() ? fmt::format("{}'s partner entry for {}", key(s, entry.own), key(s, entry.other))
                              : key(s, entry.own) + "'s default";
}
[[nodiscard]] RowObject entry_object(const Shape& s, EntryId id) {
  if (id == s.no_entry()) return {{}, {"crossTenantAccessPolicy", "partners"}};
  const Shape::Entry& entry = s[id];
  if (!entry.other.exists()) return {entry.own, {"crossTenantAccessPolicy", "default"}};
  return {entry.own, {"crossTenantAccessPolicy", "partners", key(s, entry.other)}};
}
[[nodiscard]] std::string section_of(Row row) {
  return std::string(name_of(static_cast<Section>(row % section_count)));
}
/// A tenant's object by name, in the list that its sort says.
template <Sort sort>
[[nodiscard]] RowObject named_object(const Shape::Named& object) {
  return {object.tenant, {std::string(list_of_objects(sort)), object.name}};
}
[[nodiscard]] std::string named(const Shape& s, std::string_view what, const Shape::Named& object) {
  return fmt::format("the {} `{}` of {}", what, object.name, key(s, object.tenant));
}
template <class Enumeration>
[[nodiscard]] std::string_view nth(Row row) {
  return name_of(static_cast<Enumeration>(row));
}

constexpr std::array<SortOfRows, sort_count> table{{
    {Sort::none, [](const Shape&) -> std::size_t { return 1; }, [](const Shape&, Row) { return std::string(); }},
    {Sort::tenant, [](const Shape& s) { return s.tenants.size(); },
     [](const Shape& s, Row row) { return s.tenants[at(row)].key; },
     [](const Shape&, Row row) {
       return RowObject{{row}, {}};
     }},
    {Sort::entry, [](const Shape& s) { return s.entries.size(); },
     [](const Shape& s, Row row) { return entry_name(s, {row}); },
     [](const Shape& s, Row row) { return entry_object(s, {row}); }},
    {Sort::section, [](const Shape& s) { return s.entries.size() * section_count; },
     [](const Shape& s, Row row) {
       return fmt::format("{} of {}", section_of(row), entry_name(s, {row / section_count}));
     },
     [](const Shape& s, Row row) {
       RowObject object = entry_object(s, {row / section_count});
       object.keys.push_back(section_of(row));
       return object;
     }},
    {Sort::person, [](const Shape& s) { return s.people.size(); },
     [](const Shape& s, Row row) { return s.people[at(row)].name; },
     [](const Shape& s, Row row) {
       const auto& [home, name] = std::pair(s.people[at(row)].home, s.people[at(row)].name);
       return RowObject{home, {"users", name.substr(0, name.rfind('@'))}};
     },
     [](const Shape&, Row row) {
       return RowPerson{{row}, 0};
     }},
    {Sort::presence, [](const Shape& s) { return s.people.size() * s.tenants.size(); },
     [](const Shape& s, Row row) {
       return fmt::format("{} in {}", s.people[at(row) / s.tenants.size()].name,
                          s.tenants[at(row) % s.tenants.size()].key);
     },
     [](const Shape& s, Row row) {
       const RowPerson guest = split(row, s.tenants.size());
       return RowObject{{guest.rest}, {"guests", s[guest.who].name}};
     },
     [](const Shape& s, Row row) { return split(row, s.tenants.size()); }},
    {Sort::membership, [](const Shape& s) { return s.people.size() * s.teams.size(); },
     [](const Shape& s, Row row) {
       const Shape::Team& team = s.teams[at(row) % s.teams.size()];
       return fmt::format("{} in team {}", s.people[at(row) / s.teams.size()].name, at_tenant(s, team.key, team));
     },
     nullptr, [](const Shape& s, Row row) { return split(row, s.teams.size()); }},
    {Sort::team, [](const Shape& s) { return s.teams.size(); },
     [](const Shape& s, Row row) { return at_tenant(s, s.teams[at(row)].key, s.teams[at(row)]); }},
    {Sort::segment, [](const Shape& s) { return s.segments.size(); },
     [](const Shape& s, Row row) { return at_tenant(s, s.segments[at(row)].name, s.segments[at(row)]); },
     [](const Shape& s, Row row) {
       const Shape::Segment& segment = s.segments[at(row)];
       return RowObject{segment.tenant, {std::string(list_of_objects(Sort::segment)), segment.name}, "AssignedSegment"};
     }},
    {Sort::job, [](const Shape& s) { return s.jobs.size(); },
     [](const Shape& s, Row row) {
       const Shape::Job& job = s.jobs[at(row)];
       return fmt::format("the synchronization from {} to {}", key(s, job.source), key(s, job.target));
     },
     [](const Shape& s, Row row) {
       const Shape::Job& job = s.jobs[at(row)];
       return RowObject{job.source, {std::string(list_of_objects(Sort::job)), key(s, job.target)}};
     }},
    {Sort::policy, [](const Shape& s) { return s.policies.size(); },
     [](const Shape& s, Row row) { return named(s, "Conditional Access policy", s.policies[at(row)]); },
     [](const Shape& s, Row row) { return named_object<Sort::policy>(s.policies[at(row)]); }},
    {Sort::access_policy, [](const Shape& s) { return s.access_policies.size(); },
     [](const Shape& s, Row row) { return named(s, "external access policy", s.access_policies[at(row)]); },
     [](const Shape& s, Row row) { return named_object<Sort::access_policy>(s.access_policies[at(row)]); }},
    {Sort::relationship, [](const Shape& s) { return s.relationships.size(); },
     [](const Shape& s, Row row) { return named(s, "organisation relationship", s.relationships[at(row)]); },
     [](const Shape& s, Row row) { return named_object<Sort::relationship>(s.relationships[at(row)]); }},
    {Sort::address_space, [](const Shape& s) { return s.address_spaces.size(); },
     [](const Shape& s, Row row) { return named(s, "availability address space", s.address_spaces[at(row)]); },
     [](const Shape& s, Row row) { return named_object<Sort::address_space>(s.address_spaces[at(row)]); }},
    {Sort::item, [](const Shape& s) { return s.items.size(); },
     [](const Shape& s, Row row) { return at_tenant(s, s.items[at(row)].key, s.items[at(row)]); },
     [](const Shape& s, Row row) {
       const Shape::Item& item = s.items[at(row)];
       return RowObject{item.tenant, {std::string(info(item.kind).list), item.key}};
     }},
    {Sort::item_use, [](const Shape& s) { return s.people.size() * s.items.size(); },
     [](const Shape& s, Row row) {
       const Shape::Item& item = s.items[at(row) % s.items.size()];
       return fmt::format("{} at {}", s.people[at(row) / s.items.size()].name, at_tenant(s, item.key, item));
     },
     nullptr, [](const Shape& s, Row row) { return split(row, s.items.size()); }},
    {Sort::role, [](const Shape& s) { return s.roles.size(); },
     [](const Shape& s, Row row) { return s.roles[at(row)].name; }},
    {Sort::cloud, [](const Shape&) -> std::size_t { return azure_cloud_count; },
     [](const Shape&, Row row) { return std::string(nth<AzureCloud>(row)); }, nullptr, nullptr,
     [](const Shape&, Row row) { return std::string(endpoint_of(static_cast<AzureCloud>(row))); }},
    {Sort::environment, [](const Shape&) -> std::size_t { return environment_count; },
     [](const Shape&, Row row) { return std::string(nth<Environment>(row)); }},
    {Sort::cloud_pair, [](const Shape&) -> std::size_t { return azure_cloud_count * azure_cloud_count; },
     [](const Shape&, Row row) {
       return fmt::format("from {} to {}", nth<AzureCloud>(row / azure_cloud_count),
                          nth<AzureCloud>(row % azure_cloud_count));
     }},
    {Sort::environment_pair, [](const Shape&) -> std::size_t { return environment_count * environment_count; },
     [](const Shape&, Row row) {
       return fmt::format("between {} and {}", nth<Environment>(row / environment_count),
                          nth<Environment>(row % environment_count));
     }},
    {Sort::sparse_person, [](const Shape& s) { return s.people.size(); },
     [](const Shape& s, Row row) { return s.people[at(row)].name; }, nullptr,
     [](const Shape&, Row row) {
       return RowPerson{{row}, 0};
     }},
    {Sort::sparse_app, [](const Shape& s) { return s.apps.size(); },
     [](const Shape& s, Row row) { return s.apps[at(row)].id; }},
    {Sort::sparse_domain, [](const Shape& s) { return s.domains.size(); },
     [](const Shape& s, Row row) { return s.domains[at(row)]; }},
    {Sort::sparse_segment, [](const Shape& s) { return s.segments.size(); },
     [](const Shape& s, Row row) { return at_tenant(s, s.segments[at(row)].name, s.segments[at(row)]); }, nullptr,
     nullptr, [](const Shape& s, Row row) { return s.segments[at(row)].name; }},
    {Sort::sparse_tenant, [](const Shape& s) { return s.tenants.size(); },
     [](const Shape& s, Row row) { return s.tenants[at(row)].key; }},
    {Sort::sparse_role, [](const Shape& s) { return s.roles.size(); },
     [](const Shape& s, Row row) { return s.roles[at(row)].name; }},
    {Sort::sparse_licence, [](const Shape& s) { return s.licences.size(); },
     [](const Shape& s, Row row) { return s.licences[at(row)]; }},
    {Sort::sparse_action, [](const Shape& s) { return s.actions.size(); },
     [](const Shape& s, Row row) { return s.actions[at(row)]; }},
}};
static_assert([] {
  for (std::size_t i = 0; i < sort_count; ++i)
    if (table[i].sort != static_cast<Sort>(i)) return false;
  return true;
}());
[[nodiscard]] constexpr const SortOfRows& row_of(Sort sort) { return table[static_cast<std::size_t>(sort)]; }

}  // namespace

std::size_t Shape::rows(Sort sort) const { return row_of(sort).rows(*this); }
std::string Shape::row_name(Sort sort, std::int32_t row) const { return row_of(sort).name(*this, row); }

std::string Shape::listed_name(Sort sort, std::int32_t row) const {
  return row_of(sort).listed == nullptr ? row_name(sort, row) : row_of(sort).listed(*this, row);
}

RowObject Shape::row_object(Sort sort, std::int32_t row) const {
  return row_of(sort).object == nullptr ? RowObject{{}, {"catalog"}} : row_of(sort).object(*this, row);
}

std::string Shape::object_path(Sort sort, std::int32_t row) const {
  const RowObject object = row_object(sort, row);
  std::string path = object.tenant.exists() ? (*this)[object.tenant].key : std::string();
  for (const std::string& part : object.keys) path += (path.empty() ? "" : ".") + part;
  return path;
}

RowPerson Shape::row_person(Sort sort, std::int32_t row) const {
  return row_of(sort).person == nullptr ? RowPerson{{}, row} : row_of(sort).person(*this, row);
}

}  // namespace entente::model
