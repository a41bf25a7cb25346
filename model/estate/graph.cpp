#include "model/estate/graph.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <optional>
#include <set>
#include <stdexcept>

#include "model/estate/pair_reading.hpp"
#include "model/estate/relations.hpp"

namespace entente::model {
namespace {

/// A tenant, or a hub: all tenants of a class at once, so that what holds between two classes takes as many edges as
/// they have members and not as many as they have pairs.
struct Vertex {
  AzureCloud cloud = AzureCloud::commercial;
};
struct Edge {
  enum class Label { tie, joint } label = Label::tie;
  int steps = 0;        ///< of a joint: 1 into a tenant or a hub, 0 out of a hub
  std::size_t tie = 0;  ///< of a tie: its place in the list
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Vertex, Edge>;

[[nodiscard]] std::size_t vertex(TenantId tenant) { return static_cast<std::size_t>(tenant.index); }
[[nodiscard]] TenantId tenant_at(std::size_t vertex) { return {static_cast<std::int32_t>(vertex)}; }

struct IsJoint {
  const Graph* graph = nullptr;
  bool operator()(const Graph::edge_descriptor& edge) const { return (*graph)[edge].label == Edge::Label::joint; }
};
using JointGraph = boost::filtered_graph<Graph, IsJoint>;

[[nodiscard]] AzureCloud cloud_of(const PossibleFacts& facts, TenantId tenant) {
  Plain plain;
  PossibleLogic logic{plain};
  for (const AzureCloud cloud : azure_clouds)
    if (is_in_cloud(logic, facts, tenant, cloud).may_hold) return cloud;
  throw std::logic_error("no Azure cloud runs the tenant " + (*facts.shape)[tenant].key);
}

/// What the rulebook says of pairs.
struct Relations {
  PairReading collaboration, federation;
  std::vector<MayMust<bool>> jobs;
};

}  // namespace

struct EstateGraph::Impl {
  explicit Impl(const World& of) : world(&of), graph(of.shape.tenants.size()), ties(ties_of(of)) {
    const PossibleFacts facts = possible_facts(of, StateOf::start);
    for (const TenantId tenant : of.shape.tenant_ids()) graph[vertex(tenant)].cloud = cloud_of(facts, tenant);
    for (std::size_t i = 0; i < ties.size(); ++i)
      boost::add_edge(vertex(ties[i].from), vertex(ties[i].to), {Edge::Label::tie, 0, i}, graph);
  }

  const World* world;
  Graph graph;
  std::vector<Tie> ties;
  std::optional<Relations> relations;
  std::optional<std::vector<Joint>> joints;
  std::optional<PairReading> collaboration_in_any_state, entrance_in_any_state;

  [[nodiscard]] const Relations& related() {
    if (relations) return *relations;
    const PossibleFacts facts = possible_facts(*world, StateOf::start);
    Plain plain;
    PossibleLogic logic{plain};
    relations.emplace(Relations{read_pairs<relations::Collaboration>(*world, facts, StateOf::start),
                                read_pairs<relations::Federation>(*world, facts, StateOf::start),
                                {}});
    for (const JobId job : world->shape.job_ids())
      relations->jobs.push_back(relations::synchronizes(logic, facts, job));
    add_joints(relations->collaboration);
    add_joints(relations->federation);
    for (const JobId job : world->shape.job_ids())
      if (relations->jobs[static_cast<std::size_t>(job.index)].may_hold)
        add_joint(vertex(world->shape[job].source), vertex(world->shape[job].target), 1);
    return *relations;
  }

  void add_joint(std::size_t from, std::size_t to, int steps) {
    boost::add_edge(from, to, {Edge::Label::joint, steps, 0}, graph);
  }

  /// Edges for every pair of which the reading may hold. A tenant leads to a hub unless it is tied to one of the class
  /// and must not get there.
  void add_joints(const PairReading& reading) {
    const auto& [class_of, members, tied_with] = reading.classes();
    std::vector<std::size_t> hubs;
    for (const auto& of_class : members) {
      hubs.push_back(boost::add_vertex(graph));
      for (const TenantId member : of_class) add_joint(hubs.back(), vertex(member), 0);
    }
    for (const TenantId from : world->shape.tenant_ids())
      for (std::size_t to = 0; to < members.size(); ++to) add_joints(reading, from, to, hubs[to]);
    for (const TenantId from : world->shape.tenant_ids())
      for (const TenantId to : tied_with[vertex(from)])
        if (reading(from, to).may_hold) add_joint(vertex(from), vertex(to), 1);
  }

  void add_joints(const PairReading& reading, TenantId from, std::size_t to, std::size_t hub) {
    const TenantClasses& classes = reading.classes();
    if (!reading.of_classes(classes.class_of[vertex(from)], to).may_hold) return;
    const auto& tied = classes.tied_with[vertex(from)];
    const bool is_kept_out = std::any_of(tied.begin(), tied.end(), [&](TenantId other) {
      return classes.class_of[vertex(other)] == to && !reading(from, other).may_hold;
    });
    if (!is_kept_out) return add_joint(vertex(from), hub, 1);
    for (const TenantId other : classes.members[to])
      if (other != from && !classes.are_tied(from, other)) add_joint(vertex(from), vertex(other), 1);
  }

  [[nodiscard]] JointGraph joint_graph() {
    (void)related();
    return JointGraph(graph, IsJoint{&graph});
  }

  /// The rule in any state.
  template <class Rule>
  [[nodiscard]] const PairReading& in_any_state(std::optional<PairReading>& reading) const {
    if (!reading) reading.emplace(read_pairs<Rule>(*world, possible_facts(*world, StateOf::any), StateOf::any));
    return *reading;
  }

  /// Adds what ties of the kind lead to from tenants of the set.
  void add_tied(std::set<TenantId>& tenants, TieKind kind) const {
    std::vector<TenantId> found;
    for (const TenantId tenant : tenants)
      for (const auto edge : boost::make_iterator_range(boost::out_edges(vertex(tenant), graph)))
        if (graph[edge].label == Edge::Label::tie && ties[graph[edge].tie].kind == kind)
          found.push_back(ties[graph[edge].tie].to);
    tenants.insert(found.begin(), found.end());
  }

  /// The tenants, and the homes of all accounts that people use together with one of theirs.
  [[nodiscard]] std::set<TenantId> with_accounts(const std::vector<TenantId>& tenants) const {
    std::set<TenantId> all(tenants.begin(), tenants.end());
    std::vector<TenantId> queue = tenants;
    while (!queue.empty()) {
      const std::size_t at = vertex(queue.back());
      queue.pop_back();
      const auto follow = [&](const auto& edges) {
        for (const auto edge : boost::make_iterator_range(edges)) {
          if (graph[edge].label != Edge::Label::tie || ties[graph[edge].tie].kind != TieKind::service_account) continue;
          for (const TenantId end : {ties[graph[edge].tie].from, ties[graph[edge].tie].to})
            if (all.insert(end).second) queue.push_back(end);
        }
      };
      follow(boost::out_edges(at, graph));
      follow(boost::in_edges(at, graph));
    }
    return all;
  }
};

EstateGraph::EstateGraph(const World& world) : impl_(std::make_unique<Impl>(world)) {}
EstateGraph::~EstateGraph() = default;
EstateGraph::EstateGraph(EstateGraph&&) noexcept = default;
EstateGraph& EstateGraph::operator=(EstateGraph&&) noexcept = default;

AzureCloud EstateGraph::cloud(TenantId tenant) const { return impl_->graph[vertex(tenant)].cloud; }
const std::vector<Tie>& EstateGraph::ties() const { return impl_->ties; }

const std::vector<Joint>& EstateGraph::joints() const {
  if (impl_->joints) return *impl_->joints;
  const Relations& related = impl_->related();
  const Shape& shape = impl_->world->shape;
  std::vector<Joint>& joints = impl_->joints.emplace();
  const auto join = [&](TenantId from, TenantId to, Relation relation, const MayMust<bool>& stands) {
    if (stands.may_hold) joints.push_back({from, to, relation, stands.may_fail});
  };
  for (const TenantId from : shape.tenant_ids())
    for (const TenantId to : shape.tenant_ids()) {
      if (from == to) continue;
      join(from, to, Relation::collaboration, related.collaboration(from, to));
      join(from, to, Relation::federation, related.federation(from, to));
    }
  for (const JobId job : shape.job_ids())
    join(shape[job].source, shape[job].target, Relation::synchronization,
         related.jobs[static_cast<std::size_t>(job.index)]);
  return joints;
}

std::size_t EstateGraph::times_asked() const {
  const Relations& related = impl_->related();
  return related.collaboration.times_asked() + related.federation.times_asked() + related.jobs.size();
}

std::vector<TenantId> EstateGraph::path(TenantId from, TenantId to) const {
  const JointGraph along = impl_->joint_graph();
  std::vector<std::size_t> before(boost::num_vertices(impl_->graph));
  boost::dijkstra_shortest_paths(along, vertex(from),
                                 boost::predecessor_map(before.data()).weight_map(boost::get(&Edge::steps, along)));
  std::vector<TenantId> path{to};
  for (std::size_t at = vertex(to); at != vertex(from);) {
    if (before[at] == at) return {};
    at = before[at];
    if (at < impl_->world->shape.tenants.size()) path.push_back(tenant_at(at));
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::vector<TenantId> EstateGraph::reach(TenantId from) const {
  const JointGraph along = impl_->joint_graph();
  std::vector<boost::default_color_type> colours(boost::num_vertices(impl_->graph));
  boost::breadth_first_search(along, vertex(from), boost::color_map(colours.data()));
  std::vector<TenantId> reached;
  for (const TenantId tenant : impl_->world->shape.tenant_ids())
    if (colours[vertex(tenant)] == boost::black_color) reached.push_back(tenant);
  return reached;
}

std::vector<TenantId> EstateGraph::venues(const std::vector<TenantId>& tenants) const {
  std::set<TenantId> all = impl_->with_accounts(tenants);
  const std::vector<TenantId> homes(all.begin(), all.end());
  const Shape& shape = impl_->world->shape;
  const PairReading& entrance = impl_->in_any_state<relations::EntranceInAnyState>(impl_->entrance_in_any_state);
  for (const TenantId where : shape.tenant_ids())
    if (!shape[where].items.empty() || std::any_of(homes.begin(), homes.end(), [&](TenantId home) {
          return home != where && entrance(home, where).may_hold;
        }))
      all.insert(where);
  return {all.begin(), all.end()};
}

std::vector<TenantId> EstateGraph::neighbourhood(const std::vector<TenantId>& tenants) const {
  std::set<TenantId> all = impl_->with_accounts(tenants);
  const std::vector<TenantId> resources(all.begin(), all.end());
  const PairReading& collaboration =
      impl_->in_any_state<relations::CollaborationInAnyState>(impl_->collaboration_in_any_state);
  for (const TenantId visitor : impl_->world->shape.tenant_ids())
    if (std::any_of(resources.begin(), resources.end(), [&](TenantId resource) {
          return visitor != resource && collaboration(visitor, resource).may_hold;
        }))
      all.insert(visitor);
  impl_->add_tied(all, TieKind::restricted_network);
  return {all.begin(), all.end()};
}

}  // namespace entente::model
