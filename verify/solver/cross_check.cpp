#include "verify/solver/cross_check.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>

namespace entente::verify {
namespace {

/// A file that is gone when this is.
class TemporaryFile {
 public:
  TemporaryFile() : name_((std::filesystem::temp_directory_path() / "entente-XXXXXX").string()), descriptor_(mkstemp(name_.data())) {}
  ~TemporaryFile() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
      ::unlink(name_.c_str());
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] bool write(const std::string& text) const {
    if (descriptor_ < 0) return false;
    for (std::size_t at = 0; at < text.size();) {
      const ssize_t written = ::write(descriptor_, text.data() + at, text.size() - at);
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

[[nodiscard]] bool is_installed(const char* program) {
  const char* path = std::getenv("PATH");
  std::string all = path == nullptr ? "" : path;
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t colon = std::min(all.find(':', at), all.size());
    if (::access((all.substr(at, colon - at) + "/" + program).c_str(), X_OK) == 0) return true;
    at = colon + 1;
  }
  return false;
}

[[nodiscard]] std::string read_within(int descriptor, std::chrono::steady_clock::time_point end) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
    if (left <= 0) return {};
    pollfd ready{descriptor, POLLIN, 0};
    if (::poll(&ready, 1, static_cast<int>(left)) <= 0) return {};
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

SecondOpinion ask_cvc5(const std::string& smt2, unsigned timeout_s) {
  if (!is_installed("cvc5")) return SecondOpinion::not_installed;
  const TemporaryFile file;
  std::array<int, 2> out{};
  if (!file.write(smt2) || ::pipe2(out.data(), O_CLOEXEC) != 0) return SecondOpinion::unknown;
  const pid_t child = ::fork();
  if (child < 0) {
    ::close(out[0]);
    ::close(out[1]);
    return SecondOpinion::unknown;
  }
  if (child == 0) {
    ::dup2(out[1], STDOUT_FILENO);
    ::execlp("cvc5", "cvc5", "--lang=smt2", file.name().c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(out[1]);
  const std::string said = read_within(out[0], std::chrono::steady_clock::now() + std::chrono::seconds(timeout_s));
  ::close(out[0]);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  if (said.starts_with("sat")) return SecondOpinion::sat;
  if (said.starts_with("unsat")) return SecondOpinion::unsat;
  return SecondOpinion::unknown;
}

}  // namespace entente::verify
