// The documents' own sentences, asked: one test a file of tests/seeds/documents/.
#include "tests/seeds/seeds.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/pages.hpp"

namespace entente::testing {
namespace {

[[nodiscard]] std::string place_of(const SeedCase& seed) {
  return seed.node.mark.file.text() + ":" + std::to_string(seed.node.mark.line);
}

class Seeds : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(Seeds, AreAnsweredAsTheDocumentSays) {
  for (const SeedCase& seed : read_seeds(GetParam()).cases) {
    if (seed.standing != Standing::decided) continue;
    EXPECT_EQ(problem_with(seed), "") << place_of(seed) << ": " << seed.says << "\n  " << seed.asked;
  }
}

/// A sentence that waits though it could be asked and comes out right has waited long enough.
TEST_P(Seeds, DoNotWaitForWhatIsThere) {
  for (const SeedCase& seed : read_seeds(GetParam()).cases) {
    if (seed.standing != Standing::waiting || !can_be_asked(seed)) continue;
    EXPECT_NE(problem_with(seed), "") << place_of(seed) << ": decided already: " << seed.says;
  }
}

INSTANTIATE_TEST_SUITE_P(Documents, Seeds, ::testing::ValuesIn(seed_paths()), [](const auto& path) {
  std::string name = path.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(SeedPage, IsUpToDate) {
  std::vector<SeedFile> files;
  for (const auto& path : seed_paths()) files.push_back(read_seeds(path));
  const std::string problem = problem_with_page(ENTENTE_SOURCE_DIR "/docs/seed-coverage.md", seed_page(files));
  EXPECT_TRUE(problem.empty()) << problem;
}

}  // namespace
}  // namespace entente::testing
