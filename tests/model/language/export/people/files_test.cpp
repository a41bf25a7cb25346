// Which files say who is there, in every layout of the tools, and what is wrong in them.
#include "people.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

std::size_t people_in(const Contoso& contoso) {
  const auto scenario = contoso.read();
  if (!scenario) throw std::runtime_error(to_string(scenario.error()));
  const auto& people = scenario->tenants.front().people_of_export;
  return people ? people->people : 0;
}

const std::string ann = R"({"id": "1", "userPrincipalName": "ann@contoso.com"})";
const std::string bea = R"({"Id": "2", "UserPrincipalName": "bea@contoso.com", "AccountEnabled": "True"})";

struct Layout {
  std::string name;
  std::vector<std::pair<std::string, std::string>> files;
  std::size_t people;
};
class PeopleFiles : public ::testing::TestWithParam<Layout> {};

TEST_P(PeopleFiles, are_read_in_every_layout) {
  Contoso contoso;
  for (const auto& [name, bytes] : GetParam().files) contoso.file(name, bytes);
  EXPECT_EQ(people_in(contoso), GetParam().people);
}
INSTANTIATE_TEST_SUITE_P(
    Layouts, PeopleFiles,
    ::testing::Values(
        Layout{"graph_page", {{"users.json", R"({"@odata.context": "c", "value": [)" + ann + "," + bea + "]}"}}, 2},
        Layout{"pages",
               {{"users.json", R"({"value": [)" + ann + R"(], "@odata.nextLink": "https://more"})"},
                {"users-2.json", R"({"value": [)" + bea + "]}"}},
               2},
        Layout{"powershell_list", {{"Get-MgUser.json", "[" + ann + "," + bea + "]"}}, 2},
        Layout{"powershell_list_of_one", {{"Get-MgUser.json", bea}}, 1},
        Layout{"windows_powershell_list", {{"users.json", R"({"value": [)" + ann + R"(], "Count": 1})"}}, 1},
        Layout{"entra_exporter",
               {{"Users/1/1.json", ann}, {"Users/2/2.json", bea}, {"Users/2/AppRoleAssignments/x/x.json", "{}"}},
               2},
        Layout{"folder_of_pages", {{"users/page-1.json", "[" + ann + "]"}, {"users/page-2.json", "[" + bea + "]"}}, 2},
        Layout{"byte_order_mark", {{"users.json", "\xEF\xBB\xBF[" + ann + "]"}}, 1},
        Layout{"nobody", {{"users.json", "null"}}, 0}, Layout{"none", {{"users.json", "[null]"}}, 0}),
    [](const auto& layout) { return layout.param.name; });

TEST(PeopleFiles, of_windows_powershell_are_utf_16) {
  std::string bytes = "\xFF\xFE";
  for (const char c : "[" + ann + "]") bytes += {c, '\0'};
  Contoso contoso;
  EXPECT_EQ(people_in(contoso.file("users.json", bytes)), 1U);
}

TEST(PeopleFiles, say_nothing_without_users) {
  Contoso contoso;
  contoso.file("groups.json", R"([{"id": "g", "displayName": "Sales", "members": []}])").says("users: {ann: {}}");
  EXPECT_EQ(contoso.groups(), "");
  EXPECT_EQ(contoso.people(), "ann: {}\n");
}

struct Wrong {
  std::string name, file, bytes, says;
};
class WrongPeopleFiles : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongPeopleFiles, are_refused_with_what_to_do) {
  Contoso contoso;
  contoso.users({user(1, "ann")});
  contoso.file(GetParam().file, GetParam().bytes);
  EXPECT_THAT(contoso.refusal(), HasSubstr(GetParam().says));
}
INSTANTIATE_TEST_SUITE_P(
    Cases, WrongPeopleFiles,
    ::testing::Values(
        Wrong{"no_json", "users.json", "[{\n\"id\": }]", "users.json:1:2: error: no JSON: "},
        Wrong{"further_pages", "users.json", R"({"value": [], "@odata.nextLink": "x"})",
              "the list goes on (`@odata.nextLink`) (users.json); expected all its pages; save each page"},
        Wrong{"no_id", "users.json", "[" + ann + ",\n  {\"userPrincipalName\": \"x@y\"}]",
              "users.json:2:3: error: a user has no `id`"},
        Wrong{"no_name", "users.json", R"([{"id": "1"}])", "users.json:1:2: error: a user has no `userPrincipalName`"},
        Wrong{"written_twice", "users.json", R"([{"id": "1", "Id": "2"}])", "`Id` is written twice"},
        Wrong{"deleted", "users.json",
              R"([{"id": "1", "userPrincipalName": "a@b", "deletedDateTime": "2026-01-01T00:00:00Z"}])",
              "a deleted user; expected users that are there; export `users`, not `directory/deletedItems`"},
        Wrong{"cut_off", "users.json",
              R"([{"id": "1", "userPrincipalName": "a@b", "assignedPlans": ["@{service=x}"]}])",
              "is cut off: `@{service=x}`; expected the whole object; export it again with `ConvertTo-Json -Depth 10`"},
        Wrong{"no_truth", "users.json", R"([{"id": "1", "userPrincipalName": "a@b", "accountEnabled": "maybe"}])",
              "`accountEnabled` is `maybe`; expected `true` or `false`"},
        Wrong{"user_twice", "users-2.json", "[" + user(1, "ann") + "]",
              "a user is there twice: `" + object_id(1) + "`"},
        Wrong{"group_twice", "groups.json", R"([{"id": "g"}, {"id": "G"}])", "the group `g` is there twice"},
        Wrong{"a_list_of_texts", "users.json", R"(["ann"])", "an item of the list is no object"},
        Wrong{"group_without_id", "groups.json", R"([{"displayName": "x"}])",
              "groups.json:1:2: error: a group has no `id`"},
        Wrong{"member_without_id", "groups.json", R"([{"id": "g", "members": [{"displayName": "x"}]}])",
              "a member has no `id`"},
        Wrong{"members_of_no_group", "groupMembers/g.json", R"([{"id": "1"}])", "no file holds the group `g`"},
        Wrong{"assignment_to_nobody", "roleAssignments.json", R"([{"principalId": "1"}])",
              "a role assignment lacks `principalId` or `roleDefinitionId`"}),
    [](const auto& wrong) { return wrong.param.name; });

}  // namespace
}  // namespace entente::testing
