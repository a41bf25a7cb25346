// Get-CsTenantFederationConfiguration, whose domain lists come in more shapes than any other setting.
#pragma once

#include "model/input/node.hpp"

namespace entente::model::exported {

/// `tenantFederationConfiguration` from the document of a file.
[[nodiscard]] Outcome<Node> federation_configuration(const Node& document);

/// The plain word `AllowAllKnownDomains`, a list of domains in lower case, or `any` where an allow list came out empty
/// or null: Set-Cs… `$Null` blocks all, Microsoft365DSC reads it as all, and the export cannot tell.
[[nodiscard]] Outcome<Node> allowed_domains(const Node& value);

/// A list of domains in lower case.
[[nodiscard]] Outcome<Node> domain_list(const Node& value);

/// The tenant that the configuration says it belongs to (`Key.AuthorityId`), in lower case; empty when it does not say.
[[nodiscard]] std::string tenant_of_federation(const Node& document);

}  // namespace entente::model::exported
