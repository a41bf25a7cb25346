// Matrices: one word for every class of people with everybody (or everything) it can be asked about.
#pragma once

#include <functional>
#include <optional>

#include "model/answers/explanation.hpp"
#include "model/questions/question.hpp"
#include "model/world/case.hpp"

namespace entente::model {

/// A matrix as somebody writes it. `from` and `to` name people (`user@tenant`, a tenant, `tag:`, `azureCloud:` or
/// `environment:` and a name) or whatever the word is asked about; empty, they mean all there are.
struct AskedMatrix {
  std::string can, from, to;
  std::string what, as;  ///< as in AskedQuestion
};

/// A row or a column.
struct MatrixParty {
  std::string name;
  std::int64_t count = 0;  ///< of people in the class; 0 for what is no people
};

/// Which questions a matrix is made of. People of one class have one row and one column.
struct MatrixQuestions {
  Question asked;  ///< the word and what goes with it
  std::vector<PersonId> from;
  std::vector<Question> to;      ///< one a column; `from` is open
  std::vector<PersonId> second;  ///< by person: the other who tells a class of two or more; or nobody
  std::vector<MatrixParty> rows, columns;

  /// What a cell asks: of a class about itself, whether two people of it can. Nothing where there is only one.
  [[nodiscard]] std::optional<Question> at(std::size_t row, std::size_t column) const;
};
/// Problems: an unknown word or name, with the nearest known; a matrix of nobody.
[[nodiscard]] Outcome<MatrixQuestions> matrix_questions(const Case& given, const AskedMatrix& asked, const Mark& where);

/// A cell whose answer is unknown, and why.
struct UnknownCell {
  std::size_t row, column;
  std::string reason;
};

/// A matrix with its answers, as plain data.
struct Matrix {
  std::string can, what, as;
  std::vector<MatrixParty> from, to;
  std::vector<std::vector<std::optional<Answer>>> answers;  ///< by row; nothing where nothing is asked
  std::size_t asked = 0;                                    ///< cells with a question
  std::size_t decided = 0;  ///< questions that were read in the rulebook; the others are like one of these
  std::vector<UnknownCell> unknown = {};  ///< by row, then by column
};

/// Who answers a question in the state the scenario starts from.
using Decide = std::function<Decision(const Question&)>;
/// Is told, before each row, how many are done.
using RowsDone = std::function<void(std::size_t)>;

/// Every answer, in the state the scenario starts from. Questions about people who are alike are decided once.
[[nodiscard]] Matrix read_matrix(const Case& given, const MatrixQuestions& questions, const AskedMatrix& asked,
                                 const Decide& decide, const RowsDone& rows_done);

}  // namespace entente::model
