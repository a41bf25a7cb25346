// Accounts at home: whether somebody can sign in at all, whatever other tenants say.
#pragma once

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"
#include "model/terms/names.hpp"

namespace entente::model {

namespace clauses {
inline constexpr Clause signs_in_at_home{"ACC-1", "the person can sign in at home",
                                         "Microsoft Entra: B2B collaboration, the partner manages its own identities"};
inline constexpr Clause account_is_active{"INV-7", "the person's home account is enabled",
                                          "Microsoft Entra: B2B redemption, sign-in at home"};
inline constexpr Clause provider_answers{
    "ACC-2", "the home tenant's sign-in needs no identity provider on premises, or that provider answers",
    "Microsoft Learn: Collaborate by using guest accounts and Azure AD B2B, why B2B instead of federation"};
inline constexpr Clause password_is_valid{"ACC-3", "the password of the account has not expired",
                                          "HoloLens 2: Deploy to external clients, password management"};
inline constexpr Clause account_is_there{"ACC-4", "the home account has not been deleted",
                                         "Microsoft Entra: Reset redemption status, deleted home accounts"};
inline constexpr Clause passwords_expire{"ACC-5", "passwords of the home tenant expire",
                                         "HoloLens 2: Deploy to external clients, password management"};
inline constexpr Clause signs_in_otherwise{
    "ACC-6", "the guest has accepted with an account of another provider, over which home has no say",
    "Microsoft Entra: B2B redemption, redemption order; user properties, identities"};
inline constexpr Clause devices_are_at_home{
    "ACC-7", "every device that the account is used on is with its own organisation",
    "HoloLens 2: Deploy to external clients, devices are returned to change passwords"};
inline constexpr Clause relies_on_provider{
    "ACC-8", "people of the tenant sign in at an identity provider on premises",
    "Microsoft Learn: Collaborate by using guest accounts and Azure AD B2B, federation"};
inline constexpr Clause provider_has_failed{
    "ACC-9", "the tenant's identity provider is down",
    "Microsoft Learn: Collaborate by using guest accounts and Azure AD B2B, federation"};
}  // namespace clauses

template <Logic L>
Truth<L> is_active(L& logic, const Facts<Truth<L>>& facts, PersonId who);

/// Whether the person's home lets them sign in now. Guests everywhere depend on it: nobody else knows their password.
template <Logic L>
Truth<L> may_sign_in(L& logic, const Facts<Truth<L>>& facts, PersonId who);

template <Logic L>
Truth<L> account_exists(L& logic, const Facts<Truth<L>>& facts, PersonId who);

/// Whether the account's password may run out now.
template <Logic L>
Truth<L> may_expire(L& logic, const Facts<Truth<L>>& facts, PersonId who);

/// Whether the password may be changed now, expired or not: on a device that is with a client, it cannot.
template <Logic L>
Truth<L> may_change_password(L& logic, const Facts<Truth<L>>& facts, PersonId who);

/// Whether the tenant's identity provider can fail: one that has none on premises has nothing to lose.
template <Logic L>
Truth<L> may_fail(L& logic, const Facts<Truth<L>>& facts, TenantId tenant);

template <Logic L>
Truth<L> has_failed(L& logic, const Facts<Truth<L>>& facts, TenantId tenant);

}  // namespace entente::model
