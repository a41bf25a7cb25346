// Files stay short: none over the limit, and most of them far below it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <iostream>

#include "tests/house/sizes.hpp"

namespace entente::house {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

SourceFile of_length(std::string path, std::size_t lines) {
  std::string text;
  for (std::size_t line = 0; line < lines; ++line) text += "int x;\n";
  return {std::move(path), std::move(text)};
}

TEST(Lines, AreCountedWithAndWithoutALastLineEnd) {
  EXPECT_THAT(lines_of(""), IsEmpty());
  EXPECT_THAT(lines_of("a\n\nb"), SizeIs(3));
  EXPECT_THAT(lines_of("a\n\nb\n"), SizeIs(3));
}

TEST(TooLong, IsAFileOverTheLimitAndNoneAtIt) {
  const SizeLimits limits{.longest = 400, .median = 120};
  const auto offences = too_long(
      {of_length("a.cpp", 10), of_length("b.cpp", 400), of_length("c.cpp", 401), of_length("d.cpp", 1)}, limits);
  ASSERT_THAT(offences, SizeIs(2));
  EXPECT_EQ(offences[0].path, "c.cpp");
  EXPECT_EQ(offences[1].path, "(all files)");
}

TEST(TooLong, IsAMedianAtItsLimit) {
  EXPECT_THAT(too_long({of_length("a.cpp", 120)}, {}), SizeIs(1));
  EXPECT_THAT(too_long({of_length("a.cpp", 119)}, {}), IsEmpty());
}

RC_GTEST_PROP(Median, HasHalfOfTheFilesOnEitherSide, ()) {
  const auto lengths =
      *rc::gen::nonEmpty(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 60)));
  std::vector<SourceFile> files;
  for (const std::size_t length : lengths) files.push_back(of_length("x.cpp", length));
  const std::size_t median = median_length(files);
  const auto half = static_cast<std::ptrdiff_t>(lengths.size() / 2);
  RC_ASSERT(std::ranges::count_if(lengths, [&](std::size_t length) { return length < median; }) <= half);
  RC_ASSERT(std::ranges::count_if(lengths, [&](std::size_t length) { return length > median; }) <= half);
}

TEST(Functions, AreMeasuredWithTheirDeclaration) {
  const SourceFile file{
      "a.cpp",
      "namespace a {\n\nclass B {\n  void b() {\n    c();\n  }\n};\n\ntemplate <class T>\nint d(T t,\n"
      "      int u) {\n  const auto e = [&] {\n    return t;\n  };\n  return e() + u;\n}\n\n"
      "constexpr int f[] = {\n    1};\n}  // namespace a\n"};
  const auto functions = functions_of(file);
  ASSERT_THAT(functions, SizeIs(2));
  EXPECT_EQ(functions[0].line, 4U);
  EXPECT_EQ(functions[0].length, 3U);
  EXPECT_EQ(functions[1].head, "int d(T t,");
  EXPECT_EQ(functions[1].line, 9U);
  EXPECT_EQ(functions[1].length, 8U);
}

TEST(TooLong, IsAFunctionOverTheLimitAndNoneAtIt) {
  std::string body;
  for (int line = 0; line < 58; ++line) body += "  x();\n";
  EXPECT_THAT(functions_too_long({"a.cpp", "void a() {\n" + body + "}\n"}, {}), IsEmpty());
  EXPECT_THAT(functions_too_long({"a.cpp", "void a() {\n" + body + "  x();\n}\n"}, {}), SizeIs(1));
}

TEST(TheHouse, KeepsItsFunctionsShort) {
  std::vector<Offence> offences;
  for (const SourceFile& file : files_of_house(ENTENTE_SOURCE_DIR)) {
    if (!is_cpp(file) || file.path.starts_with("tests/") || file.path.starts_with("bench/")) continue;
    for (Offence& offence : functions_too_long(file, {})) offences.push_back(std::move(offence));
  }
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
}

TEST(TheHouse, KeepsItsFilesShort) {
  auto files = files_of_house(ENTENTE_SOURCE_DIR);
  std::erase_if(files, [](const SourceFile& file) { return !is_cpp(file); });
  ASSERT_GT(files.size(), 50U) << "too few sources: is the source tree there?";
  std::cout << files.size() << " files, median " << median_length(files) << " lines\n";
  const auto offences = too_long(files, {});
  EXPECT_THAT(offences, IsEmpty()) << to_string(offences);
}

}  // namespace
}  // namespace entente::house
