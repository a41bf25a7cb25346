#include "model/language/export/people/person_nodes.hpp"

#include "model/language/export/nodes.hpp"
#include "model/terms/names.hpp"

namespace entente::model::exported {

namespace {

[[nodiscard]] Node licences_at(Services services, const Mark& mark) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < known_licences.size(); ++i)
    if (services >> i & 1U) names.emplace_back(known_licences[i]);
  return texts_at(names, mark);
}

}  // namespace

Node texts_at(const std::vector<std::string>& texts, const Mark& mark) {
  std::vector<Node> items;
  for (const std::string& text : texts) items.push_back(text_at(text, mark));
  return list_at(std::move(items), mark);
}

void add_account(const ExportedUser* user, const Mark& mark, Node& node) {
  const auto add = [&](const char* name, Node value) { node = with(std::move(node), name, std::move(value)); };
  const auto is = [&](Said ExportedUser::*property) { return user == nullptr ? Said::nothing : user->*property; };
  if (is(&ExportedUser::is_enabled) == Said::nothing) add("accountEnabled", unknown_at(mark));
  if (is(&ExportedUser::is_enabled) == Said::no) add("accountEnabled", word_at("false", mark));
  if (is(&ExportedUser::is_guest) == Said::nothing) add("userType", unknown_at(mark));
  if (is(&ExportedUser::is_guest) == Said::yes) add("userType", text_at("guest", mark));
  if (is(&ExportedUser::is_in_address_list) == Said::nothing) add("hiddenFromAddressListsEnabled", unknown_at(mark));
  if (is(&ExportedUser::is_in_address_list) == Said::no) add("hiddenFromAddressListsEnabled", word_at("true", mark));
  add("licences", user == nullptr || !user->services ? unknown_at(mark) : licences_at(*user->services, mark));
}

Node guest_node(const ExportedUser& user, const std::vector<std::string>& groups,
                const std::vector<std::string>& segments, const Mark& mark) {
  Node node = mapping_at(mark);
  const auto add = [&](const char* property, Node value) { node = with(std::move(node), property, std::move(value)); };
  add("externalUserState",
      user.acceptance == Acceptance::unknown
          ? unknown_at(mark)
          : text_at(user.acceptance == Acceptance::accepted ? "Accepted" : "PendingAcceptance", mark));
  add("userType", user.is_guest == Said::nothing ? unknown_at(mark)
                                                 : text_at(user.is_guest == Said::yes ? "guest" : "member", mark));
  if (user.is_enabled == Said::nothing) add("accountEnabled", unknown_at(mark));
  if (user.is_enabled == Said::no) add("accountEnabled", word_at("false", mark));
  if (user.is_in_address_list == Said::nothing) add("showInAddressList", unknown_at(mark));
  if (user.is_in_address_list == Said::yes) add("showInAddressList", word_at("true", mark));
  add("licences", user.services ? licences_at(*user.services, mark) : unknown_at(mark));
  if (!groups.empty()) add("groups", texts_at(groups, mark));
  if (!segments.empty()) add("segment", texts_at(segments, mark));
  for (const char* property : {"registeredForMfa", "otherIdentityProvider"}) add(property, unknown_at(mark));
  return node;
}

void add_visibility(const ExportedGroup& group, const Mark& mark, Node& node) {
  const bool is_public = group.is_unified && group.is_public == Said::yes;
  const bool is_known = is_public || (group.lists_owners && (!group.is_unified || group.is_public == Said::no));
  if (is_public) node = with(std::move(node), "visibility", text_at("Public", mark));
  if (!is_known) node = with(std::move(node), "visibility", unknown_at(mark));
}

Node& list_of(Node& tenant, const char* key, const Mark& mark) {
  for (Member& member : tenant.members) {
    if (member.key != key) continue;
    if (member.value.kind != Node::Kind::mapping) member.value = mapping_at(mark);
    return member.value;
  }
  tenant.members.push_back({key, mark, mapping_at(mark)});
  return tenant.members.back().value;
}

void add_below(Node& list, const std::string& key, Node node, const Mark& mark) {
  for (Member& member : list.members) {
    if (member.key != key) continue;
    for (Member& below : node.members)
      if (member.value.find(below.key) == nullptr) member.value.members.push_back(std::move(below));
    member.value.kind = Node::Kind::mapping;
    return;
  }
  list.members.push_back({key, mark, std::move(node)});
}

}  // namespace entente::model::exported
