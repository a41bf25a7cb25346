// Counts lines, blank ones and comments included: a reader scrolls over them too.
#include "tests/house/sizes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente::house {

std::size_t median_length(const std::vector<SourceFile>& files) {
  if (files.empty()) return 0;
  std::vector<std::size_t> lengths;
  for (const SourceFile& file : files) lengths.push_back(lines_of(file.text).size());
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::ranges::nth_element(lengths, middle);
  return *middle;
}

std::vector<Offence> too_long(const std::vector<SourceFile>& files, const SizeLimits& limits) {
  std::vector<Offence> offences;
  for (const SourceFile& file : files) {
    const std::size_t length = lines_of(file.text).size();
    if (length > limits.longest) {
      offences.push_back({file.path, 0, fmt::format("{} lines, over {}: split it by topic", length, limits.longest)});
    }
  }
  if (const std::size_t median = median_length(files); median >= limits.median) {
    offences.push_back({"(all files)", 0, fmt::format("the median is {} lines, not below {}", median, limits.median)});
  }
  return offences;
}

}  // namespace entente::house
