#include "verify/slices/closed_slice.hpp"

#include <algorithm>
#include <stdexcept>

#include "model/rulebook/invitations.hpp"

namespace entente::verify {
namespace {

[[nodiscard]] std::unique_ptr<const model::Case> lowered(model::Scenario slice) {
  auto given = model::case_of(std::move(slice));
  if (!given) throw std::invalid_argument(to_string(given.error()));
  return std::move(*given);
}

}  // namespace

ClosedSlice::ClosedSlice(model::Scenario slice)
    : given_(lowered(std::move(slice))),
      versions_(versions_of(given_->world, given_->changes)),
      possible_(given_->world, versions_) {}

std::vector<model::Question> ClosedSlice::questions(const model::InvariantSpec& invariant) const {
  auto questions = model::questions_of(given_->world, invariant);
  return questions ? std::move(*questions) : std::vector<model::Question>{};
}

SpokenOf ClosedSlice::spoken_of(const model::InvariantSpec& invariant, const std::string& tenant) const {
  const model::World& world = given_->world;
  const model::TenantId here = world.tenant(tenant);
  SpokenOf spoken;
  for (const model::PersonId from : model::people_selected(world, invariant.from))
    spoken.from += world.shape.home(from) == here;
  const auto asked =
      model::resolve_capability(world, invariant.capability, invariant.what, invariant.as, invariant.mark);
  if (!asked) return {};
  for (const model::Question& to : model::about_each(world, *asked, invariant.to))
    spoken.to += model::tenant_of_target(world.shape, to) == here;
  for (const model::Question& question : questions(invariant))
    spoken.pairs += world.shape.home(question.from) == here && model::tenant_of_target(world.shape, question) == here;
  return spoken;
}

bool ClosedSlice::leaves_open(const std::vector<model::Question>& questions) const {
  return std::ranges::any_of(questions, [&](const model::Question& question) { return possible_.may_be(question); });
}

std::vector<bool> ClosedSlice::may_have_inviter(const std::string& tenant) const {
  model::Plain plain;
  model::MayMustLogic<model::Plain> logic{.base = plain, .struck = nullptr};
  std::vector<bool> by_version;
  for (const auto& facts : possible_.phases())
    by_version.push_back(model::has_inviter(logic, facts, given_->world.tenant(tenant)).may_hold);
  return by_version;
}

bool ClosedSlice::may_be_of(const model::Question& question, model::TenantId target) const {
  const model::Shape& shape = given_->world.shape;
  return std::ranges::any_of(model::to_everybody(shape, question), [&](const model::Question& one) {
    return model::tenant_of_target(shape, one) == target && possible_.may_be(one);
  });
}

bool ClosedSlice::may_come_near(const std::string& home, const std::string& venue) const {
  const model::World& world = given_->world;
  const model::TenantId there = world.tenant(venue);
  for (const model::PersonId person : world.shape[world.tenant(home)].people)
    for (const model::CapabilityInfo& word : model::capabilities) {
      model::Question question;
      question.capability = word.capability;
      question.from = person;
      if (word.capability != model::Capability::access) {
        if (may_be_of(question, there)) return true;
        continue;
      }
      for (const model::AppId app : world.shape.app_ids()) {
        question.app = app;
        if (may_be_of(question, there)) return true;
      }
    }
  return false;
}

}  // namespace entente::verify
