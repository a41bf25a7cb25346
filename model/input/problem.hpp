// What a reader says when it cannot go on: one problem, with its place and what would fix it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace entente::model {

/// The path of a file, as the user gave it. Each is kept once, for as long as the program runs, and this is its number:
/// every value of a document says where it stands, and a large one has tens of millions.
class FileName {
 public:
  FileName() = default;
  FileName(std::string_view path);                                         // NOLINT(google-explicit-constructor)
  FileName(const std::string& path) : FileName(std::string_view(path)) {}  // NOLINT(google-explicit-constructor)
  FileName(const char* path) : FileName(std::string_view(path)) {}         // NOLINT(google-explicit-constructor)
  [[nodiscard]] const std::string& text() const;
  friend bool operator==(const FileName&, const FileName&) = default;

 private:
  std::uint32_t number_ = 0;  ///< 0 is no file
};

/// A place in an input file. Lines and columns count from 1; columns are Unicode code points; 0 means unknown.
struct Mark {
  FileName file = {};
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Mark&, const Mark&) = default;
};

/// One thing wrong with the input. Wording: lower case, no full stop, user's text in backticks.
struct Problem {
  Mark where;
  std::string what;      ///< what was found
  std::string expected;  ///< what would have been right; may be empty
  std::string hint;      ///< the nearest known name, or how to fix it; may be empty
};

/// The user's text for a message: in backticks, on one line, control characters escaped, and cut when it is long.
[[nodiscard]] std::string ticked(std::string_view text);

/// `file:line:column: error: what; expected …; did you mean …?` in the form compilers use, so that editors can jump to
/// it.
[[nodiscard]] std::string to_string(const Problem& problem);

template <class T>
using Outcome = tl::expected<T, Problem>;

}  // namespace entente::model
