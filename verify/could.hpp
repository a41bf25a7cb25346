// Questions over the unknown: what a question comes to over every value of the open settings, now (`can`) or in any
// state that steps can reach (`could`).
#pragma once

#include <functional>
#include <memory>

#include "model/answers/explain.hpp"
#include "model/answers/memo.hpp"
#include "model/questions/question.hpp"
#include "model/world/case.hpp"

namespace entente::verify {

enum class Tense { can, could };

/// Answers many questions about one case. Most are decided without a solver; it is asked only where open settings leave
/// both answers possible. Its formulas are the thread's: no proof may run on the same thread while it lives.
class Oracle {
 public:
  explicit Oracle(const model::Case& given);
  ~Oracle();
  Oracle(const Oracle&) = delete;
  Oracle& operator=(const Oracle&) = delete;

  /// `depends` names the settings it dependence on. A `could` that is yes tells its steps; one that is no tells why it
  /// is not so now.
  [[nodiscard]] model::Explanation ask(const model::Question& question, Tense tense);
  /// The same as text, for machines that read settings and not sentences: `tell` is called for what does not read like
  /// something that `memo` knows. A memo is of one case and one tense.
  [[nodiscard]] model::Memo::Text ask(const model::Question& question, Tense tense, model::Memo& memo,
                                      const std::function<std::string(const model::Explanation&)>& tell);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente::verify
