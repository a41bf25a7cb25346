// Guests and mail contacts of an export are people of other tenants.
#include "model/lint/outside.hpp"
#include "people.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

std::string guest(int number, const std::string& name, const std::string& more) {
  return user(number, name + "#EXT#@contoso.onmicrosoft.com",
              R"("userType": "Guest", "externalUserState": "Accepted")" + (more.empty() ? "" : ", " + more));
}

constexpr const char* open_of_all = "registeredForMfa: any, otherIdentityProvider: any";
const std::string fabrikam_with_vic = "fabrikam: {environment: commercial, domains: [fabrikam.com], users: {vic: {}}}";

TEST(ExportedGuests, are_people_of_the_tenant_with_their_domain) {
  Contoso contoso;
  contoso.users({user(1, "ann"), guest(2, "vic_fabrikam.com", R"("mail": "Vic@fabrikam.com")"),
                 guest(3, "mia_fabrikam.com", R"("mail": null, "externalUserState": "PendingAcceptance")"),
                 guest(4, "wes_fabrikam.com", R"("mail": "-", "externalUserState": "-", "accountEnabled": false)")});
  contoso.others(fabrikam_with_vic);
  EXPECT_EQ(
      contoso.guests(),
      "\"vic@fabrikam\": {externalUserState: Accepted, userType: guest, showInAddressList: true, licences: [Teams], " +
          std::string(open_of_all) +
          "}\n\"mia@fabrikam\": {externalUserState: PendingAcceptance, userType: guest, showInAddressList: true, "
          "licences: "
          "[Teams], " +
          open_of_all +
          "}\n\"wes@fabrikam\": {externalUserState: any, userType: guest, accountEnabled: false, showInAddressList: "
          "true, "
          "licences: [Teams], " +
          open_of_all + "}\n");
}

TEST(ExportedGuests, whom_the_scenario_writes_are_as_it_writes_them) {
  Contoso contoso;
  contoso.users({guest(2, "vic_fabrikam.com", "")}).others(fabrikam_with_vic);
  const auto scenario = contoso.read();
  ASSERT_TRUE(scenario) << to_string(scenario.error());
  ASSERT_EQ(scenario->tenants[1].people.size(), 1U);
  EXPECT_EQ(shown(scenario->tenants[1].people.front().traits), "{}");
}

TEST(ExportedGuests, who_are_alike_are_one_population_at_home) {
  Contoso contoso;
  contoso.users({guest(2, "a_fabrikam.com", ""), guest(3, "b_fabrikam.com", ""), guest(4, "c_fabrikam.com", "")});
  contoso.others(fabrikam_with_vic);
  EXPECT_THAT(contoso.guests(), HasSubstr("\"guests-of-contoso@fabrikam\": {externalUserState: Accepted"));
  EXPECT_EQ(contoso.read()->tenants[1].people.back().count, 3);
}

TEST(ExportedGuests, of_nobodys_domain_are_left_to_strangers) {
  Contoso contoso;
  contoso.users({user(1, "ann"), guest(2, "joe_rival.com", "")});
  const auto scenario = contoso.read();
  ASSERT_TRUE(scenario) << to_string(scenario.error());
  EXPECT_TRUE(scenario->tenants.front().guests_of_strangers);
  EXPECT_EQ(scenario->tenants.front().people_of_export->guests_of_nobody, 1U);
  EXPECT_EQ(contoso.guests(), "");
}

TEST(ExportedGuests, of_nobodys_domain_may_be_of_a_tenant_without_domains) {
  const auto warnings = [](const std::string& other) {
    Contoso contoso;
    contoso.users({user(1, "ann"), guest(2, "joe_rival.com", "")}).others(other);
    const auto given = model::case_of(*contoso.read());
    std::string text;
    for (const model::Problem& warning : model::outside_warnings(**given))
      text += warning.what + "; " + warning.hint + "\n";
    return text;
  };
  EXPECT_EQ(
      warnings("rival: {environment: commercial}"),
      "1 guests of `contoso` have domains of no tenant; they may be of `rival`, which has no `domains`: say them\n");
  EXPECT_EQ(warnings("rival: {environment: commercial, domains: [rival.org]}"), "");
}

TEST(ExportedGuests, are_found_at_home_by_any_address_of_theirs) {
  Contoso contoso;
  contoso.users({guest(2, "v.ictor_fabrikam.com", "")});
  contoso.file("f/organization.json",
               R"({"id": ")" + std::string(fabrikam) + R"(", "verifiedDomains": [{"name": "fabrikam.com"}]})");
  contoso.file("f/users.json",
               "[" + user(7, "vic@fabrikam.com", R"("proxyAddresses": ["smtp:v.ictor@fabrikam.com"])") + "]");
  const auto scenario = model::read_scenario(
      "{entente: 1, title: T, tenants: {contoso: {environment: commercial, export: c}, fabrikam: {environment: "
      "commercial, "
      "export: f}}}",
      "t.yaml", contoso.path());
  EXPECT_FALSE(scenario) << "the folder c is not there yet";
  std::filesystem::create_directory(contoso.path() / "c");
  for (const char* file : {"users.json", "organization.json", "directoryRoles.json"})
    std::filesystem::rename(contoso.path() / file, contoso.path() / "c" / file);
  const auto both = model::read_scenario(
      "{entente: 1, title: T, tenants: {contoso: {environment: commercial, export: c}, fabrikam: {environment: "
      "commercial, "
      "export: f}}}",
      "t.yaml", contoso.path());
  ASSERT_TRUE(both) << to_string(both.error());
  ASSERT_EQ(both->tenants[1].people.size(), 1U);
  ASSERT_EQ(both->tenants[0].guests.size(), 1U);
  EXPECT_EQ(both->tenants[0].guests.front().who.text(), both->tenants[1].people.front().key + "@fabrikam");
}

TEST(ExportedGuests, are_those_whom_the_scenario_writes_by_key_or_address) {
  for (const char* written : {"Vic: {}", "victor: {mail: vic@fabrikam.com}"}) {
    Contoso contoso;
    contoso.users({guest(2, "vic_fabrikam.com", "")});
    contoso.others("fabrikam: {environment: commercial, domains: [fabrikam.com], users: {" + std::string(written) +
                   "}}");
    const auto scenario = contoso.read();
    ASSERT_TRUE(scenario) << to_string(scenario.error());
    EXPECT_EQ(scenario->tenants[1].people.size(), 1U) << written;
    EXPECT_EQ(scenario->tenants[0].guests.size(), 1U) << written;
  }
}

TEST(ExportedGuests, are_told_by_their_state_where_their_names_were_changed) {
  Contoso contoso;
  contoso.users({user(2, "vic@contoso.com", R"("mail": "vic@fabrikam.com", "externalUserState": "Accepted")")});
  contoso.others(fabrikam_with_vic);
  EXPECT_THAT(contoso.guests(), HasSubstr("\"vic@fabrikam\": {externalUserState: Accepted, userType: member"));
  EXPECT_EQ(contoso.people(), "");
}

TEST(ExportedGuests, are_in_the_segments_whose_filters_admit_them) {
  Contoso contoso;
  contoso.users({guest(2, "vic_fabrikam.com", R"("department": "HR")")}).others(fabrikam_with_vic);
  contoso.file("organizationSegments.json", R"([{"Name": "people", "UserGroupFilter": "Department -eq 'hr'"}])");
  EXPECT_THAT(contoso.guests(), HasSubstr("segment: [people]"));
}

TEST(ExportedGuests, with_roles_are_told) {
  Contoso contoso;
  contoso.users({guest(2, "vic_fabrikam.com", "")}).others(fabrikam_with_vic);
  contoso.file("directoryRoles.json",
               R"([{"id": "r", "displayName": "Guest Inviter", "members": [{"id": ")" + object_id(2) + R"("}]}])");
  EXPECT_EQ(contoso.read()->tenants.front().people_of_export->guests_with_roles, 1U);
}

TEST(ExportedContacts, are_people_of_the_tenant_with_their_domain) {
  Contoso contoso;
  contoso.users({user(1, "ann")}).others(fabrikam_with_vic);
  contoso.file("Get-MailContact.json",
               R"([{"ExternalEmailAddress": "SMTP:Vic@fabrikam.com"}, {"ExternalEmailAddress": "x@y.z"}])");
  const auto scenario = contoso.read();
  ASSERT_TRUE(scenario) << to_string(scenario.error());
  EXPECT_EQ(shown(*scenario->tenants.front().traits.find("mailContacts")), "[\"vic@fabrikam\"]");
}

}  // namespace
}  // namespace entente::testing
