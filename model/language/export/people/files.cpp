#include "model/language/export/people/files.hpp"

#include <algorithm>
#include <array>

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace {

struct Kind {
  PeopleFile kind;
  std::string_view words;  ///< in lower case, without `get-` and `.json`, with blanks between
};

constexpr auto kinds = std::to_array<Kind>({
    {PeopleFile::users, "users user mguser mgbetauser"},
    {PeopleFile::groups, "groups group mggroup mgbetagroup"},
    {PeopleFile::group_members, "groupmembers"},
    {PeopleFile::group_owners, "groupowners"},
    {PeopleFile::roles, "directoryroles directoryrole mgdirectoryrole mgbetadirectoryrole"},
    {PeopleFile::role_members, "directoryrolemembers"},
    {PeopleFile::role_assignments, "roleassignments unifiedroleassignments mgrolemanagementdirectoryroleassignment"},
    {PeopleFile::online_users, "csonlineuser csonlineusers"},
    {PeopleFile::contacts, "mailcontacts mailcontact contacts orgcontacts mgcontact"},
});

/// "get-mguser-2.json" is "mguser": pages have numbers.
[[nodiscard]] std::string noun_of(std::string name) {
  if (name.ends_with(".json")) name.erase(name.size() - 5);
  if (name.starts_with("get-")) name.erase(0, 4);
  const auto end = name.find_first_of("-_.0123456789");
  return name.substr(0, end);
}

[[nodiscard]] const Kind* kind_named(const std::string& noun) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return lists_word(kind.words, noun); });
  return found == kinds.end() ? nullptr : &*found;
}

/// What a file below the folder of one group or role is about: "members.json", "members/<id>/<id>.json".
[[nodiscard]] std::optional<PeopleFileAt> about_one(PeopleFile kind, const PathParts& parts) {
  const std::string part = noun_of(parts[2]);
  if (kind == PeopleFile::groups && part == "members") return PeopleFileAt{PeopleFile::group_members, parts[1]};
  if (kind == PeopleFile::groups && part == "owners") return PeopleFileAt{PeopleFile::group_owners, parts[1]};
  if (kind == PeopleFile::roles && part == "members") return PeopleFileAt{PeopleFile::role_members, parts[1]};
  return std::nullopt;
}

}  // namespace

std::string_view plural_of(PeopleFile kind) {
  const std::string_view words = kinds[static_cast<std::size_t>(kind)].words;
  return words.substr(0, words.find(' '));
}

std::optional<PeopleFileAt> people_file_at(const PathParts& parts) {
  const std::string& file = parts.back();
  if (!file.ends_with(".json")) return std::nullopt;
  const Kind* kind = kind_named(noun_of(parts.front()));
  if (kind == nullptr) return std::nullopt;
  if (parts.size() == 1) return PeopleFileAt{kind->kind, ""};
  if (parts.front() != noun_of(parts.front())) return std::nullopt;
  const std::string stem = file.substr(0, file.size() - 5);
  const bool is_about_one = kind->kind == PeopleFile::group_members || kind->kind == PeopleFile::group_owners ||
                            kind->kind == PeopleFile::role_members;
  if (is_about_one) return parts.size() == 2 ? std::optional{PeopleFileAt{kind->kind, stem}} : std::nullopt;
  const bool is_one_itself = parts.size() == 2 || (parts.size() == 3 && parts[1] == stem);
  if (is_one_itself) return PeopleFileAt{kind->kind, ""};
  return about_one(kind->kind, parts);
}

}  // namespace entente::model::exported
