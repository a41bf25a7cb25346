// Mutants of raising: each leaf not written back. Raised and lowered again, one of its facts must then come out
// different, or a witness could leave it out unnoticed. Kept in docs/mutants-raising.md.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "model/world/raise.hpp"
#include "tests/agreement/mutated_paths.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/pages.hpp"
#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// Two clouds, with everything that may be open in them open: all settings, what sign-ins bring along, what no document
/// says, and each reading of the catalog.
[[nodiscard]] Estate everything_open() {
  Estate estate;
  estate.tenant("contoso")
      .all_settings_any()
      .group("staff", "everybody")
      .group("everybody")
      .person("ann", "{segment: front, groups: [staff], claims: any}")
      .person("ben", "{segment: back}");
  estate.tenant("fabrikam", "bleu").all_settings_any().person("cat", "{segment: front}").guest("ann@contoso");
  return estate.catalog(
      "{readings: {missing-half: any, guest-reach: any, nested-groups: any, shares-before-integration: any, "
      "free-busy-sides: any}}");
}

/// What is known of each fact of a leaf, by the fact's own path and phrase: rows may be numbered in another way.
[[nodiscard]] std::map<std::string, Known> values_of(const World& world, Leaf leaf) {
  std::map<std::string, Known> values;
  for (FactId fact = true_fact + 1; fact < world.shape.fact_count(); ++fact)
    if (world.shape.where(fact).leaf == leaf) values[world.shape.phrase(fact)] = world.values[fact];
  return values;
}

[[nodiscard]] World raised_and_lowered(const Scenario& scenario, const World& world, const Facts<bool>& facts,
                                       const SettingPaths& paths) {
  const Scenario told = raised(scenario, world, facts, paths);
  return lower(told, Catalog::load(told.catalog, told.overrides, {}).value());
}

/// One way to fill everything in, with the world that comes of it when it is written and read again.
struct Drawn {
  Facts<bool> facts;
  World again;
};

class Draws {
 public:
  Draws() : scenario_(everything_open().scenario()), world_(everything_open().world()) {
    std::mt19937_64 random(20261121);
    for (int i = 0; i < 12; ++i) {
      const Facts<bool> drawn = random_facts(*world_, random);
      Facts<bool> facts = world_->facts([&](FactId fact) {
        return drawn[fact] && info(world_->shape.where(fact).leaf).setting.form != Form::member_around;
      });
      World again = raised_and_lowered(scenario_, *world_, facts, setting_paths);
      all_.push_back({std::move(facts), std::move(again)});
    }
  }

  /// The first fact of the leaf that is lost when the leaf is not written.
  [[nodiscard]] Noticed not_written(Leaf leaf) const {
    Noticed noticed{fmt::format("{} is not written back", info(leaf).name), "", "", ""};
    const SettingPaths paths = paths_without(leaf);
    for (std::size_t i = 0; i < all_.size() && noticed.by.empty(); ++i) {
      const auto whole = values_of(all_[i].again, leaf);
      const auto rest = values_of(raised_and_lowered(scenario_, *world_, all_[i].facts, paths), leaf);
      for (const auto& [phrase, value] : whole) {
        // A column that no list names any more has no fact any more.
        const auto found = rest.find(phrase);
        if (noticed.by.empty() && (found == rest.end() ? value == Known::yes : found->second != value)) {
          noticed.by = fmt::format("valuation {}", i + 1);
          noticed.where = phrase + (value == Known::yes ? " (yes)" : " (no)");
        }
      }
    }
    return noticed;
  }

  [[nodiscard]] std::set<Leaf> open_leaves() const {
    std::set<Leaf> leaves;
    for (const FactId fact : world_->open_facts())
      if (info(world_->shape.where(fact).leaf).setting.exists()) leaves.insert(world_->shape.where(fact).leaf);
    return leaves;
  }

 private:
  Scenario scenario_;
  std::shared_ptr<const World> world_;
  std::vector<Drawn> all_;
};

/// Whether a new tenant has the leaf's value everywhere: then nothing needs to be written for it.
[[nodiscard]] bool is_of_new_tenants(Leaf leaf) {
  Estate estate;
  estate.tenant("contoso").person("ann").tenant("fabrikam", "bleu").person("cat");
  const auto values = values_of(*estate.world(), leaf);
  return std::any_of(values.begin(), values.end(), [](const auto& value) { return value.second == Known::yes; });
}

/// Why a leaf need not be written; empty when there is no such reason.
[[nodiscard]] std::string why_nobody_can_notice(Leaf leaf) {
  const SettingPath& path = info(leaf).setting;
  const bool holds_others = std::any_of(vocabulary.begin(), vocabulary.end(), [&](const LeafInfo& other) {
    return other.row == info(leaf).row && other.setting != path &&
           (other.setting.is_inside(path) || other.setting.is_at_place_of(path));
  });
  if (path.form == Form::member_around) return "follows from the list of which the members are written";
  if (path.form == Form::presence && holds_others) return "what is written in it says that it is there";
  if (path.form == Form::value && is_of_new_tenants(leaf)) return "a new tenant has this value where none is written";
  return "";
}

TEST(RaisingMutants, every_one_is_noticed_or_explained) {
  const Draws draws;
  std::vector<Noticed> mutants;
  for (const Leaf leaf : draws.open_leaves()) {
    mutants.push_back(draws.not_written(leaf));
    Noticed& mutant = mutants.back();
    if (mutant.by.empty()) mutant.because = why_nobody_can_notice(leaf);
    EXPECT_FALSE(mutant.by.empty() && mutant.because.empty()) << "nobody notices that " << mutant.mutant;
  }
  EXPECT_GT(mutants.size(), 100U);
  const std::string head =
      "# Mutants of raising\n\nEach leaf not written back when a counterexample is told as settings; with the first "
      "fact that is lost when what was\nwritten is read again. Printed by `tests/agreement/raising_mutants_test.cpp`, "
      "which fails when this page is stale, or when\nnobody notices a mutant and nothing explains why.\n";
  EXPECT_EQ(
      problem_with_page(std::filesystem::path(ENTENTE_SOURCE_DIR) / "docs/mutants-raising.md", page_of(head, mutants)),
      "");
}

}  // namespace
}  // namespace entente::testing
