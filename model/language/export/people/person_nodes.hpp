// People, guests and groups of exports as a scenario writes them. What no file says is `any`.
#pragma once

#include <string>
#include <vector>

#include "model/input/node.hpp"
#include "model/language/export/people/raw.hpp"

namespace entente::model::exported {

[[nodiscard]] Node texts_at(const std::vector<std::string>& texts, const Mark& mark);
/// Adds what the user object says of the account; `user` is null where no export of the tenant lists the person.
void add_account(const ExportedUser* user, const Mark& mark, Node& node);
/// An entry of `guests`, in these groups and segments over there.
[[nodiscard]] Node guest_node(const ExportedUser& user, const std::vector<std::string>& groups,
                              const std::vector<std::string>& segments, const Mark& mark);
/// Adds who joins the group: `Public`, or `any` where people may be added by somebody of whom no file tells.
void add_visibility(const ExportedGroup& group, const Mark& mark, Node& node);

/// The mapping under `key` of a tenant, made where there is none.
[[nodiscard]] Node& list_of(Node& tenant, const char* key, const Mark& mark);
/// Adds an entry to a list of a tenant; what the scenario writes under the key stays on top.
void add_below(Node& list, const std::string& key, Node node, const Mark& mark);

}  // namespace entente::model::exported
