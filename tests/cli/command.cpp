#include "tests/cli/command.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"

namespace entente::testing {
namespace {

[[nodiscard]] std::string read_and_remove(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  std::filesystem::remove(path);
  return text;
}

/// Time of the processor, so that a busy machine fails no test; and ten times that by the clock, against waiting.
void limit_child(std::chrono::seconds limit) {
  const auto seconds = static_cast<rlim_t>(limit.count());
  const rlimit processor{seconds, seconds + 1};
  ::setrlimit(RLIMIT_CPU, &processor);
  ::alarm(static_cast<unsigned>(10 * limit.count()));
}

/// What becomes of a child: it is the program, or the program is called in it.
[[noreturn]] void become_program(std::vector<char*>& argv) {
  ::execv(ENTENTE_PROGRAM, argv.data());
  ::_exit(127);
}
[[noreturn]] void call_program(std::vector<char*>& argv) {
  const int exit = cli::run_program(static_cast<int>(argv.size()) - 1, argv.data());
  std::fflush(nullptr);
  ::_exit(exit);
}

/// Runs the program with its output and its messages there, and says how it ended. 0 is no limit.
[[nodiscard]] int ended(const std::vector<std::string>& arguments, int out, int err, std::chrono::seconds limit,
                        std::size_t megabytes = 0, void (*go)(std::vector<char*>&) = become_program) {
  std::vector<char*> argv{const_cast<char*>("entente")};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  std::fflush(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(ENTENTE_SOURCE_DIR) != 0) ::_exit(126);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    if (limit.count() > 0) limit_child(limit);
    const rlimit memory{megabytes << 20U, megabytes << 20U};
    if (megabytes > 0) ::setrlimit(RLIMIT_AS, &memory);
    go(argv);
  }
  ::close(out);
  ::close(err);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

[[nodiscard]] std::string new_file(const char* ending) {
  return (std::filesystem::temp_directory_path() / ("entente-test-" + std::to_string(::getpid()) + ending)).string();
}

[[nodiscard]] int opened(const std::string& path) {
  return ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

}  // namespace

Ran entente(const std::vector<std::string>& arguments, std::chrono::seconds limit) {
  const std::string out = new_file(".out"), err = new_file(".err");
  const int exit = ended(arguments, opened(out), opened(err), limit);
  return {exit, read_and_remove(out), read_and_remove(err)};
}

Ran entente_in_fork(const std::vector<std::string>& arguments, std::chrono::seconds limit) {
  const std::string out = new_file(".out"), err = new_file(".err");
  const int exit = ended(arguments, opened(out), opened(err), limit, 0, call_program);
  return {exit, read_and_remove(out), read_and_remove(err)};
}

Ran entente_into(int file, const std::vector<std::string>& arguments) {
  const std::string err = new_file(".err");
  const int exit = ended(arguments, file, opened(err), {});
  return {exit, "", read_and_remove(err)};
}

Ran entente_within(std::size_t megabytes, const std::vector<std::string>& arguments) {
  const std::string out = new_file(".out"), err = new_file(".err");
  const int exit = ended(arguments, opened(out), opened(err), {}, megabytes);
  return {exit, read_and_remove(out), read_and_remove(err)};
}

}  // namespace entente::testing
