// The names by which lists of settings mean a column: people, groups, domains, applications and the like, both ways.
// Private to model/world.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <unordered_map>

#include "model/world/lowering.hpp"

namespace entente::model::lowering {

class ColumnNames {
 public:
  /// Both must outlive this. REQUIRES: the shape's columns are complete.
  ColumnNames(const Scenario& scenario, const Shape& shape);

  /// The names by which a list at the path may mean the column `index` of `sort`: a person's key, id, address and
  /// groups; an app's ids. Of a path that asks what the column lies in: a domain's parent domains, the groups around a
  /// person's groups. Of others, none.
  [[nodiscard]] const std::vector<std::string>& of(const SettingPath& path, Sort sort, std::int32_t index);
  /// The columns that the list at the path may mean by one of these names, ascending.
  [[nodiscard]] std::vector<std::int32_t> meant_by(const SettingPath& path, Sort sort,
                                                   const std::set<std::string>& names);

 private:
  using Names = std::vector<std::string>;
  struct Table {
    std::vector<Names> names;  ///< by column
    std::unordered_map<std::string, std::vector<std::int32_t>> columns;
  };
  struct Home {
    const TenantSpec* spec;
    std::unordered_map<std::string_view, std::size_t> groups;  ///< by key
  };

  [[nodiscard]] const Table* table(const SettingPath& path, Sort sort);
  [[nodiscard]] Names names_of(Sort sort, std::int32_t index, bool around) const;
  [[nodiscard]] Names names_of_person(PersonId who) const;
  [[nodiscard]] Names groups_around_person(PersonId who) const;
  [[nodiscard]] Names names_of_group(GroupId group, bool those_around) const;

  const Scenario& scenario_;
  const Shape& shape_;
  std::vector<Home> homes_;                ///< by tenant
  std::vector<const PersonSpec*> people_;  ///< by person
  /// Guests who are in groups over there, by their names.
  std::multimap<std::string, std::pair<std::size_t, const GuestSpec*>> as_guests_;
  std::map<std::pair<Sort, bool>, Table> tables_;
};

}  // namespace entente::model::lowering
