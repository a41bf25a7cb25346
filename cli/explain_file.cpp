#include "cli/explain_file.hpp"

#include <fstream>

#include "cli/commands.hpp"
#include "model/answers/memo.hpp"
#include "model/questions/addresses.hpp"
#include "model/questions/question.hpp"
#include "model/questions/written.hpp"
#include "reports/json/json.hpp"
#include "verify/could.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t memo_bytes = std::size_t{256} << 20U;
constexpr std::size_t block_bytes = std::size_t{1} << 18U;

struct Asked {
  std::string id;  ///< as JSON
  model::Question question;
  verify::Tense tense;
};

/// Every question of the file, understood.
[[nodiscard]] model::Outcome<std::vector<Asked>> read_questions(const model::Case& given, const std::string& path) {
  std::ifstream in(path);
  if (!in)
    return tl::unexpected(model::Problem{{path, 0, 0}, "cannot be read", "a file with one JSON object a line", ""});
  const model::Addresses addresses(given);
  std::vector<Asked> all;
  model::Mark where{path, 0, 1};
  for (std::string line; std::getline(in, line);) {
    ++where.line;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto written = model::read_question(line, where);
    if (!written) return tl::unexpected(std::move(written.error()));
    const auto question = model::resolve(given.world, addresses.with_names(std::move(written->asked)), where);
    if (!question) return tl::unexpected(question.error());
    all.push_back({std::move(written->id), *question, written->could ? verify::Tense::could : verify::Tense::can});
  }
  return all;
}

/// Writes the answers block by block through `write`.
template <class Write>
void answer_all(const model::Case& given, const std::vector<Asked>& questions, Write write) {
  verify::Oracle oracle(given);
  model::Memo can(memo_bytes), could(memo_bytes);
  std::string block;
  for (const Asked& asked : questions) {
    block += "{\"id\":";
    block += asked.id;
    block += ',';
    block += *oracle.ask(asked.question, asked.tense, asked.tense == verify::Tense::can ? can : could,
                         reports::explanation_members);
    block += "}\n";
    if (block.size() < block_bytes) continue;
    write(block);
    block.clear();
  }
  write(block);
}

}  // namespace

int answer_file(const model::Case& given, const std::string& path, const Output& output) {
  const auto questions = read_questions(given, path);
  if (!questions) {
    complain(questions.error());
    return bad_input;
  }
  if (output.path.empty()) {
    answer_all(given, *questions, [](const std::string& block) { std::fwrite(block.data(), 1, block.size(), stdout); });
    return all_hold;
  }
  reports::Draft draft(output.path);
  answer_all(given, *questions, [&](const std::string& block) { draft.add(block); });
  const auto written = draft.finish();
  if (!written) complain(written.error());
  return written ? all_hold : bad_input;
}

}  // namespace entente::cli
