// Warnings about services: each small scenario has one thing that is legal and probably not meant, or nothing.
#include "model/lint/services.hpp"

#include <gtest/gtest.h>

#include "tests/support/estate.hpp"

namespace entente::model {
namespace {

using testing::Estate;

/// What is warned of, one line each.
[[nodiscard]] std::string warnings_about(const Estate& estate) {
  const auto given = case_of(estate.scenario());
  if (!given) return to_string(given.error());
  std::string all;
  for (const Problem& warning : service_warnings(**given)) all += warning.what + "\n";
  return all;
}

[[nodiscard]] Estate firm() {
  Estate estate;
  estate.tenant("firm").person("peggy");
  return estate;
}

/// `count` of something, as a YAML list.
[[nodiscard]] std::string many(int count) {
  std::string list;
  for (int i = 0; i < count; ++i) list += (i == 0 ? "" : ", ") + ("x" + std::to_string(i));
  return "[" + list + "]";
}

TEST(ServiceWarnings, a_site_that_shares_further_than_its_tenant) {
  const auto site = [](const char* tenant, const char* traits) {
    return warnings_about(
        firm().set("spoTenant.SharingCapability", tenant).item(ItemKind::site, "hub", "", "", traits));
  };
  EXPECT_EQ(site("ExternalUserSharingOnly", "{SharingCapability: ExternalUserAndGuestSharing}"),
            "the site `hub@firm` says that it shares further than its tenant\n");
  EXPECT_EQ(site("ExternalUserAndGuestSharing", "{SharingCapability: ExternalUserAndGuestSharing}"), "");
  EXPECT_EQ(site("Disabled", "{}"), "");
  EXPECT_EQ(site("any", "{SharingCapability: ExternalUserAndGuestSharing}"), "");
}

TEST(ServiceWarnings, a_onedrive_that_shares_further_than_onedrive) {
  EXPECT_EQ(warnings_about(firm()
                               .set("spoTenant.OneDriveSharingCapability", "Disabled")
                               .item(ItemKind::site, "files", "", "",
                                     "{oneDrive: true, SharingCapability: ExistingExternalUserSharingOnly}")),
            "the OneDrive `files@firm` says that it shares further than OneDrive of its tenant\n");
}

TEST(ServiceWarnings, two_lists_of_domains_of_which_one_counts) {
  EXPECT_EQ(warnings_about(firm().set("spoTenant",
                                      "{SharingDomainRestrictionMode: AllowList, SharingAllowedDomainList: "
                                      "[a.com], SharingBlockedDomainList: [b.com]}")),
            "SharePoint of `firm` has allowed and blocked domains\n");
  EXPECT_EQ(warnings_about(firm().set("spoTenant.SharingBlockedDomainList", "[b.com]")), "");
}

TEST(ServiceWarnings, more_than_exchange_takes) {
  EXPECT_EQ(warnings_about(firm().set("availabilityConfig.AllowedTenantIds", many(26))),
            "`firm` lets 26 tenants look up availability\n");
  EXPECT_EQ(warnings_about(firm().set("availabilityConfig.AllowedTenantIds", many(25))), "");
  Estate spaces = firm();
  for (int i = 0; i < 101; ++i)
    spaces.set("availabilityAddressSpaces.s" + std::to_string(i), "{ForestName: s" + std::to_string(i) + ".com}");
  EXPECT_EQ(warnings_about(spaces), "`firm` has 101 availability address spaces\n");
}

TEST(ServiceWarnings, a_relationship_that_carries_no_free_busy) {
  const auto related = [](const char* environment, const char* more) {
    Estate estate = firm();
    estate.set("organizationRelationships.r",
               "{Enabled: true, DomainNames: [client.example]" + std::string(more) + "}");
    return warnings_about(estate.tenant("client", environment).person("victor"));
  };
  EXPECT_EQ(related("commercial", ""), "the organisation relationship `r` of `firm` does not allow free/busy\n");
  EXPECT_EQ(related("commercial", ", FreeBusyAccessEnabled: true"), "");
  EXPECT_EQ(related("21vianet", ", FreeBusyAccessEnabled: true"),
            "the organisation relationship `r` of `firm` is with `client`, where such relationships do not work\n");
}

TEST(ServiceWarnings, a_hololens_whose_browser_opens) {
  const auto device = [](const char* traits) {
    return warnings_about(firm().item(ItemKind::device, "goggles", "", "", traits));
  };
  EXPECT_EQ(device("{model: HoloLens2}"), "the browser of the HoloLens `goggles@firm` opens\n");
  EXPECT_EQ(device("{model: HoloLens2, kiosk: [RemoteAssist]}"), "the browser of the HoloLens `goggles@firm` opens\n");
  EXPECT_EQ(device("{model: HoloLens2, applicationControl: {blocked: [browser]}}"), "");
  EXPECT_EQ(device("{model: PC}"), "");
}

TEST(ServiceWarnings, a_password_that_expires_at_a_client) {
  const auto device = [](const char* expires, const char* shipped) {
    return warnings_about(firm()
                              .set("passwordPolicy.expires", expires)
                              .item(ItemKind::device, "goggles", "", "peggy@firm",
                                    "{model: HoloLens2, browser: false, shipped: " + std::string(shipped) + "}"));
  };
  EXPECT_EQ(device("true", "true"), "the password of `peggy@firm` expires while `goggles@firm` is with a client\n");
  EXPECT_EQ(device("false", "true"), "");
  EXPECT_EQ(device("true", "false"), "");
}

TEST(ServiceWarnings, a_custom_role_that_carries_no_known_action) {
  const auto role = [](const char* action) {
    return warnings_about(firm().trait("customRoles.Partners", "[" + std::string(action) + "]"));
  };
  EXPECT_EQ(role("microsoft.directory/crossTenantAccessPolicy/partners/creat"),
            "the custom role `Partners` of `firm` carries no action known here\n");
  EXPECT_EQ(role("microsoft.directory/crossTenantAccessPolicy/partners/create"), "");
}

}  // namespace
}  // namespace entente::model
