// Clouds, cross-tenant access, invitations, Teams: the rules of collaboration itself.
#include "model/documents/rule_reader.hpp"

namespace entente::model {

using namespace archetypes;

void RuleReader::read_clouds() {
  in("rulebook/clouds.hpp");
  rule("is_in_same_cloud",
       "Whether two tenants are in one Azure cloud. Commercial and GCC are in Azure Commercial, GCC High and DoD in "
       "Azure "
       "Government, 21Vianet in Azure China; Bleu and Delos are in none of the three.",
       is_in_same_cloud(text_, facts_, home, resource));
  rule("cloud_pair_supports (B2B)",
       "Whether B2B collaboration is supported from one tenant's Azure cloud to the other's.",
       cloud_pair_supports<Leaf::b2b_between>(text_, facts_, home, resource));
  rule("cloud_pair_supports (synchronization)",
       "Whether cross-tenant synchronization is supported in this direction between the two Azure clouds.",
       cloud_pair_supports<Leaf::sync_between>(text_, facts_, home, resource));
  rule("environment_pair_supports (chat)", "Whether external access is supported between two environments.",
       environment_pair_supports<Leaf::chat_between>(text_, facts_, home, resource));
  rule("environment_pair_supports (meetings)", "Whether authenticated meetings are supported between two environments.",
       environment_pair_supports<Leaf::meeting_between>(text_, facts_, home, resource));
  rule("enables_cloud_of", "Whether a tenant has enabled the Azure cloud that another is in.",
       enables_cloud_of(text_, facts_, home, resource));
  rule("clouds_are_open",
       "Whether the Microsoft cloud settings of both tenants let them meet: nothing is needed inside one cloud, four "
       "things across clouds.",
       clouds_are_open(text_, facts_, home, resource));
}

void RuleReader::read_cross_tenant_access() {
  in("rulebook/cross_tenant_access.hpp");
  const auto inbound = Section::collaboration_inbound;
  const Half<Text> users = users_in_force(text_, facts_, inbound, resource, home, person);
  const Half<Text> apps = apps_in_force(text_, facts_, inbound, resource, home, teams_app);
  rule("users_in_force (blocks)", "Whether the users half that applies to one partner blocks whom it targets.",
       users.blocks);
  rule("users_in_force (targets)", "Whether the users half that applies to one partner targets the person.",
       users.targets);
  rule("apps_in_force (blocks)", "Whether the applications half that applies to one partner blocks what it targets.",
       apps.blocks);
  rule("apps_in_force (targets)", "Whether the applications half that applies to one partner targets the application.",
       apps.targets);
  rule("section_permits",
       "Whether one section, as it applies to one partner, permits a person at an application: what its two halves say "
       "together.",
       section_permits(text_, facts_, Section::collaboration_inbound, resource, home, person, teams_app));
  rule("section_is_open", "Whether one section, as it applies to one partner, lets anybody use an application.",
       section_is_open(text_, facts_, Section::direct_inbound, resource, home, teams_app));
  rule("b2b_is_permitted",
       "Whether cloud settings and cross-tenant access settings of both tenants let a person use an application over "
       "there: what every sign-in asks before Conditional Access.",
       b2b_is_permitted(text_, facts_, visit_, teams_app));
  rule("redeems_with_home_account", "Whether an invited person redeems with the account they have at home.",
       redeems_with_home_account(text_, facts_, visit_));
  rule("trusts (MFA)", "Whether the resource tenant accepts MFA that was done at home.",
       trusts<Leaf::trusts_mfa>(text_, facts_, resource, home));
  rule("trusts (compliant device)", "Whether the resource tenant accepts that a device is compliant at home.",
       trusts<Leaf::trusts_compliant_device>(text_, facts_, resource, home));
  rule("trusts (hybrid joined device)", "Whether the resource tenant accepts that a device is hybrid joined at home.",
       trusts<Leaf::trusts_hybrid_device>(text_, facts_, resource, home));
}

void RuleReader::read_invitations() {
  in("rulebook/invitations.hpp");
  rule("is_redeemed_user", "Whether a person is there as a B2B user who has accepted and is not blocked.",
       is_redeemed_user(text_, facts_, visit_));
  rule("may_sign_in_to", "Whether a guest can sign in as whom they are there.", may_sign_in_to(text_, facts_, visit_));
  rule("may_invite (of the house)", "Whether somebody with an account of the tenant's own may send invitations to it.",
       may_invite(text_, facts_, host, resource));
  rule("may_invite (visiting)", "Whether somebody who is there as a B2B user may send invitations.",
       may_invite(text_, facts_, person, resource));
  rule("domain_is_admitted", "Whether the allow or block list for invitations lets an address in.",
       domain_is_admitted(text_, facts_, visit_));
  rule("is_invitable", "Whether a person may be invited, whoever invites.", is_invitable(text_, facts_, visit_));
  rule("app_may_invite", "Whether an application may send invitations.", app_may_invite(text_, facts_, resource));
  rule("redeems_automatically", "Whether both tenants suppress the consent prompt.",
       redeems_automatically(text_, facts_, home, resource));
  rule("may_redeem", "Whether a pending invitation can be accepted now.", may_redeem(text_, facts_, visit_));
}

void RuleReader::read_synchronization() {
  in("rulebook/synchronization.hpp");
  rule("would_be_deprovisioned", "Whether the next cycle would delete a person in the target (softly).",
       would_be_deprovisioned(text_, facts_, JobId{0}, person));
  rule("would_be_disabled", "Whether the next cycle would block a person in the target.",
       would_be_disabled(text_, facts_, JobId{0}, person));
  rule("would_be_synchronized", "Whether the next cycle of a synchronization would provision a person in its target.",
       would_be_synchronized(text_, facts_, JobId{0}, person));
  rule("cycle_provisions", "Whether the next cycle provisions a person unasked.",
       cycle_provisions(text_, facts_, JobId{0}, person));
  rule("is_member_once_synchronized",
       "Whether a person is an External Member once a synchronization has provisioned them.",
       is_member_once_synchronized(text_, facts_, JobId{0}, person));
  rule("is_shown_once_synchronized", "Whether a person is in the target's address list once provisioned.",
       is_shown_once_synchronized(text_, facts_, JobId{0}, person));
}

void RuleReader::read_groups() {
  in("rulebook/groups.hpp");
  rule("is_in_group_named_by", "Whether a person is in a group that a list names, whoever changes its members.",
       is_in_group_named_by<Leaf::targets_group>(
           text_, facts_, shape_.section(shape_.partner(resource, home), Section::collaboration_inbound), person));
  rule("may_join_group", "Whether somebody can be added to a group now, or join it.",
       may_join_group(text_, facts_, person, group_at_home));
  rule("may_leave_group", "Whether somebody can leave a group, or be taken out.",
       may_leave_group(text_, facts_, person, group_at_home));
}

void RuleReader::read_barriers() {
  in("rulebook/barriers.hpp");
  rule("is_barred_by_own_policy", "Whether a policy of one of a person's segments keeps the other away.",
       is_barred_by_own_policy(text_, facts_, resource, host, account));
  rule("no_barrier_between", "Whether two identities inside one tenant may communicate as far as its barriers go.",
       no_barrier_between(text_, facts_, resource, host, account));
}

void RuleReader::read_teams() {
  in("rulebook/teams.hpp");
  rule("federation_admits", "Whether a tenant's lists for external access admit a domain.",
       federation_admits(text_, facts_, resource, DomainId{0}));
  rule("federate", "Whether the external access of each tenant admits the other.",
       federate(text_, facts_, host, person));
  rule("uses_teams_in", "Whether a visitor can use Teams of a tenant as somebody known there.",
       uses_teams_in(text_, facts_, person, resource));
  rule("uses_teams_in (at home)", "Whether somebody can use Teams of their own tenant.",
       uses_teams_in(text_, facts_, host, resource));
  rule("takes_calls", "Whether somebody can be in calls and meetings of their own tenant.",
       takes_calls(text_, facts_, account, resource));
  rule("have_apps_to_talk (chat)", "Whether two people have what it takes to chat.",
       have_apps_to_talk(text_, facts_, account, resource, host, resource, ChatFeature::text));
  rule("have_apps_to_talk (call)", "Whether two people have what it takes to call.",
       have_apps_to_talk(text_, facts_, account, resource, host, resource, ChatFeature::call));
  rule("may_join_team", "Whether a visitor may be added to a team now.",
       may_join_team(text_, facts_, person, TeamId{0}));
  rule("may_create_team", "Whether somebody may create a team.", may_create_team(text_, facts_, host, TeamId{0}));
  rule("share_team", "Whether two people are in a team and can open it.",
       share_team(text_, facts_, host, person, TeamId{0}));
  rule("chat_inside", "Whether two people can chat or call inside one tenant.",
       chat_inside(text_, facts_, host, person, resource));
}

void RuleReader::read_meetings() {
  in("rulebook/meetings.hpp");
  rule("may_join_anonymously", "Whether anonymous people can join meetings of a tenant.",
       may_join_anonymously(text_, facts_, person, resource));
  rule("may_start_anonymously", "Whether a meeting begins when only anonymous people are there.",
       may_start_anonymously(text_, facts_, person, resource));
  rule("may_join_authenticated",
       "Whether a person can join signed in with the home account, without being a guest of the host.",
       may_join_authenticated(text_, facts_, person, resource));
  rule("has_organiser", "Whether somebody at home in the host can organise a meeting.",
       has_organiser(text_, facts_, resource));
  rule("may_join_meeting", "Whether a visitor can get into meetings of a host at all.",
       may_join_meeting(text_, facts_, person, resource));
  rule("may_join_meeting_of (guest)", "Whether a visitor can get as a guest into meetings that one organiser holds.",
       may_join_meeting_of(text_, facts_, person, host, JoinAs::guest));
  const Text trusted = documented(shape_)[shape_.fact(Leaf::federates, resource.index)];
  rule("passes_lobby (member)", "Whether people of the organisation walk past the lobby.",
       passes_lobby(text_, facts_, resource, JoinAs::member, trusted));
  rule("passes_lobby (guest)", "Whether guests walk past the lobby.",
       passes_lobby(text_, facts_, resource, JoinAs::guest, trusted));
  rule("passes_lobby (authenticated)",
       "Whether people who join from home walk past the lobby; `allows external access` stands for a trusted "
       "organisation.",
       passes_lobby(text_, facts_, resource, JoinAs::authenticated, trusted));
  rule("passes_lobby (anonymous)", "Whether anonymous people walk past the lobby.",
       passes_lobby(text_, facts_, resource, JoinAs::anonymous, trusted));
  rule("invitation_passes_lobby", "Whether being named in the invitation takes somebody past the lobby.",
       invitation_passes_lobby(text_, facts_, resource, JoinAs::guest));
  rule("waits_in_lobby_of (by link)", "Whether somebody who joins from home, with the link, waits in the lobby.",
       waits_in_lobby_of(text_, facts_, person, host, JoinAs::authenticated, Invitation::by_link));
  rule("waits_in_lobby_of (by name)", "Whether somebody who joins from home, named in the invitation, waits in it.",
       waits_in_lobby_of(text_, facts_, person, host, JoinAs::authenticated, Invitation::by_name));
  rule("joins_as (authenticated)", "Whether the join of a person from elsewhere is one from home.",
       joins_as(text_, facts_, person, host, join_kinds, JoinAs::authenticated));
  rule("meet_at", "Whether two people can be in one meeting of a host.",
       meet_at(text_, facts_, host, person, resource));
}

void RuleReader::read_capabilities() {
  in("rulebook/capabilities.hpp");
  rule("can_be_invited", "be-invited: whether somebody there may invite the person now.",
       can_be_invited(text_, facts_, person, resource));
  rule("can_be_synced", "be-synced: whether a configured synchronization would provision the person.",
       can_be_synced(text_, facts_, person, resource));
  rule("can_access", "access: whether a sign-in to an application there would be let through.",
       can_access(text_, facts_, person, resource, teams_app));
  rule("can_access (of one's own)", "access, for somebody at home there.",
       can_access(text_, facts_, host, resource, teams_app));
  rule("communicate_directly", "Whether two accounts can communicate without a tenant between them.",
       communicate_directly(text_, facts_, host, person));
  rule("can_chat", "chat and call: by external access, or inside a tenant where both are.",
       can_chat(text_, facts_, host, person));
  rule("can_join_team", "join-team: whether the person is in the team and can open it, or may be added.",
       can_join_team(text_, facts_, person, TeamId{0}));
  rule("can_be_given_file", "share-file: whether a file of the site can be shared with the person.",
       can_be_given_file(text_, facts_, person, site));
  rule("communicate_in", "Whether two accounts can communicate in one tenant.",
       communicate_in(text_, facts_, host, person, resource));
  rule("can_communicate", "communicate: by any identity and in any venue either can have.",
       can_communicate(text_, facts_, host, person));
  rule("can_collaborate", "collaborate: communicate, or work that both can open.",
       can_collaborate(text_, facts_, host, person));
  rule("can_read_history", "read-chat-history, of a team's channels.",
       can_read_history(text_, facts_, person, TeamId{0}));
  rule("can_communicate (with oneself)", "Two people are meant: nobody communicates with themselves.",
       can_communicate(text_, facts_, account, account));
}

void RuleReader::read_steps() {
  in("steps/guards.cpp");
  const auto step = [](StepKind kind) {
    return Step{.kind = kind, .who = person, .by = {}, .where = resource, .team = TeamId{0}, .job = JobId{0}};
  };
  for (const StepInfo& kind : steps) {
    if (kind.object == StepObject::item) continue;  // told with devices
    Step taken = step(kind.kind);
    if (kind.object == StepObject::person_in_group) taken.group = group_at_home;
    if (kind.object == StepObject::person_at_item || kind.object == StepObject::new_site) taken.item = site;
    if (kind.object == StepObject::new_team || kind.object == StepObject::new_site) taken.by = host;
    rule(kind.name, "Whether the step can be taken now.", guard(text_, facts_, taken));
  }
}

}  // namespace entente::model
