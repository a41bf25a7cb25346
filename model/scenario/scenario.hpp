// A scenario as its author wrote it: checked, names resolved, shorthands expanded, and nothing decided yet.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/input/node.hpp"

namespace entente::model {

/// Whole microseconds since the start of the scenario. Doubles lose them: at 30 days their step is 0.5 ns, at a year 4
/// ns, and sums drift (so would every timeline).
using Microseconds = std::int64_t;
inline constexpr Microseconds second_us = 1'000'000;
inline constexpr Microseconds minute_us = 60 * second_us;
inline constexpr Microseconds hour_us = 60 * minute_us;
inline constexpr Microseconds day_us = 24 * hour_us;

/// Microsoft 365 environments. Bleu and Delos are announced; nothing is documented about what they support.
enum class Environment { commercial, gcc, gcc_high, dod, china_21vianet, bleu, delos };
inline constexpr int environment_count = 7;
/// Azure (Entra) clouds: what B2B, cloud settings and synchronisation look at.
enum class AzureCloud { commercial, government, china };
inline constexpr int azure_cloud_count = 3;

/// `user@tenant`, resolved: `tenant` is the index into Scenario::tenants, `user` into its people.
struct PersonName {
  std::string user;    ///< key below `users` or `populations`
  std::string tenant;  ///< key below `tenants`
  Mark mark;
  [[nodiscard]] std::string text() const { return user + "@" + tenant; }
  friend bool operator==(const PersonName& a, const PersonName& b) { return a.user == b.user && a.tenant == b.tenant; }
};

enum class UserType { member, guest };

/// One entry of `users` (count 1) or `populations`.
struct PersonSpec {
  std::string key;
  std::int64_t count = 1;
  UserType user_type = UserType::member;  ///< of an internal account
  std::string domain;                     ///< of the UPN; the tenant's first domain unless `mail` says otherwise
  std::vector<std::string> groups, roles, licences, tags;
  std::string segment;              ///< information barrier segment; empty when none
  std::vector<PersonName> used_by;  ///< the outsiders who hold this account: a service account
  std::string id;                   ///< object id, when the scenario or an export gives one
  Mark mark;
};

/// One entry of `guests`: a B2B user that is there when the scenario starts.
struct GuestSpec {
  PersonName who;
  UserType user_type = UserType::guest;
  bool accepted = true;  ///< externalUserState Accepted; false is PendingAcceptance
  Mark mark;
};

struct GroupSpec {
  std::string key;
  std::string id;  ///< object id; may be empty
  Mark mark;
};

struct TeamSpec {
  std::string key;
  std::vector<PersonName> owners, members;
  Mark mark;
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
  bool settings_any = false;  ///< `settings: any`: nothing about this tenant is ours to choose or known
  std::vector<PersonSpec> people;
  std::vector<GroupSpec> groups;
  std::vector<GuestSpec> guests;
  std::vector<TeamSpec> teams;
  Mark mark;
};

/// One entry of `timeline`.
struct Happening {
  enum class Kind { invite, redeem, synchronise, join_team, leave_team, meet, set, offboard, remove, outage };
  Kind kind = Kind::invite;
  Microseconds at = 0;
  std::optional<PersonName> who;  ///< invited, redeeming, joining, offboarded, removed
  std::optional<PersonName> by;   ///< who acts, where the step has one
  std::string to;                 ///< tenant key; of `join-team`/`leave-team` the team's tenant
  std::string team;               ///< team key
  std::optional<PersonName> host;
  std::vector<PersonName> with;
  std::string as;             ///< guest | authenticated | anonymous | any; empty is any
  Microseconds repeat = 0;    ///< `meet: daily|weekly`: the period; 0 is once
  std::string tenant;         ///< `set`, `synchronise` (source), `outage`
  std::string setting;        ///< `set`: dotted path below settings
  Node value;                 ///< `set`: the new value
  Microseconds duration = 0;  ///< `outage: …, for:`
  Mark mark;
};

/// Which people (or tenants) an invariant speaks of: every condition given must hold.
struct Selector {
  std::optional<PersonName> person;
  std::string tenant;  ///< tenant key
  std::string tag;
  std::optional<AzureCloud> azure_cloud;
  std::optional<Environment> environment;
  std::string team;  ///< with `tenant`: a venue
  Mark mark;
};

/// `never: {word: {from, to, distinct, what, as}}`, with `within`/`after` for the time-bounded form.
struct InvariantSpec {
  std::string name;
  std::string word;  ///< collaborate, communicate, access, …
  Selector from, to;
  bool distinct = false;
  std::string what;                    ///< `app:<id>` …; may be empty
  std::string as;                      ///< for meet
  std::optional<Microseconds> within;  ///< must hold from this long after `after`
  std::optional<Happening> after;
  Mark mark;
};

enum class Verdict { holds, violated, unknown };

struct Scenario {
  std::string title;
  std::string catalog = "2026-Q2";
  Node overrides;  ///< `catalogOverrides`: entries of the catalog that this scenario changes (what if …?)
  std::vector<TenantSpec> tenants;
  std::vector<Happening> timeline;  ///< in order of time, ties in the order written
  /// `people: scripted`: nothing happens but the timeline. Otherwise people redeem what they are invited to, and
  /// synchronisation runs its cycles.
  bool scripted = false;
  std::vector<InvariantSpec> invariants;
  std::map<std::string, Verdict> expect;
  /// People told as a class, by the name of the one who stands for them: `bob@contoso` -> `alice@contoso`. Filled by
  /// with_classes() (model/case.hpp).
  std::map<std::string, std::string> class_of;
  Mark mark;
};

}  // namespace entente::model
