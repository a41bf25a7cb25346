#include "verify/proof/certificate.hpp"

#include <fmt/format.h>

#include "model/logic/exactly_one.hpp"
#include "verify/solver/cross_check.hpp"

namespace entente::verify {
namespace {

[[nodiscard]] std::vector<model::Formula> enumerations_of(const model::World& world) {
  std::vector<model::Formula> all;
  for (const auto& group : world.exactly_one) all.push_back(model::exactly_one(group));
  return all;
}

/// What cvc5 says, as text. It refuting the certificate is a disagreement.
[[nodiscard]] std::string second_opinion(std::vector<model::Formula> all, model::Formula query, const std::string& name,
                                         unsigned timeout_ms) {
  all.push_back(query);
  const SecondOpinion opinion = ask_cvc5(to_smt2(all), timeout_ms / 1000 + 1);
  if (opinion == SecondOpinion::sat) throw InternalDisagreement("invariant " + name + ": cvc5 refutes the certificate");
  return fmt::format(", cvc5: {}", name_of(opinion));
}

}  // namespace

Certificate certified(const model::Case& given, const SymbolicReach& reach,
                      const std::vector<model::Question>& questions, const std::string& name,
                      const Solver::Options& limits, Checkers checkers) {
  Certificate certificate;
  std::string second;
  const std::vector<model::Formula> enumerations = enumerations_of(given.world);
  for (const auto& facts : reach.phases()) {
    const model::Formula query = escape(facts, questions);
    Solver fresh(limits);
    for (const model::Formula formula : enumerations) fresh.add(formula);
    const Answer answer = fresh.check(query);
    certificate.queries += fresh.queries();
    if (answer.is == Answer::Is::unknown) {
      certificate.refused = "the certificate could not be checked: " + answer.reason;
      return certificate;
    }
    if (answer.is == Answer::Is::sat)
      throw InternalDisagreement("invariant " + name +
                                 ": the closure says it holds, the inductive check says it does not");
    if (checkers == Checkers::z3_and_cvc5) second = second_opinion(enumerations, query, name, limits.timeout_ms);
  }
  certificate.says = fmt::format("inductive, {} {}; Z3: unsat{}", reach.phases().size(),
                                 reach.phases().size() == 1 ? "query" : "queries", second);
  return certificate;
}

}  // namespace entente::verify
