// Too little memory decides nothing, and is no defect: the command says so and ends with 3.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/cli/command.hpp"

namespace entente::testing {
namespace {

/// Tenants of which every second is not known at all, none like another.
[[nodiscard]] std::string half_unknown(int tenants) {
  const std::string path = ::testing::TempDir() + "half-unknown.yaml";
  std::ofstream out(path);
  out << "entente: 1\ntitle: Half unknown\ncatalog: 2026-Q2\ntenants:\n";
  for (int i = 0; i < tenants; ++i)
    out << "  t" << i << ": {environment: commercial, users: {ann: {tags: [of-t" << i << "]}}"
        << (i % 2 == 0 ? "" : ", settings: any") << "}\n";
  out << "invariants: {apart: {never: {access: {from: {tenant: t1}, to: t2}}}}\n";
  return path;
}

TEST(Memory, ThatIsTooLittleIsUnknownAndNoDefect) {
#ifdef __SANITIZE_ADDRESS__
  GTEST_SKIP() << "the sanitizer takes more memory than there is";
#endif
  const Ran ran = entente_within(250, {"verify", half_unknown(160)});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_TRUE(ran.out.empty()) << ran.out;
  EXPECT_THAT(ran.err, ::testing::HasSubstr("out of memory, so nothing is decided"));
}

}  // namespace
}  // namespace entente::testing
