#include "model/documents/phrases.hpp"

#include <fmt/format.h>

namespace entente::model {
namespace {

void put(std::string& text, std::string_view mark, std::string_view name) {
  if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), name);
}

/// Where a leaf's value stands, as a path that an administrator knows.
[[nodiscard]] std::string place_of(const LeafInfo& leaf, std::string_view object) {
  const SettingPath& path = leaf.setting;
  const std::string text = std::string(root_names[static_cast<std::size_t>(path.root)]) + printed(path);
  switch (leaf.origin) {
    case Origin::structure:
      return path.exists() ? fmt::format("`{}`", text) : "";
    case Origin::state:
      return "state";
    case Origin::catalog:
      return fmt::format("catalog `{}`", text);
    case Origin::setting:
      return fmt::format("`{}{}{}`", object, object.empty() || text.empty() ? "" : ".", text);
  }
  return "";
}

}  // namespace

std::string phrase(const Text::Node& fact) {
  const LeafInfo& leaf = info(fact.leaf);
  const SortInfo& row = info(leaf.row);
  std::string text(leaf.says);
  // The default stands beside the partners' entries.
  const bool is_section = leaf.row == Sort::section;
  put(text, "{}", !fact.of_default ? row.noun : is_section ? "the default's section" : "the default");
  if (leaf.row == Sort::person) put(text, "{c}", "in question");  // a person's account, a person's segment
  put(text, "{c}", info(leaf.column).noun);
  const std::string place = place_of(leaf, fact.of_default ? row.object_of_default : row.object);
  return place.empty() ? text : fmt::format("{} ({})", text, place);
}

}  // namespace entente::model
