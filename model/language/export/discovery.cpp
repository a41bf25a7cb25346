// Walking the folder and judging the set of files as a whole: nothing passed over, nothing given twice, nothing half.
#include "model/language/export/discovery.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <system_error>

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace fs = std::filesystem;

namespace {

/// EntraExporter writes a file for each user and for each member of each group.
constexpr std::size_t file_count_max = 5'000'000;

Outcome<std::vector<std::string>> relative_files(const fs::path& folder) {
  const auto fail = [&](const std::string& why) {
    return tl::unexpected(Problem{{folder.generic_string(), 0, 0}, why, "a folder of exports", ""});
  };
  std::error_code failed;
  if (!fs::is_directory(folder, failed)) return fail("the export is no folder");
  std::vector<std::string> files;
  fs::recursive_directory_iterator entry(folder, failed);
  for (; !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed)) {
    // A linked folder is not followed (links make loops), so it is named like a file that nobody reads.
    if (entry->is_directory(failed) && !entry->is_symlink(failed)) continue;
    files.push_back(entry->path().lexically_relative(folder).generic_string());
    if (files.size() > file_count_max) return fail(fmt::format("the folder holds more than {} files", file_count_max));
  }
  if (failed) return fail("the folder cannot be read: " + failed.message());
  std::sort(files.begin(), files.end());
  return files;
}

/// One problem for all files that nobody reads: the user fixes them in one go.
Problem refused(const fs::path& folder, const std::vector<std::string>& files, std::string_view why, std::string hint) {
  constexpr std::size_t named = 10;
  const std::vector<std::string> first(files.begin(), files.begin() + static_cast<long>(std::min(named, files.size())));
  std::string names = fmt::format("`{}`", fmt::join(first, "`, `"));
  if (files.size() > named) names += fmt::format(" and {} more", files.size() - named);
  return Problem{
      {(folder / files.front()).generic_string(), 0, 0}, fmt::format("{}: {}", why, names), "", std::move(hint)};
}

bool may_repeat(Holds holds) {
  return holds == Holds::partner || holds == Holds::setting_item || holds == Holds::synchronization ||
         holds == Holds::domains || holds == Holds::service_principals;
}

bool has(const std::vector<Found>& files, Holds holds) {
  return std::any_of(files.begin(), files.end(), [&](const Found& file) { return file.object->holds == holds; });
}

Outcome<Listing> without_repeats(Listing files) {
  std::map<const Object*, const Found*> first;
  for (const Found& file : files.read) {
    const auto [known, fresh] = first.try_emplace(file.object, &file);
    if (!fresh && !may_repeat(file.object->holds))
      return tl::unexpected(Problem{{file.shown, 0, 0},
                                    fmt::format("holds the same object as `{}`", known->second->shown),
                                    "one file for each object",
                                    "remove the older one"});
  }
  for (const auto& [object, list] : first)
    for (const auto& [other, item] : first)
      if (object->setting == other->setting &&
          ((object->holds == Holds::partners && other->holds == Holds::partner) ||
           (object->holds == Holds::setting && other->holds == Holds::setting_item)))
        return tl::unexpected(Problem{
            {item->shown, 0, 0},
            fmt::format("{} are in `{}` too", object->holds == Holds::partners ? "partners" : "policies", list->shown),
            "one list or one file for each of them",
            ""});
  return files;
}

/// Without its users, groups and roles of a tenant say nothing: the scenario names who is there itself.
Listing without_people_of_nobody(Listing files) {
  const bool has_users = std::any_of(files.people.begin(), files.people.end(),
                                     [](const FoundPeople& file) { return file.at.kind == PeopleFile::users; });
  if (has_users) return files;
  for (const FoundPeople& file : files.people)
    files.passed_over.push_back({file.name, "no file lists the users; the scenario names who is there itself"});
  files.people.clear();
  return files;
}

/// EntraExporter 3 leaves the last partner, version 2 none; both leave the policy. See export.hpp.
Outcome<Listing> with_whole_partners(Listing files) {
  const std::vector<Found>& read = files.read;
  const auto trace = std::find_if(read.begin(), read.end(), [](const Found& file) {
    const Holds holds = file.object->holds;
    return holds == Holds::last_partner || (file.nested && (holds == Holds::policy || holds == Holds::fallback));
  });
  if (trace != read.end() && !has(read, Holds::partners) && !has(read, Holds::partner))
    return tl::unexpected(
        Problem{{trace->shown, 0, 0},
                "the partner list is incomplete: EntraExporter keeps at most the last partner it met",
                "`partners.json` beside it",
                "save the whole answer of `GET /policies/crossTenantAccessPolicy/partners` under that name"});
  std::erase_if(files.read, [&](const Found& file) {
    if (file.object->holds != Holds::last_partner) return false;
    files.passed_over.push_back(
        {file.name, "EntraExporter keeps the last partner only; the list beside it has them all"});
    return true;
  });
  return files;
}

}  // namespace

PathParts parts_of(const std::string& relative) {
  PathParts parts{""};
  // PowerShell on Linux may write `Policies\X\Y.json` as one name, so both slashes part.
  for (const char c : lower(relative)) {
    if (c == '/' || c == '\\')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

Outcome<Listing> files_of(const fs::path& folder) {
  const auto names = relative_files(folder);
  if (!names) return tl::unexpected(names.error());
  Listing files;
  std::vector<std::string> unread, unknown;
  for (const std::string& name : *names) {
    const PathParts parts = parts_of(name);
    const fs::path path = folder / name;
    if (const Object* object = object_at(parts)) {
      files.read.push_back({object, path, path.generic_string(), name, parts.back().substr(0, parts.back().size() - 5),
                            parts.size() > 1});
    } else if (const auto people = people_file_at(parts)) {
      files.people.push_back({*people, path, path.generic_string(), name});
    } else if (is_unread(parts)) {
      unread.push_back(name);
    } else if (const std::string_view why = why_passed_over(parts); !why.empty()) {
      files.passed_over.push_back({name, why});
    } else {
      unknown.push_back(name);
    }
  }
  if (!unknown.empty())
    return tl::unexpected(refused(folder, unknown, "what these files hold is unknown",
                                  "rename them after their Graph or PowerShell object, or move them out"));
  if (!unread.empty())
    return tl::unexpected(refused(folder, unread, "settings that are known but not read yet",
                                  "move them out of the folder to go on without them"));
  if (files.read.empty() && files.people.empty())
    return tl::unexpected(Problem{{folder.generic_string(), 0, 0},
                                  "the folder holds no export",
                                  "files such as `crossTenantAccessPolicy.json`",
                                  ""});
  auto once = without_repeats(without_people_of_nobody(std::move(files)));
  return once ? with_whole_partners(std::move(*once)) : once;
}

}  // namespace entente::model::exported
