// Explaining one question about the state given: the answer, every clause that decided it, and the settings behind
// each.
#pragma once

#include <unordered_map>

#include "model/answers/explanation.hpp"
#include "model/answers/how.hpp"
#include "model/estate/fact_owners.hpp"
#include "model/logic/explaining.hpp"
#include "model/questions/question.hpp"
#include "model/world/case.hpp"

namespace entente::model {

/// How a question was decided, before it is put into words.
struct Proof {
  Question question;
  bool held = false;
  std::string how;  ///< of a yes
  std::vector<Reason> reasons;
};

/// Explains questions about one set of facts. Made once and asked often: the facts are read into reasons only once.
/// The newest of a thread is the one in use (it holds the thread's Explaining).
class Explainer {
 public:
  /// `world` must outlive the explainer; `facts` are copied.
  Explainer(const World& world, const Facts<bool>& facts, Repeats repeats = Repeats::are_left_out);

  /// Whether the question is answered yes, with the clauses that decided.
  [[nodiscard]] Explanation explain(const Question& question) { return told(prove(question)); }
  /// The two halves of it.
  [[nodiscard]] Proof prove(const Question& question);
  [[nodiscard]] Explanation told(const Proof& proof);
  /// Bytes that are equal for proofs which read alike but for the question's sentence and facts that are no settings:
  /// most people differ in such facts only.
  [[nodiscard]] std::string gist(const Proof& proof);
  /// The open facts among the reasons told last.
  [[nodiscard]] const std::vector<FactId>& open_facts() const { return open_; }

 private:
  struct Told {
    DecidingSetting setting;
    std::vector<TenantId> about;  ///< the tenants that the fact is about; usually one
  };
  [[nodiscard]] DecidingClause told(const Reason& reason, const Question& question);
  [[nodiscard]] const Told& told(FactId fact);
  const World& world_;
  Repeats repeats_;
  Facts<bool> plain_;
  Explaining logic_{Explaining::Keeps::what_rules_come_to};
  Facts<Reasoned> facts_;
  std::vector<FactId> open_;
  FactOwners owners_;
  std::unordered_map<FactId, Told> told_;  ///< facts are few and told in most answers
};

}  // namespace entente::model
