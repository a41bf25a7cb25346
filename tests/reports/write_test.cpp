// Files appear whole or not at all.
#include "reports/write.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace entente::reports {
namespace {

namespace fs = std::filesystem;

class WriteFile : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("entente-write-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] static std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), {}));
  }
  fs::path folder_;
};

TEST_F(WriteFile, ReplacesWhatWasThereAndLeavesNothingBeside) {
  const fs::path path = folder_ / "report.html";
  ASSERT_TRUE(write_file(path, "first"));
  ASSERT_TRUE(write_file(path, std::string("sec\0nd\r\n", 8)));
  EXPECT_EQ(read(path), std::string("sec\0nd\r\n", 8));
  EXPECT_EQ(files(), 1U);
}

TEST_F(WriteFile, MakesTheFolder) {
  const fs::path path = folder_ / "a" / "b" / "c.txt";
  ASSERT_TRUE(write_file(path, "x"));
  EXPECT_EQ(read(path), "x");
}

TEST_F(WriteFile, SaysWhichPlaceCannotBeWrittenAndCleansUp) {
  fs::create_directory(folder_ / "taken");
  std::ofstream(folder_ / "taken" / "inside") << "x";
  const auto written = write_file(folder_ / "taken", "x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().where.file, (folder_ / "taken").string());
  EXPECT_EQ(files(), 1U);
  EXPECT_FALSE(write_file(folder_ / "taken" / "inside" / "below", "x"));
}

}  // namespace
}  // namespace entente::reports
