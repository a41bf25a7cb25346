// docs/seed-coverage.md: what the documents say, sentence by sentence, and what becomes of it.
#include <fmt/format.h>

#include <algorithm>

#include "tests/seeds/seeds.hpp"

namespace entente::testing {
namespace {

/// Text inside a table's cell.
[[nodiscard]] std::string cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

struct Tally {
  std::size_t decided = 0, advice = 0, waiting = 0;
};

[[nodiscard]] Tally tally(const std::vector<const SeedCase*>& cases) {
  Tally all;
  for (const SeedCase* seed : cases)
    ++(seed->standing == Standing::decided  ? all.decided
       : seed->standing == Standing::advice ? all.advice
                                            : all.waiting);
  return all;
}

[[nodiscard]] std::vector<std::string> documents(const std::vector<SeedFile>& files) {
  std::vector<std::string> names;
  for (const SeedFile& file : files)
    if (std::find(names.begin(), names.end(), file.document) == names.end()) names.push_back(file.document);
  return names;
}

/// The question with the scenario it is asked about; the catalog needs none.
[[nodiscard]] std::string question(const SeedCase& seed) {
  const bool of_catalog = seed.node.find("catalog") != nullptr || seed.node.find("new-tenant") != nullptr;
  return of_catalog || seed.asked.empty() ? seed.asked : "*" + seed.scenario_name + "*: " + seed.asked;
}

[[nodiscard]] std::string row(const SeedCase& seed) {
  switch (seed.standing) {
    case Standing::decided:
      return fmt::format("| {} | {} | {} |\n", cell(seed.says), cell(question(seed)), cell(seed.verdict));
    case Standing::advice:
      return fmt::format("| {} | | decides nothing: {} |\n", cell(seed.says), cell(seed.verdict));
    case Standing::waiting:
      return fmt::format("| {} | {} | **not decided yet**, wants {} |\n", cell(seed.says), cell(question(seed)),
                         cell(seed.verdict));
  }
  return {};
}

}  // namespace

std::string seed_page(const std::vector<SeedFile>& files) {
  std::string page =
      "# What the documents say\n\n"
      "Every sentence of five of Microsoft's documents that says what works, what does not, what is needed or what "
      "the\n"
      "default is, in our words, with the question that decides it and the answer expected. `test_seeds` asks each of\n"
      "them and prints this page. In italics is the scenario asked about; they are in `tests/seeds/`. A clause with\n"
      "`!` was refused.\n\n"
      "| document | decided | decides nothing | not decided yet |\n| --- | --- | --- | --- |\n";
  for (const std::string& document : documents(files)) {
    std::vector<const SeedCase*> cases;
    for (const SeedFile& file : files)
      for (const SeedCase& seed : file.cases)
        if (file.document == document) cases.push_back(&seed);
    const Tally all = tally(cases);
    page += fmt::format("| {} | {} | {} | {} |\n", document, all.decided, all.advice, all.waiting);
  }
  for (const std::string& document : documents(files)) {
    page += "\n## " + document + "\n";
    std::string place;
    for (const SeedFile& file : files) {
      if (file.document != document) continue;
      for (const SeedCase& seed : file.cases) {
        if (seed.place != place) {
          page += "\n### " + seed.place + "\n\n| says | asked | answer |\n| --- | --- | --- |\n";
          place = seed.place;
        }
        page += row(seed);
      }
    }
  }
  return page;
}

}  // namespace entente::testing
