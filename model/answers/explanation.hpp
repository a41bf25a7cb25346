// An answer with its reasons, as plain data.
#pragma once

#include <string>
#include <vector>

#include "model/scenario/scenario.hpp"

namespace entente::model {

enum class Answer { yes, no, depends };
[[nodiscard]] constexpr const char* name_of(Answer answer) {
  return answer == Answer::yes ? "yes" : answer == Answer::no ? "no" : "depends";
}

/// A setting that took part in a decision.
struct DecidingSetting {
  std::string path;  ///< `contoso.authorizationPolicy.allowInvitesFrom=none`; empty for facts that are no setting
  std::string says;  ///< as a phrase
  bool held = false;
  Mark where;  ///< line 0: a default of the catalog
};

/// A clause that decided.
struct DecidingClause {
  std::string id, says, source;
  bool held = false;
  int depth = 0;
  std::vector<DecidingSetting> settings;
};

struct Explanation {
  std::string question;  ///< as a sentence
  Answer answer = Answer::no;
  std::string how;  ///< for meetings and communication, by what; for `could`, the steps; may be empty
  std::vector<DecidingClause> clauses;
  std::vector<DecidingSetting> depends_on;  ///< of `depends`: the open settings
};

}  // namespace entente::model
