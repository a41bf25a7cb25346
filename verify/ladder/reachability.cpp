#include "verify/ladder/reachability.hpp"

#include <algorithm>

namespace entente::verify {

using model::FactId;
using model::Known;

namespace {

[[nodiscard]] Valuation opposite(const model::World& world, const std::vector<FactId>& open, Valuation values) {
  for (const FactId fact : open) values.set(fact, !values[fact]);
  for (const auto& group : world.exactly_one)
    for (const FactId fact : group) values.set(fact, fact == group.back());
  return values;
}

}  // namespace

Reachability::Reachability(const model::Case& given, SymbolicCase& symbolic)
    : given_(given), symbolic_(symbolic), versions_(versions_of(given.world, given.changes)) {
  for (FactId fact = 0; fact < given.world.values.size(); ++fact)
    if (std::any_of(versions_.begin(), versions_.end(),
                    [&](const auto& values) { return model::is_open(values[fact]); }))
      open_.push_back(fact);
  has_open_ = !open_.empty();
  samples_.push_back({symbolic.base()});
  samples_.push_back({opposite(given.world, open_, symbolic.base())});
}

const Possible& Reachability::possible() {
  if (!possible_) possible_.emplace(given_.world, versions_);
  return *possible_;
}

SymbolicReach::Versions Reachability::versions_under(const Valuation& values) const {
  SymbolicReach::Versions known = versions_;
  for (auto& version : known)
    for (const FactId fact : open_)
      if (model::is_open(version[fact])) version[fact] = model::known(values[fact]);
  return known;
}

bool Reachability::may_be_under(const Valuation& values, const model::Question& question) const {
  return Possible(given_.world, versions_under(values)).may_be(question);
}

bool Reachability::may_be_under_sample(std::size_t number, const model::Question& question) {
  Sample& sample = samples_[number];
  if (!sample.possible) sample.possible.emplace(given_.world, versions_under(sample.values));
  return sample.possible->may_be(question);
}

std::optional<Trace> Reachability::trace(const Valuation& values, const model::Question& question) const {
  const auto value_of = [&](FactId fact) { return values[fact]; };
  Trace trace{given_.world.facts(value_of), known_versions(given_, value_of), {}};
  auto plan = find_plan(trace.start, trace.versions, question);
  if (!plan) return std::nullopt;
  trace.plan = std::move(*plan);
  return trace;
}

/// What is not found may only be missing in a closure that is not settled.
Found Reachability::some_valuation(const model::Question& question) {
  const model::Formula always = model::Formula::constant(true);
  Found found = some_valuation_so_far(question, always);
  if (found.is == Found::Is::none && symbolic_.settle()) return some_valuation_so_far(question, always);
  return found;
}

/// The graph proposes ways, shortest first, and the solver disposes of each; what it refutes is learned as a lemma. The
/// question as a whole comes last, so that the rulebook and not the graph says what it means.
Found Reachability::some_valuation_so_far(const model::Question& question, model::Formula assumption) {
  const SymbolicReach& reach = symbolic_.reach();
  if (question.capability == model::Capability::communicate || question.capability == model::Capability::collaborate)
    for (const MeetingPlace& way : meeting_places(possible(), given_.world.shape, question.from, question.to_person)) {
      const model::Formula may = reach.may_communicate(way);
      if (may.is_false()) continue;
      Found found = symbolic_.find(may && assumption);
      if (found.is != Found::Is::none) return found;
      symbolic_.learn(!(may && assumption));
    }
  return symbolic_.find(reach.may_be(question) && assumption);
}

}  // namespace entente::verify
