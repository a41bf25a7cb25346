// Which groups of an export matter, and who is in them.
#include "people.hpp"

namespace entente::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A group of these members, who nobody but an administrator adds.
std::string group(int number, const std::string& name, const std::vector<int>& members, const std::string& more = "") {
  std::string text = R"({"id": ")" + object_id(number) + R"(", "displayName": ")" + name +
                     R"(", "groupTypes": [], "visibility": null, "owners": [], "members": [)";
  for (std::size_t i = 0; i < members.size(); ++i)
    text += std::string(i == 0 ? "" : ", ") + R"({"id": ")" + object_id(members[i]) + "\"}";
  return text + "]" + more + "}";
}

/// Contoso, whose partner entry names the group 20.
Contoso& with_groups(Contoso& contoso, const std::string& groups) {
  contoso.users({user(1, "ann"), user(2, "bea"), user(3, "cid")});
  contoso.file("groups.json", "[" + groups + "]");
  contoso.file(
      "partners.json",
      R"([{"tenantId": ")" + std::string(fabrikam) +
          R"(", "b2bCollaborationOutbound": {"usersAndGroups": {"accessType": "allowed", "targets": [{"target": ")" +
          object_id(20) + R"(", "targetType": "group"}]}}}])");
  contoso.others("fabrikam: {environment: commercial, id: " + std::string(fabrikam) + "}");
  return contoso;
}

TEST(ExportedGroups, count_where_settings_name_them_or_a_group_around) {
  Contoso contoso;
  with_groups(contoso, group(20, "All staff", {1, 21}) + "," + group(21, "Sales", {2}) + "," + group(22, "Yoga", {3}));
  EXPECT_EQ(contoso.groups(), "All-staff: {id: \"" + object_id(20) + "\"}\nSales: {id: \"" + object_id(21) +
                                  "\", memberOf: [All-staff]}\n");
  EXPECT_THAT(contoso.people(), HasSubstr("ann: {groups: [All-staff], "));
  EXPECT_THAT(contoso.people(), HasSubstr("bea: {groups: [Sales], "));
  EXPECT_THAT(contoso.people(), HasSubstr("cid: {licences"));
  EXPECT_EQ(contoso.read()->tenants.front().people_of_export->groups, 3U);
  EXPECT_EQ(contoso.read()->tenants.front().people_of_export->groups_in_use, 2U);
}

TEST(ExportedGroups, count_where_another_tenant_names_them) {
  Contoso contoso;
  contoso.users({user(1, "ann"), user(2, "bea")}).file("groups.json", "[" + group(20, "Sales", {1}) + "]");
  contoso.others(
      "fabrikam: {environment: commercial, settings: {crossTenantAccessPolicy: {partners: {contoso: "
      "{b2bCollaborationInbound: {usersAndGroups: {accessType: allowed, targets: [" +
      object_id(20) + "]}}}}}}}");
  EXPECT_THAT(contoso.people(), HasSubstr("ann: {groups: [Sales], "));
}

TEST(ExportedGroups, of_members_that_no_file_lists_stay_unknown) {
  Contoso contoso;
  with_groups(contoso, R"({"id": ")" + object_id(20) + R"(", "displayName": "Sales"})");
  EXPECT_EQ(contoso.groups(), "");
  EXPECT_THAT(contoso.read()->tenants.front().people_of_export->groups_without_members, ElementsAre("Sales"));
}

TEST(ExportedGroups, around_a_group_of_unknown_members_stay_unknown_too) {
  Contoso contoso;
  with_groups(contoso, group(20, "All", {1, 21}) + R"(, {"id": ")" + object_id(21) + R"(", "displayName": "Sales"})");
  EXPECT_EQ(contoso.groups(), "");
  EXPECT_THAT(contoso.read()->tenants.front().people_of_export->groups_without_members, ElementsAre("All", "Sales"));
}

TEST(ExportedGroups, of_powershell_list_nobody_where_that_was_not_asked_for) {
  Contoso contoso;
  with_groups(contoso,
              R"({"Id": ")" + object_id(20) + R"(", "DisplayName": "Sales", "Members": null, "Owners": null})");
  EXPECT_EQ(contoso.groups(), "");
}

TEST(ExportedGroups, of_twenty_expanded_members_may_have_more) {
  std::vector<int> twenty;
  for (int i = 1; i <= 20; ++i) twenty.push_back(i);
  Contoso contoso;
  EXPECT_EQ(with_groups(contoso, group(20, "Sales", twenty)).groups(), "");
  twenty.pop_back();
  EXPECT_THAT(with_groups(contoso, group(20, "Sales", twenty)).groups(), HasSubstr("Sales: "));
}

TEST(ExportedGroups, have_the_members_that_files_beside_them_list) {
  for (const char* file : {"groupMembers/", "groups/"}) {
    Contoso contoso;
    with_groups(contoso, group(20, "Sales", {3}));
    const bool is_folder = std::string_view(file) == "groups/";
    contoso.file(file + object_id(20) + (is_folder ? "/members.json" : ".json"),
                 R"({"value": [{"id": ")" + object_id(1) + R"("}]})");
    EXPECT_THAT(contoso.people(), HasSubstr("ann: {groups: [Sales], "));
  }
  Contoso contoso;
  with_groups(contoso, group(20, "Sales", {}));
  for (const int member : {1, 2})
    contoso.file("groups/" + object_id(20) + "/Members/" + object_id(member) + "/" + object_id(member) + ".json",
                 R"({"id": ")" + object_id(member) + R"("})");
  EXPECT_THAT(contoso.people(), HasSubstr("Sales-members: {count: 2, groups: [Sales], "));
}

struct Adding {
  std::string name, properties, becomes;
};
class ExportedGroup : public ::testing::TestWithParam<Adding> {};

TEST_P(ExportedGroup, is_changed_by_whoever_may) {
  Contoso contoso;
  with_groups(contoso, R"({"id": ")" + object_id(20) + R"(", "displayName": "Sales", "members": [])" +
                           GetParam().properties + "}");
  EXPECT_EQ(contoso.groups(), "Sales: {id: \"" + object_id(20) + "\"" + GetParam().becomes + "}\n");
}
INSTANTIATE_TEST_SUITE_P(
    Cases, ExportedGroup,
    ::testing::Values(
        Adding{"security_group_without_owners", R"(, "groupTypes": [], "owners": [])", ""},
        Adding{"security_group_of_unknown_owners", R"(, "groupTypes": [])", ", visibility: any"},
        Adding{"private_group", R"(, "groupTypes": ["Unified"], "visibility": "Private", "owners": [])", ""},
        Adding{"public_group", R"(, "groupTypes": ["Unified"], "visibility": "public")", ", visibility: Public"},
        Adding{"group_of_unknown_visibility", R"(, "groupTypes": ["Unified"], "owners": [])", ", visibility: any"},
        Adding{"group_of_unknown_kind", R"(, "owners": [])", ", visibility: any"},
        Adding{"owned_group", R"(, "groupTypes": [], "owners": [{"id": ")" + object_id(2) + "\"}]",
               ", owners: [\"bea@contoso\"]"}),
    [](const auto& each) { return each.param.name; });

TEST(ExportedGroups, of_an_owner_who_is_no_user_of_the_tenant_may_be_changed) {
  Contoso contoso;
  with_groups(contoso, R"({"id": ")" + object_id(20) +
                           R"(", "displayName": "Sales", "groupTypes": [], "members": [], "owners": [{"id": ")" +
                           object_id(2) + R"("}, {"id": ")" + object_id(99) + R"("}]})");
  EXPECT_EQ(contoso.groups(), "Sales: {id: \"" + object_id(20) + "\", owners: [\"bea@contoso\"], visibility: any}\n");
}

}  // namespace
}  // namespace entente::testing
