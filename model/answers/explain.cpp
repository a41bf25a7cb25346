#include "model/answers/explain.hpp"

#include <algorithm>

namespace entente::model {

Explainer::Explainer(const World& world, const Facts<bool>& facts)
    : world_(world), plain_(facts), facts_(explained(facts)) {}

const DecidingSetting& Explainer::told(FactId fact) {
  const auto known = told_.find(fact);
  if (known != told_.end()) return known->second;
  return told_.emplace(fact, deciding_setting(world_, fact, plain_[fact])).first->second;
}

DecidingClause Explainer::told(const Reason& reason) {
  DecidingClause clause{std::string(reason.clause->id),
                        std::string(reason.clause->says),
                        std::string(reason.clause->source),
                        reason.held,
                        reason.depth,
                        {}};
  clause.settings.reserve(reason.facts.size());
  for (const FactId fact : reason.facts) {
    clause.settings.push_back(told(fact));
    if (is_open(world_.values[fact]) && std::find(open_.begin(), open_.end(), fact) == open_.end())
      open_.push_back(fact);
  }
  return clause;
}

Proof Explainer::prove(const Question& question) {
  logic_.next_question();
  const Reasoned truth = answer(logic_, facts_, question);
  return {question, truth.held(), how_of(logic_, truth, plain_, question), logic_.reasons(truth)};
}

Explanation Explainer::told(const Proof& proof) {
  open_.clear();
  Explanation explanation;
  explanation.question = to_text(world_.shape, proof.question);
  explanation.answer = proof.held ? Answer::yes : Answer::no;
  explanation.how = proof.how;
  explanation.clauses.reserve(proof.reasons.size());
  for (const Reason& reason : proof.reasons) explanation.clauses.push_back(told(reason));
  return explanation;
}

std::string Explainer::gist(const Proof& proof) {
  std::string gist = (proof.held ? "yes" : "no") + proof.how;
  gist += '\0';
  const auto add = [&](const auto& value) { gist.append(reinterpret_cast<const char*>(&value), sizeof value); };
  for (const Reason& reason : proof.reasons) {
    add(reason.clause);
    add(reason.held);
    for (const FactId fact : reason.facts)
      if (!told(fact).path.empty()) add(fact);
    add(false_fact);  // is never told, so that it ends the list
  }
  return gist;
}

}  // namespace entente::model
