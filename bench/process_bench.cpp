// From the start of a process to its verdict: what a pull request waits for. Against a process that does nothing, which
// is the least any program costs, and against the same proof in a process that runs already, which is what is left when
// starting, linking and reading the catalog are free.
#include <stdexcept>

#include "bench/pairs.hpp"
#include "bench/programs.hpp"
#include "verify/proof/prove.hpp"

namespace entente::bench {
namespace {

const std::string scenario = ENTENTE_SOURCE_DIR "/scenarios/three-clouds-fixed.yaml";

void prove_here(benchmark::State& state) {
  for (auto _ : state) {
    const auto given = model::load_case(scenario);
    if (!given) throw std::runtime_error(model::to_string(given.error()));
    const auto verdicts = verify::prove(**given, {});
    if (verdicts.invariants.front().verdict != model::Verdict::holds) throw std::logic_error("expected a proof");
  }
}

}  // namespace

std::vector<Pair> process_pairs() {
  const Side verify{.name = "entente verify", .loop = running({ENTENTE_PROGRAM, "verify", scenario})};
  return {
      {.key = "process/against_true",
       .what = "start to verdict, three-clouds-fixed",
       .ours = verify,
       .peer = {.name = "a process that does nothing", .loop = running({"/bin/true"})},
       .clock = Clock::wall},
      {.key = "process/start",
       .what = "start to help text",
       .ours = {.name = "entente --help", .loop = running({ENTENTE_PROGRAM, "--help"})},
       .peer = {.name = "a process that does nothing", .loop = running({"/bin/true"})},
       .clock = Clock::wall},
      {.key = "process/against_in_process",
       .what = "start to verdict, three-clouds-fixed",
       .ours = verify,
       .peer = {.name = "load and prove in process", .loop = prove_here},
       .clock = Clock::wall},
  };
}

}  // namespace entente::bench
