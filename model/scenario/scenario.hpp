// A scenario as its author wrote it: checked, names resolved, shorthands expanded, and nothing decided yet.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/input/node.hpp"
#include "model/terms/clouds.hpp"
#include "model/terms/items.hpp"
#include "model/terms/time.hpp"

namespace entente::model {

/// `user@tenant`, resolved: `tenant` is the index into Scenario::tenants, `user` into its people.
struct PersonName {
  std::string user;    ///< key below `users` or `populations`
  std::string tenant;  ///< key below `tenants`
  Mark mark;
  [[nodiscard]] std::string text() const { return user + "@" + tenant; }
  friend bool operator==(const PersonName& a, const PersonName& b) { return a.user == b.user && a.tenant == b.tenant; }
};

/// One entry of `users` (count 1) or `populations`.
struct PersonSpec {
  std::string key;
  std::int64_t count = 1;
  /// Key of the class this is the second member of; empty for everybody else. Filled by with_representatives()
  /// (model/kinds/classes.hpp).
  std::string second_of = {};
  std::string domain;  ///< of the UPN; the tenant's first domain unless `mail` says otherwise
  std::vector<std::string> groups, tags;
  std::vector<std::string> segments;  ///< of information barriers, at home
  std::vector<PersonName> used_by;    ///< the outsiders who hold this account: a service account
  std::string id;                     ///< object id, when the scenario or an export gives one
  Node traits;                        ///< everything else, as written: userType, roles, licences, claims, …
  Mark mark;
  bool is_anybody = false;  ///< stands for people whom the scenario does not tell of
};

/// `externalUserState` of a guest. An export may not say it.
enum class Acceptance { accepted, pending, unknown };

/// One entry of `guests`: a B2B user that is there when the scenario starts.
struct GuestSpec {
  PersonName who;
  Acceptance acceptance = Acceptance::accepted;
  std::vector<std::string> segments;  ///< of information barriers, over there
  Node traits;                        ///< everything else, as written: userType, licences, showInAddressList, …
  Mark mark;
  std::vector<std::string> groups = {};  ///< keys of groups over there
};

struct GroupSpec {
  std::string key;
  std::string id;                      ///< object id; may be empty
  std::vector<std::string> member_of;  ///< the groups it is nested in
  Mark mark;
  std::vector<PersonName> owners = {};  ///< of the same tenant: they add people and take them out
  /// `visibility`: `Public`, so that people of the tenant join by themselves, or not; `any` where nobody knows.
  enum class Visibility { closed, is_public, unknown };
  Visibility visibility = Visibility::closed;
  /// Whether its members change without an administrator.
  [[nodiscard]] bool may_change() const { return visibility != Visibility::closed || !owners.empty(); }
};

struct ItemSpec {
  ItemKind kind = ItemKind::site;
  std::string key;
  std::vector<PersonName> owners, members;  ///< members: whom it is shared with; of a device, its users
  Node traits;                              ///< everything else, as written
  Mark mark;
  bool is_new = false;  ///< not there yet: a step may create it
};

struct TeamSpec {
  std::string key;
  std::vector<PersonName> owners, members;
  Mark mark;
  bool is_new = false;  ///< not there yet: a step may create it
};

/// What became of the people whom a tenant's export lists (model/language/export/people/join.hpp). `check` tells it.
struct PeopleOfExport {
  std::size_t people = 0, classes = 0;
  std::size_t guests = 0, guests_of_nobody = 0;       ///< the latter: whose domain no tenant of the scenario has
  std::size_t contacts = 0, contacts_of_nobody = 0;   ///< likewise
  std::size_t groups = 0, groups_in_use = 0;          ///< the latter: those that something names, and those inside them
  std::vector<std::string> groups_without_members;    ///< something names them, and no file says who is in them
  std::vector<std::string> groups_of_unknown_owners;  ///< in use; whoever is at home there may be able to join
  std::vector<std::string> roles_unknown;             ///< somebody holds them, and nothing says what they carry
  std::size_t guests_with_roles = 0;                  ///< guests have no roles in the language
  std::vector<std::string> unread_of_users, unread_of_groups;  ///< properties that are passed over
  bool has_roles = false;
  bool segments_are_open = false;  ///< no file lists segments, or a filter asks for what the export does not say
  bool policies_are_open = false;  ///< nothing says which external access policy is granted to whom
};

struct TenantSpec {
  std::string key;
  Environment environment = Environment::commercial;
  std::string id;  ///< tenant id (GUID), lower case; may be empty
  std::vector<std::string> domains;
  /// The settings in Graph's and PowerShell's own shape, export and scenario merged, shorthands expanded, names in
  /// their documented case. `crossTenantAccessPolicy.partners` is a mapping by tenant key. A scalar `any` may stand
  /// anywhere.
  Node settings;
  bool settings_any = false;  ///< `settings: any` (or `choose`): nothing about them is known
  bool guests_any = false;    ///< anybody from elsewhere may be a guest at the start, besides those listed
  /// Of a tenant that the scenario does not tell of: the tenant id by which partner entries name it, or `stranger`
  /// where none does (model/language/strangers.hpp). Empty for all others.
  std::string outside = {};
  /// `guestsOfStrangers: true`: people of tenants that the scenario does not tell of are guests already: of strangers,
  /// and of partners that only an entry names.
  bool guests_of_strangers = false;
  std::optional<PeopleOfExport> people_of_export = {};  ///< where an export lists users
  std::vector<PersonSpec> people;
  std::vector<GroupSpec> groups;
  std::vector<GuestSpec> guests;
  std::vector<TeamSpec> teams;
  std::vector<ItemSpec> items;
  Node traits;  ///< everything else, as written: licences, trial, authentication, customRoles, …
  Mark mark;
};

/// One entry of `timeline`.
struct TimelineEntry {
  enum class Kind { step, meet, set, outage };
  Kind kind = Kind::step;
  std::string step;  ///< the step's name, as model/steps/step.hpp lists them
  Microseconds at = 0;
  std::optional<PersonName> who;  ///< whom a step happens to
  std::optional<PersonName> by;   ///< who acts, where the step has one
  std::string to;                 ///< tenant key; of a venue its tenant
  std::string venue;              ///< key of a team or an item
  std::optional<PersonName> host;
  std::vector<PersonName> with;
  std::string as;             ///< guest | authenticated | anonymous | any; empty is any
  Microseconds repeat = 0;    ///< `meet: daily|weekly`: the period; 0 is once
  std::string tenant;         ///< `set`, `synchronize` (source), `outage`
  std::string setting;        ///< `set`: dotted path below settings
  Node value;                 ///< `set`: the new value
  Microseconds duration = 0;  ///< `outage: …, for:`
  std::int64_t number = 0;    ///< of a population, how many people a step happens to; 0 is all of them
  Microseconds over = 0;      ///< the time over which they come one after the other
  Mark mark;
};

/// Which people (or tenants) an invariant speaks of: every condition given must hold.
struct Selector {
  std::optional<PersonName> person;
  std::string tenant;  ///< tenant key
  std::string tag;
  std::optional<AzureCloud> azure_cloud;
  std::optional<Environment> environment;
  std::string team;                                ///< with `tenant`: a team, or an item of the kind the word is about
  std::vector<std::vector<Selector>> any_of = {};  ///< lists: of each, one at least must select
  std::vector<Selector> none_of = {};              ///< `not`: none of these may select
  Mark mark;
};

/// `never: {word: {from, to, distinct, what, as}}`, with `within`/`after` for the time-bounded form.
struct InvariantSpec {
  std::string name;
  std::string capability;  ///< collaborate, communicate, access, …
  Selector from, to;
  bool distinct = false;
  bool different_tenants = false;      ///< only pairs of people who are at home in two tenants
  std::string what;                    ///< `app:<id>` …; may be empty
  std::string as;                      ///< for meet
  std::optional<Microseconds> within;  ///< must hold from this long after `after`
  std::optional<TimelineEntry> after;
  Mark mark;
};

enum class Verdict { holds, violated, unknown };
[[nodiscard]] constexpr std::string_view name_of(Verdict verdict) {
  return verdict == Verdict::holds ? "holds" : verdict == Verdict::violated ? "violated" : "unknown";
}

/// Tenants of one kind, of which some are left out: nothing but names tells them apart.
struct AlikeTenants {
  std::vector<std::string> kept, left_out;  ///< keys, in their order
};

/// A scenario of no more tenants than this is looked at as a whole. Of a larger one every verb takes what counts:
/// slices (verify/slices), tenants in motion (model/kinds), rows (model/world). Measured with `verify`: with half of
/// the settings unknown, 10 tenants take a second, and each more takes half as much again.
inline constexpr std::size_t tenants_in_a_whole = 12;

struct Scenario {
  std::string title;
  std::string catalog = "2026-Q2";
  Node overrides;  ///< `catalogOverrides`: entries of the catalog that this scenario changes (what if …?)
  std::vector<TenantSpec> tenants;
  std::vector<TimelineEntry> timeline;  ///< in order of time, ties in the order written
  /// `people: scripted`: nothing happens but the timeline. Otherwise people redeem what they are invited to, and
  /// synchronization runs its cycles.
  bool scripted = false;
  std::vector<InvariantSpec> invariants;
  std::map<std::string, Verdict> expect;
  std::vector<PersonName> asked_about;  ///< told apart from people like them, because somebody asks about them
  /// People merged into a class, by the name of the one who stands for them: `bob@contoso` -> `alice@contoso`. Filled
  /// by with_classes() (model/world/case.hpp).
  std::map<std::string, std::string> class_of;
  /// Filled by with_alike_tenants_left_out() (model/kinds/alike_tenants.hpp).
  std::vector<AlikeTenants> alike = {};
  /// How many tenants of a larger scenario this one leaves out (model/kinds/tenants_in_motion.hpp).
  std::size_t tenants_left_out = 0;
  Mark mark;
};

}  // namespace entente::model
