// The other forms in which the same thing is written: Graph's and PowerShell's own, in a scenario's settings, and
// other capitals in what is said of people. All become the form that the table of fields has, before it is checked by.
#pragma once

#include "model/input/field.hpp"

namespace entente::model {

/// A tenant's settings with what Graph and PowerShell print in another form: `definition` of the B2B management policy,
/// `Domain=…`, numbers of SharePoint's enumerations. Problems: a definition that cannot be read.
[[nodiscard]] Outcome<Node> settings_in_known_shapes(Node settings);
/// All tenants of a scenario, likewise: their settings, the numbers of sites, and what is said of people and guests,
/// which Graph and PowerShell spell with other capitals than the language. `field` is that of one tenant.
[[nodiscard]] Outcome<Node> tenants_in_known_shapes(Node tenants, const Field& field);

}  // namespace entente::model
