// What is written at a path is read there again, whatever form the path has; and what is open is never taken for known.
#include "model/world/setting_tree.hpp"

#include <gtest/gtest.h>

#include "model/input/yaml.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Node yaml(std::string_view text) { return *read_document(text, "test"); }

[[nodiscard]] SettingPath path(std::string_view text) { return *parsed_path(text); }

struct Written {
  std::string_view path;
  bool is_list;
  std::string_view otherwise;
};
class Forms : public testing::TestWithParam<Written> {};
TEST_P(Forms, AreReadAsTheyWereWritten) {
  const SettingPath at = path(GetParam().path);
  for (const bool holds : {true, false}) {
    Node object = yaml("{}");
    write_setting(object, at, {holds, GetParam().is_list, GetParam().otherwise, "column"});
    EXPECT_EQ(read_setting(&object, at, {"column"}).value, known(holds)) << holds;
  }
}
INSTANTIATE_TEST_SUITE_P(Paths, Forms,
                         testing::Values(Written{"a.b", false, ""}, Written{"a.b!", false, ""},
                                         Written{"a.b=v", false, "w"}, Written{"a.b=v", false, ""},
                                         Written{"a.b=v", true, ""}, Written{"a.b[]", true, ""},
                                         Written{"a.b[name]", true, ""}, Written{"a.b[0]=first", true, ""},
                                         Written{"a.b?", false, ""}, Written{"a.b?", true, "nobody"}));

TEST(Reading, SaysOfWhatIsOpenThatItIs) {
  for (const char* text : {"a", "a!", "a=v", "a[]", "a[^]", "a[name]", "a[0]=v", "a?", "a.below", "a.below[]"}) {
    const Node any = yaml("{a: any}"), choose = yaml("{a: choose}"), quoted = yaml("{a: \"any\"}");
    EXPECT_EQ(read_setting(&any, path(text), {"x"}).value, Known::any) << text;
    EXPECT_EQ(read_setting(&choose, path(text), {"x"}).value, Known::choose) << text;
    EXPECT_EQ(read_setting(&quoted, path(text), {"x"}).value, Known::any) << text;
  }
}

TEST(Reading, TakesALoneWordForAListOfOneAndLooksIntoTargets) {
  const Node list = yaml("{word: x, targets: [{target: x, targetType: user}], none: []}");
  EXPECT_EQ(read_setting(&list, path("word[]"), {"x"}).value, Known::yes);
  EXPECT_EQ(read_setting(&list, path("targets[]"), {"x"}).value, Known::yes);
  EXPECT_EQ(read_setting(&list, path("targets[user]"), {}).value, Known::no);
  EXPECT_EQ(read_setting(&list, path("none?"), {}).value, Known::no);
  EXPECT_EQ(names_at(&list, path("targets[]")).names, std::set<std::string>{"x"});
}

TEST(Objects, WithoutKeysAreFoundByWhatOneMemberSays) {
  MemberIndex index;
  const RowObject object{{0}, {"policies", "front"}, "AssignedSegment"};
  Node settings = yaml("{policies: [{AssignedSegment: back, State: Active}]}");
  EXPECT_EQ(find_object(&settings, object, index), nullptr);
  make_object(settings, object) = yaml("{AssignedSegment: front, State: Inactive}");
  ASSERT_NE(find_object(&settings, object, index), nullptr);
  EXPECT_EQ(find_object(&settings, object, index)->at("State")->text, "Inactive");
  EXPECT_EQ(settings.at("policies")->items.size(), 2U);
}

TEST(Objects, MayHaveDotsInTheirNames) {
  MemberIndex index;
  const RowObject object{{0}, {"policies", "CA001 v1.2"}, ""};
  Node settings = yaml("{}");
  write_setting(make_object(settings, object), path("state=enabled"), {true, false, "", ""});
  ASSERT_NE(find_object(&settings, object, index), nullptr);
  EXPECT_EQ(read_setting(find_object(&settings, object, index), path("state=enabled"), {}).value, Known::yes);
}

}  // namespace
}  // namespace entente::model
