// What decided, as plain data: the clauses and settings of explanations, witnesses, proofs and timelines, told in one
// way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/input/problem.hpp"
#include "model/logic/explaining.hpp"
#include "model/world/world.hpp"

namespace entente::model {

/// A setting (or another fact that a scenario or the catalog has a word for) that took part in a decision.
struct DecidingSetting {
  std::string path;  ///< `contoso.authorizationPolicy.allowInvitesFrom=none`; empty for facts that are no setting
  std::string says;  ///< as a phrase that is true when `held`
  bool held = false;
  Mark where;             ///< line 0: nobody wrote it
  bool is_trait = false;  ///< nobody wrote it, and no catalog has a default for it: the scenario leaves it out
};

/// A clause that took part in a decision.
struct DecidingClause {
  std::string id, says, source;
  bool held = false;
  int depth = 0;  ///< inside how many other clauses; 0 decided by itself
  std::vector<DecidingSetting> settings;
  bool is_about_others = false;  ///< a fact of it is about a tenant that was not asked about
  bool is_told_before = false;   ///< clauses inside it are not told again
};

/// The setting that a fact is, as it stands in a world: `held` is the value it has in the decision.
[[nodiscard]] DecidingSetting deciding_setting(const World& world, FactId fact, bool held);
/// The clauses behind a decision, without their settings.
[[nodiscard]] std::vector<DecidingClause> deciding_clauses(const std::vector<Reason>& reasons);

/// Its path; of what is no setting, such as who is a guest, its sentence.
[[nodiscard]] inline const std::string& name_of(const DecidingSetting& setting) {
  return setting.path.empty() ? setting.says : setting.path;
}
/// Where a setting is written: `file:line`, the scenario that leaves it out, or the catalog that has the default.
[[nodiscard]] std::string source_of(const DecidingSetting& setting);
/// A phrase as a sentence of people: with `not:` before it where it does not hold.
[[nodiscard]] std::string stated(bool held, std::string_view says);
template <class Deciding>
[[nodiscard]] std::string stated(const Deciding& deciding) {
  return stated(deciding.held, deciding.says);
}

}  // namespace entente::model
