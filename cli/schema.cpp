// `entente schema`: what the program knows about its own language.
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "model/language/fields.hpp"

namespace entente::cli {

int schema(const SchemaOptions&) { return put_to_stdout(model::scenario_schema_json()) ? all_hold : bad_input; }

}  // namespace entente::cli
