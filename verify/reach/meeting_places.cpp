#include "verify/reach/meeting_places.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

namespace entente::verify {
namespace {

using model::PersonId;
using model::TenantId;
using Weight = boost::property<boost::edge_weight_t, int>;
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weight>;

/// Whether the closure lets the account into the tenant's Teams or its meetings at all.
[[nodiscard]] bool may_be_at(const Possible& possible, PersonId who, TenantId where) {
  model::Plain plain;
  model::MayMustLogic<model::Plain> logic{plain};
  return std::any_of(possible.phases().begin(), possible.phases().end(), [&](const auto& facts) {
    return model::uses_teams_in(logic, facts, who, where).may_hold ||
           model::may_join_meeting(logic, facts, who, where).may_hold;
  });
}

}  // namespace

std::vector<MeetingPlace> meeting_places(const Possible& possible, const model::Shape& shape, PersonId from,
                                         PersonId to) {
  std::vector<MeetingPlace> ways;
  const std::size_t tenants = shape.tenants.size();
  for (const PersonId a : shape[from].identities)
    for (const PersonId b : shape[to].identities) {
      if (a == b) continue;
      if (shape.home(a) != shape.home(b)) ways.push_back({a, b, std::nullopt});
      // Vertices: the tenants, then the two accounts. Being at home is nearer than being a guest.
      Graph graph(tenants + 2);
      for (const TenantId where : shape.tenant_ids())
        for (const auto& [who, vertex] : {std::pair{a, tenants}, std::pair{b, tenants + 1}})
          if (may_be_at(possible, who, where))
            boost::add_edge(vertex, static_cast<std::size_t>(where.index), Weight(shape.home(who) == where ? 1 : 2),
                            graph);
      std::vector<int> from_a(tenants + 2), from_b(tenants + 2);
      boost::dijkstra_shortest_paths(graph, tenants, boost::distance_map(from_a.data()));
      boost::dijkstra_shortest_paths(graph, tenants + 1, boost::distance_map(from_b.data()));
      std::vector<TenantId> places;
      for (const TenantId where : shape.tenant_ids()) {
        const auto v = static_cast<std::size_t>(where.index);
        if (boost::edge(tenants, v, graph).second && boost::edge(tenants + 1, v, graph).second) places.push_back(where);
      }
      std::stable_sort(places.begin(), places.end(), [&](TenantId x, TenantId y) {
        const auto length = [&](TenantId t) {
          return from_a[static_cast<std::size_t>(t.index)] + from_b[static_cast<std::size_t>(t.index)];
        };
        return length(x) < length(y);
      });
      for (const TenantId where : places) ways.push_back({a, b, where});
    }
  return ways;
}

}  // namespace entente::verify
