// Nothing is read and dropped: a setting that decides nothing is marked idle() in the table of fields, and every other
// one is the path of some leaf that rules read.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "model/language/fields.hpp"
#include "model/terms/vocabulary.hpp"

namespace entente::model {
namespace {

/// The paths of all settings that hold a value of a kind: booleans, words and lists. Maps and lists of objects are
/// walked through; what their keys are called is not part of a path.
void collect(const Field& field, const std::string& path, std::set<std::string>& paths) {
  switch (field.kind) {
    case Field::Kind::object:
      for (const Field::Named& member : field.members)
        collect(member.field, path.empty() ? member.name : path + "." + member.name, paths);
      break;
    case Field::Kind::map:
      collect(*field.element, path, paths);
      break;
    case Field::Kind::list:
      if (field.element->kind == Field::Kind::object)
        collect(*field.element, path, paths);
      else
        paths.insert(path);
      break;
    case Field::Kind::either:
      for (const Field& alternative : field.alternatives)
        if (alternative.kind != Field::Kind::enumeration || field.alternatives.size() == 1)
          collect(alternative, path, paths);
      break;
    case Field::Kind::boolean:
    case Field::Kind::enumeration:
      paths.insert(path);
      break;
    default:
      break;
  }
}

/// The paths that leaves read, without what they ask of the value: `a.b=c`, `a.b?`, `a.b!`, `a.b[]` and `a.b[c]` all
/// read `a.b`.
[[nodiscard]] std::vector<std::string> paths_read() {
  std::vector<std::string> read;
  for (const LeafInfo& leaf : vocabulary)
    if (leaf.origin == Origin::setting) read.emplace_back(leaf.setting.place);
  return read;
}

struct Exception {
  const char* path;
  const char* because;
};
constexpr std::array exceptions{
    Exception{"isServiceDefault", "says whether the default was ever changed; the values themselves are there"},
    Exception{"excludeGuestsOrExternalUsers.externalTenants.membershipKind", "only `all` may stand there"},
};

TEST(Settings, EveryOneIsReadByALeafOrMarkedIdle) {
  std::set<std::string> settings;
  collect(settings_field(), "", settings);
  const auto read = paths_read();
  for (const std::string& path : settings) {
    const bool excused = std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
      return path.find(exception.path) != std::string::npos;
    });
    // Leaves of entries, sections, jobs and policies say their path from there.
    const bool is_read = std::any_of(read.begin(), read.end(), [&](const std::string& leaf) {
      return !leaf.empty() && (path == leaf || path.ends_with("." + leaf));
    });
    EXPECT_TRUE(excused || is_read) << path << " is accepted and decides nothing";
  }
}

TEST(Settings, EveryLeafReadsASettingThatCanBeWritten) {
  std::set<std::string> settings;
  collect(settings_field(), "", settings);
  // Texts and objects that are merely there or not are questions, too.
  for (const char* path : {"conditionalAccessPolicies.grantControls.authenticationStrength.id",
                           "conditionalAccessPolicies.sessionControls"})
    settings.insert(path);
  const auto inside = [&](const std::string& leaf) {
    return std::any_of(settings.begin(), settings.end(), [&](const std::string& path) {
      return path == leaf || path.ends_with("." + leaf) || path.find("." + leaf + ".") != std::string::npos;
    });
  };
  for (const std::string& leaf : paths_read()) EXPECT_TRUE(leaf.empty() || inside(leaf)) << leaf;
}

TEST(Settings, ExceptionsAreSettingsThatExist) {
  std::set<std::string> settings;
  collect(settings_field(), "", settings);
  for (const Exception& exception : exceptions)
    EXPECT_TRUE(std::any_of(settings.begin(), settings.end(),
                            [&](const std::string& path) { return path.find(exception.path) != std::string::npos; }))
        << exception.path << ": " << exception.because;
}

}  // namespace
}  // namespace entente::model
