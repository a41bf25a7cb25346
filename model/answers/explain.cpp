#include "model/answers/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace entente::model {

namespace {

/// The tenants of a question: whoever asks, and the second party.
[[nodiscard]] std::array<TenantId, 2> parties_of(const Shape& shape, const Question& question) {
  return {shape.home(question.from), tenant_of_target(shape, question)};
}

/// The one fact that stands for every partner entry that is not there.
[[nodiscard]] FactId missing_entry(const Shape& shape) {
  return shape.fact(Leaf::lists_partner, shape.no_entry().index);
}

/// Which partner entries are missing between the two tenants that were asked about, each with the key to add.
[[nodiscard]] std::vector<DecidingSetting> missing_entries(const Shape& shape, const Question& question) {
  const auto [from, to] = parties_of(shape, question);
  std::vector<DecidingSetting> missing;
  for (const auto& [own, other] : {std::pair{to, from}, {from, to}}) {
    if (!own.exists() || !other.exists() || own == other || shape.partner(own, other) != shape.no_entry()) continue;
    const std::string &name = shape[own].key, &partner = shape[other].key;
    const std::string path = fmt::format("{}.crossTenantAccessPolicy.partners.{}", name, partner);
    missing.push_back({path, fmt::format("{} has a partner entry for {} ({})", name, partner, path), false, {}});
  }
  return missing;
}

/// A clause without facts of its own is about others when a clause inside it is.
void mark_by_what_is_inside(std::vector<DecidingClause>& clauses) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (!clauses[i].settings.empty()) continue;
    for (std::size_t inner = i + 1; inner < clauses.size() && clauses[inner].depth > clauses[i].depth; ++inner)
      clauses[i].is_about_others = clauses[i].is_about_others || clauses[inner].is_about_others;
  }
}

}  // namespace

Explainer::Explainer(const World& world, const Facts<bool>& facts, Repeats repeats)
    : world_(world), repeats_(repeats), plain_(facts), facts_(explained(facts)), owners_(world.shape) {}

const Explainer::Told& Explainer::told(FactId fact) {
  const auto known = told_.find(fact);
  if (known != told_.end()) return known->second;
  const auto& where = world_.shape.where(fact);
  const OwnedRow row = owners_.row_of(where);
  std::vector<TenantId> about = owners_.others(where, row);
  for (const TenantId tenant : {row.own, row.other})
    if (tenant.exists()) about.push_back(tenant);
  return told_.emplace(fact, Told{deciding_setting(world_, fact, plain_[fact]), std::move(about)}).first->second;
}

DecidingClause Explainer::told(const Reason& reason, const Question& question) {
  DecidingClause clause{std::string(reason.clause->id),
                        std::string(reason.clause->says),
                        std::string(reason.clause->source),
                        reason.held,
                        reason.depth,
                        {}};
  const Shape& shape = world_.shape;
  const auto parties = parties_of(shape, question);
  clause.is_told_before = reason.is_told_before;
  clause.settings.reserve(reason.facts.size());
  for (const FactId fact : reason.facts) {
    const Told& known = told(fact);
    if (auto missing = fact == missing_entry(shape) ? missing_entries(shape, question) : std::vector<DecidingSetting>();
        !missing.empty())
      std::ranges::move(missing, std::back_inserter(clause.settings));
    else
      clause.settings.push_back(known.setting);
    clause.is_about_others = clause.is_about_others || std::ranges::any_of(known.about, [&](TenantId tenant) {
                               return std::ranges::find(parties, tenant) == parties.end();
                             });
    if (is_open(world_.values[fact]) && std::find(open_.begin(), open_.end(), fact) == open_.end())
      open_.push_back(fact);
  }
  return clause;
}

Proof Explainer::prove(const Question& question) {
  logic_.next_question();
  const Reasoned truth = answer(logic_, facts_, question);
  return {question, truth.held(), how_of(logic_, truth, plain_, question), logic_.reasons(truth, repeats_)};
}

Explanation Explainer::told(const Proof& proof) {
  open_.clear();
  Explanation explanation;
  explanation.question = to_text(world_.shape, proof.question);
  explanation.answer = proof.held ? Answer::yes : Answer::no;
  explanation.how = proof.how;
  explanation.clauses.reserve(proof.reasons.size());
  for (const Reason& reason : proof.reasons) explanation.clauses.push_back(told(reason, proof.question));
  mark_by_what_is_inside(explanation.clauses);
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
      if (!told(fact).setting.path.empty()) add(fact);
    // Of entries that are not there, the two tenants are told.
    if (std::ranges::find(reason.facts, missing_entry(world_.shape)) != reason.facts.end())
      for (const TenantId tenant : parties_of(world_.shape, proof.question)) add(tenant.index);
    add(false_fact);  // is never told, so that it ends the list
  }
  return gist;
}

}  // namespace entente::model
