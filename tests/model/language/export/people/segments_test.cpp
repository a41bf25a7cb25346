// The filters of segments.
#include "model/language/export/people/segments.hpp"

#include <gtest/gtest.h>

namespace entente::testing {
namespace {

using model::exported::ExportedUser;
using model::exported::Said;
using model::exported::SegmentFilter;

struct Asked {
  std::string filter;
  Said expected;
};
class SegmentFilters : public ::testing::TestWithParam<Asked> {};

/// Somebody of HR in New York; of the company nobody says anything.
TEST_P(SegmentFilters, admit_whom_they_describe) {
  const auto filter = SegmentFilter::parse(GetParam().filter);
  ASSERT_TRUE(filter);
  ExportedUser user;
  user.attributes = {"HR", "New York", std::nullopt, "x"};
  EXPECT_EQ(
      filter->admits(user, {"department", "city", "companyname", "onpremisesextensionattributes.extensionattribute3"}),
      GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Filters, SegmentFilters,
    ::testing::Values(Asked{"Department -eq 'HR'", Said::yes}, Asked{"department -EQ \"hr\"", Said::yes},
                      Asked{"Department -ne 'HR'", Said::no}, Asked{"City -like 'New*'", Said::yes},
                      Asked{"City -like '*w*o*k'", Said::yes}, Asked{"City -notlike 'New*'", Said::no},
                      Asked{"City -like 'York'", Said::no}, Asked{"Company -eq 'x'", Said::nothing},
                      Asked{"CustomAttribute3 -eq 'X'", Said::yes},
                      Asked{"Department -eq 'HR' -and City -eq 'Boston'", Said::no},
                      Asked{"Department -eq 'HR' -or Company -eq 'x'", Said::yes},
                      Asked{"Department -eq 'IT' -and Company -eq 'x'", Said::no},
                      Asked{"Department -eq 'HR' -and Company -eq 'x'", Said::nothing},
                      Asked{"-not (Department -eq 'HR')", Said::no}, Asked{"-not(Company -eq 'x')", Said::nothing},
                      Asked{"Department -eq 'IT' -or (City -like 'N*' -and -not (Department -eq 'IT'))", Said::yes},
                      Asked{"Department -eq 'IT' -and City -eq 'a' -or Department -eq 'HR'", Said::yes}));

class BadSegmentFilters : public ::testing::TestWithParam<std::string> {};
TEST_P(BadSegmentFilters, cannot_be_asked) { EXPECT_FALSE(SegmentFilter::parse(GetParam())); }
INSTANTIATE_TEST_SUITE_P(Filters, BadSegmentFilters,
                         ::testing::Values("", "Department", "Department -eq", "Department -eq HR",
                                           "Department -eq 'HR", "Department -gt 'HR'", "Shoe -eq '9'",
                                           "MemberOf -eq 'hr@contoso.com'", "(Department -eq 'HR'",
                                           "Department -eq 'HR' City -eq 'x'"));

TEST(SegmentFilters, have_an_end) {
  std::string deep(100'000, '(');
  deep += "Department -eq 'HR'";
  EXPECT_FALSE(SegmentFilter::parse(deep));
}

}  // namespace
}  // namespace entente::testing
