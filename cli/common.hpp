// What every verb needs: loading a case and saying what is wrong with it.
#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <memory>

#include "model/kinds/tenants_in_motion.hpp"
#include "model/language/reader.hpp"
#include "model/world/case.hpp"

namespace entente::cli {

inline void complain(const model::Problem& problem) { fmt::print(stderr, "{}\n", model::to_string(problem)); }

/// The case, or nullptr after the problem has been told.
[[nodiscard]] inline std::unique_ptr<const model::Case> load(const std::string& path,
                                                             model::Rows rows = model::Rows::all()) {
  auto loaded = model::load_case(path, std::move(rows));
  if (loaded) return std::move(*loaded);
  complain(loaded.error());
  return nullptr;
}

/// The same, of a large scenario with the tenants alone in which something happens.
[[nodiscard]] inline std::unique_ptr<const model::Case> load_in_motion(const std::string& path) {
  auto loaded = model::read_scenario(path).and_then(
      [](auto&& scenario) { return model::case_of(model::in_motion(std::forward<decltype(scenario)>(scenario))); });
  if (loaded) return std::move(*loaded);
  complain(loaded.error());
  return nullptr;
}

/// The same, for whoever asks what could come about.
[[nodiscard]] inline std::unique_ptr<const model::Case> load_open(const std::string& path,
                                                                  model::Unwritten unwritten = {}) {
  auto loaded = model::load_open_case(path, std::move(unwritten));
  if (loaded) return std::move(*loaded);
  complain(loaded.error());
  return nullptr;
}

/// Tells what a long command is busy with, on stderr and only when somebody watches.
inline void progress(const std::string& text) {
  if (::isatty(STDERR_FILENO) == 1) fmt::print(stderr, "\r\033[K{} …", text);
}
inline void end_progress() {
  if (::isatty(STDERR_FILENO) == 1) fmt::print(stderr, "\r\033[K");
}

}  // namespace entente::cli
