#include "tests/reports/samples.hpp"

namespace entente::reports::samples {
namespace {

using model::day_us;
using model::hour_us;
using model::minute_us;

[[nodiscard]] model::TimelineEntry timeline_entry(const char* step, model::Microseconds at, const char* to) {
  model::TimelineEntry timeline_entry;
  timeline_entry.step = step;
  timeline_entry.at = at;
  timeline_entry.who = model::PersonName{"victor", "fabrikam", {}};
  timeline_entry.to = to;
  return timeline_entry;
}

[[nodiscard]] verify::Witness witness() {
  verify::Witness witness;
  witness.question = "victor@fabrikam can sign in to an application of contoso";
  witness.how = "the person is there as a redeemed B2B user";
  witness.steps = {
      {"peggy@contoso invites victor@fabrikam to contoso",
       {{"INV-4", "the inviter holds the Guest Inviter role", "Graph: authorizationPolicy", true, 0, {}},
        {"CLD-1", "both tenants are in the same Azure cloud", "Entra: clouds", false, 1, {}}}},
      {"victor@fabrikam accepts the invitation to contoso",
       {{"RED-1", "there is an invitation that has not been accepted", "Entra: redemption", true, 0, {}}}}};
  witness.because = {{"CAP-3", "the person is there as a redeemed B2B user", "Graph: user", true, 0, {}}};
  witness.unknowns = {{"fabrikam.a", "fabrikam permits its people to leave", true, {"estate.yaml", 12, 5}},
                      {"fabrikam.b", "fabrikam blocks applications", false, {"estate.yaml", 12, 5}}};
  witness.scenario.title = "witness";
  witness.scenario.timeline = {timeline_entry("invite", day_us, "contoso"),
                               timeline_entry("redeem", 3 * day_us, "contoso")};
  witness.scenario.timeline[0].by = model::PersonName{"peggy", "contoso", {}};
  witness.replayed = witness.replayed_in_simulator = true;
  return witness;
}

}  // namespace

verify::Verdicts verdicts() {
  verify::InvariantVerdict violated;
  violated.name = "nobody-gets-in";
  violated.verdict = model::Verdict::violated;
  violated.witness = witness();
  violated.violating = {{"fabrikam", "contoso", violated.witness->question, 2}};
  violated.pairs_undecided = 1;
  violated.pairs_not_tried = 7;
  verify::InvariantVerdict holds;
  holds.name = "finance-is-shut";
  holds.verdict = model::Verdict::holds;
  holds.scope = "unbounded: all 3 pairs";
  holds.rests_on = {{"finance.default.b2bCollaborationInbound", "targets AllUsers", true, {"estate.yaml", 29, 5}}};
  holds.rests_on_clauses = {
      {"XTA-9", "the resource tenant's inbound settings permit the person", "Entra: inbound", true, 0, {}}};
  holds.engine = "closure over steps";
  holds.certificate = "inductive, 1 query; Z3: unsat";
  holds.questions = 3;
  verify::InvariantVerdict unknown;
  unknown.name = "leavers-are-out";
  unknown.reason = "the time limit of 10 s was reached";
  return {
      {violated, holds, unknown},
      4,
      verify::InSlices{.tenants = 40, .kinds = 3, .slices = 20, .told_apart = {"authorizationPolicy.allowInvitesFrom"}},
      {{{"north", "south"}, {"east", "west"}}}};
}

sim::Run run() {
  sim::Run run;
  run.seed = 7;
  run.until = 14 * day_us;
  const auto add = [&](model::Microseconds at, const char* kind, const char* outcome, const char* who,
                       const char* text) {
    sim::Event event;
    event.at = at;
    event.sequence = run.events.size();
    event.kind = kind;
    event.outcome = outcome;
    event.who = who;
    event.text = text;
    run.events.push_back(std::move(event));
  };
  add(day_us, "invite", "refused", "victor@fabrikam", "refused: alice@contoso invites victor@fabrikam to contoso");
  run.events.back().by = "alice@contoso";
  run.events.back().clauses = {
      {"INV-4", "the inviter holds the Guest Inviter role", "Graph: authorizationPolicy", false, 0, {}},
      {"INV-3", "members may invite", "Graph: allowInvitesFrom", false, 1, {}}};
  add(day_us + hour_us, "invite", "done", "victor@fabrikam", "peggy@contoso invites victor@fabrikam to contoso");
  add(2 * day_us, "redeem", "done", "victor@fabrikam", "victor@fabrikam accepts the invitation to contoso");
  add(2 * day_us, "monitor", "violated", "nobody-gets-in", "violated: nobody-gets-in (victor@fabrikam can sign in)");
  add(7 * day_us, "meet", "done", "victor@fabrikam", "victor@fabrikam joins a meeting of contoso as guest");
  run.events.back().as = "guest";
  run.events.back().via = "lobby";
  add(8 * day_us, "outage", "started", "", "fabrikam is cut off");
  run.events.back().where = "fabrikam";
  add(8 * day_us + minute_us, "message", "lost", "victor@fabrikam", "a message is lost");
  add(9 * day_us, "outage", "ended", "", "fabrikam is connected again");
  run.events.back().where = "fabrikam";
  run.findings = {{"nobody-gets-in", "victor@fabrikam can sign in", 2 * day_us, 10 * day_us}};
  run.drawn = {{"fabrikam.a", true}, {"fabrikam.b", false}};
  run.summary.events = {{"invite done", 1}, {"invite refused", 1}, {"redeem done", 1}};
  run.summary.refused_by_clause = {{"INV-4", 1}};
  run.summary.joins = {{"guest", 1}};
  run.summary.time_to_collaborate = {{"victor@fabrikam in contoso", 23 * hour_us}};
  run.summary.exposure = {{"victor@fabrikam", 3 * minute_us + 46 * model::second_us}};
  run.summary.messages = 4;
  run.summary.messages_lost = 1;
  return run;
}

model::Explanation explanation() {
  model::Explanation explanation;
  explanation.question = "victor@fabrikam can sign in to an application of contoso";
  explanation.answer = model::Answer::depends;
  explanation.how = "as a redeemed B2B user";
  explanation.clauses = {
      {"CAP-3", "the person is there as a redeemed B2B user", "Graph: user", true, 0, {}},
      {"XTA-8",
       "the home tenant's outbound settings permit the person",
       "Entra: outbound",
       false,
       0,
       {{"fabrikam.default.b2bCollaborationOutbound", "fabrikam blocks its users", true, {"estate.yaml", 12, 5}}}},
      {"XTA-1", "the partner entry sets this section itself", "Graph: partner", false, 1, {}}};
  explanation.depends_on = {{"fabrikam.default.b2bCollaborationOutbound", "fabrikam blocks its users", true, {}}};
  return explanation;
}

}  // namespace entente::reports::samples
