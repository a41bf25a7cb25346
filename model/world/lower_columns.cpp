// The shape of a scenario's world: what its lists name, and a fact for each of it.
#include <algorithm>
#include <array>
#include <numeric>

#include "model/language/spelling.hpp"
#include "model/terms/names.hpp"
#include "model/world/shape_building.hpp"

namespace entente::model::lowering {
namespace {

/// Words of lists that stand for many applications, or for none.
constexpr std::array<std::string_view, 5> words_for_apps{"AllApplications", "All", "None", "Office365",
                                                         "AllMicrosoftApps"};

}  // namespace

/// What lists of a sort of column name, in any version of the settings and among traits.
std::set<std::string> ShapeBuilding::listed_names(Sort column) const {
  std::set<std::string> names;
  for (std::size_t i = 0; i < leaf_count; ++i) {
    const auto leaf = static_cast<Leaf>(i);
    if (info(leaf).column != column || info(leaf).setting.form != Form::member) continue;
    for (const Places& places : places_)
      for (std::size_t row = 0; row < shape_.rows(info(leaf).row); ++row)
        names.merge(names_at(places.object_of(leaf, static_cast<std::int32_t>(row)), info(leaf).setting).names);
  }
  return names;
}

/// Domains that only a list names are domains too: a witness writes the list as it was. Of applications there are those
/// that rules can tell apart: the known ones, each one a list names, and one that no list names.
void ShapeBuilding::add_domains_and_apps() {
  for (const std::string& name : listed_names(Sort::sparse_domain))
    if (name != all_known_domains) (void)domain(name);
  for (const NamedApp& app : known_apps)
    shape_.apps.push_back({std::string(app.id), app.in_office365, app.from_microsoft});
  for (const std::string& id : listed_names(Sort::sparse_app))
    if (std::any_of(known_apps.begin(), known_apps.end(), [&](const NamedApp& app) { return app.id == id; }))
      shape_.named_apps.insert(id);
    else if (std::find(words_for_apps.begin(), words_for_apps.end(), id) == words_for_apps.end())
      shape_.apps.push_back({id, false, false});
  shape_.apps.push_back({"other", false, false});
}

void ShapeBuilding::put_into_segments(PersonId who, const std::vector<std::string>& names, TenantId where) {
  for (std::size_t s = 0; s < shape_.segments.size(); ++s)
    if (shape_.segments[s].tenant == where &&
        std::find(names.begin(), names.end(), shape_.segments[s].name) != names.end()) {
      person_at(who).segments.push_back({static_cast<std::int32_t>(s)});
      shape_.add_sparse(Leaf::has_segment, who.index, static_cast<std::int32_t>(s));
    }
}

void ShapeBuilding::add_carried(RoleId role, const std::string& action) {
  const auto found = std::find(shape_.actions.begin(), shape_.actions.end(), action);
  shape_.add_sparse(Leaf::role_carries, role.index, static_cast<std::int32_t>(found - shape_.actions.begin()));
}

void ShapeBuilding::add_sparse_of_structure() {
  for (const PersonId id : shape_.people_ids()) {
    const PersonSpec& spec = *person_specs_[static_cast<std::size_t>(id.index)];
    for (const PersonName& holder : spec.used_by)
      shape_.add_sparse(Leaf::holds_account, person(holder).index, id.index);
    put_into_segments(id, spec.segments, shape_.home(id));
  }
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t)
    for (const GuestSpec& guest : scenario_.tenants[t].guests)
      put_into_segments(person(guest.who), guest.segments, nth(t));
  for (const Node& action : catalog_.actions())
    for (const Node& role : action.find("roles")->items)
      add_carried(shape_.role(role.text, {}), action.find("action")->text);
  for (std::size_t t = 0; t < scenario_.tenants.size(); ++t)
    if (const Node* custom = scenario_.tenants[t].traits.find("customRoles"))
      for (const Member& role : custom->members)
        for (const Node& action : role.value.items) add_carried(shape_.role(role.key, nth(t)), action.text);
}

void ShapeBuilding::add_sparse_of_settings() {
  names_.emplace(scenario_, shape_);
  for (const Places& places : places_)
    for (std::size_t i = 0; i < leaf_count; ++i) add_sparse_of(static_cast<Leaf>(i), places);
}

/// The columns that an open list of the row can mean, ascending; perhaps some that it cannot. Where only what is
/// written has rows, nobody asks of tenants that have nothing to do with one another.
std::vector<std::int32_t> ShapeBuilding::columns_of(const LeafInfo& leaf, std::int32_t row) const {
  std::vector<TenantId> homes;
  if (leaf.row == Sort::job)
    homes.push_back(shape_[JobId{row}].source);
  else if (leaf.row == Sort::section && EntryId{row / section_count} != shape_.no_entry()) {
    const Shape::Entry& entry = shape_[EntryId{row / section_count}];
    const auto section = static_cast<Section>(row % section_count);
    const bool is_outbound = section == Section::collaboration_outbound || section == Section::direct_outbound;
    if (const TenantId home = is_outbound ? entry.own : entry.other; home.exists()) homes.push_back(home);
  }
  if (const TenantId own = shape_.row_object(leaf.row, row).tenant; homes.empty() && own.exists()) homes = near(own);

  std::set<std::int32_t> columns;
  for (const TenantId home : homes) {
    if (leaf.column == Sort::sparse_person)
      for (const PersonId who : shape_[home].people) columns.insert(who.index);
    else if (leaf.column == Sort::sparse_group)
      for (const GroupId group : shape_[home].groups) columns.insert(group.index);
    else if (leaf.column == Sort::sparse_tenant)
      columns.insert(home.index);
    else if (leaf.column == Sort::sparse_domain)
      columns.insert(domains_of_[static_cast<std::size_t>(home.index)].begin(),
                     domains_of_[static_cast<std::size_t>(home.index)].end());
  }
  const bool is_of_tenants = leaf.column == Sort::sparse_person || leaf.column == Sort::sparse_group ||
                             leaf.column == Sort::sparse_tenant || leaf.column == Sort::sparse_domain;
  if (is_of_tenants && (has_few_rows_ || leaf.column != Sort::sparse_domain) && !homes.empty())
    return {columns.begin(), columns.end()};
  std::vector<std::int32_t> all(shape_.rows(leaf.column));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

/// Whether a list of the row can mean the column at all.
bool ShapeBuilding::can_mean(const LeafInfo& leaf, std::int32_t row, std::int32_t column) const {
  if (leaf.row == Sort::segment) return shape_[SegmentId{column}].tenant == shape_[SegmentId{row}].tenant;
  if (leaf.column != Sort::sparse_person && leaf.column != Sort::sparse_group) return true;
  const TenantId home = leaf.column == Sort::sparse_person ? shape_.home({column}) : shape_[GroupId{column}].tenant;
  if (leaf.row == Sort::job) return home == shape_[JobId{row}].source;
  if (leaf.row != Sort::section) return true;
  // Inbound targets are people of the partner, outbound targets are the tenant's own.
  const EntryId entry{row / section_count};
  if (entry == shape_.no_entry()) return false;
  const TenantId own = shape_[entry].own, other = shape_[entry].other;
  // Tenant restrictions are about accounts from outside, like what is inbound.
  const auto section = static_cast<Section>(row % section_count);
  if (section == Section::collaboration_outbound || section == Section::direct_outbound) return home == own;
  return home != own && (!other.exists() || home == other);
}

bool ShapeBuilding::are_all_known(const std::set<std::string>& names) const {
  return std::includes(names_of_people_.begin(), names_of_people_.end(), names.begin(), names.end());
}

void ShapeBuilding::add_sparse_of(Leaf leaf, const Places& places) {
  const LeafInfo& leaf_info = info(leaf);
  const SettingPath& path = (*how_.paths)[static_cast<std::size_t>(leaf)];
  if (!is_sparse(leaf_info.column) || !path.is_list()) return;
  for (std::size_t r = 0; r < shape_.rows(leaf_info.row); ++r) {
    const auto row = static_cast<std::int32_t>(r);
    Listed listed = names_at(places.object_of(leaf, row), path);
    if (!listed.is_open && listed.names.empty()) continue;
    // Whoever has a name may be in a group that nobody knows.
    if (lists_people(leaf_info)) listed.is_open = listed.is_open || !are_all_known(listed.names);
    // An open list may name whatever has a name.
    const auto columns =
        listed.is_open ? columns_of(leaf_info, row) : names_->meant_by(path, leaf_info.column, listed.names);
    for (const std::int32_t column : columns) {
      if (!can_mean(leaf_info, row, column) || names_->of(path, leaf_info.column, column).empty()) continue;
      shape_.add_sparse(leaf, row, column);
      if (leaf == Leaf::uses_address_of) person_at({column}).claimants.push_back({row});
    }
  }
}

}  // namespace entente::model::lowering
