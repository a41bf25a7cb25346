// What every verb needs: loading a case and saying what is wrong with it.
#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

#include "model/case.hpp"
#include "model/scenario/reader.hpp"

namespace entente::cli {

inline void complain(const model::Problem& problem) { fmt::print(stderr, "{}\n", model::to_string(problem)); }

/// The case, or nullptr after the problem has been told.
[[nodiscard]] inline std::unique_ptr<const model::Case> load(const std::string& path) {
  auto loaded = model::load_case(path);
  if (loaded) return std::move(*loaded);
  complain(loaded.error());
  return nullptr;
}

/// The name of a person as scenarios have it; mail addresses name people, too, as everywhere. Other names stay.
[[nodiscard]] inline std::string resolved_name(const model::Case& given, const std::string& name) {
  if (name.find('@') == std::string::npos) return name;
  const auto person = model::resolve_person(given.scenario, name, {});
  return person ? person->text() : name;
}

/// Tells what a long command is busy with, on stderr and only when somebody watches.
inline void progress(const std::string& text) {
  if (::isatty(STDERR_FILENO) == 1) fmt::print(stderr, "\r\033[K{} …", text);
}
inline void end_progress() {
  if (::isatty(STDERR_FILENO) == 1) fmt::print(stderr, "\r\033[K");
}

}  // namespace entente::cli
