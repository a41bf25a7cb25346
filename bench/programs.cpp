// Programs are spawned and not forked: what the parent has in memory would be part of the price.
#include "bench/programs.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace entente::bench {
namespace {

/// Starts a program, its output thrown away, and waits for its exit status.
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

}  // namespace

std::function<void(benchmark::State&)> running(std::vector<std::string> words) {
  return [words = std::move(words)](benchmark::State& state) {
    for (auto _ : state)
      if (const int status = exit_of(words); status != 0) {
        state.SkipWithError((words.front() + " ended with status " + std::to_string(status)).c_str());
        break;
      }
  };
}

}  // namespace entente::bench
