// What a scenario changes in the catalog. The catalog is the list of what can be changed, so the names are held against
// it, and an entry that could never be asked for is a problem.
#include <algorithm>

#include "model/catalog/catalog.hpp"
#include "model/input/field.hpp"
#include "model/input/nearest.hpp"
#include "model/language/fields.hpp"
#include "model/language/reading.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Field support(std::string says) {
  return either({boolean(), one_of({"any", "choose"})}, std::move(says));
}

[[nodiscard]] Field source() { return text("where that is documented"); }

[[nodiscard]] Field cloud(std::string_view over, std::string says = {}) {
  if (over == "azureClouds")
    return called("azureCloud", one_of({"commercial", "government", "china", "bleu", "delos"}, std::move(says)));
  return called("environment",
                one_of({"commercial", "gcc", "gcc-high", "dod", "21vianet", "bleu", "delos"}, std::move(says)));
}

[[nodiscard]] Field exceptions(std::string_view over) {
  return list_of(object({{"between", list_of(cloud(over), "two clouds, in either direction", 2)},
                         {"from", cloud(over, "the cloud people come from")},
                         {"to", cloud(over, "the cloud they go to")},
                         {"supported", support("whether the pair is supported; `any` takes it both ways"), true},
                         {"source", source()}}),
                 "pairs of clouds, each with what holds of it");
}

[[nodiscard]] Field table(std::string_view over) {
  return called("pairs", either({exceptions(over), object({{"default", support("what holds of all other pairs")},
                                                           {"except", exceptions(over)},
                                                           {"source", source()}})}));
}

[[nodiscard]] Field delay() {
  return object({{"low", text("a duration")},
                 {"high", text("a duration")},
                 {"shape", one_of({"fixed", "uniform", "exponential"}, "how draws are spread from low to high")},
                 {"source", source()}});
}

[[nodiscard]] Field route() {
  return object({{"latency", text("a duration")},
                 {"bandwidth", integer(1, 1'000'000'000'000, "bytes a second")},
                 {"source", source()}});
}

/// An entry, described as the catalog does: by its source.
[[nodiscard]] Field::Named entry(const Member& member, Field field) {
  field.says = reading::text_of(member.value.find("source"), "an entry of the catalog");
  return {member.key, std::move(field)};
}

}  // namespace

Field overrides_field(const Node& catalog) {
  std::vector<Field::Named> tables, readings, delays, routes;
  for (const Member& member : catalog.at("pairs")->members)
    tables.push_back(entry(member, table(member.value.find("over")->text)));
  for (const Member& member : catalog.at("readings")->members) {
    auto values = reading::texts(member.value.find("values"));
    values.emplace_back("any");
    readings.push_back(entry(member, one_of(std::move(values))));
  }
  for (const Member& member : catalog.at("delays")->members) delays.push_back(entry(member, delay()));
  for (const Member& member : catalog.at("network")->members) routes.push_back(entry(member, route()));
  return object({{"pairs", object(std::move(tables), "which pairs of clouds are supported for what")},
                 {"readings", object(std::move(readings), "how ambiguous documents are read")},
                 {"delays", object(std::move(delays), "how long things take")},
                 {"network", object(std::move(routes), "the ways between tenants")}});
}

namespace reading {
namespace {

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
  if (auto ok = check(overrides, overrides_field(catalog->root())); !ok) return ok;
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

}  // namespace reading
}  // namespace entente::model
