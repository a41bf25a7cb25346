#include "reports/write.hpp"

#include <unistd.h>

#include <fstream>

namespace entente::reports {

model::Outcome<void> write_file(const std::filesystem::path& path, const std::string& bytes) {
  const auto fail = [&](const std::string& what) {
    return tl::unexpected(model::Problem{{path.string(), 0, 0}, what, "a place that can be written", ""});
  };
  std::error_code error;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  if (error) return fail("its folder cannot be made: " + error.message());
  std::filesystem::path temporary = path;
  temporary += "." + std::to_string(::getpid()) + ".part";
  {
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
      std::filesystem::remove(temporary, error);
      return fail("it cannot be written");
    }
  }
  std::filesystem::rename(temporary, path, error);
  if (error) {
    std::filesystem::remove(temporary, error);
    return fail("it cannot be put in place");
  }
  return {};
}

}  // namespace entente::reports
