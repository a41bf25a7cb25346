// How long files are. Short files are read whole; a long one is a folder that nobody has made yet.
#pragma once

#include <string>
#include <vector>

#include "tests/house/source_files.hpp"

namespace entente::house {

struct SizeLimits {
  std::size_t longest = 400;  ///< lines a file may have
  std::size_t median = 130;   ///< lines that half of the files stay below
};

/// The middle length in lines (the upper one of two); 0 without files.
[[nodiscard]] std::size_t median_length(const std::vector<SourceFile>& files);
/// The files over the limit, and the median when it is not below its own.
[[nodiscard]] std::vector<Offence> too_long(const std::vector<SourceFile>& files, const SizeLimits& limits);

}  // namespace entente::house
