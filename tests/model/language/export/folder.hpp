// A folder of exports that a test writes, and settings as text to compare with.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/language/export/export.hpp"

namespace entente::testing {

/// A temporary folder, gone with the object.
class ExportFolder {
 public:
  ExportFolder();
  ~ExportFolder();
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;

  ExportFolder& file(std::string_view name, std::string_view bytes);
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] model::Outcome<model::Node> read() const;
  /// The setting under the dotted path as `shown`; the problem, without the folder, when there is one.
  [[nodiscard]] std::string setting(std::string_view dotted_path) const;
  /// The problem, without the folder; empty when the export can be read.
  [[nodiscard]] std::string refusal() const;

 private:
  std::filesystem::path path_;
};

/// JSON as one line; the plain words `any` and `AllowAllKnownDomains` without quotes.
[[nodiscard]] std::string shown(const model::Node& node);
/// The paths below which `any` stands, in their order.
[[nodiscard]] std::vector<std::string> open_paths(const model::Node& node);
/// The partner at `index` of crossTenantAccessPolicy.
[[nodiscard]] std::string partner_setting(const ExportFolder& folder, std::size_t index, std::string_view key);

inline constexpr std::string_view fabrikam = "1b6f3d20-8c45-4e7a-9d01-5a2c7e8f9b34";
inline constexpr std::string_view adatum = "7e90c1a8-3f52-4b6d-8a17-c04d5e6f2b91";

}  // namespace entente::testing
