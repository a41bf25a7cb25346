// docs/rulebook.md says what the rules say.
#include "model/documents/rulebook_page.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "model/documents/documented_rules.hpp"
#include "tests/support/pages.hpp"
#include "tests/support/table.hpp"

namespace entente::model {
namespace {

TEST(RulebookPage, is_the_one_kept_in_the_repository) {
  EXPECT_EQ(testing::problem_with_page(std::filesystem::path(ENTENTE_SOURCE_DIR) / "docs/rulebook.md", rulebook_page()),
            "");
}

/// The bullets of the page, without their indentation.
[[nodiscard]] std::vector<std::string> bullets() {
  std::vector<std::string> found;
  std::istringstream page(rulebook_page());
  for (std::string line; std::getline(page, line);)
    if (const auto at = line.find_first_not_of(' '); at != std::string::npos && line.compare(at, 2, "- ") == 0)
      found.push_back(line.substr(at + 2));
  return found;
}

TEST(RulebookPage, tells_nothing_twice) {
  const std::set<std::string> connectives{
      "all of",      "any of",      "if all of",        "if any of",        "then",        "otherwise",
      "then all of", "then any of", "otherwise all of", "otherwise any of", "not: all of", "not: any of"};
  std::map<std::string, int> counts;
  int all = 0;
  for (const std::string& bullet : bullets()) {
    if (connectives.contains(bullet)) continue;
    ++counts[bullet];
    ++all;
  }
  std::string repeated;
  for (const auto& [bullet, count] : counts)
    if (count > 1) repeated += std::to_string(count) + " x " + bullet + "\n";
  EXPECT_GT(static_cast<double>(counts.size()), 0.95 * all)
      << all << " bullets, of which " << counts.size() << " differ:\n"
      << repeated;
}

TEST(RulebookPage, tells_every_clause_and_rule_once) {
  const std::string page = rulebook_page();
  const auto count = [&](const std::string& text) {
    int found = 0;
    for (auto at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) ++found;
    return found;
  };
  for (const Clause* clause : all_clauses()) EXPECT_EQ(count("**" + std::string(clause->id) + "**"), 1) << clause->id;
  for (const DocumentedRule& rule : documented_rules())
    EXPECT_EQ(count("\n### " + std::string(rule.name) + "\n"), 1) << rule.name;
}

TEST(RulebookPage, has_an_anchor_for_every_link) {
  const std::string page = rulebook_page();
  std::set<std::string> anchors;
  const auto every = [&](const std::regex& pattern, const auto& visit) {
    for (auto it = std::sregex_iterator(page.begin(), page.end(), pattern); it != std::sregex_iterator(); ++it)
      visit((*it)[1].str());
  };
  const auto add = [&](const std::string& anchor) { EXPECT_TRUE(anchors.insert(anchor).second) << anchor; };
  every(std::regex("<a id=\"([^\"]*)\">"), add);
  every(std::regex("\n#+ ([^\n]*)"), [&](std::string heading) {
    std::erase_if(heading, [](char c) { return std::string_view("()/.,:;").find(c) != std::string_view::npos; });
    for (char& c : heading) c = c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    add(heading);
  });
  int links = 0;
  every(std::regex("\\]\\(#([^)]*)\\)"), [&](const std::string& anchor) {
    ++links;
    EXPECT_TRUE(anchors.contains(anchor)) << anchor;
  });
  EXPECT_GT(links, 100);
}

TEST(RulebookPage, gives_every_clause_one_identifier) {
  std::set<std::string_view> ids;
  for (const Clause* clause : all_clauses()) EXPECT_TRUE(ids.insert(clause->id).second) << clause->id;
}

TEST(RulebookPage, misses_no_clause_that_a_decision_meets) {
  testing::Counts counts;
  for (const auto& table : testing::all_tables())
    for (const auto& row : table.rows) counts = table.decide(row).counted(std::move(counts));
  const auto printed = all_clauses();
  for (const auto& [clause, count] : counts)
    EXPECT_NE(std::find(printed.begin(), printed.end(), clause), printed.end()) << clause->id;
  EXPECT_EQ(counts.size(), printed.size());
}

TEST(RulebookPage, says_every_clause_as_a_plain_sentence_with_a_source) {
  for (const Clause* clause : all_clauses()) {
    EXPECT_FALSE(clause->says.empty()) << clause->id;
    EXPECT_FALSE(clause->says.ends_with('.')) << clause->id;
    EXPECT_FALSE(clause->source.empty()) << clause->id;
    EXPECT_EQ(clause->says.find('|'), std::string_view::npos) << clause->id << " would break the page's table";
  }
}

}  // namespace
}  // namespace entente::model
