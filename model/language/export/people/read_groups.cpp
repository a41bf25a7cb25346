// Groups and directory roles, and who is in them. Sources: Microsoft Graph, group and directoryRole resource types;
// Microsoft Entra, built-in roles.
#include <algorithm>
#include <array>
#include <unordered_map>

#include "model/language/export/nodes.hpp"
#include "model/language/export/people/readers.hpp"
#include "model/terms/names.hpp"

namespace entente::model::exported {

namespace {

/// Without an id, nobody could say who it is.
[[nodiscard]] std::string id_of(JsonObject object) {
  for (const auto field : object)
    if (same_word(field.key, "id")) return lower(text_in(field.value, "id"));
  throw BadJson{"a member has no `id`", "its object id"};
}

/// The object ids of a list of members, which may be objects or ids alone.
void take_ids(JsonValue value, std::string_view property, std::vector<std::string>& ids) {
  each_item(value, [&](JsonValue item) {
    ids.push_back(item.type() == JsonKind::OBJECT ? id_of(item.get_object()) : lower(text_in(item, property)));
  });
}

/// `$expand` answers with twenty objects at most, so a list of twenty may not be the whole. Source: Microsoft Graph,
/// query parameters: `$expand` of directory objects.
constexpr std::size_t expanded_max = 20;

class GroupReader {
 public:
  explicit GroupReader(ExportedPeople& people)
      : people_(people), properties_({"id", "displayname", "visibility", "members", "owners", "grouptypes"}) {}

  void operator()(JsonObject object) {
    ExportedGroup group;
    properties_.start_object();
    for (const auto field : object) {
      const int property = properties_.index_of(field.key);
      if (property == Properties::unknown) continue;
      const JsonValue value = field.value;
      if (property == 0) group.id = lower(text_in(value, "id"));
      if (property == 1) group.name = text_in(value, "displayName");
      if (property == 2)  // null is what no Microsoft 365 group has
        group.is_public = same_word(text_in(value, "visibility"), "Public") ? Said::yes : Said::no;
      if (property == 3) {
        take_ids(value, "members", group.members);
        group.lists_members = group.members.size() != expanded_max;
      }
      if (property == 4) {
        take_ids(value, "owners", group.owners);
        group.lists_owners = group.owners.size() != expanded_max;
      }
      if (property == 5) {
        group.is_unified = false;
        each_item(value, [&](JsonValue type) {
          group.is_unified = group.is_unified || same_word(text_in(type, "groupTypes"), "Unified");
        });
      }
    }
    if (group.id.empty()) throw BadJson{"a group has no `id`", "its object id"};
    people_.groups.push_back(std::move(group));
  }

  [[nodiscard]] const std::vector<std::string>& unread() const { return properties_.others(); }

 private:
  ExportedPeople& people_;
  Properties properties_;
};

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
      take_ids(field.value, "members", role.members);
      role.lists_members = role.members.size() != expanded_max;
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

Outcome<void> read_groups(const std::vector<FoundPeople>& files, ExportedPeople& people) {
  GroupReader reader(people);
  auto ok = read_objects(files, PeopleFile::groups, people.has_groups,
                         [&](JsonObject object, const FoundPeople&) { reader(object); });
  people.unread_of_groups = reader.unread();
  if (!ok) return ok;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < people.groups.size(); ++i) places.emplace(people.groups[i].id, i);
  for (const PeopleFile kind : {PeopleFile::group_members, PeopleFile::group_owners}) {
    // A list of nobody has no object that could say whose it is.
    const bool are_members = kind == PeopleFile::group_members;
    // What a file of its own lists is the whole; what stands inside the group may be a part of it.
    for (const FoundPeople& file : files)
      if (const auto place = places.find(file.at.of); file.at.kind == kind && place != places.end()) {
        ExportedGroup& group = people.groups[place->second];
        (are_members ? group.lists_members : group.lists_owners) = true;
        (are_members ? group.members : group.owners).clear();
      }
    bool is_there = false;
    ok = read_objects(files, kind, is_there, [&](JsonObject object, const FoundPeople& file) {
      const auto place = places.find(file.at.of);
      if (place == places.end()) throw BadJson{"no file holds the group " + ticked(file.at.of), "groups.json"};
      ExportedGroup& group = people.groups[place->second];
      (are_members ? group.members : group.owners).push_back(id_of(object));
    });
    if (!ok) return ok;
  }
  return {};
}

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

Outcome<ExportedPeople> read_people(const std::vector<FoundPeople>& files, const std::vector<std::string>& attributes) {
  ExportedPeople people;
  const auto first = std::find_if(files.begin(), files.end(),
                                  [](const FoundPeople& file) { return file.at.kind == PeopleFile::users; });
  if (first != files.end()) people.file = first->shown;
  if (auto ok = read_users(files, attributes, people); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_groups(files, people); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_roles(files, people); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_grants(files, people); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_contacts(files, people); !ok) return tl::unexpected(ok.error());
  return people;
}

}  // namespace entente::model::exported
