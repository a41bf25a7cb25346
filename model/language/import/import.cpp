#include "model/language/import/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/language/export/export.hpp"
#include "model/language/export/inventory.hpp"
#include "model/language/free_name.hpp"
#include "model/language/reader.hpp"
#include "model/language/writer.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Environment environment_by(const std::vector<std::string>& domains) {
  for (const std::string& domain : domains) {
    if (domain.ends_with(".onmicrosoft.us")) return Environment::gcc_high;
    if (domain.ends_with(".partner.onmschina.cn")) return Environment::china_21vianet;
  }
  return Environment::commercial;
}

[[nodiscard]] std::string remark_on(Environment environment, bool is_told) {
  if (is_told) return "as told when it was imported";
  switch (environment) {
    case Environment::gcc_high:
      return "by its domain onmicrosoft.us; dod looks alike";
    case Environment::china_21vianet:
      return "by its domain partner.onmschina.cn";
    default:
      return "no domain says otherwise; gcc looks alike";
  }
}

/// A key from the first label of the tenant's initial domain, or from the folder.
[[nodiscard]] std::string key_by(const std::vector<std::string>& domains, const std::filesystem::path& folder) {
  const auto initial = std::ranges::find_if(domains, [](const std::string& domain) {
    return domain.ends_with(".onmicrosoft.com") || domain.ends_with(".onmicrosoft.us") ||
           domain.ends_with(".partner.onmschina.cn");
  });
  std::string key = initial != domains.end() ? *initial : domains.empty() ? "" : domains.front();
  key = key.substr(0, key.find('.'));
  if (key.empty()) {
    const std::filesystem::path whole = std::filesystem::absolute(folder).lexically_normal();
    key = (whole.has_filename() ? whole : whole.parent_path()).filename().string();
  }
  return as_key(std::move(key), "@.[]=?", "tenant-");
}

/// A scenario of these tenants with nothing but their exports.
[[nodiscard]] std::string frame_of(const std::vector<ImportSource>& sources) {
  std::string text = "entente: 1\ntitle: Imported\ntenants:\n";
  for (const ImportSource& source : sources) {
    Node folder;
    folder.kind = Node::Kind::scalar;
    folder.quoted = true;
    folder.text = std::filesystem::absolute(source.folder).generic_string();
    Node key = folder;
    key.text = source.key;
    text += fmt::format("  {}: {{environment: {}, export: {}}}\n", write_flow(key), name_of(*source.environment),
                        write_flow(folder));
  }
  return text;
}

/// Without the entries that stand for a tenant once more, and without the id that each entry's key says already.
void tidy_partners(const std::set<std::string>& spare, Node& partners) {
  std::erase_if(partners.members, [&](const Member& entry) { return spare.contains(entry.key); });
  for (Member& entry : partners.members)
    std::erase_if(entry.value.members, [](const Member& member) { return member.key == "tenantId"; });
}

/// Entries of tenants that only partner entries name go by tenant id, once. What reading adds of such tenants is added
/// when the file is read: their people who may be guests, too.
void drop_outside_tenants(Scenario& scenario) {
  std::set<std::string> spare, outside;
  for (const TenantSpec& tenant : scenario.tenants) {
    if (tenant.outside.empty()) continue;
    outside.insert(tenant.key);
    if (tenant.key != tenant.outside) spare.insert(tenant.key);
  }
  std::erase_if(scenario.tenants, [](const TenantSpec& tenant) { return !tenant.outside.empty(); });
  for (TenantSpec& tenant : scenario.tenants) {
    std::erase_if(tenant.guests, [&](const GuestSpec& guest) { return outside.contains(guest.who.tenant); });
    for (Member& setting : tenant.settings.members)
      if (setting.key == "crossTenantAccessPolicy")
        for (Member& part : setting.value.members)
          if (part.key == "partners") tidy_partners(spare, part.value);
  }
}

[[nodiscard]] Outcome<void> complete(std::vector<ImportSource>& sources, Remarks& remarks) {
  std::set<std::string> keys;
  for (const ImportSource& source : sources) {
    if (source.key.empty()) continue;
    if (!keys.insert(source.key).second)
      return tl::unexpected(Problem{
          {source.folder.generic_string(), 0, 0}, "two exports of " + ticked(source.key), "a key for each", ""});
  }
  for (ImportSource& source : sources) {
    const auto domains = domains_of_export(source.folder);
    if (!domains) return tl::unexpected(domains.error());
    if (source.key.empty())
      source.key = free_name(key_by(*domains, source.folder), [&](const auto& name) { return keys.contains(name); });
    keys.insert(source.key);
    const bool is_told = source.environment.has_value();
    if (!is_told) source.environment = environment_by(*domains);
    remarks.environments[source.key] = remark_on(*source.environment, is_told);
  }
  return {};
}

}  // namespace

Outcome<Imported> import_exports(std::vector<ImportSource> sources) {
  Remarks remarks;
  if (auto ok = complete(sources, remarks); !ok) return tl::unexpected(ok.error());
  auto scenario = read_scenario(frame_of(sources), "the import", {});
  if (!scenario) return tl::unexpected(scenario.error());
  remarks.head = "What exports say, as a scenario. `any` is what they do not say; the reason stands behind it.";
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto inventory =
        export_inventory(scenario->tenants[i], std::filesystem::absolute(sources[i].folder).generic_string());
    if (!inventory) return tl::unexpected(inventory.error());
    remarks.why_open[sources[i].key] = inventory->why_open;
    remarks.head += fmt::format("\n{}: read from {}", sources[i].key, sources[i].folder.generic_string());
  }
  drop_outside_tenants(*scenario);
  Imported imported{std::move(*scenario), ""};
  imported.text = write_readable(imported.scenario, remarks);
  return imported;
}

}  // namespace entente::model
