// An answer with its reasons, as plain data.
#pragma once

#include <string>
#include <vector>

#include "model/answers/deciding.hpp"

namespace entente::model {

/// `yes` and `no` are so for every value of the open settings; `depends` is yes for one and no for another, both known;
/// `unknown` is what could not be decided, and is never taken for one of the others.
enum class Answer { yes, no, depends, unknown };
[[nodiscard]] constexpr const char* name_of(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return "yes";
    case Answer::no:
      return "no";
    case Answer::depends:
      return "depends";
    case Answer::unknown:
      break;
  }
  return "unknown";
}

/// An answer without its reasons.
struct Decision {
  Answer answer = Answer::unknown;
  std::string reason;  ///< of `unknown`: why it is not decided; never empty then
};

struct Explanation {
  std::string question;  ///< as a sentence
  Answer answer = Answer::unknown;
  std::string reason;  ///< of `unknown`: why it is not decided; never empty then
  std::string how;     ///< for meetings and communication, by what; for `could`, the steps; may be empty
  std::vector<DecidingClause> clauses;
  std::vector<DecidingSetting> depends_on;  ///< of `depends`: the open settings; never empty then
  /// Of `no`, where it was asked for: settings as they would have to be, each alternative enough for a yes.
  std::vector<std::vector<DecidingSetting>> would_be_yes_with;
};

}  // namespace entente::model
