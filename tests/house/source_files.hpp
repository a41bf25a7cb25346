// The house as its tests see it: files with their text, read from the source tree. The checkers beside this file are
// functions of such files, so that each can be shown a made-up one that it must refuse.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace entente::house {

/// One file; `path` is relative to the root of the house, with forward slashes.
struct SourceFile {
  std::string path;
  std::string text;
};

/// A line of a file that breaks a rule of the house.
struct Offence {
  std::string path;
  std::size_t line = 0;  ///< from 1; 0 is the whole file
  std::string what;
  friend bool operator==(const Offence&, const Offence&) = default;
};

/// Every text file below `root` that is written by hand, in order of path: sources, build files, scripts and pages.
/// What builds and runs leave behind (build, out, hidden folders but .ci) is not part of the house.
[[nodiscard]] std::vector<SourceFile> files_of_house(const std::filesystem::path& root);

/// Whether this is C++: a header or a source.
[[nodiscard]] bool is_cpp(const SourceFile& file);
[[nodiscard]] bool is_header(const SourceFile& file);

/// The lines of a text, without their ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// One offence a line, in the form compilers use; empty when there are none.
[[nodiscard]] std::string to_string(const std::vector<Offence>& offences);

}  // namespace entente::house
