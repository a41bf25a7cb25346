#include "model/estate/graph.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>

#include "model/logic/plain.hpp"
#include "model/rulebook/capabilities.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::model {

struct EstateGraph::Impl {
  using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  using Undirected = boost::adjacency_list<boost::setS, boost::vecS, boost::undirectedS, boost::no_property,
                                           boost::property<boost::edge_index_t, std::size_t>>;
  Directed graph;
  Undirected skeleton;
  std::vector<Joint> joints;
  explicit Impl(std::size_t tenants) : graph(tenants), skeleton(tenants) {}

  [[nodiscard]] std::vector<std::size_t> predecessors(std::size_t from) const {
    std::vector<std::size_t> before(boost::num_vertices(graph));
    for (std::size_t v = 0; v < before.size(); ++v) before[v] = v;
    boost::breadth_first_search(
        graph, from,
        boost::visitor(boost::make_bfs_visitor(boost::record_predecessors(before.data(), boost::on_tree_edge()))));
    return before;
  }
};

namespace {

using Possible = MayMustLogic<Plain>;
using PossibleFacts = Facts<MayMust<bool>>;

[[nodiscard]] MayMust<bool> collaborates(Possible& logic, const PossibleFacts& facts, TenantId from, TenantId to) {
  return some(logic, (*facts.shape)[from].people,
              [&](PersonId who) { return b2b_is_permitted_somewhere(logic, facts, visit(*facts.shape, who, to)); });
}

[[nodiscard]] MayMust<bool> federates(Possible& logic, const PossibleFacts& facts, TenantId from, TenantId to) {
  const auto &a = (*facts.shape)[from].people, &b = (*facts.shape)[to].people;
  return a.empty() || b.empty() ? logic.constant(false) : federate(logic, facts, a.front(), b.front());
}

[[nodiscard]] MayMust<bool> synchronizes(Possible& logic, const PossibleFacts& facts, JobId job) {
  return some(logic, (*facts.shape)[(*facts.shape)[job].source].people,
              [&](PersonId who) { return would_be_synchronized(logic, facts, job, who); });
}

}  // namespace

EstateGraph::EstateGraph(const World& world) : impl_(std::make_unique<Impl>(world.shape.tenants.size())) {
  const Shape& shape = world.shape;
  const PossibleFacts facts = may_must_facts(world.shape, world.values);
  Plain plain;
  Possible logic{plain};
  const auto join = [&](TenantId from, TenantId to, Relation relation, const MayMust<bool>& stands) {
    if (!stands.may_hold) return;
    impl_->joints.push_back({from, to, relation, stands.may_fail});
    const auto a = static_cast<std::size_t>(from.index), b = static_cast<std::size_t>(to.index);
    boost::add_edge(a, b, impl_->graph);
    boost::add_edge(a, b, boost::num_edges(impl_->skeleton), impl_->skeleton);
  };
  for (const TenantId from : shape.tenant_ids())
    for (const TenantId to : shape.tenant_ids()) {
      if (from == to) continue;
      join(from, to, Relation::collaboration, collaborates(logic, facts, from, to));
      join(from, to, Relation::federation, federates(logic, facts, from, to));
    }
  for (const JobId job : shape.job_ids())
    join(shape[job].source, shape[job].target, Relation::synchronization, synchronizes(logic, facts, job));
}

EstateGraph::~EstateGraph() = default;
EstateGraph::EstateGraph(EstateGraph&&) noexcept = default;
EstateGraph& EstateGraph::operator=(EstateGraph&&) noexcept = default;

const std::vector<Joint>& EstateGraph::joints() const { return impl_->joints; }

std::vector<TenantId> EstateGraph::path(TenantId from, TenantId to) const {
  const auto before = impl_->predecessors(static_cast<std::size_t>(from.index));
  std::vector<TenantId> path{to};
  while (path.back() != from) {
    const std::size_t previous = before[static_cast<std::size_t>(path.back().index)];
    if (previous == static_cast<std::size_t>(path.back().index)) return {};
    path.push_back({static_cast<std::int32_t>(previous)});
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::vector<TenantId> EstateGraph::reach(TenantId from) const {
  const auto before = impl_->predecessors(static_cast<std::size_t>(from.index));
  std::vector<TenantId> reached;
  for (std::size_t v = 0; v < before.size(); ++v)
    if (before[v] != v || v == static_cast<std::size_t>(from.index)) reached.push_back({static_cast<std::int32_t>(v)});
  return reached;
}

std::vector<TenantId> EstateGraph::cut_tenants() const {
  std::vector<std::size_t> found;
  boost::articulation_points(impl_->skeleton, std::back_inserter(found));
  std::sort(found.begin(), found.end());
  std::vector<TenantId> cuts;
  for (const std::size_t v : found) cuts.push_back({static_cast<std::int32_t>(v)});
  return cuts;
}

}  // namespace entente::model
