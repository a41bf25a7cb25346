// Two decisions to measure, readable in any logic, and where to take them: a small one that every sign-in asks, and the
// largest word of the language, which goes through nearly all of the rulebook.
#pragma once

#include <vector>

#include "model/logic/logic.hpp"
#include "model/questions/question.hpp"
#include "model/rulebook/capabilities.hpp"

namespace entente::bench {

struct SignIn {
  model::Visit visit;
  model::AppId app;
};

inline constexpr auto is_permitted = [](auto& logic, const auto& facts, const SignIn& asked) {
  return model::b2b_is_permitted(logic, facts, asked.visit, asked.app);
};
inline constexpr auto communicate = [](auto& logic, const auto& facts, const model::Question& asked) {
  return model::answer(logic, facts, asked);
};

/// Everybody of the outside at every application of the first tenant, and its own people outside; in an order that no
/// branch predictor knows by heart.
[[nodiscard]] std::vector<SignIn> sign_ins(const model::World& world);
/// Pairs of people of different tenants, as questions whether they can communicate; `count` of them.
[[nodiscard]] std::vector<model::Question> pairs_of_people(const model::World& world, std::size_t count);

}  // namespace entente::bench
