// Paths of settings: each form as the vocabulary writes it, what it is parsed into, and what is refused.
#include "model/terms/setting_path.hpp"

#include <gtest/gtest.h>

namespace entente::model {
namespace {

struct Parsed {
  std::string_view text;
  Root root;
  Form form;
  std::string_view place, name, printed;
};

class WellFormed : public testing::TestWithParam<Parsed> {};
TEST_P(WellFormed, IsParsedIntoItsParts) {
  const Parsed& expected = GetParam();
  const auto path = parsed_path(expected.text);
  ASSERT_TRUE(path.has_value()) << expected.text;
  EXPECT_EQ(path->root, expected.root);
  EXPECT_EQ(path->form, expected.form);
  EXPECT_EQ(path->place, expected.place);
  EXPECT_EQ(path->name, expected.name);
  EXPECT_EQ(printed(*path, "x"), expected.printed);
}
INSTANTIATE_TEST_SUITE_P(
    Forms, WellFormed,
    testing::Values(Parsed{"", Root::none, Form::none, "", "", ""},
                    Parsed{"?", Root::object, Form::presence, "", "", ""},
                    Parsed{"a.b", Root::object, Form::flag, "a.b", "", "a.b"},
                    Parsed{"a.b!", Root::object, Form::flag_or_true, "a.b", "", "a.b"},
                    Parsed{"a.b?", Root::object, Form::presence, "a.b", "", "a.b"},
                    Parsed{"a.b??", Root::object, Form::said, "a.b", "", "a.b"},
                    Parsed{"a=v-1", Root::object, Form::value, "a", "v-1", "a=v-1"},
                    Parsed{"a[]", Root::object, Form::member, "a", "", "a[x]"},
                    Parsed{"a[^]", Root::object, Form::member_around, "a", "", "a[x]"},
                    Parsed{"a[All]", Root::object, Form::named_member, "a", "All", "a[All]"},
                    Parsed{"a.b[0]=c", Root::object, Form::first, "a.b", "c", "a.b[0]=c"},
                    Parsed{"users.risk.user", Root::users, Form::flag, "risk.user", "", "risk.user"},
                    Parsed{"guests.licences[]", Root::guests, Form::member, "licences", "", "licences[x]"},
                    Parsed{"tenants.trial", Root::tenants, Form::flag, "trial", "", "trial"},
                    Parsed{"items.browser!", Root::items, Form::flag_or_true, "browser", "", "browser"},
                    Parsed{"pairs.powerBI", Root::pairs, Form::flag, "powerBI", "", "powerBI"},
                    Parsed{"readings.a-b=c", Root::readings, Form::value, "a-b", "c", "a-b=c"}));

class Malformed : public testing::TestWithParam<std::string_view> {};
TEST_P(Malformed, IsRefused) { EXPECT_FALSE(parsed_path(GetParam()).has_value()) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(Texts, Malformed,
                         testing::Values(".", "a.", ".a", "a..b", "a b", "a=", "=v", "[]", "!", "a[", "a]", "a?b",
                                         "a!?", "a[b][c]", "a[b]=c", "users.", "users.?", "a[x y]", "a=b=c"));

TEST(Places, LieInsideOthersPartByPart) {
  constexpr SettingPath outer = setting_path("a.b?"), inner = setting_path("a.b.c"), other = setting_path("a.bc"),
                        trait = setting_path("users.a.b.c"), itself = setting_path("a.b[]");
  static_assert(inner.is_inside(outer) && !outer.is_inside(inner) && !other.is_inside(outer));
  static_assert(!trait.is_inside(outer) && !itself.is_inside(outer) && itself.is_at_place_of(outer));
}

}  // namespace
}  // namespace entente::model
