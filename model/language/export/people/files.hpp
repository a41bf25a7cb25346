// Which files of an export say who is there: people, groups, who is in them, directory roles, granted policies.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "model/language/export/objects.hpp"

namespace entente::model::exported {

enum class PeopleFile {
  users,          ///< users, Get-MgUser
  groups,         ///< groups, Get-MgGroup; members and owners may stand inside
  group_members,  ///< of one group: `groups/<id>/members.json`, `groupMembers/<id>.json`, EntraExporter's folders
  group_owners,
  roles,             ///< directoryRoles; members may stand inside
  role_members,      ///< of one role
  role_assignments,  ///< roleManagement/directory/roleAssignments
  online_users,      ///< Get-CsOnlineUser: which policies are granted to whom
  contacts,          ///< Get-MailContact, or Graph's contacts
};

/// What its files are called: `users`.
[[nodiscard]] std::string_view plural_of(PeopleFile kind);

struct PeopleFileAt {
  PeopleFile kind;
  std::string of;  ///< the group's or the role's id, in lower case; empty where the file is not about one
};

/// What the file holds, where its path below the export says that it is one of these. Files may be pages:
/// `users-2.json`.
[[nodiscard]] std::optional<PeopleFileAt> people_file_at(const PathParts& parts);

}  // namespace entente::model::exported
