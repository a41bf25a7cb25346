// What verification says, as plain data: for reports, for machines, and for whoever replays a witness.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/answers/deciding.hpp"
#include "model/scenario/scenario.hpp"

namespace entente::verify {

/// One step of a witness, with the clauses that let it through.
struct WitnessStep {
  std::string text;
  std::vector<model::DecidingClause> clauses;
};

/// A violation, as a scenario that runs.
struct Witness {
  std::string question;                        ///< what became true, as a sentence
  std::string how;                             ///< by what it became true; never empty
  std::vector<WitnessStep> steps;              ///< in order; empty when it is so from the start
  std::vector<model::DecidingClause> because;  ///< the clauses by which it is true at the end
  std::vector<model::DecidingSetting>
      unknowns;                        ///< of the open settings, what it assumes: enough, whatever the others are
  model::Scenario scenario;            ///< runs to the violation
  bool replayed = false;               ///< through Plain
  bool replayed_in_simulator = false;  ///< recorded by whoever replays it there, above both
};

/// Pairs that violate an invariant under the witness's settings, between the same two tenants.
struct ViolatingPairs {
  std::string from, to;  ///< tenants
  std::string first;     ///< what is true of the first pair, as a sentence
  std::size_t pairs = 0;
};

struct InvariantVerdict {
  std::string name;
  model::Verdict verdict = model::Verdict::unknown;
  std::optional<model::Verdict> expected;        ///< what the scenario says that it should be
  std::string scope;                             ///< of a `holds`: what it covers
  std::vector<model::DecidingSetting> rests_on;  ///< of a `holds`: settings; change one, and the proof is gone
  std::vector<model::DecidingClause> rests_on_clauses;
  /// Whether none of these can be relaxed. In large worlds the search stops early: then they suffice, and some may not
  /// be needed.
  bool rests_on_is_irreducible = true;
  bool rests_on_is_known = true;   ///< false in slices, where it is not looked for
  std::optional<Witness> witness;  ///< of a `violated`
  /// The pairs of a `violated` for which steps were found, the witness's among them, in the order in which they were
  /// asked about. `pairs_undecided`, for which none were found under the same values, and `pairs_not_tried` may violate
  /// it, too.
  std::vector<ViolatingPairs> violating;
  std::size_t pairs_undecided = 0, pairs_not_tried = 0;
  std::string reason;         ///< of an `unknown`
  std::string engine;         ///< which engine decided
  std::string certificate;    ///< who checked the inductive certificate, and what they said
  std::size_t questions = 0;  ///< pairs the invariant speaks of
};

/// What is not known of other pairs, behind `before`: "7 more not tried". Nothing where all is known.
[[nodiscard]] inline std::string pairs_left_open(const InvariantVerdict& verdict, std::string_view before) {
  std::string text;
  if (verdict.pairs_undecided > 0) text = std::to_string(verdict.pairs_undecided) + " more undecided";
  if (verdict.pairs_not_tried > 0)
    text += (text.empty() ? "" : ", ") + std::to_string(verdict.pairs_not_tried) + " more not tried";
  return text.empty() ? text : std::string(before) + text;
}

/// Whether a scenario's own test fails, or one without a test does not hold.
[[nodiscard]] inline bool is_wrong(const InvariantVerdict& verdict) {
  return verdict.verdict != verdict.expected.value_or(model::Verdict::holds);
}
/// The expectation beside the verdict, in parentheses; nothing where there is none.
[[nodiscard]] inline std::string expectation(const InvariantVerdict& verdict) {
  if (!verdict.expected) return "";
  return is_wrong(verdict) ? " (expected: " + std::string(name_of(*verdict.expected)) + ")" : " (as expected)";
}

/// How many tenants were read as how many kinds, and how many slices of a few of them were looked at.
struct InSlices {
  std::size_t tenants = 0, kinds = 0, slices = 0;
  /// The settings that differ among tenants and had to be looked at for that, as dotted paths, in order. Whatever else
  /// tenants set differently makes no difference.
  std::vector<std::string> told_apart = {};
};

struct Verdicts {
  std::vector<InvariantVerdict> invariants;
  std::size_t solver_queries = 0;
  std::optional<InSlices> in_slices;  ///< of an estate that is too large to be looked at as a whole
  /// Tenants that were not looked at, since they are like others that were. Verdicts are of all of them, pairs and
  /// their numbers of those looked at.
  std::vector<model::AlikeTenants> alike;
};

/// "1000 tenants of 13 kinds, looked at in 399 slices of a few".
[[nodiscard]] inline std::string slices_text(const InSlices& in) {
  std::string text = std::to_string(in.tenants) + " tenants of " + std::to_string(in.kinds) + " kinds, looked at in " +
                     std::to_string(in.slices) + " slices of a few";
  const char* before = "; of the settings in which tenants of one structure differ, these matter: ";
  for (const std::string& path : in.told_apart) text += std::exchange(before, ", ") + path;
  return text;
}

/// "t6 and 92 more are each like t1, t2, t3, t4, t5, which stand for them".
[[nodiscard]] inline std::string stand_in_text(const model::AlikeTenants& alike) {
  std::string text = alike.left_out.front();
  if (alike.left_out.size() > 1) text += " and " + std::to_string(alike.left_out.size() - 1) + " more are each like ";
  if (alike.left_out.size() == 1) text += " is like ";
  for (const std::string& key : alike.kept) text += key + ", ";
  return text + "which stand for " + (alike.left_out.size() == 1 ? "it" : "them");
}

}  // namespace entente::verify
