// What a solver says. Unknown is an answer of its own: it is never folded into one of the others.
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace entente::verify {

/// The solver said something that our own evaluation denies. Never caught below the command: exit code 4.
struct InternalDisagreement : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Answer {
  enum class Is { sat, unsat, unknown };
  /// Whether every assumption of a core was tried without. `unproved`: the solver gave up before they all were.
  enum class Core { irreducible, unproved };

  Is is = Is::unknown;
  std::string query;                    ///< the name it was asked under; may be empty
  std::string reason;                   ///< of unknown: timeout, memory, …; never empty then
  std::map<std::uint32_t, bool> model;  ///< of sat: a value for each variable the solver has met
  std::vector<std::size_t> core;        ///< of unsat: indices of the assumptions needed, in order
  Core core_is = Core::irreducible;

  /// A variable the solver has not met may take either value, and is false.
  [[nodiscard]] bool value(std::uint32_t variable) const {
    const auto found = model.find(variable);
    return found != model.end() && found->second;
  }
};

[[nodiscard]] constexpr const char* name_of(Answer::Is is) {
  switch (is) {
    case Answer::Is::sat:
      return "sat";
    case Answer::Is::unsat:
      return "unsat";
    case Answer::Is::unknown:
      return "unknown";
  }
  return "unknown";
}

}  // namespace entente::verify
