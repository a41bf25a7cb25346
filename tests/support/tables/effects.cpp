// steps/effects.cpp: the facts each step writes, in a state where nothing of the kind is so and in one where all is.
// What is not listed stays as it was. What the rules then make of it is in steps.cpp.
#include <sstream>

#include "tests/support/effect_mutant.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Firm with a team, a site, a device and a synchronization from client, whose victor it is all about.
[[nodiscard]] Estate firm_and_client(const std::string& setting) {
  Estate estate;
  estate.tenant("firm")
      .set("spoTenant.EnableAzureADB2BIntegration", setting == "SharePoint is not integrated" ? "false" : "true")
      .set("authorizationPolicy.allowInvitesFrom", setting == "nobody may invite" ? "none" : "everyone")
      .person("peggy")
      .team("deal", "peggy@firm")
      .item(ItemKind::site, "hub", "peggy@firm")
      .item(ItemKind::device, "lens", "");
  if (setting == "another provider redeems")
    estate.set("crossTenantAccessPolicy.default.invitationRedemptionIdentityProviderConfiguration",
               "{primaryIdentityProviderPrecedenceOrder: [externalFederation]}");
  estate.tenant("client")
      .person("victor")
      .changing_group("crew", "", true)
      .set("crossTenantSynchronization.firm",
           setting == "as guests"                 ? "{scope: all, userType: Guest}"
           : setting == "as guests, always"       ? "{scope: all, userType: Guest, applyUserType: always}"
           : setting == "as members, always"      ? "{scope: all, userType: Member, applyUserType: always}"
           : setting == "not in the address list" ? "{scope: all, showInAddressList: false}"
                                                  : "{scope: all}");
  return estate;
}

[[nodiscard]] Step step_of(const World& world, const std::string& name) {
  const StepInfo* kind = step_named(name);
  if (kind == nullptr) throw std::invalid_argument("no step " + name);
  Step step;
  step.kind = kind->kind;
  step.who = world.person("victor@client");
  step.where = world.tenant(kind->object == StepObject::tenant ? "client" : "firm");
  if (kind->object == StepObject::person_in_team || kind->object == StepObject::new_team)
    step.team = world.team("firm", "deal");
  if (kind->object == StepObject::person_in_group) step.group = world.group("client", "crew");
  if (kind->object == StepObject::person_at_item || kind->object == StepObject::new_site)
    step.item = world.item("firm", "hub");
  if (kind->object == StepObject::new_team || kind->object == StepObject::new_site) step.by = step.who;
  if (kind->object == StepObject::item) step.item = world.item("firm", "lens");
  if (kind->object == StepObject::job) step.job = JobId{0};
  return step;
}

/// The facts of the state that steps about victor may write.
[[nodiscard]] std::vector<FactId> facts_about(const World& world) {
  const Shape& shape = world.shape;
  const PersonId victor = world.person("victor@client");
  const PresenceId there = shape.presence(victor, world.tenant("firm"));
  std::vector<FactId> facts;
  for (const Leaf leaf : {Leaf::account_is_enabled, Leaf::account_is_deleted, Leaf::password_is_expired})
    facts.push_back(shape.fact(leaf, victor.index));
  for (const Leaf leaf : {Leaf::is_b2b_user, Leaf::has_redeemed, Leaf::is_external_member, Leaf::is_blocked_there,
                          Leaf::was_synchronized, Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left,
                          Leaf::is_in_address_list, Leaf::redeemed_otherwise, Leaf::is_registered_for_mfa})
    facts.push_back(shape.fact(leaf, there.index));
  facts.push_back(shape.fact(Leaf::owns_team, shape.membership(victor, world.team("firm", "deal")).index));
  facts.push_back(shape.fact(Leaf::owns_item, shape.use(victor, world.item("firm", "hub")).index));
  facts.push_back(shape.fact(Leaf::is_in_team, shape.membership(victor, world.team("firm", "deal")).index));
  facts.push_back(shape.fact(Leaf::is_shared_with, shape.use(victor, world.item("firm", "hub")).index));
  facts.push_back(shape.fact(Leaf::is_in_group, shape.membership(victor, world.group("client", "crew")).index));
  facts.push_back(shape.fact(Leaf::is_shipped, world.item("firm", "lens").index));
  facts.push_back(shape.fact(Leaf::provider_is_down, world.tenant("client").index));
  return facts;
}

/// Whether a fact is so before the step: `nothing`, `everything`, or everything `but` one.
[[nodiscard]] bool is_so(const std::string& before, std::string_view leaf) {
  if (before == "nothing") return false;
  return before == "everything" || before.substr(before.rfind(' ') + 1) != leaf;
}

[[nodiscard]] std::set<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> words;
  for (std::string word; in >> word;) words.insert(word);
  return words;
}

/// The rule of a row: that the step leads from what is so before to exactly the changes listed.
[[nodiscard]] Decision deciding(const Row& row) {
  auto world = firm_and_client(row["setting"]).world();
  const Step step = step_of(*world, row["step"]);
  const std::vector<FactId> about = facts_about(*world);
  const std::set<std::string> listed = words_of(row["changes"]);
  const std::string before = row["before"];
  return Decision(std::move(world), [=](auto& logic, const auto& facts) {
    auto state = facts;
    const Shape& shape = *facts.shape;
    const auto name = [&](FactId fact) { return std::string(info(shape.where(fact).leaf).name); };
    for (const FactId fact : about) state.set(fact, logic.constant(is_so(before, name(fact))));
    take_step(logic, state, step);
    return every(logic, about, [&](FactId fact) {
      const bool was = is_so(before, name(fact));
      const bool is = listed.contains((was ? "-" : "+") + name(fact)) ? !was : was;
      return is ? state[fact] : !state[fact];
    });
  });
}

/// What each step writes. From `nothing` shows what it sets, from `everything` what it clears; a share invites whom it
/// finds no user of.
Table written_table() {
  return table("facts_that_steps_write", R"(
    | step            | setting                      | before                            | changes                                                                                                                                                                                   | verdict | because (outermost) |
    |-----------------|------------------------------|-----------------------------------|-------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------|---------|---------------------|
    | invite          | -                            | nothing                           | +is_b2b_user                                                                                                                                                                              | yes     |                     |
    | invite          | -                            | everything                        | -has_redeemed -is_external_member -is_blocked_there -was_synchronized -is_soft_deleted -was_deleted_by_sync -has_left -is_in_address_list -redeemed_otherwise -is_in_team -is_shared_with | yes     |                     |
    | invite-by-app   | -                            | nothing                           | +is_b2b_user                                                                                                                                                                              | yes     |                     |
    | invite-by-app   | -                            | everything                        | -has_redeemed -is_external_member -is_blocked_there -was_synchronized -is_soft_deleted -was_deleted_by_sync -has_left -is_in_address_list -redeemed_otherwise -is_in_team -is_shared_with | yes     |                     |
    | redeem          | -                            | nothing                           | +has_redeemed                                                                                                                                                                             | yes     | XTA-13              |
    | redeem          | another provider redeems     | nothing                           | +has_redeemed +redeemed_otherwise                                                                                                                                                         | yes     | !XTA-13             |
    | redeem          | -                            | everything                        | -redeemed_otherwise                                                                                                                                                                       | yes     | XTA-13              |
    | redeem          | another provider redeems     | everything                        |                                                                                                                                                                                           | yes     | !XTA-13             |
    | synchronise     | -                            | nothing                           | +is_b2b_user +has_redeemed +was_synchronized +is_external_member +is_in_address_list                                                                                                      | yes     | !SYN-14 SYN-16 SYN-18 |
    | synchronise     | as guests                    | nothing                           | +is_b2b_user +has_redeemed +was_synchronized +is_in_address_list                                                                                                                          | yes     | !SYN-14 !SYN-15 !SYN-16 SYN-18 |
    | synchronise     | not in the address list      | nothing                           | +is_b2b_user +has_redeemed +was_synchronized +is_external_member                                                                                                                          | yes     | !SYN-14 !SYN-17 !SYN-18 SYN-16 |
    | synchronise     | -                            | everything                        | -is_blocked_there -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                                         | yes     | SYN-14 SYN-15 SYN-17 SYN-18 |
    | synchronise     | as guests                    | everything                        | -is_blocked_there -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                                         | yes     | SYN-14 SYN-15 SYN-17 SYN-18 |
    | synchronise     | as guests, always            | everything                        | -is_external_member -is_blocked_there -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                     | yes     | !SYN-14 !SYN-16 SYN-17 SYN-18 |
    | synchronise     | -                            | everything but is_external_member | -is_blocked_there -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                                         | yes     | !SYN-15 SYN-14 SYN-17 SYN-18 |
    | synchronise     | as members, always           | everything but is_external_member | +is_external_member -is_blocked_there -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                     | yes     | !SYN-14 SYN-16 SYN-17 SYN-18 |
    | synchronise     | not in the address list      | everything                        | -is_blocked_there -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                                         | yes     | SYN-14 SYN-15 SYN-17 |
    | synchronise     | not in the address list      | everything but is_in_address_list | -is_blocked_there -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                                         | yes     | !SYN-17 !SYN-18 SYN-14 SYN-15 |
    | synchronise     | -                            | everything but is_b2b_user        | +is_b2b_user -is_blocked_there -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                            | yes     | SYN-14 SYN-15 SYN-17 SYN-18 |
    | deprovision     | -                            | nothing                           | +is_soft_deleted +was_deleted_by_sync                                                                                                                                                     | yes     |                     |
    | deprovision     | -                            | everything                        | -is_b2b_user                                                                                                                                                                              | yes     |                     |
    | disable-by-sync | -                            | nothing                           | +is_blocked_there                                                                                                                                                                         | yes     |                     |
    | disable-by-sync | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
    | leave           | -                            | nothing                           | +is_soft_deleted +has_left                                                                                                                                                                | yes     |                     |
    | leave           | -                            | everything                        | -is_b2b_user                                                                                                                                                                              | yes     |                     |
    | remove          | -                            | nothing                           | +is_soft_deleted                                                                                                                                                                          | yes     |                     |
    | remove          | -                            | everything                        | -is_b2b_user                                                                                                                                                                              | yes     |                     |
    | restore         | -                            | nothing                           | +is_b2b_user                                                                                                                                                                              | yes     |                     |
    | restore         | -                            | everything                        | -is_soft_deleted -was_deleted_by_sync -has_left                                                                                                                                           | yes     |                     |
    | expire          | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | expire          | -                            | everything                        | -is_soft_deleted -was_deleted_by_sync -has_left -has_redeemed -redeemed_otherwise -is_in_team -is_shared_with                                                                             | yes     |                     |
    | reset           | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | reset           | -                            | everything                        | -has_redeemed -redeemed_otherwise                                                                                                                                                         | yes     |                     |
    | block           | -                            | nothing                           | +is_blocked_there                                                                                                                                                                         | yes     |                     |
    | block           | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
    | unblock         | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | unblock         | -                            | everything                        | -is_blocked_there                                                                                                                                                                         | yes     |                     |
    | join-team       | -                            | nothing                           | +is_in_team                                                                                                                                                                               | yes     |                     |
    | join-team       | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
    | leave-team      | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | leave-team      | -                            | everything                        | -is_in_team                                                                                                                                                                               | yes     |                     |
    | join-group      | -                            | nothing                           | +is_in_group                                                                                                                                                                              | yes     |                     |
    | join-group      | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
    | leave-group     | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | leave-group     | -                            | everything                        | -is_in_group                                                                                                                                                                              | yes     |                     |
    | share           | -                            | nothing                           | +is_b2b_user +is_shared_with                                                                                                                                                              | yes     | !SPO-7 CAP-1 SPO-17 |
    | share           | -                            | everything                        |                                                                                                                                                                                           | yes     | SPO-7               |
    | share           | -                            | everything but is_b2b_user        | +is_b2b_user -has_redeemed -is_external_member -is_blocked_there -was_synchronized -is_soft_deleted -was_deleted_by_sync -has_left -is_in_address_list -redeemed_otherwise -is_in_team    | yes     | !SPO-7 CAP-1 SPO-17 |
    | share           | SharePoint is not integrated | nothing                           | +is_shared_with                                                                                                                                                                           | yes     | !SPO-17             |
    | share           | SharePoint is not integrated | everything but is_b2b_user        |                                                                                                                                                                                           | yes     | !SPO-17             |
    | share           | nobody may invite            | nothing                           | +is_shared_with                                                                                                                                                                           | yes     | !CAP-1              |
    | unshare         | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | unshare         | -                            | everything                        | -is_shared_with                                                                                                                                                                           | yes     |                     |
    | offboard        | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | offboard        | -                            | everything                        | -account_is_enabled                                                                                                                                                                       | yes     |                     |
    | delete          | -                            | nothing                           | +account_is_deleted                                                                                                                                                                       | yes     |                     |
    | delete          | -                            | everything                        | -account_is_enabled                                                                                                                                                                       | yes     |                     |
    | expire-password | -                            | nothing                           | +password_is_expired                                                                                                                                                                      | yes     |                     |
    | expire-password | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
    | change-password | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | change-password | -                            | everything                        | -password_is_expired                                                                                                                                                                      | yes     |                     |
    | ship            | -                            | nothing                           | +is_shipped                                                                                                                                                                               | yes     |                     |
    | ship            | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
    | return          | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | return          | -                            | everything                        | -is_shipped                                                                                                                                                                               | yes     |                     |
    | provider-down   | -                            | nothing                           | +provider_is_down                                                                                                                                                                         | yes     |                     |
    | provider-down   | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
    | provider-up     | -                            | nothing                           |                                                                                                                                                                                           | yes     |                     |
    | provider-up     | -                            | everything                        | -provider_is_down                                                                                                                                                                         | yes     |                     |
    | create-team     | -                            | nothing                           | +owns_team +is_in_team                                                                                                                                                                    | yes     |                     |
    | create-team     | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
    | create-site     | -                            | nothing                           | +owns_item +is_shared_with                                                                                                                                                                | yes     |                     |
    | create-site     | -                            | everything                        |                                                                                                                                                                                           | yes     |                     |
  )",
               deciding);
}

}  // namespace

std::vector<Table> effect_tables() { return {written_table()}; }

}  // namespace entente::testing
