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

namespace {

std::size_t indentation_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool ends_a_statement(std::string_view line) {
  const std::string_view text = line.substr(indentation_of(line));
  return text.empty() || text.starts_with("//") || text.starts_with('#') ||
         std::string_view(";{}:").find(text.back()) != std::string_view::npos;
}

/// Whether a declaration opens something that has functions inside, or no body of code at all.
bool opens_no_function(std::string_view head) {
  for (const std::string_view word : {"namespace", "class ", "struct ", "enum ", "union ", "extern ", "{", "}"})
    if (head.starts_with(word)) return true;
  return head.find('(') == std::string_view::npos;
}

}  // namespace

std::vector<Function> functions_of(const SourceFile& file) {
  std::vector<Function> functions;
  const auto lines = lines_of(file.text);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!lines[at].ends_with('{') || lines[at].substr(indentation_of(lines[at])).starts_with("//")) continue;
    std::size_t first = at;
    while (first > 0 && !ends_a_statement(lines[first - 1])) --first;
    // A template's parameters stand on a line of their own.
    std::string declaration;
    std::size_t head = first;
    while (head < at && lines[head].substr(indentation_of(lines[head])).starts_with("template <")) ++head;
    for (std::size_t i = head; i <= at; ++i) declaration += lines[i].substr(indentation_of(lines[i]));
    if (opens_no_function(declaration)) continue;
    const std::size_t depth = indentation_of(lines[first]);
    std::size_t last = at + 1;
    while (last < lines.size() && (indentation_of(lines[last]) != depth || !lines[last].substr(depth).starts_with('}')))
      ++last;
    functions.push_back({first + 1, last - first + 1, std::string(lines[head].substr(depth))});
    at = last;
  }
  return functions;
}

std::vector<Offence> functions_too_long(const SourceFile& file, const SizeLimits& limits) {
  std::vector<Offence> offences;
  for (const Function& function : functions_of(file))
    if (function.length > limits.function)
      offences.push_back({file.path, function.line,
                          fmt::format("{} lines, over {}: {}", function.length, limits.function, function.head)});
  return offences;
}

}  // namespace entente::house
