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

/// How many there are of what a list of the shape holds; of pairs, of what two lists hold.
template <auto list>
[[nodiscard]] std::size_t size(const Shape& s) {
  return (s.*list).size();
}
template <std::size_t count>
[[nodiscard]] std::size_t always(const Shape&) {
  return count;
}
template <auto list, auto pairs>
[[nodiscard]] std::size_t with_people(const Shape& s) {
  return (s.*pairs).rows(s.people.size(), (s.*list).size());
}

[[nodiscard]] const std::string& key(const Shape& s, TenantId tenant) { return s[tenant].key; }
template <auto list>
[[nodiscard]] const auto& nth(const Shape& s, Row row) {
  return (s.*list)[static_cast<std::size_t>(row)];
}
/// The name that a member of the row's thing says; behind it, the tenant it belongs to.
template <auto list, auto name>
[[nodiscard]] std::string name_in(const Shape& s, Row row) {
  return nth<list>(s, row).*name;
}
template <auto list>
[[nodiscard]] std::string itself(const Shape& s, Row row) {
  return nth<list>(s, row);
}
template <auto list, auto name>
[[nodiscard]] std::string at_tenant(const Shape& s, Row row) {
  return nth<list>(s, row).*name + "@" + key(s, nth<list>(s, row).tenant);
}
template <class Enumeration>
[[nodiscard]] std::string name_among(const Shape&, Row row) {
  return std::string(name_of(static_cast<Enumeration>(row)));
}

/// A row about a person and one of a list: who, and which.
template <auto list, auto pairs>
[[nodiscard]] RowPerson person_and(const Shape& s, Row row) {
  return (s.*pairs).pair(row, (s.*list).size());
}
/// What such a row is called: the person `in` the thing.
template <auto list, auto pairs>
[[nodiscard]] std::string pair_of(const Shape& s, Row row, const char* in, NameOf thing) {
  const RowPerson pair = person_and<list, pairs>(s, row);
  return (pair.who.exists() ? s[pair.who].name : "anybody else") + in +
         (pair.who.exists() ? thing(s, pair.rest) : "other places");
}
[[nodiscard]] RowPerson person_alone(const Shape&, Row row) { return {{row}, 0}; }

[[nodiscard]] std::string entry_name(const Shape& s, Row row) {
  if (EntryId{row} == s.no_entry()) return "a partner entry beyond those written";
  const Shape::Entry& entry = s[EntryId{row}];
  return entry.other.exists() ? fmt::format("{}'s partner entry for {}", key(s, entry.own), key(s, entry.other))
                              : key(s, entry.own) + "'s default";
}
[[nodiscard]] RowObject entry_object(const Shape& s, Row row) {
  if (EntryId{row} == s.no_entry()) return {{}, {"crossTenantAccessPolicy", "partners"}};
  const Shape::Entry& entry = s[EntryId{row}];
  if (!entry.other.exists()) return {entry.own, {"crossTenantAccessPolicy", "default"}};
  return {entry.own, {"crossTenantAccessPolicy", "partners", key(s, entry.other)}};
}
[[nodiscard]] std::string section_of(const Shape& s, Row row) { return name_among<Section>(s, row % section_count); }
[[nodiscard]] std::string section_name(const Shape& s, Row row) {
  return section_of(s, row) + " of " + entry_name(s, row / section_count);
}
[[nodiscard]] RowObject section_object(const Shape& s, Row row) {
  RowObject object = entry_object(s, row / section_count);
  object.keys.push_back(section_of(s, row));
  return object;
}
[[nodiscard]] RowObject person_object(const Shape& s, Row row) {
  const Shape::Person& person = s[PersonId{row}];
  return {person.home, {"users", person.name.substr(0, person.name.rfind('@'))}};
}
constexpr auto tenant_name = name_in<&Shape::tenants, &Shape::Tenant::key>;
[[nodiscard]] std::string presence_name(const Shape& s, Row row) {
  return pair_of<&Shape::tenants, &Shape::with_tenants>(s, row, " in ", tenant_name);
}
[[nodiscard]] RowObject presence_object(const Shape& s, Row row) {
  const RowPerson guest = person_and<&Shape::tenants, &Shape::with_tenants>(s, row);
  if (!guest.who.exists()) return {};
  return {{guest.rest}, {"guests", s[guest.who].name}};
}
constexpr auto team_name = at_tenant<&Shape::teams, &Shape::Team::key>;
constexpr auto group_name = at_tenant<&Shape::groups, &Shape::Group::key>;
constexpr auto item_name = at_tenant<&Shape::items, &Shape::Item::key>;
constexpr auto segment_name = at_tenant<&Shape::segments, &Shape::Segment::name>;
[[nodiscard]] std::string membership_name(const Shape& s, Row row) {
  return pair_of<&Shape::teams, &Shape::with_teams>(s, row, " in team ", team_name);
}
[[nodiscard]] std::string group_membership_name(const Shape& s, Row row) {
  return pair_of<&Shape::groups, &Shape::with_groups>(s, row, " in group ", group_name);
}
[[nodiscard]] std::string item_use_name(const Shape& s, Row row) {
  return pair_of<&Shape::items, &Shape::with_items>(s, row, " at ", item_name);
}
[[nodiscard]] RowObject item_object(const Shape& s, Row row) {
  const Shape::Item& item = s[ItemId{row}];
  return {item.tenant, {std::string(info(item.kind).list), item.key}};
}
[[nodiscard]] RowObject segment_object(const Shape& s, Row row) {
  const Shape::Segment& segment = s[SegmentId{row}];
  return {segment.tenant, {std::string(list_of_objects(Sort::segment)), segment.name}, "AssignedSegment"};
}
[[nodiscard]] std::string job_name(const Shape& s, Row row) {
  return fmt::format("the synchronization from {} to {}", key(s, s[JobId{row}].source), key(s, s[JobId{row}].target));
}
[[nodiscard]] RowObject job_object(const Shape& s, Row row) {
  return {s[JobId{row}].source, {std::string(list_of_objects(Sort::job)), key(s, s[JobId{row}].target)}};
}
/// One of a tenant's named objects, in the list that its sort says.
template <Sort sort, auto list>
constexpr SortOfRows named_objects(NameOf name) {
  return {sort, size<list>, name, [](const Shape& s, Row row) -> RowObject {
            return {nth<list>(s, row).tenant, {std::string(list_of_objects(sort)), nth<list>(s, row).name}};
          }};
}
template <auto list>
[[nodiscard]] std::string named(std::string_view what, const Shape& s, Row row) {
  return fmt::format("the {} `{}` of {}", what, nth<list>(s, row).name, key(s, nth<list>(s, row).tenant));
}
template <class Enumeration, Row count>
[[nodiscard]] std::string pair_name(const Shape&, Row row, const char* between, const char* then) {
  return fmt::format("{} {} {} {}", between, name_of(static_cast<Enumeration>(row / count)), then,
                     name_of(static_cast<Enumeration>(row % count)));
}

constexpr std::array<SortOfRows, sort_count> table = {{
    {Sort::none, always<1>, [](const Shape&, Row) { return std::string(); }},
    {Sort::tenant, size<&Shape::tenants>, tenant_name,
     [](const Shape&, Row row) -> RowObject {
       return {{row}, {}};
     }},
    {Sort::entry, size<&Shape::entries>, entry_name, entry_object},
    {Sort::section, [](const Shape& s) { return s.entries.size() * section_count; }, section_name, section_object},
    {Sort::person, size<&Shape::people>, name_in<&Shape::people, &Shape::Person::name>, person_object, person_alone},
    {Sort::presence, with_people<&Shape::tenants, &Shape::with_tenants>, presence_name, presence_object,
     person_and<&Shape::tenants, &Shape::with_tenants>},
    {Sort::membership, with_people<&Shape::teams, &Shape::with_teams>, membership_name, nullptr,
     person_and<&Shape::teams, &Shape::with_teams>},
    {Sort::team, size<&Shape::teams>, team_name},
    {Sort::group, size<&Shape::groups>, group_name},
    {Sort::group_membership, with_people<&Shape::groups, &Shape::with_groups>, group_membership_name, nullptr,
     person_and<&Shape::groups, &Shape::with_groups>},
    {Sort::segment, size<&Shape::segments>, segment_name, segment_object},
    {Sort::job, size<&Shape::jobs>, job_name, job_object},
    named_objects<Sort::policy, &Shape::policies>(
        [](const Shape& s, Row row) { return named<&Shape::policies>("Conditional Access policy", s, row); }),
    named_objects<Sort::access_policy, &Shape::access_policies>(
        [](const Shape& s, Row row) { return named<&Shape::access_policies>("external access policy", s, row); }),
    named_objects<Sort::relationship, &Shape::relationships>(
        [](const Shape& s, Row row) { return named<&Shape::relationships>("organisation relationship", s, row); }),
    named_objects<Sort::address_space, &Shape::address_spaces>(
        [](const Shape& s, Row row) { return named<&Shape::address_spaces>("availability address space", s, row); }),
    {Sort::item, size<&Shape::items>, item_name, item_object},
    {Sort::item_use, with_people<&Shape::items, &Shape::with_items>, item_use_name, nullptr,
     person_and<&Shape::items, &Shape::with_items>},
    {Sort::role, size<&Shape::roles>, name_in<&Shape::roles, &Shape::Role::name>},
    {Sort::cloud, always<azure_cloud_count>, name_among<AzureCloud>, nullptr, nullptr,
     [](const Shape&, Row row) { return std::string(endpoint_of(static_cast<AzureCloud>(row))); }},
    {Sort::environment, always<environment_count>, name_among<Environment>},
    {Sort::cloud_pair, always<azure_cloud_count * azure_cloud_count>,
     [](const Shape& s, Row row) { return pair_name<AzureCloud, azure_cloud_count>(s, row, "from", "to"); }},
    {Sort::environment_pair, always<environment_count * environment_count>,
     [](const Shape& s, Row row) { return pair_name<Environment, environment_count>(s, row, "between", "and"); }},
    {Sort::sparse_person, size<&Shape::people>, name_in<&Shape::people, &Shape::Person::name>, nullptr, person_alone},
    {Sort::sparse_app, size<&Shape::apps>, name_in<&Shape::apps, &Shape::App::id>},
    {Sort::sparse_domain, size<&Shape::domains>, itself<&Shape::domains>},
    {Sort::sparse_segment, size<&Shape::segments>, segment_name, nullptr, nullptr,
     name_in<&Shape::segments, &Shape::Segment::name>},
    {Sort::sparse_tenant, size<&Shape::tenants>, name_in<&Shape::tenants, &Shape::Tenant::key>},
    {Sort::sparse_role, size<&Shape::roles>, name_in<&Shape::roles, &Shape::Role::name>},
    {Sort::sparse_licence, size<&Shape::licences>, itself<&Shape::licences>},
    {Sort::sparse_group, size<&Shape::groups>, group_name, nullptr, nullptr,
     name_in<&Shape::groups, &Shape::Group::key>},
    {Sort::sparse_action, size<&Shape::actions>, itself<&Shape::actions>},
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
