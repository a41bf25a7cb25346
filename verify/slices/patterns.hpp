// Which slices an estate has: one example for each way in which up to three of its tenants can lie to one another.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "model/kinds/quotient.hpp"

namespace entente::verify {

/// Tells one tenant, each two, then each three of every pattern of kinds and of what they say of each other. `visit`
/// returns whether to go on.
class Patterns {
 public:
  using Visit = std::function<bool(std::span<const std::size_t>)>;
  /// The quotient must outlive this.
  explicit Patterns(const model::Quotient& quotient, const model::Dependencies& on = model::all_dependencies());

  /// Whether every pattern was told. It is not when `visit` stopped, or when the search for an example of one took too
  /// long.
  [[nodiscard]] bool each(const Visit& visit);

 private:
  [[nodiscard]] bool alone(const Visit& visit);
  [[nodiscard]] bool by_two(const Visit& visit);
  [[nodiscard]] bool strangers_by_three(const Visit& visit);
  [[nodiscard]] bool two_and_a_stranger(const Visit& visit);
  [[nodiscard]] bool around_one(const Visit& visit);
  [[nodiscard]] bool triangles(const Visit& visit);

  [[nodiscard]] bool are_strangers(std::size_t a, std::size_t b) const { return a != b && quotient_.pair_of(a, b) < 0; }
  /// Whether the tenant has no stranger of the kind: in a star the hub, for which none is looked for then.
  [[nodiscard]] bool knows_all(std::size_t tenant, std::size_t kind) const {
    return know_all_.contains({tenant, static_cast<int>(kind)});
  }
  [[nodiscard]] bool is_searching();

  const model::Quotient& quotient_;
  model::Dependencies on_;
  std::set<std::pair<std::size_t, int>> know_all_;  ///< tenants, with kinds
  std::size_t steps_ = 0;                           ///< of the search at hand
};

}  // namespace entente::verify
