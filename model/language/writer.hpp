// Scenarios as text: what the prover and the fuzzer find is handed to people as a file that reads back as the same
// scenario.
#pragma once

#include <map>
#include <string>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The scenario in its own language. read_scenario() of the result gives the same scenario again, but for places.
[[nodiscard]] std::string write_scenario(const Scenario& scenario);
/// What is written beside a scenario for whoever reads it, not the program.
struct Remarks {
  std::string head;  ///< lines above everything, without `#`
  /// By tenant key: behind its environment, and why a setting is open, by its path.
  std::map<std::string, std::string> environments;
  std::map<std::string, std::map<std::string, std::string>> why_open;
};

/// The same for people to read on: settings a line each and indented where a line would be long, with remarks.
[[nodiscard]] std::string write_readable(const Scenario& scenario, const Remarks& remarks);
/// A tree as YAML's flow style, which is JSON but for plain words.
[[nodiscard]] std::string write_flow(const Node& node);

}  // namespace entente::model
