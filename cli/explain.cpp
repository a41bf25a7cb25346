// `entente explain`: one question, or a file of them.
#include "cli/commands.hpp"
#include "cli/explain_file.hpp"
#include "cli/limits.hpp"
#include "cli/replay.hpp"
#include "model/language/reader.hpp"
#include "model/questions/addresses.hpp"
#include "model/questions/question.hpp"
#include "reports/json/json.hpp"
#include "verify/ladder/ladder.hpp"

namespace entente::cli {
namespace {

struct Options {
  std::string file, questions;
  model::AskedQuestion asked;
  std::string could;
  std::vector<std::string> outputs{"text"};
  bool full = false;
  verify::Solver::Options limits;
};

/// The case again, with the people that the question is about told apart from others like them: an answer names whom
/// somebody asked about, not who stands for them.
[[nodiscard]] std::unique_ptr<const model::Case> about(const Options& options, const model::Case& given) {
  auto scenario = model::read_scenario(options.file);
  if (!scenario) return nullptr;
  const model::AskedQuestion asked = model::Addresses(given).with_names(options.asked);
  for (const std::string& name : {asked.from, asked.to})
    if (const auto at = name.rfind('@'); at != std::string::npos)
      scenario->asked_about.push_back({name.substr(0, at), name.substr(at + 1), {}});
  auto loaded = model::case_of(std::move(*scenario));
  return loaded ? std::move(*loaded) : nullptr;
}

[[nodiscard]] int answer_one(const model::Case& given, const Options& options) {
  model::AskedQuestion asked = options.asked;
  const verify::Tense tense = options.could.empty() ? verify::Tense::can : verify::Tense::could;
  if (tense == verify::Tense::could) asked.can = options.could;
  const auto question = model::resolve(given.world, model::Addresses(given).with_names(asked), {"question", 0, 0});
  if (!question) {
    complain(question.error());
    return bad_input;
  }
  verify::Answered answered = verify::Ladder(given, options.limits).ask(*question, tense);
  const bool replayed = !answered.trace || replay_traces(given, {{*question, &answered}}, options.file);
  const model::Explanation& explanation = answered.explanation;
  for (const std::string& text : options.outputs) {
    const Output output = output_of(text);
    const std::string document =
        output.format == "text"
            ? reports::explanation_text(explanation, colour_for(output),
                                        options.full ? reports::Detail::full : reports::Detail::brief)
            : reports::explanation_json("", explanation) + "\n";
    if (!put(output, document)) return bad_input;
  }
  if (!replayed) return disagreement;
  return explanation.answer == model::Answer::unknown ? unknown : all_hold;
}

[[nodiscard]] int run(const Options& options) {
  if (!all_known(options.outputs, {"text", "json", "jsonl"})) return bad_input;
  const auto given = load(options.file);
  if (given == nullptr) return bad_input;
  if (!options.questions.empty())
    return answer_file(*given, options.file, options.questions, options.limits, output_of(options.outputs.front()));
  const auto apart = about(options, *given);
  return answer_one(apart == nullptr ? *given : *apart, options);
}

}  // namespace

void add_explain(CLI::App& program, Chosen& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      program.add_subcommand("explain", "Why somebody can or cannot, with every deciding clause and its source");
  verb->add_option("scenario", options->file, "a scenario file")->required();
  auto* file = verb->add_option("--questions", options->questions,
                                "a file with one question a line, as JSON; answers come in the same order");
  auto* from = verb->add_option("--from", options->asked.from, "user@tenant or a mail address");
  auto* to = verb->add_option("--to", options->asked.to, "a tenant, a person, or team@tenant");
  auto* can = verb->add_option("--can", options->asked.can, "a word: be-invited, redeem, access, meet, communicate, …");
  auto* could = verb->add_option("--could", options->could, "the same, in any state that steps can reach");
  verb->add_option("--what", options->asked.what,
                   "what it is about: app:<id>, site:<name>@<tenant> and the like, setting:<path>, feature:<name>");
  verb->add_option("--as", options->asked.as, "meet: guest, authenticated, anonymous or any; find: name or address");
  verb->add_option("--output", options->outputs, "text, json or jsonl, each with =PATH for a file");
  verb->add_flag("--full", options->full, "tell the clauses inside clauses too");
  add_limits(*verb, options->limits);
  file->excludes(from)->excludes(to)->excludes(can)->excludes(could);
  can->excludes(could);
  from->needs(to);
  verb->callback([options, &chosen] {
    const bool one = !options->asked.from.empty() && !options->asked.to.empty() &&
                     (!options->asked.can.empty() || !options->could.empty());
    if (!one && options->questions.empty())
      throw CLI::RequiredError("--from, --to and --can (or --could), or --questions");
    chosen = [options] { return run(*options); };
  });
}

}  // namespace entente::cli
