#include "model/answers/explain.hpp"

#include <algorithm>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/rulebook/capabilities.hpp"

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
  return {question, truth.held(), truth.held() ? how_of(world_, plain_, question) : "", logic_.reasons(truth)};
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

namespace {

[[nodiscard]] bool asks_about(AskedJoin asked, JoinAs as) {
  switch (asked) {
    case AskedJoin::any:
      return true;
    case AskedJoin::guest:
      return as == JoinAs::guest;
    case AskedJoin::authenticated:
      return as == JoinAs::authenticated;
    case AskedJoin::anonymous:
      return as == JoinAs::anonymous;
  }
  return false;
}

/// How somebody gets into a meeting of `host`, in the way that comes first among those asked about, and whether past
/// its lobby.
[[nodiscard]] std::string how_of_join(const World& world, const Facts<bool>& facts, PersonId who, TenantId host,
                                      AskedJoin asked) {
  Plain plain;
  for (const JoinAs as : join_kinds) {
    if (!asks_about(asked, as) || !may_join_as(plain, facts, who, host, as)) continue;
    bool trusted = false;
    for (const PersonId organiser : world.shape[host].people)
      trusted = trusted || federate(plain, facts, organiser, who);
    const std::string how = "as " + std::string(name_of(as));
    if (passes_lobby(plain, facts, host, as, trusted)) return how + ", past the lobby";
    if (invitation_passes_lobby(plain, facts, host, as)) return how + ", through the lobby unless invited by name";
    return how + ", through the lobby";
  }
  return {};
}

}  // namespace

std::string how_of(const World& world, const Facts<bool>& facts, const Question& question) {
  Plain plain;
  const Shape& shape = world.shape;
  const auto joins = [&](PersonId who, TenantId host) { return how_of_join(world, facts, who, host, AskedJoin::any); };
  if (question.capability == Capability::meet && question.starts) return "as anonymous, with nobody else there";
  if (question.capability == Capability::meet)
    return how_of_join(world, facts, question.from, question.to_tenant, question.as);
  if (question.capability != Capability::communicate && question.capability != Capability::collaborate) return {};
  for (const PersonId a : shape[question.from].identities)
    for (const PersonId b : shape[question.to_person].identities) {
      if (!uses_account(plain, facts, question.from, a) || !uses_account(plain, facts, question.to_person, b)) continue;
      const std::string as =
          a == question.from && b == question.to_person ? "" : " (as " + shape[a].name + " and " + shape[b].name + ")";
      if (a == b) return "by the account they share" + as;
      if (communicate_directly(plain, facts, a, b)) return "by external access" + as;
      for (const TenantId where : shape.tenant_ids()) {
        if (chat_inside(plain, facts, a, b, where)) return "by chat in " + shape[where].key + as;
        if (meet_at(plain, facts, a, b, where))
          return "in a meeting of " + shape[where].key + " (" + joins(a, where) + " and " + joins(b, where) + ")" + as;
        if (share_channel_at(plain, facts, a, b, where)) return "in a shared channel of " + shape[where].key + as;
        for (const TeamId team : shape[where].teams)
          if (share_team(plain, facts, a, b, team))
            return "in the team " + shape[team].key + "@" + shape[where].key + as;
      }
    }
  if (question.capability != Capability::collaborate) return {};
  const auto works = [&](PersonId who, ItemId item) {
    const auto& held = shape[who].identities;
    return std::any_of(held.begin(), held.end(), [&](PersonId as) {
      return uses_account(plain, facts, who, as) && works_with(plain, facts, as, item);
    });
  };
  for (const ItemId item : shape.item_ids())
    if (works(question.from, item) && works(question.to_person, item))
      return "on the " + std::string(info(shape[item].kind).name) + " " + shape.row_name(Sort::item, item.index);
  return {};
}

}  // namespace entente::model
