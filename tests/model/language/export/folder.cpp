// See folder.hpp.
#include "folder.hpp"

#include <unistd.h>

#include <atomic>
#include <fstream>

namespace entente::testing {

namespace fs = std::filesystem;

ExportFolder::ExportFolder() {
  static std::atomic<int> made = 0;
  path_ = fs::temp_directory_path() / ("entente-export-" + std::to_string(getpid()) + "-" + std::to_string(made++));
  fs::create_directories(path_);
}

ExportFolder::~ExportFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

ExportFolder& ExportFolder::file(std::string_view name, std::string_view bytes) {
  const fs::path path = path_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return *this;
}

model::Outcome<model::Node> ExportFolder::read() const { return model::read_export(path_); }

std::string ExportFolder::setting(std::string_view dotted_path) const {
  const auto settings = read();
  if (!settings) return refusal();
  const model::Node* node = settings->at(dotted_path);
  return node == nullptr ? "absent" : shown(*node);
}

std::string ExportFolder::refusal() const {
  const auto whole = model::read_whole_export(path_);
  if (whole) return {};
  std::string text = to_string(whole.error());
  const std::string folder = path_.generic_string() + "/";
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder)) text.erase(at, folder.size());
  return text;
}

std::string shown(const model::Node& node) {
  std::string text;
  switch (node.kind) {
    case model::Node::Kind::null:
      return "null";
    case model::Node::Kind::scalar:
      return node.quoted ? '"' + node.text + '"' : node.text;
    case model::Node::Kind::list:
      for (const model::Node& item : node.items) text += (text.empty() ? "" : ", ") + shown(item);
      return "[" + text + "]";
    case model::Node::Kind::mapping:
      break;
  }
  for (const model::Member& member : node.members)
    text += (text.empty() ? "" : ", ") + member.key + ": " + shown(member.value);
  return "{" + text + "}";
}

std::vector<std::string> open_paths(const model::Node& node) {
  if (node.is_any()) return {""};
  std::vector<std::string> paths;
  const auto add = [&](const std::string& key, const model::Node& value) {
    for (const std::string& path : open_paths(value)) paths.push_back(path.empty() ? key : key + "." + path);
  };
  for (const model::Member& member : node.members) add(member.key, member.value);
  for (std::size_t i = 0; i < node.items.size(); ++i) add(std::to_string(i), node.items[i]);
  return paths;
}

std::string partner_setting(const ExportFolder& folder, std::size_t index, std::string_view key) {
  const auto settings = folder.read();
  if (!settings) return folder.refusal();
  const model::Node* partners = settings->at("crossTenantAccessPolicy.partners");
  if (partners == nullptr || partners->items.size() <= index) return "no such partner";
  const model::Node* value = partners->items[index].find(key);
  return value == nullptr ? "absent" : shown(*value);
}

}  // namespace entente::testing
