// Questions over the unknown: what a question comes to over every value of the open settings, now (`can`) or in any
// state that steps can reach (`could`).
#pragma once

#include <memory>

#include "model/case.hpp"
#include "model/questions/explain.hpp"

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

  /// `depends` names the settings it hangs on. A `could` that is yes tells its steps; one that is no tells why it is
  /// not so now.
  [[nodiscard]] model::Explanation ask(const model::Question& question, Tense tense);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente::verify
