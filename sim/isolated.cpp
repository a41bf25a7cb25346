#include "sim/isolated.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace entente::sim {
namespace {

using Result = tl::expected<std::string, std::string>;

struct Child {
  std::size_t index;
  pid_t pid;
  int out;
  std::string bytes;
};

void write_all(int descriptor, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t written = ::write(descriptor, text.data() + at, text.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) ::_exit(EXIT_FAILURE);
    at += static_cast<std::size_t>(written);
  }
}

/// The first byte says whether the rest is a result or a complaint.
[[noreturn]] void be_child(int out, const std::function<std::string()>& work) {
  try {
    write_all(out, "+" + work());
  } catch (const std::exception& problem) {
    write_all(out, std::string("-") + problem.what());
  } catch (...) {
    write_all(out, "-the simulation threw something that is no exception of ours");
  }
  ::close(out);
  ::_exit(0);  // no destructors: the parent's files and SimGrid's actors are not ours to end
}

[[nodiscard]] std::optional<Child> started(std::size_t index, const std::function<std::string()>& work) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return std::nullopt;
  std::fflush(nullptr);  // or the child would print the parent's lines again
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::close(pipe[0]);
    be_child(pipe[1], work);
  }
  ::close(pipe[1]);
  if (pid < 0) {
    ::close(pipe[0]);
    return std::nullopt;
  }
  return Child{index, pid, pipe[0], {}};
}

[[nodiscard]] Result ended(Child child) {
  ::close(child.out);
  int status = 0;
  while (::waitpid(child.pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status)) return tl::unexpected("the simulation died of signal " + std::to_string(WTERMSIG(status)));
  // Bytes of a child that did not end well may be a part of what it had to say.
  if (child.bytes.empty() || WEXITSTATUS(status) != 0)
    return tl::unexpected("the simulation ended with status " + std::to_string(WEXITSTATUS(status)) + " and no result");
  if (child.bytes.front() == '-') return tl::unexpected(child.bytes.substr(1));
  return child.bytes.substr(1);
}

/// Reads what is there; false at the end.
[[nodiscard]] bool read_some(Child& child) {
  std::array<char, 65536> buffer{};
  const ssize_t got = ::read(child.out, buffer.data(), buffer.size());
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) return false;
  child.bytes.append(buffer.data(), static_cast<std::size_t>(got));
  return true;
}

}  // namespace

Result run_isolated(const std::function<std::string()>& work) {
  auto child = started(0, work);
  if (!child) return tl::unexpected(std::string("no process could be started"));
  while (read_some(*child)) {
  }
  return ended(std::move(*child));
}

std::vector<Result> run_many(std::size_t count, std::size_t jobs, const std::function<std::string(std::size_t)>& work) {
  std::vector<Result> results(count, Result(tl::unexpected(std::string("no process could be started"))));
  std::vector<Child> running;
  std::size_t next = 0;
  while (next < count || !running.empty()) {
    while (next < count && running.size() < std::max<std::size_t>(1, jobs)) {
      auto child = started(next, [&] { return work(next); });
      if (!child && !running.empty()) break;  // try again when one has ended
      if (child) running.push_back(std::move(*child));
      ++next;
    }
    if (running.empty()) break;  // the last of them could not be started
    std::vector<pollfd> ready;
    for (const Child& child : running) ready.push_back({child.out, POLLIN, 0});
    if (::poll(ready.data(), ready.size(), -1) < 0) continue;
    for (std::size_t i = running.size(); i-- > 0;) {
      if (ready[i].revents == 0 || read_some(running[i])) continue;
      const std::size_t index = running[i].index;
      results[index] = ended(std::move(running[i]));
      running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
  return results;
}

}  // namespace entente::sim
