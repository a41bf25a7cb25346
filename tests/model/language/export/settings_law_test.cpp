// Every setting of the language: readable from an export, or named here with the reason why not. And the law of those
// that are: an export says the same as the settings it was written from.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "folder.hpp"
#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/objects.hpp"
#include "model/language/export/properties.hpp"
#include "model/language/fields.hpp"
#include "model/language/reader.hpp"

namespace entente::testing {
namespace {

using namespace model::exported;
using model::Field;
using model::Node;

const std::map<std::string, std::string>& not_exported() {
  static const std::map<std::string, std::string> reasons{
      {"crossTenantSynchronization",
       "jobs do not say which users they take; their scope stands in the schema and in "
       "assignments of the service principal"},
      {"groupSettings", "directory settings are lists of names and values, by the id of a template"},
      {"powerBITenantSettings", "the admin API of Power BI lists switches by title, with security groups per switch"},
      {"mfaRegistrationPolicy", "Entra ID Protection has no API for it"},
      {"passwordPolicy", "expiry is a property of every domain and every user"},
      {"protectedActions", "they are authentication contexts of resource actions, one request each"},
      {"informationBarrierMode", "Get-PolicyConfig says it among much else that no public export shows"},
      {"informationBarrierPolicyApplication", "a state, not a setting: the status of the last application"}};
  return reasons;
}

std::string top(std::string_view path) { return std::string(path.substr(0, path.find('.'))); }

TEST(ExportedSettings, are_all_that_the_language_has_but_for_those_listed_here) {
  std::map<std::string, std::string> files;
  for (const Object& object : objects()) files[top(object.setting)] += std::string(object.files) + " ";
  for (const Field::Named& setting : model::settings_field().members) {
    const bool readable = files.contains(setting.name);
    EXPECT_NE(readable, not_exported().contains(setting.name))
        << setting.name << (readable ? " is read and listed as not exported" : " is neither read nor listed");
    EXPECT_TRUE(!readable || files[setting.name].find_first_not_of(' ') != std::string::npos)
        << setting.name << " has no file";
  }
  for (const auto& [name, reason] : not_exported()) EXPECT_GT(reason.size(), 20U) << name;
}

TEST(ExportedSettings, are_read_from_every_file_that_the_table_names) {
  std::set<std::string> seen;
  for (const Object& object : objects())
    any_word(object.files, [&](std::string_view file) {
      EXPECT_TRUE(seen.insert(std::string(file)).second) << file << " is two objects";
      EXPECT_EQ(object_at({std::string(file) + ".json"}), &object) << file;
      EXPECT_EQ(object_at({"get-" + std::string(file) + ".json"}), &object) << file;
      return false;
    });
}

TEST(ExportedSettings, have_a_row_only_for_properties_that_the_language_has) {
  // A row of the table whose property the language has renamed would be a row about nothing.
  const std::function<void(const Field&, const std::string&, std::set<std::string>&)> walk =
      [&](const Field& field, const std::string& path, std::set<std::string>& found) {
        for (const Field::Named& member : field.members) {
          if (property_of(path, member.name) != nullptr) found.insert(path + "." + member.name);
          walk(member.field, path + "." + member.name, found);
        }
        if (field.element) walk(*field.element, path + ".*", found);
        for (const Field& form : field.alternatives) walk(form, path, found);
      };
  std::set<std::string> found;
  for (const Field::Named& setting : model::settings_field().members) walk(setting.field, setting.name, found);
  for (const Property& property : properties())
    any_word(property.names, [&](std::string_view name) {
      const bool known = std::any_of(found.begin(), found.end(), [&](const std::string& path) {
        return is_at(path, std::string(property.object) + "." + std::string(name));
      });
      EXPECT_TRUE(known) << property.object << "." << name;
      return false;
    });
}

TEST(ExportedSettings, say_of_every_property_that_decides_what_it_means_when_it_is_not_there) {
  std::set<std::string> read;
  for (const Object& object : objects()) read.insert(top(object.setting));
  const std::function<void(const Field&, const std::string&)> walk = [&](const Field& field, const std::string& path) {
    const Field& form = exported_form(field, Node{});
    if (form.kind == Field::Kind::list) walk(*form.element, path + ".*");
    for (const Field::Named& member : form.members) {
      const bool decides = member.field.kind != Field::Kind::anything && !only_scenarios_have(path, member.name);
      EXPECT_TRUE(!decides || property_of(path, member.name) != nullptr) << path << "." << member.name;
      walk(member.field, path + "." + member.name);
    }
  };
  for (const Field::Named& setting : model::settings_field().members)
    if (read.contains(setting.name)) walk(setting.field, setting.name);
}

/// One value as an export may write it, and as a scenario says it.
struct Written {
  std::string exported, said;
};

std::string in_some_case(std::string text) {
  for (char& c : text)
    if (std::isalpha(static_cast<unsigned char>(c)) != 0 && *rc::gen::inRange(0, 3) == 0)
      c = static_cast<char>(c ^ 0x20);
  return text;
}

std::string id(int number) { return "1b6f3d20-8c45-4e7a-9d01-5a2c7e8f9b" + std::to_string(10 + number); }

Written written(const Field& field, const std::string& path, int number);

/// An object with all that the tables call unknown where it is not written, and some of the rest.
Written written_object(const Field& field, const std::string& path, int number) {
  Written all;
  const auto add = [](std::string& text, const std::string& member) { text += (text.empty() ? "" : ", ") + member; };
  for (const Field::Named& member : field.members) {
    const Property* known = property_of(path, member.name);
    if (member.field.kind == Field::Kind::anything && known == nullptr) continue;
    const bool newer = member.name == "automaticUserConsentSettings" ||
                       member.name == "crossCloudMeetingConfiguration" || member.name == "identitySynchronization" ||
                       member.name == "tenantRestrictions" ||
                       member.name == "invitationRedemptionIdentityProviderConfiguration";
    const bool tells_whose = path == "externalAccessPolicies.*" && member.name == "Identity";
    const bool of_guests = member.name == "externalTenants" || path.ends_with("externalTenants");
    const bool needed = newer || tells_whose || of_guests || member.required || member.name == "tenantId" ||
                        (known != nullptr && known->absent == Meaning::unknown);
    if (!needed && *rc::gen::arbitrary<bool>()) continue;
    const bool object = member.name != "conditions" && exported_form(member.field, Node{}).kind == Field::Kind::object;
    const bool may_be_null =
        member.name == "sessionControls" ||
        (object && known != nullptr && known->null == Meaning::said && *rc::gen::inRange(0, 4) == 0);
    const Written value =
        may_be_null ? Written{"null", "null"} : written(member.field, path + "." + member.name, number);
    add(all.exported, "\"" + in_some_case(member.name) + "\": " + value.exported);
    add(all.said, member.name + ": " + value.said);
  }
  if (path.ends_with(".conditions"))
    add(all.exported, R"("ClientAppTypes": ["all"], "platforms": null, "locations": null)");
  if (path.ends_with("conditions.users")) add(all.exported, R"("includeRoles": [], "excludeRoles": [])");
  if (path.ends_with("conditions.applications")) add(all.exported, R"("includeUserActions": [])");
  if (path.ends_with("grantControls")) add(all.exported, R"("customAuthenticationFactors": [])");
  return {"{" + all.exported + "}", "{" + all.said + "}"};
}

Written written_text(const std::string& path, int number) {
  const std::string text = path.ends_with("authenticationStrength.id") ? "00000000-0000-0000-0000-000000000004"
                           : path.ends_with("tenantId") || path == "externalAccessPolicies.*.Identity" ? id(number)
                           : path.ends_with("targets.*.target") && *rc::gen::arbitrary<bool>()
                               ? "AllUsers"
                               : id(*rc::gen::inRange(0, 5));
  const bool name = path.ends_with("tenantId") || path.ends_with("target");
  return {"\"" + (name ? in_some_case(text) : text) + "\"", "\"" + text + "\""};
}

Written written(const Field& field, const std::string& path, int number) {
  const Field& form = exported_form(field, Node{});
  switch (form.kind) {
    case Field::Kind::object:
      return written_object(form, path, number);
    case Field::Kind::list: {
      Written all;
      const int count = *rc::gen::inRange(1, 4);
      for (int i = 0; i < count; ++i) {
        const Written item = written(*form.element, path + ".*", i);
        all.exported += (i == 0 ? "" : ", ") + item.exported;
        all.said += (i == 0 ? "" : ", ") + item.said;
      }
      return {"[" + all.exported + "]", "[" + all.said + "]"};
    }
    case Field::Kind::boolean: {
      const std::string truth = *rc::gen::arbitrary<bool>() ? "true" : "false";
      return {*rc::gen::arbitrary<bool>() ? truth : "\"" + in_some_case(truth) + "\"", truth};
    }
    case Field::Kind::enumeration: {
      const std::string name = *rc::gen::elementOf(form.names);
      return {"\" " + in_some_case(name) + "\"", name};
    }
    default:
      return written_text(path, number);
  }
}

/// What tools put around it.
std::string wrapped(const std::string& body) {
  switch (*rc::gen::inRange(0, 3)) {
    case 0:
      return R"({"@odata.context": "c", "value": )" + body + "}";
    case 1:
      return body.starts_with("[") ? body : "[" + body + "]";
    default:
      return body;
  }
}

/// Members by name, whatever their order; whether text was quoted is forgotten.
std::string sorted(const Node& node) {
  if (node.kind != Node::Kind::mapping && node.kind != Node::Kind::list)
    return node.text + (node.text.empty() ? "null" : "");
  std::vector<std::string> parts;
  for (const Node& item : node.items) parts.push_back(sorted(item));
  for (const model::Member& member : node.members) parts.push_back(member.key + ": " + sorted(member.value));
  if (node.kind == Node::Kind::mapping) std::sort(parts.begin(), parts.end());
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return node.kind == Node::Kind::list ? "[" + text + "]" : "{" + text + "}";
}

/// The tenant's settings, or the problem.
std::string settings_of(const std::string& tenant, const std::filesystem::path& folder) {
  const auto scenario = model::read_scenario(
      "entente: 1\ntitle: T\ncatalog: 2026-Q2\ntenants:\n  contoso: {environment: commercial, " + tenant + "}\n",
      "t.yaml", folder);
  return scenario ? sorted(scenario->tenants.at(0).settings) : to_string(scenario.error());
}

std::string first_word(std::string_view words) { return std::string(words.substr(0, words.find(' '))); }

RC_GTEST_PROP(ExportedSettings, say_what_the_same_settings_say_in_a_scenario, ()) {
  ExportFolder folder;
  std::map<std::string, std::string> said;
  for (const Object& object : objects()) {
    const std::string setting = top(object.setting);
    // The definition of the invitation policy is a text of its own: see domains_test.cpp.
    if (object.files.empty() || setting == "organization" || setting == "b2bManagementPolicy") continue;
    if (object.holds == Holds::synchronization) continue;                                      // said in the partners
    if (object.holds == Holds::bundle || object.holds == Holds::service_principals) continue;  // bundle_test.cpp
    const bool list = object.setting.ends_with(".*");
    const std::string path(object.setting.substr(0, object.setting.size() - (list ? 2 : 0)));
    Field field = field_of(path);
    if (object.holds == Holds::policy)
      std::erase_if(field.members, [](const Field::Named& m) { return m.name == "default" || m.name == "partners"; });
    const Written body = written(field, path, 0);
    folder.file("x/" + first_word(object.files) + ".json", wrapped(body.exported));
    if (setting != "crossTenantAccessPolicy")
      said[setting] = body.said;
    else if (object.holds == Holds::policy)
      said[setting] = body.said.substr(1, body.said.size() - 2) + ", " + said[setting];
    else
      said[setting] += path.substr(setting.size() + 1) + ": " + body.said + ", ";
  }
  std::string all;
  for (const auto& [setting, body] : said)
    all += setting + ": " + (setting == "crossTenantAccessPolicy" ? "{" + body + "}" : body) + ", ";
  all += "b2bManagementPolicy: any, servicePrincipals: any";
  for (const auto& [setting, reason] : not_exported()) all += ", " + setting + ": any";
  const std::string exported = settings_of("export: x", folder.path());
  const std::string scenario = settings_of("settings: {" + all + "}", folder.path());
  RC_ASSERT(exported.starts_with("{"));
  RC_ASSERT(exported == scenario);
}

}  // namespace
}  // namespace entente::testing
