// The estate as a graph: tenants, and the trust between them. Reach, cuts and paths between tenants are asked of it;
// whether trust suffices for a particular person is the rulebook's business.
#pragma once

#include <memory>
#include <vector>

#include "model/world/world.hpp"

namespace entente::model {

/// What joins two tenants.
enum class Relation { collaboration, synchronization, federation };
[[nodiscard]] constexpr std::string_view name_of(Relation relation) {
  constexpr std::array<std::string_view, 3> names{"B2B collaboration", "synchronization", "external access"};
  return names[static_cast<std::size_t>(relation)];
}

/// One joint: people of `from` can get to `to` by it, in the state given. `is_open` when only an open setting lets
/// them.
struct Joint {
  TenantId from, to;
  Relation relation = Relation::collaboration;
  bool is_open = false;
};

/// A Boost.Graph of tenants and joints, behind a wall.
class EstateGraph {
 public:
  explicit EstateGraph(const World& world);
  ~EstateGraph();
  EstateGraph(EstateGraph&&) noexcept;
  EstateGraph& operator=(EstateGraph&&) noexcept;

  [[nodiscard]] const std::vector<Joint>& joints() const;
  /// The tenants on a shortest way from one to the other, both included; empty when there is none.
  [[nodiscard]] std::vector<TenantId> path(TenantId from, TenantId to) const;
  /// Everything that can be reached from `from`, itself included, in order.
  [[nodiscard]] std::vector<TenantId> reach(TenantId from) const;
  /// Tenants whose loss would cut the estate in two: those worth guarding most.
  [[nodiscard]] std::vector<TenantId> cut_tenants() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente::model
