// Answers that were given before. Many people are of one class, so that most questions of a large file mean one that
// was asked already.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "model/questions/question.hpp"

namespace entente::model {

/// What was answered to questions, as text; bounded by the bytes kept. When the next one does not fit, all are
/// forgotten: no bookkeeping is paid for as long as everything fits, and a stream that comes back to its questions
/// fills it again.
class Memo {
 public:
  using Text = std::shared_ptr<const std::string>;
  explicit Memo(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// The answer that is kept to the question; nullptr when there is none.
  [[nodiscard]] Text find(const Question& question) const {
    const auto known = answers_.find(question);
    return known == answers_.end() ? nullptr : known->second;
  }
  /// The answer to the question: the one kept, or what `decide` says now.
  template <class Decide>
  [[nodiscard]] Text answer(const Question& question, Decide decide) {
    if (const auto known = answers_.find(question); known != answers_.end()) return known->second;
    const Text text = decide(question);
    // A text that others share was counted with its gist.
    make_room((text.use_count() > 1 ? 0 : text->size()) + sizeof(Answers::value_type));
    answers_.emplace(question, text);
    return text;
  }
  /// The text of answers that share a gist: the one kept, or what `tell` says now.
  template <class Tell>
  [[nodiscard]] Text text(std::string gist, Tell tell) {
    if (const auto known = texts_.find(gist); known != texts_.end()) return known->second;
    auto text = std::make_shared<const std::string>(tell());
    make_room(text->size() + gist.size() + sizeof(Texts::value_type));
    texts_.emplace(std::move(gist), text);
    return text;
  }
  /// What is kept; at most the limit, or one answer that is larger.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  void make_room(std::size_t bytes) {
    if (bytes_ + bytes > most_bytes_) {
      answers_.clear();
      texts_.clear();
      bytes_ = 0;
    }
    bytes_ += bytes;
  }
  using Answers = std::unordered_map<Question, Text, QuestionHash>;
  using Texts = std::unordered_map<std::string, Text>;
  Answers answers_;
  Texts texts_;
  std::size_t bytes_ = 0, most_bytes_;
};

}  // namespace entente::model
