// The second look at slices that are closed: the bounds of each are put to solvers as an inductive invariant.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "verify/proof/certificate.hpp"
#include "verify/slices/closed_slice.hpp"

namespace entente::verify {

class SecondLook {
 public:
  SecondLook(Solver::Options limits, Checkers checkers);

  /// Why the slice could not be checked; empty when it was. `names` are those of the invariants that ask the questions.
  /// Throws InternalDisagreement when somebody says that it is not closed.
  [[nodiscard]] std::string refused(const ClosedSlice& slice, const std::vector<model::Question>& questions,
                                    const std::string& names);
  [[nodiscard]] std::size_t queries() const { return queries_; }
  /// Who checked so many slices, and what they said.
  [[nodiscard]] std::string says_of(std::size_t slices) const;

 private:
  Solver::Options limits_;
  Checkers checkers_;
  std::size_t queries_ = 0;
  std::set<std::string> said_;
};

}  // namespace entente::verify
