// Symmetry reduction: exchanging two tenants that are alike changes nothing but names, so a few stand for any number.
#pragma once

#include <vector>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The cutoff, how many tenants of one kind a proof needs: the homes of two people, where they come together, somebody
/// from elsewhere who invites there, and one more to be none of these. No rule speaks of more tenants at once.
inline constexpr std::size_t alike_tenants_needed = 5;

/// The kinds with more than `keep` tenants, of which the first ones are kept. Two tenants are of one kind when their
/// portraits are equal (model/kinds/portraits.hpp), and each other tenant says the same of both, and they of it.
/// Whatever can come about among all of them can come about, up to names, among those kept: what each rule asks of the
/// tenants it speaks of is asked of tenants of the same kinds, and a rule that asks it of everybody is asked of one
/// more of each kind.
[[nodiscard]] std::vector<AlikeTenants> alike_tenants(const Scenario& scenario,
                                                      std::size_t keep = alike_tenants_needed);
/// The scenario without those left out; it says for whom the others stand.
[[nodiscard]] Scenario without(const Scenario& scenario, std::vector<AlikeTenants> alike);
[[nodiscard]] inline Scenario with_alike_tenants_left_out(const Scenario& scenario,
                                                          std::size_t keep = alike_tenants_needed) {
  return without(scenario, alike_tenants(scenario, keep));
}

}  // namespace entente::model
