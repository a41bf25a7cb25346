// The objects that exports hold: which setting each becomes, and under which names tools write it to files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::model::exported {

enum class Holds {
  setting,          ///< one object or one list, with nothing to join
  setting_item,     ///< one of many files with one object of the list each
  policy,           ///< crossTenantAccessPolicy
  fallback,         ///< its `default`
  partners,         ///< the whole list
  partner,          ///< one of many files with one partner each
  last_partner,     ///< EntraExporter's: the one partner that was written last
  synchronization,  ///< identitySynchronization of one partner or of several
  b2b_management,
  organization,
  tenant_information,
  domains,
  service_principals,  ///< of which one counts: Microsoft B2B Cross Cloud Worker
  bundle,              ///< ScubaGear's: many of the others in one file
};

struct Object {
  Holds holds;
  std::string_view setting;  ///< the path of what it becomes; `*` at its end makes it a list
  std::string_view name;     ///< in messages
  /// In lower case, with blanks between: names of files (without `get-` and `.json`), from Graph's types and paths and
  /// the nouns of PowerShell; and where EntraExporter puts it (a folder, or a file).
  std::string_view files, folder = {};
  bool open_ended = false;  ///< grows new features every month: unknown properties are dropped
  bool global = false;      ///< of a list that object whose Identity is Global
};

[[nodiscard]] std::span<const Object> objects();

/// A path below the export's folder, in lower case: {"policies", "authorizationpolicy", …, "x.json"}.
using PathParts = std::vector<std::string>;

/// What the file holds, where its path says so; else nullptr.
[[nodiscard]] const Object* object_at(const PathParts& parts);
/// Whether the file holds a setting that we know and do not read yet.
[[nodiscard]] bool is_unread(const PathParts& parts);
/// Why the file decides nothing, by the short list of export.hpp: it is about the export, or says who is there and what
/// was done, never what is allowed. Empty for all other files.
[[nodiscard]] std::string_view why_passed_over(const PathParts& parts);

}  // namespace entente::model::exported
