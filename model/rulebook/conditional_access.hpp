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

/// Whether a policy includes and does not exclude the person, signing in like this.
template <Logic L>
Truth<L> policy_concerns(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind);

template <Logic L>
Truth<L> policy_covers(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, AppId app);

/// Whether the person has registered for MFA in the resource tenant, or can when asked. Under a policy that looks at
/// the risk of sign-ins, one at risk comes too late to register; registering takes place in My Sign-ins.
template <Logic L>
Truth<L> may_do_mfa_here(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v);

/// Whether the sign-in satisfies the MFA control.
template <Logic L>
Truth<L> meets_mfa(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind);

/// Whether the sign-in reaches the policy's authentication strength. Without trust only what can be registered in the
/// resource tenant counts, and none of that is passwordless or resists phishing.
template <Logic L>
Truth<L> meets_strength(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind);

/// One control: whether the policy demands it, and whether the sign-in meets it or need not.
template <class T>
struct Control {
  T demanded, met;
};

/// Whether the sign-in satisfies what the policy demands: all of it, or one of it, as the policy says. A control that
/// is not demanded is never a reason: neither for letting somebody in nor for keeping them out.
template <Logic L>
Truth<L> policy_is_satisfied(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind);

/// Whether the sign-in gets past every Conditional Access policy of the resource tenant.
template <Logic L>
Truth<L> meets_conditional_access(L& logic, const Facts<Truth<L>>& facts, const Visit& v, SignIn kind, AppId app);

/// What somebody of the house has to pass: restrictions of the network the sign-in comes from, which keep outside
/// accounts from their own tenants too, and Conditional Access.
template <Logic L>
Truth<L> own_sign_in_passes(L& logic, const Facts<Truth<L>>& facts, const Visit& v, AppId app);

/// What a sign-in of a B2B user to an application of the resource tenant has to pass after cross-tenant access
/// settings: restrictions of the network it comes from, Conditional Access, the MFA registration policy.
template <Logic L>
Truth<L> guest_sign_in_passes(L& logic, const Facts<Truth<L>>& facts, const Visit& v, AppId app);

}  // namespace entente::model
