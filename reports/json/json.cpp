#include "reports/json/json.hpp"

#include <nlohmann/json.hpp>

#include "model/input/json_text.hpp"
#include "model/scenario/writer.hpp"
#include "reports/tool.hpp"

namespace entente::reports {
namespace {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json tool() { return {{"name", tool_name}, {"version", tool_version}}; }

[[nodiscard]] const char* name_of(model::Verdict verdict) {
  return verdict == model::Verdict::holds ? "holds" : verdict == model::Verdict::violated ? "violated" : "unknown";
}

[[nodiscard]] Json supports(const std::vector<verify::Support>& list) {
  Json json = Json::array();
  for (const auto& support : list)
    json.push_back({{"name", support.name}, {"says", support.says}, {"source", support.source}});
  return json;
}

[[nodiscard]] Json witness(const verify::Witness& given) {
  Json steps = Json::array();
  for (const auto& step : given.steps) steps.push_back({{"says", step.text}, {"clauses", supports(step.clauses)}});
  return {{"question", given.question},
          {"steps", steps},
          {"because", supports(given.because)},
          {"unknowns", supports(given.unknowns)},
          {"replayed", given.replayed},
          {"replayed_in_simulator", given.replayed_in_simulator},
          {"scenario", model::write_scenario(given.scenario)}};
}

/// Text in any encoding stays printable: what is no UTF-8 is replaced.
[[nodiscard]] std::string dumped(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

[[nodiscard]] std::string json_array(const std::vector<std::string>& texts) {
  std::string json = "[";
  for (const std::string& text : texts) json += (json.size() == 1 ? "" : ",") + model::json_text(text);
  return json + "]";
}

}  // namespace

std::string verdicts_json(const verify::Verdicts& verdicts) {
  Json json{{"schema", "entente.result/1"}, {"tool", tool()}};
  Json invariants = Json::array();
  for (const auto& verdict : verdicts.invariants)
    invariants.push_back({{"name", verdict.name},
                          {"verdict", name_of(verdict.verdict)},
                          {"scope", verdict.scope},
                          {"engine", verdict.engine},
                          {"certificate", verdict.certificate},
                          {"rests_on", supports(verdict.rests_on)},
                          {"rests_on_clauses", supports(verdict.rests_on_clauses)},
                          {"rests_on_is_irreducible", verdict.rests_on_is_irreducible},
                          {"witness", verdict.witness ? witness(*verdict.witness) : Json(nullptr)},
                          {"reason", verdict.reason}});
  json["invariants"] = invariants;
  return dumped(json, 2) + "\n";
}

std::string summary_json(const sim::Run& run) {
  const sim::Summary& s = run.summary;
  Json findings = Json::array();
  for (const auto& finding : run.findings)
    findings.push_back({{"invariant", finding.invariant},
                        {"question", finding.question},
                        {"at_us", finding.at},
                        {"until_us", finding.until}});
  const Json json{{"schema", "entente.run/1"},
                  {"tool", tool()},
                  {"seed", run.seed},
                  {"fidelity", sim::name_of(run.fidelity)},
                  {"until_us", run.until},
                  {"events", s.events},
                  {"refused_by_clause", s.refused_by_clause},
                  {"joins", s.joins},
                  {"time_to_collaborate_us", s.time_to_collaborate},
                  {"exposure_us", s.exposure},
                  {"setting_changes", s.setting_changes},
                  {"messages", s.messages},
                  {"messages_lost", s.messages_lost},
                  {"sync_backlog_max", s.sync_backlog_max},
                  {"drawn", run.drawn},
                  {"findings", findings}};
  return dumped(json, 2) + "\n";
}

std::string report_json(const verify::Verdicts& verdicts, const sim::Run& run) {
  const Json json{{"schema", "entente.report/1"},
                  {"result", Json::parse(verdicts_json(verdicts))},
                  {"run", Json::parse(summary_json(run))}};
  return dumped(json, 2) + "\n";
}

std::string trace_jsonl(const sim::Run& run) {
  std::string text;
  for (const sim::Event& event : run.events) {
    Json json{{"at_us", event.at},
              {"seq", event.sequence},
              {"kind", event.kind},
              {"outcome", event.outcome},
              {"says", event.text}};
    for (const auto& [key, value] :
         {std::pair{"who", &event.who}, std::pair{"by", &event.by}, std::pair{"where", &event.where},
          std::pair{"as", &event.as}, std::pair{"via", &event.via}})
      if (!value->empty()) json[key] = *value;
    if (!event.clauses.empty()) {
      Json clauses = Json::array();
      for (const auto& clause : event.clauses)
        clauses.push_back({{"id", clause.id}, {"says", clause.says}, {"held", clause.held}, {"source", clause.source}});
      json["clauses"] = clauses;
    }
    text += dumped(json, -1) + "\n";
  }
  return text;
}

std::string explanation_json(const std::string& id, const model::Explanation& explanation) {
  return answer_json(model::json_text(id), explanation_members(explanation));
}

std::string answer_json(const std::string& id, const std::string& members) {
  return "{\"id\":" + id + "," + members + "}";
}

std::string explanation_members(const model::Explanation& explanation) {
  using model::json_text;
  std::string json = "\"answer\":" + json_text(model::name_of(explanation.answer)) +
                     ",\"how\":" + json_text(explanation.how) + ",\"clauses\":[";
  const char* comma = "";
  for (const auto& clause : explanation.clauses) {
    std::vector<std::string> paths;
    for (const auto& setting : clause.settings)
      if (!setting.path.empty()) paths.push_back(setting.path);
    json += comma;
    json += "{\"id\":" + json_text(clause.id) + ",\"says\":" + json_text(clause.says) +
            ",\"held\":" + (clause.held ? "true" : "false") + ",\"source\":" + json_text(clause.source) +
            ",\"setting\":" +
            (paths.empty()       ? "null"
             : paths.size() == 1 ? json_text(paths.front())
                                 : json_array(paths)) +
            "}";
    comma = ",";
  }
  json += "]";
  if (explanation.hangs_on.empty()) return json;
  std::vector<std::string> paths;
  for (const auto& setting : explanation.hangs_on) paths.push_back(setting.path);
  return json + ",\"settings\":" + json_array(paths);
}

}  // namespace entente::reports
