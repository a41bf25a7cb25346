// Runs the program as a user would: a process of its own, with its output and exit code.
#pragma once

#include <string>
#include <vector>

namespace entente::testing {

struct Ran {
  int exit = -1;
  std::string out, err;
};
/// Runs `entente` with the arguments, in the source folder.
[[nodiscard]] Ran entente(const std::vector<std::string>& arguments);

}  // namespace entente::testing
