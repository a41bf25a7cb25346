// What it costs to write a decision once for every logic, when all one wants is a yes or no: the rule read in Plain
// against the same decision written by hand on plain structs. Both answer the same sign-ins, checked before measuring.
#include <memory>
#include <stdexcept>

#include "bench/by_hand.hpp"
#include "bench/estates.hpp"
#include "bench/pairs.hpp"
#include "bench/rules.hpp"
#include "model/logic/plain.hpp"

namespace entente::bench {
namespace {

struct Bed {
  std::unique_ptr<const model::Case> given;
  model::Facts<bool> facts;
  by_hand::Estate estate;
  std::vector<SignIn> asked;
};

[[nodiscard]] std::shared_ptr<const Bed> bed_for(int partners) {
  auto bed = std::make_shared<Bed>();
  bed->given = star(partners, Partners::known, Manners::guarded, Month::empty);
  bed->facts = bed->given->world.facts();
  bed->estate = by_hand::estate_of(bed->facts);
  bed->asked = sign_ins(bed->given->world);
  std::size_t permitted = 0;
  model::Plain plain;
  for (const SignIn& asked : bed->asked) {
    const bool held = is_permitted(plain, bed->facts, asked);
    if (held != by_hand::b2b_is_permitted(bed->estate, asked.visit, asked.app))
      throw std::logic_error("the rule and the decision by hand disagree");
    if (held) ++permitted;
  }
  if (permitted == 0 || permitted == bed->asked.size()) throw std::logic_error("sign-ins that all end alike");
  return bed;
}

[[nodiscard]] Pair against_hand(int partners) {
  const auto bed = bed_for(partners);
  const auto units = static_cast<double>(bed->asked.size());
  const auto rule = [bed](benchmark::State& state) {
    model::Plain plain;
    for (auto _ : state)
      for (const SignIn& asked : bed->asked) benchmark::DoNotOptimize(is_permitted(plain, bed->facts, asked));
  };
  const auto hand = [bed](benchmark::State& state) {
    for (auto _ : state)
      for (const SignIn& asked : bed->asked)
        benchmark::DoNotOptimize(by_hand::b2b_is_permitted(bed->estate, asked.visit, asked.app));
  };
  const std::string count = std::to_string(partners);
  return {.key = "rules/b2b/" + count,
          .what = "one sign-in decided, " + count + " partners",
          .ours = {.name = "b2b_is_permitted, Plain", .loop = rule, .units = units},
          .peer = {.name = "by hand, on structs", .loop = hand, .units = units}};
}

}  // namespace

std::vector<Pair> rules_pairs() { return {against_hand(12), against_hand(120)}; }

}  // namespace entente::bench
