// Symmetry reduction: exchanging two tenants that are alike changes nothing but names, so a few stand for any number.
#pragma once

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// The cutoff, how many tenants of one kind a proof needs: the homes of two people, where they come together, somebody
/// from elsewhere who invites there, and one more to be none of these. No rule speaks of more tenants at once.
inline constexpr std::size_t alike_tenants_needed = 5;

/// The scenario with no more than `keep` tenants of each kind, the first ones; `alike` says for whom they stand. Two
/// tenants are of one kind when their settings, people and venues differ in nothing but the names of the tenant, its
/// domains and ids; when each other tenant has the same entries and jobs for both, and they for it; and when nothing
/// else names one of them. Whatever can come about among all of them can come about, up to names, among those kept:
/// what each rule asks of the tenants it speaks of is asked of tenants of the same kinds, and a rule that asks it of
/// everybody is asked of one more of each kind.
[[nodiscard]] Scenario with_alike_tenants_left_out(Scenario scenario, std::size_t keep = alike_tenants_needed);

}  // namespace entente::model
