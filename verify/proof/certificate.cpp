#include "verify/proof/certificate.hpp"

#include <fmt/format.h>

#include <array>

#include "verify/proof/escape.hpp"
#include "verify/solver/cross_check.hpp"

namespace entente::verify {
namespace {

/// What cvc5 says, as text. It refuting the certificate is a disagreement.
[[nodiscard]] std::string second_opinion(const std::string& script, const std::string& name, unsigned timeout_ms) {
  const SecondOpinion opinion = ask_cvc5(script, timeout_ms / 1000 + 1);
  if (opinion == SecondOpinion::sat) throw InternalDisagreement("invariant " + name + ": cvc5 refutes the certificate");
  return fmt::format(", cvc5: {}", name_of(opinion));
}

}  // namespace

Certificate certified(const model::Case& given, const SymbolicReach& reach,
                      const std::vector<model::Question>& questions, const std::string& name,
                      const Solver::Options& limits, Checkers checkers) {
  Certificate certificate;
  std::string second;
  const auto start = reach.at_the_start();
  std::vector<model::FactId> relied_on;
  // From the last version to the first, for a version relies on what people brought about before it.
  for (std::size_t phase = reach.phases().size(); phase-- > 0;) {
    auto [query, relies_on] =
        escape({reach.phases()[phase], phase == 0 ? start : reach.phases()[phase - 1]}, questions, relied_on);
    relied_on = std::move(relies_on);
    Solver fresh(limits);
    fresh.enumerate(given.world.exactly_one);
    const Answer answer = fresh.check(query);
    certificate.queries += fresh.queries();
    if (answer.is == Answer::Is::unknown) {
      certificate.refused = "the certificate could not be checked: " + answer.reason;
      return certificate;
    }
    if (answer.is == Answer::Is::sat)
      throw InternalDisagreement("invariant " + name +
                                 ": the closure says it holds, the inductive check says it does not");
    if (checkers == Checkers::z3_and_cvc5)
      second = second_opinion(fresh.to_smt2(std::array{query}), name, limits.timeout_ms);
  }
  certificate.says = fmt::format("inductive, {} {}; Z3: unsat{}", reach.phases().size(),
                                 reach.phases().size() == 1 ? "query" : "queries", second);
  return certificate;
}

}  // namespace entente::verify
