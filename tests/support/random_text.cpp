#include "tests/support/random_text.hpp"

#include <rapidcheck.h>

#include "model/language/fields.hpp"
#include "model/language/writer.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// A setting of any shape that its field allows: known, open, or left out; `other` is the tenant it may speak of.
[[nodiscard]] Node any_setting(const Field& field, const std::string& other);

[[nodiscard]] Node scalar(const std::string& text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.text = text;
  return node;
}

[[nodiscard]] Node any_object(const Field& field, const std::string& other) {
  Node node;
  node.kind = Node::Kind::mapping;
  for (const Field::Named& member : field.members)
    if (member.field.kind != Field::Kind::anything && (member.required || *rc::gen::inRange(0, 3) == 0))
      node.members.push_back({member.name, {}, any_setting(member.field, other)});
  return node;
}

/// Of a list that may stand as one text, the words that may be in it; nullptr where any name may.
[[nodiscard]] const std::vector<std::string>* words_of_list(const Field& field) {
  for (const Field& alternative : field.alternatives)
    if (alternative.kind == Field::Kind::list && alternative.element->kind == Field::Kind::enumeration)
      return &alternative.element->names;
  return nullptr;
}

[[nodiscard]] Node any_value(const Field& field, const std::string& other) {
  switch (field.kind) {
    case Field::Kind::object:
      return any_object(field, other);
    case Field::Kind::boolean:
      return scalar(*rc::gen::element<std::string>("true", "false"));
    case Field::Kind::enumeration:
      return scalar(*rc::gen::elementOf(field.names));
    case Field::Kind::either: {
      const Field alternative = *rc::gen::elementOf(field.alternatives);
      const auto* words = words_of_list(field);
      if (alternative.kind == Field::Kind::text && words != nullptr) return scalar(*rc::gen::elementOf(*words));
      return any_value(alternative, other);
    }
    case Field::Kind::text:
      return scalar("AllUsers");  // a name that every list of names may hold
    case Field::Kind::list: {
      Node node;
      node.kind = Node::Kind::list;
      // Graph's lists of partners and policies name theirs inside; what is not named here is not generated here.
      if (field.element->kind == Field::Kind::object) return node;
      for (int n = *rc::gen::inRange(0, 3); n > 0; --n) node.items.push_back(any_value(*field.element, other));
      return node;
    }
    case Field::Kind::map: {
      Node node;
      node.kind = Node::Kind::mapping;
      if (*rc::gen::arbitrary<bool>()) node.members.push_back({other, {}, any_setting(*field.element, other)});
      return node;
    }
    default:
      return Node{};
  }
}

Node any_setting(const Field& field, const std::string& other) {
  if (field.may_be_open && *rc::gen::inRange(0, 6) == 0) return scalar(*rc::gen::element<std::string>("any", "choose"));
  return any_value(field, other);
}

[[nodiscard]] std::string any_of(std::initializer_list<const char*> texts) {
  return *rc::gen::elementOf(std::vector<std::string>(texts.begin(), texts.end()));
}

[[nodiscard]] std::string any_tenant(const std::string& key, const std::string& other) {
  static const Field settings = settings_field();
  std::string text = "  " + key + ":\n    environment: " +
                     any_of({"commercial", "gcc", "gcc-high", "dod", "21vianet", "bleu", "delos"}) +
                     "\n    domains: [" + key + ".com, " + key + ".example]\n";
  text += "    settings: " + (*rc::gen::inRange(0, 5) == 0 ? "any" : write_flow(any_value(settings, other))) + "\n";
  text += "    users: {ann: {roles: " + any_of({"[]", "[GuestInviter]", "[GuestInviter, GlobalAdministrator]"}) +
          ", userType: " + any_of({"member", "guest"}) +
          ", tags: " + any_of({"[]", "[client, \"anybody\"]", "[\"a b\"]"}) + ", groups: " + any_of({"[]", "[sales]"}) +
          ", mail: " + any_of({"ann@", "ann@mail."}) + key + ".com}}\n";
  text += "    populations: {staff: {count: " + std::to_string(*rc::gen::inRange(1, 1'000'000)) + "}}\n";
  text += "    groups: {sales: " + any_of({"{}", "{id: \"7\"}"}) + "}\n";
  if (*rc::gen::arbitrary<bool>())
    text += "    guests: {staff@" + other + ": {userType: " + any_of({"member", "guest"}) +
            ", externalUserState: " + any_of({"Accepted", "PendingAcceptance"}) + "}}\n";
  return text + "    teams: {room: {owners: [ann], members: [staff@" + other + "]}}\n";
}

[[nodiscard]] std::string any_date() {
  return std::to_string(*rc::gen::inRange(0, 400)) + any_of({"d", "h", "ms", "s", "d07:30", "d12h40m"});
}

[[nodiscard]] std::string any_happening() {
  return "  - {at: " + any_date() + ", " +
         any_of({"invite: staff@fabrikam, by: ann@contoso", "invite: ann@contoso, by: ann@fabrikam, to: fabrikam",
                 "redeem: staff@fabrikam, to: contoso", "synchronise: fabrikam, to: contoso",
                 "synchronise: fabrikam, to: contoso, who: ann@fabrikam",
                 "join-team: staff@fabrikam, by: ann@contoso, to: room@contoso",
                 "leave-team: staff@fabrikam, to: room@contoso", "meet: daily, host: ann@contoso, with: [ann@fabrikam]",
                 "meet: once, host: ann@contoso, with: [ann@fabrikam, staff@contoso], as: guest",
                 "set: contoso.authorizationPolicy.allowInvitesFrom, value: none",
                 "set: contoso.teamsClientConfiguration.AllowGuestUser, value: false",
                 "set: contoso.crossTenantAccessPolicy.partners.fabrikam.b2bCollaborationInbound, value: blocked",
                 "offboard: staff@fabrikam", "remove: staff@fabrikam, to: contoso", "outage: fabrikam, for: 90m"}) +
         "}\n";
}

}  // namespace

std::string any_scenario() {
  std::string text =
      "entente: 1\ntitle: " + any_of({"a title", "\"any title\"", "\"a: b # c\"", "\"Zürich\\t☃\""}) + "\n";
  text += any_of({"", "people: scripted\n", "catalogOverrides: {readings: {missing-half: any}}\n"});
  text += "tenants:\n" + any_tenant("contoso", "fabrikam") + any_tenant("fabrikam", "contoso");
  text += "timeline:\n  - {at: 0s, outage: contoso, for: 1s}\n";
  for (int n = *rc::gen::inRange(0, 6); n > 0; --n) text += any_happening();
  text += "invariants:\n  apart:\n    never: " +
          any_of({"{collaborate: {from: {azureCloud: government}, to: {tag: client}, distinct: true}}",
                  "{access: {from: fabrikam, to: contoso, what: \"app:7f3c\"}}",
                  "{meet: {from: ann@fabrikam, to: staff@contoso, as: authenticated}}",
                  "{join-team: {from: {environment: 21vianet}, to: room@contoso}}",
                  "{chat: {from: {tenant: contoso, tag: \"a b\"}, to: {person: staff@fabrikam}}}"}) +
          "\n";
  if (*rc::gen::arbitrary<bool>()) text += "    within: 90m\n    after: {offboard: staff@fabrikam}\n";
  return text + "expect: {apart: " + any_of({"holds", "violated", "unknown"}) + "}\n";
}

}  // namespace entente::testing
