#include "reports/write.hpp"

#include <unistd.h>

namespace entente::reports {

Draft::Draft(std::filesystem::path path) : path_(std::move(path)) {
  // A device or a pipe is written to; a file in its place would take it away.
  std::error_code ignored;
  const auto there = std::filesystem::status(path_, ignored);
  if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) {
    if (!std::filesystem::is_directory(there)) out_.open(path_, std::ios::binary);
    return;
  }
  temporary_ = path_;
  temporary_ += "." + std::to_string(::getpid()) + ".part";
  if (path_.has_parent_path()) std::filesystem::create_directories(path_.parent_path(), folder_error_);
  if (!folder_error_) out_.open(temporary_, std::ios::binary | std::ios::trunc);
}

Draft::~Draft() {
  std::error_code ignored;
  if (!temporary_.empty()) std::filesystem::remove(temporary_, ignored);
}

void Draft::add(std::string_view bytes) { out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); }

model::Outcome<void> Draft::finish() {
  const auto fail = [&](const std::string& what) {
    return tl::unexpected(model::Problem{{path_.string(), 0, 0}, what, "a place that can be written", ""});
  };
  if (folder_error_) return fail("its folder cannot be made: " + folder_error_.message());
  if (!out_.is_open()) return fail("it cannot be written");
  out_.close();
  if (!out_) return fail("it cannot be written");
  if (temporary_.empty()) return {};
  std::error_code error;
  std::filesystem::rename(temporary_, path_, error);
  if (error) return fail("it cannot be put in place");
  temporary_.clear();
  return {};
}

model::Outcome<void> write_file(const std::filesystem::path& path, const std::string& bytes) {
  Draft draft(path);
  draft.add(bytes);
  return draft.finish();
}

}  // namespace entente::reports
