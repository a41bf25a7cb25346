// Lists of settings that name somebody whom the scenario has not: a person, or a group of whom nobody knows who is in
// it.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// An object id that surely names nobody: witnesses write it where a list has to be there and to hold nobody.
inline constexpr std::string_view id_of_nobody = "00000000-0000-0000-0000-000000000000";

/// Everything that a list of people can mean: people and groups of any tenant, by key, by `user@tenant`, by address or
/// by id, and the words that stand for many or for none.
[[nodiscard]] std::set<std::string> names_of_people(const Scenario& scenario);

/// `visit(name)` for each name in a tenant's settings that lists people and is not among `known`.
void each_unknown_name(const Node& settings, const std::set<std::string>& known,
                       const std::function<void(const Node&)>& visit);
/// The settings without these names. A list that is left with none holds `id_of_nobody`, so that it is still there.
[[nodiscard]] Node without_unknown_names(Node settings, const std::set<std::string>& known);
/// Likewise without those of which `goes` says so.
[[nodiscard]] Node without_names(Node settings, const std::function<bool(const std::string&)>& goes);

}  // namespace entente::model
