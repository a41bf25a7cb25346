#include "model/facts/shape.hpp"

#include <algorithm>

#include "model/terms/names.hpp"

namespace entente::model {
namespace {

[[nodiscard]] std::uint64_t sparse_key(Leaf leaf, std::int32_t row, std::int32_t column) {
  // 10 bits of leaf, 31 of row, 23 of column: checked where facts are added.
  return static_cast<std::uint64_t>(leaf) << 54 | static_cast<std::uint64_t>(row) << 23 |
         static_cast<std::uint64_t>(column);
}

/// Settings of the catalog say which of its parts they are in.
[[nodiscard]] std::string_view catalog_prefix(const LeafInfo& leaf) {
  return leaf.origin == Origin::catalog ? root_names[static_cast<std::size_t>(leaf.setting.root)] : std::string_view{};
}

template <class IdType>
void list(std::size_t count, std::vector<IdType>& ids) {
  for (std::size_t i = 0; i < count; ++i) ids.push_back({static_cast<std::int32_t>(i)});
}

}  // namespace

void PairRows::keep(std::vector<RowPerson> pairs) {
  are_few_ = true;
  pairs_ = std::move(pairs);
}

std::int32_t PairRows::row_of_few(PersonId who, std::int32_t thing) const {
  const auto found =
      std::lower_bound(pairs_.begin(), pairs_.end(), std::pair{who.index, thing}, [](const RowPerson& pair, auto key) {
        return std::pair{pair.who.index, pair.rest} < key;
      });
  const bool is_there = found != pairs_.end() && found->who == who && found->rest == thing;
  return static_cast<std::int32_t>(is_there ? found - pairs_.begin() : pairs_.end() - pairs_.begin());
}

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

std::string Shape::setting_place(FactId fact) const {
  if (fact <= true_fact) return {};
  const Where& w = where_[fact];
  const LeafInfo& leaf = info(w.leaf);
  if (leaf.origin == Origin::state || !leaf.setting.exists()) return {};
  const std::string object = object_path(leaf.row, w.row);
  if (leaf.setting.place.empty()) return object;
  const std::string place = object + "." + std::string(catalog_prefix(leaf)) + std::string(leaf.setting.place);
  return leaf.setting.root == Root::pairs ? place + "(" + row_name(leaf.row, w.row) + ")" : place;
}

std::string Shape::setting(FactId fact) const {
  const std::string place = setting_place(fact);
  if (place.empty()) return {};
  const Where& w = where_[fact];
  const SettingPath& path = info(w.leaf).setting;
  const std::string column = w.column < 0 ? std::string() : row_name(info(w.leaf).column, w.column);
  return place + printed(path, column).substr(path.place.size());
}

Leaf container_of(Leaf leaf) {
  static const std::array<Leaf, leaf_count> containers = [] {
    std::array<Leaf, leaf_count> found{};
    found.fill(Leaf::count_);
    for (std::size_t i = 0; i < leaf_count; ++i) {
      const LeafInfo& inner = vocabulary[i];
      std::size_t longest = 0;
      for (std::size_t j = 0; j < leaf_count; ++j) {
        const LeafInfo& outer = vocabulary[j];
        if (i == j || outer.row != inner.row || outer.setting.form != Form::presence) continue;
        const SettingPath& path = outer.setting;
        if (path.place.size() <= longest || (!inner.setting.is_inside(path) && !inner.setting.is_at_place_of(path)))
          continue;
        longest = path.place.size();
        found[i] = static_cast<Leaf>(j);
      }
    }
    return found;
  }();
  return containers[static_cast<std::size_t>(leaf)];
}

}  // namespace entente::model
