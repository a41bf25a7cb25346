// `entente check`: reads and lints, decides nothing.
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "model/lint/lint.hpp"

namespace entente::cli {

int check(const CheckOptions& options) {
  int exit = all_hold;
  for (const std::string& file : options.files) {
    const auto given = load(file);
    if (given == nullptr) {
      exit = bad_input;
      continue;
    }
    for (const model::InvariantSpec& invariant : given->scenario.invariants)
      if (const auto questions = model::questions_of(given->world, invariant); !questions) {
        complain(questions.error());
        exit = bad_input;
      }
    std::string text;
    for (const model::Problem& warning : model::lint(*given)) text += model::to_warning(warning) + "\n";
    const model::Shape& shape = given->world.shape;
    text += fmt::format(
        "{}: {} tenants, {} classes of people, {} facts ({} open), {} timeline entries, {} invariants\n", file,
        shape.tenants.size(), shape.people.size(), shape.fact_count(), given->world.open_facts().size(),
        given->scenario.timeline.size(), given->scenario.invariants.size());
    if (!put_to_stdout(text)) return bad_input;
  }
  return exit;
}

}  // namespace entente::cli
