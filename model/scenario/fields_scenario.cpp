// The frame of a scenario: tenants, timeline, invariants.
#include "model/scenario/fields.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Field people_names() { return list_of(text("user@tenant")); }

[[nodiscard]] Field environment_name() {
  return one_of({"commercial", "gcc", "gcc-high", "dod", "21vianet", "bleu", "delos"}, "the Microsoft 365 environment");
}

[[nodiscard]] Field person() {
  return object({{"groups", list_of(text())},
                 {"roles", list_of(one_of({"GlobalAdministrator", "UserAdministrator", "GuestInviter",
                                           "SecurityAdministrator", "TeamsAdministrator"}))},
                 {"licences", list_of(text())},
                 {"tags", list_of(text())},
                 {"userType", one_of({"member", "guest"})},
                 {"segment", text("the information barrier segment")},
                 {"usedBy", list_of(text(), "the outsiders who hold this account: a service account")},
                 {"mail", text()},
                 {"id", text("object id")}});
}

[[nodiscard]] Field population() {
  Field field = person();
  field.members.push_back({"count", integer(1, 1'000'000'000), true});
  return field;
}

[[nodiscard]] Field tenant() {
  return object({
      {"environment", environment_name(), true},
      {"domains", list_of(text(), {}, 5000)},
      {"id", text("tenant id")},
      {"export", text("a folder of Graph and PowerShell exports, relative to this file")},
      {"settings",
       either({one_of({"any"}, "nothing about this tenant's settings is known or ours to choose"), settings_field()})},
      {"groups", map_of(object({{"id", text()}}))},
      {"users", map_of(person())},
      {"populations", map_of(population())},
      {"guests", map_of(object({{"userType", one_of({"guest", "member"})},
                                {"externalUserState", one_of({"PendingAcceptance", "Accepted"})}}))},
      {"teams", map_of(object({{"owners", people_names()}, {"members", people_names()}}))},
  });
}

[[nodiscard]] Field happening() {
  return object({{"at", text("since the start: 3d, 1d09:00, 90s"), true},
                 {"invite", text()},
                 {"redeem", text()},
                 {"synchronise", text("the source tenant")},
                 {"join-team", text()},
                 {"leave-team", text()},
                 {"meet", text("once, daily or weekly")},
                 {"set", text("tenant.path.of.a.setting")},
                 {"offboard", text()},
                 {"remove", text()},
                 {"outage", text("a tenant")},
                 {"by", text()},
                 {"to", text()},
                 {"with", people_names()},
                 {"host", text()},
                 {"as", one_of({"any", "guest", "authenticated", "anonymous"})},
                 {"for", text()},
                 {"value", idle("the setting's new value")},
                 {"who", text()}});
}

[[nodiscard]] Field selector() {
  return either({text("user@tenant or a tenant"), object({{"person", text()},
                                                          {"tenant", text()},
                                                          {"tag", text()},
                                                          {"team", text()},
                                                          {"azureCloud", one_of({"commercial", "government", "china"})},
                                                          {"environment", environment_name()}})});
}

[[nodiscard]] Field invariant() {
  const Field statement = object({{"from", selector(), true},
                                  {"to", selector(), true},
                                  {"distinct", boolean()},
                                  {"what", text()},
                                  {"as", one_of({"any", "guest", "authenticated", "anonymous"})}});
  std::vector<Field::Named> words;
  for (const char* word : {"be-invited", "redeem", "access", "be-synced", "chat", "call", "meet", "join-team",
                           "communicate", "collaborate"})
    words.push_back({word, statement});
  return object({{"never", object(std::move(words)), true},
                 {"within", text()},
                 {"after", object({{"offboard", text()}, {"remove", text()}})}});
}

}  // namespace

const Field& scenario_field() {
  static const Field field = object({
      {"entente", integer(1, 1, "the language's version"), true},
      {"title", text(), true},
      {"catalog", text("what the clouds support at a date")},
      {"catalogOverrides", idle("entries of the catalog that this scenario changes: pairs, readings, delays, network")},
      {"people", one_of({"active", "scripted"}, "scripted: nothing happens but the timeline")},
      {"tenants", map_of(tenant(), {}, 10'000), true},
      {"timeline", list_of(happening())},
      {"invariants", map_of(invariant(), {}, 10'000)},
      {"expect", map_of(one_of({"holds", "violated", "unknown"}))},
  });
  return field;
}

std::string scenario_schema_json() { return json_schema(scenario_field(), "entente scenario"); }

}  // namespace entente::model
