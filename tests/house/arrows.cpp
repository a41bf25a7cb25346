// Both tables are data: to open a door, change a line here and say why in the commit.
#include "tests/house/arrows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace entente::house {
namespace {

struct Floor {
  std::string_view name;
  std::vector<std::string_view> may_include;  ///< besides itself
};

/// The folders of `model/`, from the ground up: each may include those before it, but for those that know nothing of
/// it.
const std::vector<Floor>& model_floors() {
  static const std::vector<Floor> all{
      {"model/input", {}},
      {"model/terms", {}},
      {"model/scenario", {"model/input", "model/terms"}},
      {"model/catalog", {"model/input", "model/terms", "model/scenario"}},
      {"model/language", {"model/input", "model/terms", "model/scenario", "model/catalog"}},
      {"model/facts", {"model/terms"}},
      {"model/logic", {"model/terms", "model/facts"}},
      {"model/rulebook", {"model/terms", "model/facts", "model/logic"}},
      {"model/steps", {"model/terms", "model/facts", "model/logic", "model/rulebook"}},
      {"model/kinds", {"model/input", "model/terms", "model/scenario", "model/language"}},
      {"model/world",
       {"model/input", "model/terms", "model/scenario", "model/catalog", "model/language", "model/kinds", "model/facts",
        "model/logic", "model/rulebook", "model/steps"}},
      {"model/estate",
       {"model/terms", "model/scenario", "model/catalog", "model/facts", "model/logic", "model/rulebook",
        "model/world"}},
      {"model/questions",
       {"model/input", "model/terms", "model/scenario", "model/language", "model/facts", "model/logic",
        "model/rulebook", "model/steps", "model/world"}},
      {"model/answers",
       {"model/input", "model/terms", "model/scenario", "model/facts", "model/logic", "model/rulebook", "model/world",
        "model/estate", "model/questions"}},
      {"model/lint",
       {"model/input", "model/terms", "model/scenario", "model/catalog", "model/language", "model/facts", "model/logic",
        "model/rulebook", "model/world", "model/questions", "model/answers"}},
      {"model/documents",
       {"model/input", "model/terms", "model/facts", "model/logic", "model/rulebook", "model/steps", "model/world"}},
  };
  return all;
}

const std::vector<Floor>& floors() {
  static const std::vector<Floor> all = [] {
    std::vector<Floor> list = model_floors();
    std::vector<std::string_view> model;
    for (const Floor& floor : list) model.push_back(floor.name);
    const auto on_model = [&](std::vector<std::string_view> also) {
      also.insert(also.end(), model.begin(), model.end());
      return also;
    };
    list.push_back({"cover", {}});
    list.push_back({"sim/result", model});
    list.push_back({"verify/result", model});
    list.push_back({"sim", on_model({"sim/result"})});
    list.push_back({"verify", on_model({"verify/result", "cover"})});
    list.push_back({"reports", on_model({"sim/result", "verify/result"})});
    list.push_back({"cli", on_model({"cover", "sim/result", "verify/result", "sim", "verify", "reports"})});
    list.push_back({"bench", on_model({"cover", "sim/result", "verify/result", "sim", "verify", "reports", "cli"})});
    list.push_back(
        {"tests", on_model({"cover", "sim/result", "verify/result", "sim", "verify", "reports", "cli", "bench"})});
    return list;
  }();
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
  std::string_view header = {};  ///< but for this one, which is private to its folder
};

// Tests and benchmarks may look an engine in the face: they compare it with entente. Only the reader knows libyaml.
const std::vector<Wall>& walls() {
  static const std::vector<Wall> all{
      {"z3.h", {"verify/", "tests/", "bench/"}},
      {"z3++.h", {"verify/", "tests/", "bench/"}},
      {"simgrid/", {"sim/", "tests/", "bench/"}},
      {"simdjson.h", {"model/language/export/people/", "tests/", "bench/"}, "model/language/export/people/json.hpp"},
      {"model/language/export/people/json.hpp",
       {"model/language/export/people/"},
       "model/language/export/people/readers.hpp"},
      {"model/language/export/people/readers.hpp", {"model/language/export/people/"}},
      {"xbt/", {"sim/", "tests/", "bench/"}},
      {"boost/graph/", {"model/estate/", "tests/", "bench/"}},
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
  if (path.starts_with("model/")) {
    // A folder of its own, whether the table knows it or not; a loose file is in none, and may include nothing.
    const std::size_t second = path.find('/', slash + 1);
    return std::string(path.substr(0, second == std::string_view::npos ? slash : second));
  }
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
  std::string table;
  for (const Floor& from : floors()) {
    table += fmt::format("{:<16}", from.name);
    for (const Floor& to : floors())
      if (const auto at = counts.find({std::string(from.name), std::string(to.name)}); at != counts.end())
        table += fmt::format(" {}:{}", to.name, at->second);
    table += "\n";
  }
  return table;
}

std::vector<Offence> forbidden_arrows(const SourceFile& file) {
  std::vector<Offence> offences;
  const std::string name = floor_of(file.path);
  const Floor* from = find_floor(name);
  if (!is_cpp(file)) return offences;
  if (from == nullptr && name.starts_with("model"))
    offences.push_back({file.path, 1, fmt::format("{} is no folder of the table in tests/house/arrows.cpp", name)});
  if (from == nullptr) return offences;
  for (const Include& include : includes_of(file.text)) {
    const std::string to = floor_of_include(file, include);
    if (to.empty() || to == from->name || std::ranges::count(from->may_include, to) > 0) continue;
    offences.push_back({file.path, include.line, fmt::format("{} may not include {}", from->name, include.header)});
  }
  return offences;
}

namespace {

/// The second-level folder of a path; a loose file's is its first folder.
std::string folder_of(std::string_view path) {
  const std::size_t first = path.find('/');
  if (first == std::string_view::npos) return "";
  const std::size_t second = path.find('/', first + 1);
  return std::string(path.substr(0, second == std::string_view::npos ? first : second));
}

using Folders = std::map<std::string, std::set<std::string>>;

/// Walks from `at`, and returns the first circle met: its folders in order, the first one again at the end.
std::vector<std::string> circle_from(const Folders& arrows, const std::string& at, std::vector<std::string>& path,
                                     std::set<std::string>& done) {
  if (const auto met = std::ranges::find(path, at); met != path.end()) {
    std::vector<std::string> circle(met, path.end());
    circle.push_back(at);
    return circle;
  }
  if (!done.insert(at).second) return {};
  path.push_back(at);
  if (const auto from = arrows.find(at); from != arrows.end())
    for (const std::string& to : from->second)
      if (auto circle = circle_from(arrows, to, path, done); !circle.empty()) return circle;
  path.pop_back();
  return {};
}

}  // namespace

std::vector<std::string> circle_of_folders(const std::vector<SourceFile>& files, std::string_view below) {
  Folders arrows;
  for (const SourceFile& file : files) {
    if (!is_cpp(file) || !file.path.starts_with(below)) continue;
    const std::string from = folder_of(file.path);
    for (const Include& include : includes_of(file.text)) {
      const std::string to = folder_of(include.header);
      if (include.header.starts_with(below) && to != from) arrows[from].insert(to);
    }
  }
  std::set<std::string> done;
  for (const auto& [from, to] : arrows) {
    std::vector<std::string> path;
    if (auto circle = circle_from(arrows, from, path, done); !circle.empty()) return circle;
  }
  return {};
}

std::vector<Offence> breached_walls(const SourceFile& file) {
  std::vector<Offence> offences;
  if (!is_cpp(file)) return offences;
  for (const Include& include : includes_of(file.text)) {
    for (const Wall& wall : walls()) {
      if (!is_behind(wall, include.header)) continue;
      const auto holds_file = [&file](std::string_view folder) { return file.path.starts_with(folder); };
      const bool may_hold = !is_header(file) || file.path == wall.header;
      if (may_hold && std::ranges::any_of(wall.folders, holds_file)) continue;
      offences.push_back({file.path, include.line, fmt::format("{} is behind a wall", include.header)});
    }
  }
  return offences;
}

}  // namespace entente::house
