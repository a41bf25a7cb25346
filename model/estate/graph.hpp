// The estate: tenants, what is written of two of them at once, and what that allows. It is one Boost.Graph; the
// simulator's platform, the report's drawing and slices of a proof are made from it. Whether trust suffices for a
// particular person is the rulebook's business.
#pragma once

#include <memory>
#include <vector>

#include "model/estate/ties.hpp"
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
  friend bool operator==(const Joint&, const Joint&) = default;
};

/// A Boost.Graph, behind a wall. Its vertices are tenants; its edges are ties (what is written) and joints (what that
/// allows). Ties and clouds are there at once; the rulebook is asked about joints when they are first needed, a number
/// of times that grows with the ties and with the kinds of tenants, not with the pairs. Not to be asked from two
/// threads at once.
class EstateGraph {
 public:
  /// The world must outlive the graph.
  explicit EstateGraph(const World& world);
  ~EstateGraph();
  EstateGraph(EstateGraph&&) noexcept;
  EstateGraph& operator=(EstateGraph&&) noexcept;

  /// The Azure cloud that runs the tenant.
  [[nodiscard]] AzureCloud cloud(TenantId tenant) const;
  [[nodiscard]] const std::vector<Tie>& ties() const;
  /// In order of (from, to, relation), then those of synchronizations in the order of the shape.
  [[nodiscard]] const std::vector<Joint>& joints() const;
  /// How often the rulebook was asked about a pair of tenants.
  [[nodiscard]] std::size_t times_asked() const;

  /// The tenants on a shortest way along joints from one to the other, both included; empty when there is none.
  [[nodiscard]] std::vector<TenantId> path(TenantId from, TenantId to) const;
  /// Everything that can be reached along joints from `from`, itself included, in order.
  [[nodiscard]] std::vector<TenantId> reach(TenantId from) const;

  /// The tenants where people of the given ones, or those who use an account of theirs, may get to, the given ones
  /// included, in order: as guests, in meetings, or because something there is shared. Where two people may come
  /// together is among the venues of their two homes.
  [[nodiscard]] std::vector<TenantId> venues(const std::vector<TenantId>& tenants) const;
  /// The tenants whose settings or people can sway an answer about people of `tenants` in one of `tenants`, in any
  /// state that steps can bring about, in order. A question about a resource tenant has the homes and that tenant; one
  /// about two people has `venues` of their homes. Besides `tenants` these are: the homes of people who use accounts of
  /// theirs, and of the accounts their people use; the tenants on whose networks they work; and the tenants whose
  /// people may get in there, since guests invite others and share teams. It takes too many: it goes by tenants and not
  /// by people, takes every open setting as true and false at once and every state as reachable, and does not look at
  /// what the question asks about.
  [[nodiscard]] std::vector<TenantId> neighbourhood(const std::vector<TenantId>& tenants) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente::model
