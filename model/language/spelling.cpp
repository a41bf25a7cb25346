#include "model/language/spelling.hpp"

#include <array>
#include <utility>

#include "model/input/walk.hpp"
#include "model/language/reading.hpp"

namespace entente::model {
namespace {

using reading::lower_case;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> well_known_ids{
    {{"cc15fd57-2c6c-4117-a88c-83b1d56b4bbe", "Teams"},
     {"00000003-0000-0ff1-ce00-000000000000", "SharePoint"},
     {"00000002-0000-0ff1-ce00-000000000000", "Exchange"},
     {"00000009-0000-0000-c000-000000000000", "PowerBI"},
     {"475226c6-020e-4fb2-8a90-7a972cbfc1d4", "PowerApps"}}};

/// `a.<name>.b` as `a.*.b`, with the dot that leads on.
[[nodiscard]] std::string pattern_of(std::string_view object) {
  std::string pattern;
  while (!object.empty()) {
    const auto dot = object.find('.');
    pattern.append(object.starts_with('<') ? "*" : object.substr(0, dot)).append(".");
    object = dot == std::string_view::npos ? std::string_view{} : object.substr(dot + 1);
  }
  return pattern;
}

void spell_at(Node& root, const std::vector<std::string>& paths, std::string (*spell)(std::string_view)) {
  for (const std::string& path : paths) each_text_at(root, path, [&](Node& node) { node.text = spell(node.text); });
}

[[nodiscard]] std::string domain_as_compared(std::string_view name) {
  return name == all_known_domains ? std::string(name) : lower_case(std::string(name));
}

}  // namespace

std::vector<std::string> lists_that_name(Sort column, Root root) {
  std::vector<std::string> paths;
  for (const LeafInfo& leaf : vocabulary) {
    if (leaf.column != column || leaf.setting.form != Form::member || leaf.setting.root != root) continue;
    const SortInfo& row = info(leaf.row);
    const std::string place(leaf.setting.place);
    if (!row.object_of_default.empty()) paths.push_back(pattern_of(row.object_of_default) + place);
    paths.push_back(pattern_of(row.object) + place);
  }
  return paths;
}

std::string app_as_rules_call_it(std::string_view name) {
  const std::string lower = lower_case(std::string(name));
  for (const auto& [id, word] : well_known_ids)
    if (lower == id) return std::string(word);
  for (const std::string_view word : app_words)
    if (lower == lower_case(std::string(word))) return std::string(word);
  return std::string(name);
}

void spell_alike(Node& settings) {
  spell_at(settings, lists_that_name(Sort::sparse_domain, Root::object), domain_as_compared);
  spell_at(settings, lists_that_name(Sort::sparse_app, Root::object), app_as_rules_call_it);
}

void spell_apps_alike(Node& traits) {
  spell_at(traits, lists_that_name(Sort::sparse_app, Root::items), app_as_rules_call_it);
}

}  // namespace entente::model
