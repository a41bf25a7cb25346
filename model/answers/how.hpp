// How a yes comes about, read off the clauses that made it one.
#pragma once

#include <string>

#include "model/logic/explaining.hpp"
#include "model/questions/question.hpp"

namespace entente::model {

/// The way into a meeting and whether past its lobby, where two people reach one another, or the work they share; of
/// other capabilities, the clause that says most. Empty for a no and for nothing else. `truth` is the answer to the
/// question as `logic` read it in `facts`.
[[nodiscard]] std::string how_of(const Explaining& logic, Reasoned truth, const Facts<bool>& facts,
                                 const Question& question);
/// The same of a question that nobody has read yet.
[[nodiscard]] std::string how_of(const World& world, const Facts<bool>& facts, const Question& question);

}  // namespace entente::model
