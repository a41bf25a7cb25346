// Capabilities: what the language can ask whether people can do, one row each. Invariants, questions, matrices and the
// schema go by this table.
#pragma once

#include <array>
#include <string_view>

#include "model/terms/items.hpp"

namespace entente::model {

enum class Capability {
  be_invited,
  redeem,
  access,
  be_synced,
  direct_connect,
  find,
  chat,
  call,
  meet,
  join_team,
  open_file,
  share_file,
  see_in_gal,
  see_free_busy,
  view_report,
  run_flow,
  use_power_app,
  fill_form,
  assist,
  read_chat_history,
  use_resource,
  join_device,
  change,
  communicate,
  collaborate
};
inline constexpr int capability_count = 25;

/// How people are looked for. The address finds also whom the name finds.
enum class FindBy { anything, name, address };

/// What a chat may be asked to carry besides text between two.
enum class ChatFeature { text, rich_text, files, group, call };

/// How much of a calendar is asked for.
enum class FreeBusy { times, details };

/// What the second party of a capability is.
enum class Party {
  person,
  tenant,
  host,  ///< of meetings: a tenant, or the person who organises them
  team,
  item,            ///< one of `kind`
  item_or_tenant,  ///< one of `kind`, or a tenant: what would be possible there if one were given
  person_or_team,
  setting  ///< of a tenant: by the action that changing it takes
};

struct CapabilityInfo {
  Capability capability;
  std::string_view name;
  Party to;
  ItemKind kind;          ///< of items
  std::string_view says;  ///< `{from}` and `{to}` stand for the parties
};
inline constexpr std::array<CapabilityInfo, capability_count> capabilities{{
    {Capability::be_invited, "be-invited", Party::tenant, {}, "{from} can be invited to {to}"},
    {Capability::redeem, "redeem", Party::tenant, {}, "{from} can accept an invitation to {to}"},
    {Capability::access, "access", Party::tenant, {}, "{from} can sign in to an application of {to}"},
    {Capability::be_synced, "be-synced", Party::tenant, {}, "synchronization would provision {from} in {to}"},
    {Capability::direct_connect, "direct-connect", Party::tenant, {}, "{from} can use shared channels of {to}"},
    {Capability::find, "find", Party::person, {}, "{from} can find {to}"},
    {Capability::chat, "chat", Party::person, {}, "{from} and {to} can chat"},
    {Capability::call, "call", Party::person, {}, "{from} and {to} can call one another"},
    {Capability::meet, "meet", Party::host, {}, "{from} can join meetings of {to}"},
    {Capability::join_team, "join-team", Party::team, {}, "{from} can be in the team {to}"},
    {Capability::open_file, "open-file", Party::item, ItemKind::site, "{from} can open files of {to}"},
    {Capability::share_file, "share-file", Party::item, ItemKind::site, "files of {to} can be shared with {from}"},
    {Capability::see_in_gal, "see-in-gal", Party::person, {}, "{from} sees {to} in the address list"},
    {Capability::see_free_busy, "see-free-busy", Party::person, {}, "{from} sees when {to} is free"},
    {Capability::view_report, "view-report", Party::item_or_tenant, ItemKind::report,
     "{from} can view reports of {to}"},
    {Capability::run_flow, "run-flow", Party::item_or_tenant, ItemKind::flow, "{from} can run flows of {to}"},
    {Capability::use_power_app, "use-power-app", Party::item_or_tenant, ItemKind::power_app,
     "{from} can use apps of {to}"},
    {Capability::fill_form, "fill-form", Party::item_or_tenant, ItemKind::form, "{from} can fill in forms of {to}"},
    {Capability::assist, "assist", Party::person, {}, "{from} can have a Remote Assist call with {to}"},
    {Capability::read_chat_history,
     "read-chat-history",
     Party::person_or_team,
     {},
     "{from} can read the chat history of {to}"},
    {Capability::use_resource, "use-resource", Party::item, ItemKind::resource, "{from} can use {to}"},
    {Capability::join_device, "join-device", Party::item, ItemKind::device,
     "{from} can join {to}, once it is reset, to their own tenant"},
    {Capability::change, "change", Party::setting, {}, "{from} can change {to}"},
    {Capability::communicate, "communicate", Party::person, {}, "{from} and {to} can communicate"},
    {Capability::collaborate, "collaborate", Party::person, {}, "{from} and {to} can collaborate"},
}};
[[nodiscard]] constexpr const CapabilityInfo& info(Capability capability) {
  return capabilities[static_cast<std::size_t>(capability)];
}
/// nullptr when there is no such capability.
[[nodiscard]] constexpr const CapabilityInfo* capability_named(std::string_view name) {
  for (const CapabilityInfo& row : capabilities)
    if (row.name == name) return &row;
  return nullptr;
}

}  // namespace entente::model
