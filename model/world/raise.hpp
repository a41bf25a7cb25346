// The way back: from the facts of a world to a scenario in which they are written as settings. A counterexample is told
// in this form, so that it can be read, edited and run.
#pragma once

#include "model/world/world.hpp"

namespace entente::model {

/// The scenario with every open setting filled in as `facts` has it. Settings that were known stay as written. Lowering
/// the result gives the same answers as `facts` does to every question (tests/agreement/raised_test.cpp). Paths are
/// those of the vocabulary; tests hand in mutants of them.
[[nodiscard]] Scenario raised(const Scenario& scenario, const World& world, const Facts<bool>& facts,
                              const SettingPaths& paths = setting_paths);

}  // namespace entente::model
