// From files to settings: find, load, parse, and hand each document to the part that knows its object.
#include "model/language/export/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/input/yaml.hpp"
#include "model/language/export/bundle.hpp"
#include "model/language/export/canonical.hpp"
#include "model/language/export/discovery.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/readers.hpp"
#include "model/language/spelt_alike.hpp"

namespace entente::model {

namespace {

using namespace exported;

/// A file below `identitySynchronization/` names its tenant even when its body does not (a PUT body has no tenantId).
Node with_tenant_of_name(Node root, const Found& file) {
  const bool nameless =
      root.kind == Node::Kind::mapping && lookup(root, "tenantId") == nullptr && lookup(root, "value") == nullptr;
  if (file.object->holds != Holds::synchronization || !nameless || !is_guid(file.stem)) return root;
  const Mark mark = root.mark;
  return with(std::move(root), "tenantId", text_at(file.stem, mark));
}

std::vector<Node> identities(const std::vector<Document>& documents) {
  std::vector<Node> all;
  for (const Holds holds : {Holds::organization, Holds::tenant_information, Holds::domains})
    for (Node& root : roots(documents, holds)) all.push_back(std::move(root));
  return all;
}

/// `settings` with the tenant that the federation export names; exports of two tenants in one folder are a mistake that
/// nothing else shows.
Outcome<Node> with_tenant_of_federation(Node settings, const std::vector<Document>& documents) {
  for (const auto& [object, root, name] : documents) {
    if (object->setting != "tenantFederationConfiguration") continue;
    const std::string tenant = tenant_of_federation(root);
    const Node* id = settings.at("organization.tenantId");
    if (tenant.empty() || (id != nullptr && tenant == id->text)) continue;
    if (id != nullptr)
      return tl::unexpected(
          Problem{root.mark, fmt::format("tenant `{}`, while {} says `{}`", tenant, id->mark.file.text(), id->text),
                  "exports of one tenant", ""});
    if (settings.find("organization") == nullptr)
      settings = with(std::move(settings), "organization", mapping_at(root.mark));
    Node& organization = *lookup_at(settings, "organization");
    organization = with(std::move(organization), "tenantId", text_at(tenant, root.mark));
  }
  return settings;
}

/// `settings` with `any` for what no file gives. That holds for what no export can hold, too: see objects.hpp.
Node with_missing(Node settings, const Mark& folder) {
  for (const Field::Named& setting : field_of("").members)
    if (settings.find(setting.name) == nullptr) settings = with(std::move(settings), setting.name, unknown_at(folder));
  return settings;
}

/// The settings that need no other file, in the order of the table of objects.
Outcome<Node> with_settings(Node settings, const std::vector<Document>& documents) {
  for (const Object& object : objects()) {
    std::vector<Node> own;
    for (const Document& document : documents)
      if (document.object == &object) own.push_back(document.root);
    const bool b2b = object.holds == Holds::b2b_management, principals = object.holds == Holds::service_principals;
    const bool is_setting = object.holds == Holds::setting || object.holds == Holds::setting_item;
    if (own.empty() || !(b2b || principals || is_setting)) continue;
    auto setting = b2b          ? b2b_management_policy(own.front())
                   : principals ? service_principals(own)
                                : setting_of(own, object);
    if (!setting) return setting;
    settings = with(std::move(settings), object.setting.substr(0, object.setting.find('.')), std::move(*setting));
  }
  return settings;
}

Outcome<Node> settings_of(const std::vector<Document>& documents, const Mark& folder) {
  Node settings = mapping_at(folder);
  const auto cross_tenant = [](const Document& document) {
    return document.object->setting.starts_with("crossTenantAccessPolicy");
  };
  if (std::any_of(documents.begin(), documents.end(), cross_tenant)) {
    auto policy = cross_tenant_policy(documents, folder);
    if (!policy) return policy;
    settings = with(std::move(settings), "crossTenantAccessPolicy", std::move(*policy));
  }
  auto all = with_settings(std::move(settings), documents);
  if (!all) return all;
  if (const std::vector<Node> who = identities(documents); !who.empty()) {
    auto tenant = organization(who);
    if (!tenant) return tenant;
    *all = with(std::move(*all), "organization", std::move(*tenant));
  }
  auto named = with_tenant_of_federation(std::move(*all), documents);
  return named ? with_missing(std::move(*named), folder) : named;
}

}  // namespace

namespace {

/// A bundle and a file of its own may tell two states of one object.
Outcome<std::vector<Document>> without_doubles(std::vector<Document> documents) {
  for (const Document& document : documents) {
    if (document.name.find(": ") == std::string::npos) continue;
    for (const Document& other : documents)
      if (&other != &document && other.object->setting == document.object->setting)
        return tl::unexpected(Problem{document.root.mark,
                                      fmt::format("`{}` holds what `{}` holds", document.name, other.name),
                                      "one of the two", "move the older one out of the folder"});
  }
  return documents;
}

}  // namespace

Outcome<std::vector<Document>> exported::load_all(const std::vector<Found>& files) {
  std::vector<Document> documents;
  for (const Found& file : files) {
    const auto text = load_text(file.path, file.shown);
    if (!text) return tl::unexpected(text.error());
    auto root = read_document(*text, file.shown);
    if (!root) return tl::unexpected(root.error());
    Document document{file.object, with_small_guids(with_tenant_of_name(std::move(*root), file)), file.name};
    if (file.object->holds != Holds::bundle) {
      documents.push_back(std::move(document));
      continue;
    }
    auto inside = documents_in(document);
    if (!inside) return tl::unexpected(inside.error());
    std::move(inside->begin(), inside->end(), std::back_inserter(documents));
  }
  return without_doubles(std::move(documents));
}

std::vector<Node> exported::roots(const std::vector<Document>& documents, Holds holds) {
  std::vector<Node> found;
  for (const Document& document : documents)
    if (document.object->holds == holds) found.push_back(document.root);
  return found;
}

namespace {

/// The segments with their filters. A filter that cannot be asked leaves open who is in its segment.
void take_segments(const std::vector<Document>& documents, Export& read) {
  for (const Document& document : documents) {
    if (document.object->setting != "organizationSegments.*") continue;
    const auto segments = objects_of(document.root, document.object->name);
    if (!segments || !segments->has_value()) continue;
    for (const Node& segment : **segments) {
      const Node* name = lookup(segment, "Name");
      const Node* filter = lookup(segment, "UserGroupFilter");
      auto parsed = filter == nullptr ? std::nullopt : SegmentFilter::parse(filter->text);
      if (name == nullptr || !parsed) {
        read.has_open_segments = true;
        continue;
      }
      for (const std::string& attribute : parsed->attributes())
        if (std::find(read.attributes.begin(), read.attributes.end(), attribute) == read.attributes.end())
          read.attributes.push_back(attribute);
      read.segments.emplace_back(name->text, std::move(*parsed));
    }
  }
}

}  // namespace

Outcome<Export> read_whole_export(const std::filesystem::path& folder) {
  const auto files = files_of(folder);
  if (!files) return tl::unexpected(files.error());
  const auto documents = load_all(files->read);
  if (!documents) return tl::unexpected(documents.error());
  auto settings = settings_of(*documents, Mark{folder.generic_string(), 0, 0});
  if (!settings) return tl::unexpected(settings.error());
  Export read;
  read.settings = std::move(*settings);
  if (files->people.empty()) return read;
  take_segments(*documents, read);
  auto people = read_people(files->people, read.attributes);
  if (!people) return tl::unexpected(people.error());
  read.people = std::move(*people);
  return read;
}

Outcome<std::vector<std::string>> domains_of_export(const std::filesystem::path& folder) {
  auto files = files_of(folder);
  if (!files) return tl::unexpected(files.error());
  std::erase_if(files->read, [](const Found& file) { return file.object->setting != "organization"; });
  const auto documents = load_all(files->read);
  if (!documents) return tl::unexpected(documents.error());
  std::vector<std::string> domains;
  const std::vector<Node> who = identities(*documents);
  if (who.empty()) return domains;
  const auto tenant = organization(who);
  if (!tenant) return tl::unexpected(tenant.error());
  for (const Node& domain : tenant->find("domains")->items) domains.push_back(domain.text);
  return domains;
}

Outcome<Node> read_export(const std::filesystem::path& folder) {
  const auto files = files_of(folder);
  if (!files) return tl::unexpected(files.error());
  const auto documents = load_all(files->read);
  if (!documents) return tl::unexpected(documents.error());
  return settings_of(*documents, Mark{folder.generic_string(), 0, 0});
}

}  // namespace entente::model
