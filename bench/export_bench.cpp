// A directory of a hundred thousand users and three thousand groups, as an administrator exports it: read, classed and
// checked, against simdjson's parse of the same files, which is the least that reading them can cost.
#include <fmt/format.h>
#include <simdjson.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <random>

#include "bench/pairs.hpp"
#include "model/language/export/inventory.hpp"
#include "model/language/reader.hpp"
#include "model/lint/lint.hpp"

namespace entente::bench {
namespace {

namespace fs = std::filesystem;

[[nodiscard]] std::string object_id(int kind, int number) {
  return fmt::format("{:08x}-0000-4000-8000-{:012x}", kind, number);
}

[[nodiscard]] std::string user(int number, std::mt19937_64& random) {
  static constexpr const char* plans[] = {"exchange", "SharePoint", "TeamspaceAPI"};
  std::string assigned;
  for (std::size_t i = 0, count = random() % 4; i < count; ++i)
    assigned += fmt::format(
        R"({}{{"assignedDateTime":"2021-01-15T10:30:00Z","capabilityStatus":"Enabled","service":"{}","servicePlanId":"902b47e5-dcb2-4fdc-858b-c63a90a2bdb9"}})",
        i == 0 ? "" : ",", plans[i % 3]);
  return fmt::format(
      R"({{"id":"{}","businessPhones":["+1 425 555 0100"],"displayName":"User {}","givenName":"User","surname":"Name","jobTitle":"Engineer","mail":"user{}@contoso.com","mobilePhone":null,"officeLocation":"18/{}","preferredLanguage":"en-US","userPrincipalName":"user{}@contoso.com","accountEnabled":{},"userType":"Member","creationType":null,"externalUserState":null,"showInAddressList":null,"department":"Sales","companyName":"Contoso","createdDateTime":"2021-01-15T10:30:00Z","deletedDateTime":null,"proxyAddresses":["SMTP:user{}@contoso.com"],"assignedPlans":[{}]}})",
      object_id(1, number), number, number, number % 3000, number, random() % 32 == 0 ? "false" : "true", number,
      assigned);
}

/// A folder with the export and a scenario that reads it, gone with the object.
class Directory {
 public:
  Directory(int users, int groups) : path_(fs::temp_directory_path() / fmt::format("entente-bench-{}", getpid())) {
    fs::create_directories(path_ / "contoso");
    std::mt19937_64 random(20261128);
    std::ofstream people(file("users.json"));
    people << R"({"@odata.context":"https://graph.microsoft.com/beta/$metadata#users","value":[)";
    for (int i = 0; i < users; ++i) people << (i == 0 ? "" : ",\n") << user(i, random);
    people << "]}";
    std::ofstream all(file("groups.json"));
    all << "[";
    for (int g = 0; g < groups; ++g) {
      all << (g == 0 ? "" : ",\n")
          << fmt::format(
                 R"({{"id":"{}","displayName":"Group {}","groupTypes":[],"visibility":null,"owners":[],"members":[)",
                 object_id(2, g), g);
      for (std::size_t i = 0, count = 21 + random() % 150; i < count; ++i)
        all << (i == 0 ? "" : ",")
            << fmt::format(R"({{"@odata.type":"#microsoft.graph.user","id":"{}"}})",
                           object_id(1, static_cast<int>(random() % static_cast<std::uint64_t>(users))));
      all << "]}";
    }
    all << "]";
    std::ofstream(file("directoryRoles.json")) << "[]";
    std::ofstream(file("organization.json"))
        << R"({"id":"5a0c9e21-77b4-4d3f-9a58-e16b20c4d7f3","verifiedDomains":[{"name":"contoso.com"}]})";
    std::ofstream partners(file("partners.json"));
    partners
        << R"([{"tenantId":"1b6f3d20-8c45-4e7a-9d01-5a2c7e8f9b34","b2bCollaborationOutbound":{"usersAndGroups":{"accessType":"allowed","targets":[)";
    for (int g = 0; g < 10; ++g)
      partners << (g == 0 ? "" : ",") << fmt::format(R"({{"target":"{}","targetType":"group"}})", object_id(2, g));
    partners << "]}}}]";
    std::ofstream(scenario())
        << "entente: 1\ntitle: t\ntenants: {contoso: {environment: commercial, export: contoso}}\n";
  }
  ~Directory() { fs::remove_all(path_); }
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  [[nodiscard]] std::string file(const char* name) const { return (path_ / "contoso" / name).string(); }
  [[nodiscard]] std::string scenario() const { return (path_ / "t.yaml").string(); }

 private:
  fs::path path_;
};

/// What `check` does of a file.
void check(const Directory& directory) {
  auto scenario = model::read_scenario(fs::path(directory.scenario()));
  if (!scenario) throw std::logic_error(to_string(scenario.error()));
  if (scenario->tenants.front().people_of_export->people != 100'000) throw std::logic_error("not all people are read");
  const auto given = model::case_of(std::move(*scenario), model::Rows::written());
  if (!given) throw std::logic_error(to_string(given.error()));
  benchmark::DoNotOptimize(model::lint(**given));
  benchmark::DoNotOptimize(model::export_inventories(directory.scenario(), (*given)->scenario));
}

void parse(const Directory& directory) {
  for (const char* name : {"users.json", "groups.json", "directoryRoles.json", "organization.json", "partners.json"}) {
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.load(directory.file(name)).get(root) != simdjson::SUCCESS) throw std::logic_error("no JSON");
    benchmark::DoNotOptimize(root);
  }
}

[[nodiscard]] Side side(const char* name, std::shared_ptr<const Directory> directory, void (*what)(const Directory&)) {
  return {.name = name,
          .loop =
              [directory, what](benchmark::State& state) {
                for (auto _ : state) what(*directory);
              },
          .units = 100'000};
}

}  // namespace

std::vector<Pair> export_pairs() {
  const auto directory = std::make_shared<const Directory>(100'000, 3'000);
  return {{.key = "export/people",
           .what = "an export of 100,000 users and 3,000 groups, a user",
           .ours = side("read, classed and checked", directory, check),
           .peer = side("simdjson, parsed", directory, parse)}};
}

}  // namespace entente::bench
