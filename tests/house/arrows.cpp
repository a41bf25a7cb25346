// Both tables are data: to open a door, change a line here and say why in the commit.
#include "tests/house/arrows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace entente::house {
namespace {

struct Floor {
  std::string_view name;
  std::vector<std::string_view> may_include;  ///< besides itself
};

const std::vector<Floor>& floors() {
  static const std::vector<Floor> all{
      {"model", {}},
      {"sim/result", {"model"}},
      {"verify/result", {"model"}},
      {"sim", {"model", "sim/result"}},
      {"verify", {"model", "verify/result"}},
      {"reports", {"model", "sim/result", "verify/result"}},
      {"cli", {"model", "sim/result", "verify/result", "sim", "verify", "reports"}},
      {"bench", {"model", "sim/result", "verify/result", "sim", "verify", "reports", "cli"}},
      {"tests", {"model", "sim/result", "verify/result", "sim", "verify", "reports", "cli", "bench"}},
  };
  return all;
}

const Floor* find_floor(std::string_view name) {
  const auto at = std::ranges::find(floors(), name, &Floor::name);
  return at == floors().end() ? nullptr : &*at;
}

/// A header, or every header below a folder, that only sources (never headers) below one of `folders` may include.
struct Wall {
  std::string_view behind;  ///< a folder ends in a slash
  std::vector<std::string_view> folders;
};

// Tests and benchmarks may look an engine in the face: they compare it with entente. Only the reader knows libyaml.
const std::vector<Wall>& walls() {
  static const std::vector<Wall> all{
      {"z3.h", {"verify/", "tests/", "bench/"}},
      {"z3++.h", {"verify/", "tests/", "bench/"}},
      {"simgrid/", {"sim/", "tests/", "bench/"}},
      {"xbt/", {"sim/", "tests/", "bench/"}},
      {"boost/graph/", {"model/", "verify/", "tests/", "bench/"}},
      {"yaml.h", {"model/input/"}},
  };
  return all;
}

bool is_behind(const Wall& wall, std::string_view header) {
  return wall.behind.ends_with('/') ? header.starts_with(wall.behind) : header == wall.behind;
}

/// `"folder.hpp"` beside the file that includes it is an arrow home.
std::string floor_of_include(const SourceFile& file, const Include& include) {
  const std::string floor = floor_of(include.header);
  if (!floor.empty() || include.header.find('/') != std::string::npos) return floor;
  return include.header.ends_with(".hpp") ? floor_of(file.path) : "";
}

}  // namespace

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> found;
  std::size_t number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    const auto skip_blanks = [&line] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
    skip_blanks();
    if (!line.starts_with('#')) continue;
    line.remove_prefix(1);
    skip_blanks();
    if (!line.starts_with("include")) continue;
    const std::size_t open = line.find_first_of("<\""), close = line.find_last_of(">\"");
    if (open == close) continue;
    found.push_back({number, std::string(line.substr(open + 1, close - open - 1))});
  }
  return found;
}

std::string floor_of(std::string_view path) {
  for (const std::string_view engine : {"sim", "verify"}) {
    const std::string results = fmt::format("{}/result", engine);
    if (!path.starts_with(results)) continue;
    const std::string_view rest = path.substr(results.size());
    if (rest.starts_with('/') || rest.starts_with("s/") || rest.starts_with('.') || rest.starts_with("s.") ||
        rest.starts_with('_'))
      return results;
  }
  const std::size_t slash = path.find('/');
  const std::string_view first = slash == std::string_view::npos ? "" : path.substr(0, slash);
  return find_floor(first) != nullptr ? std::string(first) : "";
}

ArrowCounts arrows_between(const std::vector<SourceFile>& files) {
  ArrowCounts counts;
  for (const SourceFile& file : files) {
    const std::string from = floor_of(file.path);
    if (from.empty() || !is_cpp(file)) continue;
    for (const Include& include : includes_of(file.text)) {
      if (const std::string to = floor_of_include(file, include); !to.empty()) ++counts[{from, to}];
    }
  }
  return counts;
}

std::string table_of(const ArrowCounts& counts) {
  std::string table = fmt::format("{:<15}", "from \\ to");
  for (const Floor& to : floors()) table += fmt::format("{:>14}", to.name);
  for (const Floor& from : floors()) {
    table += fmt::format("\n{:<15}", from.name);
    for (const Floor& to : floors()) {
      const auto at = counts.find({std::string(from.name), std::string(to.name)});
      table += fmt::format("{:>14}", at == counts.end() ? "." : std::to_string(at->second));
    }
  }
  return table + "\n";
}

std::vector<Offence> forbidden_arrows(const SourceFile& file) {
  std::vector<Offence> offences;
  const Floor* from = find_floor(floor_of(file.path));
  if (from == nullptr || !is_cpp(file)) return offences;
  for (const Include& include : includes_of(file.text)) {
    const std::string to = floor_of_include(file, include);
    if (to.empty() || to == from->name || std::ranges::count(from->may_include, to) > 0) continue;
    offences.push_back({file.path, include.line, fmt::format("{} may not include {}", from->name, include.header)});
  }
  return offences;
}

std::vector<Offence> breached_walls(const SourceFile& file) {
  std::vector<Offence> offences;
  if (!is_cpp(file)) return offences;
  for (const Include& include : includes_of(file.text)) {
    for (const Wall& wall : walls()) {
      if (!is_behind(wall, include.header)) continue;
      const auto holds_file = [&file](std::string_view folder) { return file.path.starts_with(folder); };
      if (!is_header(file) && std::ranges::any_of(wall.folders, holds_file)) continue;
      offences.push_back({file.path, include.line, fmt::format("{} is behind a wall", include.header)});
    }
  }
  return offences;
}

}  // namespace entente::house
