#include "model/catalog/catalog.hpp"

#include <algorithm>
#include <stdexcept>

#include "model/input/yaml.hpp"
#include "model/scenario/merge.hpp"
#include "model/terms/step_kinds.hpp"
#include "model/terms/time.hpp"

namespace entente::embedded {
extern const std::string_view catalog_2026_q2;
}

namespace entente::model {
namespace {

[[nodiscard]] Known known_of(const Node* node) {
  if (node == nullptr) throw std::logic_error("the catalog lacks an entry that the program asks for");
  if (node->is_any()) return Known::any;
  if (node->is_choose()) return Known::choose;
  return known(node->is_plain("true"));
}

[[nodiscard]] const Node& need(const Node& root, std::string_view path) {
  const Node* found = root.at(path);
  if (found == nullptr) throw std::logic_error("the catalog lacks " + std::string(path));
  return *found;
}

/// The catalog with the override's entries: exceptions of a pair table are added behind the others, where the last one
/// wins; `readings` and `delays` are replaced by name.
[[nodiscard]] Outcome<Node> overridden(Node catalog, const Node& overrides) {
  for (const Member& part : overrides.members) {
    const auto member = std::find_if(catalog.members.begin(), catalog.members.end(),
                                     [&](const Member& m) { return m.key == part.key; });
    if (member == catalog.members.end() ||
        (part.key != "pairs" && part.key != "readings" && part.key != "delays" && part.key != "network"))
      return tl::unexpected(
          Problem{part.mark, "unknown catalog entry `" + part.key + "`", "pairs, readings, delays or network", ""});
    for (const Member& entry : part.value.members) {
      const auto target = std::find_if(member->value.members.begin(), member->value.members.end(),
                                       [&](const Member& m) { return m.key == entry.key; });
      if (target == member->value.members.end())
        return tl::unexpected(
            Problem{entry.mark, "unknown catalog entry `" + part.key + "." + entry.key + "`", "", ""});
      const auto set = [&](std::string_view key, const Node& value) {
        for (Member& m : target->value.members)
          if (m.key == key) m.value = value;
      };
      if (part.key == "readings") {
        const Node& values = need(target->value, "values");
        const bool listed =
            entry.value.is_any() || std::any_of(values.items.begin(), values.items.end(),
                                                [&](const Node& v) { return v.text == entry.value.text; });
        if (!listed)
          return tl::unexpected(
              Problem{entry.value.mark, "`" + entry.value.text + "` is no reading of `" + entry.key + "`", "", ""});
        set("default", entry.value);
      } else if (part.key == "pairs" && entry.value.kind == Node::Kind::list) {
        for (Member& m : target->value.members)
          if (m.key == "except")
            m.value.items.insert(m.value.items.end(), entry.value.items.begin(), entry.value.items.end());
      } else {
        target->value = merged(target->value, entry.value);
      }
    }
  }
  return catalog;
}

/// Read once: every case has a copy, and so has everything that is read back.
[[nodiscard]] const Outcome<Node>& embedded_document() {
  static const Outcome<Node> document = read_document(embedded::catalog_2026_q2, "catalog/2026-Q2.yaml");
  return document;
}

}  // namespace

Outcome<Catalog> Catalog::load(std::string_view name, const Node& overrides, const Mark& where) {
  if (name != "2026-Q2")
    return tl::unexpected(Problem{where, "unknown catalog `" + std::string(name) + "`", "2026-Q2", ""});
  const Outcome<Node>& document = embedded_document();
  if (!document) return tl::unexpected(document.error());
  auto root = overridden(*document, overrides);
  if (!root) return tl::unexpected(root.error());
  Catalog catalog;
  catalog.name_ = name;
  catalog.root_ = std::move(*root);
  return catalog;
}

Known Catalog::pair(std::string_view table, std::string_view from, std::string_view to) const {
  const Node& entry = need(need(root_, "pairs"), table);
  Known value = known_of(entry.find("default"));
  for (const Node& except : need(entry, "except").items) {
    bool meant = false;
    if (const Node* between = except.find("between"); between != nullptr && between->items.size() == 2) {
      const std::string &a = between->items[0].text, &b = between->items[1].text;
      meant = (a == from && b == to) || (a == to && b == from);
    } else if (const Node* a = except.find("from"), *b = except.find("to"); a != nullptr && b != nullptr) {
      meant = a->text == from && b->text == to;
    }
    if (meant) value = known_of(except.find("supported"));
  }
  return value;
}

Known Catalog::pair(std::string_view table, AzureCloud from, AzureCloud to) const {
  return pair(table, name_of(from), name_of(to));
}
Known Catalog::pair(std::string_view table, Environment from, Environment to) const {
  return pair(table, name_of(from), name_of(to));
}

Known Catalog::reading(std::string_view name, std::string_view value) const {
  const Node& chosen = need(need(need(root_, "readings"), name), "default");
  if (chosen.is_any()) return Known::any;
  return known(chosen.text == value);
}

Node Catalog::settings_of_new_tenant(const TenantSpec& tenant) const {
  Node settings = need(root_, "defaults.settings");
  if (tenant.environment == Environment::gcc_high || tenant.environment == Environment::dod)
    settings = merged(settings, need(root_, "defaults.government"));
  // Dates are written year first, so their order is that of their letters.
  if (const Node* provisioned = tenant.traits.find("provisioned"))
    for (const Member& older : need(root_, "defaults.provisionedBefore").members)
      if (provisioned->text < older.key) settings = merged(settings, older.value);
  return settings;
}

const std::vector<Node>& Catalog::actions() const { return need(root_, "administration.actions").items; }

Delay Catalog::delay(std::string_view name) const {
  const Node& entry = need(need(root_, "delays"), name);
  const std::string& shape = need(entry, "shape").text;
  return {duration_of(need(entry, "low").text), duration_of(need(entry, "high").text),
          shape == "fixed"         ? Delay::Shape::fixed
          : shape == "exponential" ? Delay::Shape::exponential
                                   : Delay::Shape::uniform};
}

Microseconds Catalog::longest_delay() const {
  Microseconds longest = delay("setting-change").high;
  for (const StepInfo& step : steps)
    if (step.kind != StepKind::redeem) longest = std::max(longest, delay(step.delay).high);
  return (longest / day_us + 1) * day_us;
}

namespace {
[[nodiscard]] Route route_of(const Node& entry) {
  return {duration_of(need(entry, "latency").text), std::stoll(need(entry, "bandwidth").text)};
}
}  // namespace

Route Catalog::inside_a_cloud() const { return route_of(need(root_, "network.inside")); }
Route Catalog::between_clouds() const { return route_of(need(root_, "network.between")); }

}  // namespace entente::model
