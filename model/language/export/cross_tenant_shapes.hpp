// What the objects of the cross-tenant access policy may hold, by Graph's reference of v1.0 and beta.
#pragma once

#include "model/language/export/canonical.hpp"

namespace entente::model::exported {

[[nodiscard]] const Shape& policy_shape();
[[nodiscard]] const Shape& default_shape();
[[nodiscard]] const Shape& partner_shape();
/// crossTenantIdentitySyncPolicyPartner as a file of its own: names its partner.
[[nodiscard]] const Shape& synchronization_file_shape();

}  // namespace entente::model::exported
