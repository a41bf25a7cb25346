#include "model/language/export/inventory.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "model/input/yaml.hpp"
#include "model/language/export/bundle.hpp"
#include "model/language/export/discovery.hpp"
#include "model/language/export/inventory_parts.hpp"
#include "model/language/export/nodes.hpp"

namespace entente::model {

namespace {

using namespace exported;

/// The folder of a file below the export, with its slash; empty for a file that lies in the export itself.
[[nodiscard]] std::string folder_of(const std::string& name) { return name.substr(0, name.rfind('/') + 1); }

[[nodiscard]] std::string setting_of(const Object& object) {
  const std::string_view setting = object.setting;
  if (setting == "organization") return "the tenant's id and domains";
  return std::string(setting.ends_with(".*") ? setting.substr(0, setting.size() - 2) : setting);
}

/// The files, those of one sort in one folder together.
[[nodiscard]] std::vector<ExportInventory::Read> files_read(const std::vector<Document>& documents) {
  struct Group {
    const Object* object;
    std::string folder, name;
    std::size_t files = 0, objects = 0;
    ExportInventory::Read read;
  };
  std::vector<Group> groups;
  for (const Document& document : documents) {
    const std::string folder = folder_of(document.name);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
      return !folder.empty() && other.folder == folder && other.object == document.object;
    });
    if (group == groups.end()) group = groups.insert(group, {document.object, folder, document.name, 0, 0, {}});
    ++group->files;
    group->objects += object_count(document);
    add_unread(document, group->read);
  }
  std::vector<ExportInventory::Read> read;
  for (Group& group : groups) {
    group.read.name = group.files == 1 ? group.name : fmt::format("{} ({} files)", group.folder, group.files);
    group.read.setting = setting_of(*group.object);
    if (group.object->setting.ends_with(".*")) group.read.setting += fmt::format(" ({})", group.objects);
    read.push_back(std::move(group.read));
  }
  return read;
}

/// What of bundles no rule asks for.
[[nodiscard]] Outcome<void> add_bundles(const std::vector<Found>& files, ExportInventory& inventory) {
  for (const Found& file : files) {
    if (file.object->holds != Holds::bundle) continue;
    const auto text = load_text(file.path, file.shown);
    if (!text) return tl::unexpected(text.error());
    const auto bundle = read_document(*text, file.shown);
    if (!bundle) return tl::unexpected(bundle.error());
    if (const std::vector<std::string> keys = keys_passed_over(*bundle); !keys.empty())
      inventory.passed_over.push_back({file.name, fmt::format("no rule asks for {}", fmt::join(keys, ", "))});
  }
  return {};
}

/// The files, those of one folder of the export and with one reason together.
[[nodiscard]] std::vector<ExportInventory::PassedOver> files_passed_over(const std::vector<PassedOver>& files) {
  struct Group {
    std::string top, name, why;
    std::size_t files = 0;
  };
  std::vector<Group> groups;
  for (const PassedOver& file : files) {
    const std::string top = file.name.substr(0, file.name.find('/') == std::string::npos ? 0 : file.name.find('/') + 1);
    const std::string why(file.why);
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& other) { return !top.empty() && other.top == top && other.why == why; });
    if (group == groups.end()) group = groups.insert(group, {top, file.name, why, 0});
    ++group->files;
  }
  std::vector<ExportInventory::PassedOver> passed_over;
  for (const Group& group : groups)
    passed_over.push_back(
        {group.files == 1 ? group.name : fmt::format("{} ({} files)", group.top, group.files), group.why});
  return passed_over;
}

}  // namespace

Outcome<ExportInventory> export_inventory(const TenantSpec& tenant, const std::filesystem::path& folder) {
  const auto files = files_of(folder);
  if (!files) return tl::unexpected(files.error());
  const auto documents = load_all(files->read);
  if (!documents) return tl::unexpected(documents.error());
  const std::string shown = folder.generic_string();
  ExportInventory inventory{tenant.key, shown, files_read(*documents), {}, files_passed_over(files->passed_over), {}};
  add_open_settings(tenant, shown, *documents, inventory);
  if (auto ok = add_bundles(files->read, inventory); !ok) return tl::unexpected(ok.error());
  if (tenant.people_of_export) add_people_read(files->people, *tenant.people_of_export, inventory);
  return inventory;
}

Outcome<std::vector<ExportInventory>> export_inventories(const std::filesystem::path& scenario_file,
                                                         const Scenario& scenario) {
  const auto document = read_file(scenario_file);
  if (!document) return tl::unexpected(document.error());
  std::vector<ExportInventory> inventories;
  for (const TenantSpec& tenant : scenario.tenants) {
    const Node* tenants = document->find("tenants");
    const Node* written = tenants == nullptr ? nullptr : tenants->find(tenant.key);
    const Node* path = written == nullptr ? nullptr : written->find("export");
    if (path == nullptr || path->kind != Node::Kind::scalar) continue;
    auto inventory = export_inventory(tenant, scenario_file.parent_path() / path->text);
    if (!inventory) return tl::unexpected(inventory.error());
    inventories.push_back(std::move(*inventory));
  }
  return inventories;
}

}  // namespace entente::model
