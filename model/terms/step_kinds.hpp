// The kinds of steps, one row each: the timeline's word for it, what it happens to, and how long it takes. Guards and
// effects are in model/steps/guards.cpp and effects.cpp.
#pragma once

#include <array>
#include <string_view>

namespace entente::model {

enum class StepKind {
  invite,
  invite_by_app,
  redeem,
  synchronize,
  deprovision,
  disable_by_sync,
  leave,
  remove,
  restore,
  expire,
  reset,
  block,
  unblock,
  join_team,
  leave_team,
  share,
  unshare,
  offboard,
  delete_account,
  expire_password,
  change_password,
  ship,
  take_back,
  provider_down,
  provider_up,
  create_team,
  create_site,
  join_group,
  leave_group
};
inline constexpr int step_kind_count = 29;

/// What a step happens to, and so how it is written on a timeline.
enum class StepObject {
  person,            ///< `offboard: victor@fabrikam`
  person_at_tenant,  ///< `remove: victor@fabrikam, to: contoso`
  person_in_team,    ///< `join-team: victor@fabrikam, to: deal-room@contoso`
  person_in_group,   ///< `join-group: peggy@contoso, to: sales@contoso`
  person_at_item,    ///< `share: victor@fabrikam, to: hub@contoso`
  job,               ///< `synchronize: fabrikam, to: contoso`, of everybody or of one `who`
  item,              ///< `ship: hl1@contoso`
  tenant,            ///< `provider-down: fabrikam`
  new_team,          ///< `create-team: deal-room@contoso, by: peggy@contoso`
  new_site           ///< `create-site: hub@contoso, by: peggy@contoso`
};

struct StepInfo {
  StepKind kind;
  std::string_view name;   ///< the timeline's word
  std::string_view delay;  ///< the catalog's delay between the decision and the effect
  StepObject object;
  bool adds;              ///< gives somebody something; the others take away
  std::string_view says;  ///< for people; `{who}`, `{by}`, `{where}` stand for the fields
};
inline constexpr std::array<StepInfo, step_kind_count> steps{{
    {StepKind::invite, "invite", "invitation", StepObject::person_at_tenant, true, "{by} invites {who} to {where}"},
    {StepKind::invite_by_app, "invite-by-app", "invitation", StepObject::person_at_tenant, true,
     "an application invites {who} to {where}"},
    {StepKind::redeem, "redeem", "redemption", StepObject::person_at_tenant, true,
     "{who} accepts the invitation to {where}"},
    {StepKind::synchronize, "synchronise", "synchronisation-cycle", StepObject::job, true,
     "synchronization provisions {who} in {where}"},
    {StepKind::deprovision, "deprovision", "synchronisation-cycle", StepObject::job, false,
     "synchronization deletes {who} in {where}"},
    {StepKind::disable_by_sync, "disable-by-sync", "synchronisation-cycle", StepObject::job, false,
     "synchronization blocks {who} in {where}"},
    {StepKind::leave, "leave", "leaving", StepObject::person_at_tenant, false, "{who} leaves {where}"},
    {StepKind::remove, "remove", "removal", StepObject::person_at_tenant, false, "{who} is removed from {where}"},
    {StepKind::restore, "restore", "restoring", StepObject::person_at_tenant, true, "{who} is restored in {where}"},
    {StepKind::expire, "expire", "removal", StepObject::person_at_tenant, false,
     "{who} is deleted in {where} for good"},
    {StepKind::reset, "reset", "resetting", StepObject::person_at_tenant, false,
     "the redemption of {who} in {where} is reset"},
    {StepKind::block, "block", "removal", StepObject::person_at_tenant, false, "{who} is blocked in {where}"},
    {StepKind::unblock, "unblock", "restoring", StepObject::person_at_tenant, true, "{who} is unblocked in {where}"},
    {StepKind::join_team, "join-team", "team-membership", StepObject::person_in_team, true,
     "{who} is added to the team {where}"},
    {StepKind::leave_team, "leave-team", "team-membership", StepObject::person_in_team, false,
     "{who} leaves the team {where}"},
    {StepKind::share, "share", "sharing", StepObject::person_at_item, true, "{where} is shared with {who}"},
    {StepKind::unshare, "unshare", "sharing", StepObject::person_at_item, false,
     "{where} is shared with {who} no more"},
    {StepKind::offboard, "offboard", "offboarding", StepObject::person, false, "the home account of {who} is disabled"},
    {StepKind::delete_account, "delete", "offboarding", StepObject::person, false,
     "the home account of {who} is deleted"},
    {StepKind::expire_password, "expire-password", "removal", StepObject::person, false,
     "the password of {who} expires"},
    {StepKind::change_password, "change-password", "restoring", StepObject::person, true,
     "the password of {who} is changed"},
    {StepKind::ship, "ship", "removal", StepObject::item, false, "{where} is shipped to a client"},
    {StepKind::take_back, "return", "removal", StepObject::item, true, "{where} is returned"},
    {StepKind::provider_down, "provider-down", "removal", StepObject::tenant, false,
     "the identity provider of {where} fails"},
    {StepKind::provider_up, "provider-up", "removal", StepObject::tenant, true,
     "the identity provider of {where} is back"},
    {StepKind::create_team, "create-team", "team-membership", StepObject::new_team, true,
     "{by} creates the team {where}"},
    {StepKind::create_site, "create-site", "sharing", StepObject::new_site, true, "{by} creates the site {where}"},
    {StepKind::join_group, "join-group", "group-membership", StepObject::person_in_group, true,
     "{who} is added to the group {where}"},
    {StepKind::leave_group, "leave-group", "group-membership", StepObject::person_in_group, false,
     "{who} leaves the group {where}"},
}};
[[nodiscard]] constexpr const StepInfo& info(StepKind kind) { return steps[static_cast<std::size_t>(kind)]; }
/// nullptr when no step has the name.
[[nodiscard]] constexpr const StepInfo* step_named(std::string_view name) {
  for (const StepInfo& step : steps)
    if (step.name == name) return &step;
  return nullptr;
}

}  // namespace entente::model
