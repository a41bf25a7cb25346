// Questions as a file has them: one JSON object a line.
#pragma once

#include "model/questions/question.hpp"

namespace entente::model {

struct WrittenQuestion {
  std::string id = R"("")";  ///< as JSON, so that it can be written back as it came
  AskedQuestion asked;
  bool could = false;  ///< whether its word is asked of any state that steps reach
};

/// Reads `{"id", "from", "to", "can" | "could", "what", "as"}`: text throughout, an id may be a number too. `where` is
/// the line's start. Problems: no such object, with the column where it ends to be one; a name that is unknown, there
/// twice or missing; a value of the wrong kind; both `can` and `could`, or neither; more than 64 KiB.
[[nodiscard]] Outcome<WrittenQuestion> read_question(std::string_view line, const Mark& where);

}  // namespace entente::model
