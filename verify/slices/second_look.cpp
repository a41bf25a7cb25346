#include "verify/slices/second_look.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace entente::verify {

SecondLook::SecondLook(Solver::Options limits, Checkers checkers) : limits_(std::move(limits)), checkers_(checkers) {
  limits_.context = std::make_shared<SharedContext>();
}

std::string SecondLook::refused(const ClosedSlice& slice, const std::vector<model::Question>& questions,
                                const std::string& names) {
  model::clear_formulas();
  const model::World& world = slice.given().world;
  const SymbolicReach bounds(world, slice.versions(), slice.possible().phases());
  const Certificate certificate = certified(slice.given(), bounds, questions, names, limits_, checkers_);
  queries_ += certificate.queries;
  if (certificate.refused.empty()) said_.insert(certificate.says);
  return certificate.refused;
}

std::string SecondLook::says_of(std::size_t slices) const {
  if (slices == 0) return "each slice by the prover's own";
  return fmt::format("{} {}: {}", slices, slices == 1 ? "slice" : "slices, each", fmt::join(said_, "; or "));
}

}  // namespace entente::verify
