// Scenario files with changed meaning: mutants of the gallery and of the regressions that are mostly still readable.
#pragma once

#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace entente::testing {

class MutatedScenarios {
 public:
  /// Mutants are written below `folder`, where their exports are found as the originals find theirs.
  explicit MutatedScenarios(std::filesystem::path folder);

  /// Writes a mutant of one to four changes: two values exchanged, a word replaced by another known one, a value by
  /// `any`, a line doubled or left out. Returns its path.
  [[nodiscard]] std::filesystem::path next(std::mt19937_64& random);

 private:
  struct Original {
    std::filesystem::path folder;  ///< where mutants of it are written
    std::vector<std::string> lines;
  };
  void add_folder(const std::filesystem::path& from, const std::filesystem::path& to);
  void change(std::vector<std::string>& lines, std::mt19937_64& random) const;

  void replace_word(std::string& line, std::mt19937_64& random) const;
  [[nodiscard]] const std::vector<std::string>& values_of_key(const std::string& key) const;

  std::vector<Original> originals_;
  std::map<std::string, std::vector<std::string>> values_;  ///< of all originals, by the key that has them
  std::vector<std::string> words_;                          ///< all words of all originals
  std::size_t written_ = 0;
};

}  // namespace entente::testing
