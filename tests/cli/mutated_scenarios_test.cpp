// Files that somebody got wrong in their meaning: whatever is in them, the command ends with an answer or an error,
// never with a disagreement of engines (exit 4), a crash or without end. `./dev soak` runs many more of them.
#include "tests/cli/mutated_scenarios.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

[[nodiscard]] std::size_t number_from(const char* variable, std::size_t otherwise) {
  const char* text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

TEST(MutatedScenarios, EndWithAnAnswerOrAnError) {
  const std::size_t files = number_from("ENTENTE_SOAK_FILES", 40), seed = number_from("ENTENTE_SOAK_SEED", 20261126);
  constexpr std::chrono::seconds limit{120};
  const auto folder = std::filesystem::temp_directory_path() / ("entente-mutants-" + std::to_string(::getpid()));
  MutatedScenarios mutants(folder);
  std::mt19937_64 random(seed);
  std::size_t readable = 0;
  for (std::size_t i = 0; i < files; ++i) {
    const std::filesystem::path file = mutants.next(random);
    const int checked = entente_in_fork({"check", file.string()}, limit).exit;
    bool fine = checked == 0 || checked == 2;
    if (checked == 0) {
      ++readable;
      for (const std::vector<std::string>& command :
           {std::vector<std::string>{"verify", file.string(), "--effort", "2000000"},
            {"simulate", file.string(), "--until", "20d"},
            {"report", file.string(), "--output", "json", "--effort", "2000000"}}) {
        const Ran ran = entente_in_fork(command, limit);
        if (ran.exit == 0 || ran.exit == 1 || ran.exit == 3) continue;  // what `check` reads, every verb reads
        fine = false;
        ADD_FAILURE() << command.front() << " ends with " << ran.exit << "\n" << ran.err << "\n" << ran.out;
      }
    }
    EXPECT_TRUE(fine) << "seed " << seed << ", file " << i << ", kept as " << file << "; check ended with " << checked;
    if (fine) std::filesystem::remove(file);
  }
  EXPECT_GT(readable * 2, files) << "mutants are to be scenarios, mostly";
  RecordProperty("readable", static_cast<int>(readable));
  if (!HasFailure()) std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace entente::testing
