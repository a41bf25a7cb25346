#include "model/answers/deciding.hpp"

#include <fmt/format.h>

namespace entente::model {

DecidingSetting deciding_setting(const World& world, FactId fact, bool held) {
  const bool is_trait = fact > true_fact && info(world.shape.where(fact).leaf).origin == Origin::structure;
  return {world.shape.setting(fact), world.shape.phrase(fact), held, world.marks[fact], is_trait};
}

std::vector<DecidingClause> deciding_clauses(const std::vector<Reason>& reasons) {
  std::vector<DecidingClause> clauses;
  clauses.reserve(reasons.size());
  for (const Reason& reason : reasons)
    clauses.push_back({std::string(reason.clause->id),
                       std::string(reason.clause->says),
                       std::string(reason.clause->source),
                       reason.held,
                       reason.depth,
                       {}});
  return clauses;
}

std::string source_of(const DecidingSetting& setting) {
  if (setting.where.line != 0) return fmt::format("{}:{}", setting.where.file.text(), setting.where.line);
  return setting.is_trait ? "the scenario" : "default of the catalog";
}

std::string stated(bool held, std::string_view says) { return (held ? "" : "not: ") + std::string(says); }

}  // namespace entente::model
