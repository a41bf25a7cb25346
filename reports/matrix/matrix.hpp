// A matrix for a terminal, for a spreadsheet and for machines.
#pragma once

#include <string>

#include "model/answers/matrix.hpp"

namespace entente::reports {

/// A table where it fits 120 columns; otherwise, of each row, how many are answered how, and by name the first of them.
/// What is unknown is told with its reason.
[[nodiscard]] std::string matrix_text(const model::Matrix& matrix);

/// A grid after RFC 4180: the header names the columns; each line is a class, its number of people, and its answers (an
/// empty field where nothing is asked). Text that a spreadsheet would take for a formula gets an apostrophe in front,
/// and a file with names beyond ASCII begins with a byte order mark, without which Excel misreads them.
[[nodiscard]] std::string matrix_csv(const model::Matrix& matrix);

/// `{"schema": "entente.matrix/1", "can", "from": [{"name", "count"}], "to": [{"name"}], "answers": [["yes", …], …]}`;
/// null where nothing is asked, `what` and `as` where they were given; where some answer is unknown, also `"unknown":
/// [{"from", "to", "reason"}]`.
[[nodiscard]] std::string matrix_json(const model::Matrix& matrix);

}  // namespace entente::reports
