// What a whole matrix costs a pair: against explaining each pair by itself, which answers the same, and against one
// read in Plain a pair, which answers for one valuation of the open settings only.
#include <memory>
#include <stdexcept>

#include "bench/estates.hpp"
#include "bench/pairs.hpp"
#include "model/answers/matrix.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/question.hpp"
#include "verify/ladder/ladder.hpp"

namespace entente::bench {
namespace {

struct Bed {
  std::unique_ptr<const model::Case> given;
  model::AskedMatrix asked;
  model::MatrixQuestions questions;
  std::vector<model::Question> cells;
  model::Facts<bool> facts;

  [[nodiscard]] model::Matrix matrix() const {
    verify::Ladder ladder(*given);
    return model::read_matrix(
        *given, questions, asked, [&](const model::Question& question) { return ladder.can(question); },
        [](std::size_t) {});
  }
  /// The cells, each by itself.
  [[nodiscard]] std::vector<model::Answer> by_themselves() const {
    verify::Ladder ladder(*given);
    std::vector<model::Answer> answers;
    for (const model::Question& question : cells)
      answers.push_back(ladder.ask(question, verify::Tense::can).explanation.answer);
    return answers;
  }
};

[[nodiscard]] std::shared_ptr<const Bed> bed_for(const std::string& word, int partners, Partners known) {
  auto bed = std::make_shared<Bed>();
  bed->given = star(partners, known, Manners::guarded, Month::empty);
  bed->asked.can = word;
  auto questions = model::matrix_questions(*bed->given, bed->asked, {});
  if (!questions) throw std::logic_error(model::to_string(questions.error()));
  bed->questions = std::move(*questions);
  for (std::size_t row = 0; row < bed->questions.from.size(); ++row)
    for (std::size_t column = 0; column < bed->questions.to.size(); ++column)
      if (const auto question = bed->questions.at(row, column)) bed->cells.push_back(*question);
  bed->facts = bed->given->world.facts();
  return bed;
}

[[nodiscard]] Side whole(const std::shared_ptr<const Bed>& bed) {
  const auto loop = [bed](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(bed->matrix());
  };
  return {.name = "matrix", .loop = loop, .units = static_cast<double>(bed->cells.size())};
}

[[nodiscard]] Pair against_explaining(const std::string& word, int partners) {
  const auto bed = bed_for(word, partners, Partners::partly_open);
  std::vector<model::Answer> answers;
  const model::Matrix matrix = bed->matrix();
  for (const auto& row : matrix.answers)
    for (const auto& answer : row)
      if (answer) answers.push_back(*answer);
  if (answers != bed->by_themselves()) throw std::logic_error("the matrix and explain disagree");
  const auto asking = [bed](benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(bed->by_themselves());
  };
  return {
      .key = "matrix/" + word + "/by-themselves",
      .what = "matrix " + word + ", open, a pair",
      .ours = whole(bed),
      .peer = {.name = "explain, a pair by itself", .loop = asking, .units = static_cast<double>(bed->cells.size())}};
}

[[nodiscard]] Pair against_plain(const std::string& word, int partners, Partners known) {
  const auto bed = bed_for(word, partners, known);
  const auto reading = [bed](benchmark::State& state) {
    model::Plain plain;
    for (auto _ : state)
      for (const model::Question& question : bed->cells)
        benchmark::DoNotOptimize(model::answer(plain, bed->facts, question));
  };
  const std::string settings = known == Partners::known ? "known" : "open";
  return {.key = "matrix/" + word + "/" + settings,
          .what = "matrix " + word + ", " + settings + ", a pair",
          .ours = whole(bed),
          .peer = {.name = "Plain, one valuation", .loop = reading, .units = static_cast<double>(bed->cells.size())}};
}

}  // namespace

std::vector<Pair> matrix_pairs() {
  return {against_explaining("be-invited", 12),
          against_explaining("communicate", 4),
          against_plain("be-invited", 24, Partners::known),
          against_plain("be-invited", 24, Partners::partly_open),
          against_plain("communicate", 24, Partners::known),
          against_plain("communicate", 24, Partners::partly_open)};
}

}  // namespace entente::bench
