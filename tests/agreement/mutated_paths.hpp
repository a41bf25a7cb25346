// Mutants of lowering and of raising: tables of paths in which one leaf has none, and readings that get one thing
// wrong.
#pragma once

#include <string>
#include <vector>

#include "model/world/world.hpp"

namespace entente::testing {

/// The vocabulary's paths without the one of a leaf: lowered, it is false; raised, it is not written.
[[nodiscard]] model::SettingPaths paths_without(model::Leaf leaf);

/// A reading that gets one thing wrong.
struct WrongReading {
  std::string says;
  decltype(model::Lowering::read) read;
  std::string because;  ///< why nobody can notice; empty when somebody must
};
[[nodiscard]] const std::vector<WrongReading>& wrong_readings();

/// One mutant and who notices it: nobody, when `by` is empty.
struct Noticed {
  std::string mutant, by, where, because;
};
[[nodiscard]] std::string page_of(const std::string& head, const std::vector<Noticed>& mutants);

}  // namespace entente::testing
