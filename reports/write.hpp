// Writing files: all or nothing.
#pragma once

#include <filesystem>
#include <string>

#include "model/input/problem.hpp"

namespace entente::reports {

/// Writes a file through a temporary one beside it, so that nobody ever sees half of it. Folders are made. Problems: it
/// cannot.
[[nodiscard]] model::Outcome<void> write_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace entente::reports
