// `entente schema` and `entente rulebook`: what the program knows about its own language and rules.
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "model/language/fields.hpp"

namespace entente::cli {

void add_schema(CLI::App& program, Chosen& chosen) {
  CLI::App* verb = program.add_subcommand("schema", "Print the JSON Schema of scenarios, for editors");
  verb->callback([&chosen] {
    chosen = [] {
      fmt::print("{}", model::scenario_schema_json());
      return static_cast<int>(all_hold);
    };
  });
}

}  // namespace entente::cli
