// The scenario language as a table of fields: checked by, printed as JSON Schema from, documented by.
#pragma once

#include "model/input/field.hpp"

namespace entente::model {

/// The whole document.
[[nodiscard]] const Field& scenario_field();
/// A tenant's `settings`, in Graph's and PowerShell's own names.
[[nodiscard]] const Field& settings_field();
/// The `catalogOverrides` that a catalog can take: entries of its own, with the values it knows.
[[nodiscard]] Field overrides_field(const Node& catalog);
/// docs/scenario.schema.json.
[[nodiscard]] std::string scenario_schema_json();

/// Mappings may be written as lists and B2B sections in one word; settings are lowered in one form only. Partners
/// become a mapping (by tenant id when written as Graph's list), targets become objects, `allowed` and `blocked` become
/// sections.
[[nodiscard]] Node canonical_settings(Node settings);

}  // namespace entente::model
