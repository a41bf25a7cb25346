// Answers that were given before. Many people are of one class, so that most questions of a large file mean one that
// was asked already.
#pragma once

#include <string>
#include <unordered_map>

#include "model/questions/question.hpp"

namespace entente::model {

/// What was answered to a question, as text; bounded by the bytes kept. When the next one does not fit, all are
/// forgotten: no bookkeeping is paid for as long as everything fits, and a stream that comes back to its questions
/// fills it again.
class Memo {
 public:
  explicit Memo(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// The answer to the question: the one kept, or what `decide` says now. Valid until the next call.
  template <class Decide>
  [[nodiscard]] const std::string& answer(const Question& question, Decide decide) {
    if (const auto known = kept_.find(question); known != kept_.end()) return known->second;
    std::string text = decide(question);
    const std::size_t bytes = text.size() + sizeof(Kept::value_type);
    if (bytes_ + bytes > most_bytes_) {
      kept_.clear();
      bytes_ = 0;
    }
    bytes_ += bytes;
    return kept_.emplace(question, std::move(text)).first->second;
  }
  /// What is kept; at most the limit, or one answer that is larger.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  using Kept = std::unordered_map<Question, std::string, QuestionHash>;
  Kept kept_;
  std::size_t bytes_ = 0, most_bytes_;
};

}  // namespace entente::model
