// The settings that are one object or one list each, with nothing to join: a shape says it all.
#pragma once

#include "model/input/node.hpp"

namespace entente::model::exported {

[[nodiscard]] Outcome<Node> authorization_policy(const Node& document);
/// The policy whose Identity is Global, of all that the document lists.
[[nodiscard]] Outcome<Node> teams_meeting_policy(const Node& document);
[[nodiscard]] Outcome<Node> teams_meeting_configuration(const Node& document);
[[nodiscard]] Outcome<Node> teams_client_configuration(const Node& document);
[[nodiscard]] Outcome<Node> organization_segments(const Node& document);
[[nodiscard]] Outcome<Node> information_barrier_policies(const Node& document);

}  // namespace entente::model::exported
