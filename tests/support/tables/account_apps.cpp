// account_apps.hpp: what licences contain, what devices let open, and that every word asks for both.
#include "model/rulebook/account_apps.hpp"

#include "model/questions/question.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// `licences: […]`, or nothing for an account whose licences nobody lists.
[[nodiscard]] std::string account(const Row& row) {
  return row["licences"] == "not listed" ? "{}" : "{licences: [" + row["licences"] + "]}";
}

/// A device with this kiosk (`none` is no kiosk) on which application control blocks this.
[[nodiscard]] std::string device(const Row& row) {
  std::string traits = "{model: HoloLens2, applicationControl: {blocked: [" + row["blocked"] + "]}";
  if (row["kiosk"] != "none") traits += ", kiosk: [" + row["kiosk"] + "]";
  return traits + "}";
}

Table licence_table() {
  return table("is_licensed_for", R"(
    | licences     | service    | other licences | verdict | because       |
    |--------------|------------|----------------|---------|---------------|
    | not listed   | SharePoint | missing        | yes     |               |
    | SharePoint   | SharePoint | missing        | yes     | LIC-1         |
    | Teams        | SharePoint | missing        | no      | !LIC-1        |
    |              | SharePoint | missing        | no      | !LIC-1        |
    | RemoteAssist | Teams      | missing        | yes     | LIC-1         |
    | RemoteAssist | SharePoint | missing        | no      | !LIC-1        |
    | M365E5       | SharePoint | missing        | no      | !LIC-1 !LIC-2 |
    | M365E5       | SharePoint | contained      | yes     | LIC-2         |
    | Teams        | SharePoint | contained      | no      | !LIC-1        |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.catalog("{readings: {other-licences: " + row["other licences"] + "}}")
                     .tenant("firm")
                     .person("peggy", account(row));
                 const LicenceId service = row["service"] == "Teams" ? licences::teams : licences::sharepoint;
                 return Decision(estate.world(), [service](auto& logic, const auto& facts) {
                   return is_licensed_for(logic, facts, PersonId{0}, service);
                 });
               });
}

/// Where the browser opens, web applications do; kiosk mode that hides it may, or may not, keep it closed.
Table opens_table() {
  return table(
      "opens_app", R"(
    | app        | on device | kiosk        | blocked             | kiosk browser | verdict | because (outermost) |
    |------------|-----------|--------------|---------------------|---------------|---------|---------------------|
    | SharePoint | no        | RemoteAssist | browser             | closed        | yes     |                     |
    | SharePoint | yes       | none         |                     | closed        | yes     | DEV-9               |
    | SharePoint | yes       | none         | SharePoint          | closed        | yes     | DEV-9               |
    | SharePoint | yes       | none         | browser             | closed        | yes     | DEV-9               |
    | SharePoint | yes       | none         | browser, SharePoint | closed        | no      | !DEV-9              |
    | SharePoint | yes       | RemoteAssist |                     | closed        | no      | !DEV-9              |
    | SharePoint | yes       | RemoteAssist |                     | open          | yes     | DEV-9               |
    | SharePoint | yes       | RemoteAssist | browser             | open          | no      | !DEV-9              |
    | SharePoint | yes       | SharePoint   | browser             | closed        | yes     | DEV-9               |
    | Teams      | yes       | Teams        | browser             | closed        | yes     | DEV-9               |
    | Teams      | yes       | Teams        | browser, Teams      | closed        | no      | !DEV-9              |
    | Teams      | yes       | RemoteAssist | browser             | closed        | no      | !DEV-9              |
    | Teams      | yes       | browser      |                     | closed        | yes     | DEV-9               |
  )",
      [](const Row& row) {
        Estate estate;
        estate.catalog("{readings: {kiosk-browser: " + row["kiosk browser"] + "}}")
            .tenant("firm")
            .person("goggles")
            .item(ItemKind::device, "hololens", "", row["on device"] == "yes" ? "goggles@firm" : "", device(row));
        const AppId app = row["app"] == "Teams" ? teams_app : sharepoint_app;
        return Decision(estate.world(),
                        [app](auto& logic, const auto& facts) { return opens_app(logic, facts, PersonId{0}, app); });
      });
}

/// Calls in Remote Assist take its licence and a device that opens it, or none in particular.
Table remote_assist_table() {
  return table("calls_by_remote_assist", R"(
    | licences     | on device | kiosk        | blocked      | verdict | because (outermost) |
    |--------------|-----------|--------------|--------------|---------|---------------------|
    | RemoteAssist | no        | none         | RemoteAssist | yes     | DEV-11              |
    | RemoteAssist | yes       | none         |              | yes     | DEV-11              |
    | RemoteAssist | yes       | RemoteAssist |              | yes     | DEV-11              |
    | RemoteAssist | yes       | RemoteAssist | RemoteAssist | no      | !DEV-11             |
    | RemoteAssist | yes       | Teams        |              | no      | !DEV-11             |
    | Teams        | yes       | RemoteAssist |              | no      |                     |
    | not listed   | yes       | RemoteAssist |              | no      |                     |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("firm")
                     .person("goggles", account(row))
                     .item(ItemKind::device, "hololens", "", row["on device"] == "yes" ? "goggles@firm" : "",
                           device(row));
                 return Decision(estate.world(), [](auto& logic, const auto& facts) {
                   return calls_by_remote_assist(logic, facts, PersonId{0});
                 });
               });
}

/// A question in the words of the language: `chat expert@firm`.
[[nodiscard]] Decision asked(const Estate& estate, const std::string& from, const std::string& text) {
  auto world = estate.world();
  std::array<std::string, 3> words;
  std::size_t at = 0;
  for (std::string& word : words) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    word = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
  }
  const auto question = resolve(*world, {from, words[1], words[0], words[2], ""}, {});
  if (!question) throw std::invalid_argument(question.error().what);
  return Decision(std::move(world),
                  [q = *question](auto& logic, const auto& facts) { return answer(logic, facts, q); });
}

/// Every word, asked by an account of the house with all it takes, without the licence, and on a device that opens
/// nothing but Remote Assist. A sign-in, an invitation and a form ask for no licence; a call goes by Remote Assist.
Table words_table() {
  return table(
      "words_of_accounts_on_devices", R"(
    | question                           | licences            | kiosk        | blocked | verdict | because (outermost)                        |
    |------------------------------------|---------------------|--------------|---------|---------|--------------------------------------------|
    | chat expert@firm                   | Teams               | none         |         | yes     | CAP-6                                      |
    | chat expert@firm                   | SharePoint          | none         |         | no      | !CAP-5 !CAP-6 !LIC-1                       |
    | chat expert@firm                   | Teams, RemoteAssist | RemoteAssist | browser | no      | !CAP-5 !CAP-6 !DEV-9                       |
    | call expert@firm                   | Teams               | none         |         | yes     | CAP-6                                      |
    | call expert@firm                   | SharePoint          | none         |         | no      | !CAP-5 !CAP-6 !LIC-1                       |
    | call expert@firm                   | Teams, RemoteAssist | RemoteAssist | browser | yes     | CAP-6                                      |
    | call expert@firm                   | Teams               | RemoteAssist | browser | no      | !CAP-5 !CAP-6 !DEV-9                       |
    | call other@firm                    | RemoteAssist        | RemoteAssist | browser | no      | !AST-3 !CAP-5 !CAP-6 !DEV-9                |
    | communicate expert@firm            | RemoteAssist        | RemoteAssist | browser | yes     | CAP-6 CAP-7 CAP-9                          |
    | communicate other@firm             | RemoteAssist        | RemoteAssist | browser | yes     | CAP-7 CAP-9                                |
    | communicate expert@firm            | SharePoint          | none         |         | no      | !CAP-12 !CAP-5 !CAP-6 !CAP-7 !CAP-8 !LIC-1 |
    | chat victor@client                 | Teams               | none         |         | yes     | ACC-1 CAP-14 CAP-5 DEV-9 LIC-1             |
    | chat victor@client                 | SharePoint          | none         |         | no      | !CAP-6 !LIC-1                              |
    | meet firm                          | Teams               | none         |         | yes     | ACC-1 DEV-9 MTG-10                         |
    | meet firm                          | SharePoint          | none         |         | no      | !LIC-1 !MTG-1                              |
    | meet firm                          | RemoteAssist        | RemoteAssist | browser | yes     | ACC-1 DEV-11 MTG-10                        |
    | meet client                        | Teams               | RemoteAssist | browser | no      | !DEV-9 !MTG-1 !TMS-3                       |
    | join-team crew@firm                | Teams               | none         |         | yes     | ACC-1 DEV-9 LIC-1 TMS-12 TMS-7             |
    | join-team crew@firm                | SharePoint          | none         |         | no      | !LIC-1 !TMS-6                              |
    | read-chat-history crew@firm        | SharePoint          | none         |         | no      | !CAP-15                                    |
    | read-chat-history goggles@firm     | SharePoint          | none         |         | no      | !LIC-1                                     |
    | direct-connect client              | Teams               | none         |         | yes     | ACC-1 DCO-1 DCO-2 DCO-3 DEV-9 LIC-1        |
    | direct-connect client              | SharePoint          | none         |         | no      | !LIC-1                                     |
    | find expert@firm                   | Teams               | none         |         | yes     | FND-1                                      |
    | find expert@firm                   | SharePoint          | none         |         | no      | !FND-1 !FND-2                              |
    | open-file firm site:hub            | SharePoint          | none         |         | yes     | ACC-1 DEV-9 LIC-1 SPO-1                    |
    | open-file firm site:hub            | Teams               | none         |         | no      | !LIC-1 !SPO-12                             |
    | open-file firm site:hub            | SharePoint          | RemoteAssist | browser | no      | !DEV-9                                     |
    | view-report firm report:sales      | PowerBI             | none         |         | yes     | ACC-1 DEV-9 PWR-4 SPO-1                    |
    | view-report firm report:sales      | PowerBI             | RemoteAssist | browser | no      | !DEV-9                                     |
    | run-flow firm flow:approval        | PowerAutomate       | none         |         | yes     | ACC-1 DEV-9 LIC-1 SPO-1                    |
    | run-flow firm flow:approval        | Teams               | none         |         | no      | !LIC-1                                     |
    | use-power-app firm powerApp:orders | PowerApps           | none         |         | yes     | ACC-1 DEV-9 LIC-1 SPO-1                    |
    | use-power-app firm powerApp:orders | Teams               | none         |         | no      | !LIC-1                                     |
    | fill-form firm form:canteen        |                     | none         |         | yes     | ACC-1 DEV-9 PWR-10                         |
    | fill-form firm form:canteen        |                     | RemoteAssist | browser | no      | !DEV-9                                     |
    | see-in-gal expert@firm             | Exchange            | none         |         | yes     | ACC-1 DEV-9 EXO-1 LIC-1                    |
    | see-in-gal expert@firm             | Teams               | none         |         | no      | !LIC-1                                     |
    | see-free-busy expert@firm          | Exchange            | none         |         | yes     | ACC-1 DEV-9 EXO-4 LIC-1                    |
    | see-free-busy expert@firm          | Teams               | none         |         | no      | !LIC-1                                     |
    | see-free-busy other@firm           | Exchange            | none         |         | no      | !LIC-1                                     |
    | access firm                        |                     | none         |         | yes     | ACC-1 CAP-2 DEV-9                          |
    | access firm                        |                     | RemoteAssist | browser | no      | !DEV-9                                     |
  )",
      [](const Row& row) {
        Estate estate;
        estate.catalog("{readings: {kiosk-browser: closed, other-licences: missing, direct-connect-directions: one}}")
            .tenant("firm")
            .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true")
            .partner("client", "{b2bDirectConnectOutbound: allowed}")
            .person("goggles", account(row))
            .person("other", "{licences: [RemoteAssist]}")
            .person("expert")
            .team("crew", "expert@firm", "goggles@firm")
            .item(ItemKind::site, "hub", "expert@firm", "goggles@firm")
            .item(ItemKind::report, "sales", "expert@firm", "goggles@firm")
            .item(ItemKind::flow, "approval", "expert@firm", "goggles@firm")
            .item(ItemKind::power_app, "orders", "expert@firm", "goggles@firm")
            .item(ItemKind::form, "canteen", "expert@firm")
            .item(ItemKind::device, "hololens", "", "goggles@firm", device(row))
            .item(ItemKind::device, "second", "", "other@firm",
                  "{model: HoloLens2, kiosk: [RemoteAssist], applicationControl: {blocked: [browser]}}")
            .tenant("client")
            .set("teamsMeetingConfiguration.DisableAnonymousJoin", "true")
            .partner("firm", "{b2bDirectConnectInbound: allowed}")
            .person("victor");
        return asked(estate, "goggles@firm", row["question"]);
      });
}

}  // namespace

std::vector<Table> account_app_tables() {
  return {licence_table(), opens_table(), remote_assist_table(), words_table()};
}

}  // namespace entente::testing
