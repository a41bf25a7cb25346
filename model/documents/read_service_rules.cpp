// The rules of accounts, services, devices and administration.
#include "model/documents/rule_reader.hpp"

namespace entente::model {

using namespace archetypes;

void RuleReader::read_accounts() {
  in("rulebook/accounts.hpp");
  rule("may_sign_in", "Whether the person's home lets them sign in now.", may_sign_in(text_, facts_, person));
  rule("may_expire", "Whether the account's password may run out now.", may_expire(text_, facts_, account));
  rule("may_change_password", "Whether an expired password may be changed now.",
       may_change_password(text_, facts_, account));
  rule("account_exists", "Whether the home account is there.", account_exists(text_, facts_, person));
  rule("may_fail", "Whether the tenant's identity provider can fail.", may_fail(text_, facts_, home));
  rule("has_failed", "Whether the tenant's identity provider is down.", has_failed(text_, facts_, home));
}

void RuleReader::read_account_apps() {
  in("rulebook/account_apps.hpp");
  rule("is_licensed_for", "Whether an account may use a service of its own tenant.",
       is_licensed_for(text_, facts_, account, licences::sharepoint));
  rule("is_licensed_for (Teams)", "Whether an account may use Teams of its own tenant.",
       is_licensed_for(text_, facts_, account, licences::teams));
  rule("browser_opens_on", "Whether the browser opens on a device.", browser_opens_on(text_, facts_, device));
  rule("app_opens_on", "Whether an application opens on a device.",
       app_opens_on(text_, facts_, device, sharepoint_app));
  rule("app_opens_on (Teams)", "Whether Teams opens on a device.", app_opens_on(text_, facts_, device, teams_app));
  rule("opens_app", "Whether an application opens for an account, itself or in the browser.",
       opens_app(text_, facts_, account, sharepoint_app));
  rule("opens_browser", "Whether the browser opens for an account.", opens_browser(text_, facts_, account));
  rule("opens_remote_assist", "Whether Remote Assist opens where an account is used.",
       opens_remote_assist(text_, facts_, account));
  rule("calls_by_remote_assist", "Whether an account can make and take calls in Remote Assist.",
       calls_by_remote_assist(text_, facts_, account));
  rule("connects_devices", "Whether Remote Assist can connect two accounts.",
       connects_devices(text_, facts_, account, host));
}

void RuleReader::read_tenant_restrictions() {
  in("rulebook/tenant_restrictions.hpp");
  rule("restrictions_permit", "Whether the networks a person works on let their account use an application elsewhere.",
       restrictions_permit(text_, facts_, host, home, teams_app) &&
           restrictions_permit(text_, facts_, person, home, teams_app));
  rule("restrictions_permit_anonymously",
       "Whether the networks a person works on let them join or open something without an account.",
       restrictions_permit_anonymously(text_, facts_, person, home));
}

void RuleReader::read_conditional_access() {
  in("rulebook/conditional_access.hpp");
  rule("policy_concerns (own account)", "Whether a policy is about an account of the tenant's own.",
       policy_concerns(text_, facts_, policy, visit(shape_, host, resource), SignIn::own));
  rule("policy_concerns (collaboration)", "Whether a policy is about a B2B user.",
       policy_concerns(text_, facts_, policy, visit_, SignIn::collaboration));
  rule("policy_concerns (direct connect)", "Whether a policy is about somebody who connects directly.",
       policy_concerns(text_, facts_, policy, visit_, SignIn::direct_connect));
  rule("policy_covers", "Whether a policy covers an application.", policy_covers(text_, facts_, policy, teams_app));
  rule("may_do_mfa_here", "Whether a guest has registered for MFA in the resource tenant, or can.",
       may_do_mfa_here(text_, facts_, policy, visit_));
  rule("meets_mfa (collaboration)", "Whether a guest's sign-in satisfies the MFA control.",
       meets_mfa(text_, facts_, policy, visit_, SignIn::collaboration));
  rule("meets_mfa (direct connect)", "Whether a direct connect sign-in satisfies the MFA control.",
       meets_mfa(text_, facts_, policy, visit_, SignIn::direct_connect));
  rule("meets_strength (collaboration)", "Whether a guest's sign-in reaches an authentication strength.",
       meets_strength(text_, facts_, policy, visit_, SignIn::collaboration));
  rule("policy_is_satisfied (own account)", "Whether an account of the tenant's own satisfies a policy.",
       policy_is_satisfied(text_, facts_, policy, visit(shape_, host, resource), SignIn::own));
  rule("policy_is_satisfied (collaboration)", "Whether a guest's sign-in satisfies a policy.",
       policy_is_satisfied(text_, facts_, policy, visit_, SignIn::collaboration));
  rule("policy_is_satisfied (direct connect)", "Whether a direct connect sign-in satisfies a policy.",
       policy_is_satisfied(text_, facts_, policy, visit_, SignIn::direct_connect));
  rule("meets_conditional_access", "Whether a guest's sign-in gets past every policy of the resource tenant.",
       meets_conditional_access(text_, facts_, visit_, SignIn::collaboration, teams_app));
  rule("own_sign_in_passes", "What a sign-in of an account of the tenant's own has to pass.",
       own_sign_in_passes(text_, facts_, visit(shape_, host, resource), teams_app));
  rule("guest_sign_in_passes", "What a guest's sign-in has to pass after cross-tenant access settings.",
       guest_sign_in_passes(text_, facts_, visit_, teams_app));
}

void RuleReader::read_lifecycle() {
  in("rulebook/lifecycle.hpp");
  rule("may_leave", "Whether a guest can leave on their own.", may_leave(text_, facts_, visit_));
  rule("may_be_removed", "Whether a B2B user can be removed.", may_be_removed(text_, facts_, visit_));
  rule("is_deleted", "Whether a deleted user waits for restoring or for the end of the 30 days.",
       is_deleted(text_, facts_, visit_));
  rule("may_be_restored", "Whether a deleted user can be restored.", may_be_restored(text_, facts_, visit_));
  rule("may_be_reset", "Whether the redemption can start over.", may_be_reset(text_, facts_, visit_));
  rule("may_be_blocked", "Whether a B2B user can be blocked.", may_be_blocked(text_, facts_, visit_));
  rule("may_be_unblocked", "Whether a B2B user can be unblocked.", may_be_unblocked(text_, facts_, visit_));
}

void RuleReader::read_direct_connect() {
  in("rulebook/direct_connect.hpp");
  rule("may_connect_directly", "Whether a person can use shared channels of a tenant without being a guest.",
       may_connect_directly(text_, facts_, person, resource));
}

void RuleReader::read_find() {
  in("rulebook/find.hpp");
  rule("finds_in (a guest searches)", "Whether a guest finds somebody of the house by name.",
       finds_in(text_, facts_, person, host, resource));
  rule("finds_in (somebody of the house searches)", "Whether somebody of the house finds a guest by name.",
       finds_in(text_, facts_, host, person, resource));
  rule("finds_by_name", "Whether a name finds somebody, in any tenant where both are.",
       finds_by_name(text_, facts_, person, host));
  rule("finds_by_address", "Whether the full address finds somebody across external access.",
       finds_by_address(text_, facts_, person, host));
}

void RuleReader::read_sharepoint() {
  in("rulebook/sharepoint.hpp");
  rule("shares_with (guests there)", "Whether a site shares with guests who are there already.",
       shares_with(text_, facts_, site, Openness::existing_guests));
  rule("shares_with (new guests)", "Whether a site shares with new guests.",
       shares_with(text_, facts_, site, Openness::new_guests));
  rule("shares_with (anyone)", "Whether a site shares with anyone who has the link.",
       shares_with(text_, facts_, site, Openness::anyone));
  rule("sharing_domain_is_admitted", "Whether SharePoint's own domain list admits a person.",
       sharing_domain_is_admitted(text_, facts_, person, resource));
  rule("may_be_given_site (of the house)", "Whether a file can be shared with somebody of the house.",
       may_be_given_site(text_, facts_, host, site));
  rule("may_be_given_site (from outside)", "Whether a file can be shared with somebody from outside.",
       may_be_given_site(text_, facts_, person, site));
  rule("may_create_site", "Whether somebody may create a site.", may_create_site(text_, facts_, host, site));
  rule("sharing_invites", "Whether sharing an item with somebody from outside also invites them.",
       sharing_invites(text_, facts_, person, site));
  rule("reaches_sharepoint", "Whether somebody from outside signs in to SharePoint of a tenant.",
       reaches_sharepoint(text_, facts_, person, resource));
  rule("opens_site", "Whether somebody from outside can open the files of a site.",
       opens_site(text_, facts_, person, site));
  rule("picker_suggests", "Whether the people picker of a site suggests a guest.",
       picker_suggests(text_, facts_, person, site));
}

void RuleReader::read_exchange() {
  in("rulebook/exchange.hpp");
  rule("is_in_address_list_of (one home)", "Whether somebody is in the address list of a colleague.",
       is_in_address_list_of(text_, facts_, host, account));
  rule("is_in_address_list_of (two homes)", "Whether somebody from elsewhere is in the address list.",
       is_in_address_list_of(text_, facts_, host, person));
  rule("sees_free_busy (one home)", "Whether colleagues see when the other is free.",
       sees_free_busy(text_, facts_, host, account, FreeBusy::times));
  rule("sees_free_busy (times)", "Whether somebody sees when a person elsewhere is free.",
       sees_free_busy(text_, facts_, host, person, FreeBusy::times));
  rule("sees_free_busy (details)", "Whether somebody sees subject and place of a person elsewhere.",
       sees_free_busy(text_, facts_, host, person, FreeBusy::details));
}

void RuleReader::read_power_platform() {
  in("rulebook/power_platform.hpp");
  rule("uses_app_of", "Whether a guest signs in to an application of a tenant.",
       uses_app_of(text_, facts_, person, resource, power_bi_app));
  rule("views_report", "Whether a guest can view a report.", views_report(text_, facts_, person, resource, report));
  rule("runs_flow", "Whether a guest can run a flow.", runs_flow(text_, facts_, person, resource, flow));
  rule("uses_power_app", "Whether a guest can use an app of Power Apps.",
       uses_power_app(text_, facts_, person, resource, power_app));
  rule("fills_form (of the house)", "Whether somebody of the house can fill in a form.",
       fills_form(text_, facts_, host, resource, form));
  rule("fills_form (from outside)", "Whether somebody from outside can fill in a form.",
       fills_form(text_, facts_, person, resource, form));
  rule("may_be_given_report", "Whether a report can be shared with somebody from outside.",
       may_be_given_report(text_, facts_, person, report));
}

void RuleReader::read_devices() {
  in("rulebook/devices.hpp");
  rule("uses_account", "Whether a person uses a service account.", uses_account(text_, facts_, person, account));
  rule("reads_history_of", "Whether the chat history of an account shows to whoever uses it.",
       reads_history_of(text_, facts_, person, account));
  rule("account_reaches", "Whether an account reaches a company resource.",
       account_reaches(text_, facts_, account, company_resource));
  rule("may_join_device", "Whether somebody can join a device, once it is reset, to the tenant of their account.",
       may_join_device(text_, facts_, person, device) && may_join_device(text_, facts_, host, device));
  rule("can_assist_as", "Whether two accounts can have a Remote Assist call, as far as the two ends go.",
       can_assist_as(text_, facts_, account, host));
  rule("is_with_client", "Whether a device is with a client.", is_with_client(text_, facts_, device));
}

void RuleReader::read_administration() {
  in("rulebook/administration.hpp");
  rule("may_change", "Whether somebody may change a setting that takes an action.",
       may_change(text_, facts_, host, resource, ActionId{0}));
  rule("may_write_partner", "Whether somebody may write into a partner entry that may have to be created first.",
       may_write_partner(text_, facts_, host, resource, shape_.partner(resource, home), ActionId{0}));
}

}  // namespace entente::model
