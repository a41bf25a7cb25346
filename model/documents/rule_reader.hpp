// The rules of the rulebook read one after the other in a small model world. Private to model/documents.
#pragma once

#include "model/documents/documented_rules.hpp"
#include "model/facts/archetype.hpp"
#include "model/rulebook/capabilities.hpp"
#include "model/rulebook/groups.hpp"
#include "model/steps/step.hpp"

namespace entente::model {

/// Reads rules into their text. `in` opens a file; `rule` adds one of its rules.
class RuleReader {
 public:
  RuleReader();
  [[nodiscard]] std::vector<DocumentedRule> read();

 private:
  void in(std::string_view file) { file_ = file; }
  void rule(std::string_view name, std::string_view says, const Text& condition) {
    rules_.push_back({file_, name, says, condition});
  }

  void read_clouds();
  void read_cross_tenant_access();
  void read_accounts();
  void read_account_apps();
  void read_tenant_restrictions();
  void read_conditional_access();
  void read_invitations();
  void read_lifecycle();
  void read_synchronization();
  void read_direct_connect();
  void read_groups();
  void read_barriers();
  void read_teams();
  void read_meetings();
  void read_find();
  void read_sharepoint();
  void read_exchange();
  void read_power_platform();
  void read_devices();
  void read_administration();
  void read_capabilities();
  void read_steps();

  Shape shape_;
  Facts<Text> facts_;
  Visit visit_;
  Documenting text_;
  std::string_view file_;
  std::vector<DocumentedRule> rules_;
};

}  // namespace entente::model
