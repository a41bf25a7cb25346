// `entente check`: reads, lints and says what exports hold; decides nothing.
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "model/language/export/inventory.hpp"
#include "model/lint/lint.hpp"
#include "reports/text/inventory.hpp"

namespace entente::cli {

int check(const CheckOptions& options) {
  int exit = all_hold;
  for (const std::string& file : options.files) {
    const auto given = load(file, model::Rows::written());
    if (given == nullptr) {
      exit = bad_input;
      continue;
    }
    for (const model::InvariantSpec& invariant : given->scenario.invariants)
      if (const auto problem = model::problem_of(given->world, invariant)) {
        complain(*problem);
        exit = bad_input;
      }
    std::string text;
    for (const model::Problem& warning : model::lint(*given)) text += model::to_warning(warning) + "\n";
    const auto inventories = model::export_inventories(file, given->scenario);
    if (!inventories) {
      complain(inventories.error());
      exit = bad_input;
      continue;
    }
    for (const model::ExportInventory& inventory : *inventories)
      text += reports::inventory_text(inventory, options.full ? reports::Detail::full : reports::Detail::brief);
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
