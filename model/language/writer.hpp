// Scenarios as text: what the prover and the fuzzer find is handed to people as a file that reads back as the same
// scenario.
#pragma once

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The scenario in its own language. read_scenario() of the result gives the same scenario again, but for places.
[[nodiscard]] std::string write_scenario(const Scenario& scenario);
/// A tree as YAML's flow style, which is JSON but for plain words.
[[nodiscard]] std::string write_flow(const Node& node);

}  // namespace entente::model
