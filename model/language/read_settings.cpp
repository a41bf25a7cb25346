// The settings of a tenant: what its export says, and what the scenario says on top of it.
#include <algorithm>

#include "model/language/fields.hpp"
#include "model/language/reading.hpp"

namespace entente::model::reading {
namespace {

/// The tenant's id and domains as the export has them. What the scenario says must be the same: another tenant's export
/// would be read for this one's.
[[nodiscard]] Outcome<void> take_identity(const Node& organization, const Node& node, TenantSpec& tenant) {
  const std::string id = lower_case(text_of(organization.find("tenantId")));
  if (!id.empty() && !tenant.id.empty() && id != tenant.id)
    return fail(node.find("id")->mark, "the tenant id " + ticked(tenant.id) + " is not the export's",
                ticked(id) + ", as " + organization.find("tenantId")->mark.file.text() + " says");
  if (tenant.id.empty()) tenant.id = id;
  const std::vector<std::string> domains = texts(organization.find("domains"));
  const auto listed = [](const std::vector<std::string>& all, const std::string& domain) {
    return std::find(all.begin(), all.end(), domain) != all.end();
  };
  if (const Node* written = node.find("domains");
      written != nullptr && organization.find("onlyDefaultDomain") == nullptr)
    for (const Node& name : written->items)
      if (!domains.empty() && !listed(domains, lower_case(name.text)))
        return fail(name.mark, "the export does not list the domain " + ticked(name.text),
                    "a domain that " + organization.find("domains")->mark.file.text() + " lists");
  for (const std::string& domain : domains)
    if (!listed(tenant.domains, domain)) tenant.domains.push_back(domain);
  return {};
}

/// Settings in the form in which rules read them. Words that stood in one text are checked once they are apart.
[[nodiscard]] Outcome<Node> checked_settings(const Node& settings) {
  if (auto ok = check(settings, settings_field()); !ok) return tl::unexpected(ok.error());
  Node canonical = canonical_settings(settings);
  if (auto ok = check(canonical, settings_field()); !ok) return tl::unexpected(ok.error());
  return canonical;
}

}  // namespace

Outcome<WrittenSettings> read_settings(const Node& node, Node exported, TenantSpec& tenant) {
  WrittenSettings settings;
  const Node* written = node.find("settings");
  if (exported.kind != Node::Kind::null) {
    if (written != nullptr && written->is_unknown())
      return fail(written->mark, "`settings: any` beside `export` leaves nothing of the export", "one of the two");
    if (const Node* organization = exported.find("organization"))
      if (auto ok = take_identity(*organization, node, tenant); !ok) return tl::unexpected(ok.error());
    std::erase_if(exported.members, [](const Member& member) { return member.key == "organization"; });
    auto checked = checked_settings(exported);
    if (!checked) return tl::unexpected(checked.error());
    settings.exported = std::move(*checked);
  }
  if (written == nullptr || written->kind == Node::Kind::null) return settings;
  if (written->is_unknown()) {
    tenant.settings_any = true;
    return settings;
  }
  auto checked = checked_settings(*written);
  if (!checked) return tl::unexpected(checked.error());
  settings.written = std::move(*checked);
  return settings;
}

}  // namespace entente::model::reading
