// One slice, lowered and closed over steps with every open setting at once true and false.
#pragma once

#include <string>
#include <vector>

#include "model/world/case.hpp"
#include "verify/reach/possible.hpp"

namespace entente::verify {

/// How many an invariant speaks of in one tenant.
struct SpokenOf {
  std::size_t from = 0, to = 0;  ///< its first and its second parties
  std::size_t pairs = 0;         ///< of both there
};

class ClosedSlice {
 public:
  explicit ClosedSlice(model::Scenario slice);

  /// The questions that the invariant asks in the slice; none when it speaks of nobody there.
  [[nodiscard]] std::vector<model::Question> questions(const model::InvariantSpec& invariant) const;
  [[nodiscard]] SpokenOf spoken_of(const model::InvariantSpec& invariant, const std::string& tenant) const;
  [[nodiscard]] bool leaves_open(const std::vector<model::Question>& questions) const;
  /// Whether somebody may ever come to send invitations there, by version of the settings.
  [[nodiscard]] std::vector<bool> may_have_inviter(const std::string& tenant) const;
  /// Whether somebody of one tenant may ever do anything in the other or with somebody of it, by any word. Where they
  /// may not, they meet nobody there either.
  [[nodiscard]] bool may_come_near(const std::string& home, const std::string& venue) const;
  [[nodiscard]] const model::Case& given() const { return *given_; }
  [[nodiscard]] const Possible& possible() const { return possible_; }
  /// Of its settings, which may change in time.
  [[nodiscard]] const std::vector<std::vector<model::Known>>& versions() const { return versions_; }

 private:
  [[nodiscard]] bool may_be_of(const model::Question& question, model::TenantId target) const;

  std::unique_ptr<const model::Case> given_;
  std::vector<std::vector<model::Known>> versions_;
  Possible possible_;
};

}  // namespace entente::verify
