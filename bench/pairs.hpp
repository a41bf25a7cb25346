// What the benchmarks are made of: pairs. A time says more about the machine than about the program, so nothing here is
// reported alone: each loop stands beside a peer that does the same job, and the two are run by turns.
#pragma once

#include <benchmark/benchmark.h>

#include <functional>
#include <string>
#include <vector>

namespace entente::bench {

/// Which clock a pair is compared by: the thread's own, where all the work is in it; the wall's, where other processes
/// work too.
enum class Clock { cpu, wall };

/// One loop of a pair.
struct Side {
  std::string name;  ///< a few words for the table
  std::function<void(benchmark::State&)> loop;
  double units = 1;  ///< of work in one iteration: decisions, events, runs
};

struct Pair {
  std::string key;   ///< the name by which Google Benchmark knows it; words, digits and slashes only
  std::string what;  ///< the table's first column, the unit included
  Side ours, peer;
  Clock clock = Clock::cpu;
};

/// A pair as it was measured. Seconds a unit are medians; the ratio (ours over peer) is the median over the turns, each
/// of which compares two loops run one after the other.
struct Measured {
  double ours_s = 0, peer_s = 0;
  double ratio = 0, ratio_min = 0, ratio_max = 0;
};

/// Makes both sides known to Google Benchmark, as `key/ours` and `key/peer`.
void enrol(const Pair& pair);
/// Runs the pair by turns. REQUIRES: it is enrolled.
[[nodiscard]] Measured measure(const Pair& pair, int turns);

[[nodiscard]] std::vector<Pair> rules_pairs();
[[nodiscard]] std::vector<Pair> logics_pairs();
[[nodiscard]] std::vector<Pair> matrix_pairs();
[[nodiscard]] std::vector<Pair> queue_pairs();
[[nodiscard]] std::vector<Pair> simulate_pairs();
[[nodiscard]] std::vector<Pair> process_pairs();
[[nodiscard]] std::vector<Pair> questions_pairs();
[[nodiscard]] std::vector<Pair> estate_pairs();
[[nodiscard]] std::vector<Pair> slices_pairs();
[[nodiscard]] std::vector<Pair> export_pairs();

}  // namespace entente::bench
