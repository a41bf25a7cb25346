// A file of many questions, from the start of the process to the last answer. Against the least that reading such a
// file costs with the JSON library we use, and against the bare decisions, of which nothing is read, explained or
// written.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <stdexcept>

#include "bench/pairs.hpp"
#include "bench/programs.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "model/world/case.hpp"

namespace entente::bench {
namespace {

constexpr int tenant_count = 10, people_a_tenant = 30;

/// Whether people are alike, as most are, or each has a tag of their own, which lets nobody stand for another.
enum class People { alike, each_tagged };

[[nodiscard]] std::string tenant_text(int t, People people) {
  constexpr std::array environments{"commercial", "gcc-high", "21vianet", "gcc"};
  constexpr std::array endpoints{"microsoftonline.us, partner.microsoftonline.cn", "microsoftonline.com",
                                 "microsoftonline.com", "microsoftonline.us, partner.microsoftonline.cn"};
  constexpr std::array inbound{"", "b2bCollaborationInbound: allowed, ", "b2bCollaborationInbound: blocked, "};
  const auto kind = static_cast<std::size_t>(t) % environments.size();
  std::string text = fmt::format(
      "  t{0}:\n    environment: {1}\n    domains: [t{0}.example]\n    settings:\n      crossTenantAccessPolicy:\n"
      "        allowedCloudEndpoints: [{2}]\n        partners:\n",
      t, environments[kind], endpoints[kind]);
  for (int other = 0; other < tenant_count; ++other)
    if (other != t && (other + t) % 3 != 0)
      text += fmt::format(
          "          t{}: {{{}crossCloudMeetingConfiguration: {{inboundAllowed: true, outboundAllowed: true}}}}\n",
          other, inbound[static_cast<std::size_t>(other * t) % inbound.size()]);
  text += "      authorizationPolicy: {allowInvitesFrom: adminsAndGuestInviters}\n";
  if (t % 2 == 1) text += "      teamsMeetingConfiguration: {DisableAnonymousJoin: true}\n";
  if (t % 3 == 0) text += "      tenantFederationConfiguration: {AllowFederatedUsers: false}\n";
  text += "    users:\n      person-000: {roles: [GuestInviter]}\n";
  for (int p = 1; p < people_a_tenant; ++p)
    text += fmt::format("      person-{:03}: {{{}}}\n", p,
                        people == People::each_tagged ? fmt::format("tags: [n{}]", p) : "");
  return text + "    teams:\n      deal-room: {owners: [person-000], members: [person-001, person-002]}\n";
}

/// A scenario and its questions, as files in a folder that goes with them.
class Files {
 public:
  Files(People people, std::size_t count)
      : folder_(std::filesystem::temp_directory_path() /
                fmt::format("entente-bench-{}-{}", ::getpid(), static_cast<int>(people))) {
    std::filesystem::create_directories(folder_);
    std::ofstream yaml(scenario());
    yaml << "entente: 1\ntitle: Many questions\ncatalog: 2026-Q2\ntenants:\n";
    for (int t = 0; t < tenant_count; ++t) yaml << tenant_text(t, people);
    std::ofstream jsonl(questions());
    for (std::size_t i = 0; const model::AskedQuestion& asked : asked_questions(count))
      jsonl << fmt::format(R"({{"id": "question-{:06}", "from": "{}", "to": "{}", "can": "{}"}})", i++, asked.from,
                           asked.to, asked.can)
            << "\n";
  }
  ~Files() { std::filesystem::remove_all(folder_); }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  [[nodiscard]] std::string scenario() const { return (folder_ / "scenario.yaml").string(); }
  [[nodiscard]] std::string questions() const { return (folder_ / "questions.jsonl").string(); }

  /// `count` questions, no two alike: every word of the language, asked of two people or of one and a tenant or team.
  [[nodiscard]] static std::vector<model::AskedQuestion> asked_questions(std::size_t count) {
    std::mt19937 random(7);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    const auto person = [&] { return fmt::format("person-{:03}@t{}", below(people_a_tenant), below(tenant_count)); };
    std::vector<model::AskedQuestion> all;
    std::set<std::tuple<std::string, std::string, std::string>> known;
    while (all.size() < count) {
      const model::CapabilityInfo& word = model::capabilities[below(model::capabilities.size())];
      if (word.to != model::Party::person && word.to != model::Party::tenant && word.to != model::Party::team) continue;
      const std::string from = person();
      const std::string to = word.to == model::Party::person   ? person()
                             : word.to == model::Party::tenant ? fmt::format("t{}", below(tenant_count))
                                                               : fmt::format("deal-room@t{}", below(tenant_count));
      if (from != to && known.emplace(from, to, word.name).second)
        all.push_back({from, to, std::string(word.name), "", ""});
    }
    return all;
  }

 private:
  std::filesystem::path folder_;
};

[[nodiscard]] std::function<void(benchmark::State&)> parsing(std::shared_ptr<const Files> files) {
  return [files](benchmark::State& state) {
    std::vector<std::string> lines;
    std::ifstream in(files->questions());
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    for (auto _ : state)
      for (const std::string& line : lines) benchmark::DoNotOptimize(nlohmann::json::parse(line).size());
  };
}

[[nodiscard]] std::function<void(benchmark::State&)> deciding(std::shared_ptr<const Files> files, std::size_t count) {
  return [files, count](benchmark::State& state) {
    const auto given = model::load_case(files->scenario());
    if (!given) throw std::runtime_error(model::to_string(given.error()));
    const model::World& world = (*given)->world;
    std::vector<model::Question> questions;
    for (const model::AskedQuestion& asked : Files::asked_questions(count))
      questions.push_back(model::resolve(world, asked, {}).value());
    const auto facts = world.facts();
    model::Plain logic;
    for (auto _ : state)
      for (const model::Question& question : questions) benchmark::DoNotOptimize(model::answer(logic, facts, question));
  };
}

[[nodiscard]] std::vector<Pair> pairs_of(const std::string& key, const std::string& what, People people,
                                         std::size_t count) {
  const auto files = std::make_shared<const Files>(people, count);
  const auto units = static_cast<double>(count);
  const Side ours{
      .name = "entente explain --questions",
      .loop = [files, run = running({ENTENTE_PROGRAM, "explain", files->scenario(), "--questions", files->questions(),
                                     "--output", "jsonl"})](benchmark::State& state) { run(state); },
      .units = units};
  return {{.key = key + "/parse",
           .what = what + ", a question",
           .ours = ours,
           .peer = {.name = "nlohmann::json, parsing the lines", .loop = parsing(files), .units = units},
           .clock = Clock::wall},
          {.key = key + "/plain",
           .what = what + ", a question",
           .ours = ours,
           .peer = {.name = "Plain, one answer", .loop = deciding(files, count), .units = units},
           .clock = Clock::wall}};
}

}  // namespace

std::vector<Pair> questions_pairs() {
  std::vector<Pair> pairs = pairs_of("questions/alike", "100,000 questions, 300 people", People::alike, 100'000);
  for (Pair& pair : pairs_of("questions/tagged", "10,000 questions, all people tagged", People::each_tagged, 10'000))
    pairs.push_back(std::move(pair));
  return pairs;
}

}  // namespace entente::bench
