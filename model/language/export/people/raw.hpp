// What the files of an export say of its people, before anybody is told apart.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/language/export/discovery.hpp"
#include "model/scenario/scenario.hpp"

namespace entente::model::exported {

/// Yes, no, or not in the file.
enum class Said : std::uint8_t { nothing, no, yes };

/// The services that a user's plans contain, by `known_licences`, a bit each.
using Services = std::uint32_t;

struct ExportedUser {
  std::string id;    ///< lower case; may be empty
  std::string name;  ///< userPrincipalName, lower case
  std::string mail;  ///< lower case; may be empty
  Said is_enabled = Said::nothing;
  Said is_guest = Said::nothing;  ///< userType Guest
  Said is_in_address_list = Said::nothing;
  bool is_external = false;  ///< at home in another directory
  Acceptance acceptance = Acceptance::unknown;
  std::optional<Services> services;                    ///< nothing where the file lists no plans
  std::vector<std::optional<std::string>> attributes;  ///< those that were asked for; nothing where left out
  std::vector<std::string> addresses;                  ///< proxy addresses, lower case, without `smtp:`
};

struct ExportedGroup {
  std::string id, name;  ///< lower case; displayName as written
  /// Who joins by themselves; unknown where no file says it, or who owns the group: an owner adds people, too.
  Said is_public = Said::nothing;
  bool is_unified = true;      ///< a Microsoft 365 group, which alone may be public; true where no file says it
  bool lists_members = false;  ///< whether any file says who is in it
  bool lists_owners = false;   ///< likewise
  std::vector<std::string> members, owners;  ///< object ids, lower case
};

struct ExportedRole {
  std::string id;                    ///< of the role's object, or of its definition
  std::string name;                  ///< without blanks, as rules know it; empty for roles that no rule knows
  std::string shown;                 ///< as written
  std::vector<std::string> members;  ///< object ids of users and groups
  bool lists_members = false;        ///< whether any file says who holds it
};

/// `Get-CsOnlineUser`: the policy that is granted to somebody.
struct PolicyGrant {
  std::string user;    ///< userPrincipalName, lower case
  std::string policy;  ///< `Global` where none is granted; empty where the file does not say it
};

struct ExportedPeople {
  std::vector<ExportedUser> users;
  std::vector<ExportedGroup> groups;
  std::vector<ExportedRole> roles;
  std::vector<PolicyGrant> grants;
  std::vector<std::string> contacts;                               ///< addresses of mail contacts, lower case
  std::string file;                                                ///< the first one that lists users
  bool has_users = false, has_groups = false, has_grants = false;  ///< whether there is a file
  bool has_roles = false;                                          ///< whether files say who holds which role
  std::vector<std::string> unread_of_users, unread_of_groups;      ///< properties that are passed over
};

/// Reads the files. `attributes` are Graph's names of properties of users (`department`,
/// `onPremisesExtensionAttributes.extensionAttribute1`) to keep. Problems: a file that is no JSON, an object without id
/// and name, a list whose further pages are missing, what ConvertTo-Json cut off.
[[nodiscard]] Outcome<ExportedPeople> read_people(const std::vector<FoundPeople>& files,
                                                  const std::vector<std::string>& attributes);

}  // namespace entente::model::exported
