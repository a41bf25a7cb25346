// How the estate's graph grows with the number of tenants: the time a tenant, of many against few. Asking about every
// pair would make it their quotient.
#include <memory>

#include "bench/estates.hpp"
#include "bench/pairs.hpp"
#include "model/estate/graph.hpp"

namespace entente::bench {
namespace {

[[nodiscard]] Side reach_of(int partners) {
  const std::shared_ptr<const model::Case> given = star(partners, Partners::known, Manners::guarded, Month::empty);
  const auto loop = [given](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(model::EstateGraph(given->world).reach({0}));
  };
  return {.name = std::to_string(partners + 1) + " tenants", .loop = loop, .units = static_cast<double>(partners + 1)};
}

}  // namespace

std::vector<Pair> estate_pairs() {
  return {{.key = "estate/reach",
           .what = "estate graph and its reach, a tenant",
           .ours = reach_of(119),
           .peer = reach_of(29)}};
}

}  // namespace entente::bench
