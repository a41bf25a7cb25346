// What each document looks like, kept as a file: a change of wording or of a key is seen in review.
#include "tests/reports/golden.hpp"

#include <gtest/gtest.h>

#include "reports/html/drawings.hpp"
#include "reports/json/json.hpp"
#include "reports/markdown/verdicts.hpp"
#include "reports/text/inventory.hpp"
#include "reports/text/text.hpp"
#include "tests/reports/samples.hpp"

namespace entente::reports {
namespace {

TEST(Golden, VerdictsAsText) {
  expect_golden("verdicts-brief.txt", verdicts_text(samples::verdicts(), Colour::never, Detail::brief));
  expect_golden("verdicts-full.txt", verdicts_text(samples::verdicts(), Colour::never, Detail::full));
}

TEST(Golden, TimelineAsText) { expect_golden("timeline.txt", timeline_text(samples::run(), Colour::never, 6)); }

TEST(Golden, ExplanationAsText) {
  expect_golden("explanation-brief.txt", explanation_text(samples::explanation(), Colour::never, Detail::brief));
  expect_golden("explanation-full.txt", explanation_text(samples::explanation(), Colour::never, Detail::full));
}

TEST(Golden, InventoryAsText) {
  const model::ExportInventory inventory{
      "contoso",
      "exports/contoso",
      {{"authorizationPolicy.json", "authorizationPolicy", {}, {"id"}},
       {"CsTeamsMeetingPolicy.json", "teamsMeetingPolicy", {"A", "B", "C", "D", "E", "F"}, {}},
       {"partners/ (2 files)", "crossTenantAccessPolicy.partners (2)", {}, {}}},
      {{"spoTenant", "no file holds it"},
       {"externalAccessPolicies", "no file holds it"},
       {"authorizationPolicy.guestUserRoleId", "left out of authorizationPolicy.json"}},
      {{"signIns.json", "what was done is not what is allowed"}}};
  expect_golden("inventory-brief.txt", inventory_text(inventory, Detail::brief));
  expect_golden("inventory-full.txt", inventory_text(inventory, Detail::full));
}

TEST(Golden, VerdictsAsJson) { expect_golden("verdicts.json", verdicts_json(samples::verdicts())); }

TEST(Golden, RunAsJson) {
  expect_golden("run.json", summary_json(samples::run()));
  expect_golden("trace.jsonl", trace_jsonl(samples::run()));
}

TEST(Golden, ExplanationAsJson) {
  expect_golden("explanation.jsonl", explanation_json("q1", samples::explanation()) + "\n");
}

TEST(Golden, VerdictsAsMarkdown) {
  expect_golden("verdicts.md", verdicts_markdown("Three | clouds", samples::verdicts()));
}

TEST(Golden, Drawings) {
  expect_golden("story.svg", story_svg(*samples::verdicts().invariants[0].witness));
  expect_golden("timeline.svg", timeline_svg(samples::run()));
}

}  // namespace
}  // namespace entente::reports
