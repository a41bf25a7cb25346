// The cheapest engine: every unknown at once both true and false, closed over all steps by plain bits, without a
// solver.
#pragma once

#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "verify/reach/closure.hpp"

namespace entente::verify {

/// What may be true of a world: closed over every step, through every version of its settings.
class Possible {
 public:
  /// `values` are the settings' versions one after the other (the first is the world's own); a clause may be struck.
  Possible(const model::World& world, const std::vector<std::vector<model::Known>>& versions,
           const model::Clause* struck = nullptr);

  /// Whether the question may be answered yes in some reachable state. `false` is a proof that it never is.
  [[nodiscard]] bool may_be(const model::Question& question) const;

  [[nodiscard]] const std::vector<model::Facts<model::MayMust<bool>>>& phases() const { return phases_; }

 private:
  using Logic = model::MayMustLogic<model::Plain>;
  const model::Clause* struck_;
  std::vector<model::Facts<model::MayMust<bool>>> phases_;  ///< closed, one a version of the settings
  /// What rules came to, a phase. Not to be asked from two threads at once.
  mutable std::vector<model::Memory<model::MayMust<bool>>> memories_;
};

/// The world's settings, version by version, with what people can have done meanwhile left open.
[[nodiscard]] std::vector<std::vector<model::Known>> versions_of(
    const model::World& world, const std::vector<std::vector<model::SettingChange>>& changes);

}  // namespace entente::verify
