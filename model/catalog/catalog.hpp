// The catalog: what the clouds support at a date, how long things take, how ambiguous documents are read, and how a
// tenant is set before anybody changes anything. It is data (model/catalog/*.yaml) and every entry has its source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/input/node.hpp"
#include "model/scenario/scenario.hpp"
#include "model/terms/known.hpp"

namespace entente::model {

/// How long something takes: an interval in which every draw lies, and how draws are spread over it.
struct Delay {
  enum class Shape { fixed, uniform, exponential };
  Microseconds low = 0;
  Microseconds high = 0;
  Shape shape = Shape::uniform;
};

/// One way between two tenants.
struct Route {
  Microseconds latency = 0;
  std::int64_t bytes_per_second = 0;
};

class Catalog {
 public:
  /// The built-in catalog of that name, with a scenario's overrides (a mapping shaped like the catalog; may be null) on
  /// top. Problems: an unknown catalog, or an override that names nothing in it.
  [[nodiscard]] static Outcome<Catalog> load(std::string_view name, const Node& overrides, const Mark& where);

  [[nodiscard]] const std::string& name() const { return name_; }
  /// Whether a table of Azure cloud pairs supports `from` to `to`. REQUIRES: the table exists.
  [[nodiscard]] Known pair(std::string_view table, AzureCloud from, AzureCloud to) const;
  [[nodiscard]] Known pair(std::string_view table, Environment from, Environment to) const;
  /// Whether the reading `name` takes the value `value`; open when the scenario asks for `any` reading.
  [[nodiscard]] Known reading(std::string_view name, std::string_view value) const;
  /// The settings of such a tenant before anybody touches them: its environment and its age tell.
  [[nodiscard]] Node settings_of_new_tenant(const TenantSpec& tenant) const;
  /// The actions that settings ask of administrators, each with the roles that carry it.
  [[nodiscard]] const std::vector<Node>& actions() const;
  [[nodiscard]] Delay delay(std::string_view name) const;
  /// Longer than anything that has been begun stays without effect: the longest delay of any step or change of a
  /// setting, rounded up to a whole day after it. How long people wait before they accept is not among them.
  [[nodiscard]] Microseconds longest_delay() const;
  [[nodiscard]] Route inside_a_cloud() const;
  [[nodiscard]] Route between_clouds() const;
  [[nodiscard]] const Node& root() const { return root_; }

 private:
  [[nodiscard]] Known pair(std::string_view table, std::string_view from, std::string_view to) const;
  std::string name_;
  Node root_;
};

}  // namespace entente::model
