#include "model/input/problem.hpp"

#include <fmt/format.h>

namespace entente::model {

std::string to_string(const Problem& problem) {
  std::string text = problem.where.file;
  if (problem.where.line != 0) text += fmt::format(":{}:{}", problem.where.line, problem.where.column);
  text += ": error: " + problem.what;
  if (!problem.expected.empty()) text += "; expected " + problem.expected;
  if (!problem.hint.empty()) text += "; " + problem.hint;
  return text;
}

}  // namespace entente::model
