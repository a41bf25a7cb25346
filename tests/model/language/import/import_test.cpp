// Imported scenarios say what the exports say, in a file that reads back as that.
#include "model/language/import/import.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "model/language/reader.hpp"
#include "model/language/writer.hpp"
#include "tests/model/language/export/folder.hpp"
#include "tests/model/language/export/people/people.hpp"
#include "tests/support/random_export.hpp"

namespace entente::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string imported(std::vector<model::ImportSource> sources) {
  const auto read = model::import_exports(std::move(sources));
  return read ? read->text : to_string(read.error());
}

TEST(Import, writes_what_is_open_with_the_reason) {
  Contoso contoso;
  contoso.users({user(1, "ann"), user(2, "bea")}).file("authorizationPolicy.json", R"({"allowInvitesFrom": "none"})");
  const std::string text = imported({{"", contoso.path(), {}}});
  EXPECT_THAT(text,
              HasSubstr("  contoso:\n    environment: commercial  # no domain says otherwise; gcc looks alike\n"));
  EXPECT_THAT(text, HasSubstr("        allowInvitesFrom: none\n"));
  EXPECT_THAT(text, HasSubstr("        guestUserRoleId: any  # left out of authorizationPolicy.json\n"));
  EXPECT_THAT(text, HasSubstr("      passwordPolicy: any  # exports cannot hold it\n"));
  EXPECT_THAT(text, HasSubstr("      members: {count: 2, licences: [Teams], claims: any"));
}

TEST(Import, tells_where_a_tenant_is_by_its_domains_or_as_it_is_told) {
  const auto environment = [](const std::string& domain, std::optional<model::Environment> told) {
    ExportFolder folder;
    folder.file("organization.json",
                R"({"id": ")" + std::string(adatum) + R"(", "verifiedDomains": [{"name": ")" + domain + R"("}]})");
    const auto read = model::import_exports({{"", folder.path(), told}});
    return read ? std::string(name_of(read->scenario.tenants.front().environment)) : to_string(read.error());
  };
  EXPECT_EQ(environment("adatum.onmicrosoft.us", {}), "gcc-high");
  EXPECT_EQ(environment("adatum.partner.onmschina.cn", {}), "21vianet");
  EXPECT_EQ(environment("adatum.onmicrosoft.com", {}), "commercial");
  EXPECT_EQ(environment("adatum.onmicrosoft.us", model::Environment::dod), "dod");
}

TEST(Import, joins_many_tenants_and_keeps_partners_that_are_none_of_them) {
  ExportFolder contoso, other;
  const auto organization = [](std::string_view id, const std::string& domain) {
    return R"({"id": ")" + std::string(id) + R"(", "verifiedDomains": [{"name": ")" + domain + R"("}]})";
  };
  contoso.file("organization.json", organization("5a0c9e21-77b4-4d3f-9a58-e16b20c4d7f3", "contoso.com"))
      .file("partners.json",
            R"([{"tenantId": ")" + std::string(fabrikam) + R"("}, {"tenantId": ")" + std::string(adatum) + R"("}])");
  other.file("organization.json", organization(fabrikam, "fabrikam.onmicrosoft.com"));
  const auto read = model::import_exports({{"", contoso.path(), {}}, {"", other.path(), {}}});
  ASSERT_TRUE(read) << to_string(read.error());
  ASSERT_EQ(read->scenario.tenants.size(), 2U);
  const auto& partners = read->scenario.tenants[0].settings.at("crossTenantAccessPolicy.partners")->members;
  ASSERT_EQ(partners.size(), 2U);
  EXPECT_EQ(partners[0].key, "fabrikam");
  EXPECT_EQ(partners[1].key, adatum);
}

TEST(Import, leaves_what_reading_adds_to_the_reader) {
  Contoso contoso;
  contoso.users({user(1, "joe_rival.com#EXT#@contoso.com")});
  contoso.file("partners.json", R"([{"tenantId": ")" + std::string(fabrikam) + R"("}])");
  const std::string text = imported({{"", contoso.path(), {}}});
  EXPECT_THAT(text, HasSubstr("guestsOfStrangers: true"));
  EXPECT_THAT(text, Not(HasSubstr("somebody")));
}

TEST(Import, refuses_two_exports_of_one_tenant) {
  ExportFolder folder;
  folder.file("organization.json",
              R"({"id": ")" + std::string(adatum) + R"(", "verifiedDomains": [{"name": "a.com"}]})");
  EXPECT_THAT(imported({{"a", folder.path(), {}}, {"b", folder.path(), {}}}), HasSubstr("belongs to two tenants"));
  EXPECT_THAT(imported({{"a", folder.path(), {}}, {"a", folder.path(), {}}}), HasSubstr("two exports of `a`"));
}

RC_GTEST_PROP(Imported, ReadsBackAsTheSameScenario, ()) {
  const auto seed = *rc::gen::noShrink(rc::gen::arbitrary<std::uint32_t>());
  std::mt19937_64 random(seed);
  ExportFolder folder;
  for (const auto& [name, body] : any_export(random)) folder.file(name, body.dump());
  const auto read = model::import_exports({{"contoso", folder.path(), {}}});
  if (!read) RC_FAIL(to_string(read.error()));
  const auto again = model::read_scenario(read->text, "imported.yaml", {});
  if (!again) RC_FAIL(to_string(again.error()));
  model::Scenario told = *again;
  std::erase_if(told.tenants, [](const model::TenantSpec& tenant) { return !tenant.outside.empty(); });
  for (const model::Member& setting : read->scenario.tenants.front().settings.members)
    if (setting.key != "crossTenantAccessPolicy")
      RC_ASSERT(model::write_flow(*told.tenants.front().settings.find(setting.key)) ==
                model::write_flow(setting.value));
  const auto text = model::import_exports({{"contoso", folder.path(), {}}});
  RC_ASSERT(text->text == read->text);
}

}  // namespace
}  // namespace entente::testing
