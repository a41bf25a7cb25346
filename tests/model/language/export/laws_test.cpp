// What must be true of every export: letters' case decides nothing, and no bytes, however broken, are more than
// refused.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "folder.hpp"

namespace entente::testing {
namespace {

namespace fs = std::filesystem;

struct File {
  std::string name, bytes;
};

const std::vector<File>& contoso() {
  static const std::vector<File> files = [] {
    const fs::path folder = fs::path{ENTENTE_SOURCE_DIR} / "scenarios/exports/contoso";
    std::vector<File> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".json") continue;
      std::ifstream in(entry.path(), std::ios::binary);
      found.push_back({entry.path().lexically_relative(folder).generic_string(),
                       {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
    }
    std::sort(found.begin(), found.end(), [](const File& a, const File& b) { return a.name < b.name; });
    return found;
  }();
  return files;
}

/// Contoso's export with the bytes of one file replaced.
model::Outcome<model::Node> with_file(std::size_t index, const std::string& bytes) {
  ExportFolder folder;
  for (std::size_t i = 0; i < contoso().size(); ++i)
    folder.file(contoso()[i].name, i == index ? bytes : contoso()[i].bytes);
  return folder.read();
}

std::size_t any_file() { return *rc::gen::inRange<std::size_t>(0, contoso().size()); }

/// The keys of a JSON text with some letters' case turned; values stay as they are.
std::string with_other_case(std::string bytes) {
  for (std::size_t end = bytes.find("\":"); end != std::string::npos; end = bytes.find("\":", end + 1))
    for (std::size_t at = end; at > 0 && bytes[at - 1] != '"'; --at) {
      char& c = bytes[at - 1];
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter && *rc::gen::arbitrary<bool>()) c = static_cast<char>(c ^ 0x20);
    }
  return bytes;
}

RC_GTEST_PROP(ExportLaws, the_case_of_keys_decides_nothing, ()) {
  const std::size_t index = any_file();
  const auto plain = with_file(contoso().size(), "");
  const auto turned = with_file(index, with_other_case(contoso()[index].bytes));
  RC_ASSERT(plain.has_value());
  RC_ASSERT(turned.has_value());
  RC_ASSERT(shown(*turned) == shown(*plain));
}

RC_GTEST_PROP(ExportLaws, a_file_that_was_cut_short_is_refused_in_its_own_name, ()) {
  const std::size_t index = any_file();
  const std::string& whole = contoso()[index].bytes;
  const auto kept = *rc::gen::inRange<std::size_t>(0, whole.size() - 2);  // the last brace is lost
  const auto read = with_file(index, whole.substr(0, kept));
  RC_ASSERT(!read.has_value());
  RC_ASSERT(read.error().where.file.text().ends_with(contoso()[index].name));
}

RC_GTEST_PROP(ExportLaws, broken_bytes_do_no_more_than_be_refused, ()) {
  const std::size_t index = any_file();
  std::string bytes = contoso()[index].bytes;
  const int strokes = *rc::gen::inRange(1, 8);
  for (int i = 0; i < strokes; ++i)
    bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  const auto read = with_file(index, bytes);
  if (!read) RC_ASSERT(!read.error().where.file.text().empty());
}

}  // namespace
}  // namespace entente::testing
