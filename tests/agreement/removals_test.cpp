// What an export does not say is not known. So whoever removes a property from an object, or an object's file from its
// folder, may make answers depend on what is missing, and never makes one that was open, or the other, certain.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <random>

#include "model/answers/rungs.hpp"
#include "model/language/reader.hpp"
#include "model/world/case.hpp"
#include "tests/support/random_export.hpp"
#include "tests/support/random_world.hpp"
#include "verify/proof/prove.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// A temporary folder with a scenario's exports, gone with the object.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("entente-removals-" + std::to_string(getpid()))) {}
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void hold(const ExportFiles& files) const {
    std::filesystem::remove_all(path_);
    for (const auto& [name, body] : files) {
      std::filesystem::create_directories((path_ / "x" / name).parent_path());
      std::ofstream(path_ / "x" / name) << body.dump();
    }
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Contoso with the export, and Fabrikam, its first partner, which lets everything.
[[nodiscard]] Outcome<std::unique_ptr<const Case>> case_with(const ExportFiles& files, const std::string& environment) {
  const Folder folder;
  folder.hold(files);
  auto scenario = read_scenario(
      "{entente: 1, title: t, tenants: {"
      "contoso: {environment: commercial, domains: [contoso.com], export: x, groups: {g: {}}, users: {ann: {segment: "
      "front, roles: [GuestInviter]}, bea: {segment: back}, cid: {tags: [c]}, dan: {tags: [d]}}, guests: "
      "{vic@fabrikam: {}, mia@fabrikam: {userType: "
      "member}}, teams: {room: {owners: [ann], members: [vic@fabrikam]}}, sites: {docs: {owners: [ann], members: "
      "[vic@fabrikam]}}}, "
      "fabrikam: {environment: " +
          environment + ", id: " + partner_id(0) +
          ", domains: [fabrikam.com], users: {vic: {claims: {mfa: true}}, mia: {}, wes: {}}, settings: "
          "{crossTenantAccessPolicy: {allowedCloudEndpoints: [microsoftonline.com, microsoftonline.us], partners: "
          "{contoso: {automaticUserConsentSettings: {outboundAllowed: true}, crossCloudMeetingConfiguration: "
          "{inboundAllowed: true, outboundAllowed: true}, b2bDirectConnectOutbound: allowed}}}, "
          "crossTenantSynchronization: {contoso: {scope: all}}}}}, invariants: {apart: {never: {access: {from: "
          "wes@fabrikam, to: contoso}}}}}",
      "t.yaml", folder.path());
  if (!scenario) return tl::unexpected(scenario.error());
  return case_of(std::move(*scenario));
}

/// A file, or a property of one, that is not written.
struct Removal {
  std::string file;
  Json::json_pointer property;  ///< the root: the whole file
};

[[nodiscard]] ExportFiles without(ExportFiles files, const Removal& removal) {
  const auto file = files.find(removal.file);
  if (file == files.end()) return files;
  if (removal.property.empty()) {
    files.erase(file);
  } else if (const auto parent = removal.property.parent_pointer(); file->second.contains(parent)) {
    file->second[parent].erase(removal.property.back());
  }
  return files;
}

[[nodiscard]] std::vector<Removal> some_removals(const ExportFiles& files, std::mt19937_64& random) {
  std::vector<Removal> removals;
  for (std::size_t count = 1 + random() % 8; count > 0; --count) {
    const auto file = std::next(files.begin(), static_cast<std::ptrdiff_t>(random() % files.size()));
    const std::vector<Json::json_pointer> places = places_in(file->second);
    // A scenario names who is there: without a list of users, it names everybody.
    const bool is_whole = file->first != "users.json" && random() % 8 == 0;
    const std::size_t first = file->first == "users.json" ? 1 : 0;
    removals.push_back({file->first, places[is_whole ? 0 : first + random() % (places.size() - first)]});
  }
  return removals;
}

/// Whose the second party is.
[[nodiscard]] TenantId resource_of(const Shape& shape, const Question& q) {
  if (q.to_person.exists()) return shape.home(q.to_person);
  if (q.to_team.exists()) return shape[q.to_team].tenant;
  return q.to_item.exists() ? shape[q.to_item].tenant : q.to_tenant;
}

/// What rules that read exports decide between the two tenants. Partners that the scenario does not tell of may be
/// removed, so nothing is asked about them.
[[nodiscard]] std::vector<Question> some_questions(const Shape& shape, std::uint32_t seed) {
  constexpr auto words = std::to_array<Capability>({Capability::access, Capability::be_invited, Capability::be_synced,
                                                    Capability::direct_connect, Capability::call, Capability::chat,
                                                    Capability::find, Capability::join_team, Capability::open_file,
                                                    Capability::share_file, Capability::meet});
  const auto is_told = [](TenantId tenant) { return tenant.index < 2; };
  std::vector<Question> questions = whole_agenda(shape).questions;
  std::erase_if(questions, [&](const Question& q) {
    const TenantId home = shape.home(q.from), resource = resource_of(shape, q);
    return std::find(words.begin(), words.end(), q.capability) == words.end() || home == resource || !is_told(home) ||
           !is_told(resource);
  });
  std::shuffle(questions.begin(), questions.end(), std::mt19937_64(seed));
  questions.resize(std::min<std::size_t>(questions.size(), 80));
  for (Question& question : questions) question.app = teams_app;
  return questions;
}

/// The first answer that became certain, or certain otherwise; empty when none did. What depends is what is neither yes
/// nor no under all values at once.
[[nodiscard]] std::string what_became_certain(const Case& whole, const Case& less, std::uint32_t seed,
                                              std::size_t& opened) {
  Rungs before(whole.world), after(less.world);
  for (const Question& question : some_questions(whole.world.shape, seed)) {
    const std::string text = to_text(whole.world.shape, question);
    RC_ASSERT(to_text(less.world.shape, question) == text);
    const std::optional<bool> was = before.settled(question), is = after.settled(question);
    opened += was && !is ? 1 : 0;
    if (is && was != is)
      return text + ": " + (*is ? "yes" : "no") + ", and was " + (!was ? "open" : *was ? "yes" : "no");
  }
  return "";
}

[[nodiscard]] Verdict verdict_of(const Case& given) {
  return verify::prove(given, {.with_cores = false}).invariants.front().verdict;
}

RC_GTEST_PROP(Removals, FromAnExportMakeNothingCertain, ()) {
  const auto seed = *rc::gen::noShrink(rc::gen::arbitrary<std::uint32_t>());
  std::mt19937_64 random(seed);
  const ExportFiles files = any_export(random);
  const std::string environment = random() % 3 == 0 ? "gcc-high" : "commercial";
  const auto whole = case_with(files, environment);
  if (!whole) RC_FAIL(to_string(whole.error()));
  std::size_t opened = 0;
  for (int i = 0; i < 2; ++i) {
    ExportFiles fewer = files;
    std::string removed;
    for (const Removal& removal : some_removals(files, random)) {
      fewer = without(std::move(fewer), removal);
      removed += "  " + removal.file + " " + removal.property.to_string() + "\n";
    }
    const auto less = case_with(fewer, environment);
    if (!less) continue;  // refused by name is right, too
    if (const std::string what = what_became_certain(**whole, **less, seed, opened); !what.empty())
      RC_FAIL("without\n" + removed + what);
    if (seed % 16 == 0 && verdict_of(**less) == Verdict::holds) RC_ASSERT(verdict_of(**whole) == Verdict::holds);
  }
  RC_CLASSIFY(opened > 0, "some answer depends on what was removed");
}

}  // namespace
}  // namespace entente::testing
