// The readers of the files of people. Private to model/language/export/people.
#pragma once

#include "model/language/export/people/json.hpp"
#include "model/language/export/people/raw.hpp"

namespace entente::model::exported {

[[nodiscard]] Outcome<void> read_users(const std::vector<FoundPeople>& files,
                                       const std::vector<std::string>& attributes, ExportedPeople& people);
[[nodiscard]] Outcome<void> read_groups(const std::vector<FoundPeople>& files, ExportedPeople& people);
[[nodiscard]] Outcome<void> read_roles(const std::vector<FoundPeople>& files, ExportedPeople& people);
[[nodiscard]] Outcome<void> read_grants(const std::vector<FoundPeople>& files, ExportedPeople& people);
[[nodiscard]] Outcome<void> read_contacts(const std::vector<FoundPeople>& files, ExportedPeople& people);

/// The object id of a member, in lower case. Refused: a member without one, for nobody could say who it is.
[[nodiscard]] std::string id_of(JsonObject object);
/// Adds the object ids of a list of members, which may be objects or ids alone. Returns whether they are the whole:
/// `$expand` answers with twenty objects at most, and PowerShell writes null where it was not asked for.
bool take_ids(JsonValue value, std::string_view property, std::vector<std::string>& ids);

/// Visits every object of the files of a kind; `is_there` becomes true where there is such a file. Problems: those of
/// JsonFile, and pages that are missing: of several files all but one may have a page behind them.
template <class Visit>
Outcome<void> read_objects(const std::vector<FoundPeople>& files, PeopleFile kind, bool& is_there, const Visit& visit) {
  JsonFile json;
  std::size_t pages = 0, continued = 0;
  const FoundPeople* last = nullptr;
  for (const FoundPeople& file : files) {
    if (file.at.kind != kind) continue;
    is_there = true;
    const auto text = load_text(file.path, file.shown, JsonFile::bytes_max);
    if (!text) return tl::unexpected(text.error());
    const auto more = json.each_object(*text, file.shown, [&](JsonObject object) { visit(object, file); });
    if (!more) return tl::unexpected(more.error());
    ++pages;
    if (*more) {
      ++continued;
      last = &file;
    }
  }
  if (continued > 0 && continued == pages)
    return tl::unexpected(Problem{{last->shown, 0, 0},
                                  "the list goes on (`@odata.nextLink`)",
                                  "all its pages",
                                  "save each page to a file of its own: " + std::string(plural_of(kind)) + "-2.json"});
  return {};
}

}  // namespace entente::model::exported
