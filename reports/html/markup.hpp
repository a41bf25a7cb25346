// The few elements that every section of a page is made of. What is called `html` is markup already; everything else
// is text and is escaped here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/answers/deciding.hpp"
#include "model/scenario/scenario.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::reports {

/// A table with a caption and column heads. A head that starts with `#` is of a column of numbers.
class Table {
 public:
  Table(std::string_view caption, std::vector<std::string> heads);
  /// One row of cells, as markup.
  Table& row(const std::vector<std::string>& html_cells);
  [[nodiscard]] std::string html() const;
  [[nodiscard]] std::size_t rows() const { return rows_; }

 private:
  std::vector<std::string> heads_;
  std::string caption_, body_;
  std::size_t rows_ = 0;
};

[[nodiscard]] std::string code(std::string_view text);
[[nodiscard]] std::string folded(std::string_view summary, std::string_view html);
[[nodiscard]] std::string framed(std::string_view svg_html);
/// `1 person`, `20 people`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// For captions: nothing when all are shown, and how many of how many when not.
[[nodiscard]] std::string of_all(std::size_t shown, std::size_t all);

/// The clauses that decided, each with its source; those inside others are indented.
[[nodiscard]] std::string clauses_html(const std::vector<model::DecidingClause>& clauses);
/// Settings with what they say and where they are written.
[[nodiscard]] std::string settings_html(std::string_view caption, const std::vector<model::DecidingSetting>& settings);

/// `good`, `bad` or `unsure`: the class a verdict is painted by.
[[nodiscard]] std::string_view mood_of(model::Verdict verdict);
/// The verdict with its sign, in its colour; sign and word tell it without.
[[nodiscard]] std::string badge(model::Verdict verdict);

}  // namespace entente::reports
