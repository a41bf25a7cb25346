// A second opinion: the same question put to another solver's command line. No shell, a time limit, and a killed
// process is an answer. Scripts are written by verify/solver/smt2.hpp.
#pragma once

#include <chrono>
#include <string>

namespace entente::verify {

enum class SecondOpinion { sat, unsat, unknown, not_installed };
[[nodiscard]] constexpr const char* name_of(SecondOpinion opinion) {
  switch (opinion) {
    case SecondOpinion::sat:
      return "sat";
    case SecondOpinion::unsat:
      return "unsat";
    case SecondOpinion::unknown:
      return "unknown";
    case SecondOpinion::not_installed:
      return "not installed";
  }
  return "unknown";
}

/// What `program --lang=smt2 <file>` says of an SMT-LIB script with one check-sat. It is killed when `limit` is over.
[[nodiscard]] SecondOpinion ask_program(const std::string& program, const std::string& smt2,
                                        std::chrono::milliseconds limit);

/// What cvc5 says, within `timeout_s` seconds.
[[nodiscard]] SecondOpinion ask_cvc5(const std::string& smt2, unsigned timeout_s);

}  // namespace entente::verify
