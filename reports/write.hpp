// Writing files: all or nothing.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "model/input/problem.hpp"

namespace entente::reports {

/// A file while it is written: a temporary one beside the place it is for, so that nobody ever sees half of it. Unless
/// it is finished, it goes without a trace. What fails is told by finish().
class Draft {
 public:
  /// Makes the folders too.
  explicit Draft(std::filesystem::path path);
  ~Draft();
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  void add(std::string_view bytes);
  /// Puts the file in its place. Problems: the folder cannot be made, the file not written or not put in place.
  [[nodiscard]] model::Outcome<void> finish();

 private:
  std::filesystem::path path_, temporary_;
  std::error_code folder_error_;
  std::ofstream out_;
};

/// Writes a file in one go. Problems: those of a draft.
[[nodiscard]] model::Outcome<void> write_file(const std::filesystem::path& path, const std::string& bytes);

}  // namespace entente::reports
