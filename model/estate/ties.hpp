// Ties: what somebody wrote that concerns two tenants at once. They are the edges of the estate as it is written; what
// they allow is asked of the rulebook (model/estate/pair_reading.hpp).
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "model/world/world.hpp"

namespace entente::model {

enum class TieKind {
  partner_entry,       ///< `from` has a partner entry for `to`
  synchronization,     ///< `from` has configured synchronization to `to`
  external_access,     ///< a list or policy of `from` names a domain that people of `to` have
  guest,               ///< a person of `from` is a B2B user in `to`
  service_account,     ///< a person of `from` holds an account of `to`
  restricted_network,  ///< a person of `from` works on a network of `to`
  mention              ///< another setting or list of `from` names `to` or a person there
};

/// What a partner entry can speak of.
enum class EntrySubject {
  collaboration,
  direct_connect,
  restrictions,
  trust,
  meetings,
  consent,
  synchronization,
  redemption
};
inline constexpr std::size_t entry_subject_count = 8;

/// An edge of the estate: one for each kind and ordered pair of tenants.
struct Tie {
  TenantId from, to;
  TieKind kind = TieKind::mention;
  bool is_open = false;  ///< it is only there if an open setting says so
  /// Of a partner entry: `yes` where it says something of the subject, open where that is open, `no` where it is
  /// silent.
  std::array<Known, entry_subject_count> says{};
  [[nodiscard]] Known speaks_of(EntrySubject subject) const { return says[static_cast<std::size_t>(subject)]; }
};

/// Every tie of a world, in order of (from, to, kind). Time and size: as many facts as there are, once.
[[nodiscard]] std::vector<Tie> ties_of(const World& world);

}  // namespace entente::model
