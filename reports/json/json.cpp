#include "reports/json/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/input/json_text.hpp"
#include "model/language/writer.hpp"
#include "reports/tool.hpp"

namespace entente::reports {
namespace {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json tool() { return {{"name", tool_name}, {"version", tool_version}}; }

/// `says` begins with `not: ` where `held` is false: readers of before `held` rely on it.
[[nodiscard]] Json members(const std::string& name, const std::string& source, const auto& deciding) {
  return {{"name", name}, {"says", stated(deciding)}, {"source", source}, {"held", deciding.held}};
}

[[nodiscard]] Json settings(const std::vector<model::DecidingSetting>& list) {
  Json json = Json::array();
  for (const auto& setting : list) json.push_back(members(name_of(setting), model::source_of(setting), setting));
  return json;
}

[[nodiscard]] Json clauses(const std::vector<model::DecidingClause>& list) {
  Json json = Json::array();
  for (const auto& clause : list) json.push_back(members(clause.id, clause.source, clause));
  return json;
}

[[nodiscard]] Json witness(const verify::Witness& given) {
  Json steps = Json::array();
  for (const auto& step : given.steps) steps.push_back({{"says", step.text}, {"clauses", clauses(step.clauses)}});
  return {{"question", given.question},
          {"how", given.how},
          {"steps", steps},
          {"because", clauses(given.because)},
          {"unknowns", settings(given.unknowns)},
          {"replayed", given.replayed},
          {"replayed_in_simulator", given.replayed_in_simulator},
          {"scenario", model::write_scenario(given.scenario)}};
}

[[nodiscard]] Json violating(const verify::InvariantVerdict& verdict) {
  Json groups = Json::array();
  for (const auto& group : verdict.violating)
    groups.push_back({{"from", group.from}, {"to", group.to}, {"pairs", group.pairs}, {"first", group.first}});
  return groups;
}

/// Text in any encoding stays printable: what is no UTF-8 is replaced.
[[nodiscard]] std::string dumped(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// A line of JSON while it is put together. Answers to many questions are a few kilobytes each: no document is built.
class Line {
 public:
  Line& put(std::string_view json) {
    line_ += json;
    return *this;
  }
  Line& text(std::string_view text) {
    if (!model::is_plain_in_json(text)) return put(model::json_text(text));
    return put("\"").put(text).put("\"");
  }
  /// The paths of those that have one, as a list.
  Line& paths(const std::vector<model::DecidingSetting>& settings) {
    const char* comma = "";
    for (const auto& setting : settings) {
      if (setting.path.empty()) continue;
      put(comma).text(setting.path);
      comma = ",";
    }
    return *this;
  }
  /// The same with the sentences of what is no setting.
  Line& names(const std::vector<model::DecidingSetting>& settings) {
    const char* comma = "";
    for (const auto& setting : settings) {
      put(comma).text(name_of(setting));
      comma = ",";
    }
    return *this;
  }
  [[nodiscard]] std::string take() { return std::move(line_); }

 private:
  std::string line_;
};

}  // namespace

std::string verdicts_json(const verify::Verdicts& verdicts) {
  Json json{{"schema", "entente.result/1"}, {"tool", tool()}};
  Json invariants = Json::array();
  for (const auto& verdict : verdicts.invariants)
    invariants.push_back({{"name", verdict.name},
                          {"verdict", name_of(verdict.verdict)},
                          {"expected", verdict.expected ? Json(name_of(*verdict.expected)) : Json(nullptr)},
                          {"scope", verdict.scope},
                          {"engine", verdict.engine},
                          {"certificate", verdict.certificate},
                          {"rests_on", settings(verdict.rests_on)},
                          {"rests_on_clauses", clauses(verdict.rests_on_clauses)},
                          {"rests_on_is_irreducible", verdict.rests_on_is_irreducible},
                          {"rests_on_is_known", verdict.rests_on_is_known},
                          {"witness", verdict.witness ? witness(*verdict.witness) : Json(nullptr)},
                          {"violating", violating(verdict)},
                          {"pairs_undecided", verdict.pairs_undecided},
                          {"pairs_not_tried", verdict.pairs_not_tried},
                          {"reason", verdict.reason}});
  json["invariants"] = invariants;
  if (verdicts.in_slices)
    json["in_slices"] = {{"tenants", verdicts.in_slices->tenants},
                         {"kinds", verdicts.in_slices->kinds},
                         {"slices", verdicts.in_slices->slices},
                         {"told_apart", verdicts.in_slices->told_apart}};
  for (const model::AlikeTenants& alike : verdicts.alike)
    json["alike"].push_back({{"kept", alike.kept}, {"left_out", alike.left_out}});
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
  Json json{{"schema", "entente.run/1"},
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
  if (run.tenants_left_out > 0) json["tenants"] = {{"simulated", run.tenants}, {"left_out", run.tenants_left_out}};
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
    if (event.people != 1) json["people"] = event.people;
    if (!event.clauses.empty()) {
      Json why = Json::array();
      for (const auto& clause : event.clauses)
        why.push_back({{"id", clause.id}, {"says", clause.says}, {"held", clause.held}, {"source", clause.source}});
      json["clauses"] = why;
    }
    text += dumped(json, -1) + "\n";
  }
  return text;
}

std::string explanation_json(const std::string& id, const model::Explanation& explanation) {
  return "{\"id\":" + model::json_text(id) + "," + explanation_members(explanation) + "}";
}

std::string explanation_members(const model::Explanation& explanation) {
  Line line;
  line.put("\"answer\":").text(model::name_of(explanation.answer));
  if (!explanation.reason.empty()) line.put(",\"reason\":").text(explanation.reason);
  line.put(",\"how\":").text(explanation.how).put(",\"clauses\":[");
  const char* comma = "";
  for (const auto& clause : explanation.clauses) {
    line.put(comma).put("{\"id\":").text(clause.id).put(",\"says\":").text(clause.says);
    line.put(clause.held ? ",\"held\":true" : ",\"held\":false").put(",\"source\":").text(clause.source);
    line.put(",\"setting\":");
    const auto paths = std::count_if(clause.settings.begin(), clause.settings.end(),
                                     [](const auto& setting) { return !setting.path.empty(); });
    if (paths == 0)
      line.put("null");
    else if (paths == 1)
      line.paths(clause.settings);
    else
      line.put("[").paths(clause.settings).put("]");
    line.put(clause.is_told_before ? ",\"told_before\":true}" : "}");
    comma = ",";
  }
  line.put("]");
  if (!explanation.depends_on.empty()) line.put(",\"settings\":[").names(explanation.depends_on).put("]");
  if (explanation.would_be_yes_with.empty()) return line.take();
  line.put(",\"would_be_yes_with\":[");
  comma = "[";
  for (const auto& alternative : explanation.would_be_yes_with) {
    for (const auto& setting : alternative) {
      line.put(comma).put("{\"setting\":").text(setting.path).put(",\"says\":").text(stated(setting)).put("}");
      comma = ",";
    }
    line.put("]");
    comma = ",[";
  }
  return line.put("]").take();
}

}  // namespace entente::reports
