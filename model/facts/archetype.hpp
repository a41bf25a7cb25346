// A small world with one of everything: to learn what a rule says and reads, whatever world it is asked about.
#pragma once

#include "model/facts/shape.hpp"

namespace entente::model {

/// The people and tenants of that world.
namespace archetypes {
inline constexpr TenantId resource{0}, home{1};
inline constexpr PersonId host{0}, account{1}, person{2}, other{3};
inline constexpr ItemId site{0}, report{1}, flow{2}, power_app{3}, form{4}, company_resource{5}, device{6};
inline constexpr PolicyId policy{0};
inline constexpr GroupId group_at_home{1};
}  // namespace archetypes

/// One tenant visited and one home, with everything that a rule may ask about, and a fact for every sparse leaf. The
/// names in it are seen nowhere: what is made of it goes by leaves.
[[nodiscard]] Shape archetype();

}  // namespace entente::model
