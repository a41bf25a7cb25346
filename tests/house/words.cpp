// The banned words are put together from parts, so that this file may be checked as well.
#include "tests/house/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace entente::house {
namespace {

constexpr std::array<std::string_view, 8> banned{
    "TO"
    "DO",
    "FIX"
    "ME",
    "XX"
    "X",
    "ut"
    "ils",
    "/wo"
    "rk",
    "/tmp/bu"
    "ild",
    "/ho"
    "me",
    "/ro"
    "ot"};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// A path may not go on from something before it: `net/wo…` is a route, not a folder at the root.
bool stands_alone(std::string_view line, std::size_t at, std::size_t length) {
  const bool starts =
      at == 0 || (!is_word(line[at - 1]) &&
                  (line[at] != '/' || (line[at - 1] != '/' && line[at - 1] != '.' && line[at - 1] != '}')));
  const std::size_t end = at + length;
  return starts && (end == line.size() || !is_word(line[end]));
}

bool has_word(std::string_view line, std::string_view word) {
  for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    if (stands_alone(line, at, word.size())) return true;
  }
  return false;
}

bool is_comment(std::string_view line) { return line.starts_with("//"); }

}  // namespace

std::vector<Offence> banned_words(const SourceFile& file) {
  std::vector<Offence> offences;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file.text)) {
    ++number;
    for (const std::string_view word : banned) {
      if (has_word(line, word)) offences.push_back({file.path, number, fmt::format("banned: {}", word)});
    }
  }
  for (const std::string_view word : banned) {
    if (has_word(file.path, word)) offences.push_back({file.path, 0, fmt::format("banned in a name: {}", word)});
  }
  return offences;
}

std::vector<Offence> bad_head(const SourceFile& header) {
  const auto lines = lines_of(header.text);
  if (lines.empty() || !is_comment(lines.front())) return {{header.path, 1, "does not say what lives here"}};
  const auto body = std::ranges::find_if_not(lines, is_comment);
  if (body != lines.end() && *body == "#pragma once") return {};
  return {{header.path, static_cast<std::size_t>(body - lines.begin()) + 1, "no #pragma once below the head comment"}};
}

}  // namespace entente::house
