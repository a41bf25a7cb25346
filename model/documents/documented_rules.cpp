#include "model/documents/documented_rules.hpp"

#include <algorithm>
#include <charconv>

#include "model/documents/rule_reader.hpp"
#include "model/facts/archetype.hpp"

namespace entente::model {

using namespace archetypes;

RuleReader::RuleReader() : shape_(archetype()), facts_(documented(shape_)), visit_(visit(shape_, person, resource)) {}

std::vector<DocumentedRule> RuleReader::read() {
  read_clouds();
  read_cross_tenant_access();
  read_accounts();
  read_account_apps();
  read_tenant_restrictions();
  read_conditional_access();
  read_invitations();
  read_lifecycle();
  read_synchronization();
  read_direct_connect();
  read_groups();
  read_barriers();
  read_teams();
  read_meetings();
  read_find();
  read_sharepoint();
  read_exchange();
  read_power_platform();
  read_devices();
  read_administration();
  read_capabilities();
  read_steps();
  return std::move(rules_);
}

namespace {

void collect(const Text& text, std::vector<const Clause*>& found) {
  const Clause* clause = text.node().clause;
  if (clause != nullptr && std::find(found.begin(), found.end(), clause) == found.end()) found.push_back(clause);
  for (const Text& part : text.node().parts) collect(part, found);
}

/// "INV-10" as ("INV", 10), so that it comes after "INV-9".
[[nodiscard]] std::pair<std::string_view, int> order_of(std::string_view id) {
  const auto dash = id.rfind('-');
  int number = 0;
  std::from_chars(id.data() + dash + 1, id.data() + id.size(), number);
  return {id.substr(0, dash), number};
}

}  // namespace

std::vector<DocumentedRule> documented_rules() { return RuleReader().read(); }

std::vector<const Clause*> clauses_of(const Text& condition) {
  std::vector<const Clause*> found;
  collect(condition, found);
  return found;
}

std::vector<const Clause*> all_clauses() {
  std::vector<const Clause*> found;
  for (const DocumentedRule& rule : documented_rules()) collect(rule.condition, found);
  std::sort(found.begin(), found.end(),
            [](const Clause* a, const Clause* b) { return order_of(a->id) < order_of(b->id); });
  return found;
}

}  // namespace entente::model
