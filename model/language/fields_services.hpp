// The fields of the services' settings. Private to model/language.
#pragma once

#include "model/input/field.hpp"

namespace entente::model {

/// Objects by name, or in a list as exports have them.
[[nodiscard]] Field named(Field object);

[[nodiscard]] Field conditional_access_policy();
[[nodiscard]] Field external_access_policy();
[[nodiscard]] Field organization_relationship();
[[nodiscard]] Field availability_address_space();
/// Members of a tenant's settings: Teams, SharePoint, Exchange, Power BI.
[[nodiscard]] std::vector<Field::Named> service_settings();

}  // namespace entente::model
