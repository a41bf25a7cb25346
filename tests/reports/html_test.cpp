// The page: safe against any name, whole without network, the same bytes for the same input.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "model/language/reader.hpp"
#include "reports/html/drawings.hpp"
#include "reports/html/escape.hpp"
#include "reports/html/estate_picture.hpp"
#include "reports/html/report.hpp"
#include "reports/html/sections.hpp"
#include "reports/json/json.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* hostile = "<script>alert(\"1\")</script>&'";

[[nodiscard]] std::unique_ptr<const model::Case> hostile_case() {
  auto scenario = model::read_scenario(R"yaml(
entente: 1
title: "<script>alert(\"1\")</script>&'"
tenants:
  a<b: {environment: commercial, domains: ["a<b.com"], users: {"x<y>&\"'": {}}}
  other: {environment: bleu, settings: any, users: {u: {}}}
)yaml",
                                       "test", {});
  if (!scenario) throw std::runtime_error(model::to_string(scenario.error()));
  auto given = model::case_of(std::move(*scenario));
  if (!given) throw std::runtime_error(model::to_string(given.error()));
  return std::move(*given);
}

[[nodiscard]] verify::Verdicts hostile_verdicts(const model::Case& given) {
  verify::Witness witness;
  witness.question = witness.how = hostile;
  witness.steps = {{hostile, {{hostile, hostile, hostile, true, 0, {}}}}};
  witness.because = {{hostile, hostile, hostile, false, 0, {}}};
  witness.scenario = given.scenario;
  verify::InvariantVerdict violated, holds, unknown;
  violated.name = holds.name = unknown.name = hostile;
  violated.verdict = model::Verdict::violated;
  violated.witness = witness;
  holds.verdict = model::Verdict::holds;
  holds.scope = hostile;
  holds.rests_on = {{hostile, hostile, true, {hostile, 1, 1}}};
  unknown.reason = hostile;
  return {{violated, holds, unknown}, 0, {}, {}};
}

[[nodiscard]] sim::Run hostile_run() {
  sim::Run run;
  run.until = model::day_us;
  run.events = {{0,
                 0,
                 "invite",
                 "refused",
                 hostile,
                 hostile,
                 hostile,
                 "",
                 "",
                 hostile,
                 {{hostile, hostile, hostile, false, 0, {}}}}};
  run.drawn[hostile] = true;
  run.summary.joins[hostile] = 1;
  return run;
}

[[nodiscard]] std::string page() {
  const auto given = hostile_case();
  const auto verdicts = hostile_verdicts(*given);
  const auto run = hostile_run();
  return html_report({*given, verdicts, run, hostile});
}

TEST(HtmlReport, LetsNoNameOutOfItsPlace) {
  const std::string html = page();
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("a<b")));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;"));
}

TEST(HtmlReport, LoadsNothingFromAnywhere) {
  const std::string html = page();
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  for (const char* word : {" src=", "@import", "<link", "<iframe", " onclick", "javascript:"})
    EXPECT_THAT(html, Not(HasSubstr(word)));
  // The only address is the name of SVG's own language.
  EXPECT_FALSE(std::regex_search(std::regex_replace(html, std::regex("xmlns=\"http://www.w3.org/2000/svg\""), ""),
                                 std::regex("https?://")));
}

TEST(HtmlReport, ClosesEveryElementItOpens) {
  const std::string html = page();
  std::vector<std::string> open;
  const std::regex tag("<(/?)([a-zA-Z0-9]+)([^>]*)>");
  for (auto it = std::sregex_iterator(html.begin(), html.end(), tag); it != std::sregex_iterator(); ++it) {
    const std::string name = (*it)[2], rest = (*it)[3];
    if (name == "meta" || name == "br" || rest.ends_with("/")) continue;
    if ((*it)[1].length() == 0) {
      open.push_back(name);
    } else {
      ASSERT_FALSE(open.empty()) << "</" << name << ">";
      EXPECT_EQ(open.back(), name);
      open.pop_back();
    }
  }
  EXPECT_TRUE(open.empty());
}

TEST(HtmlReport, GivesEveryPlaceANameOfItsOwn) {
  const std::string html = page();
  std::vector<std::string> ids;
  const std::regex id(" id=\"([^\"]*)\"");
  for (auto it = std::sregex_iterator(html.begin(), html.end(), id); it != std::sregex_iterator(); ++it)
    ids.push_back((*it)[1]);
  EXPECT_EQ(ids.size(), 3U);
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
}

TEST(HtmlReport, GoesDownItsHeadingsOneByOne) {
  const std::string html = page();
  const std::regex heading("<h([1-6])>");
  int level = 0;
  for (auto it = std::sregex_iterator(html.begin(), html.end(), heading); it != std::sregex_iterator(); ++it) {
    const int next = std::stoi((*it)[1]);
    EXPECT_LE(next, level + 1) << it->position();
    level = next;
  }
  EXPECT_GE(level, 2);
}

TEST(HtmlReport, QuotesThePathForAShell) {
  const auto given = hostile_case();
  const auto verdicts = hostile_verdicts(*given);
  const auto run = hostile_run();
  EXPECT_THAT(html_report({*given, verdicts, run, "my estate's.yaml"}),
              HasSubstr("entente verify &#39;my estate&#39;\\&#39;&#39;s.yaml&#39; --full"));
  EXPECT_THAT(html_report({*given, verdicts, run, "-x.yaml"}), HasSubstr("entente verify ./&#39;-x.yaml&#39;"));
}

TEST(HtmlReport, TellsManyTenantsByEnvironmentAndMoreWithoutJoints) {
  for (const int tenants : {70, 130}) {
    std::string yaml = "entente: 1\ntitle: many\ntenants:\n";
    for (int i = 0; i < tenants; ++i)
      yaml += "  t" + std::to_string(i) + ": {environment: " + (i % 2 == 0 ? "commercial" : "gcc-high") +
              ", users: {u: {}}}\n";
    auto scenario = model::read_scenario(yaml, "test", {});
    ASSERT_TRUE(scenario) << model::to_string(scenario.error());
    const auto given = model::case_of(std::move(*scenario));
    ASSERT_TRUE(given);
    const std::string svg = estate_svg(**given);
    EXPECT_THAT(svg, HasSubstr(std::to_string(tenants / 2) + " tenants"));
    EXPECT_THAT(svg, Not(HasSubstr(">t3<")));
    EXPECT_EQ(svg.find("inside this cloud") != std::string::npos, tenants == 70);
  }
}

TEST(HtmlReport, SaysOfManyOpenTenantsThatTheyAreOpenAndWhatIsNotListed) {
  std::string text = "entente: 1\ntitle: many\ntenants:\n";
  for (int i = 0; i < 61; ++i)
    text += "  t" + std::to_string(i) + ": {environment: commercial, settings: any, users: {u: {}}}\n";
  const auto given = model::case_of(model::read_scenario(text, "test", {}).value()).value();
  const EstatePicture picture = estate_picture(*given);
  ASSERT_EQ(picture.nodes.size(), 1U);
  EXPECT_EQ(picture.nodes.front().settings, Standing::open);
  EXPECT_THAT(picture.clouds.front().notes, testing::Contains(HasSubstr(": up to ")));
  const verify::Verdicts verdicts;
  const sim::Run run;
  const std::string html = html_report({*given, verdicts, run, "many.yaml"});
  EXPECT_THAT(html, HasSubstr("is listed for up to 60 tenants"));
  EXPECT_THAT(html, HasSubstr("Open settings: the first 2000 of "));
}

TEST(Statement, ReadsAnInvariantAloud) {
  model::InvariantSpec invariant;
  invariant.capability = "collaborate";
  invariant.from.azure_cloud = model::AzureCloud::government;
  invariant.to.tag = "client";
  invariant.distinct = true;
  EXPECT_EQ(
      statement_of(invariant),
      "It must never come true that anybody in the government cloud and anybody else tagged client can collaborate.");
  invariant.capability = "access";
  invariant.from = {};
  invariant.from.person = model::PersonName{"{to}", "c", {}};
  invariant.to = {};
  invariant.to.tenant = "contoso";
  EXPECT_EQ(statement_of(invariant), "It must never come true that {to}@c can sign in to an application of contoso.");
  invariant.within = model::hour_us;
  invariant.after = model::TimelineEntry{};
  invariant.after->step = "offboard";
  invariant.after->who = model::PersonName{"v", "f", {}};
  EXPECT_THAT(statement_of(invariant), ::testing::StartsWith("From 1h after v@f is offboarded, it must not be true"));
}

TEST(HtmlReport, GivesTheSameBytesForTheSameInput) { EXPECT_EQ(page(), page()); }

TEST(Escape, KeepsTextAndCutsBetweenCharacters) {
  EXPECT_EQ(escaped("a\x01z"), "a\xEF\xBF\xBDz");
  EXPECT_EQ(shortened("über", 3), "ü…");
  EXPECT_EQ(shortened("short", 9), "short");
}

TEST(Text, TellsEachVerdictWithItsReason) {
  const auto given = hostile_case();
  const std::string text = verdicts_text(hostile_verdicts(*given), Colour::never, Detail::full);
  EXPECT_THAT(text, HasSubstr("✗ violated"));
  EXPECT_THAT(text, HasSubstr("✓ holds"));
  EXPECT_THAT(text, HasSubstr("? unknown"));
  EXPECT_THAT(text, Not(HasSubstr("\033")));
  EXPECT_THAT(verdicts_text(hostile_verdicts(*given), Colour::always, Detail::brief), HasSubstr("\033[31;1m"));
}

TEST(Text, ShowsTimesAndLengthsAsPeopleSayThem) {
  EXPECT_EQ(time_text(model::day_us + 9 * model::hour_us + 3 * model::second_us), "1d 09:00:03");
  EXPECT_EQ(length_text(2 * model::day_us + 4 * model::hour_us + model::minute_us), "2d 4h");
  EXPECT_EQ(length_text(40 * model::minute_us), "40m");
  EXPECT_EQ(length_text(1500), "1ms");
}

TEST(Json, KeepsTheOrderAndTheNamesOfItsContract) {
  model::Explanation explanation;
  explanation.answer = model::Answer::depends;
  explanation.clauses = {{"INV-2", "says", "source", true, 0, {{"contoso.a", "phrase", true, {}}}}};
  EXPECT_EQ(
      explanation_json("q1", explanation),
      R"({"id":"q1","answer":"depends","how":"","clauses":[{"id":"INV-2","says":"says","held":true,"source":"source","setting":"contoso.a"}]})");
  const auto given = hostile_case();
  EXPECT_THAT(verdicts_json(hostile_verdicts(*given)), ::testing::StartsWith("{\n  \"schema\": \"entente.result/1\","));
}

}  // namespace
}  // namespace entente::reports
