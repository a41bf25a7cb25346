// The vocabulary: every leaf that a rule may read, one line each. A leaf is a raw setting, a catalog entry or a bit of
// state, never a conclusion: what follows from leaves is decided in model/rulebook/ and nowhere else.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/terms/ids.hpp"
#include "model/terms/setting_path.hpp"
#include "model/terms/sorts.hpp"

namespace entente::model {

/// Where a leaf's value comes from, and what may change it.
enum class Origin : std::uint8_t {
  structure,  ///< what the scenario says there is
  catalog,    ///< what the clouds support; a reading of an ambiguous document
  setting,    ///< an administrator's choice: may be `any`
  state       ///< changed by steps
};

enum class Leaf : std::uint16_t {
#define ENTENTE_LEAF(name, row, column, origin, setting, says) name,
#include "model/terms/vocabulary.def"
#undef ENTENTE_LEAF
  count_
};
inline constexpr std::size_t leaf_count = static_cast<std::size_t>(Leaf::count_);

struct LeafInfo {
  std::string_view name;
  Sort row;
  Sort column;
  Origin origin;
  /// The path in Graph's or PowerShell's own names, from the row's own object: a tenant's settings, a partner entry, a
  /// section, a policy, a synchronization. What is no setting says whose traits it is among, in front (`users.`, …). Of
  /// state, it is what the scenario starts with; none starts false. model/terms/setting_path.hpp says how it is
  /// written. Facts are lowered by this column and nothing else; the few without one by model/world/lower_values.cpp.
  SettingPath setting;
  std::string_view says;  ///< a phrase for people; `{}` stands for the row, `{c}` for the column
};

inline constexpr std::array<LeafInfo, leaf_count> vocabulary{{
#define ENTENTE_LEAF(name, row, column, origin, setting, says) \
  {#name, Sort::row, Sort::column, Origin::origin, setting_path(setting), says},
#include "model/terms/vocabulary.def"
#undef ENTENTE_LEAF
}};

[[nodiscard]] constexpr const LeafInfo& info(Leaf leaf) { return vocabulary[static_cast<std::size_t>(leaf)]; }

/// The path of each leaf. What lowers and raises takes such a table, so that tests can hand in another one.
using SettingPaths = std::array<SettingPath, leaf_count>;
inline constexpr SettingPaths setting_paths = [] {
  SettingPaths paths;
  for (std::size_t i = 0; i < leaf_count; ++i) paths[i] = vocabulary[i].setting;
  return paths;
}();

/// Whether a path starts from what the row is, and asks for a column where there is one.
[[nodiscard]] constexpr bool fits(const LeafInfo& leaf) {
  const bool asks_for_column = leaf.setting.form == Form::member || leaf.setting.form == Form::member_around;
  if (leaf.setting.exists() && asks_for_column != (leaf.column != Sort::none)) return false;
  switch (leaf.setting.root) {
    case Root::none:
      return leaf.origin != Origin::setting;
    case Root::object:
      return leaf.origin == Origin::setting && (leaf.row == Sort::tenant || !info(leaf.row).object.empty());
    case Root::users:
      return leaf.row == Sort::person;
    case Root::guests:
      return leaf.row == Sort::presence;
    case Root::tenants:
      return leaf.row == Sort::tenant;
    case Root::items:
      return leaf.row == Sort::item;
    case Root::pairs:
      return leaf.row == Sort::cloud_pair || leaf.row == Sort::environment_pair;
    case Root::readings:
      return leaf.row == Sort::none;
  }
  return false;
}
static_assert(std::all_of(vocabulary.begin(), vocabulary.end(), fits), "a path does not fit its row");

}  // namespace entente::model
