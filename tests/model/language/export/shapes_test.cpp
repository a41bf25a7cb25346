// Casing, wrappers, encodings, truncation: what tools do to an object on its way to a file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;

std::string authorization(std::string_view bytes) {
  return ExportFolder().file("authorizationPolicy.json", bytes).setting("authorizationPolicy");
}

const std::string admins = R"({allowInvitesFrom: "adminsAndGuestInviters", guestUserRoleId: any})";

std::string utf16(std::string_view ascii, std::string_view mark) {
  std::string out{mark};
  for (const char c : ascii) out += mark[0] == '\xFF' ? std::string{c, '\0'} : std::string{'\0', c};
  return out;
}

TEST(ExportCasing, gives_names_and_words_back_as_documented) {
  EXPECT_EQ(authorization(R"({"allowInvitesFrom": "adminsAndGuestInviters"})"), admins);
  EXPECT_EQ(authorization(R"({"AllowInvitesFrom": "AdminsAndGuestInviters"})"), admins);
  EXPECT_EQ(authorization(R"({"ALLOWINVITESFROM": " adminsandguestinviters "})"), admins);
}

TEST(ExportCasing, refuses_a_key_written_twice_in_different_case) {
  EXPECT_EQ(authorization("{\"allowInvitesFrom\": \"none\",\n \"AllowInvitesFrom\": \"everyone\"}"),
            "authorizationPolicy.json:2:2: error: `AllowInvitesFrom` is written twice in authorizationPolicy; "
            "expected each property once; it stands at 1:2 too");
}

TEST(ExportCasing, refuses_a_key_written_twice_in_the_same_case) {
  EXPECT_THAT(authorization(R"({"allowInvitesFrom": "none", "allowInvitesFrom": "everyone"})"),
              HasSubstr("allowInvitesFrom"));
  EXPECT_THAT(authorization(R"({"allowInvitesFrom": "none", "allowInvitesFrom": "everyone"})"), HasSubstr("error: "));
}

TEST(ExportCasing, refuses_an_unknown_property_by_name) {
  EXPECT_THAT(
      authorization("{\"allowInvitesFrom\": \"none\",\n  \"allowInvitesFor\": 1}"),
      HasSubstr("authorizationPolicy.json:2:3: error: unknown property `allowInvitesFor` of authorizationPolicy"));
}

TEST(ExportCasing, reads_what_the_sdk_put_under_additional_properties) {
  EXPECT_EQ(
      authorization(
          R"({"Id": "x", "AdditionalProperties": {"@odata.context": "c", "allowInvitesFrom": "adminsAndGuestInviters"}})"),
      admins);
}

TEST(ExportWrappers, unwraps_value_arrays_and_annotations) {
  const std::string object =
      R"({"@odata.type": "#t", "allowInvitesFrom": "adminsAndGuestInviters", "x@odata.count": 1})";
  EXPECT_EQ(authorization(object), admins);
  EXPECT_EQ(authorization("[" + object + "]"), admins);
  EXPECT_EQ(authorization(R"({"@odata.context": "c", "value": )" + object + "}"), admins);
  EXPECT_EQ(authorization(R"({"value": [)" + object + "]}"), admins);
}

TEST(ExportWrappers, takes_null_for_unknown) {
  EXPECT_EQ(authorization("null"), "any");
  EXPECT_EQ(authorization("[null]"), "any");
  EXPECT_EQ(authorization(R"({"value": null})"), "any");
  EXPECT_EQ(authorization(R"({"allowInvitesFrom": null})"), "{allowInvitesFrom: any, guestUserRoleId: any}");
}

TEST(ExportWrappers, refuses_two_objects_where_a_tenant_has_one) {
  EXPECT_THAT(authorization("[{}, {}]"), HasSubstr("authorizationPolicy has several objects"));
  EXPECT_THAT(authorization("[]"), HasSubstr("authorizationPolicy has no objects"));
}

TEST(ExportWrappers, refuses_a_page_of_a_longer_list_by_name) {
  EXPECT_EQ(ExportFolder().file("partners.json", R"({"value": [], "@odata.nextLink": "https://graph/x"})").refusal(),
            "partners.json:1:15: error: a cross-tenant access partner: the list is incomplete, it goes on at "
            "`@odata.nextLink`; expected the whole list; follow the link and join the pages, or export with `-All`");
}

TEST(ExportEncoding, reads_byte_order_marks_and_utf16) {
  const std::string object = R"({"allowInvitesFrom": "adminsAndGuestInviters"})";
  EXPECT_EQ(authorization("\xEF\xBB\xBF" + object), admins);
  EXPECT_EQ(authorization(utf16(object, "\xFF\xFE")), admins);
  EXPECT_EQ(authorization(utf16(object, "\xFE\xFF")), admins);
}

TEST(ExportEncoding, reads_utf16_beyond_the_basic_plane) {
  const std::string before = utf16(R"([{"Name": ")", "\xFF\xFE");
  const std::string rocket{"\x3D\xD8\x80\xDE", 4};
  const std::string after = utf16(R"("}])", "\xFF\xFE").substr(2);
  EXPECT_EQ(ExportFolder().file("organizationSegments.json", before + rocket + after).setting("organizationSegments"),
            "[{Name: \"\xF0\x9F\x9A\x80\"}]");
}

TEST(ExportEncoding, refuses_broken_utf16) {
  EXPECT_THAT(authorization(utf16("{}", "\xFF\xFE") + "x"), HasSubstr("the text is not whole UTF-16"));
  EXPECT_THAT(authorization(std::string("\xFF\xFE\x00\xD8", 4)), HasSubstr("the text is not whole UTF-16"));
  EXPECT_THAT(authorization(std::string("\xFF\xFE\x00\xDC", 4)), HasSubstr("the text is not whole UTF-16"));
}

TEST(ExportWords, takes_an_unknown_future_value_for_unknown) {
  EXPECT_EQ(authorization(R"({"allowInvitesFrom": "unknownFutureValue"})"),
            "{allowInvitesFrom: any, guestUserRoleId: any}");
}

TEST(ExportWords, refuses_other_words_with_their_place_and_what_is_known) {
  EXPECT_EQ(authorization(R"({"allowInvitesFrom": "nobody"})"),
            "authorizationPolicy.json:1:22: error: `allowInvitesFrom` is `nobody`; expected one of none, "
            "adminsAndGuestInviters, adminsGuestInvitersAndAllMembers, everyone");
}

TEST(ExportWords, refuses_enums_that_powershell_wrote_as_numbers) {
  EXPECT_THAT(authorization(R"({"allowInvitesFrom": 1})"), HasSubstr("-EnumsAsStrings"));
}

TEST(ExportWords, reads_booleans_that_powershell_wrote_as_text) {
  EXPECT_EQ(ExportFolder()
                .file("CsTeamsMeetingConfiguration.json", R"({"DisableAnonymousJoin": "True"})")
                .setting("teamsMeetingConfiguration"),
            "{DisableAnonymousJoin: true}");
  EXPECT_THAT(ExportFolder().file("CsTeamsMeetingConfiguration.json", R"({"DisableAnonymousJoin": "yes"})").refusal(),
              HasSubstr("`DisableAnonymousJoin` is `yes`; expected `true` or `false`"));
}

TEST(ExportTruncation, refuses_objects_that_convertto_json_cut_off) {
  const std::string partner = R"([{"tenantId": ")" + std::string{fabrikam} + R"(", "inboundTrust": ")";
  for (const char* cut :
       {"@{isMfaAccepted=True}", "System.Collections.Hashtable", "Microsoft.Graph.PowerShell.Models.Trust"}) {
    const std::string refusal = ExportFolder().file("partners.json", partner + cut + "\"}]").refusal();
    EXPECT_THAT(refusal, HasSubstr("inboundTrust was cut off to `" + std::string{cut}));
    EXPECT_THAT(refusal, HasSubstr("`ConvertTo-Json -Depth 10`"));
  }
  EXPECT_THAT(
      ExportFolder().file("informationBarrierPolicies.json", R"([{"SegmentsBlocked": "System.Object[]"}])").refusal(),
      HasSubstr("`SegmentsBlocked` was cut off"));
  EXPECT_THAT(authorization(R"("@{AllowInvitesFrom=none}")"), HasSubstr("-Depth 10"));
}

TEST(ExportPlaces, name_the_file_and_line_of_every_value) {
  ExportFolder folder;
  folder.file("authorizationPolicy.json", "{\n  \"allowInvitesFrom\": \"none\"}");
  const auto settings = folder.read();
  ASSERT_TRUE(settings);
  const model::Mark mark = settings->at("authorizationPolicy.allowInvitesFrom")->mark;
  EXPECT_THAT(mark.file.text(), ::testing::EndsWith("/authorizationPolicy.json"));
  EXPECT_EQ(mark.line, 2U);
  EXPECT_EQ(mark.column, 23U);
}

}  // namespace
}  // namespace entente::testing
