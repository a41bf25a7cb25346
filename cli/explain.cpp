// `entente explain`: one question, or a file of them.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "reports/json/json.hpp"
#include "verify/could.hpp"

namespace entente::cli {
namespace {

struct Options {
  std::string file, questions;
  model::AskedQuestion asked;
  std::string could;
  std::vector<std::string> outputs{"text"};
  bool full = false;
};

/// Names in questions may be mail addresses, as everywhere.
[[nodiscard]] model::AskedQuestion with_resolved_names(const model::Case& given, model::AskedQuestion asked) {
  for (std::string* name : {&asked.from, &asked.to}) *name = resolved_name(given, *name);
  return asked;
}

[[nodiscard]] int answer_one(const model::Case& given, const Options& options) {
  model::AskedQuestion asked = options.asked;
  const verify::Tense tense = options.could.empty() ? verify::Tense::can : verify::Tense::could;
  if (tense == verify::Tense::could) asked.can = options.could;
  const auto question = model::resolve(given.world, with_resolved_names(given, asked), {"question", 0, 0});
  if (!question) {
    complain(question.error());
    return bad_input;
  }
  verify::Oracle oracle(given);
  const model::Explanation explanation = oracle.ask(*question, tense);
  for (const std::string& text : options.outputs) {
    const Output output = output_of(text);
    const std::string document =
        output.format == "text"
            ? reports::explanation_text(explanation, colour_for(output),
                                        options.full ? reports::Detail::full : reports::Detail::brief)
            : reports::explanation_json("", explanation) + "\n";
    if (!put(output, document)) return bad_input;
  }
  return all_hold;
}

/// One line, one answer; a line that is no question stops the whole, with its place.
[[nodiscard]] int answer_file(const model::Case& given, const Options& options) {
  std::ifstream in(options.questions);
  if (!in) {
    complain({{options.questions, 0, 0}, "cannot be read", "a file with one JSON object a line", ""});
    return bad_input;
  }
  verify::Oracle oracle(given);
  std::string document, line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    const model::Mark where{options.questions, number, 1};
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) {
      complain({where, "no question", "a JSON object with id, from, to and can or could", ""});
      return bad_input;
    }
    const auto text = [&](const char* key) {
      return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
    };
    for (const auto& [key, value] : json.items())
      if (key != "id" && key != "from" && key != "to" && key != "can" && key != "could" && key != "what" &&
          key != "as") {
        complain({where, "unknown name `" + key + "`", "id, from, to, can, could, what or as", ""});
        return bad_input;
      }
    const bool could = json.contains("could");
    const auto question = model::resolve(
        given.world,
        with_resolved_names(given,
                            {text("from"), text("to"), could ? text("could") : text("can"), text("what"), text("as")}),
        where);
    if (!question) {
      complain(question.error());
      return bad_input;
    }
    document += reports::explanation_json(text("id"),
                                          oracle.ask(*question, could ? verify::Tense::could : verify::Tense::can)) +
                "\n";
  }
  const Output output = output_of(options.outputs.front());
  return put(output, document) ? all_hold : bad_input;
}

[[nodiscard]] int run(const Options& options) {
  if (!all_known(options.outputs, {"text", "json", "jsonl"})) return bad_input;
  const auto given = load(options.file);
  if (given == nullptr) return bad_input;
  return options.questions.empty() ? answer_one(*given, options) : answer_file(*given, options);
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
  verb->add_option("--what", options->asked.what, "app:<id>");
  verb->add_option("--as", options->asked.as, "guest, authenticated, anonymous or any");
  verb->add_option("--output", options->outputs, "text, json or jsonl, each with =PATH for a file");
  verb->add_flag("--full", options->full, "tell the clauses inside clauses too");
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
