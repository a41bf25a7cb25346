// `entente matrix`: one word for everybody at once.
#include "reports/matrix/matrix.hpp"

#include "cli/commands.hpp"
#include "cli/limits.hpp"
#include "cli/output.hpp"
#include "model/questions/addresses.hpp"
#include "model/questions/question.hpp"
#include "verify/ladder/ladder.hpp"

namespace entente::cli {
namespace {

struct Options {
  std::string file;
  model::AskedMatrix asked;
  std::vector<std::string> outputs{"text"};
  verify::Solver::Options limits;
};

[[nodiscard]] int run(const Options& options) {
  if (!all_known(options.outputs, {"text", "csv", "json"})) return bad_input;
  const auto given = load(options.file);
  if (given == nullptr) return bad_input;
  model::AskedMatrix asked = options.asked;
  const model::Addresses addresses(*given);
  asked.from = addresses.name_of(asked.from);
  asked.to = addresses.name_of(asked.to);
  const auto questions = model::matrix_questions(*given, asked, {"matrix", 0, 0});
  if (!questions) {
    complain(questions.error());
    return bad_input;
  }
  verify::Ladder ladder(*given, options.limits);
  const auto decide = [&](const model::Question& question) { return ladder.can(question); };
  const auto told = [&](std::size_t rows) { progress(fmt::format("row {} of {}", rows + 1, questions->from.size())); };
  const model::Matrix matrix = model::read_matrix(*given, *questions, asked, decide, told);
  end_progress();
  for (const std::string& text : options.outputs) {
    const Output output = output_of(text);
    const std::string document = output.format == "text"  ? reports::matrix_text(matrix)
                                 : output.format == "csv" ? reports::matrix_csv(matrix)
                                                          : reports::matrix_json(matrix) + "\n";
    if (!put(output, document)) return bad_input;
  }
  return matrix.unknown.empty() ? all_hold : unknown;
}

}  // namespace

void add_matrix(CLI::App& program, Chosen& chosen) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand(
      "matrix", "Who can, for everybody at once: yes, no, depends on settings that are open, or unknown");
  verb->add_option("scenario", options->file, "a scenario file")->required();
  verb->add_option("--can", options->asked.can, "a word: be-invited, redeem, access, meet, communicate, …")->required();
  const std::string names = "user@tenant or a mail address, a tenant, tag:NAME, azureCloud:NAME or environment:NAME";
  verb->add_option("--from", options->asked.from, "the rows: " + names + "; everybody when it is left out");
  verb->add_option("--to", options->asked.to, "the columns: the same, or a name of what the word is asked about");
  verb->add_option("--what", options->asked.what, "what it is about: app:<id>, setting:<path>, feature:<name>");
  verb->add_option("--as", options->asked.as, "guest, authenticated, anonymous or any");
  verb->add_option("--output", options->outputs,
                   "text; csv, a grid with a line a class and a column a party, for spreadsheets; or json; each with "
                   "=PATH for a file");
  add_limits(*verb, options->limits);
  verb->footer(
      "A row is a class of people: those whom no rule and no line of the scenario tells apart. Its number of people\n"
      "stands beside it. In csv, names that a spreadsheet would take for a formula begin with an apostrophe.");
  verb->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace entente::cli
