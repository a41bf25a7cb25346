#include "model/terms/sections.hpp"

#include <array>

namespace entente::model {

std::string_view name_of(Section section) {
  constexpr std::array<std::string_view, section_count> names{"b2bCollaborationInbound", "b2bCollaborationOutbound",
                                                              "b2bDirectConnectInbound", "b2bDirectConnectOutbound",
                                                              "tenantRestrictions"};
  return names[static_cast<std::size_t>(section)];
}

bool is_section(std::string_view property) {
  for (int section = 0; section < section_count; ++section)
    if (name_of(static_cast<Section>(section)) == property) return true;
  return false;
}

}  // namespace entente::model
