// administration.hpp: whose roles carry the action that changing a setting takes.
#include "model/rulebook/administration.hpp"

#include "model/world/administrators.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

constexpr std::string_view
    clouds = "microsoft.directory/crossTenantAccessPolicy/allowedCloudEndpoints/update",
    partners = "microsoft.directory/crossTenantAccessPolicy/partners/create",
    syncs = "microsoft.directory/crossTenantAccessPolicy/partners/identitySynchronization/basic/update";

/// The custom role `PartnerAdministrator` of the documents: partners, but no cloud and no default.
Table change_table() {
  return table("may_change", R"(
    | who           | role                  | changes  | protected | does MFA | account  | verdict | because (outermost)     |
    |---------------|-----------------------|----------|-----------|----------|----------|---------|-------------------------|
    | adele@firm    | GlobalAdministrator   | clouds   | no        | false    | enabled  | yes     | ACC-1 ADM-1 ADM-2 ADM-3 |
    | adele@firm    | SecurityAdministrator | clouds   | no        | false    | enabled  | yes     | ACC-1 ADM-1 ADM-2 ADM-3 |
    | adele@firm    | TeamsAdministrator    | clouds   | no        | false    | enabled  | yes     | ACC-1 ADM-1 ADM-2 ADM-3 |
    | adele@firm    | TeamsAdministrator    | syncs    | no        | false    | enabled  | no      | !ADM-2                  |
    | adele@firm    | SecurityAdministrator | syncs    | no        | false    | enabled  | yes     | ACC-1 ADM-1 ADM-2 ADM-3 |
    | adele@firm    | SecurityReader        | clouds   | no        | false    | enabled  | no      | !ADM-2                  |
    | adele@firm    | PartnerAdministrator  | partners | no        | false    | enabled  | yes     | ACC-1 ADM-1 ADM-2 ADM-3 |
    | adele@firm    | PartnerAdministrator  | clouds   | no        | false    | enabled  | no      | !ADM-2                  |
    | adele@firm    | SecurityAdministrator | clouds   | yes       | false    | enabled  | no      | !ADM-3                  |
    | adele@firm    | SecurityAdministrator | clouds   | yes       | true     | enabled  | yes     | ACC-1 ADM-1 ADM-2 ADM-3 |
    | adele@firm    | SecurityAdministrator | partners | yes       | false    | enabled  | yes     | ACC-1 ADM-1 ADM-2 ADM-3 |
    | adele@firm    | SecurityAdministrator | clouds   | no        | false    | disabled | no      | !ACC-1                  |
    | victor@client | GlobalAdministrator   | clouds   | no        | false    | enabled  | no      | !ADM-1                  |
  )",
               [](const Row& row) {
                 Estate estate;
                 const std::string traits = "{roles: [" + row["role"] + "], claims: {mfa: " + row["does MFA"] + "}}";
                 estate.tenant("firm").trait("customRoles.PartnerAdministrator", "[" + std::string(partners) + "]");
                 if (row.says_yes("protected")) estate.set("protectedActions", "[" + std::string(clouds) + "]");
                 estate.person("adele", traits);
                 if (row["who"] == "victor@client") estate.guest("victor@client", "{userType: member}");
                 estate.tenant("client").person("victor", row["who"] == "victor@client" ? traits : "{}");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]);
                 const std::string_view changed = row["changes"] == "clouds"     ? clouds
                                                  : row["changes"] == "partners" ? partners
                                                                                 : syncs;
                 const auto found = std::find(world->shape.actions.begin(), world->shape.actions.end(), changed);
                 const ActionId action{static_cast<std::int32_t>(found - world->shape.actions.begin())};
                 return Decision(std::move(world),
                                 [who, action](auto& logic, const auto& facts) {
                                   return may_change(logic, facts, who, TenantId{0}, action);
                                 })
                     .with(Leaf::account_is_enabled, who.index, row["account"] == "enabled");
               });
}

/// What a `set` takes: of a whole object the actions of all that is in it, and of a partner that is not there the one
/// that creates it. A partner writer may write what partners say of collaboration, and create none.
Table set_table() {
  return table("may_set", R"(
    | partner is there | role                  | setting                                                        | value                                                          | verdict | because (outermost)           |
    |------------------|-----------------------|----------------------------------------------------------------|----------------------------------------------------------------|---------|-------------------------------|
    | yes              | SecurityAdministrator | crossTenantAccessPolicy.partners.client.inboundTrust           | {isMfaAccepted: true}                                          | yes     | ACC-1 ADM-1 ADM-2 ADM-3 ADM-4 |
    | yes              | PartnerWriter         | crossTenantAccessPolicy.partners.client.inboundTrust           | {isMfaAccepted: true}                                          | yes     | ACC-1 ADM-1 ADM-2 ADM-3 ADM-4 |
    | no               | PartnerWriter         | crossTenantAccessPolicy.partners.client.inboundTrust           | {isMfaAccepted: true}                                          | no      | !ADM-4                        |
    | no               | SecurityAdministrator | crossTenantAccessPolicy.partners.client.inboundTrust           | {isMfaAccepted: true}                                          | yes     | ACC-1 ADM-1 ADM-2 ADM-3 ADM-4 |
    | yes              | PartnerWriter         | crossTenantAccessPolicy.partners.client                        | {inboundTrust: {isMfaAccepted: true}, identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}} | no | !ADM-2 |
    | yes              | SecurityAdministrator | crossTenantAccessPolicy.partners.client                        | {inboundTrust: {isMfaAccepted: true}, identitySynchronization: {userSyncInbound: {isSyncAllowed: true}}} | yes | ACC-1 ADM-1 ADM-2 ADM-3 ADM-4 |
    | no               | SecurityAdministrator | unheardOf                                                      | true                                                           | no      |                               |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("firm").trait(
                     "customRoles.PartnerWriter",
                     "[microsoft.directory/crossTenantAccessPolicy/partners/b2bCollaboration/update]");
                 if (row.says_yes("partner is there")) estate.partner("client");
                 estate.person("adele", "{roles: [" + row["role"] + "]}").tenant("client").person("victor");
                 TimelineEntry set;
                 set.kind = TimelineEntry::Kind::set;
                 set.tenant = "firm";
                 set.by = PersonName{"adele", "firm", {}};
                 set.setting = row["setting"];
                 set.value = yaml(row["value"]);
                 auto world = estate.world();
                 const World& lowered = *world;
                 return Decision(std::move(world), [set, &lowered](auto& logic, const auto& facts) {
                   return may_set(logic, facts, lowered, set);
                 });
               });
}

}  // namespace

std::vector<Table> administration_tables() { return {change_table(), set_table()}; }

}  // namespace entente::testing
