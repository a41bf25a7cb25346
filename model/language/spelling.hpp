// Names that may be spelt in several ways and mean one thing: domains, and applications by name or by application id.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/input/node.hpp"
#include "model/terms/vocabulary.hpp"

namespace entente::model {

/// Where lists name such columns: paths below a tenant's settings (`Root::object`) or below the traits of an item, a
/// person, …, with `*` for any name; model/input/walk.hpp goes there. They are those that leaves read.
[[nodiscard]] std::vector<std::string> lists_that_name(Sort column, Root root);

/// Names that are spelt in one way here: applications of the rules, what stands for many of them, apps of devices.
inline constexpr std::array<std::string_view, 13> app_words{
    "Teams",           "SharePoint",       "Exchange", "PowerBI", "PowerApps", "PowerAutomate", "Office365",
    "AllApplications", "AllMicrosoftApps", "All",      "None",    "browser",   "RemoteAssist"};
/// What may stand where a list of domains may stand.
inline constexpr std::string_view all_known_domains = "AllowAllKnownDomains";

/// An application as the rules call it: the well-known application ids of Microsoft's own, and names in any case.
/// Others stay as they are. Source of the ids: Microsoft Entra, "Verify first-party Microsoft applications in sign-in
/// reports".
[[nodiscard]] std::string app_as_rules_call_it(std::string_view name);

/// The settings with every domain in lower case (addresses are compared so) and every application as the rules call it.
void spell_alike(Node& settings);

/// Applications that a device or a resource names, likewise.
void spell_apps_alike(Node& traits);

}  // namespace entente::model
