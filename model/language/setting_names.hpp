// Paths of settings as people write them: `crossTenantAccessPolicy.partners.fabrikam.inboundTrust`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/input/problem.hpp"

namespace entente::model {

/// Nothing, or which part of the path is no setting, with the nearest known name. Partners are among `tenants` (keys
/// and ids); other names of objects are the user's own, and `*` is any of them.
[[nodiscard]] Outcome<void> check_setting_path(std::string_view path, const std::vector<std::string>& tenants,
                                               const Mark& where);

}  // namespace entente::model
