// From files to settings: find, load, parse, and hand each document to the part that knows its object.
#include "model/language/export/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "model/input/yaml.hpp"
#include "model/language/export/b2b_policy.hpp"
#include "model/language/export/bytes.hpp"
#include "model/language/export/cross_tenant.hpp"
#include "model/language/export/discovery.hpp"
#include "model/language/export/federation.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/organization.hpp"
#include "model/language/export/policies.hpp"

namespace entente::model {

namespace {

using namespace exported;

struct Document {
  Holds holds;
  Node root;
};

struct Single {
  Holds holds;
  std::string_view setting;
  Outcome<Node> (*read)(const Node& document);
};
constexpr std::array<Single, 8> singles{
    {{Holds::authorization, "authorizationPolicy", authorization_policy},
     {Holds::b2b_management, "b2bManagementPolicy", b2b_management_policy},
     {Holds::federation, "tenantFederationConfiguration", federation_configuration},
     {Holds::meeting_policy, "teamsMeetingPolicy", teams_meeting_policy},
     {Holds::meeting_configuration, "teamsMeetingConfiguration", teams_meeting_configuration},
     {Holds::client_configuration, "teamsClientConfiguration", teams_client_configuration},
     {Holds::segments, "organizationSegments", organization_segments},
     {Holds::barriers, "informationBarrierPolicies", information_barrier_policies}}};

/// A file below `identitySynchronization/` names its tenant even when its body does not (a PUT body has no tenantId).
Node with_tenant_of_name(Node root, const Found& file) {
  const bool nameless =
      root.kind == Node::Kind::mapping && lookup(root, "tenantId") == nullptr && lookup(root, "value") == nullptr;
  if (file.holds != Holds::synchronization || !nameless || !is_guid(file.stem)) return root;
  const Mark mark = root.mark;
  return with(std::move(root), "tenantId", text_at(file.stem, mark));
}

Outcome<Document> load(const Found& file) {
  const auto text = load_text(file.path, file.shown);
  if (!text) return tl::unexpected(text.error());
  auto root = read_document(*text, file.shown);
  if (!root) return tl::unexpected(root.error());
  return Document{file.holds, with_tenant_of_name(std::move(*root), file)};
}

Outcome<std::vector<Document>> load_all(const std::vector<Found>& files) {
  std::vector<Document> documents;
  for (const Found& file : files) {
    auto document = load(file);
    if (!document) return tl::unexpected(document.error());
    documents.push_back(std::move(*document));
  }
  return documents;
}

std::vector<Node> roots(const std::vector<Document>& documents, Holds holds) {
  std::vector<Node> found;
  for (const Document& document : documents)
    if (document.holds == holds) found.push_back(document.root);
  return found;
}

std::optional<Node> first(std::vector<Node> nodes) {
  return nodes.empty() ? std::nullopt : std::optional{std::move(nodes.front())};
}

CrossTenantFiles cross_tenant_files(const std::vector<Document>& documents, const Mark& folder) {
  CrossTenantFiles files;
  files.folder = folder;
  files.policy = first(roots(documents, Holds::policy));
  files.fallback = first(roots(documents, Holds::fallback));
  files.synchronization = roots(documents, Holds::synchronization);
  std::vector<Node> partners = roots(documents, Holds::partners);
  if (partners.empty()) partners = roots(documents, Holds::partner);
  if (!partners.empty()) files.partners = std::move(partners);
  return files;
}

bool is_given(const CrossTenantFiles& files) {
  return files.policy || files.fallback || files.partners || !files.synchronization.empty();
}

std::vector<Node> identities(const std::vector<Document>& documents) {
  std::vector<Node> all;
  for (const Holds holds : {Holds::organization, Holds::tenant_information, Holds::domains})
    for (Node& root : roots(documents, holds)) all.push_back(std::move(root));
  return all;
}

/// The federation export names its tenant; exports of two tenants in one folder are a mistake that nothing else shows.
Outcome<int> same_tenant(const Node& settings, const std::vector<Document>& documents) {
  const Node* id = settings.at("organization.tenantId");
  for (const Node& root : roots(documents, Holds::federation)) {
    const std::string tenant = tenant_of_federation(root);
    if (id == nullptr || tenant.empty() || tenant == id->text) continue;
    return tl::unexpected(Problem{root.mark,
                                  fmt::format("tenant `{}`, while {} says `{}`", tenant, id->mark.file, id->text),
                                  "exports of one tenant", ""});
  }
  return 0;
}

Outcome<Node> settings_of(const std::vector<Document>& documents, const Mark& folder) {
  Node settings = mapping_at(folder);
  if (const CrossTenantFiles files = cross_tenant_files(documents, folder); is_given(files)) {
    auto policy = cross_tenant_policy(files);
    if (!policy) return policy;
    settings = with(std::move(settings), "crossTenantAccessPolicy", std::move(*policy));
  }
  for (const Single& single : singles) {
    const auto root = first(roots(documents, single.holds));
    if (!root) continue;
    auto setting = single.read(*root);
    if (!setting) return setting;
    settings = with(std::move(settings), single.setting, std::move(*setting));
  }
  if (const std::vector<Node> who = identities(documents); !who.empty()) {
    auto tenant = organization(who);
    if (!tenant) return tenant;
    settings = with(std::move(settings), "organization", std::move(*tenant));
  }
  if (const auto same = same_tenant(settings, documents); !same) return tl::unexpected(same.error());
  return settings;
}

}  // namespace

Outcome<Node> read_export(const std::filesystem::path& folder) {
  const auto files = files_of(folder);
  if (!files) return tl::unexpected(files.error());
  const auto documents = load_all(*files);
  if (!documents) return tl::unexpected(documents.error());
  return settings_of(*documents, Mark{folder.generic_string(), 0, 0});
}

}  // namespace entente::model
