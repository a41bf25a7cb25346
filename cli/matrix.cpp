// `entente matrix`: one word for everybody at once.
#include "reports/matrix/matrix.hpp"

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "model/questions/addresses.hpp"
#include "model/questions/question.hpp"
#include "verify/ladder/ladder.hpp"

namespace entente::cli {

int matrix(const MatrixOptions& options) {
  if (!all_known(options.outputs, {"text", "csv", "json"})) return bad_input;
  const auto given = load(options.file);
  if (given == nullptr) return bad_input;
  model::AskedMatrix asked = options.asked;
  const model::Addresses addresses(*given);
  asked.from = addresses.name_of(asked.from);
  asked.to = addresses.name_of(asked.to);
  const auto questions = model::matrix_questions(*given, asked, {"matrix", 0, 0});
  if (!questions) {
    complain(questions.error());
    return bad_input;
  }
  verify::Ladder ladder(*given, options.limits);
  const auto decide = [&](const model::Question& question) { return ladder.can(question); };
  const auto told = [&](std::size_t rows) { progress(fmt::format("row {} of {}", rows + 1, questions->from.size())); };
  const model::Matrix read = model::read_matrix(*given, *questions, asked, decide, told);
  end_progress();
  if (!put_all(options.outputs, [&](const Output& output) {
        return output.format == "text"  ? reports::matrix_text(read)
               : output.format == "csv" ? reports::matrix_csv(read)
                                        : reports::matrix_json(read) + "\n";
      }))
    return bad_input;
  return read.unknown.empty() ? all_hold : unknown;
}

}  // namespace entente::cli
