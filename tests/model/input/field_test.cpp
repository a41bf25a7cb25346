// Fields check documents and print themselves as a JSON Schema; both must say the same, and the printed one is kept.
#include "model/input/field.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "model/input/yaml.hpp"
#include "model/language/fields.hpp"
#include "model/language/reader.hpp"
#include "model/terms/capabilities.hpp"
#include "tests/support/pages.hpp"

namespace entente::model {
namespace {

/// What the field says of a text: nothing when it fits, the message without its place otherwise.
[[nodiscard]] std::string said(const Field& field, std::string_view text) {
  const auto node = read_document(text, "f");
  if (!node) return "unreadable";
  const auto ok = check(*node, field);
  if (ok) return "";
  const std::string message = to_string(ok.error());
  return message.substr(message.find("error: ") + 7);
}

TEST(Check, BooleansAreTrueOrFalseAndNothingElse) {
  for (const char* good : {"true", "false"}) EXPECT_EQ(said(boolean(), good), "");
  for (const char* bad : {"yes", "True", "1", "any"})
    EXPECT_EQ(said(boolean(), bad), std::string("found `") + bad + "`; expected true or false");
  EXPECT_EQ(said(boolean(), "\"true\""), "found `\"true\"`; expected true or false");
  EXPECT_EQ(said(boolean(), "~"), "found nothing; expected true or false");
  EXPECT_EQ(said(boolean(), "[true]"), "found a list; expected true or false");
}

TEST(Check, IntegersKeepTheirBounds) {
  const Field field = integer(1, 100);
  for (const char* good : {"1", "100"}) EXPECT_EQ(said(field, good), "");
  for (const char* bad : {"0", "101", "-1", "1.5", "1e2", "0x10", "+7", "99999999999999999999"})
    EXPECT_EQ(said(field, bad), std::string("found `") + bad + "`; expected a whole number from 1 to 100");
}

TEST(Check, EnumerationsHintAtTheNearestName) {
  const Field field = one_of({"allowed", "blocked"});
  EXPECT_EQ(said(field, "allowed"), "");
  EXPECT_EQ(said(field, "\"allowed\""), "") << "JSON has no plain words";
  EXPECT_EQ(said(field, "alowed"), "found `alowed`; expected allowed, blocked; did you mean `allowed`?");
}

TEST(Check, ObjectsKnowTheirMembers) {
  const Field field = object({{"name", text(), true}, {"size", integer(1, 9)}});
  EXPECT_EQ(said(field, "{name: x, size: 3}"), "");
  EXPECT_EQ(said(field, "{size: 3}"), "`name` is missing; expected text");
  EXPECT_EQ(said(field, "{name: x, siz: 3}"), "unknown name `siz`; expected name, size; did you mean `size`?");
}

TEST(Check, ListsAndMapsCountWhatTheyHold) {
  EXPECT_EQ(said(list_of(text(), {}, 2), "[a, b]"), "");
  EXPECT_EQ(said(list_of(text(), {}, 2), "[a, b, c]"), "3 items; expected at most 2");
  EXPECT_EQ(said(map_of(integer(1, 9), {}, 1), "{a: 1, b: 2}"), "2 entries; expected at most 1");
  EXPECT_EQ(said(map_of(integer(1, 9)), "{a: 1, b: x}"), "found `x`; expected a whole number from 1 to 9");
}

TEST(Check, SettingsMayBeOpenAllTheWayDownButNamesInListsMayNot) {
  const Field field = setting(object({{"flag", boolean()}, {"domains", list_of(one_of({"allowed", "blocked"}))}}));
  for (const char* good : {"any", "choose", "~", "{flag: any}", "{flag: choose}", "{flag: }", "{domains: any}"})
    EXPECT_EQ(said(field, good), "") << good;
  EXPECT_EQ(said(field, "{\"flag\": \"any\"}"), "");
  EXPECT_EQ(said(field, "{flag: \"true\"}"), "found `\"true\"`; expected true or false");
  EXPECT_EQ(said(field, "{domains: [any]}"), "found `any`; expected allowed, blocked");
}

TEST(Check, LongTextIsCutBetweenCharacters) {
  std::string umlauts;
  for (int i = 0; i < 100; ++i) umlauts += "ü";
  const std::string shown = said(boolean(), umlauts);
  EXPECT_EQ(shown, "found `" + umlauts.substr(0, 120) + "…`; expected true or false");
}

TEST(Problem, OneLineForEditorsToJumpTo) {
  EXPECT_EQ(to_string(Problem{{"a.yaml", 3, 7}, "found `x`", "y", "did you mean `y`?"}),
            "a.yaml:3:7: error: found `x`; expected y; did you mean `y`?");
  EXPECT_EQ(to_string(Problem{{"a.yaml", 0, 0}, "cannot be read", "", ""}), "a.yaml: error: cannot be read");
  EXPECT_EQ(ticked("a\nb\x1b[31m\x7f"), "`a\\x0ab\\x1b[31m\\x7f`");
}

TEST(Schema, IsPrintedFromTheFieldsAndNotStale) {
  const std::string printed = scenario_schema_json();
  EXPECT_EQ(testing::problem_with_page(std::string(ENTENTE_SOURCE_DIR) + "/docs/scenario.schema.json", printed), "");
}

TEST(Schema, SaysWhatTheCheckSays) {
  const auto schema = nlohmann::json::parse(scenario_schema_json());
  EXPECT_EQ(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
  EXPECT_EQ(schema["additionalProperties"], false);
  EXPECT_EQ(schema["required"], (nlohmann::json{"entente", "title", "tenants"}));
  for (const auto& named : scenario_field().members)
    EXPECT_TRUE(schema["properties"].contains(named.name)) << named.name;
}

using Json = nlohmann::ordered_json;

/// `visit(path, property)` for every property of a schema and of its definitions.
template <class Visit>
void each_property(const Json& json, const std::string& path, const Visit& visit) {
  if (json.is_array())
    for (const Json& item : json) each_property(item, path, visit);
  if (!json.is_object()) return;
  for (const auto& [key, value] : json.items())
    if (key == "properties" || key == "$defs")
      for (const auto& [name, inner] : value.items()) {
        const std::string inner_path = path + "." + name;
        if (key == "properties") visit(inner_path, inner);
        each_property(inner, inner_path, visit);
      }
    else
      each_property(value, path, visit);
}

TEST(Schema, DescribesEveryProperty) {
  int properties = 0;
  each_property(Json::parse(scenario_schema_json()), "", [&](const std::string& path, const Json& property) {
    ++properties;
    ASSERT_TRUE(property.is_object()) << path << " needs a line in model/language/descriptions.def";
    ASSERT_TRUE(property.contains("description")) << path << " needs a line in model/language/descriptions.def";
    EXPECT_GT(property["description"].get<std::string>().size(), 4U) << path;
  });
  EXPECT_GT(properties, 300);
}

TEST(Schema, DescribesCapabilitiesByWhatTheyMean) {
  const Json schema = Json::parse(scenario_schema_json());
  std::set<std::string> described;
  each_property(schema, "", [&](const std::string& path, const Json& property) {
    const std::string name = path.substr(path.rfind('.') + 1);
    if (const CapabilityInfo* capability = capability_named(name);
        capability != nullptr && path.find("never") != std::string::npos)
      if (property["description"].get<std::string>().starts_with("never: ")) described.insert(name);
  });
  EXPECT_EQ(described.size(), static_cast<std::size_t>(capability_count));
}

TEST(Schema, TellsAShapeOnceAndRefersToIt) {
  const std::string text = scenario_schema_json();
  EXPECT_LT(text.size(), 100'000U);
  const Json schema = Json::parse(text);
  std::set<std::string> used;
  const std::string prefix = "#/$defs/";
  for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at + 1)) {
    const auto end = text.find('"', at);
    used.insert(text.substr(at + prefix.size(), end - at - prefix.size()));
  }
  std::set<std::string> told;
  for (const auto& [name, definition] : schema["$defs"].items()) told.insert(name);
  EXPECT_EQ(used, told);
}

TEST(Schema, GoesByTheNewestCatalogForOverrides) {
  const Json schema = Json::parse(scenario_schema_json());
  const auto resolved = [&schema](const Json& shape) {
    if (!shape.contains("$ref")) return shape;
    return schema.at(Json::json_pointer(shape["$ref"].get<std::string>().substr(1)));
  };
  const Json overrides = resolved(schema["properties"]["catalogOverrides"])["properties"];
  EXPECT_TRUE(resolved(overrides["pairs"])["properties"].contains("b2bCollaboration"));
  EXPECT_EQ(resolved(resolved(overrides["readings"])["properties"]["guest-reach"])["enum"],
            (Json{"common-team", "whole-tenant", "any"}));
  EXPECT_TRUE(resolved(overrides["delays"]).contains("properties"));
  EXPECT_TRUE(resolved(overrides["network"]).contains("properties"));
}

TEST(Schema, MayBeNamedInAFileAndIsNotRead) {
  constexpr const char* plain = "entente: 1\ntitle: t\ntenants: {a: {environment: commercial}}\n";
  const auto scenario = read_scenario(std::string("$schema: ./scenario.schema.json\n") + plain, "f", {});
  ASSERT_TRUE(scenario) << to_string(scenario.error());
  EXPECT_EQ(scenario->title, read_scenario(plain, "f", {})->title);
  EXPECT_FALSE(read_scenario(std::string("$schema: {a: b}\n") + plain, "f", {}));
}

TEST(Schema, LetsLicencesBeAnyName) {
  EXPECT_EQ(said(scenario_field(), "{entente: 1, title: t, tenants: {a: {environment: gcc, licences: [Teams, Ours]}}}"),
            "");
  EXPECT_NE(scenario_schema_json().find("\"examples\""), std::string::npos);
}

}  // namespace
}  // namespace entente::model
