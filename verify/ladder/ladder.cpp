#include "verify/ladder/ladder.hpp"

#include <algorithm>

#include "model/answers/changes.hpp"
#include "model/logic/plain.hpp"
#include "verify/witness/witness.hpp"

namespace entente::verify {

using model::Decision;
using model::Explanation;
using model::FactId;
using model::Facts;
using model::Question;

namespace {

[[nodiscard]] Explanation without_answer(const model::World& world, const Question& question, std::string reason) {
  Explanation explanation;
  explanation.question = model::to_text(world.shape, question);
  explanation.answer = model::Answer::unknown;
  explanation.reason = std::move(reason);
  return explanation;
}

/// What is read in Plain has the last word, whoever found the valuation.
void require_answer(const Facts<bool>& facts, const Question& question, bool expected) {
  model::Plain plain;
  if (model::answer(plain, facts, question) != expected)
    throw InternalDisagreement("the rulebook does not answer as the solver's model says: " +
                               model::to_text(*facts.shape, question));
}

}  // namespace

Ladder::Ladder(const model::Case& given, Solver::Options limits, model::Repeats repeats)
    : given_(given),
      repeats_(repeats),
      rungs_(given.world),
      symbolic_(given, limits),
      reachability_(given, symbolic_) {}

model::Explainer& Ladder::explainer_of_base() {
  if (!explainer_) explainer_.emplace(given_.world, rungs_.base(), repeats_);
  return *explainer_;
}

Found Ladder::otherwise(const Question& question, bool seen) {
  const model::Formula now = symbolic_.now(question);
  Found found = symbolic_.find_afresh(seen ? !now : now);
  if (found.is != Found::Is::found) return found;
  found.values = given_.world.facts([&](FactId fact) { return found.values[fact]; });
  require_answer(found.values, question, !seen);
  return found;
}

Decision Ladder::can(const Question& question) {
  if (const auto answer = rungs_.decide(question)) return {*answer, ""};
  model::Plain plain;
  const bool seen = model::answer(plain, rungs_.base(), question);
  Found found = otherwise(question, seen);
  if (found.is == Found::Is::unknown) return {model::Answer::unknown, std::move(found.reason)};
  if (found.is == Found::Is::found) return {model::Answer::depends, ""};
  return {seen ? model::Answer::yes : model::Answer::no, ""};
}

Explanation Ladder::explain_with(const Facts<bool>& facts, const Question& question) const {
  return model::Explainer(given_.world, facts, repeats_).explain(question);
}

Explanation Ladder::explain_depends(const Question& question, const Facts<bool>& yes, const Facts<bool>& no) const {
  model::Explainer refusing(given_.world, no, repeats_);
  Explanation explanation = refusing.explain(question);
  std::vector<FactId> on = refusing.open_facts();
  model::Explainer allowing(given_.world, yes, repeats_);
  const Explanation allowed = allowing.explain(question);
  if (explanation.answer != model::Answer::no || allowed.answer != model::Answer::yes)
    throw InternalDisagreement("an explanation answers otherwise than the valuation it explains");
  on.insert(on.end(), allowing.open_facts().begin(), allowing.open_facts().end());
  if (on.empty())
    for (FactId fact = 0; fact < yes.values.size(); ++fact)
      if (yes[fact] != no[fact]) on.push_back(fact);
  std::sort(on.begin(), on.end());
  on.erase(std::unique(on.begin(), on.end()), on.end());
  explanation.answer = model::Answer::depends;
  explanation.how = "yes under some of the open settings, no under others";
  for (const FactId fact : on) explanation.depends_on.push_back(model::deciding_setting(given_.world, fact, yes[fact]));
  return explanation;
}

Explanation Ladder::explain_can(const Question& question) {
  if (rungs_.settled(question)) return explainer_of_base().explain(question);
  model::Tried tried = rungs_.tried(question);
  if (!tried.all && tried.yes.has_value() != tried.no.has_value()) {
    const bool seen = tried.yes.has_value();
    Found found = otherwise(question, seen);
    if (found.is == Found::Is::unknown) return without_answer(given_.world, question, std::move(found.reason));
    if (found.is == Found::Is::found) (seen ? tried.no : tried.yes) = std::move(found.values);
  }
  if (tried.yes && tried.no) return explain_depends(question, *tried.yes, *tried.no);
  return explain_with(tried.yes ? *tried.yes : *tried.no, question);
}

Explanation Ladder::explain_trace(const Question& question, const Could& could) const {
  const Trace& trace = *could.trace;
  Explanation explanation = explain_with(end_of(trace), question);
  explanation.answer = could.decision.answer;
  explanation.how.clear();
  std::size_t versions = 0;
  for (const PlannedStep& planned : trace.plan) {
    explanation.how += (explanation.how.empty() ? "after: " : "; ") + text_of(given_, planned, versions);
    if (!planned.step) ++versions;
  }
  if (could.decision.answer == model::Answer::depends)
    explanation.how += std::string(trace.plan.empty() ? "now" : "") +
                       "; under other values of the open settings in no state that any sequence of steps leads to";
  if (could.by_several_plans)
    explanation.how +=
        std::string(trace.plan.empty() ? "now" : "") + "; by other steps under other values of the open settings";
  for (const FactId fact : could.depends_on)
    explanation.depends_on.push_back(model::deciding_setting(given_.world, fact, trace.start[fact]));
  return explanation;
}

Answered Ladder::explain_could(const Question& question) {
  const Decision now = can(question);
  if (now.answer == model::Answer::yes) return {explain_can(question), reachability_.trace(symbolic_.base(), question)};
  Could could = decide_could(reachability_, symbolic_, given_, question);
  switch (could.decision.answer) {
    case model::Answer::yes:
    case model::Answer::depends: {
      Explanation explanation = explain_trace(question, could);
      return {std::move(explanation), std::move(could.trace), std::move(could.excluded)};
    }
    case model::Answer::unknown:
      return {without_answer(given_.world, question, std::move(could.decision.reason)), std::nullopt};
    case model::Answer::no:
      break;
  }
  Explanation explanation = explainer_of_base().explain(question);
  if (now.answer == model::Answer::depends || explanation.answer != model::Answer::no)
    throw InternalDisagreement("what the closure excludes is so from the start: " + explanation.question);
  explanation.how = "in no state that any sequence of steps leads to";
  return {std::move(explanation), std::nullopt};
}

Answered Ladder::ask(const Question& question, Tense tense) {
  if (tense == Tense::could) return explain_could(question);
  Answered answered{explain_can(question), std::nullopt};
  if (answered.explanation.answer == model::Answer::no)
    answered.explanation.would_be_yes_with = model::changes_to_yes(given_.world, rungs_.base(), question);
  return answered;
}

model::Memo::Text Ladder::ask(const Question& question, model::Memo& memo,
                              const std::function<std::string(const Explanation&)>& tell) {
  return memo.answer(question, [&](const Question&) {
    if (!rungs_.settled(question)) return std::make_shared<const std::string>(tell(explain_can(question)));
    model::Explainer& explainer = explainer_of_base();
    const model::Proof proof = explainer.prove(question);
    return memo.text(explainer.gist(proof), [&] { return tell(explainer.told(proof)); });
  });
}

}  // namespace entente::verify
