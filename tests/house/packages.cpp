// Debian's own rule for names (policy manual, 5.6.1): lower case letters, digits, plus, minus and dot, two at least.
#include "tests/house/packages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace entente::house {
namespace {

bool names_nothing(std::string_view line) { return line.empty() || line.starts_with('#'); }

bool is_package_name(std::string_view name) {
  constexpr std::string_view first = "abcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::string_view others = "abcdefghijklmnopqrstuvwxyz0123456789+-.";
  return name.size() >= 2 && first.find(name.front()) != std::string_view::npos &&
         name.find_first_not_of(others) == std::string_view::npos;
}

}  // namespace

std::vector<std::string> packages_of(std::string_view list) {
  std::vector<std::string> packages;
  for (const std::string_view line : lines_of(list)) {
    if (!names_nothing(line)) packages.emplace_back(line);
  }
  return packages;
}

std::vector<Offence> bad_packages(const SourceFile& list) {
  std::vector<Offence> offences;
  std::map<std::string_view, std::size_t> first_lines;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(list.text)) {
    ++number;
    if (names_nothing(line)) continue;
    if (!is_package_name(line)) offences.push_back({list.path, number, fmt::format("`{}` is no package name", line)});
    const auto [first, is_new] = first_lines.try_emplace(line, number);
    if (!is_new) offences.push_back({list.path, number, fmt::format("named on line {} already", first->second)});
  }
  return offences;
}

std::vector<Offence> unexplained_packages(const SourceFile& list, const SourceFile& page) {
  std::vector<Offence> offences;
  for (const std::string& package : packages_of(list.text)) {
    if (page.text.find(fmt::format("`{}`", package)) == std::string::npos) {
      offences.push_back({page.path, 0, fmt::format("does not say why {} is needed", package)});
    }
  }
  return offences;
}

}  // namespace entente::house
