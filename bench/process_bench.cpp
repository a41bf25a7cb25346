// From the start of a process to its verdict: what a pull request waits for. Against a process that does nothing, which
// is the least any program costs, and against the same proof in a process that runs already, which is what is left when
// starting, linking and reading the catalog are free.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

#include "bench/pairs.hpp"
#include "verify/prove.hpp"

namespace entente::bench {
namespace {

const std::string scenario = ENTENTE_SOURCE_DIR "/scenarios/three-clouds-fixed.yaml";

/// Starts a program, its output thrown away, and waits for its exit status. Spawned and not forked: what the parent
/// has in memory would be part of the price.
[[nodiscard]] int exit_of(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int problem = ::posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (problem != 0) throw std::runtime_error("cannot start " + words.front());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

[[nodiscard]] std::function<void(benchmark::State&)> running(std::vector<std::string> words) {
  return [words = std::move(words)](benchmark::State& state) {
    for (auto _ : state)
      if (const int status = exit_of(words); status != 0) {
        state.SkipWithError((words.front() + " ended with status " + std::to_string(status)).c_str());
        break;
      }
  };
}

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
