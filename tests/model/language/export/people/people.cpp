#include "people.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace entente::testing {

std::string object_id(int number) { return fmt::format("00000000-0000-0000-0000-{:012}", number); }

std::string user(int number, const std::string& name, const std::string& more) {
  auto object =
      nlohmann::ordered_json::parse(R"({"userType": "Member", "accountEnabled": true, "showInAddressList": null,
    "assignedPlans": [{"service": "TeamspaceAPI", "capabilityStatus": "Enabled"}], "proxyAddresses": [],
    "mail": null, "externalUserState": null})");
  object["id"] = object_id(number);
  object["userPrincipalName"] = name.find('@') == std::string::npos ? name + "@contoso.com" : name;
  if (!more.empty()) object.update(nlohmann::ordered_json::parse("{" + more + "}"));
  // `-` stands for a property that is left out.
  for (auto member = object.begin(); member != object.end();)
    member = *member == "-" ? object.erase(member) : std::next(member);
  return object.dump();
}

Contoso::Contoso() {
  file("organization.json",
       R"({"id": "5a0c9e21-77b4-4d3f-9a58-e16b20c4d7f3", "verifiedDomains": [{"name": "contoso.com"}]})");
  file("directoryRoles.json", "[]");
}

Contoso& Contoso::users(const std::vector<std::string>& objects) {
  return file("users.json", fmt::format(R"({{"value": [{}]}})", fmt::join(objects, ",\n")));
}
Contoso& Contoso::file(std::string_view name, std::string_view bytes) {
  folder_.file(name, bytes);
  return *this;
}
Contoso& Contoso::says(std::string members) {
  says_ = std::move(members);
  return *this;
}
Contoso& Contoso::others(std::string tenants) {
  others_ = std::move(tenants);
  return *this;
}

model::Outcome<model::Scenario> Contoso::read() const {
  return model::read_scenario("{entente: 1, title: T, tenants: {contoso: {environment: commercial, export: ." +
                                  (says_.empty() ? "" : ", " + says_) + "}" + (others_.empty() ? "" : ", " + others_) +
                                  "}}",
                              "t.yaml", folder_.path());
}

std::string Contoso::lines_below(const std::string& head, std::string_view of) const {
  const auto scenario = read();
  if (!scenario) return to_string(scenario.error());
  std::istringstream text(model::write_scenario(*scenario));
  std::string lines, tenant, part;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with("  ") && line[2] != ' ') tenant = line.substr(2, line.find(':') - 2);
    if (line.starts_with("    ") && line[4] != ' ') part = line.substr(4);
    if (tenant == of && part == head && line.starts_with("      ")) lines += line.substr(6) + "\n";
  }
  return lines;
}

std::string Contoso::people() const { return lines_below("users:") + lines_below("populations:"); }
std::string Contoso::groups() const { return lines_below("groups:"); }
std::string Contoso::guests() const { return lines_below("guests:"); }

std::string Contoso::refusal() const {
  const auto scenario = read();
  if (scenario) return "";
  std::string text = to_string(scenario.error());
  const std::string folder = (folder_.path() / ".").generic_string() + "/";
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder)) text.erase(at, folder.size());
  return text;
}

}  // namespace entente::testing
