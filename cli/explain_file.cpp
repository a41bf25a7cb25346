#include "cli/explain_file.hpp"

#include <deque>
#include <fstream>
#include <optional>
#include <span>
#include <unordered_map>

#include "cli/commands.hpp"
#include "cli/replay.hpp"
#include "model/answers/memo.hpp"
#include "model/questions/addresses.hpp"
#include "model/questions/question.hpp"
#include "model/questions/written.hpp"
#include "reports/json/json.hpp"
#include "verify/ladder/ladder.hpp"

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
[[nodiscard]] model::Outcome<std::vector<Asked>> read_questions(const CasesAsked& cases, const std::string& path) {
  std::ifstream in(path);
  if (!in)
    return tl::unexpected(model::Problem{{path, 0, 0}, "cannot be read", "a file with one JSON object a line", ""});
  const model::Addresses of_now(cases.now), of_start(cases.start);
  std::vector<Asked> all;
  model::Mark where{path, 0, 1};
  for (std::string line; std::getline(in, line);) {
    ++where.line;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto written = model::read_question(line, where);
    if (!written) return tl::unexpected(std::move(written.error()));
    const model::Case& about = written->could ? cases.start : cases.now;
    const model::Addresses& addresses = written->could ? of_start : of_now;
    const auto question = model::resolve(about.world, addresses.with_names(std::move(written->asked)), where);
    if (!question) return tl::unexpected(question.error());
    all.push_back({std::move(written->id), *question, written->could ? verify::Tense::could : verify::Tense::can});
  }
  return all;
}

/// Answers the questions of a file, a part of it after the other: what steps lead to is replayed a part at once.
class Answerer {
 public:
  Answerer(const CasesAsked& cases, const std::string& scenario, const verify::Solver::Options& limits)
      : cases_(cases), scenario_(scenario), limits_(limits), ladder_(cases.now, limits) {}

  /// Writes the answers block by block through `write`.
  template <class Write>
  void answer_all(const std::vector<Asked>& questions, Write write) {
    std::string block;
    for (std::size_t first = 0; first < questions.size(); first += part_size) {
      const std::span part = std::span(questions).subspan(first, std::min(part_size, questions.size() - first));
      const auto could = answer_could(part);
      for (const Asked& asked : part) {
        block += "{\"id\":";
        block += asked.id;
        block += ',';
        block += asked.tense == verify::Tense::could
                     ? *could.at(asked.question)
                     : *ladder_.ask(asked.question, can_, [&](const auto& explanation) { return told(explanation); });
        block += "}\n";
        if (block.size() < block_bytes) continue;
        write(block);
        block.clear();
      }
    }
    write(block);
  }

  [[nodiscard]] int exit() const { return !replayed_ ? disagreement : has_unknown_ ? unknown : all_hold; }

 private:
  static constexpr std::size_t part_size = 2048;
  using Texts = std::unordered_map<model::Question, model::Memo::Text, model::QuestionHash>;

  [[nodiscard]] std::string told(const model::Explanation& explanation) {
    has_unknown_ = has_unknown_ || explanation.answer == model::Answer::unknown;
    return reports::explanation_members(explanation);
  }

  /// The answers to what could be, each question once.
  [[nodiscard]] Texts answer_could(std::span<const Asked> part) {
    Texts texts;
    std::deque<std::pair<model::Question, verify::Answered>> fresh;
    // The newest ladder of a thread is the one in use, so one of another case must go before the next `can`.
    std::optional<verify::Ladder> other;
    const auto ladder = [&]() -> verify::Ladder& {
      if (&cases_.start == &cases_.now) return ladder_;
      return other ? *other : other.emplace(cases_.start, limits_);
    };
    for (const Asked& asked : part) {
      if (asked.tense != verify::Tense::could || texts.contains(asked.question)) continue;
      const model::Memo::Text known = could_.find(asked.question);
      if (known == nullptr) fresh.emplace_back(asked.question, ladder().ask(asked.question, verify::Tense::could));
      texts.emplace(asked.question, known);
    }
    std::vector<Traced> traced;
    for (auto& [question, answered] : fresh)
      if (answered.trace) traced.push_back({question, &answered});
    replayed_ = replay_traces(cases_.start, traced, scenario_) && replayed_;
    for (const auto& [question, answered] : fresh)
      texts[question] = could_.answer(question, [&, &explanation = answered.explanation](const model::Question&) {
        return std::make_shared<const std::string>(told(explanation));
      });
    return texts;
  }

  const CasesAsked& cases_;
  const std::string& scenario_;
  const verify::Solver::Options& limits_;
  verify::Ladder ladder_;  ///< of what is written
  model::Memo can_{memo_bytes}, could_{memo_bytes};
  bool replayed_ = true, has_unknown_ = false;
};

}  // namespace

int answer_file(const CasesAsked& cases, const std::string& scenario, const std::string& path,
                const verify::Solver::Options& limits, const Output& output) {
  const auto questions = read_questions(cases, path);
  if (!questions) {
    complain(questions.error());
    return bad_input;
  }
  Answerer answerer(cases, scenario, limits);
  if (output.path.empty()) {
    bool written = true;
    answerer.answer_all(*questions, [&](const std::string& block) { written = written && put_to_stdout(block); });
    return written ? answerer.exit() : static_cast<int>(bad_input);
  }
  reports::Draft draft(output.path);
  answerer.answer_all(*questions, [&](const std::string& block) { draft.add(block); });
  const auto written = draft.finish();
  if (!written) complain(written.error());
  return written ? answerer.exit() : bad_input;
}

}  // namespace entente::cli
