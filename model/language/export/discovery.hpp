// Which file holds what, told by its name and folder: flat files named after their objects, and EntraExporter's layout.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/input/problem.hpp"
#include "model/language/export/objects.hpp"
#include "model/language/export/people/files.hpp"

namespace entente::model::exported {

struct Found {
  const Object* object = nullptr;  ///< never null
  std::filesystem::path path;
  std::string shown;    ///< for marks and messages
  std::string name;     ///< below the folder
  std::string stem;     ///< without `.json`; under identitySynchronization the partner's tenant id
  bool nested = false;  ///< in a folder of the export
};

/// A file that says who is there.
struct FoundPeople {
  PeopleFileAt at;
  std::filesystem::path path;
  std::string shown;  ///< for messages
  std::string name;   ///< below the folder
};

/// A file that is not read, and why.
struct PassedOver {
  std::string name;  ///< below the folder
  std::string_view why;
};

struct Listing {
  std::vector<Found> read;
  std::vector<FoundPeople> people;  ///< none where no file lists users
  std::vector<PassedOver> passed_over;
};

/// Every file below `folder`, in the order of their paths. Refused, by name: files that are known but not read yet,
/// unknown files, two files for one object, EntraExporter's incomplete partners, a folder that holds nothing.
[[nodiscard]] Outcome<Listing> files_of(const std::filesystem::path& folder);
/// A path below an export's folder in lower case, at its slashes apart.
[[nodiscard]] PathParts parts_of(const std::string& relative);

/// Larger files are refused: the longest list Microsoft allows is far below it (4,000 federated domains).
inline constexpr std::uintmax_t file_limit_bytes = 32u << 20;

/// What parsers of JSON may read behind the end of a text.
inline constexpr std::size_t padding_bytes = 64;

/// The whole file as UTF-8, whatever wrote it: Windows PowerShell writes UTF-16 with a byte order mark. The text has
/// room for `padding_bytes` behind its end.
[[nodiscard]] Outcome<std::string> load_text(const std::filesystem::path& path, const std::string& file,
                                             std::uintmax_t bytes_max = file_limit_bytes);

}  // namespace entente::model::exported
