// An answer with its reasons, as plain data.
#pragma once

#include <string>
#include <vector>

#include "model/answers/deciding.hpp"

namespace entente::model {

enum class Answer { yes, no, depends };
[[nodiscard]] constexpr const char* name_of(Answer answer) {
  return answer == Answer::yes ? "yes" : answer == Answer::no ? "no" : "depends";
}

struct Explanation {
  std::string question;  ///< as a sentence
  Answer answer = Answer::no;
  std::string how;  ///< for meetings and communication, by what; for `could`, the steps; may be empty
  std::vector<DecidingClause> clauses;
  std::vector<DecidingSetting> depends_on;  ///< of `depends`: the open settings
};

}  // namespace entente::model
