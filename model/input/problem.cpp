#include "model/input/problem.hpp"

#include <fmt/format.h>

#include <deque>
#include <map>
#include <mutex>

namespace entente::model {

namespace {

/// All paths by number, which keep their place in memory.
struct FileNames {
  std::mutex mutex;
  std::deque<std::string> paths{""};
  std::map<std::string, std::uint32_t, std::less<>> numbers{{"", 0}};

  [[nodiscard]] static FileNames& all() {
    static FileNames names;
    return names;
  }
};

}  // namespace

FileName::FileName(std::string_view path) {
  FileNames& all = FileNames::all();
  const std::lock_guard lock(all.mutex);
  auto known = all.numbers.find(path);
  if (known == all.numbers.end()) {
    known = all.numbers.emplace(path, static_cast<std::uint32_t>(all.paths.size())).first;
    all.paths.emplace_back(path);
  }
  number_ = known->second;
}

const std::string& FileName::text() const {
  FileNames& all = FileNames::all();
  const std::lock_guard lock(all.mutex);
  return all.paths[number_];
}

std::string ticked(std::string_view text) {
  constexpr std::size_t shown_max = 60;  // code points
  std::string out = "`";
  std::size_t shown = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = (byte & 0xC0U) == 0x80U;
    if (!continues && ++shown > shown_max) {
      out += "…";
      break;
    }
    if (byte < 0x20U || byte == 0x7FU)
      out += fmt::format("\\x{:02x}", byte);
    else
      out += c;
  }
  return out + "`";
}

std::string to_string(const Problem& problem) {
  std::string text = problem.where.file.text();
  if (problem.where.line != 0) text += fmt::format(":{}:{}", problem.where.line, problem.where.column);
  text += ": error: " + problem.what;
  if (!problem.expected.empty()) text += "; expected " + problem.expected;
  if (!problem.hint.empty()) text += "; " + problem.hint;
  return text;
}

}  // namespace entente::model
