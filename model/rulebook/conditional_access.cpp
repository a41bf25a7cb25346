#include "model/rulebook/conditional_access.hpp"

#include "model/logic/every_logic.hpp"
#include "model/rulebook/groups.hpp"

namespace entente::model {
namespace {

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

}  // namespace

template <Logic L>
Truth<L> policy_concerns(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind) {
  const Truth<L> by_name = is<Leaf::policy_includes_all>(facts, policy) ||
                           is<Leaf::policy_includes_person>(facts, policy, v.who) ||
                           is<Leaf::policy_includes_group>(facts, policy, v.who) ||
                           is_in_group_named_by<Leaf::policy_includes_members>(logic, facts, policy, v.who);
  const Truth<L> not_by_name = is<Leaf::policy_excludes_person>(facts, policy, v.who) ||
                               is<Leaf::policy_excludes_group>(facts, policy, v.who) ||
                               is_in_group_named_by<Leaf::policy_excludes_members>(logic, facts, policy, v.who);
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

template <Logic L>
Truth<L> may_do_mfa_here(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v) {
  return logic.clause(
      clauses::may_register_here,
      is<Leaf::is_registered_for_mfa>(facts, facts.shape->presence(v.who, v.resource)) ||
          (!(is<Leaf::policy_looks_at_sign_in_risk>(facts, policy) && is<Leaf::is_at_sign_in_risk>(facts, v.who)) &&
           b2b_is_permitted(logic, facts, v, my_sign_ins_app)));
}

template <Logic L>
Truth<L> meets_mfa(L& logic, const Facts<Truth<L>>& facts, PolicyId policy, const Visit& v, SignIn kind) {
  const Truth<L> at_home = is<Leaf::does_mfa>(facts, v.who);
  const Truth<L> accepted = accepts_claim<Leaf::trusts_mfa>(logic, facts, v, kind);
  return logic.clause(clauses::does_mfa_for_it,
                      kind == SignIn::collaboration
                          ? select(accepted, at_home, may_do_mfa_here(logic, facts, policy, v))
                          : accepted && at_home);
}

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

template <Logic L>
Truth<L> own_sign_in_passes(L& logic, const Facts<Truth<L>>& facts, const Visit& v, AppId app) {
  return restrictions_permit(logic, facts, v.who, v.resource, app) &&
         meets_conditional_access(logic, facts, v, SignIn::own, app);
}

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

ENTENTE_RULE(policy_concerns, PolicyId, const Visit&, SignIn);
ENTENTE_RULE(policy_covers, PolicyId, AppId);
ENTENTE_RULE(may_do_mfa_here, PolicyId, const Visit&);
ENTENTE_RULE(meets_mfa, PolicyId, const Visit&, SignIn);
ENTENTE_RULE(meets_strength, PolicyId, const Visit&, SignIn);
ENTENTE_RULE(policy_is_satisfied, PolicyId, const Visit&, SignIn);
ENTENTE_RULE(meets_conditional_access, const Visit&, SignIn, AppId);
ENTENTE_RULE(own_sign_in_passes, const Visit&, AppId);
ENTENTE_RULE(guest_sign_in_passes, const Visit&, AppId);

}  // namespace entente::model
