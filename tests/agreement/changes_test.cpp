// What to change: over many refusals that one changed setting brought about, the first alternative names that setting.
#include "model/answers/changes.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <iostream>

#include "model/logic/plain.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// The world with everything known, as `facts` have it.
[[nodiscard]] World settled(const World& world, const Facts<bool>& facts) {
  World known = world;
  for (FactId fact = 0; fact < facts.values.size(); ++fact) known.values[fact] = model::known(facts[fact]);
  return known;
}

/// The settings behind a yes.
[[nodiscard]] std::vector<FactId> settings_behind(const Facts<bool>& facts, const Question& question) {
  Explaining logic;
  const Facts<Reasoned> reasoned = explained(facts);
  std::vector<FactId> settings;
  for (const Reason& reason : logic.reasons(answer(logic, reasoned, question)))
    for (const FactId fact : reason.facts)
      if (const LeafInfo& leaf = info(facts.shape->where(fact).leaf);
          leaf.origin == Origin::setting && leaf.setting.form != Form::value)
        settings.push_back(fact);
  return settings;
}

struct Refusals {
  int all = 0, named_first = 0, named = 0;
};

/// Changes one setting behind a yes. When that makes it a no, looks for the setting among what would undo it.
void refuse(Refusals& refusals, const World& world, Facts<bool> facts, const Question& question, FactId changed) {
  Plain plain;
  facts.set(changed, !facts[changed]);
  if (answer(plain, facts, question)) return;
  World known = settled(world, facts);
  known.marks[changed] = {"changed.yaml", 1, 1};
  const auto names_it = [&](const SettingsToChange& alternative) {
    const std::string path = world.shape.setting(changed);
    return std::ranges::any_of(alternative, [&](const DecidingSetting& told) {
      return told.path == path || (!told.path.empty() && path.starts_with(told.path + "."));
    });
  };
  const auto alternatives = changes_to_yes(known, facts, question);
  ++refusals.all;
  refusals.named_first += !alternatives.empty() && names_it(alternatives.front()) ? 1 : 0;
  refusals.named += std::ranges::any_of(alternatives, names_it) ? 1 : 0;
}

TEST(ChangesToYes, NameTheOneSettingThatMadeItARefusal) {
  constexpr int wanted = 1000;
  Refusals refusals;
  rc::Random random(20261126);
  for (int i = 0; i < 400 && refusals.all < wanted; ++i) {
    const RandomWorld drawn = random_world()(random.split(), rc::kNominalSize).value();
    std::mt19937_64 draws(static_cast<std::uint64_t>(i));
    const Agenda agenda = whole_agenda(drawn.world->shape);
    for (int valuation = 0; valuation < 6; ++valuation) {
      const Facts<bool> facts = random_facts(*drawn.world, draws);
      Plain plain;
      for (const Question& question : sampled(agenda, 40, draws).questions) {
        if (!answer(plain, facts, question)) continue;
        const std::vector<FactId> settings = settings_behind(facts, question);
        if (!settings.empty()) refuse(refusals, *drawn.world, facts, question, settings[draws() % settings.size()]);
      }
    }
  }
  std::cout << refusals.all << " refusals, " << refusals.named_first << " named first, " << refusals.named
            << " named\n";
  EXPECT_GE(refusals.all, wanted);
  EXPECT_GE(refusals.named_first * 100, refusals.all * 95);
}

/// Each alternative is tried: a change that does not make it a yes is not told.
TEST(ChangesToYes, AreNoneOfAYes) {
  rc::Random random(7);
  int asked = 0;
  for (int i = 0; i < 40; ++i) {
    const RandomWorld drawn = random_world()(random.split(), rc::kNominalSize).value();
    std::mt19937_64 draws(static_cast<std::uint64_t>(i));
    const Facts<bool> facts = random_facts(*drawn.world, draws);
    Plain plain;
    for (const Question& question : sampled(whole_agenda(drawn.world->shape), 20, draws).questions)
      if (answer(plain, facts, question)) {
        ++asked;
        EXPECT_TRUE(changes_to_yes(settled(*drawn.world, facts), facts, question).empty());
      }
  }
  EXPECT_GT(asked, 20);
}

}  // namespace
}  // namespace entente::testing
