// Small worlds, said in a line or two: tenants, people and settings as an administrator would name them. Settings are
// YAML in Graph's own shape, so that a test goes through the same lowering as a scenario file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/world/world.hpp"

namespace entente::testing {

/// Builds a scenario step by step and lowers it. `set`, `partner`, `person`, `guest` and `team` speak of the tenant
/// named last; `in` goes back to one. What does not parse throws: in a test that is our own mistake.
class Estate {
 public:
  Estate& tenant(std::string_view key, std::string_view environment = "commercial");
  /// Speaks of a tenant named before.
  Estate& in(std::string_view key);
  /// The settings of the tenant are `any` altogether.
  Estate& all_settings_any();
  /// A setting below the tenant's settings, e.g. set("authorizationPolicy.allowInvitesFrom", "none").
  Estate& set(std::string_view dotted_path, std::string_view yaml);
  /// A partner entry with these members; `{}` is an entry that inherits everything.
  Estate& partner(std::string_view other, std::string_view yaml = "{}");
  /// `{roles: [GuestInviter], userType: guest, segment: front, groups: [g1], domain: x.com, count: 5, usedBy:
  /// [paul@x], claims: {mfa: true}, licences: [Teams], tags: [lawyer]}`
  Estate& person(std::string_view key, std::string_view yaml = "{}");
  /// A B2B user who is there from the start: `{userType: member, accepted: false}`.
  Estate& guest(std::string_view name, std::string_view yaml = "{}");
  /// Names are separated by blanks. Owners are members too.
  Estate& team(std::string_view key, std::string_view owners, std::string_view members = "");
  /// A trait of the tenant itself: trait("trial", "true").
  Estate& trait(std::string_view dotted_path, std::string_view yaml);
  /// A group, and the groups it is nested in, separated by blanks.
  Estate& group(std::string_view key, std::string_view around = "");
  /// A group whose members change: by its owners, separated by blanks, or because everybody may join it.
  Estate& changing_group(std::string_view key, std::string_view owners, bool is_public = false,
                         std::string_view around = "");
  /// A site, report, flow, app, form, resource or device: who owns it, whom it is shared with, and its traits.
  Estate& item(model::ItemKind kind, std::string_view key, std::string_view owners, std::string_view members = "",
               std::string_view yaml = "{}");
  /// A team and a site in each tenant that steps may create.
  Estate& new_venues();
  /// Entries of the catalog that this world changes.
  Estate& catalog(std::string_view yaml);

  [[nodiscard]] const model::Scenario& scenario() const { return scenario_; }
  [[nodiscard]] std::shared_ptr<const model::World> world() const;

 private:
  [[nodiscard]] model::TenantSpec& current() { return scenario_.tenants.at(at_); }
  model::Scenario scenario_;
  std::size_t at_ = 0;
};

/// While it lives, the worlds of estates are lowered in another way: so are mutants of lowering shown to decision
/// tables. Only one at a time.
class LoweredBy {
 public:
  explicit LoweredBy(model::Lowering how);
  ~LoweredBy();
  LoweredBy(const LoweredBy&) = delete;
  LoweredBy& operator=(const LoweredBy&) = delete;
};

/// A document in one string.
[[nodiscard]] model::Node yaml(std::string_view text);

/// A B2B section from its halves as tables write them: section("blocked g1", "allowed AllApplications"). A half written
/// `-` is left out; more than one target is separated by blanks; `null` for both is no section.
[[nodiscard]] std::string section(std::string_view users, std::string_view apps);

[[nodiscard]] model::Environment environment_named(std::string_view name);

/// An application that rules or a list name; the one that nobody names is `other`.
[[nodiscard]] model::AppId app_named(const model::Shape& shape, std::string_view id);

}  // namespace entente::testing
