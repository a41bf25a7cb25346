// What `check` tells of the people of an export.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "model/language/export/inventory_parts.hpp"

namespace entente::model::exported {

namespace {

[[nodiscard]] std::string says_of(PeopleFile kind, const PeopleOfExport& people) {
  switch (kind) {
    case PeopleFile::users: {
      std::string text = fmt::format("people ({} in {} classes", people.people, people.classes);
      if (people.guests > 0) text += fmt::format(", {} guests", people.guests);
      return text + ")";
    }
    case PeopleFile::groups:
      return fmt::format("groups ({}, {} of them in use)", people.groups, people.groups_in_use);
    case PeopleFile::group_members:
    case PeopleFile::group_owners:
      return "who is in groups";
    case PeopleFile::roles:
    case PeopleFile::role_members:
    case PeopleFile::role_assignments:
      return "roles of people";
    case PeopleFile::contacts:
      return fmt::format("mail contacts ({}, {} of them of tenants of the scenario)", people.contacts,
                         people.contacts - people.contacts_of_nobody);
    case PeopleFile::online_users:
      return "policies that are granted";
  }
  return "";
}

/// Files of one kind are one line.
[[nodiscard]] std::string name_of_files(const std::vector<FoundPeople>& files, PeopleFile kind) {
  const auto first = std::ranges::find(files, kind, [](const FoundPeople& file) { return file.at.kind; });
  const auto count = std::ranges::count(files, kind, [](const FoundPeople& file) { return file.at.kind; });
  return count == 1 ? first->name : fmt::format("{} ({} files)", first->name, count);
}

}  // namespace

void add_people_read(const std::vector<FoundPeople>& files, const PeopleOfExport& people, ExportInventory& inventory) {
  std::vector<PeopleFile> told;
  for (const FoundPeople& file : files) {
    if (std::ranges::find(told, file.at.kind) != told.end()) continue;
    told.push_back(file.at.kind);
    ExportInventory::Read read{name_of_files(files, file.at.kind), says_of(file.at.kind, people), {}, {}};
    if (file.at.kind == PeopleFile::users) read.unknown = people.unread_of_users;
    if (file.at.kind == PeopleFile::groups) read.unknown = people.unread_of_groups;
    inventory.read.push_back(std::move(read));
  }
  const auto open = [&](std::string setting, std::string why) {
    inventory.why_open.emplace(setting, why);
    inventory.open.push_back({std::move(setting), std::move(why)});
  };
  if (!people.has_roles) open("roles of people", "no file says who holds them");
  for (const std::string& role : people.roles_unknown)
    open("roles of those who hold " + role, "no rule knows what it carries");
  if (people.guests_with_roles > 0)
    open(fmt::format("roles of {} guests", people.guests_with_roles), "guests have no roles in the language");
  for (const std::string& group : people.groups_without_members)
    open("members of the group " + group, "no file says who is in it");
  for (const std::string& group : people.groups_of_unknown_owners)
    open("owners of the group " + group, "no file says who owns it");
  if (people.segments_are_open)
    open("informationBarrierPolicies", "no file lists segments, or their filters ask for what no file says of users");
  if (people.policies_are_open) open("externalAccessPolicies", "no CsOnlineUser says to whom they are granted");
  if (people.guests_of_nobody > 0)
    open(fmt::format("{} guests", people.guests_of_nobody),
         "no tenant of the scenario has their domains; they may be of partners that only an entry names, or of "
         "`strangers`");
}

}  // namespace entente::model::exported
