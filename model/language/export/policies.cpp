// Tables, mostly. Null in these objects means that the service did not say, so it is unknown.
#include "model/language/export/policies.hpp"

#include <fmt/format.h>

#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/wrappers.hpp"

namespace entente::model::exported {

namespace {

constexpr std::array<std::string_view, 4> inviters{"none", "adminsAndGuestInviters", "adminsGuestInvitersAndAllMembers",
                                                   "everyone"};
constexpr std::array<std::string_view, 6> lobbies{"Everyone",          "EveryoneInSameAndFederatedCompany",
                                                  "EveryoneInCompany", "EveryoneInCompanyExcludingGuests",
                                                  "InvitedUsers",      "OrganizerOnly"};
constexpr std::array<std::string_view, 3> joins{"EnabledForAnyone", "EnabledForTrustedOrgs", "Disabled"};
constexpr std::array<std::string_view, 2> states{"Active", "Inactive"};

/// `object` in the shape; what decides and came as null is unknown.
Outcome<Node> settled(const Node& object, const Shape& shape) {
  auto read = canonical(object, shape);
  if (!read) return read;
  for (const Property& property : shape.kept) {
    const Node* value = read->find(property.name);
    if (property.absent == Absent::unknown && value->kind == Node::Kind::null) {
      const Mark mark = value->mark;
      read = with_replaced(std::move(*read), property.name, unknown_at(mark));
    }
  }
  return read;
}

Outcome<Node> singleton(const Node& document, const Shape& shape) {
  const auto object = object_of(document, shape.object);
  if (!object) return tl::unexpected(object.error());
  return object->has_value() ? settled(**object, shape) : unknown_at(document.mark);
}

Outcome<Node> list(const Node& document, const Shape& shape) {
  const auto objects = objects_of(document, shape.object);
  if (!objects) return tl::unexpected(objects.error());
  if (!objects->has_value()) return unknown_at(document.mark);
  std::vector<Node> items;
  for (const Node& object : **objects) {
    auto item = settled(object, shape);
    if (!item) return item;
    items.push_back(std::move(*item));
  }
  return list_at(std::move(items), document.mark);
}

/// Of a list with several policies the global one; of a single object itself, if it does not say that it is another.
Outcome<Node> global(const Node& document, const Shape& shape) {
  const auto objects = objects_of(document, shape.object);
  if (!objects) return tl::unexpected(objects.error());
  if (!objects->has_value()) return unknown_at(document.mark);
  for (const Node& object : **objects) {
    const Node* identity = lookup(object, "Identity");
    const bool unnamed = identity == nullptr && (*objects)->size() == 1;
    if (unnamed || (identity != nullptr && same_word(identity->text, "Global"))) return settled(object, shape);
  }
  return tl::unexpected(Problem{document.mark, fmt::format("no {} with the Identity `Global`", shape.object),
                                "the global policy", "export without `-Identity`"});
}

constexpr std::string_view blocked_clients = "BlockedAnonymousJoinClientTypes";

/// Anonymous join that is on for some clients only is neither on nor off for a model that knows no clients: unknown.
Node with_blocked_clients(Node policy) {
  const Node* clients = policy.find(blocked_clients);
  if (clients == nullptr) return policy;
  const Mark mark = clients->mark;
  const bool some = clients->kind != Node::Kind::null && !clients->text.empty() && !same_word(clients->text, "None");
  std::erase_if(policy.members, [](const Member& member) { return member.key == blocked_clients; });
  const Node* anonymous = policy.find("AllowAnonymousUsersToJoinMeeting");
  if (!some || anonymous == nullptr || anonymous->is_plain("false")) return policy;
  return with_replaced(std::move(policy), "AllowAnonymousUsersToJoinMeeting", unknown_at(mark));
}

/// A barrier that allows by filter lists no segments; read without the filter it would say something else.
Outcome<Node> no_filter(const Node& value) {
  if (value.kind == Node::Kind::scalar && trimmed(value.text).empty()) return null_at(value.mark);
  return tl::unexpected(Problem{value.mark, "`SegmentAllowedFilter` is not read yet", "`SegmentsAllowed`", ""});
}

}  // namespace

Outcome<Node> authorization_policy(const Node& document) {
  static const Shape shape{
      "authorizationPolicy",
      {{"allowInvitesFrom", word<inviters>, Absent::unknown},
       {"guestUserRoleId", guid, Absent::unknown},
       {"allowEmailVerifiedUsersToJoinOrganization", truth}},
      // Self-service, consent to applications and what members may do at home: nobody else's reach.
      {"id", "displayName", "description", "deletedDateTime", "definition", "allowedToSignUpEmailBasedSubscriptions",
       "allowedToUseSSPR", "allowUserConsentForRiskyApps", "blockMsolPowerShell", "defaultUserRolePermissions",
       "defaultUserRoleOverrides", "enabledPreviewFeatures", "permissionGrantPolicyIdsAssignedToDefaultUserRole"}};
  return singleton(document, shape);
}

Outcome<Node> teams_meeting_policy(const Node& document) {
  static const Shape shape{"teamsMeetingPolicy",
                           {{"AutoAdmittedUsers", word<lobbies>, Absent::unknown},
                            {"AllowAnonymousUsersToJoinMeeting", truth, Absent::unknown},
                            {"ExternalMeetingJoin", word<joins>, Absent::unknown},
                            {"AllowAnonymousUsersToStartMeeting", truth},
                            {"AllowPSTNUsersToBypassLobby", truth},
                            {blocked_clients, text}},
                           {},
                           Strangers::dropped};
  auto policy = global(document, shape);
  return policy ? with_blocked_clients(std::move(*policy)) : policy;
}

Outcome<Node> teams_meeting_configuration(const Node& document) {
  static const Shape shape{
      "teamsMeetingConfiguration", {{"DisableAnonymousJoin", truth, Absent::unknown}}, {}, Strangers::dropped};
  return singleton(document, shape);
}

Outcome<Node> teams_client_configuration(const Node& document) {
  static const Shape shape{
      "teamsClientConfiguration",
      {{"AllowGuestUser", truth, Absent::unknown}, {"AllowScopedPeopleSearchandAccess", truth, Absent::unknown}},
      {},
      Strangers::dropped};
  return singleton(document, shape);
}

Outcome<Node> organization_segments(const Node& document) {
  static const Shape shape{
      "organizationSegments", {{"Name", text, Absent::unknown}, {"UserGroupFilter", text}}, {}, Strangers::dropped};
  return list(document, shape);
}

Outcome<Node> information_barrier_policies(const Node& document) {
  static const Shape shape{"informationBarrierPolicies",
                           {{"Name", text, Absent::unknown},
                            {"AssignedSegment", text, Absent::unknown},
                            {"SegmentsAllowed", texts},
                            {"SegmentsBlocked", texts},
                            {"SegmentAllowedFilter", no_filter},
                            {"State", word<states>, Absent::unknown}},
                           {},
                           Strangers::dropped};
  auto policies = list(document, shape);
  if (!policies) return policies;
  for (Node& policy : policies->items)  // only there to be refused
    std::erase_if(policy.members, [](const Member& member) { return member.key == "SegmentAllowedFilter"; });
  return policies;
}

}  // namespace entente::model::exported
