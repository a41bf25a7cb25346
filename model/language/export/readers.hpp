// Documents of files as settings: one reader for whatever is one object or one list, and one each for what is joined
// from several files or comes in a form of its own.
#pragma once

#include <string>
#include <vector>

#include "model/input/node.hpp"
#include "model/language/export/discovery.hpp"

namespace entente::model::exported {

/// A file's document and what it is.
struct Document {
  const Object* object;
  Node root;
  std::string name;  ///< of its file, below the folder
};

/// The documents of the files, in their order; those of a bundle in its place. Problems: also a bundle that holds what
/// another file holds.
[[nodiscard]] Outcome<std::vector<Document>> load_all(const std::vector<Found>& files);

/// The documents of one kind, in the order of their files.
[[nodiscard]] std::vector<Node> roots(const std::vector<Document>& documents, Holds holds);

/// The setting from the documents of its files (several only for a list), by its field and the tables of
/// properties.hpp; `any` when a document is null. Of a setting that is the global one, the object whose Identity is
/// Global.
[[nodiscard]] Outcome<Node> setting_of(const std::vector<Node>& documents, const Object& object);

/// One Conditional Access policy. Conditions that rules do not know are those of properties.hpp, and two more. A policy
/// for legacy clients or for sign-ins by device code alone is read as disabled: whoever meets it signs in another way.
/// One that leaves legacy clients out, or that does not say for which clients it is, may not apply.
[[nodiscard]] Outcome<Node> conditional_access_policy(const Node& object);

/// {allowedCloudEndpoints, default, partners}; what no file gives is `any`.
[[nodiscard]] Outcome<Node> cross_tenant_policy(const std::vector<Document>& documents, const Mark& folder);

/// `b2bManagementPolicy` {InvitationsAllowedAndBlockedDomainsPolicy, isOrganizationDefault}: Graph's
/// b2bManagementPolicies, the legacy policy list or Get-AzureADPolicy (other kinds of policy in those two are passed
/// over). An empty list of policies is a policy that is not in force.
[[nodiscard]] Outcome<Node> b2b_management_policy(const Node& document);

/// `servicePrincipals` {MicrosoftB2BCrossCloudWorker: {accountEnabled}} from documents that list service principals;
/// `any` where none is the one, for a list may not be whole. Source: Microsoft Entra, Troubleshooting B2B
/// collaboration.
[[nodiscard]] Outcome<Node> service_principals(const std::vector<Node>& documents);

/// {tenantId?, onlyDefaultDomain?, domains} from documents of `organization`, `tenantInformation` and `domains`, in
/// that order. Domains are in lower case, each once, unverified ones left out: nobody signs in with them; there may be
/// others where only `tenantInformation` tells them. Refused: two different tenant ids.
[[nodiscard]] Outcome<Node> organization(const std::vector<Node>& documents);

/// The tenant that a document of Get-CsTenantFederationConfiguration says it belongs to (`Key.AuthorityId`), in lower
/// case; empty when it does not say.
[[nodiscard]] std::string tenant_of_federation(const Node& document);

}  // namespace entente::model::exported
