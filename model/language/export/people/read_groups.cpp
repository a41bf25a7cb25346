// Groups, and who is in them. Source: Microsoft Graph, group resource type.
#include <algorithm>
#include <unordered_map>

#include "model/language/export/nodes.hpp"
#include "model/language/export/people/readers.hpp"

namespace entente::model::exported {

namespace {

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
      // Graph's null is what no Microsoft 365 group has; PowerShell's may be what was not asked for.
      if (property == 2 && !(value.is_null() && is_powershell(field.key)))
        group.is_public = same_word(text_in(value, "visibility"), "Public") ? Said::yes : Said::no;
      if (property == 3) group.lists_members = take_ids(value, "members", group.members);
      if (property == 4) group.lists_owners = take_ids(value, "owners", group.owners);
      if (property == 5 && !value.is_null()) {
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

/// The first file of the kind; empty where there is none.
[[nodiscard]] std::string first_of(const std::vector<FoundPeople>& files, PeopleFile kind) {
  const auto first = std::ranges::find(files, kind, [](const FoundPeople& file) { return file.at.kind; });
  return first == files.end() ? "" : first->shown;
}

}  // namespace

Outcome<void> read_groups(const std::vector<FoundPeople>& files, ExportedPeople& people) {
  GroupReader reader(people);
  auto ok = read_objects(files, PeopleFile::groups, people.has_groups,
                         [&](JsonObject object, const FoundPeople&) { reader(object); });
  people.unread_of_groups = reader.unread();
  if (!ok) return ok;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < people.groups.size(); ++i)
    if (!places.emplace(people.groups[i].id, i).second)
      return tl::unexpected(Problem{{first_of(files, PeopleFile::groups), 0, 0},
                                    "the group " + ticked(people.groups[i].id) + " is there twice",
                                    "each group once",
                                    ""});
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

Outcome<ExportedPeople> read_people(const std::vector<FoundPeople>& files, const std::vector<std::string>& attributes) {
  ExportedPeople people;
  people.file = first_of(files, PeopleFile::users);
  if (auto ok = read_users(files, attributes, people); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_groups(files, people); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_roles(files, people); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_grants(files, people); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_contacts(files, people); !ok) return tl::unexpected(ok.error());
  return people;
}

}  // namespace entente::model::exported
