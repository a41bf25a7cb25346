// `entente schema`: what the program knows about its own language.
#include "cli/commands.hpp"
#include "cli/common.hpp"
#include "model/language/fields.hpp"

namespace entente::cli {

int schema(const SchemaOptions&) {
  fmt::print("{}", model::scenario_schema_json());
  return all_hold;
}

}  // namespace entente::cli
