// The floors of the house, and the arrows between them. An #include is an arrow; the table in arrows.cpp says which may
// be drawn, and which heavy headers stay behind which wall.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/house/source_files.hpp"

namespace entente::house {

/// One #include of a file.
struct Include {
  std::size_t line = 0;
  std::string header;
};

[[nodiscard]] std::vector<Include> includes_of(std::string_view text);

/// The floor a path is on: its first folder, and below `model/` its second. The plain results of the engines
/// (`sim/result…`, `verify/result…`) are floors of their own, because `reports` may read them and they may not look
/// back at their engine. Empty for what is no part of the house.
[[nodiscard]] std::string floor_of(std::string_view path);

/// How many includes lead from one floor to another.
using ArrowCounts = std::map<std::pair<std::string, std::string>, int>;
[[nodiscard]] ArrowCounts arrows_between(const std::vector<SourceFile>& files);
[[nodiscard]] std::string table_of(const ArrowCounts& counts);

/// The includes that lead to a floor they may not lead to.
[[nodiscard]] std::vector<Offence> forbidden_arrows(const SourceFile& file);
/// A circle among the second-level folders below `below` (such as "model/"), each including a file of the next: their
/// names, the first one again at the end. Empty when there is none. Files beside the folders count as one folder.
[[nodiscard]] std::vector<std::string> circle_of_folders(const std::vector<SourceFile>& files, std::string_view below);
/// The heavy headers (Z3, SimGrid, Boost.Graph, libyaml) outside their walls.
[[nodiscard]] std::vector<Offence> breached_walls(const SourceFile& file);

}  // namespace entente::house
