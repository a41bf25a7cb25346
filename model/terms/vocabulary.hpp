// The vocabulary: every leaf that a rule may read, one line each. A leaf is a raw setting, a catalog entry or a bit of
// state, never a conclusion: what follows from leaves is decided in model/rulebook/ and nowhere else.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/terms/ids.hpp"

namespace entente::model {

/// What a row or a column of a leaf ranges over. `sparse_*` columns have facts only where the world mentions the pair.
enum class Sort : std::uint8_t {
  none,
  tenant,
  entry,
  section,
  person,
  presence,
  membership,
  team,
  segment,
  job,
  policy,
  access_policy,
  relationship,
  address_space,
  item,
  item_use,
  role,
  cloud,
  environment,
  cloud_pair,
  environment_pair,
  sparse_person,
  sparse_app,
  sparse_domain,
  sparse_segment,
  sparse_tenant,
  sparse_role,
  sparse_licence,
  sparse_action
};

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
  /// section, a policy, a synchronization. What is no setting says whose traits it is among: `users.`, `guests.`,
  /// `tenants.`, `items.` (a site's, a report's, …), `pairs.` and `readings.` of the catalog. Of state, it is what the
  /// scenario starts with; none starts false. `path` alone is a boolean; `path!` one that is true unless it says false;
  /// `path=value` one value of an enumeration; `path[]` membership of the column in a list (a lone word is a list of
  /// one), `path[^]` of something that the column lies in (a parent domain, a group around its group), `path[name]` of
  /// a fixed name, `path[0]=name` that a list begins with it; `path?` that it is there: neither null nor an empty list.
  /// Facts are lowered by this column and nothing else; the few without one by model/world/lower_values.cpp.
  std::string_view setting;
  std::string_view says;  ///< a phrase for people; `{}` stands for the row, `{c}` for the column
};

inline constexpr std::array<LeafInfo, leaf_count> vocabulary{{
#define ENTENTE_LEAF(name, row, column, origin, setting, says) \
  {#name, Sort::row, Sort::column, Origin::origin, setting, says},
#include "model/terms/vocabulary.def"
#undef ENTENTE_LEAF
}};

[[nodiscard]] constexpr const LeafInfo& info(Leaf leaf) { return vocabulary[static_cast<std::size_t>(leaf)]; }

}  // namespace entente::model
