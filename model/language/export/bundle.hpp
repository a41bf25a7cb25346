// ScubaGear's ProviderSettingsExport.json: the objects of many commands in one file.
#pragma once

#include <string>
#include <vector>

#include "model/language/export/readers.hpp"

namespace entente::model::exported {

/// The documents in the bundle, each with the bundle's name and its key: `ProviderSettingsExport.json:
/// meeting_policies`. A key that is null, empty or `[null]` is a command that failed: nothing is known of it. Problems:
/// no object. Source: ScubaGear, ProviderSettingsExport.json of a run, keys of its providers.
[[nodiscard]] Outcome<std::vector<Document>> documents_in(const Document& bundle);
/// The keys of the bundle that are passed over: no rule asks for what they hold.
[[nodiscard]] std::vector<std::string> keys_passed_over(const Node& bundle);

}  // namespace entente::model::exported
