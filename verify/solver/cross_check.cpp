#include "verify/solver/cross_check.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string_view>

namespace entente::verify {
namespace {

using Clock = std::chrono::steady_clock;  // only ever decides when to give up

/// A file that is gone when this is.
class TemporaryFile {
 public:
  TemporaryFile()
      : name_((std::filesystem::temp_directory_path() / "entente-XXXXXX").string()),
        descriptor_(::mkostemp(name_.data(), O_CLOEXEC)) {}
  ~TemporaryFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(name_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] bool write(const std::string& text) const {
    if (descriptor_ < 0) return false;
    for (std::size_t at = 0; at < text.size();) {
      const ssize_t written = ::write(descriptor_, text.data() + at, text.size() - at);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      at += static_cast<std::size_t>(written);
    }
    return true;
  }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
  int descriptor_;
};

/// A running program whose output is read; killed and buried when this goes.
class Child {
 public:
  Child(const std::string& program, const std::string& file) {
    std::array<int, 2> out{};
    if (::pipe2(out.data(), O_CLOEXEC) != 0) {
      error_ = errno;
      return;
    }
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::string language = "--lang=smt2", name = program, path = file;
    const std::array<char*, 4> arguments{name.data(), language.data(), path.data(), nullptr};
    error_ = ::posix_spawnp(&pid_, program.c_str(), &actions, nullptr, arguments.data(), ::environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(out[1]);
    output_ = out[0];
  }
  ~Child() {
    if (output_ >= 0) ::close(output_);
    if (error_ != 0) return;
    ::kill(pid_, SIGKILL);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  [[nodiscard]] bool is_missing() const { return error_ == ENOENT || error_ == EACCES; }
  [[nodiscard]] bool is_running() const { return error_ == 0; }
  /// All it says until it stops; nothing when it is not done by `end`, or says more than an answer takes.
  [[nodiscard]] std::optional<std::string> said_by(Clock::time_point end) const {
    constexpr std::size_t said_max = 1 << 16;
    std::string text;
    std::array<char, 4096> buffer{};
    while (text.size() < said_max) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
      if (left <= 0) return std::nullopt;
      pollfd ready{output_, POLLIN, 0};
      const int polled = ::poll(&ready, 1, static_cast<int>(std::min<long long>(left, 60'000)));
      if (polled == 0 || (polled < 0 && errno == EINTR)) continue;
      const ssize_t got = polled < 0 ? -1 : ::read(output_, buffer.data(), buffer.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return std::nullopt;
      if (got == 0) return text;
      text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return std::nullopt;
  }

 private:
  pid_t pid_ = -1;
  int error_ = 0;
  int output_ = -1;
};

/// The first word, alone on its line, is the answer: an error message that starts with it is none.
[[nodiscard]] SecondOpinion opinion_of(std::string_view said) {
  const std::string_view line = said.substr(0, said.find('\n'));
  if (line == "sat") return SecondOpinion::sat;
  if (line == "unsat") return SecondOpinion::unsat;
  return SecondOpinion::unknown;
}

}  // namespace

SecondOpinion ask_program(const std::string& program, const std::string& smt2, std::chrono::milliseconds limit) {
  const auto end = Clock::now() + limit;
  const TemporaryFile file;
  if (!file.write(smt2)) return SecondOpinion::unknown;
  const Child child(program, file.name());
  if (child.is_missing()) return SecondOpinion::not_installed;
  if (!child.is_running()) return SecondOpinion::unknown;
  const auto said = child.said_by(end);
  return said ? opinion_of(*said) : SecondOpinion::unknown;
}

SecondOpinion ask_cvc5(const std::string& smt2, unsigned timeout_s) {
  return ask_program("cvc5", smt2, std::chrono::seconds(timeout_s));
}

}  // namespace entente::verify
