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
