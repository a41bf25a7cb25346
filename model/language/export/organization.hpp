// Who the tenant is: its id and domains, from whichever of three files says so.
#pragma once

#include <vector>

#include "model/input/node.hpp"

namespace entente::model::exported {

/// {tenantId?, domains} from documents of `organization`, `tenantInformation` and `domains`, in that order. Domains are
/// in lower case, each once, unverified ones left out: nobody signs in with them. Refused: two different tenant ids.
[[nodiscard]] Outcome<Node> organization(const std::vector<Node>& documents);

}  // namespace entente::model::exported
