#include "model/questions/explain.hpp"

#include <algorithm>

#include "model/logic/plain.hpp"

namespace entente::model {

Explainer::Explainer(const World& world, const Facts<bool>& facts)
    : world_(world), plain_(facts), facts_(explained(facts)) {}

DecidingClause Explainer::told(const Reason& reason) {
  DecidingClause clause{std::string(reason.clause->id),
                        std::string(reason.clause->says),
                        std::string(reason.clause->source),
                        reason.held,
                        reason.depth,
                        {}};
  for (const CellId cell : reason.facts) {
    clause.settings.push_back(
        {world_.shape.setting(cell), world_.shape.phrase(cell), plain_[cell], world_.marks[cell]});
    if (is_open(world_.values[cell]) && std::find(open_.begin(), open_.end(), cell) == open_.end())
      open_.push_back(cell);
  }
  return clause;
}

Explanation Explainer::explain(const Question& question) {
  logic_.clear();
  open_.clear();
  Explanation explanation;
  explanation.question = to_text(world_.shape, question);
  const Reasoned truth = answer(logic_, facts_, question);
  explanation.answer = truth.held() ? Answer::yes : Answer::no;
  for (const Reason& reason : logic_.reasons(truth)) explanation.clauses.push_back(told(reason));
  if (truth.held()) explanation.how = how_of(world_, plain_, question);
  return explanation;
}

std::string how_of(const World& world, const Facts<bool>& facts, const Question& question) {
  Plain plain;
  const Shape& shape = world.shape;
  const auto joins = [&](PersonId who, TenantId host) -> std::string {
    for (const JoinAs as : join_kinds)
      if (may_join_as(plain, facts, who, host, as)) {
        bool trusted = false;
        for (const PersonId organiser : shape[host].people) trusted = trusted || federate(plain, facts, organiser, who);
        return std::string("as ") + std::string(name_of(as)) +
               (passes_lobby(plain, facts, host, as, trusted) ? "" : ", through the lobby");
      }
    return {};
  };
  if (question.word == Word::meet) return joins(question.from, question.to_tenant);
  if (question.word != Word::communicate && question.word != Word::collaborate) return {};
  for (const PersonId a : shape[question.from].identities)
    for (const PersonId b : shape[question.to_person].identities) {
      const std::string as =
          a == question.from && b == question.to_person ? "" : " (as " + shape[a].name + " and " + shape[b].name + ")";
      if (a == b) return "by the account they share" + as;
      if (communicate_directly(plain, facts, a, b)) return "by external access" + as;
      for (const TenantId where : shape.tenant_ids()) {
        if (chat_inside(plain, facts, a, b, where)) return "by chat in " + shape[where].key + as;
        if (meet_at(plain, facts, a, b, where))
          return "in a meeting of " + shape[where].key + " (" + joins(a, where) + " and " + joins(b, where) + ")" + as;
        for (const TeamId team : shape[where].teams)
          if (share_team(plain, facts, a, b, team))
            return "in the team " + shape[team].key + "@" + shape[where].key + as;
      }
    }
  return {};
}

}  // namespace entente::model
