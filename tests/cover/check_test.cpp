// The check of a covering: it counts as brute force does, accepts what covers, and finds each way not to.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "cover/json.hpp"
#include "cover/patterns_counted.hpp"
#include "tests/cover/random_covering.hpp"

namespace entente::testing {
namespace {

using cover::Covering;

RC_GTEST_PROP(PatternsCounted, AreAsManyAsBruteForceFinds, ()) {
  const Covering covering = *random_covering();
  const cover::PatternCounter counter(covering);
  cover::Counts by_force;
  for (const auto& tuple : all_tuples(covering.tenants.size())) ++by_force[counter.pattern_of(tuple)];
  RC_ASSERT(counter.count() == by_force);
}

RC_GTEST_PROP(Coverings, OfEveryPatternAreAccepted, ()) {
  const Covering covering = *random_covering();
  const auto covered = cover::check(covering);
  RC_ASSERT(covered.has_value());
  RC_ASSERT(covered->patterns == covering.slices.size());
}

RC_GTEST_PROP(Coverings, SurviveJson, ()) {
  const Covering covering = *random_covering();
  std::stringstream text, again;
  cover::write_json(text, covering);
  const auto read = cover::read_json(text);
  RC_ASSERT(read.has_value());
  cover::write_json(again, *read);
  RC_ASSERT(again.str() == text.str());
}

RC_GTEST_PROP(Coverings, MissASliceThatIsLeftOut, ()) {
  Covering covering = *random_covering();
  const auto at = *rc::gen::inRange<std::size_t>(0, covering.slices.size());
  covering.slices.erase(covering.slices.begin() + static_cast<std::ptrdiff_t>(at));
  RC_ASSERT(!cover::check(covering));
}

// --- what else a search may get wrong: each is one fault in a covering that was right

/// Three tenants of one kind, of which the first two say something of each other.
[[nodiscard]] Covering three_tenants() {
  const cover::Joined kind{7, {{2, 5}}, {1}};
  const cover::Joined entry{3, {}, {4}}, no_entry{-1, {}, {}};
  const auto arc = [](std::uint32_t from, std::uint32_t to) {
    return cover::Arc{from, to, 0, 0, {cover::Written{3, {{4, 1}}}, cover::Written{-1, {}}}};
  };
  Covering covering;
  covering.kinds = {kind};
  covering.tenants = {{0, {7, {{1, 8}, {2, 5}}}}, {0, {7, {{2, 5}}}}, {0, {7, {{1, 9}, {2, 5}}}}};
  covering.labels = {{0, 0, 0, {entry, no_entry}}};
  covering.arcs = {arc(0, 1), arc(1, 0)};
  covering.slices = {{{0}, true}, {{0, 1}, true}, {{1, 2}, true}, {{0, 1, 2}, true}};
  return covering;
}

struct Fault {
  std::string_view name;
  void (*commit)(Covering&);
  std::string_view told;
};

class Faults : public ::testing::TestWithParam<Fault> {};

TEST_P(Faults, AreFound) {
  Covering covering = three_tenants();
  ASSERT_TRUE(cover::check(covering));
  GetParam().commit(covering);
  const auto covered = cover::check(covering);
  ASSERT_FALSE(covered);
  EXPECT_NE(covered.error().find(GetParam().told), std::string::npos) << covered.error();
}

void pass_over_the_three(Covering& covering, bool first_is_near) {
  covering.slices.back().passed_over = true;
  for (const std::uint32_t home : {0U, 1U, 2U})
    for (const std::uint32_t venue : {0U, 1U, 2U})
      if (home != venue) covering.nearness.push_back({home, venue, first_is_near});
}

const Fault faults[] = {
    {"no_slice_of_one", [](Covering& c) { c.slices.erase(c.slices.begin()); }, "no slice is of 1 tenants"},
    {"no_slice_of_strangers", [](Covering& c) { c.slices.erase(c.slices.begin() + 2); }, "no slice is of 2 tenants"},
    {"no_slice_of_three", [](Covering& c) { c.slices.pop_back(); }, "no slice is of 3 tenants"},
    {"a_setting_that_differs_is_not_open", [](Covering& c) { c.kinds[0].open.clear(); }, "its kind does not stand for"},
    {"a_setting_that_is_left_out_is_not_open", [](Covering& c) { c.tenants[1].own.settings.clear(); },
     "its kind does not stand for"},
    {"a_common_setting_is_another", [](Covering& c) { c.kinds[0].common[0].value = 6; }, "its kind does not stand for"},
    {"another_frame", [](Covering& c) { c.tenants[2].own.frame = 8; }, "its kind does not stand for"},
    {"an_entry_that_differs_is_not_open", [](Covering& c) { c.labels[0].entries[0].open.clear(); },
     "the label does not stand for"},
    {"an_entry_where_the_label_has_none",
     [](Covering& c) {
       c.arcs[1].entries[1] = {3, {}};
     },
     "the label does not stand for"},
    {"another_mention", [](Covering& c) { c.arcs[0].mentions = 1; }, "the label does not stand for"},
    {"a_kind_besides_that_of_the_label", [](Covering& c) { c.kinds.push_back(c.kinds[0]), c.tenants[1].kind = 1; },
     "the label does not stand for"},
    {"an_arc_without_the_other_direction", [](Covering& c) { c.arcs.pop_back(); }, "no arc leads back"},
    {"the_same_arc_twice", [](Covering& c) { c.arcs.push_back(c.arcs[0]); }, "two arcs lead"},
    {"a_slice_of_one_tenant_twice",
     [](Covering& c) {
       c.slices.back().tenants = {0, 1, 1};
     },
     "different tenants"},
    {"a_slice_of_a_tenant_that_is_not_there",
     [](Covering& c) {
       c.slices.back().tenants = {0, 1, 3};
     },
     "different tenants"},
    {"passed_over_although_two_come_together", [](Covering& c) { pass_over_the_three(c, true); },
     "two may come together"},
    {"passed_over_and_nobody_says_who_is_near", [](Covering& c) { c.slices.back().passed_over = true; },
     "two may come together"},
    {"two_passed_over", [](Covering& c) { c.slices[1].passed_over = true; }, "two may come together"},
};
INSTANTIATE_TEST_SUITE_P(Cover, Faults, ::testing::ValuesIn(faults),
                         [](const auto& given) { return std::string(given.param.name); });

TEST(Coverings, MayPassOverWhereNobodyComesNearOrNothingIsAsked) {
  Covering covering = three_tenants();
  pass_over_the_three(covering, false);
  EXPECT_TRUE(cover::check(covering));
  covering = three_tenants();
  covering.slices.back().passed_over = true;
  for (cover::Slice& slice : covering.slices) slice.asks = false;
  EXPECT_TRUE(cover::check(covering));
}

TEST(Coverings, AreRefusedWithWhatIsWrongInTheText) {
  std::istringstream no_json("{"), another("{\"format\": \"entente.covering/2\"}");
  EXPECT_NE(cover::read_json(no_json).error().find("not a covering"), std::string::npos);
  EXPECT_NE(cover::read_json(another).error().find("entente.covering/1"), std::string::npos);
}

}  // namespace
}  // namespace entente::testing
