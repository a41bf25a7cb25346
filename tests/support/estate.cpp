#include "tests/support/estate.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "model/input/yaml.hpp"
#include "model/language/fields.hpp"
#include "model/language/new_venues.hpp"
#include "model/scenario/merge.hpp"

namespace entente::testing {
namespace {

using model::Node;

[[nodiscard]] std::vector<std::string> words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

[[nodiscard]] model::PersonName name_of(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos) throw std::invalid_argument("no user@tenant: " + std::string(text));
  return {std::string(text.substr(0, at)), std::string(text.substr(at + 1)), {}};
}

[[nodiscard]] std::string text_of(const Node& node, std::string_view key, std::string_view otherwise = "") {
  const Node* found = node.find(key);
  return found == nullptr ? std::string(otherwise) : found->text;
}

[[nodiscard]] std::vector<std::string> texts_of(const Node& node, std::string_view key) {
  std::vector<std::string> texts;
  if (const Node* found = node.find(key); found != nullptr)
    for (const Node& item : found->items) texts.push_back(item.text);
  return texts;
}

/// `path: value` as nested mappings.
[[nodiscard]] Node nested(std::string_view path, Node value) {
  while (!path.empty()) {
    const auto dot = path.rfind('.');
    Node outer;
    outer.kind = Node::Kind::mapping;
    outer.members.push_back({std::string(dot == std::string_view::npos ? path : path.substr(dot + 1)), {}, value});
    value = std::move(outer);
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(0, dot);
  }
  return value;
}

/// A mapping without some of its members.
[[nodiscard]] Node without(Node node, std::initializer_list<std::string_view> keys) {
  node.kind = Node::Kind::mapping;
  std::erase_if(node.members, [&](const model::Member& member) {
    return std::find(keys.begin(), keys.end(), member.key) != keys.end();
  });
  return node;
}

[[nodiscard]] std::string half(std::string_view name, std::string_view text) {
  if (text == "-") return "";
  const auto words = words_of(text);
  if (words.empty()) throw std::invalid_argument("an empty half of a section");
  std::string targets;
  for (std::size_t i = 1; i < words.size(); ++i)
    targets += (i > 1 ? ", " : "") + ("{target: " + words[i] + ", targetType: any-kind}");
  return std::string(name) + ": {accessType: " + words[0] + ", targets: [" + targets + "]}";
}

[[nodiscard]] const model::Catalog& built_in_catalog() {
  static const model::Catalog catalog = [] {
    auto loaded = model::Catalog::load("2026-Q2", {}, {});
    if (!loaded) throw std::logic_error(model::to_string(loaded.error()));
    return *loaded;
  }();
  return catalog;
}

/// How estates are lowered; LoweredBy changes it for a while.
[[nodiscard]] model::Lowering& lowering() {
  static model::Lowering how;
  return how;
}

}  // namespace

LoweredBy::LoweredBy(model::Lowering how) { lowering() = how; }
LoweredBy::~LoweredBy() { lowering() = model::Lowering{}; }

Node yaml(std::string_view text) {
  auto document = model::read_document(text, "test");
  if (!document) throw std::invalid_argument(model::to_string(document.error()) + " in " + std::string(text));
  return std::move(*document);
}

std::string section(std::string_view users, std::string_view apps) {
  if (users == "null") return "null";
  const std::string a = half("usersAndGroups", users), b = half("applications", apps);
  return "{" + a + (a.empty() || b.empty() ? "" : ", ") + b + "}";
}

model::Environment environment_named(std::string_view name) {
  for (int i = 0; i < model::environment_count; ++i)
    if (model::name_of(static_cast<model::Environment>(i)) == name) return static_cast<model::Environment>(i);
  throw std::invalid_argument("no environment: " + std::string(name));
}

model::AppId app_named(const model::Shape& shape, std::string_view id) {
  // Not app_ids(): those leave out known applications that behave like the one nobody names.
  for (std::size_t i = 0; i < shape.apps.size(); ++i)
    if (shape.apps[i].id == id) return model::AppId{static_cast<std::int32_t>(i)};
  throw std::invalid_argument("no application " + std::string(id));
}

Estate& Estate::tenant(std::string_view key, std::string_view environment) {
  model::TenantSpec spec;
  spec.key = key;
  spec.environment = environment_named(environment);
  spec.domains = {std::string(key) + ".example"};
  spec.traits.kind = Node::Kind::mapping;
  scenario_.tenants.push_back(std::move(spec));
  at_ = scenario_.tenants.size() - 1;
  return *this;
}

Estate& Estate::in(std::string_view key) {
  for (at_ = 0; at_ < scenario_.tenants.size(); ++at_)
    if (current().key == key) return *this;
  throw std::invalid_argument("no tenant " + std::string(key));
}

Estate& Estate::all_settings_any() {
  current().settings_any = true;
  return *this;
}

Estate& Estate::set(std::string_view dotted_path, std::string_view text) {
  // One form of a setting is lowered; what a scenario may write otherwise is written so here, too.
  current().settings = model::merged(current().settings, model::canonical_settings(nested(dotted_path, yaml(text))));
  return *this;
}

Estate& Estate::partner(std::string_view other, std::string_view text) {
  return set("crossTenantAccessPolicy.partners." + std::string(other), text);
}

Estate& Estate::person(std::string_view key, std::string_view text) {
  const Node traits = yaml(text);
  model::PersonSpec spec;
  spec.key = key;
  spec.count = std::stoll(text_of(traits, "count", "1"));
  spec.domain = text_of(traits, "domain");
  if (const std::string segment = text_of(traits, "segment"); !segment.empty()) spec.segments = {segment};
  spec.groups = texts_of(traits, "groups");
  spec.tags = texts_of(traits, "tags");
  spec.traits = without(traits, {"count", "domain", "segment", "groups", "usedBy", "tags"});
  for (const std::string& name : texts_of(traits, "usedBy")) spec.used_by.push_back(name_of(name));
  current().people.push_back(std::move(spec));
  return *this;
}

Estate& Estate::guest(std::string_view name, std::string_view text) {
  const Node traits = yaml(text);
  model::GuestSpec spec;
  spec.who = name_of(name);
  spec.traits = without(traits, {"accepted"});
  const bool accepted = text_of(traits, "accepted", "true") == "true";
  spec.acceptance = accepted ? model::Acceptance::accepted : model::Acceptance::pending;
  current().guests.push_back(std::move(spec));
  return *this;
}

Estate& Estate::team(std::string_view key, std::string_view owners, std::string_view members) {
  model::TeamSpec spec;
  spec.key = key;
  for (const std::string& name : words_of(owners)) spec.owners.push_back(name_of(name));
  for (const std::string& name : words_of(members)) spec.members.push_back(name_of(name));
  current().teams.push_back(std::move(spec));
  return *this;
}

Estate& Estate::trait(std::string_view dotted_path, std::string_view text) {
  current().traits = model::merged(current().traits, nested(dotted_path, yaml(text)));
  return *this;
}

Estate& Estate::group(std::string_view key, std::string_view around) {
  current().groups.push_back({std::string(key), "", words_of(around), {}});
  return *this;
}

Estate& Estate::changing_group(std::string_view key, std::string_view owners, bool is_public, std::string_view around) {
  group(key, around);
  for (const std::string& name : words_of(owners)) current().groups.back().owners.push_back(name_of(name));
  using Visibility = model::GroupSpec::Visibility;
  current().groups.back().visibility = is_public ? Visibility::is_public : Visibility::closed;
  return *this;
}

Estate& Estate::item(model::ItemKind kind, std::string_view key, std::string_view owners, std::string_view members,
                     std::string_view text) {
  model::ItemSpec spec;
  spec.kind = kind;
  spec.key = key;
  for (const std::string& name : words_of(owners)) spec.owners.push_back(name_of(name));
  for (const std::string& name : words_of(members)) spec.members.push_back(name_of(name));
  spec.traits = without(yaml(text), {});
  current().items.push_back(std::move(spec));
  return *this;
}

Estate& Estate::new_venues() {
  model::add_new_venues(scenario_);
  return *this;
}

Estate& Estate::catalog(std::string_view text) {
  scenario_.overrides = yaml(text);
  return *this;
}

std::shared_ptr<const model::World> Estate::world() const {
  if (scenario_.overrides.kind == Node::Kind::null)
    return std::make_shared<const model::World>(model::lower(scenario_, built_in_catalog(), lowering()));
  const auto changed = model::Catalog::load("2026-Q2", scenario_.overrides, {});
  if (!changed) throw std::invalid_argument(model::to_string(changed.error()));
  return std::make_shared<const model::World>(model::lower(scenario_, *changed, lowering()));
}

}  // namespace entente::testing
