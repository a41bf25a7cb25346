// A slice: the scenario of a few tenants of an estate, with everything that the others could contribute left out.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/kinds/portraits.hpp"
#include "model/kinds/quotient.hpp"
#include "model/scenario/scenario.hpp"

namespace entente::verify {

/// A place where tenants of a kind write different things: in a tenant's own settings, or in an entry for another.
struct OpenPlace {
  std::size_t tenant = 0;
  std::optional<std::size_t> about = std::nullopt;  ///< whom the entry is for
  std::size_t entry = 0;                            ///< which of settings_by_tenant
  std::int32_t place = 0;
};

class Slices {
 public:
  /// Both must outlive this. REQUIRES: the scenario's people are merged into classes, and its timeline sets nothing.
  Slices(const model::Scenario& scenario, const model::Portraits& portraits,
         const model::Dependencies& on = model::all_dependencies());

  /// The places that are open when each of these tenants is read as its kind.
  [[nodiscard]] std::vector<OpenPlace> open_places(std::span<const std::size_t> tenants,
                                                   const model::Quotient& quotient) const;
  /// The scenario of these tenants, with `any` at these places.
  [[nodiscard]] model::Scenario made_of(std::span<const std::size_t> tenants, std::span<const OpenPlace> open) const;

 private:
  [[nodiscard]] model::Node& entry_for(model::Node& settings, const OpenPlace& at) const;

  const model::Scenario& scenario_;
  const model::Portraits& portraits_;
  model::Dependencies on_;
  std::set<std::string> names_;  ///< of people and groups, in the whole scenario
};

}  // namespace entente::verify
