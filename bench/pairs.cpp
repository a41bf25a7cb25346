// Runs a pair by turns and keeps the medians. Google Benchmark chooses the iterations and reads the clocks; the turns
// are ours, because its own repetitions would run all of one side before the other, and a busy machine changes in
// between.
#include "bench/pairs.hpp"

#include <algorithm>
#include <stdexcept>

namespace entente::bench {
namespace {

constexpr double loop_s = 0.01;  ///< the least that one turn of a side takes, when the processor's clock decides

/// Keeps the one run it is told of, and prints nothing.
class Keeper final : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override { runs_.insert(runs_.end(), runs.begin(), runs.end()); }
  [[nodiscard]] const Run& only() const {
    if (runs_.size() != 1) throw std::logic_error("expected one run, got " + std::to_string(runs_.size()));
    if (runs_.front().error_occurred) throw std::runtime_error(runs_.front().error_message);
    return runs_.front();
  }

 private:
  std::vector<Run> runs_;
};

[[nodiscard]] double seconds_of(const Side& side, const std::string& name, Clock clock) {
  Keeper keeper;
  benchmark::RunSpecifiedBenchmarks(&keeper, "^" + name + "(/|$)");
  const auto& run = keeper.only();
  const double total_s = clock == Clock::cpu ? run.cpu_accumulated_time : run.real_accumulated_time;
  return total_s / static_cast<double>(run.iterations) / side.units;
}

[[nodiscard]] double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace

void enrol(const Pair& pair) {
  for (const auto& [side, suffix] : {std::pair(&pair.ours, "/ours"), std::pair(&pair.peer, "/peer")}) {
    auto* known = benchmark::RegisterBenchmark((pair.key + suffix).c_str(), side->loop);
    if (pair.clock == Clock::wall)
      known->UseRealTime()->Iterations(1);
    else
      known->MinTime(loop_s);
  }
}

Measured measure(const Pair& pair, int turns) {
  std::vector<double> ours, peer, ratios;
  // The first turn finds cold caches and untouched pages on both sides: it is not counted.
  for (int turn = 0; turn <= turns; ++turn) {
    const double ours_s = seconds_of(pair.ours, pair.key + "/ours", pair.clock);
    const double peer_s = seconds_of(pair.peer, pair.key + "/peer", pair.clock);
    if (turn == 0) continue;
    ours.push_back(ours_s);
    peer.push_back(peer_s);
    ratios.push_back(ours_s / peer_s);
  }
  const auto [low, high] = std::minmax_element(ratios.begin(), ratios.end());
  return {median(ours), median(peer), median(ratios), *low, *high};
}

}  // namespace entente::bench
