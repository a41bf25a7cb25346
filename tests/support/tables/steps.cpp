// steps/step.hpp: the guards of the steps, and the questions that pass a rule on.
#include "model/questions/question.hpp"
#include "model/steps/step.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] StepKind kind_named(const std::string& name) {
  for (const StepInfo& step : steps)
    if (step.name == name) return step.kind;
  throw std::invalid_argument("no step " + name);
}

/// Firm with a team, and victor of client in some state there. Peggy may invite, Wanda (a guest) may not.
Table guard_table() {
  return table(
      "guard_of_steps", R"(
    | step        | by           | victor there | in team | account  | verdict | because (outermost)                                    |
    |-------------|--------------|--------------|---------|----------|---------|--------------------------------------------------------|
    | invite      | anybody      | nobody       | no      | enabled  | yes     | CAP-1 INV-5 INV-6 INV-7 INV-8 INV-9 INV-10             |
    | invite      | peggy@firm   | nobody       | no      | enabled  | yes     | INV-1 INV-3 INV-5 INV-6 INV-7 INV-8 INV-9 INV-10       |
    | invite      | wanda@client | nobody       | no      | enabled  | no      | !INV-2 !INV-3 !INV-4                                   |
    | invite      | anybody      | pending      | no      | enabled  | no      | !INV-5                                                 |
    | redeem      | -            | pending      | no      | enabled  | yes     | INV-7 INV-8 INV-9 INV-10 RED-1                         |
    | redeem      | -            | guest        | no      | enabled  | no      | !RED-1                                                 |
    | synchronise | -            | nobody       | no      | enabled  | no      | !SYN-2 !SYN-3                                          |
    | join-team   | -            | guest        | no      | enabled  | yes     | INV-7 TMS-1 TMS-2 TMS-3 TMS-4 TMS-5 TMS-6 TMS-7 TMS-11 |
    | join-team   | -            | pending      | no      | enabled  | no      | !TMS-3                                                 |
    | leave-team  | -            | guest        | yes     | enabled  | yes     | TMS-12                                                 |
    | leave-team  | -            | guest        | no      | enabled  | no      | !TMS-12                                                |
    | remove      | -            | pending      | no      | enabled  | yes     | STP-1                                                  |
    | remove      | -            | nobody       | no      | enabled  | no      | !STP-1                                                 |
    | offboard    | -            | nobody       | no      | enabled  | yes     | INV-7                                                  |
    | offboard    | -            | nobody       | no      | disabled | no      | !INV-7                                                 |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("firm").person("peggy").set("authorizationPolicy.allowInvitesFrom",
                                                  "adminsGuestInvitersAndAllMembers");
        estate.guest("wanda@client").team("deal", "peggy@firm", row.says_yes("in team") ? "victor@client" : "");
        if (row["victor there"] == "guest") estate.guest("victor@client");
        if (row["victor there"] == "pending") estate.guest("victor@client", "{accepted: false}");
        estate.tenant("client").person("victor").person("wanda").set("crossTenantSynchronization.firm", "{scope: all}");
        auto world = estate.world();
        Step step;
        step.kind = kind_named(row["step"]);
        step.who = world->person("victor@client");
        step.by = world->person(row["by"]);
        step.where = TenantId{0};
        step.team = TeamId{0};
        step.job = JobId{0};
        return Decision(std::move(world), [step](auto& logic, const auto& facts) { return guard(logic, facts, step); })
            .with(Leaf::account_is_enabled, step.who.index, row["account"] == "enabled");
      });
}

}  // namespace

std::vector<Table> step_tables() { return {guard_table()}; }

}  // namespace entente::testing
