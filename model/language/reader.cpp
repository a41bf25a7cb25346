#include "model/language/reader.hpp"

#include <algorithm>
#include <fstream>

#include "model/catalog/catalog.hpp"
#include "model/input/nearest.hpp"
#include "model/input/yaml.hpp"
#include "model/language/fields.hpp"
#include "model/language/known_shapes.hpp"
#include "model/language/populations.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelt_alike.hpp"
#include "model/language/strangers.hpp"

namespace entente::model {
namespace reading {

tl::unexpected<Problem> fail(const Mark& where, std::string what, std::string expected, std::string hint) {
  return tl::unexpected(Problem{where, std::move(what), std::move(expected), std::move(hint)});
}

namespace {

[[nodiscard]] Outcome<void> check_letters(const Member& member, std::string_view excluded, const char* expected) {
  const bool fine = !member.key.empty() && std::none_of(member.key.begin(), member.key.end(), [&](unsigned char c) {
    return c <= ' ' || excluded.find(static_cast<char>(c)) != std::string_view::npos;
  });
  if (!fine) return fail(member.mark, ticked(member.key) + " cannot be a key", expected);
  if (member.key == "any" || member.key == "choose")
    return fail(member.mark, ticked(member.key) + " cannot be a key: it stands for what is unknown", "another name");
  return {};
}

}  // namespace

Outcome<void> check_key(const Member& member) {
  return check_letters(member, "@.[]=?", "a name without blanks, dots, brackets or `@`");
}

Outcome<void> check_name(const Member& member) {
  const bool dots_inside = !member.key.starts_with('.') && !member.key.ends_with('.');
  if (!dots_inside) return fail(member.mark, ticked(member.key) + " cannot be a key", "a name with dots inside only");
  return check_letters(member, "@[]=?", "a name without blanks, brackets or `@`");
}

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

std::vector<std::string> texts(const Node* list) {
  std::vector<std::string> all;
  if (list != nullptr)
    for (const Node& item : list->items) all.push_back(item.text);
  return all;
}

std::string text_of(const Node* node, std::string_view otherwise) {
  return node == nullptr || node->kind != Node::Kind::scalar ? std::string(otherwise) : node->text;
}

Environment environment_named(std::string_view name) {
  for (int i = 0; i < environment_count; ++i)
    if (name_of(static_cast<Environment>(i)) == name) return static_cast<Environment>(i);
  return Environment::commercial;
}

Outcome<std::string> tenant_named(const Scenario& scenario, const Node& name) {
  for (const TenantSpec& tenant : scenario.tenants)
    if (tenant.key == name.text || (!tenant.id.empty() && tenant.id == name.text)) return tenant.key;
  std::vector<std::string> keys;
  for (const TenantSpec& tenant : scenario.tenants) keys.push_back(tenant.key);
  return fail(name.mark, "unknown tenant " + ticked(name.text), "a key below `tenants`", nearest_hint(name.text, keys));
}

Outcome<PersonName> person_named(const Scenario& scenario, const Node& name) {
  return resolve_person(scenario, name.text, name.mark);
}

}  // namespace reading

using reading::fail;

namespace {

/// Everybody whom a guest's user principal name can mean: `victor_fabrikam.com#EXT#@contoso.onmicrosoft.com` is victor
/// of the tenant with the domain fabrikam.com. Domains have no underscore, so the last one stands for the `@`.
[[nodiscard]] std::vector<PersonName> owners_of_guest_name(const Scenario& scenario, const std::string& name,
                                                           const Mark& where) {
  const std::string folded = reading::lower_case(name);
  const auto mark = folded.find("#ext#@");
  const auto underscore = folded.rfind('_', mark);
  if (mark == std::string::npos || underscore == std::string::npos) return {};
  const std::string user = folded.substr(0, underscore);
  const std::string domain = folded.substr(underscore + 1, mark - underscore - 1);
  std::vector<PersonName> owners;
  for (const TenantSpec& tenant : scenario.tenants)
    for (const PersonSpec& person : tenant.people) {
      // An address of their own is not at the domains of the tenant.
      const bool at_domain = person.domain.empty() ? std::find(tenant.domains.begin(), tenant.domains.end(), domain) !=
                                                         tenant.domains.end()
                                                   : person.domain == domain;
      if (at_domain && reading::lower_case(person.key) == user) owners.push_back({person.key, tenant.key, where});
    }
  return owners;
}

}  // namespace

Outcome<PersonName> resolve_person(const Scenario& scenario, const std::string& name, const Mark& where) {
  const auto at = name.rfind('@');
  const auto is_named = [&](const TenantSpec& tenant, const PersonSpec& person) {
    const std::string_view user = person.key, full = name;
    return full.size() == user.size() + 1 + tenant.key.size() && full.starts_with(user) &&
           full.substr(user.size(), 1) == "@";
  };
  for (const TenantSpec& tenant : scenario.tenants) {
    if (!name.ends_with(tenant.key)) continue;
    for (const PersonSpec& person : tenant.people)
      if (is_named(tenant, person)) return PersonName{person.key, tenant.key, where};
  }
  if (at != std::string::npos)
    for (const TenantSpec& tenant : scenario.tenants)
      if (std::find(tenant.domains.begin(), tenant.domains.end(), name.substr(at + 1)) != tenant.domains.end())
        for (const PersonSpec& person : tenant.people)
          if (person.key == name.substr(0, at)) return PersonName{person.key, tenant.key, where};
  const auto owners = owners_of_guest_name(scenario, name, where);
  if (owners.size() == 1) return owners.front();
  if (owners.size() > 1)
    return fail(where, ticked(name) + " is " + ticked(owners[0].text()) + " or " + ticked(owners[1].text()),
                "user@tenant");
  std::vector<std::string> known;
  for (const TenantSpec& tenant : scenario.tenants)
    for (const PersonSpec& person : tenant.people) known.push_back(person.key + "@" + tenant.key);
  return fail(where, "unknown person " + ticked(name), "user@tenant", nearest_hint(name, known));
}

namespace {

/// The document in the forms and spellings that the table of fields has.
[[nodiscard]] Outcome<Node> in_known_shapes(Node document) {
  document = with_small_guids(std::move(document));
  const auto& fields = scenario_field().members;
  const auto tenants_field =
      std::find_if(fields.begin(), fields.end(), [](const Field::Named& field) { return field.name == "tenants"; });
  for (Member& member : document.members) {
    if (member.key != "tenants") continue;
    auto tenants = tenants_in_known_shapes(std::move(member.value), *tenants_field->field.element);
    if (!tenants) return tenants;
    member.value = std::move(*tenants);
  }
  return document;
}

}  // namespace

Outcome<Scenario> read_scenario(std::string_view bytes, const std::string& name, const std::filesystem::path& folder) {
  auto document = read_document(bytes, name);
  if (!document) return tl::unexpected(document.error());
  if (document->kind != Node::Kind::mapping)
    return fail(document->mark, "no scenario", "a mapping that starts with `entente: 1`");
  document = in_known_shapes(std::move(*document));
  if (!document) return tl::unexpected(document.error());
  *document = with_trimmed_words(std::move(*document), scenario_field());
  if (auto ok = check(*document, scenario_field()); !ok) return tl::unexpected(ok.error());

  Scenario scenario;
  const Node* catalog = document->find("catalog");
  scenario.mark = catalog != nullptr ? catalog->mark : document->mark;  // where an unknown catalog is reported
  scenario.title = reading::text_of(document->find("title"));
  scenario.catalog = reading::text_of(catalog, "2026-Q2");
  scenario.scripted = reading::text_of(document->find("people")) == "scripted";
  if (const Node* overrides = document->find("catalogOverrides")) {
    if (auto ok = reading::check_overrides(*overrides, scenario); !ok) return tl::unexpected(ok.error());
    scenario.overrides = *overrides;
  }
  Node* const tenants = &std::ranges::find(document->members, "tenants", &Member::key)->value;
  if (tenants->members.empty()) return fail(tenants->mark, "no tenants", "at least one");
  auto exports = reading::read_exports(*document, folder);
  if (!exports) return tl::unexpected(exports.error());
  if (auto ok = reading::read_tenants(std::move(*tenants), std::move(*exports), scenario); !ok)
    return tl::unexpected(ok.error());
  std::vector<Environment> of_strangers;
  if (const Node* strangers = document->find("strangers")) {
    for (const std::string& environment : reading::texts(strangers))
      of_strangers.push_back(reading::environment_named(environment));
    if (strangers->is_any()) of_strangers.assign(environments.begin(), environments.end());
  }
  add_strangers(scenario, of_strangers);
  if (const Node* timeline = document->find("timeline"))
    if (auto ok = reading::read_timeline(*timeline, scenario); !ok) return tl::unexpected(ok.error());
  add_strangers(scenario, of_strangers);  // a change of settings may name domains, too
  if (const Node* invariants = document->find("invariants"))
    if (auto ok = reading::read_invariants(*invariants, scenario); !ok) return tl::unexpected(ok.error());
  if (auto ok = split_populations(scenario); !ok) return tl::unexpected(ok.error());
  if (const Node* expect = document->find("expect"))
    for (const Member& member : expect->members) {
      std::vector<std::string> names;
      for (const InvariantSpec& invariant : scenario.invariants) names.push_back(invariant.name);
      if (std::find(names.begin(), names.end(), member.key) == names.end())
        return fail(member.mark, "unknown invariant " + ticked(member.key), "a key below `invariants`",
                    nearest_hint(member.key, names));
      for (const Verdict verdict : {Verdict::holds, Verdict::violated, Verdict::unknown})
        if (member.value.text == name_of(verdict)) scenario.expect[member.key] = verdict;
    }
  return scenario;
}

Outcome<Scenario> read_scenario(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return fail({path.string(), 0, 0}, "cannot be read", "a scenario file, not a folder");
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail({path.string(), 0, 0}, "cannot be read", "a scenario file");
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return read_scenario(bytes, path.string(), path.parent_path());
}

}  // namespace entente::model
