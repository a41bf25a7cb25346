#include "model/language/export/inventory.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "model/input/yaml.hpp"
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
[[nodiscard]] std::vector<ExportInventory::Read> files_read(const std::vector<Found>& files,
                                                            const std::vector<Document>& documents) {
  struct Group {
    const Object* object;
    std::string folder, name;
    std::size_t files = 0, objects = 0;
    ExportInventory::Read read;
  };
  std::vector<Group> groups;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string folder = folder_of(files[i].name);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& other) {
      return !folder.empty() && other.folder == folder && other.object == files[i].object;
    });
    if (group == groups.end()) group = groups.insert(group, {files[i].object, folder, files[i].name, 0, 0, {}});
    ++group->files;
    group->objects += object_count(documents[i]);
    add_unread(documents[i], group->read);
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

/// The files, those of one folder of the export and with one reason together.
[[nodiscard]] std::vector<ExportInventory::PassedOver> files_passed_over(const std::vector<PassedOver>& files,
                                                                         const std::filesystem::path& folder) {
  struct Group {
    std::string top, name, why;
    std::size_t files = 0;
  };
  std::vector<Group> groups;
  for (const PassedOver& file : files) {
    const std::string top = file.name.substr(0, file.name.find('/') == std::string::npos ? 0 : file.name.find('/') + 1);
    std::string why(file.why);
    if (lists_users(parts_of(file.name))) why = users_in(folder / file.name, file.name) + "; " + why;
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

[[nodiscard]] Outcome<ExportInventory> inventory_of(const TenantSpec& tenant, const std::filesystem::path& folder) {
  const auto files = files_of(folder);
  if (!files) return tl::unexpected(files.error());
  const auto documents = load_all(files->read);
  if (!documents) return tl::unexpected(documents.error());
  const std::string shown = folder.generic_string();
  return ExportInventory{tenant.key, shown, files_read(files->read, *documents),
                         open_settings(tenant, shown, *documents), files_passed_over(files->passed_over, folder)};
}

}  // namespace

std::string exported::users_in(const std::filesystem::path& file, const std::string& shown) {
  const auto text = load_text(file, shown);
  const auto document = text ? read_document(*text, shown) : Outcome<Node>(tl::unexpected(text.error()));
  const auto users = document ? objects_of(*document, "users")
                              : Outcome<std::optional<std::vector<Node>>>(tl::unexpected(document.error()));
  if (!users) return "its users cannot be counted: " + users.error().what;
  const std::vector<Node> all = users->value_or(std::vector<Node>{});
  const auto count = [&](std::string_view property, std::string_view value) {
    return std::count_if(all.begin(), all.end(), [&](const Node& user) {
      const Node* written = lookup(user, property);
      return written != nullptr && same_word(written->text, value);
    });
  };
  std::vector<std::string> told;
  const auto tell = [&](const char* what, std::ptrdiff_t number) {
    if (number > 0) told.push_back(fmt::format("{} {}", number, what));
  };
  tell("members", count("userType", "Member"));
  tell("guests", count("userType", "Guest"));
  tell("disabled", count("accountEnabled", "false"));
  return fmt::format("{} users{}{}", all.size(), told.empty() ? "" : ": ", fmt::join(told, ", "));
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
    auto inventory = inventory_of(tenant, scenario_file.parent_path() / path->text);
    if (!inventory) return tl::unexpected(inventory.error());
    inventories.push_back(std::move(*inventory));
  }
  return inventories;
}

}  // namespace entente::model
