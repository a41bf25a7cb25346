#include "tests/cli/mutated_scenarios.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <set>

#include "model/language/reader.hpp"

namespace entente::testing {
namespace {

/// Where a word is in a line, as offset and length.
struct Span {
  std::size_t at = 0, length = 0;
};

[[nodiscard]] bool is_of_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.' || c == '@';
}

[[nodiscard]] std::vector<Span> words_of(const std::string& line) {
  std::vector<Span> spans;
  for (std::size_t at = 0; at < line.size() && line[at] != '#';) {
    std::size_t end = at;
    while (end < line.size() && is_of_word(line[end])) ++end;
    if (end > at) spans.push_back({at, end - at});
    at = std::max(end, at + 1);
  }
  return spans;
}

/// Words that are followed by no colon: values, and items of lists.
[[nodiscard]] std::vector<Span> values_of(const std::string& line) {
  std::vector<Span> spans = words_of(line);
  std::erase_if(spans, [&](const Span& span) {
    const std::size_t end = span.at + span.length;
    return end < line.size() && line[end] == ':';
  });
  return spans;
}

/// The key whose value, or an item of whose list, the word is; empty when the line has none before it.
[[nodiscard]] std::string key_of(const std::string& line, const Span& value) {
  std::string key;
  for (const Span& span : words_of(line))
    if (span.at < value.at && line[span.at + span.length] == ':') key = line.substr(span.at, span.length);
  return key;
}

template <class T>
[[nodiscard]] const T& one_of(const std::vector<T>& all, std::mt19937_64& random) {
  return all[random() % all.size()];
}

[[nodiscard]] std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

[[nodiscard]] std::string text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace

MutatedScenarios::MutatedScenarios(std::filesystem::path folder) {
  const std::filesystem::path source = ENTENTE_SOURCE_DIR;
  add_folder(source / "scenarios", folder / "scenarios");
  add_folder(source / "tests/corpus/regressions", folder / "regressions");
  std::set<std::string> words;
  for (const Original& original : originals_)
    for (const std::string& line : original.lines)
      for (const Span& span : words_of(line)) words.insert(line.substr(span.at, span.length));
  for (const Original& original : originals_)
    for (const std::string& line : original.lines)
      for (const Span& span : values_of(line)) values_[key_of(line, span)].push_back(line.substr(span.at, span.length));
  words_.assign(words.begin(), words.end());
}

void MutatedScenarios::add_folder(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::filesystem::create_directories(to);
  if (!std::filesystem::exists(to / "exports"))
    std::filesystem::create_directory_symlink(from / "exports", to / "exports");
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(from))
    if (entry.path().extension() == ".yaml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) originals_.push_back({to, lines_of(file)});
}

const std::vector<std::string>& MutatedScenarios::values_of_key(const std::string& key) const {
  const auto found = values_.find(key);
  return found == values_.end() ? words_ : found->second;  // a change before may have made up the key
}

/// Another value that the same key has somewhere; now and then any word at all.
void MutatedScenarios::replace_word(std::string& line, std::mt19937_64& random) const {
  const std::vector<Span> values = values_of(line), words = words_of(line);
  if (words.empty()) return;
  if (values.empty() || random() % 8 == 0) {
    const Span span = one_of(words, random);
    line.replace(span.at, span.length, one_of(words_, random));
    return;
  }
  const Span span = one_of(values, random);
  line.replace(span.at, span.length, one_of(values_of_key(key_of(line, span)), random));
}

void MutatedScenarios::change(std::vector<std::string>& lines, std::mt19937_64& random) const {
  if (lines.empty()) return;
  const std::size_t at = random() % lines.size(), other = random() % lines.size();
  std::string& line = lines[at];
  const std::vector<Span> values = values_of(line), others = values_of(lines[other]);
  const std::size_t kind = random() % 16;
  if (kind == 0) {
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::string(line));
  } else if (kind == 1) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
  } else if (kind < 4) {
    if (values.empty() || others.empty() || at == other) return;
    const Span mine = one_of(values, random), theirs = one_of(others, random);
    const std::string kept = line.substr(mine.at, mine.length);
    line.replace(mine.at, mine.length, lines[other].substr(theirs.at, theirs.length));
    lines[other].replace(theirs.at, theirs.length, kept);
  } else if (kind < 8) {
    if (values.empty()) return;
    const Span span = one_of(values, random);
    line.replace(span.at, span.length, "any");
  } else {
    replace_word(line, random);
  }
}

std::filesystem::path MutatedScenarios::next(std::mt19937_64& random) {
  const Original& original = one_of(originals_, random);
  std::vector<std::string> lines = original.lines;
  for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
    std::vector<std::string> changed = lines;
    change(changed, random);
    // Most changes that cannot be read are taken back: what is refused early tests little.
    const bool is_readable = model::read_scenario(text_of(changed), "mutant.yaml", original.folder).has_value();
    if (is_readable || random() % 16 == 0) lines = std::move(changed);
  }
  const std::filesystem::path path = original.folder / ("mutant-" + std::to_string(written_++) + ".yaml");
  std::ofstream(path) << text_of(lines);
  return path;
}

}  // namespace entente::testing
