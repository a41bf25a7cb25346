#include "tests/support/random_export.hpp"

#include <algorithm>
#include <array>

#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/objects.hpp"
#include "model/language/export/properties.hpp"

namespace entente::testing {
namespace {

using namespace model::exported;
using model::Field;
using model::Node;

/// The value with which most people get in; of booleans that are not here, true.
constexpr auto kind_values = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"DisableAnonymousJoin", "false"},
    {"BlockAllSubdomains", "false"},
    {"isServiceDefault", "false"},
    {"accessType", "allowed"},
    {"allowInvitesFrom", "everyone"},
    {"State", "Inactive"},
    {"builtInControls", "mfa"},
    {"ExternalMeetingJoin", "EnabledForAnyone"},
    {"AutoAdmittedUsers", "Everyone"},
    {"CommunicationWithExternalOrgs", "OrganizationDefault"},
    {"SharingCapability", "ExternalUserAndGuestSharing"},
    {"OneDriveSharingCapability", "ExternalUserAndGuestSharing"},
    {"SharingDomainRestrictionMode", "None"},
    {"primaryIdentityProviderPrecedenceOrder", "azureActiveDirectory"},
});

/// What texts are, by the end of their path: all whom they may mean, or somebody.
struct Names {
  std::string_view ending, all, one;
};
constexpr auto names = std::to_array<Names>({
    {"applications.targets.*.target", "AllApplications", "2793995e-0a7d-40d7-bd35-6968ba142197"},
    {"targets.*.target", "AllUsers", "27a6f0c9-b314-4d85-9e72-f8d05b61ca3e"},
    {"includeUsers.*", "All", "GuestsOrExternalUsers"},
    {"excludeUsers.*", "None", "GuestsOrExternalUsers"},
    {"includeApplications.*", "All", "Office365"},
    {"excludeApplications.*", "None", "Office365"},
    {"AssignedSegment", "front", "back"},
    {"SegmentsAllowed.*", "front", "back"},
    {"SegmentsBlocked.*", "front", "back"},
    {"organizationSegments.*.Name", "front", "back"},
    {"authenticationStrength.id", "00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000004"},
    {"TargetTenantId", "", ""},
    {"AllowedTenantIds.*", "", ""},
});

class Drawing {
 public:
  explicit Drawing(std::mt19937_64& random) : random_(random) {}

  [[nodiscard]] int below(int count) { return static_cast<int>(random_() % static_cast<std::uint64_t>(count)); }
  [[nodiscard]] bool is_kind() { return below(16) != 0; }

  [[nodiscard]] Json value(const Field& field, const std::string& path, int number) {
    const Field& form = exported_form(field, Node{});
    switch (form.kind) {
      case Field::Kind::object:
        return object(form, path, number);
      case Field::Kind::list:
        return list(*form.element, path);
      case Field::Kind::boolean:
        return (kind_value(path) != "false") == is_kind();
      case Field::Kind::enumeration:
        return is_kind() && !kind_value(path).empty()
                   ? Json(kind_value(path))
                   : Json(form.names[static_cast<std::size_t>(below(static_cast<int>(form.names.size())))]);
      default:
        return text(path, number);
    }
  }

  [[nodiscard]] Json invitation_policy() {
    const std::string lists[] = {R"("BlockedDomains":[])", R"("BlockedDomains":["fabrikam.com"])",
                                 R"("AllowedDomains":["fabrikam.com"])", R"("AllowedDomains":["x.com"])"};
    return Json::array({{{"id", "b"},
                         {"isOrganizationDefault", is_kind()},
                         {"definition",
                          {R"({"B2BManagementPolicy":{"InvitationsAllowedAndBlockedDomainsPolicy":{)" +
                           lists[is_kind() ? 0 : below(4)] + "}}}"}}}});
  }

 private:
  [[nodiscard]] static std::string last_name(std::string path) {
    if (path.ends_with(".*")) path.resize(path.size() - 2);
    return path.substr(path.rfind('.') + 1);
  }
  [[nodiscard]] static std::string kind_value(const std::string& path) {
    const std::string name = last_name(path);
    const auto found =
        std::find_if(kind_values.begin(), kind_values.end(), [&](const auto& row) { return row.first == name; });
    return found == kind_values.end() ? "" : std::string(found->second);
  }

  /// Every property: what is null and what is not there are different things, and the tools write both.
  [[nodiscard]] Json object(const Field& field, const std::string& path, int number) {
    Json all = Json::object();
    for (const Field::Named& member : field.members) {
      const Property* known = property_of(path, member.name);
      const bool decides = member.field.kind != Field::Kind::anything || known != nullptr;
      if (!decides || only_scenarios_have(path, member.name) || is_condition(path, member.name)) continue;
      all[member.name] = property(member, path, number);
    }
    add_conditions(all, path);
    return all;
  }

  [[nodiscard]] Json property(const Field::Named& member, const std::string& path, int number) {
    // Read-only, and always off.
    if (path == "crossTenantAccessPolicy.default" && member.name == "automaticUserConsentSettings")
      return {{"inboundAllowed", false}, {"outboundAllowed", false}};
    if (member.name == "sessionControls") return nullptr;
    const Property* known = property_of(path, member.name);
    const bool is_section = exported_form(member.field, Node{}).kind == Field::Kind::object;
    const bool may_be_null = is_section && member.name != "conditions" && member.name != "users" &&
                             member.name != "applications" && known != nullptr && known->null == Meaning::said;
    if (may_be_null && below(3) == 0) return nullptr;
    if (path.ends_with("grantControls") && member.name != "operator" && member.name != "builtInControls" && is_kind())
      return member.name == "termsOfUse" ? Json::array() : Json();
    if (member.name.ends_with("Domains") || member.name.ends_with("DomainList")) return domains(member.name);
    return value(member.field, path + "." + member.name, number);
  }

  [[nodiscard]] Json domains(const std::string& name) {
    if (name == "AllowedDomains" && is_kind()) return {{"AllowAllKnownDomains", Json::object()}};
    const bool allows = name.find("Allow") != std::string::npos;
    return allows == is_kind() ? Json::array({"fabrikam.com"}) : Json::array();
  }

  /// What the language has not, as the tools write it where it says nothing.
  void add_conditions(Json& object, const std::string& path) {
    if (path.ends_with(".conditions")) {
      object["clientAppTypes"] = is_kind() ? Json::array({"all"}) : Json::array({"browser"});
      object["platforms"] = is_kind() ? Json() : Json{{"includePlatforms", {"iOS"}}};
      object["locations"] = is_kind() ? Json() : Json{{"includeLocations", {"AllTrusted"}}};
    }
    if (path.ends_with("conditions.users")) {
      object["includeRoles"] = is_kind() ? Json::array() : Json::array({"62e90394-69f5-4237-9190-012177145e10"});
      object["excludeRoles"] = is_kind() ? Json::array() : Json::array({"62e90394-69f5-4237-9190-012177145e10"});
    }
    if (path.ends_with("conditions.applications"))
      object["includeUserActions"] = is_kind() ? Json::array() : Json::array({"urn:user:registersecurityinfo"});
    if (path.ends_with("grantControls"))
      object["customAuthenticationFactors"] = is_kind() ? Json::array() : Json::array({"duo"});
    if (path.ends_with("includeGuestsOrExternalUsers.externalTenants")) {
      if (object["membershipKind"] == "all")
        object.erase("members");
      else
        object["members"] = Json::array({partner_id(below(2))});
    }
  }

  [[nodiscard]] Json list(const Field& element, const std::string& path) {
    Json all = Json::array();
    const bool objects = exported_form(element, Node{}).kind == Field::Kind::object;
    const int least = path == "conditionalAccessPolicies" ? 0 : 1;
    for (int i = 0, count = objects ? least + below(2) : 1; i < count; ++i)
      all.push_back(value(element, path + ".*", i));
    return all;
  }

  [[nodiscard]] Json text(const std::string& path, int number) {
    if (path.ends_with("tenantId")) return partner_id(number);
    if (path.ends_with("Identity")) return number == 0 ? "Global" : "Tag:Desk";
    if (path.ends_with("guestOrExternalUserTypes")) return "b2bCollaborationGuest,b2bCollaborationMember";
    for (const Names& row : names)
      if (path.ends_with(row.ending))
        return row.all.empty() ? Json(partner_id(below(2))) : Json(is_kind() ? row.all : row.one);
    if (path.ends_with("DomainNames.*") || path.ends_with("ForestName")) return "fabrikam.com";
    return "n" + std::to_string(number);
  }

  std::mt19937_64& random_;
};

constexpr std::string_view group_of_targets = "27a6f0c9-b314-4d85-9e72-f8d05b61ca3e";

[[nodiscard]] Json random_user(const std::string& id, const std::string& name, Drawing& drawing) {
  Json plans = Json::array();
  for (const char* service : {"TeamspaceAPI", "SharePoint", "exchange"})
    if (drawing.is_kind()) plans.push_back({{"service", service}, {"capabilityStatus", "Enabled"}});
  return {{"id", id},
          {"userPrincipalName", name},
          {"userType", drawing.is_kind() ? "Member" : "Guest"},
          {"accountEnabled", drawing.is_kind()},
          {"showInAddressList", drawing.is_kind() ? Json() : Json(false)},
          {"assignedPlans", plans}};
}

/// Ann, Bea and others of contoso, and Vic and Mia of fabrikam as guests; a group that targets name.
void add_people(ExportFiles& files, Drawing& drawing) {
  Json& users = files["users.json"] = Json::array();
  for (const char* name : {"ann", "bea", "cid", "dan"})
    users.push_back(random_user(std::string("u-") + name, std::string(name) + "@contoso.com", drawing));
  for (const char* name : {"vic", "mia"}) {
    Json guest = random_user(std::string("g-") + name, std::string(name) + "_fabrikam.com#EXT#@contoso.com", drawing);
    guest["externalUserState"] = drawing.is_kind() ? "Accepted" : "PendingAcceptance";
    users.push_back(std::move(guest));
  }
  Json members = Json::array();
  for (const char* id : {"u-ann", "u-cid", "g-vic"})
    if (drawing.below(2) == 0) members.push_back({{"id", id}});
  files["groups.json"] = Json::array({{{"id", group_of_targets},
                                       {"displayName", "targets"},
                                       {"groupTypes", drawing.is_kind() ? Json::array() : Json::array({"Unified"})},
                                       {"visibility", drawing.is_kind() ? Json() : Json("Public")},
                                       {"members", members},
                                       {"owners", Json::array()}}});
  files["directoryRoles.json"] = Json::array();
  for (const char* role : {"Guest Inviter", "Global Administrator"}) {
    Json holders = Json::array();
    for (const char* id : {"u-ann", "u-bea", "u-cid"})
      if (drawing.below(3) == 0) holders.push_back({{"id", id}});
    files["directoryRoles.json"].push_back({{"id", role}, {"displayName", role}, {"members", holders}});
  }
}

[[nodiscard]] std::string first_word(std::string_view words) { return std::string(words.substr(0, words.find(' '))); }

void add_places(const Json& json, const Json::json_pointer& at, std::vector<Json::json_pointer>& all) {
  for (const auto& [key, value] : json.items()) {
    const Json::json_pointer place = json.is_array() ? at / std::stoul(key) : at / key;
    if (json.is_object()) all.push_back(place);
    if (value.is_structured()) add_places(value, place, all);
  }
}

}  // namespace

std::vector<Json::json_pointer> places_in(const Json& file) {
  std::vector<Json::json_pointer> all{Json::json_pointer()};
  add_places(file, Json::json_pointer(), all);
  return all;
}

std::string partner_id(int number) { return "1b6f3d20-8c45-4e7a-9d01-5a2c7e8f9b" + std::to_string(10 + number); }

ExportFiles any_export(std::mt19937_64& random) {
  ExportFiles files;
  Drawing drawing(random);
  for (const Object& object : objects()) {
    if (object.files.empty() || object.setting == "organization" || object.holds == Holds::synchronization ||
        object.holds == Holds::service_principals || object.holds == Holds::bundle)
      continue;
    const bool list = object.setting.ends_with(".*");
    const std::string path(object.setting.substr(0, object.setting.size() - (list ? 2 : 0)));
    const std::string file = first_word(object.files) + ".json";
    files[file] =
        object.holds == Holds::b2b_management ? drawing.invitation_policy() : drawing.value(field_of(path), path, 0);
    if (object.global) files[file]["Identity"] = "Global";
  }
  add_people(files, drawing);
  files["servicePrincipals.json"] =
      Json::array({{{"displayName", "Microsoft B2B Cross Cloud Worker"}, {"accountEnabled", drawing.is_kind()}}});
  // In half of the cases Graph was asked for consents one by one.
  if (drawing.below(2) == 0)
    for (Json& partner : files["partners.json"]) {
      files["identitySynchronization/" + partner["tenantId"].get<std::string>() + ".json"] =
          partner["identitySynchronization"].is_null() ? Json{{"userSyncInbound", nullptr}}
                                                       : partner["identitySynchronization"];
      partner.erase("identitySynchronization");
    }
  return files;
}

}  // namespace entente::testing
