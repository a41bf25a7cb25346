// Conditional Access of the resource tenant: which of its policies a sign-in meets, and whether it can satisfy them.
// Trust settings do not switch a policy off; they let what was done at home satisfy it.
#pragma once

#include "model/rulebook/tenant_restrictions.hpp"

namespace entente::model {

/// As whom somebody signs in: with an account of the tenant, as a B2B collaboration user, or by direct connect.
enum class SignIn { own, collaboration, direct_connect };

namespace clauses {
inline constexpr Clause policy_is_met{"CAC-1", "the Conditional Access policy applies, and the sign-in satisfies it",
                                      "Microsoft Entra: Authentication and Conditional Access for External ID"};
inline constexpr Clause policy_is_enabled{"CAC-2", "the policy is enabled",
                                          "Microsoft Graph: conditionalAccessPolicy, state"};
inline constexpr Clause policy_is_about_person{"CAC-3", "the policy includes the person and does not exclude them",
                                               "Microsoft Graph: conditionalAccessUsers"};
inline constexpr Clause policy_is_about_app{"CAC-4", "the policy covers the application",
                                            "Microsoft Graph: conditionalAccessApplications"};
inline constexpr Clause policy_sees_its_risk{"CAC-5", "the policy asks for no risk, or the risk it asks for is there",
                                             "Microsoft Graph: conditionalAccessConditionSet"};
inline constexpr Clause does_mfa_for_it{
    "CAC-6", "MFA counts: done at home and trusted, or done here where home's is not trusted",
    "Microsoft Entra: Authentication and Conditional Access for External ID, MFA"};
inline constexpr Clause has_trusted_compliant_device{
    "CAC-7", "the device is compliant, and the tenant it signs in to accepts that claim",
    "Microsoft Entra: Authentication and Conditional Access for External ID, device compliance"};
inline constexpr Clause has_trusted_hybrid_device{
    "CAC-8", "the device is hybrid joined, and the tenant it signs in to accepts that claim",
    "Microsoft Entra: Authentication and Conditional Access for External ID, hybrid joined devices"};
inline constexpr Clause control_is_open_to_person{
    "CAC-9", "the control can be met by this kind of sign-in: app controls and password changes only by own accounts",
    "Microsoft Entra: Authentication and Conditional Access for External ID, unsupported controls"};
inline constexpr Clause terms_can_be_accepted{
    "CAC-10", "terms of use can be accepted: not by direct connect",
    "Microsoft Entra: Authentication and Conditional Access for External ID, direct connect"};
inline constexpr Clause method_is_strong_enough{
    "CAC-11", "the methods used at home reach the authentication strength",
    "Microsoft Entra: Conditional Access authentication strength for external users"};
inline constexpr Clause strength_is_reachable{
    "CAC-12", "the tenant trusts MFA done at home: methods registered here reach plain MFA only",
    "Microsoft Entra: Conditional Access authentication strength for external users, table of methods"};
inline constexpr Clause may_register_here{
    "CAC-13", "the person has registered for MFA here, or may: no risk asks for it, and My Sign-ins is permitted",
    "Microsoft Entra: Cross-tenant access settings, applications to include; sign-in risk for guests"};
inline constexpr Clause session_is_supported{
    "CAC-14", "the policy's session controls work for this kind of sign-in: not for direct connect",
    "Microsoft Entra: Authentication and Conditional Access for External ID, direct connect"};
inline constexpr Clause registration_is_possible{
    "CAC-15", "the MFA registration policy leaves external users out, or they can register here",
    "Microsoft Entra: Cross-tenant access overview, trust settings and the MFA registration policy"};
inline constexpr Clause claims_come_from_home{
    "CAC-16", "the person redeemed with the home account, so the home tenant's claims come along",
    "Microsoft Entra: Cross-tenant access overview, redemption order"};
inline constexpr Clause policy_does_not_block{"CAC-17", "the policy does not simply block",
                                              "Microsoft Graph: conditionalAccessGrantControls, block"};
}  // namespace clauses

/// Whether the resource tenant accepts a claim that the person's home makes. Own accounts need no trust.
template <Leaf trust, Logic L>
Truth<L> accepts_claim(L& logic, const Facts<Truth<L>>& facts, const Visit& v, SignIn kind) {
  if (kind == SignIn::own) return logic.constant(true);
  return trusts<trust>(logic, facts, v.resource, v.home) &&
         logic.clause(clauses::claims_come_from_home,
                      kind == SignIn::direct_connect
                          ? logic.constant(true)
                          : !is<Leaf::redeemed_otherwise>(facts, facts.shape->presence(v.who, v.resource)));
}

/// Whether a policy includes and does not exclude the person, signing in like this.
template <Logic L>
Truth<L> policy_concerns(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind) {
  const Truth<L> by_name = is<Leaf::policy_includes_all>(facts, policy) ||
                           is<Leaf::policy_includes_person>(facts, policy, v.who) ||
                           is<Leaf::policy_includes_group>(facts, policy, v.who);
  const Truth<L> not_by_name =
      is<Leaf::policy_excludes_person>(facts, policy, v.who) || is<Leaf::policy_excludes_group>(facts, policy, v.who);
  const Truth<L> any_guest = is<Leaf::policy_includes_any_guest>(facts, policy);
  const Truth<L> no_guest = is<Leaf::policy_excludes_any_guest>(facts, policy);
  const Truth<L> from_there =
      !is<Leaf::policy_enumerates_tenants>(facts, policy) || is<Leaf::policy_lists_tenant>(facts, policy, v.home);
  switch (kind) {
    case SignIn::own: {
      const Truth<L> guest = is<Leaf::is_guest_account>(facts, v.who);
      return (by_name || (guest && (any_guest || is<Leaf::policy_includes_internal_guests>(facts, policy)))) &&
             !(not_by_name || (guest && no_guest));
    }
    case SignIn::collaboration: {
      const Truth<L> member = is<Leaf::is_external_member>(facts, facts.shape->presence(v.who, v.resource));
      const Truth<L> typed = select(member, is<Leaf::policy_includes_b2b_members>(facts, policy),
                                    is<Leaf::policy_includes_b2b_guests>(facts, policy));
      const Truth<L> excluded = select(member, is<Leaf::policy_excludes_b2b_members>(facts, policy),
                                       is<Leaf::policy_excludes_b2b_guests>(facts, policy));
      return (by_name || any_guest || (typed && from_there)) && !(not_by_name || no_guest || excluded);
    }
    case SignIn::direct_connect:
      return (by_name || any_guest || (is<Leaf::policy_includes_direct_connect>(facts, policy) && from_there)) &&
             !(not_by_name || no_guest || is<Leaf::policy_excludes_direct_connect>(facts, policy));
  }
  return logic.constant(false);
}

template <Logic L>
Truth<L> policy_covers(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, AppId app) {
  const Truth<L> in_office = logic.constant((*facts.shape)[app].in_office365);
  return (is<Leaf::policy_covers_all_apps>(facts, policy) || is<Leaf::policy_covers_app>(facts, policy, app) ||
          (in_office && is<Leaf::policy_covers_office365>(facts, policy))) &&
         !is<Leaf::policy_leaves_out_app>(facts, policy, app) &&
         !(in_office && is<Leaf::policy_leaves_out_office365>(facts, policy));
}

/// Whether the person has registered for MFA in the resource tenant, or can when asked. Under a policy that looks at
/// the risk of sign-ins, one at risk comes too late to register; registering takes place in My Sign-ins.
template <Logic L>
Truth<L> may_do_mfa_here(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v) {
  return logic.clause(
      clauses::may_register_here,
      is<Leaf::is_registered_for_mfa>(facts, facts.shape->presence(v.who, v.resource)) ||
          (!(is<Leaf::policy_looks_at_sign_in_risk>(facts, policy) && is<Leaf::is_at_sign_in_risk>(facts, v.who)) &&
           b2b_is_permitted(logic, facts, v, my_sign_ins_app)));
}

/// Whether the sign-in satisfies the MFA control.
template <Logic L>
Truth<L> meets_mfa(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind) {
  const Truth<L> at_home = is<Leaf::does_mfa>(facts, v.who);
  const Truth<L> accepted = accepts_claim<Leaf::trusts_mfa>(logic, facts, v, kind);
  return logic.clause(clauses::does_mfa_for_it,
                      kind == SignIn::collaboration
                          ? select(accepted, at_home, may_do_mfa_here(logic, facts, policy, v))
                          : accepted && at_home);
}

/// Whether the sign-in reaches the policy's authentication strength. Without trust only what can be registered in the
/// resource tenant counts, and none of that is passwordless or resists phishing.
template <Logic L>
Truth<L> meets_strength(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind) {
  using namespace clauses;
  const Truth<L> resistant = is<Leaf::uses_fido2>(facts, v.who) || is<Leaf::uses_windows_hello>(facts, v.who) ||
                             is<Leaf::uses_certificate>(facts, v.who);
  const Truth<L> passwordless = resistant || is<Leaf::uses_phone_sign_in>(facts, v.who);
  const Truth<L> at_home = logic.clause(
      method_is_strong_enough,
      (is<Leaf::strength_is_phishing_resistant>(facts, policy) && resistant) ||
          (is<Leaf::strength_is_passwordless>(facts, policy) && passwordless) ||
          (is<Leaf::strength_is_mfa>(facts, policy) && (passwordless || is<Leaf::does_mfa>(facts, v.who))));
  const Truth<L> accepted = logic.clause(strength_is_reachable, accepts_claim<Leaf::trusts_mfa>(logic, facts, v, kind));
  if (kind != SignIn::collaboration) return accepted && at_home;
  return select(accepted, at_home,
                is<Leaf::strength_is_mfa>(facts, policy) && may_do_mfa_here(logic, facts, policy, v));
}

/// One control: whether the policy demands it, and whether the sign-in meets it or need not.
template <class T>
struct Control {
  T demanded, met;
};

/// Whether the sign-in satisfies what the policy demands: all of it, or one of it, as the policy says. A control that
/// is not demanded is never a reason: neither for letting somebody in nor for keeping them out.
template <Logic L>
Truth<L> policy_is_satisfied(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind) {
  using namespace clauses;
  const auto control = [&](const Truth<L>& demanded, const auto& met) {
    return Control<Truth<L>>{demanded, !demanded || and_then(logic, demanded, met)};
  };
  const auto open_to_person = [&] {
    return logic.clause(control_is_open_to_person, logic.constant(kind == SignIn::own));
  };
  const std::array<Control<Truth<L>>, 8> controls{{
      control(is<Leaf::policy_demands_mfa>(facts, policy), [&] { return meets_mfa(logic, facts, policy, v, kind); }),
      control(is<Leaf::policy_demands_compliant_device>(facts, policy),
              [&] {
                return logic.clause(has_trusted_compliant_device,
                                    is<Leaf::device_is_compliant>(facts, v.who) &&
                                        accepts_claim<Leaf::trusts_compliant_device>(logic, facts, v, kind));
              }),
      control(is<Leaf::policy_demands_hybrid_device>(facts, policy),
              [&] {
                return logic.clause(has_trusted_hybrid_device,
                                    is<Leaf::device_is_hybrid_joined>(facts, v.who) &&
                                        accepts_claim<Leaf::trusts_hybrid_device>(logic, facts, v, kind));
              }),
      control(is<Leaf::policy_demands_approved_app>(facts, policy), open_to_person),
      control(is<Leaf::policy_demands_app_protection>(facts, policy), open_to_person),
      control(is<Leaf::policy_demands_password_change>(facts, policy), open_to_person),
      control(is<Leaf::policy_demands_terms>(facts, policy),
              [&] { return logic.clause(terms_can_be_accepted, logic.constant(kind != SignIn::direct_connect)); }),
      control(is<Leaf::policy_demands_strength>(facts, policy),
              [&] { return meets_strength(logic, facts, policy, v, kind); }),
  }};
  const Truth<L> all = every(logic, controls, [](const auto& c) { return c.met; });
  const Truth<L> one = some(logic, controls, [](const auto& c) { return c.demanded && c.met; });
  return logic.clause(policy_does_not_block, !is<Leaf::policy_blocks>(facts, policy)) &&
         logic.clause(session_is_supported, logic.constant(kind != SignIn::direct_connect) ||
                                                !is<Leaf::policy_has_session_controls>(facts, policy)) &&
         select(is<Leaf::policy_takes_one_control>(facts, policy), one || all, all);
}

/// Whether the sign-in gets past every Conditional Access policy of the resource tenant.
template <Logic L>
Truth<L> meets_conditional_access(L& logic, const Facts<Truth<L>>& facts, const Visit& v, SignIn kind, AppId app) {
  using namespace clauses;
  return every(logic, (*facts.shape)[v.resource].policies, [&](PolicyId policy) {
    const Truth<L> applies =
        logic.clause(policy_is_enabled, is<Leaf::policy_is_on>(facts, policy)) &&
        logic.clause(policy_is_about_person, policy_concerns(logic, facts, policy, v, kind)) &&
        logic.clause(policy_is_about_app, policy_covers(logic, facts, policy, app)) &&
        logic.clause(
            policy_sees_its_risk,
            (!is<Leaf::policy_looks_at_sign_in_risk>(facts, policy) || is<Leaf::is_at_sign_in_risk>(facts, v.who)) &&
                (!is<Leaf::policy_looks_at_user_risk>(facts, policy) || is<Leaf::is_at_user_risk>(facts, v.who)));
    return !applies || and_then(logic, applies, [&] {
      return logic.clause(policy_is_met, policy_is_satisfied(logic, facts, policy, v, kind));
    });
  });
}

/// What somebody of the house has to pass: restrictions of the network the sign-in comes from, which keep outside
/// accounts from their own tenants too, and Conditional Access.
template <Logic L>
Truth<L> own_sign_in_passes(L& logic, const Facts<Truth<L>>& facts, const Visit& v, AppId app) {
  return restrictions_permit(logic, facts, v.who, v.resource, app) &&
         meets_conditional_access(logic, facts, v, SignIn::own, app);
}

/// What a sign-in of a B2B user to an application of the resource tenant has to pass after cross-tenant access
/// settings: restrictions of the network it comes from, Conditional Access, the MFA registration policy.
template <Logic L>
Truth<L> guest_sign_in_passes(L& logic, const Facts<Truth<L>>& facts, const Visit& v, AppId app) {
  return restrictions_permit(logic, facts, v.who, v.resource, app) &&
         meets_conditional_access(logic, facts, v, SignIn::collaboration, app) &&
         logic.clause(
             clauses::registration_is_possible,
             !is<Leaf::registration_covers_guests>(facts, v.resource) ||
                 is<Leaf::is_registered_for_mfa>(facts, facts.shape->presence(v.who, v.resource)) ||
                 (!accepts_claim<Leaf::trusts_mfa>(logic, facts, v, SignIn::collaboration) &&
                  logic.clause(clauses::may_register_here, b2b_is_permitted(logic, facts, v, my_sign_ins_app))));
}

}  // namespace entente::model
