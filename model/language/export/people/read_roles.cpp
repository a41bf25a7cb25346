// Directory roles, and who holds them. Sources: Microsoft Graph, directoryRole and unifiedRoleAssignment resource
// types; Microsoft Entra, built-in roles.
#include <algorithm>
#include <array>

#include "model/language/export/nodes.hpp"
#include "model/language/export/people/readers.hpp"
#include "model/terms/names.hpp"

namespace entente::model::exported {

namespace {

/// A role by the id of its template. Source: Microsoft Entra, built-in roles.
struct RoleTemplate {
  std::string_view id, role;
};
constexpr auto role_templates = std::to_array<RoleTemplate>({
    {"62e90394-69f5-4237-9190-012177145e10", "GlobalAdministrator"},
    {"fe930be7-5e62-47db-91af-98c3a49a38b1", "UserAdministrator"},
    {"95e79109-95c0-4d8e-aee3-d01accf2d47b", "GuestInviter"},
    {"194ae4cb-b126-40b2-bd5b-6091b380977d", "SecurityAdministrator"},
    {"69091246-20e8-4a56-aa4d-066075b2a7a8", "TeamsAdministrator"},
    {"f28a1f50-f6e7-4571-818b-6a12f2af6b6c", "SharePointAdministrator"},
    {"29232cdf-9323-42fd-ade2-1d097af3e4de", "ExchangeAdministrator"},
    {"b1be1c3e-b65d-4f19-8427-f6fa0d97feb9", "ConditionalAccessAdministrator"},
    {"8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", "HybridIdentityAdministrator"},
    {"9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "ApplicationAdministrator"},
    {"158c047a-c907-4556-b7ef-446551a6b5f7", "CloudApplicationAdministrator"},
    {"e8611ab8-c189-46e8-94e1-60213ab1f814", "PrivilegedRoleAdministrator"},
    {"be2f45a1-457d-42af-a067-6ec1fa63bc45", "ExternalIdentityProviderAdministrator"},
    {"729827e3-9c14-49f7-bb1b-9608f156bbb8", "HelpdeskAdministrator"},
    {"17315797-102d-40b4-93e0-432062caca18", "ComplianceAdministrator"},
    {"3a2c62db-5318-420d-8d74-23affee5d9d5", "IntuneAdministrator"},
    {"a9ea8996-122f-4c74-9520-8edcd192826c", "FabricAdministrator"},
    {"11648597-926c-4cf3-9c36-bcebb0ba8dcc", "PowerPlatformAdministrator"},
    {"5d6b6bb7-de71-4623-b4af-96380a352509", "SecurityReader"},
    {"f2ef992c-3afb-46b9-b7cf-a126ee74c451", "GlobalReader"},
});

/// The role as rules know it, by its template's id or its name; empty for another.
[[nodiscard]] std::string known_role(std::string_view template_id, std::string_view shown) {
  for (const RoleTemplate& known : role_templates)
    if (same_word(known.id, template_id)) return std::string(known.role);
  std::string joined(shown);
  std::erase(joined, ' ');
  for (const std::string_view known : built_in_roles)
    if (same_word(known, joined)) return std::string(known);
  return {};
}

[[nodiscard]] ExportedRole& role_with(const std::string& id, ExportedPeople& people) {
  const auto known =
      std::find_if(people.roles.begin(), people.roles.end(), [&](const ExportedRole& role) { return role.id == id; });
  if (known != people.roles.end()) return *known;
  people.roles.push_back({id, known_role(id, ""), id, {}, false});
  return people.roles.back();
}

void read_role(JsonObject object, ExportedPeople& people) {
  ExportedRole role;
  std::string template_id;
  for (const auto field : object) {
    const std::string_view key = field.key;
    if (same_word(key, "id"))
      role.id = lower(text_in(field.value, "id"));
    else if (same_word(key, "displayName"))
      role.shown = text_in(field.value, "displayName");
    else if (same_word(key, "roleTemplateId"))
      template_id = lower(text_in(field.value, "roleTemplateId"));
    else if (same_word(key, "members")) {
      role.lists_members = take_ids(field.value, "members", role.members);
    }
  }
  if (role.id.empty()) role.id = template_id;
  if (role.id.empty()) throw BadJson{"a directory role has no `id`", "its object id"};
  role.name = known_role(template_id, role.shown);
  people.roles.push_back(std::move(role));
}

void read_assignment(JsonObject object, ExportedPeople& people) {
  std::string who, role;
  for (const auto field : object) {
    const std::string_view key = field.key;
    if (same_word(key, "principalId"))
      who = lower(text_in(field.value, key));
    else if (same_word(key, "roleDefinitionId"))
      role = lower(text_in(field.value, key));
  }
  if (who.empty() || role.empty()) throw BadJson{"a role assignment lacks `principalId` or `roleDefinitionId`", "both"};
  role_with(role, people).members.push_back(who);
}

}  // namespace

Outcome<void> read_roles(const std::vector<FoundPeople>& files, ExportedPeople& people) {
  bool has_roles = false, has_members = false, has_assignments = false;
  auto ok = read_objects(files, PeopleFile::roles, has_roles,
                         [&](JsonObject object, const FoundPeople&) { read_role(object, people); });
  if (!ok) return ok;
  for (const FoundPeople& file : files)
    if (file.at.kind == PeopleFile::role_members) {
      ExportedRole& role = role_with(file.at.of, people);
      role.lists_members = true;
      role.members.clear();
    }
  ok = read_objects(files, PeopleFile::role_members, has_members, [&](JsonObject object, const FoundPeople& file) {
    role_with(file.at.of, people).members.push_back(id_of(object));
  });
  if (!ok) return ok;
  ok = read_objects(files, PeopleFile::role_assignments, has_assignments,
                    [&](JsonObject object, const FoundPeople&) { read_assignment(object, people); });
  const bool are_listed = std::all_of(people.roles.begin(), people.roles.end(),
                                      [](const ExportedRole& role) { return role.name.empty() || role.lists_members; });
  people.has_roles = has_assignments || (has_roles && are_listed);
  return ok;
}

}  // namespace entente::model::exported
