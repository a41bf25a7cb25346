// A summary that shows names as they are and stays within its size.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/markdown/verdicts.hpp"
#include "tests/reports/samples.hpp"

namespace entente::reports {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Markdown, TakesNoNameForMarkup) {
  EXPECT_EQ(markdown_escaped("a|b"), "a\\|b");
  EXPECT_EQ(markdown_escaped("<script>&"), "&lt;script&gt;&amp;");
  EXPECT_EQ(markdown_escaped("`x` *y* [z](u)"), "\\`x\\` \\*y\\* \\[z\\](u\\)");
  EXPECT_EQ(markdown_escaped("two\nlines"), "two lines");
  EXPECT_EQ(markdown_escaped("- item"), "\\- item");
  EXPECT_EQ(markdown_escaped("victor@fabrikam"), "victor&#64;fabrikam");
  EXPECT_THAT(markdown_escaped("https://a.b"), Not(HasSubstr("https://")));
}

TEST(Markdown, SaysHowManyHoldAndTellsEveryViolation) {
  const std::string text = verdicts_markdown("t", samples::verdicts());
  EXPECT_THAT(text, HasSubstr("1 of 3 invariants hold; 1 violated, 1 unknown."));
  EXPECT_THAT(text, HasSubstr("| ✗ violated | nobody-gets-in |"));
  EXPECT_THAT(text, HasSubstr("2. victor&#64;fabrikam accepts the invitation to contoso"));
}

TEST(Markdown, IsCutBetweenLinesAndSaysSo) {
  verify::Verdicts many;
  for (int i = 0; i < 500; ++i) many.invariants.push_back(samples::verdicts().invariants[0]);
  for (const std::size_t bytes_max : {0U, 60U, 200U, 5000U}) {
    const std::string text = verdicts_markdown("t", many, bytes_max);
    EXPECT_LE(text.size(), std::max<std::size_t>(bytes_max, 80)) << bytes_max;
    EXPECT_THAT(text, HasSubstr("more lines, left out for their length")) << bytes_max;
  }
  EXPECT_THAT(verdicts_markdown("t", samples::verdicts()), Not(HasSubstr("left out")));
}

}  // namespace
}  // namespace entente::reports
