// Runs the program as a user would: a process of its own, with its output and exit code.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace entente::testing {

struct Ran {
  int exit = -1;
  std::string out, err;
};
/// Runs `entente` with the arguments, in the source folder. Beyond the limit of processor time it is killed and has
/// ended with more than 128; 0 is no limit.
[[nodiscard]] Ran entente(const std::vector<std::string>& arguments, std::chrono::seconds limit = {});
/// The same in a fork of the tests, which need not load the solver and the simulator anew.
[[nodiscard]] Ran entente_in_fork(const std::vector<std::string>& arguments, std::chrono::seconds limit);
/// The same with its standard output there; `out` stays empty. `file` is closed afterwards.
[[nodiscard]] Ran entente_into(int file, const std::vector<std::string>& arguments);

/// The same with no more than so much memory.
[[nodiscard]] Ran entente_within(std::size_t megabytes, const std::vector<std::string>& arguments);

}  // namespace entente::testing
