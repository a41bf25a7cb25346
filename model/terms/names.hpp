// Names that rules mean one by one: directory roles and licences. Shapes list them first, in this order; what a
// scenario names besides comes behind.
#pragma once

#include <array>
#include <string_view>

#include "model/terms/ids.hpp"

namespace entente::model {

/// Built-in directory roles, as Microsoft Entra spells them without blanks.
inline constexpr std::array<std::string_view, 20> built_in_roles{"GlobalAdministrator",
                                                                 "UserAdministrator",
                                                                 "GuestInviter",
                                                                 "SecurityAdministrator",
                                                                 "TeamsAdministrator",
                                                                 "SharePointAdministrator",
                                                                 "ExchangeAdministrator",
                                                                 "ConditionalAccessAdministrator",
                                                                 "HybridIdentityAdministrator",
                                                                 "ApplicationAdministrator",
                                                                 "CloudApplicationAdministrator",
                                                                 "PrivilegedRoleAdministrator",
                                                                 "ExternalIdentityProviderAdministrator",
                                                                 "HelpdeskAdministrator",
                                                                 "ComplianceAdministrator",
                                                                 "IntuneAdministrator",
                                                                 "FabricAdministrator",
                                                                 "PowerPlatformAdministrator",
                                                                 "SecurityReader",
                                                                 "GlobalReader"};
namespace roles {
inline constexpr RoleId global_administrator{0}, user_administrator{1}, guest_inviter{2}, teams_administrator{4},
    sharepoint_administrator{5};
}  // namespace roles

inline constexpr std::array<std::string_view, 12> known_licences{
    "EntraP1", "EntraP2", "EntraGovernance", "EntraSuite", "Teams",      "RemoteAssist",
    "Intune",  "PowerBI", "PowerAutomate",   "PowerApps",  "SharePoint", "Exchange"};
namespace licences {
inline constexpr LicenceId entra_p1{0}, entra_p2{1}, entra_governance{2}, entra_suite{3}, teams{4}, remote_assist{5},
    intune{6}, power_bi{7}, power_automate{8}, power_apps{9}, sharepoint{10}, exchange{11};
}  // namespace licences

/// Whether rules know the licence by name.
[[nodiscard]] constexpr bool is_known(LicenceId licence) {
  return licence.index < static_cast<std::int32_t>(known_licences.size());
}

/// Applications that rules mean by name. Shapes list them first.
struct NamedApp {
  std::string_view id;
  bool in_office365, from_microsoft;
};
inline constexpr std::array<NamedApp, 7> known_apps{{{"Teams", true, true},
                                                     {"SharePoint", true, true},
                                                     {"19db86c3-b2b9-44cc-b339-36da233a3be2", false, true},
                                                     {"PowerBI", false, true},
                                                     {"PowerAutomate", true, true},
                                                     {"PowerApps", true, true},
                                                     {"Exchange", true, true}}};
inline constexpr AppId teams_app{0}, sharepoint_app{1}, my_sign_ins_app{2}, power_bi_app{3}, power_automate_app{4},
    power_apps_app{5}, exchange_app{6};

}  // namespace entente::model
