#include "model/input/problem.hpp"

#include <fmt/format.h>

#include <mutex>
#include <set>

namespace entente::model {

const std::string FileName::none;

FileName::FileName(std::string_view path) {
  if (path.empty()) return;
  static std::mutex mutex;
  static std::set<std::string, std::less<>> all;
  const std::lock_guard lock(mutex);
  const auto known = all.find(path);
  path_ = known == all.end() ? &*all.emplace(path).first : &*known;
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
