// The parts of the scenario reader. Private to model/scenario.
#pragma once

#include "model/language/reader.hpp"

namespace entente::model::reading {

class KnownNames;

/// What a tenant's export says. Settings are null where there is none.
struct ReadExport {
  Node settings;                         ///< as read_export() gives them
  std::optional<PeopleOfExport> people;  ///< where a file lists users
};
/// Reads the exports that the document's tenants name, in the order of the tenants, and adds their people to the
/// document. REQUIRES: `tenants` is there.
[[nodiscard]] Outcome<std::vector<ReadExport>> read_exports(Node& document, const std::filesystem::path& folder);

/// Tenants with their people, guests and teams; people named elsewhere are resolved once all are known.
[[nodiscard]] Outcome<void> read_tenants(Node tenants, std::vector<ReadExport> exports, Scenario& scenario);
[[nodiscard]] Outcome<void> read_timeline(const Node& timeline, Scenario& scenario);
[[nodiscard]] Outcome<void> read_invariants(const Node& invariants, Scenario& scenario);

/// `catalogOverrides`, held against the catalog it changes: every name must be one of the catalog's.
[[nodiscard]] Outcome<void> check_overrides(const Node& overrides, const Scenario& scenario);
/// A tenant's settings before the tenants that they name are known; null where there are none.
struct WrittenSettings {
  Node exported, written;
};
/// Both parts, checked; the export's id and domains become the tenant's.
[[nodiscard]] Outcome<WrittenSettings> read_settings(const Node& node, Node exported, TenantSpec& tenant);
/// Adds a tenant for every tenant id that a partner entry names and no tenant of the scenario has: its settings are
/// `any`, one person is at home there, and nothing else is known. A partner entry does not say where its tenant is, so
/// there is one for the lister's environment and one for each cloud that the lister enables.
void add_outside_tenants(const std::vector<WrittenSettings>& settings, Scenario& scenario);
/// Traits of these names of which nothing is known.
[[nodiscard]] Node open_traits(std::initializer_list<const char*> names, const Mark& mark);
/// A tenant of which nothing is known but where it is: any settings, one person, and a team and a site of anybody.
[[nodiscard]] TenantSpec unknown_tenant(std::string key, Environment environment, const Mark& mark);
/// The entries of outside tenants once for each cloud where these may be. `partners` go by tenant key.
void list_outside_tenants(const KnownNames& known, Node& partners);
/// Names that settings use for tenants and people, resolved: partners and synchronization targets go by tenant key (a
/// tenant id that nobody here has stays as it is); a target that is neither an id nor anybody's name is a problem.
[[nodiscard]] Outcome<void> resolve_names(const Scenario& scenario, const std::string& tenant_key, Node& settings);
/// Both parts as the tenant's settings, what the scenario says on top, with resolved names.
[[nodiscard]] Outcome<void> resolve_settings(const Scenario& scenario, const KnownNames& known,
                                             WrittenSettings settings, TenantSpec& tenant);
[[nodiscard]] std::vector<std::string> keys_of_others(const Scenario& scenario, const std::string& own_key);
/// A key is a name that can stand on either side of `@`.
[[nodiscard]] Outcome<void> check_key(const Member& member);
/// A key of a person or a group: likewise, and it may have dots inside, as in `first.last`.
[[nodiscard]] Outcome<void> check_name(const Member& member);

[[nodiscard]] std::string lower_case(std::string text);
[[nodiscard]] std::vector<std::string> texts(const Node* list);
[[nodiscard]] std::string text_of(const Node* node, std::string_view otherwise = {});
[[nodiscard]] Environment environment_named(std::string_view name);
/// The tenant's key, or a problem with the nearest one.
[[nodiscard]] Outcome<std::string> tenant_named(const Scenario& scenario, const Node& name);
[[nodiscard]] Outcome<PersonName> person_named(const Scenario& scenario, const Node& name);
[[nodiscard]] tl::unexpected<Problem> fail(const Mark& where, std::string what, std::string expected = {},
                                           std::string hint = {});

}  // namespace entente::model::reading
