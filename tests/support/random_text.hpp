// Random scenarios as people write them, for laws about reading and writing: every setting of the language may stand in
// them, known or open.
#pragma once

#include <string>

namespace entente::testing {

/// Two tenants, contoso and fabrikam, with a timeline and one invariant, in YAML. Called while RapidCheck generates.
[[nodiscard]] std::string any_scenario();

}  // namespace entente::testing
