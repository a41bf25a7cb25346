// Sentences of Microsoft's documents as cases. A file of tests/seeds/documents/ holds the sentences of one part of one
// document, in our words, each with the question that decides it and the answer that the document gives.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/input/node.hpp"

namespace entente::testing {

/// What becomes of a sentence.
enum class Standing {
  decided,  ///< a question of the language answers it
  advice,   ///< it decides nothing: how to click, what to consider, what words mean
  waiting   ///< the language cannot ask it yet
};

/// One sentence.
struct SeedCase {
  std::string place;    ///< the heading in the document
  std::string says;     ///< in our words
  std::string asked;    ///< the question as the page prints it
  std::string verdict;  ///< the answer as the page prints it
  Standing standing = Standing::decided;
  model::Node node;      ///< as it was written
  model::Node scenario;  ///< what it is asked about; null when the catalog answers
  std::string scenario_name;
};

struct SeedFile {
  std::string document;  ///< Microsoft's title
  std::string name;      ///< of the file
  std::vector<SeedCase> cases;
};

/// Every file below tests/seeds/documents/, by name. Names of scenarios that a file does not have itself are looked up
/// in tests/seeds/scenarios.yaml. Throws on a file that is none: that is our own mistake.
[[nodiscard]] std::vector<std::filesystem::path> seed_paths();
[[nodiscard]] SeedFile read_seeds(const std::filesystem::path& path);

/// Whether the case has a question to put, decided or not.
[[nodiscard]] bool can_be_asked(const SeedCase& seed);

/// What is wrong with a decided case: nothing (empty) when the rulebook says what the document says.
[[nodiscard]] std::string problem_with(const SeedCase& seed);

/// A tree in YAML's flow style, its words quoted as they were.
[[nodiscard]] std::string as_written(const model::Node& node);

/// docs/seed-coverage.md.
[[nodiscard]] std::string seed_page(const std::vector<SeedFile>& files);

}  // namespace entente::testing
