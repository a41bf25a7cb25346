// The frame of a scenario: tenants, timeline, invariants.
#include <algorithm>

#include "model/catalog/catalog.hpp"
#include "model/language/descriptions.hpp"
#include "model/language/fields.hpp"
#include "model/language/fields_of_leaves.hpp"
#include "model/terms/capabilities.hpp"
#include "model/terms/names.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Field people_names() { return called("people", list_of(text("user@tenant"))); }

[[nodiscard]] Field environment_name() {
  return called("environment", one_of({"commercial", "gcc", "gcc-high", "dod", "21vianet", "bleu", "delos"},
                                      "the Microsoft 365 environment"));
}

/// At most ten; one in legacy mode, which `check` looks at. Source: Microsoft Purview, information barriers, limits.
[[nodiscard]] Field segments() {
  return either({text("the information barrier segment"), list_of(text(), "several segments", 10)});
}

/// The object with these members open: nobody may know them.
[[nodiscard]] Field opened(Field object, std::initializer_list<std::string_view> names) {
  for (Field::Named& member : object.members)
    if (std::find(names.begin(), names.end(), member.name) != names.end())
      member.field = setting(std::move(member.field));
  return object;
}

[[nodiscard]] Field person() {
  const Field methods = list_of(one_of({"microsoftAuthenticatorPush", "sms", "voice", "softwareOath"}));
  Field field = traits_of(
      Root::users,
      {{"groups", list_of(text())},
       {"roles", list_of(text("a built-in directory role without blanks, or one of `customRoles`"))},
       {"tags", list_of(text())},
       {"userType", one_of({"member"})},
       {"segment", segments()},
       {"claims", object({{"methods", methods}}, "what sign-ins bring along; a claim that is not said is not made")},
       {"tenantRestrictionsSignal", object({{"from", text("the tenant on whose devices or network the person works")},
                                            {"plane", one_of({"data"})}})},
       {"externalAccessPolicy", text("the policy granted to the person; Global when nothing is said")},
       {"usedBy", list_of(text(), "the outsiders who hold this account: a service account")},
       {"mail", text()},
       {"id", text("object id")}});
  return opened(std::move(field), {"accountEnabled", "claims", "hiddenFromAddressListsEnabled", "licences", "risk",
                                   "roles", "smsSignIn", "userType"});
}

[[nodiscard]] Field population() {
  Field field = person();
  field.members.push_back({"count", integer(1, 1'000'000'000), true});
  return field;
}

[[nodiscard]] Field guest() {
  Field field = traits_of(Root::guests, {{"userType", one_of({"guest"})},
                                         {"externalUserState", one_of({"PendingAcceptance", "Accepted"})},
                                         {"groups", list_of(text(), "groups of the tenant where the guest is")},
                                         {"segment", segments()}});
  return opened(std::move(field), {"accountEnabled", "externalUserState", "licences", "otherIdentityProvider",
                                   "registeredForMfa", "showInAddressList", "userType"});
}

/// An item and its people: `owners`, and under another name whom it is shared with. No leaf says of which kind an item
/// with its trait is.
[[nodiscard]] Field item(const char* members, std::initializer_list<std::string_view> traits) {
  static const Field all =
      traits_of(Root::items, {{"licence", text({}, {known_licences.begin(), known_licences.end()})},
                              {"app", text()},
                              {"model", one_of({"PC", "phone"})}});
  Field field = object({{"owners", people_names()}, {members, people_names()}});
  for (const Field::Named& trait : all.members)
    if (std::find(traits.begin(), traits.end(), trait.name) != traits.end()) field.members.push_back(trait);
  return map_of(std::move(field));
}

[[nodiscard]] std::vector<Field::Named> items() {
  return {{"sites", item("members", {"SharingCapability", "ShowPeoplePickerSuggestionsForGuestUsers", "oneDrive",
                                     "link", "sharedBeforeIntegration"})},
          {"reports", item("sharedWith", {"byGroup"})},
          {"flows", item("runOnly", {})},
          {"powerApps", item("sharedWith", {})},
          {"forms", item("members", {"audience"})},
          {"resources", item("members", {"licence", "app"})},
          {"devices", item("users", {"model", "browser", "kiosk", "applicationControl", "tenantLock", "shipped"})}};
}

[[nodiscard]] Field tenant() {
  std::vector<Field::Named> members{
      {"environment", environment_name(), true},
      {"domains", list_of(text(), {}, 5000)},
      {"id", text("tenant id")},
      {"export", text("a folder of Graph and PowerShell exports, relative to this file")},
      {"settings", either({one_of({"any", "choose"}, "nothing about this tenant's settings is known or ours to choose"),
                           settings_field()})},
      {"groups", map_of(opened(object({{"id", text()},
                                       {"memberOf", list_of(text(), "the groups it is nested in")},
                                       {"owners", people_names()},
                                       {"visibility", one_of({"Public", "Private", "HiddenMembership"})}}),
                               {"visibility"}))},
      {"users", map_of(person())},
      {"populations", map_of(population())},
      {"guests", map_of(guest())},
      {"guestsOfStrangers", boolean("people of tenants that the scenario does not tell of are guests already")},
      {"teams", map_of(object({{"owners", people_names()}, {"members", people_names()}}))},
      {"provisioned", text("when the tenant was set up, as 2023-06")},
      {"tenantRegionScope", one_of({"USGOV"}, "of the OpenID configuration, in Azure Government")},
      {"authentication", object({{"kind", one_of({"managed"})}})},
      {"invitingApps", list_of(text(), "applications that may send invitations")},
      {"mailContacts", list_of(text("user@tenant"))},
      {"customRoles", map_of(list_of(text(), "the actions it carries"))},
  };
  return opened(traits_of(Root::tenants, both(std::move(members), items())), {"trial"});
}

[[nodiscard]] Field timeline_entry() {
  return object({{"at", text("since the start: 3d, 1d09:00, 90s"), true},
                 {"invite", text()},
                 {"redeem", text()},
                 {"synchronise", text("the source tenant")},
                 {"join-team", text()},
                 {"join-group", text()},
                 {"leave-group", text()},
                 {"leave-team", text()},
                 {"meet", text("once, daily or weekly")},
                 {"set", text("tenant.path.of.a.setting")},
                 {"offboard", text()},
                 {"remove", text()},
                 {"invite-by-app", text()},
                 {"deprovision", text("the source tenant")},
                 {"disable-by-sync", text("the source tenant")},
                 {"expire", text("user@tenant: the 30 days are over")},
                 {"provider-down", text("the tenant whose identity provider fails")},
                 {"provider-up", text()},
                 {"leave", text()},
                 {"restore", text()},
                 {"reset", text("user@tenant: redemption starts over")},
                 {"block", text()},
                 {"unblock", text()},
                 {"delete", text("user@tenant: the home account is deleted")},
                 {"share", text("user@tenant: whom something is shared with")},
                 {"unshare", text()},
                 {"expire-password", text()},
                 {"change-password", text()},
                 {"ship", text("device@tenant")},
                 {"return", text("device@tenant")},
                 {"create-team", text("team@tenant: a team that is not there yet")},
                 {"create-site", text("site@tenant: a site that is not there yet")},
                 {"outage", text("a tenant")},
                 {"by", text()},
                 {"to", text()},
                 {"with", people_names()},
                 {"host", text()},
                 {"as", one_of({"any", "guest", "authenticated", "anonymous"})},
                 {"for", text()},
                 {"number", integer(1, 1'000'000'000, "of a population, how many people")},
                 {"over", text("the time over which they come one after the other: 30d")},
                 {"value", idle("the setting's new value")},
                 {"who", text()}});
}

/// One value of a condition, or several of which one has to hold.
[[nodiscard]] Field one_or_several(const Field& field) { return either({field, list_of(field)}, field.says); }

[[nodiscard]] Field selector() {
  const std::vector<Field::Named> conditions{
      {"person", one_or_several(text())},
      {"tenant", one_or_several(text())},
      {"tag", one_or_several(text())},
      {"team", text()},
      {"venue", text()},
      {"azureCloud", one_or_several(one_of({"commercial", "government", "china", "bleu", "delos"}))},
      {"environment", one_or_several(environment_name())}};
  const Field name = text("user@tenant or a tenant"), excluded = object(conditions);
  Field except = either({name, excluded, list_of(either({name, excluded}))}, "whom it does not select");
  const Field alone = object(both(conditions, {{"not", std::move(except)}}));
  return called("selector", either({name, alone, list_of(either({name, alone}))}));
}

[[nodiscard]] Field invariant() {
  const Field statement =
      called("statement", object({{"from", selector(), true},
                                  {"to", selector(), true},
                                  {"distinct", boolean("false: people are paired with themselves, too")},
                                  {"differentTenants", boolean("only pairs that are at home in two tenants")},
                                  {"what", text()},
                                  {"as", one_of({"any", "guest", "authenticated", "anonymous", "name", "address"})}}));
  std::vector<Field::Named> words;
  for (const CapabilityInfo& capability : capabilities) words.push_back({std::string(capability.name), statement});
  return object({{"never", object(std::move(words)), true},
                 {"within", text()},
                 {"after", object({{"offboard", text()}, {"remove", text()}})}});
}

}  // namespace

const Field& scenario_field() {
  static const Field field = object({
      {"$schema", text("the JSON Schema that editors check the file by; entente does not read it")},
      {"entente", integer(1, 1, "the language's version"), true},
      {"title", text(), true},
      {"catalog", text("what the clouds support at a date")},
      {"catalogOverrides", idle("entries of the catalog that this scenario changes: pairs, readings, delays, network")},
      {"people", one_of({"active", "scripted"}, "scripted: nothing happens but the timeline")},
      {"strangers",
       either({one_of({"any", "none"}), list_of(environment_name(), "of these environments alone", environment_count)},
              "any: besides the tenants of the file, one of every environment with any settings")},
      {"tenants", map_of(tenant(), {}, 10'000), true},
      {"timeline", list_of(timeline_entry())},
      {"invariants", map_of(invariant(), {}, 10'000)},
      {"expect", map_of(one_of({"holds", "violated", "unknown"}))},
  });
  return field;
}

std::string scenario_schema_json() {
  // Overrides are checked against the catalog that a scenario names (read_overrides.cpp); editors go by the newest.
  Field field = scenario_field();
  const auto overrides = std::find_if(field.members.begin(), field.members.end(),
                                      [](const Field::Named& member) { return member.name == "catalogOverrides"; });
  std::string says = overrides->field.says;
  overrides->field = overrides_field(Catalog::load(Scenario{}.catalog, Node{}, {})->root());
  overrides->field.says = std::move(says);
  return json_schema(described(std::move(field)), "entente scenario");
}

}  // namespace entente::model
