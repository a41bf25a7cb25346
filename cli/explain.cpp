// `entente explain`: one question, or a file of them.
#include "cli/commands.hpp"
#include "cli/explain_file.hpp"
#include "cli/replay.hpp"
#include "model/kinds/alike_tenants.hpp"
#include "model/language/unknown_start.hpp"
#include "model/questions/addresses.hpp"
#include "model/questions/question.hpp"
#include "reports/json/json.hpp"
#include "verify/slices/could_in_estate.hpp"

namespace entente::cli {
namespace {

/// The tenant of a party as it is written: `contoso`, `peggy@contoso`, `room@contoso`.
[[nodiscard]] std::string tenant_of(const std::string& name) { return name.substr(name.rfind('@') + 1); }

/// Which rows the question needs: what could be is about all that steps may do.
[[nodiscard]] model::Rows rows_for(const ExplainOptions& options, const model::AskedQuestion& asked) {
  if (!options.could.empty() || !options.questions.empty()) return model::Rows::all();
  return model::Rows::between({tenant_of(asked.from)}, {tenant_of(asked.to), tenant_of(asked.what)}, true);
}

/// The case again, with the people that the question is about told apart from others like them: an answer names whom
/// somebody asked about, not who stands for them.
[[nodiscard]] std::unique_ptr<const model::Case> about(const ExplainOptions& options, const model::Case& given) {
  const model::AskedQuestion asked = model::Addresses(given).with_names(options.asked);
  std::vector<model::PersonName> told_apart;
  for (const std::string& name : {asked.from, asked.to})
    if (const auto at = name.rfind('@'); at != std::string::npos)
      told_apart.push_back({name.substr(0, at), name.substr(at + 1), {}});
  auto loaded = model::load_open_case(options.file, {.told_apart = std::move(told_apart),
                                                     .start_is_unknown = !options.could.empty(),
                                                     .rows = rows_for(options, asked)});
  return loaded ? std::move(*loaded) : nullptr;
}

/// Tells what was answered, and returns the exit code.
[[nodiscard]] int tell(const ExplainOptions& options, const verify::Answered& answered, bool replayed) {
  const model::Explanation& explanation = answered.explanation;
  const auto detail = options.full ? reports::Detail::full : reports::Detail::brief;
  if (!put_all(options.outputs, [&](const Output& output) {
        return output.format == "text" ? reports::explanation_text(explanation, colour_for(output), detail)
                                       : reports::explanation_json("", explanation) + "\n";
      }))
    return bad_input;
  if (!replayed) return disagreement;
  return explanation.answer == model::Answer::unknown ? unknown : all_hold;
}

/// What could be in an estate of many tenants. `given` has the names in it.
[[nodiscard]] int answer_in_estate(const model::Case& given, const ExplainOptions& options) {
  model::AskedQuestion asked = options.asked;
  asked.can = options.could;
  asked = model::Addresses(given).with_names(asked);
  std::vector<model::PersonName> told_apart;
  for (const std::string& name : {asked.from, asked.to})
    if (const auto at = name.rfind('@'); at != std::string::npos)
      told_apart.push_back({name.substr(0, at), name.substr(at + 1), {}});
  auto scenario =
      model::read_open_scenario(options.file, {.told_apart = std::move(told_apart), .start_is_unknown = true});
  if (!scenario) {
    complain(scenario.error());
    return bad_input;
  }
  const auto repeats = options.full ? model::Repeats::are_named : model::Repeats::are_left_out;
  auto could =
      verify::could_in_estate(std::move(*scenario), asked, {.limits = options.limits, .progress = progress}, repeats);
  end_progress();
  if (!could) {
    complain(could.error());
    return bad_input;
  }
  const bool replayed =
      !could->answered.trace || replay_traces(*could->given, {{could->question, &could->answered}}, options.file);
  return tell(options, could->answered, replayed);
}

[[nodiscard]] int answer_one(const model::Case& given, const ExplainOptions& options) {
  model::AskedQuestion asked = options.asked;
  const verify::Tense tense = options.could.empty() ? verify::Tense::can : verify::Tense::could;
  if (tense == verify::Tense::could) asked.can = options.could;
  const auto question = model::resolve(given.world, model::Addresses(given).with_names(asked), {"question", 0, 0});
  if (!question) {
    complain(question.error());
    return bad_input;
  }
  const auto repeats = options.full ? model::Repeats::are_named : model::Repeats::are_left_out;
  verify::Answered answered = verify::Ladder(given, options.limits, repeats).ask(*question, tense);
  const bool replayed = !answered.trace || replay_traces(given, {{*question, &answered}}, options.file);
  return tell(options, answered, replayed);
}

}  // namespace

int explain(const ExplainOptions& options) {
  if (!all_known(options.outputs, {"text", "json", "jsonl"})) return bad_input;
  if (!options.could.empty()) {
    // The names are looked up with as few rows as possible: there may be many tenants.
    model::AskedQuestion asked = options.asked;
    asked.can = options.could;
    const auto named = load_open(options.file, {.rows = model::Rows::between({}, {}, true)});
    if (named == nullptr) return bad_input;
    if (named->scenario.tenants.size() > model::tenants_in_a_whole) {
      const auto question =
          model::resolve(named->world, model::Addresses(*named).with_names(asked), {"question", 0, 0});
      if (!question) {
        complain(question.error());
        return bad_input;
      }
      return answer_in_estate(*named, options);
    }
  }
  // What can be is asked about what is written; what could be starts where the proof of an invariant does.
  const auto given =
      load_open(options.file, {.start_is_unknown = !options.could.empty(), .rows = rows_for(options, {})});
  if (given == nullptr) return bad_input;
  if (!options.questions.empty()) {
    const auto start =
        model::has_unknown_start(given->scenario) ? load_open(options.file, {.start_is_unknown = true}) : nullptr;
    return answer_file({*given, start == nullptr ? *given : *start}, options.file, options.questions, options.limits,
                       output_of(options.outputs.front()));
  }
  const auto apart = about(options, *given);
  return answer_one(apart == nullptr ? *given : *apart, options);
}

}  // namespace entente::cli
