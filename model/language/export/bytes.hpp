// A file's text as UTF-8, whatever wrote it: Windows PowerShell's Out-File writes UTF-16 with a byte order mark.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "model/input/problem.hpp"

namespace entente::model::exported {

/// Larger files are refused: the longest list Microsoft allows is far below it (4,000 federated domains).
inline constexpr std::uintmax_t file_limit_bytes = 32u << 20;

/// `bytes` as UTF-8 without a byte order mark; `file` is for messages.
[[nodiscard]] Outcome<std::string> as_utf8(std::string_view bytes, const std::string& file);
/// The whole file as UTF-8.
[[nodiscard]] Outcome<std::string> load_text(const std::filesystem::path& path, const std::string& file);

}  // namespace entente::model::exported
