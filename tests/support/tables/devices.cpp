// devices.hpp: what the accounts of devices reach, and who sees their conversations.
#include "model/rulebook/devices.hpp"

#include "model/rulebook/capabilities.hpp"
#include "tests/support/estate.hpp"
#include "tests/support/table.hpp"

namespace entente::testing {
namespace {

using namespace model;

/// A device as tables write it: what its kiosk shows (`none` is no kiosk) and what application control blocks.
[[nodiscard]] std::string device(const Row& row) {
  std::string traits = "model: HoloLens2, applicationControl: {blocked: [" + row["blocked"] + "]}";
  if (row["kiosk"] != "none") traits += ", kiosk: [" + row["kiosk"] + "]";
  return "{" + traits + "}";
}

/// The provider's account `goggles`, which tina of the client holds, is on a HoloLens or on none.
[[nodiscard]] Estate provider_and_client(const Row& row, const std::string& licences = "Teams") {
  Estate estate;
  estate.catalog("{readings: {kiosk-browser: closed}}");
  estate.tenant("provider").person("expert").person("goggles", "{usedBy: [tina@client], licences: [" + licences + "]}");
  if (row["on device"] == "yes") estate.item(ItemKind::device, "hololens", "", "goggles@provider", device(row));
  return estate.tenant("client").person("tina").person("tom").in("provider");
}

/// read-chat-history: single sign-on carries a browser into Teams, and Teams keeps what Remote Assist forgets.
Table history_table() {
  return table("reads_history_of", R"(
    | who         | on device | kiosk        | blocked        | account  | verdict | because (outermost)     |
    |-------------|-----------|--------------|----------------|----------|---------|-------------------------|
    | tina@client | yes       | none         |                | enabled  | yes     | ACC-1 CAP-9 DEV-2 DEV-3 LIC-1 |
    | tina@client | yes       | none         | browser, Teams | enabled  | no      | !DEV-1 !DEV-2 !DEV-3    |
    | tina@client | yes       | none         | Teams          | enabled  | yes     | ACC-1 CAP-9 DEV-2 LIC-1 |
    | tina@client | yes       | none         | browser        | enabled  | yes     | ACC-1 CAP-9 DEV-3 LIC-1 |
    | tina@client | yes       | RemoteAssist |                | enabled  | no      | !DEV-1 !DEV-2 !DEV-3    |
    | tina@client | yes       | Teams        |                | enabled  | yes     | ACC-1 CAP-9 DEV-3 LIC-1 |
    | tina@client | yes       | browser      | Teams          | enabled  | yes     | ACC-1 CAP-9 DEV-2 LIC-1 |
    | tina@client | yes       | browser      | browser        | enabled  | no      | !DEV-1 !DEV-2 !DEV-3    |
    | tina@client | no        | none         |                | enabled  | yes     | ACC-1 CAP-9 DEV-1 LIC-1 |
    | tina@client | no        | none         |                | disabled | no      | !ACC-1                  |
    | tom@client  | yes       | none         |                | enabled  | no      | !CAP-9                  |
  )",
               [](const Row& row) {
                 auto world = provider_and_client(row).world();
                 const PersonId who = world->person(row["who"]), account = world->person("goggles@provider");
                 return Decision(std::move(world),
                                 [who, account](auto& logic, const auto& facts) {
                                   return reads_history_of(logic, facts, who, account);
                                 })
                     .with(Leaf::account_is_enabled, account.index, row["account"] == "enabled");
               });
}

/// use-resource: without the licence nothing opens; with it, what the device lets open.
Table resource_table() {
  return table("account_reaches", R"(
    | licences     | needs      | app        | on device | kiosk        | blocked    | verdict | because (outermost) |
    |--------------|------------|------------|-----------|--------------|------------|---------|---------------------|
    | SharePoint   | SharePoint | SharePoint | no        | none         |            | yes     | ACC-1 DEV-1 DEV-4   |
    | RemoteAssist | SharePoint | SharePoint | no        | none         |            | no      | !DEV-4              |
    | SharePoint   | SharePoint | SharePoint | yes       | none         |            | yes     | ACC-1 DEV-4 DEV-5   |
    | SharePoint   | SharePoint | SharePoint | yes       | none         | SharePoint | no      | !DEV-1 !DEV-5       |
    | SharePoint   | SharePoint | SharePoint | yes       | RemoteAssist |            | no      | !DEV-1 !DEV-5       |
    | SharePoint   | SharePoint | SharePoint | yes       | SharePoint   |            | yes     | ACC-1 DEV-4 DEV-5   |
    | SharePoint   | SharePoint | SharePoint | yes       | browser      |            | yes     | ACC-1 DEV-4 DEV-5   |
    | SharePoint   | SharePoint | SharePoint | yes       | browser      | browser    | no      | !DEV-1 !DEV-5       |
    | SharePoint   | SharePoint | none       | yes       | none         |            | yes     | ACC-1 DEV-4 DEV-5   |
    | SharePoint   | SharePoint | none       | yes       | none         | browser    | no      | !DEV-1 !DEV-5       |
  )",
               [](const Row& row) {
                 Estate estate = provider_and_client(row, row["licences"]);
                 estate.item(ItemKind::resource, "intranet", "", "",
                             "{licence: " + row["needs"] + (row["app"] == "none" ? "" : ", app: " + row["app"]) + "}");
                 auto world = estate.world();
                 const PersonId account = world->person("goggles@provider");
                 const ItemId resource = world->item("provider", "intranet");
                 return Decision(std::move(world), [account, resource](auto& logic, const auto& facts) {
                   return account_reaches(logic, facts, account, resource);
                 });
               });
}

/// A guest reaches a resource by a licence of the tenant that has it.
Table guest_resource_table() {
  return table("account_reaches_as_guest", R"(
    | there  | licence here | licence at home | verdict | because (outermost)     |
    |--------|--------------|-----------------|---------|-------------------------|
    | guest  | SharePoint   |                 | yes     | ACC-1 DEV-1 DEV-4 PWR-1 |
    | guest  |              | SharePoint      | no      | !DEV-4                  |
    | nobody |              | SharePoint      | no      | !DEV-4 !PWR-1           |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("provider")
                     .person("expert")
                     .item(ItemKind::resource, "intranet", "", "", "{licence: SharePoint, app: SharePoint}");
                 if (row["there"] == "guest") estate.guest("tina@client", "{licences: [" + row["licence here"] + "]}");
                 estate.tenant("client").person("tina", "{licences: [" + row["licence at home"] + "]}");
                 auto world = estate.world();
                 const PersonId tina = world->person("tina@client");
                 return Decision(std::move(world), [tina](auto& logic, const auto& facts) {
                   return account_reaches(logic, facts, tina, ItemId{0});
                 });
               });
}

/// assist, the two ends of it: licences, the device, and no calls from HoloLens to HoloLens.
Table assist_table() {
  return table("can_assist_as", R"(
    | technician's | expert's | expert on a | on device | kiosk        | blocked | verdict | because (outermost)     |
    |--------------|----------|-------------|-----------|--------------|---------|---------|-------------------------|
    | RemoteAssist | Teams    | none        | no        | none         |         | yes     | AST-1 AST-2 AST-3 AST-4 |
    | RemoteAssist | Teams    | none        | yes       | none         |         | yes     | AST-1 AST-2 AST-3 AST-4 |
    | Teams        | Teams    | none        | yes       | none         |         | no      | !AST-1                  |
    | RemoteAssist |          | none        | yes       | none         |         | no      | !AST-2                  |
    | RemoteAssist | Teams    | HoloLens2   | yes       | none         |         | no      | !AST-3                  |
    | RemoteAssist | Teams    | PC          | yes       | none         |         | yes     | AST-1 AST-2 AST-3 AST-4 |
    | RemoteAssist | Teams    | none        | yes       | RemoteAssist |         | yes     | AST-1 AST-2 AST-3 AST-4 |
    | RemoteAssist | Teams    | none        | yes       | browser      |         | no      | !AST-4                  |
  )",
               [](const Row& row) {
                 Estate estate = provider_and_client(row, row["technician's"]);
                 estate.person("peggy", "{licences: [" + row["expert's"] + "]}");
                 if (row["expert on a"] != "none")
                   estate.item(ItemKind::device, "desk", "", "peggy@provider", "{model: " + row["expert on a"] + "}");
                 auto world = estate.world();
                 const PersonId technician = world->person("goggles@provider"),
                                expert = world->person("peggy@provider");
                 return Decision(std::move(world), [technician, expert](auto& logic, const auto& facts) {
                   return can_assist_as(logic, facts, technician, expert);
                 });
               });
}

/// The words, which look through the accounts that somebody uses: their own, and those they were given.
Table device_words_table() {
  return table("assist_and_use_resource", R"(
    | who         | word         | verdict | because (outermost)                 |
    |-------------|--------------|---------|-------------------------------------|
    | tina@client | assist       | yes     | AST-1 AST-2 AST-3 AST-4 CAP-6 CAP-9 |
    | tom@client  | assist       | no      | !AST-1                              |
    | tina@client | use-resource | yes     | ACC-1 CAP-9 DEV-1 DEV-4             |
    | tom@client  | use-resource | no      | !DEV-4 !PWR-1                       |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("provider")
                     .person("goggles", "{usedBy: [tina@client], licences: [RemoteAssist]}")
                     .person("expert", "{licences: [Teams]}")
                     .item(ItemKind::resource, "manual", "", "", "{licence: RemoteAssist}");
                 estate.tenant("client").person("tina").person("tom");
                 auto world = estate.world();
                 const PersonId who = world->person(row["who"]), expert = world->person("expert@provider");
                 if (row["word"] == "use-resource")
                   return Decision(std::move(world), [who](auto& logic, const auto& facts) {
                     return can_use_resource(logic, facts, who, ItemId{0});
                   });
                 return Decision(std::move(world), [who, expert](auto& logic, const auto& facts) {
                   return can_assist(logic, facts, who, expert);
                 });
               });
}

/// join-device: the tenant lock is what keeps a device that is out of the house.
Table joining_table() {
  return table(
      "may_join_device", R"(
    | who             | with a client | locked | account  | verdict | because (outermost) |
    |-----------------|---------------|--------|----------|---------|---------------------|
    | expert@provider | false         | true   | enabled  | yes     | ACC-1 DEV-7         |
    | tina@client     | true          | false  | enabled  | yes     | ACC-1 DEV-6 DEV-8   |
    | tina@client     | true          | true   | enabled  | no      | !DEV-7 !DEV-8       |
    | tina@client     | false         | false  | enabled  | no      | !DEV-6 !DEV-7       |
    | tina@client     | true          | false  | disabled | no      | !ACC-1              |
  )",
      [](const Row& row) {
        Estate estate;
        estate.tenant("provider")
            .person("expert")
            .item(ItemKind::device, "hololens", "", "",
                  "{model: HoloLens2, tenantLock: " + row["locked"] + ", shipped: " + row["with a client"] + "}");
        estate.tenant("client").person("tina");
        auto world = estate.world();
        const PersonId who = world->person(row["who"]);
        return Decision(std::move(world),
                        [who](auto& logic, const auto& facts) { return may_join_device(logic, facts, who, ItemId{0}); })
            .with(Leaf::account_is_enabled, who.index, row["account"] == "enabled");
      });
}

/// A device goes out once, and comes back before it goes again.
Table shipping_table() {
  return table("may_ship", R"(
    | with a client | verdict | because |
    |---------------|---------|---------|
    | false         | yes     | !DEV-6  |
    | true          | no      | DEV-6   |
  )",
               [](const Row& row) {
                 Estate estate;
                 estate.tenant("provider")
                     .person("expert")
                     .item(ItemKind::device, "hololens", "", "", "{shipped: " + row["with a client"] + "}");
                 return Decision(estate.world(),
                                 [](auto& logic, const auto& facts) { return may_ship(logic, facts, ItemId{0}); });
               });
}

}  // namespace

std::vector<Table> device_tables() {
  return {history_table(),      resource_table(), guest_resource_table(), assist_table(),
          device_words_table(), joining_table(),  shipping_table()};
}

}  // namespace entente::testing
