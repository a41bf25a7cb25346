// Reading a scenario: checked against the table of fields, names resolved, exports merged in, shorthands expanded. What
// comes out is whole; what is wrong is one problem with its place.
#pragma once

#include <filesystem>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// Reads a file. `export:` folders are found beside it.
[[nodiscard]] Outcome<Scenario> read_scenario(const std::filesystem::path& path);
/// Reads from memory; `name` stands in messages, `folder` is where exports are looked for.
[[nodiscard]] Outcome<Scenario> read_scenario(std::string_view bytes, const std::string& name,
                                              const std::filesystem::path& folder);

/// `user@tenant`, a key of `tenants`, a mail address whose domain is a tenant's, or a guest's user principal name
/// (`user_domain#EXT#@host`). Problems: nobody of that name, or two.
[[nodiscard]] Outcome<PersonName> resolve_person(const Scenario& scenario, const std::string& name, const Mark& where);

}  // namespace entente::model
