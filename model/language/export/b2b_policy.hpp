// B2BManagementPolicy: the domains that may be invited, stored as a text inside the policy object.
#pragma once

#include "model/input/node.hpp"

namespace entente::model::exported {

/// `b2bManagementPolicy` {InvitationsAllowedAndBlockedDomainsPolicy, isOrganizationDefault} from the document of a
/// file: Graph's b2bManagementPolicies, the legacy policy list or Get-AzureADPolicy (other kinds of policy in those two
/// are passed over). An empty list of policies is a policy that is not in force.
[[nodiscard]] Outcome<Node> b2b_management_policy(const Node& document);

}  // namespace entente::model::exported
