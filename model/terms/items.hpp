// Items: what people share besides teams, and the devices they use.
#pragma once

#include <array>
#include <string_view>

namespace entente::model {

/// What people share besides teams, and the devices they use.
enum class ItemKind { site, report, flow, power_app, form, resource, device };
inline constexpr int item_kind_count = 7;
struct ItemKindInfo {
  ItemKind kind;
  std::string_view name;  ///< as in `what: report:sales`
  std::string_view list;  ///< the key of the tenant's list
};
inline constexpr std::array<ItemKindInfo, item_kind_count> item_kinds{{
    {ItemKind::site, "site", "sites"},
    {ItemKind::report, "report", "reports"},
    {ItemKind::flow, "flow", "flows"},
    {ItemKind::power_app, "powerApp", "powerApps"},
    {ItemKind::form, "form", "forms"},
    {ItemKind::resource, "resource", "resources"},
    {ItemKind::device, "device", "devices"},
}};
[[nodiscard]] constexpr const ItemKindInfo& info(ItemKind kind) { return item_kinds[static_cast<std::size_t>(kind)]; }
/// What a tenant's list calls the people of an item who do not own it.
[[nodiscard]] constexpr std::string_view members_key(ItemKind kind) {
  switch (kind) {
    case ItemKind::report:
    case ItemKind::power_app:
      return "sharedWith";
    case ItemKind::flow:
      return "runOnly";
    case ItemKind::device:
      return "users";
    default:
      return "members";
  }
}

}  // namespace entente::model
