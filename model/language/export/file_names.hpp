// The names of export files: what each holds, what is known but not read yet, and what decides nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/language/export/discovery.hpp"

namespace entente::model::exported {

/// A path below the export's folder, in lower case: {"policies", "authorizationpolicy", …, "x.json"}.
using PathParts = std::vector<std::string>;

struct Place {
  Holds holds;
  Layout layout;
};

/// Where the path says what the file holds.
[[nodiscard]] std::optional<Place> place_of(const PathParts& parts);
/// The setting that such a file would hold, if we know it and do not read it yet; empty otherwise.
[[nodiscard]] std::string_view unread_setting(const PathParts& parts);
/// The short list of export.hpp: who is there and what was done, never what is allowed.
[[nodiscard]] bool decides_nothing(const PathParts& parts);

}  // namespace entente::model::exported
