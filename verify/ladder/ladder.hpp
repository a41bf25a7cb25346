// The ladder of answers: what a question comes to over every value of the open settings, now (`can`) or in any state
// that steps can reach (`could`). Every command that answers questions asks it.
#pragma once

#include <functional>
#include <memory>

#include "model/answers/explain.hpp"
#include "model/answers/memo.hpp"
#include "model/answers/rungs.hpp"
#include "verify/ladder/could.hpp"

namespace entente::verify {

enum class Tense { can, could };

/// An answer with its reasons; of a `could` that is yes or depends, the steps, for whoever replays them above.
struct Answered {
  model::Explanation explanation;
  std::optional<Trace> trace;
  std::optional<Valuation> excluded =
      std::nullopt;  ///< of a `could` that depends: values under which no steps lead there
};

/// Answers many questions about one case, by rungs in the order of cost: Plain, may and must, lanes, Z3; for `could`,
/// the same over what steps can reach. Each rung answers or passes the question on, and what passes the last is
/// `unknown`, with the reason. Its formulas are the thread's.
class Ladder {
 public:
  /// `given` must outlive the ladder. `limits` are those of every query that is put to Z3. `repeats` says what
  /// explanations do with a clause that they have told before.
  explicit Ladder(const model::Case& given, Solver::Options limits = Solver::Options{},
                  model::Repeats repeats = model::Repeats::are_left_out);
  Ladder(const Ladder&) = delete;
  Ladder& operator=(const Ladder&) = delete;

  /// The answer in the state the case starts from, without its reasons.
  [[nodiscard]] model::Decision can(const model::Question& question);
  /// `depends` names the settings it depends on. A `could` that is yes tells its steps; one that is no tells why it is
  /// not so now.
  [[nodiscard]] Answered ask(const model::Question& question, Tense tense);
  /// A `can` as text, for machines that read settings and not sentences: `tell` is called for what does not read like
  /// something that `memo` knows. A memo is of one case, and of `can`.
  [[nodiscard]] model::Memo::Text ask(const model::Question& question, model::Memo& memo,
                                      const std::function<std::string(const model::Explanation&)>& tell);

  [[nodiscard]] Reachability& reachability() { return reachability_; }
  [[nodiscard]] SymbolicCase& symbolic() { return symbolic_; }

 private:
  [[nodiscard]] model::Explanation explain_can(const model::Question& question);
  [[nodiscard]] model::Explanation explain_depends(const model::Question& question, const model::Facts<bool>& yes,
                                                   const model::Facts<bool>& no) const;
  [[nodiscard]] model::Explanation explain_with(const model::Facts<bool>& facts, const model::Question& question) const;
  [[nodiscard]] Answered explain_could(const model::Question& question);
  [[nodiscard]] model::Explanation explain_trace(const model::Question& question, const Could& could) const;
  /// A valuation that answers the question otherwise than `seen`, by the solver.
  [[nodiscard]] Found otherwise(const model::Question& question, bool seen);
  [[nodiscard]] model::Explainer& explainer_of_base();

  const model::Case& given_;
  model::Repeats repeats_;
  model::Rungs rungs_;
  SymbolicCase symbolic_;
  Reachability reachability_;
  std::optional<model::Explainer> explainer_;
};

}  // namespace entente::verify
