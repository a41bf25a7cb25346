// Whom questions are put to: everybody whom selectors mean, as people, tenants, teams or items.
#include <algorithm>

#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/rulebook/clouds.hpp"

namespace entente::model {

namespace {

/// Whether the selectors inside one agree: one of each list, and none behind `not`.
template <class Selects>
[[nodiscard]] bool agree_inside(const Selector& selector, Selects selects) {
  return std::ranges::all_of(selector.any_of, [&](const auto& list) { return std::ranges::any_of(list, selects); }) &&
         std::ranges::none_of(selector.none_of, selects);
}

/// What a selector says of itself about a tenant.
[[nodiscard]] bool fits(const Facts<bool>& facts, const Selector& selector, TenantId tenant) {
  const auto& t = (*facts.shape)[tenant];
  Plain plain;
  return (selector.tenant.empty() || t.key == selector.tenant) &&
         (!selector.azure_cloud || is_in_cloud(plain, facts, tenant, *selector.azure_cloud)) &&
         (!selector.environment || t.environment == *selector.environment);
}

[[nodiscard]] bool selects(const Facts<bool>& facts, const Selector& selector, TenantId tenant) {
  return fits(facts, selector, tenant) &&
         agree_inside(selector, [&](const Selector& inner) { return selects(facts, inner, tenant); });
}

[[nodiscard]] bool selects(const Facts<bool>& facts, const Selector& selector, PersonId who) {
  const auto& person = (*facts.shape)[who];
  return selector.team.empty() && (!selector.person || person.name == selector.person->text()) &&
         (selector.tag.empty() ||
          std::find(person.tags.begin(), person.tags.end(), selector.tag) != person.tags.end()) &&
         fits(facts, selector, person.home) &&
         agree_inside(selector, [&](const Selector& inner) { return selects(facts, inner, who); });
}

/// A team or an item of a tenant.
[[nodiscard]] bool selects(const Facts<bool>& facts, const Selector& selector, TenantId tenant,
                           const std::string& venue) {
  return (selector.team.empty() || selector.team == venue) && fits(facts, selector, tenant) &&
         agree_inside(selector, [&](const Selector& inner) { return selects(facts, inner, tenant, venue); });
}

[[nodiscard]] bool names_a_team(const Selector& selector) {
  return !selector.team.empty() ||
         std::ranges::any_of(selector.any_of, [](const auto& list) { return std::ranges::any_of(list, names_a_team); });
}

/// The seconds that a selector means for one first, each written into the question.
template <class Visit>
void for_each_party(const Facts<bool>& facts, const Selector& selector, Question question, Visit visit) {
  const Shape& shape = *facts.shape;
  const CapabilityInfo& word = info(question.capability);
  const auto visit_people = [&] {
    for (const PersonId to : shape.people_ids())
      if (selects(facts, selector, to)) {
        question.to_person = to;
        if (word.to == Party::host) question.to_tenant = shape.home(to);
        visit(question);
      }
  };
  const auto visit_teams = [&] {
    for (std::size_t i = 0; i < shape.teams.size(); ++i) {
      const TeamId to{static_cast<std::int32_t>(i)};
      if (!selects(facts, selector, shape[to].tenant, shape[to].key)) continue;
      question.to_team = to;
      visit(question);
    }
  };
  const auto visit_items = [&](TenantId tenant) {
    bool any = false;
    for (const ItemId item : shape[tenant].items) {
      if (shape[item].kind != word.kind || !selects(facts, selector, tenant, shape[item].key)) continue;
      any = true;
      question.to_item = item;
      visit(question);
    }
    question.to_item = {};
    if (!any && word.to == Party::item_or_tenant && selects(facts, selector, tenant)) visit(question);
  };
  if (word.to == Party::host && (selector.person || !selector.tag.empty())) return visit_people();
  switch (word.to) {
    case Party::person:
      visit_people();
      break;
    case Party::person_or_team:
      visit_people();
      if (names_a_team(selector)) visit_teams();
      break;
    case Party::team:
      visit_teams();
      break;
    case Party::host:
    case Party::tenant:
    case Party::setting:
    case Party::item:
    case Party::item_or_tenant:
      for (const TenantId to : shape.tenant_ids()) {
        question.to_tenant = to;
        if (word.to == Party::item || word.to == Party::item_or_tenant)
          visit_items(to);
        else if (selects(facts, selector, to))
          visit(question);
      }
      break;
  }
}

}  // namespace

TenantId tenant_of_target(const Shape& shape, const Question& question) {
  if (question.to_person.exists()) return shape.home(question.to_person);
  return question.to_team.exists() ? shape[question.to_team].tenant : question.to_tenant;
}

std::vector<Question> to_everybody(const Shape& shape, const Question& asked) {
  Facts<bool> nothing{&shape, std::vector<std::uint8_t>(shape.fact_count())};  // no selector asks for anything
  std::vector<Question> questions;
  for_each_party(nothing, Selector{}, asked, [&](const Question& one) {
    if (one.from.exists() && one.from == one.to_person) return;
    questions.push_back(one);
    if (info(asked.capability).to != Party::setting) return;
    questions.pop_back();
    for (std::size_t i = 0; i < shape.actions.size(); ++i) {
      questions.push_back(one);
      questions.back().to_action = {static_cast<std::int32_t>(i)};
    }
  });
  if (info(asked.capability).to == Party::person_or_team)
    for (std::size_t i = 0; i < shape.teams.size(); ++i) {
      questions.push_back(asked);
      questions.back().to_team = {static_cast<std::int32_t>(i)};
    }
  return questions;
}

std::vector<PersonId> people_selected(const World& world, const Selector& selector) {
  const Facts<bool> facts = world.facts();  // selectors ask only what is never open
  std::vector<PersonId> people;
  for (const PersonId who : world.shape.people_ids())
    if (selects(facts, selector, who)) people.push_back(who);
  return people;
}

std::vector<Question> about_each(const World& world, const Question& asked, const Selector& to) {
  std::vector<Question> questions;
  for_each_party(world.facts(), to, asked, [&](const Question& one) { questions.push_back(one); });
  return questions;
}

namespace {

/// `visit(question)` for each pair that the invariant selects; it returns whether to go on.
template <class Visit>
void each_question(const World& world, const InvariantSpec& invariant, const Question& asked, Visit visit) {
  const std::vector<Question> targets = about_each(world, asked, invariant.to);
  for (const PersonId from : people_selected(world, invariant.from))
    for (Question question : targets) {
      question.from = from;
      const bool is_self = question.to_person == from;
      if (is_self && invariant.distinct) continue;
      if (invariant.different_tenants && tenant_of_target(world.shape, question) == world.shape.home(from)) continue;
      if (!visit(question)) return;
    }
}

[[nodiscard]] Problem speaks_of_nobody(const InvariantSpec& invariant) {
  return {invariant.mark, "invariant `" + invariant.name + "` speaks of nobody",
          "selectors that match at least one pair", ""};
}

}  // namespace

Outcome<std::vector<Question>> questions_of(const World& world, const InvariantSpec& invariant) {
  const auto asked = resolve_capability(world, invariant.capability, invariant.what, invariant.as, invariant.mark);
  if (!asked) return tl::unexpected(asked.error());
  std::vector<Question> questions;
  each_question(world, invariant, *asked, [&](const Question& question) {
    questions.push_back(question);
    return true;
  });
  if (questions.empty()) return tl::unexpected(speaks_of_nobody(invariant));
  return questions;
}

std::optional<Problem> problem_of(const World& world, const InvariantSpec& invariant) {
  const auto asked = resolve_capability(world, invariant.capability, invariant.what, invariant.as, invariant.mark);
  if (!asked) return asked.error();
  bool speaks = false;
  each_question(world, invariant, *asked, [&](const Question&) {
    speaks = true;
    return false;
  });
  return speaks ? std::nullopt : std::optional(speaks_of_nobody(invariant));
}

}  // namespace entente::model
