// The places in a tenant's own settings that leaves of the vocabulary read, whatever objects a tenant names: where two
// tenants write different things there, the unknown stands for both.
#pragma once

#include <string>
#include <string_view>

namespace entente::model {

enum class PlaceOf { tenant, partner_entry, synchronization };

/// Whether a leaf reads a value or a list at the dotted place: below a tenant's settings, or below an entry.
[[nodiscard]] bool is_known_place(PlaceOf what, const std::string& place);
/// Whether a leaf asks if something stands at the place at all.
[[nodiscard]] bool is_asked_for(PlaceOf what, const std::string& place);

}  // namespace entente::model
