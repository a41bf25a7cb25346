// The facts of a world with every open fact at once true and false: what it is before any step, for every value of the
// open settings. The one place where what is known of a fact becomes a reading in may and must.
#pragma once

#include <vector>

#include "model/facts/facts.hpp"
#include "model/logic/may_must.hpp"
#include "model/terms/known.hpp"

namespace entente::model {

/// What is open may hold and may fail; what is known does the one or the other.
[[nodiscard]] constexpr MayMust<bool> may_must_of(Known value) { return {value != Known::no, value != Known::yes}; }

/// Whether steps can change the fact.
[[nodiscard]] inline bool is_state(const Shape& shape, FactId fact) {
  return fact > true_fact && info(shape.where(fact).leaf).origin == Origin::state;
}

/// The facts of these values (a world's own, or those of a later version of its settings).
[[nodiscard]] inline Facts<MayMust<bool>> may_must_facts(const Shape& shape, const std::vector<Known>& values) {
  Facts<MayMust<bool>> facts{&shape, {}};
  facts.values.reserve(values.size());
  for (const Known value : values) facts.values.push_back(may_must_of(value));
  return facts;
}

/// The same in any state at all: whatever steps can change is at once true and false, too.
[[nodiscard]] inline Facts<MayMust<bool>> may_must_facts_in_any_state(const Shape& shape, std::vector<Known> values) {
  for (FactId fact = 0; fact < values.size(); ++fact)
    if (is_state(shape, fact)) values[fact] = Known::any;
  return may_must_facts(shape, values);
}

}  // namespace entente::model
