// Pages that are printed by the program and kept in the repository: stale ones fail, ENTENTE_UPDATE=1 rewrites them.
#pragma once

#include <filesystem>
#include <string>

namespace entente::testing {

/// What is wrong with the page kept at `path`: nothing (empty) when it has these bytes, or was just rewritten.
[[nodiscard]] std::string problem_with_page(const std::filesystem::path& path, const std::string& printed);

}  // namespace entente::testing
