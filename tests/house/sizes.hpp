// How long files and functions are. Short files are read whole; a long one is a folder that nobody has made yet.
#pragma once

#include <string>
#include <vector>

#include "tests/house/source_files.hpp"

namespace entente::house {

struct SizeLimits {
  std::size_t longest = 400;  ///< lines a file may have
  std::size_t median = 120;   ///< lines that half of the files stay below
  std::size_t function = 60;  ///< lines a function may have, from its name to its last brace
};

/// The middle length in lines (the upper one of two); 0 without files.
[[nodiscard]] std::size_t median_length(const std::vector<SourceFile>& files);
/// The files over the limit, and the median when it is not below its own.
[[nodiscard]] std::vector<Offence> too_long(const std::vector<SourceFile>& files, const SizeLimits& limits);

/// A function of a file, or a lambda that a constant is made by.
struct Function {
  std::size_t line = 0;    ///< where its declaration begins
  std::size_t length = 0;  ///< in lines, its declaration included
  std::string head;        ///< the first line of its declaration
};
/// The functions of a file that is formatted as files are here: a body ends with a brace below the line that its
/// declaration begins with. Functions inside functions are part of them.
[[nodiscard]] std::vector<Function> functions_of(const SourceFile& file);
/// The functions over the limit.
[[nodiscard]] std::vector<Offence> functions_too_long(const SourceFile& file, const SizeLimits& limits);

}  // namespace entente::house
