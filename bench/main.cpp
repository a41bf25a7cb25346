// Prints every pair as one line: what, ours, peer, ratio. With any --benchmark_… flag it is an ordinary Google
// Benchmark program instead, which is handier for looking at one loop.
#include <algorithm>
#include <cstdio>
#include <string_view>

#include "bench/pairs.hpp"

namespace {

using entente::bench::Measured;
using entente::bench::Pair;

constexpr int turns = 9;

/// A time in the unit that suits it.
[[nodiscard]] std::string time_text(double seconds) {
  char text[32];
  if (seconds < 1e-6)
    std::snprintf(text, sizeof text, "%.1f ns", seconds * 1e9);
  else if (seconds < 1e-3)
    std::snprintf(text, sizeof text, "%.2f us", seconds * 1e6);
  else
    std::snprintf(text, sizeof text, "%.2f ms", seconds * 1e3);
  return text;
}

void print(const Pair& pair, const Measured& measured) {
  std::printf("%-46s | %9s %-24s | %9s %-30s | %7.3f (%.3f..%.3f)\n", pair.what.c_str(),
              time_text(measured.ours_s).c_str(), pair.ours.name.c_str(), time_text(measured.peer_s).c_str(),
              pair.peer.name.c_str(), measured.ratio, measured.ratio_min, measured.ratio_max);
  std::fflush(stdout);
}

[[nodiscard]] bool is_google_flag(const char* argument) {
  return std::string_view(argument).starts_with("--benchmark_");
}

}  // namespace

int main(int argc, char** argv) {
  const bool as_google_benchmark = std::any_of(argv + 1, argv + argc, is_google_flag);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;

  if (!as_google_benchmark)
    std::printf("%-46s | %-34s | %-40s | ratio (min..max) of %d turns\n", "what", "ours", "peer", turns);
  // Simulations fork, and forking is cheapest while the process is small: they come first.
  for (const auto pairs_of :
       {entente::bench::simulate_pairs, entente::bench::process_pairs, entente::bench::questions_pairs,
        entente::bench::rules_pairs, entente::bench::logics_pairs, entente::bench::matrix_pairs,
        entente::bench::estate_pairs, entente::bench::slices_pairs, entente::bench::export_pairs,
        entente::bench::queue_pairs}) {
    for (const Pair& pair : pairs_of()) {
      enrol(pair);
      if (!as_google_benchmark) print(pair, measure(pair, turns));
    }
  }
  if (as_google_benchmark) benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
