// Walks the source tree. It asks the file system and not git, so that the tests also run in an unpacked archive.
#include "tests/house/source_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace entente::house {
namespace {

namespace fs = std::filesystem;

bool is_left_behind(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name == "build" || name == "out" || name == "node_modules" || (name.starts_with('.') && name != ".ci");
}

bool is_written_by_hand(const fs::path& file) {
  static constexpr std::array<std::string_view, 11> endings{".hpp",  ".cpp", ".def", ".cmake", ".txt", ".md",
                                                            ".yaml", ".py",  ".ts",  ".js",    ".sh"};
  static constexpr std::array<std::string_view, 2> scripts{"dev", "run"};
  return std::ranges::count(endings, file.extension().string()) > 0 ||
         std::ranges::count(scripts, file.filename().string()) > 0;
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::vector<SourceFile> files_of_house(const fs::path& root) {
  std::vector<SourceFile> files;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::recursive_directory_iterator(); ++at) {
    if (at->is_directory() && is_left_behind(at->path())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file() && is_written_by_hand(at->path())) {
      files.push_back({at->path().lexically_relative(root).generic_string(), text_of(at->path())});
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

bool is_header(const SourceFile& file) { return file.path.ends_with(".hpp"); }
bool is_cpp(const SourceFile& file) { return is_header(file) || file.path.ends_with(".cpp"); }

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string to_string(const std::vector<Offence>& offences) {
  std::string text;
  for (const Offence& offence : offences) text += fmt::format("{}:{}: {}\n", offence.path, offence.line, offence.what);
  return text;
}

}  // namespace entente::house
