// Random exports as whole answers of the real tools: every object, every property that decides something, most of them
// letting people in, so that rules get far enough to be decided by any of them.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

namespace entente::testing {

using Json = nlohmann::ordered_json;

/// By the name of the file below the export's folder.
using ExportFiles = std::map<std::string, Json>;

/// The tenant id by which the export lists its partner number `number`.
[[nodiscard]] std::string partner_id(int number);
/// An export whose first partner has `partner_id(0)`; there may be a second. Its users are Ann, Bea, Cid and Dan at
/// contoso.com, and Vic and Mia of fabrikam.com are guests.
[[nodiscard]] ExportFiles any_export(std::mt19937_64& random);

/// The places of all properties in a file, and, before them, that of the file itself: the root.
[[nodiscard]] std::vector<Json::json_pointer> places_in(const Json& file);

}  // namespace entente::testing
