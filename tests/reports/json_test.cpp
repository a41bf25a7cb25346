// What machines read parses back, keeps its names and survives text in any encoding.
#include "reports/json/json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/reports/samples.hpp"

namespace entente::reports {
namespace {

using nlohmann::json;

TEST(VerdictsJson, ParsesBackWithTheNamesOfItsContract) {
  const json document = json::parse(verdicts_json(samples::verdicts()));
  EXPECT_EQ(document["schema"], "entente.result/1");
  EXPECT_EQ(document["tool"]["name"], "entente");
  ASSERT_EQ(document["invariants"].size(), 3U);
  for (const json& invariant : document["invariants"])
    for (const char* key : {"name", "verdict", "scope", "rests_on", "witness", "reason"})
      EXPECT_TRUE(invariant.contains(key)) << key;
  EXPECT_EQ(document["invariants"][0]["verdict"], "violated");
  EXPECT_EQ(document["invariants"][0]["witness"]["steps"].size(), 2U);
  EXPECT_EQ(document["invariants"][1]["rests_on"][0]["source"], "estate.yaml:29");
  EXPECT_TRUE(document["invariants"][1]["witness"].is_null());
  EXPECT_EQ(document["invariants"][2]["verdict"], "unknown");
}

/// Who is a guest is no setting and has no path; that an answer depends on it is told all the same.
TEST(ExplanationJson, NamesWhatItDependsOnThatIsNoSetting) {
  model::Explanation explanation;
  explanation.answer = model::Answer::depends;
  explanation.depends_on = {{"agency.trial", "agency has only trial licences", true, {}},
                            {"", "peggy@contoso in agency is there as a B2B user", true, {}}};
  EXPECT_EQ(json::parse(explanation_json("", explanation))["settings"],
            (json{"agency.trial", "peggy@contoso in agency is there as a B2B user"}));
}

TEST(TraceJson, IsOneObjectALineInTheOrderOfTheRun) {
  const sim::Run run = samples::run();
  std::istringstream lines(trace_jsonl(run));
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line); ++number) {
    const json event = json::parse(line);
    EXPECT_EQ(event["at_us"], run.events[number].at);
    EXPECT_EQ(event["seq"], run.events[number].sequence);
    EXPECT_EQ(event["says"], run.events[number].text);
  }
  EXPECT_EQ(number, run.events.size());
}

TEST(ExplanationJson, IsOneLineWhateverTheNames) {
  model::Explanation explanation = samples::explanation();
  explanation.clauses[0].says = "two\nlines \"quoted\" \x01 \xFF";
  const std::string line = explanation_json("q\n1", explanation);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(json::parse(line)["id"], "q\n1");
  EXPECT_EQ(json::parse(line)["answer"], "depends");
}

TEST(ExplanationJson, TellsWhyNothingIsKnown) {
  model::Explanation explanation;
  explanation.answer = model::Answer::unknown;
  explanation.reason = "the solver gave up: timeout";
  const json line = json::parse(explanation_json("q", explanation));
  EXPECT_EQ(line["answer"], "unknown");
  EXPECT_EQ(line["reason"], "the solver gave up: timeout");
  EXPECT_FALSE(json::parse(explanation_json("q", samples::explanation())).contains("reason"));
}

}  // namespace
}  // namespace entente::reports
