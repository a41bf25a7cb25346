// The prover, of the whole and by slices, against brute force: small random worlds, every state that steps lead to, one
// valuation of the open settings after the other. What brute force finds, the prover must not call proved; what it
// calls violated has replayed.
#include "verify/proof/prove.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <deque>
#include <set>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "tests/support/random_world.hpp"
#include "verify/slices/estate_prover.hpp"

namespace entente::testing {
namespace {

using model::Question;

/// The question as an invariant that says it is never answered yes.
[[nodiscard]] model::InvariantSpec never(const model::Shape& shape, const Question& question) {
  const auto named = [](const std::string& name) {
    const auto at = name.rfind('@');
    return model::PersonName{name.substr(0, at), name.substr(at + 1), {}};
  };
  model::InvariantSpec invariant;
  invariant.name = "never";
  invariant.capability = std::string(model::info(question.capability).name);
  invariant.from.person = named(shape[question.from].name);
  switch (model::info(question.capability).to) {
    case model::Party::person:
    case model::Party::person_or_team:
      if (question.to_team.exists()) {
        invariant.to.team = shape[question.to_team].key;
        invariant.to.tenant = shape[shape[question.to_team].tenant].key;
        break;
      }
      invariant.to.person = named(shape[question.to_person].name);
      break;
    case model::Party::host:
    case model::Party::tenant:
      invariant.to.tenant = shape[question.to_tenant].key;
      break;
    case model::Party::setting:
      invariant.to.tenant = shape[question.to_tenant].key;
      break;
    case model::Party::item:
    case model::Party::item_or_tenant:
      invariant.to.tenant = shape[question.to_tenant].key;
      if (question.to_item.exists()) invariant.to.team = shape[question.to_item].key;
      break;
    case model::Party::team:
      invariant.to.team = shape[question.to_team].key;
      invariant.to.tenant = shape[shape[question.to_team].tenant].key;
      break;
  }
  constexpr std::array ways{"", "guest", "authenticated", "anonymous"};  // in the order of AskedJoin
  invariant.as = ways[static_cast<std::size_t>(question.as)];
  if (question.capability == model::Capability::access) invariant.what = "app:" + shape[question.app].id;
  return invariant;
}

/// Whether the question is answered yes in a state that steps lead to from `start`, among the first few thousand
/// states.
[[nodiscard]] bool reaches(const model::Facts<bool>& start, const Question& question) {
  constexpr std::size_t states_max = 600;
  model::Plain plain;
  std::deque<model::Facts<bool>> open{start};
  std::set<std::vector<std::uint8_t>> seen{start.values};
  while (!open.empty()) {
    const auto facts = open.front();
    open.pop_front();
    if (model::answer(plain, facts, question)) return true;
    model::for_each_step(*facts.shape, [&](const model::Step& step) {
      if (seen.size() >= states_max || !model::guard(plain, facts, step)) return;
      auto next = facts;
      model::take(plain, next, step, true);
      if (seen.insert(next.values).second) open.push_back(std::move(next));
    });
  }
  return false;
}

/// A valuation of the open settings only: the state stays as the scenario has it.
[[nodiscard]] model::Facts<bool> with_random_settings(const model::World& world, std::mt19937_64& random) {
  const auto drawn = random_facts(world, random);
  return world.facts([&](model::FactId fact) { return drawn[fact]; });
}

RC_GTEST_PROP(Prover, AgreesWithBruteForceOnSmallWorlds, ()) {
  const RandomWorld given = *random_world();
  std::mt19937_64 random(*rc::gen::arbitrary<std::uint32_t>());
  const auto loaded = model::case_of(given.scenario);
  RC_ASSERT(loaded.has_value());
  Agenda agenda = whole_agenda((*loaded)->world.shape);
  agenda.steps.clear();
  for (const Question& question : sampled(agenda, 2, random).questions) {
    model::Scenario scenario = given.scenario;
    scenario.invariants = {never((*loaded)->world.shape, question)};
    const auto to_prove = model::case_of(scenario);
    RC_ASSERT(to_prove.has_value());
    const auto verdicts = verify::prove(**to_prove, {.with_cores = false});
    const auto& verdict = verdicts.invariants.front();
    RC_CLASSIFY(verdict.verdict == model::Verdict::holds, "holds");
    RC_CLASSIFY(verdict.verdict == model::Verdict::violated, "violated");
    RC_CLASSIFY(verdict.verdict == model::Verdict::unknown, "unknown");
    if (verdict.verdict == model::Verdict::violated) RC_ASSERT(verdict.witness->replayed);
    const auto sliced = verify::prove_by_slices(scenario, {.with_cores = false}).invariants.front();
    RC_LOG() << model::to_text((*to_prove)->world.shape, question) << ", in slices " << model::name_of(sliced.verdict)
             << std::endl;
    RC_ASSERT(sliced.verdict == verdict.verdict || verdict.verdict == model::Verdict::unknown ||
              sliced.verdict == model::Verdict::unknown);
    if (verdict.verdict != model::Verdict::holds && sliced.verdict != model::Verdict::holds) continue;
    for (int i = 0; i < 3; ++i) RC_ASSERT(!reaches(with_random_settings((*to_prove)->world, random), question));
  }
}

}  // namespace
}  // namespace entente::testing
