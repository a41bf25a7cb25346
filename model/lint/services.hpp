// Warnings about the services: SharePoint, Exchange, devices, roles.
#pragma once

#include "model/world/case.hpp"

namespace entente::model {

/// What looks wrong in the settings of services and in what devices and roles are, tenant by tenant.
[[nodiscard]] std::vector<Problem> service_warnings(const Case& given);

}  // namespace entente::model
