// Who of an export is told apart, and what is known of everybody.
#include "people.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* unknown_of_all = "claims: any, risk: any, smsSignIn: any";
const std::string plain = std::string("licences: [Teams], ") + unknown_of_all;

TEST(ExportedPeople, who_are_alike_become_a_population) {
  Contoso contoso;
  contoso.users({user(1, "ann"), user(2, "bea"), user(3, "cid", R"("accountEnabled": false)"), user(4, "dan")});
  EXPECT_EQ(contoso.people(), "cid: {accountEnabled: false, " + plain + "}\nmembers: {count: 3, " + plain + "}\n");
}

TEST(ExportedPeople, are_told_apart_where_something_names_them) {
  Contoso contoso;
  contoso.users({user(1, "ann"), user(2, "bea", R"("mail": "b@contoso.com")"), user(3, "cid"), user(4, "dan"),
                 user(5, "eve"), user(6, "fay")});
  contoso.file("conditionalAccessPolicies.json",
               R"([{"id": "c", "displayName": "p", "state": "enabled", "conditions": {"users": {"includeUsers": [")" +
                   object_id(2) + R"("]}, "applications": {"includeApplications": ["All"]}}}])");
  contoso.says("users: {Cid: {tags: [lead]}}, teams: {room: {owners: [dan]}}");
  EXPECT_EQ(contoso.people(), "Cid: {tags: [lead], id: \"" + object_id(3) + "\", " + plain + "}\nbea: {id: \"" +
                                  object_id(2) + "\", " + plain + "}\ndan: {id: \"" + object_id(4) + "\", " + plain +
                                  "}\nmembers: {count: 3, " + plain + "}\n");
}

TEST(ExportedPeople, of_whom_the_scenario_says_something_keep_it_on_top) {
  Contoso contoso;
  contoso.users({user(1, "ann", R"("accountEnabled": false)")})
      .says("users: {ann: {accountEnabled: true, claims: {mfa: true}}}");
  EXPECT_THAT(contoso.people(),
              HasSubstr("ann: {id: \"" + object_id(1) +
                        "\", accountEnabled: true, claims: {mfa: true}, licences: [Teams], risk: any"));
}

struct LeftOut {
  std::string property, becomes;
};
class ExportedUser : public ::testing::TestWithParam<LeftOut> {};

TEST_P(ExportedUser, has_what_is_left_out_of_it_open) {
  Contoso contoso;
  contoso.users({user(1, "ann", '"' + GetParam().property + R"(": "-")")});
  EXPECT_THAT(contoso.people(), HasSubstr(GetParam().becomes));
}
INSTANTIATE_TEST_SUITE_P(Properties, ExportedUser,
                         ::testing::Values(LeftOut{"accountEnabled", "accountEnabled: any"},
                                           LeftOut{"userType", "userType: any"},
                                           LeftOut{"showInAddressList", "hiddenFromAddressListsEnabled: any"},
                                           LeftOut{"assignedPlans", "licences: any"}),
                         [](const auto& each) { return each.param.property; });

TEST(ExportedPeople, have_the_services_of_their_plans_in_force) {
  Contoso contoso;
  contoso.users({user(1, "ann", R"("assignedPlans": [{"service": "exchange", "capabilityStatus": "Enabled"},
      {"service": "SharePoint", "capabilityStatus": "Deleted"}, {"service": "SharePoint", "capabilityStatus": "Warning"},
      {"service": "PowerBI", "capabilityStatus": "Suspended"}, {"service": "YammerEnterprise", "capabilityStatus": "Enabled"},
      {"servicePlanId": "4F4C7800-298A-4E22-8867-96B17850D4DD", "capabilityStatus": "Enabled"}])")});
  EXPECT_THAT(contoso.people(), HasSubstr("licences: [RemoteAssist, SharePoint, Exchange]"));
}

TEST(ExportedPeople, of_powershell_have_open_what_was_not_asked_for) {
  Contoso contoso;
  const std::string named =
      R"({"Id": "1", "UserPrincipalName": "ann@contoso.com", "AccountEnabled": null, "UserType": null, )";
  contoso.file("Get-MgUser.json", "[" + named + R"("ShowInAddressList": null, "AssignedPlans": null}])");
  const std::string open = "accountEnabled: any, userType: any, hiddenFromAddressListsEnabled: any, licences: any";
  EXPECT_THAT(contoso.people(), HasSubstr(open));
  contoso.file("Get-MgUser.json", "[" + named + R"("ShowInAddressList": null, "AssignedPlans": []}])");
  EXPECT_THAT(contoso.people(), HasSubstr(open));
}

TEST(ExportedPeople, hold_roles_by_name_template_assignment_and_group) {
  Contoso contoso;
  contoso.users({user(1, "ann"), user(2, "bea"), user(3, "cid"), user(4, "dan")});
  contoso.file("groups.json", R"([{"id": ")" + object_id(20) + R"(", "displayName": "Admins", "members": [{"id": ")" +
                                  object_id(3) + R"("}]}])");
  contoso.file("directoryRoles.json", R"([{"id": "r", "displayName": "Guest Inviter", "members": [{"id": ")" +
                                          object_id(1) +
                                          R"("}]}, {"id": "s", "displayName": "Company Administrator",
      "roleTemplateId": "62E90394-69F5-4237-9190-012177145E10", "members": [{"id": ")" +
                                          object_id(20) + R"("}]},
      {"id": "t", "displayName": "Printer Technician", "members": [{"id": ")" +
                                          object_id(4) + R"("}]}])");
  contoso.file("roleAssignments.json", R"([{"principalId": ")" + object_id(2) +
                                           R"(", "roleDefinitionId": "69091246-20e8-4a56-aa4d-066075b2a7a8"}])");
  const std::string people = contoso.people();
  EXPECT_THAT(people, HasSubstr("ann: {roles: [GuestInviter], "));
  EXPECT_THAT(people, HasSubstr("bea: {roles: [TeamsAdministrator], "));
  EXPECT_THAT(people, HasSubstr("cid: {roles: [GlobalAdministrator], "));
  EXPECT_THAT(people, HasSubstr("dan: {roles: any, "));
  EXPECT_THAT(contoso.read()->tenants.front().people_of_export->roles_unknown,
              ::testing::ElementsAre("Printer Technician"));
}

TEST(ExportedPeople, hold_nobody_knows_which_roles_where_a_group_of_unknown_members_holds_one) {
  Contoso contoso;
  contoso.users({user(1, "ann"), user(2, "bea")});
  contoso.file("groups.json", R"([{"id": "g", "displayName": "Admins"}])");
  contoso.file("directoryRoles.json", R"([{"id": "r", "displayName": "Guest Inviter", "members": [{"id": "g"}]}])");
  EXPECT_THAT(contoso.people(), HasSubstr("members: {count: 2, roles: any, "));
}

TEST(ExportedPeople, hold_nobody_knows_which_roles_where_no_file_says_it) {
  Contoso contoso;
  contoso.users({user(1, "ann")});
  EXPECT_THAT(contoso.people(), Not(HasSubstr("roles")));
  contoso.file("directoryRoles.json", R"([{"id": "r", "displayName": "Guest Inviter"}])");
  EXPECT_THAT(contoso.people(), HasSubstr("roles: any"));
  std::filesystem::remove(contoso.path() / "directoryRoles.json");
  EXPECT_THAT(contoso.people(), HasSubstr("roles: any"));
}

TEST(ExportedPeople, are_in_the_segments_whose_filters_admit_them) {
  Contoso contoso;
  contoso.users({user(1, "ann", R"("department": "HR")"), user(2, "bea", R"("department": "IT")")});
  contoso.file(
      "organizationSegments.json",
      R"([{"Name": "people", "UserGroupFilter": "Department -eq 'hr'"}, {"Name": "all", "UserGroupFilter": "Department -like '*'"}])");
  contoso.file("informationBarrierPolicies.json",
               R"([{"Name": "p", "AssignedSegment": "people", "SegmentsBlocked": ["all"], "State": "Active"}])");
  EXPECT_THAT(contoso.people(), HasSubstr("ann: {segment: [people, all], "));
  EXPECT_THAT(contoso.people(), HasSubstr("bea: {segment: [all], "));
  EXPECT_NE(shown(*contoso.read()->tenants.front().settings.find("informationBarrierPolicies")), "any");
}

TEST(ExportedPeople, leave_barriers_open_where_a_filter_asks_for_what_nobody_says) {
  Contoso contoso;
  contoso.users({user(1, "ann", R"("department": "HR")"), user(2, "bea")});
  contoso.file("organizationSegments.json", R"([{"Name": "people", "UserGroupFilter": "Department -eq 'hr'"}])");
  contoso.file("informationBarrierPolicies.json",
               R"([{"Name": "p", "AssignedSegment": "people", "SegmentsBlocked": ["people"], "State": "Active"}])");
  const auto open = [&] { return shown(*contoso.read()->tenants.front().settings.find("informationBarrierPolicies")); };
  EXPECT_EQ(open(), "any");
  contoso.users({user(1, "ann", R"("department": "HR")"), user(2, "bea", R"("department": null)")});
  EXPECT_NE(open(), "any");
  contoso.users({user(1, "ann", R"("department": "HR")"), user(2, "bea", R"("Department": null)")});
  EXPECT_EQ(open(), "any") << "PowerShell may not have been asked for it";
  contoso.users({user(1, "ann", R"("department": "HR")")});
  contoso.file("organizationSegments.json",
               R"([{"Name": "people", "UserGroupFilter": "MemberOf -eq 'hr@contoso.com'"}])");
  EXPECT_EQ(open(), "any");
}

TEST(ExportedPeople, have_the_policy_of_external_access_that_is_granted_to_them) {
  Contoso contoso;
  contoso.users({user(1, "ann"), user(2, "bea")});
  contoso.file(
      "Get-CsExternalAccessPolicy.json",
      R"([{"Identity": "Global", "EnableFederationAccess": true}, {"Identity": "Tag:Desk", "EnableFederationAccess": false}])");
  const auto open = [&] { return shown(*contoso.read()->tenants.front().settings.find("externalAccessPolicies")); };
  EXPECT_EQ(open(), "any");
  const std::string ann =
      R"({"UserPrincipalName": "Ann@contoso.com", "ExternalAccessPolicy": {"Name": "Desk", "Authority": "t"}})";
  contoso.file("Get-CsOnlineUser.json", "[" + ann + "]");
  EXPECT_EQ(open(), "any") << "nobody says which one bea has";
  contoso.file("Get-CsOnlineUser.json", "[" + ann + R"(, {"UserPrincipalName": "bea@contoso.com"}])");
  EXPECT_EQ(open(), "any") << "nor does this";
  contoso.file("Get-CsOnlineUser.json",
               "[" + ann + R"(, {"UserPrincipalName": "bea@contoso.com", "ExternalAccessPolicy": null}])");
  EXPECT_NE(open(), "any");
  EXPECT_THAT(contoso.people(), HasSubstr("ann: {externalAccessPolicy: Desk, "));
  EXPECT_THAT(contoso.people(), HasSubstr("bea: {licences"));
}

TEST(ExportedPeople, have_policies_that_no_file_holds_whatever_is_granted) {
  Contoso contoso;
  contoso.users({user(1, "ann")});
  contoso.file("Get-CsOnlineUser.json",
               R"([{"UserPrincipalName": "ann@contoso.com", "ExternalAccessPolicy": {"Name": "Desk"}}])");
  EXPECT_EQ(contoso.refusal(), "");
  EXPECT_THAT(contoso.people(), Not(HasSubstr("externalAccessPolicy")));
}

TEST(ExportedPeople, have_names_of_their_own_beside_groups_and_populations) {
  Contoso contoso;
  contoso.users({user(1, "sales"), user(2, "staff", R"("accountEnabled": false)")});
  contoso.says("groups: {sales: {}}, populations: {staff: {count: 9}}");
  const std::string people = contoso.people();
  EXPECT_THAT(people, HasSubstr("sales-2: {id: \"" + object_id(1)));
  EXPECT_THAT(people, HasSubstr("staff-2: {id: \"" + object_id(2)));
  EXPECT_THAT(people, HasSubstr("staff: {count: 9}"));
}

TEST(ExportedPeople, keep_addresses_at_other_domains) {
  Contoso contoso;
  contoso.users(
      {user(1, "ann", R"("proxyAddresses": ["SMTP:ann@contoso.com", "smtp:ann@fabrikam.com", "sip:ann@x.com"])")});
  EXPECT_THAT(contoso.people(), HasSubstr("proxyAddresses: [\"ann@fabrikam.com\"]"));
}

TEST(ExportedPeople, of_one_name_at_two_domains_are_two) {
  Contoso contoso;
  contoso.users({user(1, "ann"), user(2, "ann@contoso.eu")}).says("teams: {room: {owners: [ann]}}");
  EXPECT_THAT(contoso.people(), HasSubstr("ann: {id: \"" + object_id(1)));
  EXPECT_THAT(contoso.people(), HasSubstr("ann-2: {mail: \"ann-2@contoso.eu\", id: \"" + object_id(2)));
}

}  // namespace
}  // namespace entente::testing
