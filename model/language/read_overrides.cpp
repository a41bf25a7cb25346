// What a scenario changes in the catalog. The catalog is the list of what can be changed, so the names are held against
// it, and an entry that could never be asked for is a problem.
#include <algorithm>

#include "model/catalog/catalog.hpp"
#include "model/input/field.hpp"
#include "model/input/nearest.hpp"
#include "model/language/reading.hpp"

namespace entente::model::reading {
namespace {

[[nodiscard]] Field support() { return either({boolean(), one_of({"any", "choose"})}); }

[[nodiscard]] Field cloud(std::string_view over) {
  if (over == "azureClouds") return one_of({"commercial", "government", "china", "bleu", "delos"});
  return one_of({"commercial", "gcc", "gcc-high", "dod", "21vianet", "bleu", "delos"});
}

[[nodiscard]] Field exceptions(std::string_view over) {
  return list_of(object({{"between", list_of(cloud(over), {}, 2)},
                         {"from", cloud(over)},
                         {"to", cloud(over)},
                         {"supported", support(), true},
                         {"source", text()}}));
}

[[nodiscard]] Field table(std::string_view over) {
  return either({exceptions(over), object({{"default", support()}, {"except", exceptions(over)}, {"source", text()}})});
}

[[nodiscard]] Field delay() {
  return object({{"low", text("a duration")},
                 {"high", text("a duration")},
                 {"shape", one_of({"fixed", "uniform", "exponential"})},
                 {"source", text()}});
}

[[nodiscard]] Field route() {
  return object({{"latency", text("a duration")},
                 {"bandwidth", integer(1, 1'000'000'000'000, "bytes a second")},
                 {"source", text()}});
}

/// The overrides that this catalog can take.
[[nodiscard]] Field overrides_of(const Node& catalog) {
  std::vector<Field::Named> tables, readings, delays, routes;
  for (const Member& member : catalog.at("pairs")->members)
    tables.push_back({member.key, table(member.value.find("over")->text)});
  for (const Member& member : catalog.at("readings")->members) {
    auto values = texts(member.value.find("values"));
    values.emplace_back("any");
    readings.push_back({member.key, one_of(std::move(values))});
  }
  for (const Member& member : catalog.at("delays")->members) delays.push_back({member.key, delay()});
  for (const Member& member : catalog.at("network")->members) routes.push_back({member.key, route()});
  return object({{"pairs", object(std::move(tables))},
                 {"readings", object(std::move(readings))},
                 {"delays", object(std::move(delays))},
                 {"network", object(std::move(routes))}});
}

[[nodiscard]] Outcome<void> check_exceptions(const Node& table) {
  const Node* list = table.kind == Node::Kind::list ? &table : table.find("except");
  if (list == nullptr) return {};
  for (const Node& item : list->items) {
    const Node* between = item.find("between");
    const bool both = item.find("from") != nullptr && item.find("to") != nullptr;
    const bool one_way = item.find("from") != nullptr || item.find("to") != nullptr;
    if (between != nullptr ? one_way || between->items.size() != 2 : !both)
      return fail(item.mark, "no pair of clouds", "`from` and `to`, or `between` with two clouds");
  }
  return {};
}

[[nodiscard]] Outcome<void> check_durations(const Node& entry) {
  for (const char* name : {"low", "high", "latency"})
    if (const Node* node = entry.find(name); node != nullptr && duration_of(node->text) < 0)
      return fail(node->mark, ticked(node->text) + " is no duration", "4h, 30m or 120ms");
  return {};
}

}  // namespace

Outcome<void> check_overrides(const Node& overrides, const Scenario& scenario) {
  auto catalog = Catalog::load(scenario.catalog, Node{}, scenario.mark);
  if (!catalog) return tl::unexpected(catalog.error());
  if (auto ok = check(overrides, overrides_of(catalog->root())); !ok) return ok;
  if (const Node* tables = overrides.find("pairs"))
    for (const Member& table : tables->members)
      if (auto ok = check_exceptions(table.value); !ok) return ok;
  for (const char* part : {"delays", "network"})
    if (const Node* entries = overrides.find(part))
      for (const Member& entry : entries->members)
        if (auto ok = check_durations(entry.value); !ok) return ok;
  // An interval may be overridden by halves, so it is looked at when it is whole.
  catalog = Catalog::load(scenario.catalog, overrides, scenario.mark);
  if (!catalog) return tl::unexpected(catalog.error());
  if (const Node* delays = overrides.find("delays"))
    for (const Member& entry : delays->members)
      if (const Delay whole = catalog->delay(entry.key); whole.low > whole.high)
        return fail(entry.mark, "the delay " + ticked(entry.key) + " ends before it starts", "low no longer than high");
  return {};
}

}  // namespace entente::model::reading
