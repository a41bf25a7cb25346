// `entente matrix`: one word for everybody at once.
#include "reports/matrix/matrix.hpp"

#include <optional>
#include <set>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "model/language/reader.hpp"
#include "model/questions/addresses.hpp"
#include "model/questions/question.hpp"
#include "verify/ladder/ladder.hpp"

namespace entente::cli {

namespace {

struct AskedCase {
  std::unique_ptr<const model::Case> given;
  model::AskedMatrix asked;
  model::MatrixQuestions questions;
};

/// The scenario with rows for the tenants between which somebody asks, and what is asked there; nothing when the
/// problem has been told.
[[nodiscard]] std::optional<AskedCase> with_rows(const MatrixOptions& options, const model::Scenario& scenario,
                                                 model::Rows rows) {
  auto given = model::case_of(scenario, std::move(rows));
  if (!given) {
    complain(given.error());
    return std::nullopt;
  }
  model::AskedMatrix asked = options.asked;
  const model::Addresses addresses(**given);
  asked.from = addresses.name_of(asked.from);
  asked.to = addresses.name_of(asked.to);
  auto questions = model::matrix_questions(**given, asked, {"matrix", 0, 0});
  if (!questions) {
    complain(questions.error());
    return std::nullopt;
  }
  return AskedCase{std::move(*given), std::move(asked), std::move(*questions)};
}

/// Rows between the tenants that the questions are about.
[[nodiscard]] model::Rows rows_for(const AskedCase& asked) {
  const model::Shape& shape = asked.given->world.shape;
  // People meet in third tenants, too.
  const model::Party party = model::info(asked.questions.asked.capability).to;
  const bool between_people = party == model::Party::person || party == model::Party::person_or_team;
  std::set<std::string> from, to;
  for (const model::PersonId who : asked.questions.from) from.insert(shape[shape.home(who)].key);
  for (const model::Question& column : asked.questions.to)
    if (const model::TenantId tenant = model::tenant_of_target(shape, column); tenant.exists())
      to.insert(shape[tenant].key);
  return model::Rows::between({from.begin(), from.end()}, {to.begin(), to.end()}, between_people);
}

[[nodiscard]] std::optional<AskedCase> ask(const MatrixOptions& options) {
  const auto scenario = model::read_scenario(options.file);
  if (!scenario) {
    complain(scenario.error());
    return std::nullopt;
  }
  auto asked = with_rows(options, *scenario, model::Rows::between({}, {}, false));
  if (!asked || !model::Rows::between({}, {}, false).are_few_of(scenario->tenants.size())) return asked;
  return with_rows(options, *scenario, rows_for(*asked));
}

}  // namespace

int matrix(const MatrixOptions& options) {
  if (!all_known(options.outputs, {"text", "csv", "json"})) return bad_input;
  const auto asked = ask(options);
  if (!asked) return bad_input;
  const model::MatrixQuestions& questions = asked->questions;
  verify::Ladder ladder(*asked->given, options.limits);
  const auto decide = [&](const model::Question& question) { return ladder.can(question); };
  const auto told = [&](std::size_t rows) { progress(fmt::format("row {} of {}", rows + 1, questions.from.size())); };
  const model::Matrix read = model::read_matrix(*asked->given, questions, asked->asked, decide, told);
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
