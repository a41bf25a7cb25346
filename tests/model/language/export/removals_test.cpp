// Whatever is removed from an export, one property or one file at a time, leaves its settings as they were or makes
// some of them `any`. What answers come of that is tests/agreement/removals_test.cpp's.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

#include "folder.hpp"
#include "tests/support/random_export.hpp"

namespace entente::testing {
namespace {

using model::Node;

/// Properties that are kept and decide nothing by themselves: names, and what cannot be set.
constexpr std::array<std::string_view, 7> deciding_nothing{"displayName", "Name", "Identity", "id", "isServiceDefault",
                                                           "UserGroupFilter",
                                                           // Of the default alone, where nobody can switch it on.
                                                           "automaticUserConsentSettings"};

[[nodiscard]] std::string what_became_certain(const Node& whole, const Node& less, const std::string& path);

[[nodiscard]] std::string what_members_became_certain(const Node& whole, const Node& less, const std::string& path) {
  for (const model::Member& member : less.members) {
    const Node* was = whole.find(member.key);
    const std::string place = path + "." + member.key;
    const std::string what = was != nullptr          ? what_became_certain(*was, member.value, place)
                             : member.value.is_any() ? ""
                                                     : place + " is " + shown(member.value) + ", and was not there";
    if (!what.empty()) return what;
  }
  for (const model::Member& member : whole.members)
    if (less.find(member.key) == nullptr &&
        std::find(deciding_nothing.begin(), deciding_nothing.end(), member.key) == deciding_nothing.end())
      return path + "." + member.key + " was " + shown(member.value) + ", and is not there";
  return "";
}

/// The first part of `less` that is neither `any` nor as it was; empty when there is none.
[[nodiscard]] std::string what_became_certain(const Node& whole, const Node& less, const std::string& path) {
  if (less.is_any() || shown(whole) == shown(less)) return "";
  if (whole.kind == Node::Kind::mapping && less.kind == Node::Kind::mapping)
    return what_members_became_certain(whole, less, path);
  if (whole.kind != Node::Kind::list || less.kind != Node::Kind::list || whole.items.size() != less.items.size())
    return path + " is " + shown(less) + ", and was " + shown(whole);
  for (std::size_t i = 0; i < whole.items.size(); ++i)
    if (std::string what = what_became_certain(whole.items[i], less.items[i], path + "." + std::to_string(i));
        !what.empty())
      return what;
  return "";
}

RC_GTEST_PROP(ExportRemovals, LeaveSettingsAsTheyWereOrOpen, ()) {
  const auto seed = *rc::gen::noShrink(rc::gen::arbitrary<std::uint32_t>());
  std::mt19937_64 random(seed);
  const ExportFiles files = any_export(random);
  ExportFolder folder;
  for (const auto& [name, body] : files) folder.file(name, body.dump());
  const auto whole = folder.read();
  if (!whole) RC_FAIL(to_string(whole.error()));
  for (int i = 0; i < 6; ++i) {
    const auto& [name, body] = *std::next(files.begin(), static_cast<std::ptrdiff_t>(random() % files.size()));
    const std::vector<Json::json_pointer> places = places_in(body);
    const Json::json_pointer place = places[random() % places.size()];
    Json fewer = body;
    if (place.empty())
      std::filesystem::remove(folder.path() / name);
    else
      fewer[place.parent_pointer()].erase(place.back());
    if (!place.empty()) folder.file(name, fewer.dump());
    const auto less = folder.read();
    folder.file(name, body.dump());
    const std::string what = less ? what_became_certain(*whole, *less, "settings") : "";  // refused is right, too
    if (!what.empty()) RC_FAIL("without " + name + " " + place.to_string() + ", " + what);
  }
}

}  // namespace
}  // namespace entente::testing
