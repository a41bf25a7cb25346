// The way back from a question to what somebody writes to ask it.
#pragma once

#include "model/questions/question.hpp"

namespace entente::model {

/// What resolve() makes this question of, in this world and in any other that has the same names. REQUIRES: the
/// question is one that resolve() makes.
[[nodiscard]] AskedQuestion asked_as(const World& world, const Question& question);

}  // namespace entente::model
