#include "model/facts/shape.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/terms/names.hpp"

namespace entente::model {
namespace {

[[nodiscard]] std::uint64_t sparse_key(Leaf leaf, std::int32_t row, std::int32_t column) {
  // 10 bits of leaf, 31 of row, 23 of column: checked where facts are added.
  return static_cast<std::uint64_t>(leaf) << 54 | static_cast<std::uint64_t>(row) << 23 |
         static_cast<std::uint64_t>(column);
}

template <class IdType>
void list(std::size_t count, std::vector<IdType>& ids) {
  for (std::size_t i = 0; i < count; ++i) ids.push_back({static_cast<std::int32_t>(i)});
}

}  // namespace

EntryId Shape::partner(TenantId own, TenantId other) const {
  const auto& partners = (*this)[own].partners;
  const auto found = std::lower_bound(partners.begin(), partners.end(), other,
                                      [](const auto& partner, TenantId id) { return partner.first < id; });
  return found != partners.end() && found->first == other ? found->second : no_entry();
}

RoleId Shape::role(std::string_view name, TenantId tenant) const {
  for (const RoleId id : role_ids_)
    if ((*this)[id].name == name && (!(*this)[id].tenant.exists() || (*this)[id].tenant == tenant)) return id;
  return {};
}

std::size_t Shape::rows(Sort sort) const {
  switch (sort) {
    case Sort::none:
      return 1;
    case Sort::tenant:
      return tenants.size();
    case Sort::entry:
      return entries.size();
    case Sort::section:
      return entries.size() * section_count;
    case Sort::person:
      return people.size();
    case Sort::presence:
      return people.size() * tenants.size();
    case Sort::membership:
      return people.size() * teams.size();
    case Sort::team:
      return teams.size();
    case Sort::segment:
      return segments.size();
    case Sort::job:
      return jobs.size();
    case Sort::cloud:
      return azure_cloud_count;
    case Sort::environment:
      return environment_count;
    case Sort::cloud_pair:
      return azure_cloud_count * azure_cloud_count;
    case Sort::environment_pair:
      return environment_count * environment_count;
    case Sort::sparse_person:
      return people.size();
    case Sort::sparse_app:
      return apps.size();
    case Sort::sparse_domain:
      return domains.size();
    case Sort::sparse_segment:
      return segments.size();
    case Sort::policy:
      return policies.size();
    case Sort::access_policy:
      return access_policies.size();
    case Sort::relationship:
      return relationships.size();
    case Sort::address_space:
      return address_spaces.size();
    case Sort::item:
      return items.size();
    case Sort::item_use:
      return people.size() * items.size();
    case Sort::role:
    case Sort::sparse_role:
      return roles.size();
    case Sort::sparse_tenant:
      return tenants.size();
    case Sort::sparse_licence:
      return licences.size();
    case Sort::sparse_action:
      return actions.size();
  }
  return 0;
}

void Shape::lay_out() {
  assert(where_.empty() && "a shape is laid out once");
  list(tenants.size(), tenant_ids_);
  list(people.size(), people_ids_);
  for (std::size_t i = 0; i < apps.size(); ++i) {
    const bool told_apart = i >= known_apps.size() || named_apps.contains(apps[i].id);
    const AppId id{static_cast<std::int32_t>(i)};
    if (told_apart || id == teams_app || id == my_sign_ins_app) app_ids_.push_back(id);
  }
  list(jobs.size(), job_ids_);
  list(roles.size(), role_ids_);
  list(licences.size(), licence_ids_);
  list(items.size(), item_ids_);
  where_.resize(2);  // false_fact and true_fact
  for (std::size_t i = 0; i < leaf_count; ++i) {
    const auto leaf = static_cast<Leaf>(i);
    const LeafInfo& leaf_info = info(leaf);
    base_[i] = static_cast<FactId>(where_.size());
    if (is_sparse(leaf_info.column)) continue;
    const auto columns = static_cast<std::size_t>(dense_columns(leaf_info.column));
    for (std::size_t row = 0; row < rows(leaf_info.row); ++row)
      for (std::size_t column = 0; column < columns; ++column)
        where_.push_back({leaf, static_cast<std::int32_t>(row),
                          leaf_info.column == Sort::none ? -1 : static_cast<std::int32_t>(column)});
  }
}

FactId Shape::sparse_fact(Leaf leaf, std::int32_t row, std::int32_t column) const {
  const auto found = sparse_.find(sparse_key(leaf, row, column));
  return found == sparse_.end() ? false_fact : found->second;
}

FactId Shape::add_sparse(Leaf leaf, std::int32_t row, std::int32_t column) {
  assert(!where_.empty() && is_sparse(info(leaf).column) && column < (1 << 23));
  const auto [found, added] = sparse_.try_emplace(sparse_key(leaf, row, column), static_cast<FactId>(where_.size()));
  if (added) where_.push_back({leaf, row, column});
  return found->second;
}

std::string Shape::row_name(Sort sort, std::int32_t row) const {
  const auto at = static_cast<std::size_t>(row);
  const auto entry_name = [&](EntryId id) {
    if (id == no_entry()) return std::string("a partner entry beyond those written");
    const Entry& entry = (*this)[id];
    return entry.other.exists()
               ? fmt::format("{}'s partner entry for {}", (*this)[entry.own].key, (*this)[entry.other].key)
               : (*this)[entry.own].key + "'s default";
  };
  switch (sort) {
    case Sort::tenant:
      return tenants[at].key;
    case Sort::entry:
      return entry_name({row});
    case Sort::section:
      return fmt::format("{} of {}", name_of(static_cast<Section>(row % section_count)),
                         entry_name({row / section_count}));
    case Sort::person:
    case Sort::sparse_person:
      return people[at].name;
    case Sort::presence:
      return fmt::format("{} in {}", people[at / tenants.size()].name, tenants[at % tenants.size()].key);
    case Sort::membership:
      return fmt::format("{} in team {}@{}", people[at / teams.size()].name, teams[at % teams.size()].key,
                         (*this)[teams[at % teams.size()].tenant].key);
    case Sort::team:
      return teams[at].key + "@" + (*this)[teams[at].tenant].key;
    case Sort::segment:
    case Sort::sparse_segment:
      return segments[at].name + "@" + (*this)[segments[at].tenant].key;
    case Sort::job:
      return fmt::format("the synchronization from {} to {}", (*this)[jobs[at].source].key,
                         (*this)[jobs[at].target].key);
    case Sort::cloud:
      return std::string(name_of(static_cast<AzureCloud>(row)));
    case Sort::environment:
      return std::string(name_of(static_cast<Environment>(row)));
    case Sort::cloud_pair:
      return fmt::format("from {} to {}", name_of(static_cast<AzureCloud>(row / azure_cloud_count)),
                         name_of(static_cast<AzureCloud>(row % azure_cloud_count)));
    case Sort::environment_pair:
      return fmt::format("between {} and {}", name_of(static_cast<Environment>(row / environment_count)),
                         name_of(static_cast<Environment>(row % environment_count)));
    case Sort::sparse_app:
      return apps[at].id;
    case Sort::sparse_domain:
      return domains[at];
    case Sort::policy:
      return fmt::format("the Conditional Access policy `{}` of {}", policies[at].name,
                         (*this)[policies[at].tenant].key);
    case Sort::access_policy:
      return fmt::format("the external access policy `{}` of {}", access_policies[at].name,
                         (*this)[access_policies[at].tenant].key);
    case Sort::relationship:
      return fmt::format("the organisation relationship `{}` of {}", relationships[at].name,
                         (*this)[relationships[at].tenant].key);
    case Sort::address_space:
      return fmt::format("the availability address space `{}` of {}", address_spaces[at].name,
                         (*this)[address_spaces[at].tenant].key);
    case Sort::item:
      return items[at].key + "@" + (*this)[items[at].tenant].key;
    case Sort::item_use:
      return fmt::format("{} at {}@{}", people[at / items.size()].name, items[at % items.size()].key,
                         (*this)[items[at % items.size()].tenant].key);
    case Sort::role:
    case Sort::sparse_role:
      return roles[at].name;
    case Sort::sparse_tenant:
      return tenants[at].key;
    case Sort::sparse_licence:
      return licences[at];
    case Sort::sparse_action:
      return actions[at];
    case Sort::none:
      return {};
  }
  return {};
}

std::string Shape::phrase(FactId fact) const {
  if (fact <= true_fact) return fact == true_fact ? "true" : "false";
  const Where& w = where_[fact];
  const LeafInfo& leaf_info = info(w.leaf);
  std::string text(leaf_info.says);
  const auto put = [&text](std::string_view mark, const std::string& name) {
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), name);
  };
  put("{}", row_name(leaf_info.row, w.row));
  if (w.column >= 0) put("{c}", row_name(leaf_info.column, w.column));
  return text;
}

std::string Shape::object_path(Sort sort, std::int32_t row) const {
  const auto at = static_cast<std::size_t>(row);
  const auto entry_path = [&](EntryId id) {
    if (id == no_entry()) return std::string("crossTenantAccessPolicy.partners");
    const Entry& entry = (*this)[id];
    return (*this)[entry.own].key + ".crossTenantAccessPolicy." +
           (entry.other.exists() ? "partners." + (*this)[entry.other].key : "default");
  };
  switch (sort) {
    case Sort::tenant:
      return tenants[at].key;
    case Sort::entry:
      return entry_path({row});
    case Sort::section:
      return entry_path({row / section_count}) + "." + std::string(name_of(static_cast<Section>(row % section_count)));
    case Sort::segment:
      return (*this)[segments[at].tenant].key + ".informationBarrierPolicies." + segments[at].name;
    case Sort::job:
      return (*this)[jobs[at].source].key + ".crossTenantSynchronization." + (*this)[jobs[at].target].key;
    case Sort::policy:
      return (*this)[policies[at].tenant].key + ".conditionalAccessPolicies." + policies[at].name;
    case Sort::access_policy:
      return (*this)[access_policies[at].tenant].key + ".externalAccessPolicies." + access_policies[at].name;
    case Sort::relationship:
      return (*this)[relationships[at].tenant].key + ".organizationRelationships." + relationships[at].name;
    case Sort::address_space:
      return (*this)[address_spaces[at].tenant].key + ".availabilityAddressSpaces." + address_spaces[at].name;
    case Sort::person:
      return (*this)[people[at].home].key + ".users." + people[at].name.substr(0, people[at].name.rfind('@'));
    case Sort::presence:
      return tenants[at % tenants.size()].key + ".guests." + people[at / tenants.size()].name;
    case Sort::item:
      return (*this)[items[at].tenant].key + "." + std::string(info(items[at].kind).list) + "." + items[at].key;
    default:
      return "catalog";
  }
}

std::string_view trait_path(std::string_view path) {
  for (const std::string_view list : {"users.", "guests.", "tenants.", "items."})
    if (path.starts_with(list)) return path.substr(list.size());
  return path;
}

std::string Shape::setting(FactId fact) const {
  if (fact <= true_fact) return {};
  const Where& w = where_[fact];
  const LeafInfo& leaf_info = info(w.leaf);
  if (leaf_info.origin == Origin::state || leaf_info.setting.empty()) return {};
  std::string path(trait_path(leaf_info.setting));
  if (path.ends_with("?") || path.ends_with("!")) path.pop_back();
  if (path.ends_with("[^]")) path.replace(path.size() - 3, 3, "[]");
  if (path.ends_with("[]")) path.replace(path.size() - 2, 2, "[" + row_name(leaf_info.column, w.column) + "]");
  const std::string object = object_path(leaf_info.row, w.row);
  if (path.empty()) return object;
  if (leaf_info.row == Sort::cloud_pair || leaf_info.row == Sort::environment_pair)
    return object + "." + path + "(" + row_name(leaf_info.row, w.row) + ")";
  return object + "." + path;
}

Leaf container_of(Leaf leaf) {
  static const std::array<Leaf, leaf_count> containers = [] {
    std::array<Leaf, leaf_count> found{};
    found.fill(Leaf::count_);
    for (std::size_t i = 0; i < leaf_count; ++i) {
      const LeafInfo& inner = info(static_cast<Leaf>(i));
      std::size_t longest = 0;
      for (std::size_t j = 0; j < leaf_count; ++j) {
        const LeafInfo& outer = info(static_cast<Leaf>(j));
        if (outer.row != inner.row || outer.setting.size() < 2 || !outer.setting.ends_with("?")) continue;
        const std::string_view path = outer.setting.substr(0, outer.setting.size() - 1);
        if (path.size() <= longest || inner.setting.size() <= outer.setting.size() ||
            !inner.setting.starts_with(path) ||
            std::string_view(".[").find(inner.setting[path.size()]) == std::string_view::npos)
          continue;
        longest = path.size();
        found[i] = static_cast<Leaf>(j);
      }
    }
    return found;
  }();
  return containers[static_cast<std::size_t>(leaf)];
}

}  // namespace entente::model
