// The sections of a cross-tenant access entry that filter users and applications.
#pragma once

#include <string_view>

namespace entente::model {

/// The sections of a cross-tenant access entry that filter users and applications. Tenant restrictions have the same
/// shape, and filter what outside accounts do on the tenant's own devices and networks.
enum class Section { collaboration_inbound, collaboration_outbound, direct_inbound, direct_outbound, restrictions };
inline constexpr int section_count = 5;

/// The section's property in Microsoft Graph.
[[nodiscard]] std::string_view name_of(Section section);
/// Whether a property of an entry is such a section. Graph replaces sections as a whole.
[[nodiscard]] bool is_section(std::string_view property);

}  // namespace entente::model
