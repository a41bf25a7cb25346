// One decision of the rulebook: a rule with its arguments in one world, readable in each of the logics that tests
// compare.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "model/logic/explaining.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/world/world.hpp"

namespace entente::testing {

using Counts = model::ClauseCounts;

/// The same facts, all known, in may and must.
[[nodiscard]] model::Facts<model::MayMust<bool>> in_may_must(const model::Facts<bool>& facts);

/// What `Explaining` told: ids of clauses, with `!` before the ones that were refused.
struct Told {
  bool verdict = false;
  std::set<std::string> all;
  std::set<std::string> outermost;  ///< without clauses inside clauses
};

/// A rule applied to its arguments, `rule(logic, facts)`, in one world. Open facts are as World::facts() has them.
class Decision {
 public:
  template <class Rule>
  Decision(std::shared_ptr<const model::World> world, Rule rule)
      : world_(std::move(world)),
        facts_(world_->facts()),
        plain_([rule](const model::Facts<bool>& facts) {
          model::Plain plain;
          return rule(plain, facts);
        }),
        explaining_([rule](model::Explaining& logic, const model::Facts<bool>& facts) {
          return rule(logic, model::explained(facts));
        }),
        without_([rule](const model::Facts<bool>& facts, const model::Clause* struck) {
          model::Plain plain;
          model::MayMustLogic<model::Plain> mutant{.base = plain, .struck = struck};
          return rule(mutant, in_may_must(facts)).may_hold;
        }),
        counting_([rule](const model::Facts<bool>& facts, Counts& counts) {
          model::Plain plain;
          model::MayMustLogic<model::Plain> counting{.base = plain, .counts = &counts};
          return rule(counting, in_may_must(facts)).may_hold;
        }) {}

  /// The same decision with one fact changed: for what no scenario can say from the start.
  [[nodiscard]] Decision with(model::Leaf leaf, std::int32_t row, bool value) const;
  [[nodiscard]] Decision with(model::Leaf leaf, std::int32_t row, std::int32_t column, bool value) const;

  [[nodiscard]] bool plain() const { return plain_(facts_); }
  [[nodiscard]] bool without(const model::Clause* struck) const { return without_(facts_, struck); }
  /// What it comes to when every fact of the leaf is false.
  [[nodiscard]] bool plain_without(model::Leaf leaf) const;
  [[nodiscard]] Told explained() const;
  /// Reads the rule and adds the clauses met to `counts`.
  [[nodiscard]] Counts counted(Counts counts) const;
  [[nodiscard]] const model::World& world() const { return *world_; }

 private:
  std::shared_ptr<const model::World> world_;
  model::Facts<bool> facts_;
  std::function<bool(const model::Facts<bool>&)> plain_;
  std::function<model::Reasoned(model::Explaining&, const model::Facts<bool>&)> explaining_;
  std::function<bool(const model::Facts<bool>&, const model::Clause*)> without_;
  std::function<bool(const model::Facts<bool>&, Counts&)> counting_;
};

}  // namespace entente::testing
