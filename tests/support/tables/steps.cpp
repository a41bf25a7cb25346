// steps/step.hpp: when each kind of step can be taken, and what it leaves behind. The guards are rules that have tables
// of their own; here stands that each step asks its own rule, of whom and where.
#include <sstream>

#include "model/rulebook/capabilities.hpp"
#include "model/steps/step.hpp"
#include "tests/support/effect_mutant.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Firm with a team, a site, a device and a synchronization from client; victor of client in some state there. Peggy
/// may invite, Wanda (a guest) may not.
[[nodiscard]] Estate firm_and_client(const std::string& victor, const std::string& account = "enabled",
                                     const std::string& belongs = "", const std::string& settings = "") {
  const bool synchronizes = settings == "synchronizes" || settings == "out of scope";
  const std::string consents =
      "{automaticUserConsentSettings: {inboundAllowed: true, outboundAllowed: true}, "
      "identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}}";
  const std::string his = belongs == "team" || belongs == "site" || belongs == "team and site" ? "victor@client" : "";
  Estate estate;
  estate.tenant("firm")
      .trait("invitingApps", settings == "inviting app" ? "[portal]" : "[]")
      .set("authorizationPolicy.allowInvitesFrom", "adminsGuestInvitersAndAllMembers")
      .set("spoTenant.SharingCapability", "ExternalUserAndGuestSharing")
      .person("peggy")
      .guest("wanda@client")
      .team("deal", "peggy@firm", belongs.find("team") != std::string::npos ? his : "")
      .item(ItemKind::site, "hub", "peggy@firm", belongs.find("site") != std::string::npos ? his : "")
      .item(ItemKind::device, "lens", "", "", belongs == "shipped" ? "{shipped: true}" : "{}");
  if (synchronizes) estate.partner("client", consents);
  if (victor != "nobody") estate.guest("victor@client", victor);
  estate.tenant("client")
      .trait("authentication", account == "provider down"                              ? "{kind: adfs, down: true}"
                               : account == "provider up" || settings == "on premises" ? "{kind: adfs}"
                                                                                       : "{kind: managed}")
      .set("crossTenantSynchronization.firm", settings == "out of scope" ? "{assigned: []}" : "{assigned: [victor]}")
      .person("victor", account == "disabled"           ? "{accountEnabled: false}"
                        : account == "password expired" ? "{passwordExpired: true}"
                        : belongs == "crew"             ? "{groups: [crew]}"
                                                        : "{}")
      .person("wanda")
      .changing_group("crew", "wanda@client");
  if (synchronizes) estate.partner("firm", consents);
  return estate;
}

/// The step of that kind with everything it could need; a kind uses what is its own.
[[nodiscard]] Step step_named_in(const World& world, const std::string& name, const std::string& by = "anybody") {
  const StepInfo* kind = step_named(name);
  if (kind == nullptr) throw std::invalid_argument("no step " + name);
  Step step;
  step.kind = kind->kind;
  step.who = world.person("victor@client");
  step.by = world.person(by);
  step.where = world.tenant(kind->object == StepObject::tenant ? "client" : "firm");
  if (kind->object == StepObject::person_in_team || kind->object == StepObject::new_team)
    step.team = world.team("firm", "deal");
  if (kind->object == StepObject::person_in_group) step.group = world.group("client", "crew");
  if (kind->object == StepObject::person_at_item || kind->object == StepObject::new_site)
    step.item = world.item("firm", "hub");
  if (kind->object == StepObject::item) step.item = world.item("firm", "lens");
  if (kind->object == StepObject::job) step.job = JobId{0};
  return step;
}

Table guard_table() {
  return table(
      "guard_of_steps", R"(
    | step            | by           | victor at firm          | account          | belongs | setting      | verdict | because (outermost)                                                     |
    |-----------------|--------------|-------------------------|------------------|---------|--------------|---------|-------------------------------------------------------------------------|
    | invite          | anybody      | nobody                  | enabled          | nothing | -            | yes     | CAP-1 INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14                |
    | invite          | peggy@firm   | nobody                  | enabled          | nothing | -            | yes     | INV-1 INV-3 INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-13 INV-14          |
    | invite          | wanda@client | nobody                  | enabled          | nothing | -            | no      | !INV-2 !INV-3 !INV-4                                                    |
    | invite          | anybody      | {accepted: false}       | enabled          | nothing | -            | no      | !INV-5                                                                  |
    | invite-by-app   | -            | nobody                  | enabled          | nothing | inviting app | yes     | INV-5 INV-6 INV-7 INV-8 INV-9 INV-10 INV-12 INV-13 INV-14               |
    | invite-by-app   | -            | nobody                  | enabled          | nothing | -            | no      | !INV-12                                                                 |
    | redeem          | -            | {accepted: false}       | enabled          | nothing | -            | yes     | ACC-1 INV-8 INV-9 INV-10 LIF-5 RED-1                                    |
    | redeem          | -            | {accepted: false}       | provider down    | nothing | -            | no      | !ACC-1                                                                  |
    | redeem          | -            | {}                      | enabled          | nothing | -            | no      | !RED-1                                                                  |
    | synchronise     | -            | nobody                  | enabled          | nothing | synchronizes | yes     | CLD-1 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | synchronise     | -            | nobody                  | enabled          | nothing | -            | no      | !SYN-2 !SYN-3                                                           |
    | deprovision     | -            | {synchronised: true}    | enabled          | nothing | out of scope | yes     | CLD-1 CLD-7 SYN-1 SYN-2 SYN-3 SYN-7 SYN-10 SYN-11 SYN-12                |
    | deprovision     | -            | {synchronised: true}    | enabled          | nothing | synchronizes | no      | !SYN-11                                                                 |
    | disable-by-sync | -            | {synchronised: true}    | disabled         | nothing | synchronizes | yes     | CLD-1 CLD-7 LIF-5 SYN-1 SYN-2 SYN-3 SYN-7 SYN-10 SYN-13                 |
    | disable-by-sync | -            | {synchronised: true}    | enabled          | nothing | synchronizes | no      | !SYN-13                                                                 |
    | leave           | -            | {}                      | enabled          | nothing | -            | yes     | ACC-1 LIF-1 LIF-4 STP-1                                                 |
    | leave           | -            | nobody                  | enabled          | nothing | -            | no      | !LIF-4 !STP-1                                                           |
    | remove          | -            | {accepted: false}       | enabled          | nothing | -            | yes     | STP-1                                                                   |
    | remove          | -            | nobody                  | enabled          | nothing | -            | no      | !STP-1                                                                  |
    | restore         | -            | {deleted: true}         | enabled          | nothing | -            | yes     | LIF-2                                                                   |
    | restore         | -            | {}                      | enabled          | nothing | -            | no      | !LIF-2                                                                  |
    | expire          | -            | {deleted: true}         | enabled          | nothing | -            | yes     | LIF-2                                                                   |
    | expire          | -            | {}                      | enabled          | nothing | -            | no      | !LIF-2                                                                  |
    | reset           | -            | {}                      | enabled          | nothing | -            | yes     | LIF-4 STP-1                                                             |
    | reset           | -            | {accepted: false}       | enabled          | nothing | -            | no      | !LIF-4                                                                  |
    | block           | -            | {}                      | enabled          | nothing | -            | yes     | LIF-5 STP-1                                                             |
    | block           | -            | {accountEnabled: false} | enabled          | nothing | -            | no      | !LIF-5                                                                  |
    | unblock         | -            | {accountEnabled: false} | enabled          | nothing | -            | yes     | !LIF-5 STP-1                                                            |
    | unblock         | -            | {}                      | enabled          | nothing | -            | no      | LIF-5                                                                   |
    | join-team       | -            | {}                      | enabled          | nothing | -            | yes     | ACC-1 CAC-15 TMS-1 TMS-2 TMS-3 TMS-4 TMS-5 TMS-6 TMS-7 TMS-11           |
    | join-team       | -            | {accepted: false}       | enabled          | nothing | -            | no      | !TMS-3                                                                  |
    | leave-team      | -            | {}                      | enabled          | team    | -            | yes     | TMS-12                                                                  |
    | leave-team      | -            | {}                      | enabled          | nothing | -            | no      | !TMS-12                                                                 |
    | share           | -            | {}                      | enabled          | nothing | -            | yes     | SPO-3 SPO-6 SPO-7 SPO-14                                                |
    | unshare         | -            | {}                      | enabled          | site    | -            | yes     | SPO-1                                                                   |
    | unshare         | -            | {}                      | enabled          | nothing | -            | no      | !SPO-1                                                                  |
    | offboard        | -            | nobody                  | enabled          | nothing | -            | yes     | INV-7                                                                   |
    | offboard        | -            | nobody                  | disabled         | nothing | -            | no      | !INV-7                                                                  |
    | delete          | -            | nobody                  | disabled         | nothing | -            | yes     | ACC-4                                                                   |
    | expire-password | -            | nobody                  | enabled          | nothing | -            | yes     | ACC-3 ACC-5                                                             |
    | expire-password | -            | nobody                  | password expired | nothing | -            | no      | !ACC-3                                                                  |
    | change-password | -            | nobody                  | password expired | nothing | -            | yes     | ACC-7                                                                   |
    | change-password | -            | nobody                  | enabled          | nothing | -            | yes     | ACC-7                                                                   |
    | ship            | -            | nobody                  | enabled          | nothing | -            | yes     | !DEV-6                                                                  |
    | ship            | -            | nobody                  | enabled          | shipped | -            | no      | DEV-6                                                                   |
    | return          | -            | nobody                  | enabled          | shipped | -            | yes     | DEV-6                                                                   |
    | return          | -            | nobody                  | enabled          | nothing | -            | no      | !DEV-6                                                                  |
    | join-group      | -            | nobody                  | enabled          | nothing | -            | yes     | GRP-2 GRP-3 GRP-4                                                       |
    | join-group      | -            | nobody                  | enabled          | crew    | -            | no      | !GRP-2                                                                  |
    | leave-group     | -            | nobody                  | enabled          | crew    | -            | yes     | GRP-6                                                                   |
    | leave-group     | -            | nobody                  | enabled          | nothing | -            | no      | !GRP-6                                                                  |
    | provider-down   | -            | nobody                  | enabled          | nothing | on premises  | yes     | ACC-8 !ACC-9                                                            |
    | provider-down   | -            | nobody                  | enabled          | nothing | -            | no      | !ACC-8                                                                  |
    | provider-up     | -            | nobody                  | provider down    | nothing | -            | yes     | ACC-9                                                                   |
    | provider-up     | -            | nobody                  | enabled          | nothing | on premises  | no      | !ACC-9                                                                  |
  )",
      [](const Row& row) {
        auto world = firm_and_client(row["victor at firm"], row["account"], row["belongs"], row["setting"]).world();
        const Step step = step_named_in(*world, row["step"], row["by"]);
        return Decision(std::move(world), [step](auto& logic, const auto& facts) { return guard(logic, facts, step); });
      });
}

/// What a step that is taken leaves behind: each line takes its steps one after the other, guards aside, and asks one
/// thing of the state after them.
Table effect_table() {
  return table("effects_of_steps", R"(
    | victor at firm          | belongs       | steps                           | then                | verdict | because (outermost)                                                     |
    |-------------------------|---------------|---------------------------------|---------------------|---------|-------------------------------------------------------------------------|
    | nobody                  | nothing       | invite                          | is there            | yes     | STP-1                                                                   |
    | nobody                  | nothing       | invite                          | may redeem          | yes     | ACC-1 INV-8 INV-9 INV-10 LIF-5 RED-1                                    |
    | nobody                  | nothing       | invite-by-app                   | may redeem          | yes     | ACC-1 INV-8 INV-9 INV-10 LIF-5 RED-1                                    |
    | nobody                  | nothing       | invite                          | signs in            | no      |                                                                         |
    | nobody                  | nothing       | invite redeem                   | signs in            | yes     | ACC-1 LIF-5                                                             |
    | nobody                  | nothing       | invite redeem                   | is a member         | no      |                                                                         |
    | nobody                  | nothing       | invite redeem                   | is shown            | no      |                                                                         |
    | nobody                  | nothing       | synchronise                     | signs in            | yes     | ACC-1 LIF-5                                                             |
    | nobody                  | nothing       | synchronise                     | is a member         | yes     | !SYN-14 SYN-16                                                          |
    | nobody                  | nothing       | synchronise                     | is shown            | yes     | SYN-18                                                                  |
    | {}                      | nothing       | synchronise                     | is a member         | no      | !SYN-15 SYN-14                                                          |
    | {}                      | nothing       | synchronise                     | is shown            | yes     | SYN-18                                                                  |
    | {accountEnabled: false} | nothing       | synchronise                     | signs in            | yes     | ACC-1 LIF-5                                                             |
    | {userType: member}      | nothing       | remove                          | is there            | no      | !STP-1                                                                  |
    | {userType: member}      | nothing       | remove                          | may be restored     | yes     | LIF-2                                                                   |
    | {userType: member}      | nothing       | remove restore                  | signs in            | yes     | ACC-1 LIF-5                                                             |
    | {userType: member}      | nothing       | remove restore                  | is a member         | yes     |                                                                         |
    | {userType: member}      | nothing       | remove restore                  | may be restored     | no      | !LIF-2                                                                  |
    | {userType: member}      | nothing       | remove invite redeem            | is a member         | no      |                                                                         |
    | {userType: member}      | nothing       | remove invite                   | may be restored     | no      | !LIF-2                                                                  |
    | {accepted: false}       | nothing       | remove restore                  | may redeem          | yes     | ACC-1 INV-8 INV-9 INV-10 LIF-5 RED-1                                    |
    | {}                      | nothing       | remove                          | may be synchronized | no      | !SYN-9                                                                  |
    | {}                      | nothing       | leave                           | may be synchronized | yes     | CLD-1 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {}                      | nothing       | leave restore remove            | may be synchronized | no      | !SYN-9                                                                  |
    | {synchronised: true}    | nothing       | deprovision                     | signs in            | no      |                                                                         |
    | {synchronised: true}    | nothing       | deprovision                     | may be synchronized | yes     | CLD-1 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {synchronised: true}    | nothing       | deprovision synchronise         | signs in            | yes     | ACC-1 LIF-5                                                             |
    | {synchronised: true}    | nothing       | deprovision restore remove      | may be synchronized | no      | !SYN-9                                                                  |
    | {}                      | nothing       | remove expire                   | may be restored     | no      | !LIF-2                                                                  |
    | {}                      | nothing       | remove expire                   | may be synchronized | yes     | CLD-1 CLD-7 INV-7 SYN-1 SYN-2 SYN-3 SYN-4 SYN-5 SYN-6 SYN-7 SYN-8 SYN-9 |
    | {synchronised: true}    | nothing       | disable-by-sync                 | signs in            | no      | !LIF-5                                                                  |
    | {}                      | nothing       | block                           | signs in            | no      | !LIF-5                                                                  |
    | {}                      | nothing       | block unblock                   | signs in            | yes     | ACC-1 LIF-5                                                             |
    | {}                      | nothing       | block remove restore            | signs in            | no      | !LIF-5                                                                  |
    | {}                      | nothing       | block remove invite redeem      | signs in            | yes     | ACC-1 LIF-5                                                             |
    | {}                      | team and site | reset                           | signs in            | no      |                                                                         |
    | {}                      | team and site | reset                           | may redeem          | yes     | ACC-1 INV-8 INV-9 INV-10 LIF-5 RED-1                                    |
    | {}                      | team and site | reset redeem                    | signs in            | yes     | ACC-1 LIF-5                                                             |
    | {}                      | team and site | reset                           | is in the team      | yes     | TMS-12                                                                  |
    | {}                      | team and site | remove restore                  | is in the team      | yes     | TMS-12                                                                  |
    | {}                      | team and site | remove restore                  | has the site        | yes     | SPO-1                                                                   |
    | {}                      | team and site | remove expire                   | is in the team      | no      | !TMS-12                                                                 |
    | {}                      | team and site | remove expire                   | has the site        | no      | !SPO-1                                                                  |
    | {}                      | team and site | remove invite                   | is in the team      | no      | !TMS-12                                                                 |
    | {}                      | team and site | remove invite                   | has the site        | no      | !SPO-1                                                                  |
    | {}                      | nothing       | join-team                       | is in the team      | yes     | TMS-12                                                                  |
    | {}                      | team          | leave-team                      | is in the team      | no      | !TMS-12                                                                 |
    | {}                      | nothing       | share                           | has the site        | yes     | SPO-1                                                                   |
    | {}                      | site          | unshare                         | has the site        | no      | !SPO-1                                                                  |
    | {}                      | nothing       | offboard                        | signs in            | no      | !ACC-1 !ACC-6                                                           |
    | {}                      | nothing       | offboard                        | is there            | yes     | STP-1                                                                   |
    | {}                      | nothing       | offboard                        | has an account      | yes     | ACC-4                                                                   |
    | {}                      | nothing       | delete                          | signs in            | no      | !ACC-1 !ACC-6                                                           |
    | {}                      | nothing       | delete                          | is there            | yes     | STP-1                                                                   |
    | {}                      | nothing       | delete                          | has an account      | no      | !ACC-4                                                                  |
    | {}                      | nothing       | expire-password                 | signs in            | no      | !ACC-1 !ACC-6                                                           |
    | {}                      | nothing       | expire-password change-password | signs in            | yes     | ACC-1 LIF-5                                                             |
    | {}                      | nothing       | ship                            | is shipped          | yes     | DEV-6                                                                   |
    | {}                      | shipped       | return                          | is shipped          | no      | !DEV-6                                                                  |
    | {}                      | nothing       | provider-down                   | signs in            | no      | !ACC-1 !ACC-6                                                           |
    | {}                      | nothing       | provider-down provider-up       | signs in            | yes     | ACC-1 LIF-5                                                             |
  )",
               [](const Row& row) {
                 auto world =
                     firm_and_client(row["victor at firm"], "provider up", row["belongs"], "synchronizes").world();
                 std::vector<Step> taken;
                 std::istringstream names(row["steps"]);
                 for (std::string name; names >> name;) taken.push_back(step_named_in(*world, name));
                 const PersonId victor = world->person("victor@client");
                 const TeamId team = world->team("firm", "deal");
                 const ItemId site = world->item("firm", "hub"), device = world->item("firm", "lens");
                 const std::string then = row["then"];
                 return Decision(std::move(world), [=](auto& logic, const auto& facts) {
                   auto after = facts;
                   for (const Step& step : taken) take_step(logic, after, step);
                   const Shape& shape = *after.shape;
                   const TenantId firm{0};
                   const Visit at_firm = visit(shape, victor, firm);
                   if (then == "is there") return is_user_there(logic, after, at_firm);
                   if (then == "signs in") return is_in(logic, after, victor, firm);
                   if (then == "may redeem") return may_redeem(logic, after, at_firm);
                   if (then == "may be restored") return may_be_restored(logic, after, at_firm);
                   if (then == "may be synchronized") return would_be_synchronized(logic, after, JobId{0}, victor);
                   if (then == "is a member") return is_member_type(logic, after, victor, firm);
                   if (then == "is shown") return is<Leaf::is_in_address_list>(after, shape.presence(victor, firm));
                   if (then == "is in the team") return is_in(logic, after, victor, team);
                   if (then == "has the site") return has_been_given(logic, after, victor, site);
                   if (then == "has an account") return account_exists(logic, after, victor);
                   if (then == "is shipped") return is_with_client(logic, after, device);
                   throw std::invalid_argument("nothing to ask: " + then);
                 });
               });
}

/// What synchronization makes of somebody: a member in the address list unless it says otherwise, and of those it finds
/// there, or brings back, what they were, unless it always applies the type.
Table synchronized_table() {
  return table("effects_of_synchronizing", R"(
    | job                                                  | victor at firm                                  | then        | verdict | because |
    |------------------------------------------------------|-------------------------------------------------|-------------|---------|---------|
    | {scope: all}                                         | nobody                                          | is a member | yes     | !SYN-14 SYN-16 |
    | {scope: all, userType: Guest}                        | nobody                                          | is a member | no      | !SYN-14 !SYN-15 !SYN-16 |
    | {scope: all}                                         | {}                                              | is a member | no      | !SYN-15 SYN-14 |
    | {scope: all, applyUserType: always}                  | {}                                              | is a member | yes     | !SYN-14 SYN-16 |
    | {scope: all, userType: Guest}                        | {userType: member}                              | is a member | yes     | SYN-14 SYN-15 |
    | {scope: all, userType: Guest, applyUserType: always} | {userType: member}                              | is a member | no      | !SYN-14 !SYN-16 |
    | {scope: all}                                         | {deleted: true, deletedBySynchronisation: true} | is a member | no      | !SYN-15 SYN-14 |
    | {scope: all}                                         | nobody                                          | is shown    | yes     | SYN-18  |
    | {scope: all}                                         | {}                                              | is shown    | yes     | SYN-18  |
    | {scope: all, showInAddressList: false}               | nobody                                          | is shown    | no      | !SYN-17 !SYN-18 |
    | {scope: all, showInAddressList: false}               | {showInAddressList: true}                       | is shown    | yes     | SYN-17  |
  )",
               [](const Row& row) {
                 Estate estate = firm_and_client(row["victor at firm"]);
                 estate.in("client").set("crossTenantSynchronization.firm", row["job"]);
                 auto world = estate.world();
                 const Step step = step_named_in(*world, "synchronise");
                 const bool asks_type = row["then"] == "is a member";
                 return Decision(std::move(world), [=](auto& logic, const auto& facts) {
                   auto after = facts;
                   take_step(logic, after, step);
                   return asks_type ? is_member_type(logic, after, step.who, step.where)
                                    : is<Leaf::is_in_address_list>(after, after.shape->presence(step.who, step.where));
                 });
               });
}

}  // namespace

std::vector<Table> step_tables() { return {guard_table(), effect_table(), synchronized_table()}; }

}  // namespace entente::testing
