// The rulebook asked about guests in general: somebody from anywhere, of whom nobody knows what they can prove. What is
// open among the settings is open here, too.
#pragma once

#include <algorithm>
#include <array>

#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/rulebook/conditional_access.hpp"
#include "model/world/case.hpp"

namespace entente::model {

class AnyGuest {
 public:
  explicit AnyGuest(const Case& given);
  AnyGuest(const AnyGuest&) = delete;
  AnyGuest& operator=(const AnyGuest&) = delete;

  /// Whether the policy is on, and is about all B2B guests (that it lists, when it lists tenants) or about all External
  /// Members.
  [[nodiscard]] bool must_concern(PolicyId policy);
  /// Whether some guest may satisfy the policy.
  [[nodiscard]] bool may_satisfy(PolicyId policy) { return may_satisfy(facts_, policy); }
  /// Whether some guest may satisfy what the policy demands there (one of its leaves), if it demanded nothing else.
  [[nodiscard]] bool may_satisfy_alone(PolicyId policy, Leaf demand) const;
  /// Whether claims of this kind may be accepted of somebody.
  template <Leaf trust>
  [[nodiscard]] bool may_trust(TenantId resource) {
    return of_any_home(resource, [&](TenantId home) { return trusts<trust>(logic_, facts_, resource, home).may_hold; });
  }

 private:
  using MayMustFacts = Facts<MayMust<bool>>;
  [[nodiscard]] bool may_satisfy(const MayMustFacts& facts, PolicyId policy) const;
  template <class Holds>
  [[nodiscard]] bool of_any_home(TenantId resource, Holds holds) const {
    // The tenant of which nothing is known holds most often.
    return holds(world_.shape.home(guest_)) || std::ranges::any_of(world_.shape.tenant_ids(), [&](TenantId home) {
             return home != resource && holds(home);
           });
  }

  World world_;  ///< the case's, and a tenant with one person from outside of it
  PersonId guest_;
  MayMustFacts facts_;
  mutable Plain plain_;
  mutable MayMustLogic<Plain> logic_{plain_};
};

/// What a policy may demand, and what it means when no guest can meet it.
struct Demand {
  Leaf leaf;
  std::string_view obstacle;
};
inline constexpr std::array<Demand, 8> demands{{
    {Leaf::policy_demands_mfa, "MFA can neither be done here nor is it trusted"},
    {Leaf::policy_demands_terms, "guests cannot accept terms of use"},
    {Leaf::policy_demands_compliant_device, "nobody's compliant devices are trusted"},
    {Leaf::policy_demands_hybrid_device, "nobody's hybrid joined devices are trusted"},
    {Leaf::policy_demands_approved_app, "approved client apps are for own accounts only"},
    {Leaf::policy_demands_app_protection, "app protection policies are for own accounts only"},
    {Leaf::policy_demands_password_change, "a guest's password is changed at home only"},
    {Leaf::policy_demands_strength, "what guests register here is not that strong, and nobody's MFA is trusted"},
}};

}  // namespace entente::model
