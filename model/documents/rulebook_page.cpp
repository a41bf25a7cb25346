#include <fmt/format.h>

#include "model/documents/phrases.hpp"

namespace entente::model {
namespace {

[[nodiscard]] std::string_view noun(Sort sort) {
  switch (sort) {
    case Sort::tenant:
      return "the tenant";
    case Sort::entry:
    case Sort::section:
      return "";  // told by phrase()
    case Sort::person:
    case Sort::presence:
    case Sort::membership:
    case Sort::sparse_person:
      return "the person";
    case Sort::team:
      return "the team";
    case Sort::segment:
      return "the segment";
    case Sort::sparse_segment:
      return "the other segment";
    case Sort::job:
      return "the synchronization";
    case Sort::cloud:
      return "other's";
    case Sort::environment:
      return "in question";
    case Sort::cloud_pair:
      return "from the one cloud to the other";
    case Sort::environment_pair:
      return "between the two environments";
    case Sort::sparse_app:
      return "in question";
    case Sort::sparse_domain:
      return "the domain";
    case Sort::policy:
    case Sort::access_policy:
      return "the policy";
    case Sort::relationship:
      return "the relationship";
    case Sort::address_space:
      return "the address space";
    case Sort::item:
    case Sort::item_use:
      return "the item";
    case Sort::role:
    case Sort::sparse_role:
      return "the role";
    case Sort::sparse_tenant:
      return "the other tenant";
    case Sort::sparse_licence:
    case Sort::sparse_action:
      return "in question";
    case Sort::none:
      return "";
  }
  return "";
}

void put(std::string& text, std::string_view mark, std::string_view name) {
  if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), name);
}

/// Where a leaf's value stands, as a path that an administrator knows.
[[nodiscard]] std::string place_of(const LeafInfo& leaf, std::string_view entry) {
  std::string_view path = leaf.setting;
  if (path.ends_with("?") || path.ends_with("!")) path.remove_suffix(1);
  if (path.ends_with("[]")) path.remove_suffix(2);
  if (path.ends_with("[^]")) path.remove_suffix(3);
  switch (leaf.origin) {
    case Origin::structure:
      return path.empty() ? "" : fmt::format("`{}`", path);
    case Origin::state:
      return "state";
    case Origin::catalog:
      return fmt::format("catalog `{}`", path);
    case Origin::setting:
      break;
  }
  std::string object;
  switch (leaf.row) {
    case Sort::entry:
      object = entry;
      break;
    case Sort::section:
      object = std::string(entry) + ".<section>";
      break;
    case Sort::segment:
      object = "informationBarrierPolicies[<segment>]";
      break;
    case Sort::job:
      object = "crossTenantSynchronization.<target>";
      break;
    default:
      return fmt::format("`{}`", path);
  }
  return path.empty() ? fmt::format("`{}`", object) : fmt::format("`{}.{}`", object, path);
}

}  // namespace

std::string phrase(const Text::Node& fact) {
  const LeafInfo& leaf_info = info(fact.leaf);
  std::string text(leaf_info.says);
  const std::string_view owner = fact.of_default ? "the default" : "the partner";
  put(text, "{}",
      leaf_info.row == Sort::entry     ? fmt::format("{}{}", owner, fact.of_default ? "" : " entry")
      : leaf_info.row == Sort::section ? fmt::format("{}'s section", owner)
                                       : std::string(noun(leaf_info.row)));
  if (leaf_info.row == Sort::person) put(text, "{c}", "in question");  // a person's account, a person's segment
  put(text, "{c}", noun(leaf_info.column));
  const std::string place = place_of(
      leaf_info, fact.of_default ? "crossTenantAccessPolicy.default" : "crossTenantAccessPolicy.partners.<tenant>");
  return place.empty() ? text : fmt::format("{} ({})", text, place);
}

}  // namespace entente::model
