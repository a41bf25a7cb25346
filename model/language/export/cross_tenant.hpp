// The cross-tenant access policy: four objects of Graph that tools export to separate files, joined to one setting.
#pragma once

#include <optional>
#include <vector>

#include "model/input/node.hpp"

namespace entente::model::exported {

/// The documents of the policy, as parsed; what no file gives is missing.
struct CrossTenantFiles {
  std::optional<Node> policy, fallback;       ///< `fallback` is Graph's `default`, a keyword here
  std::optional<std::vector<Node>> partners;  ///< documents, each one partner or a list of them
  std::vector<Node> synchronization;          ///< each one `identitySynchronization` or a list of them
  Mark folder;
};

/// {allowedCloudEndpoints, default, partners}; what no file gives is `any`.
[[nodiscard]] Outcome<Node> cross_tenant_policy(const CrossTenantFiles& files);

}  // namespace entente::model::exported
