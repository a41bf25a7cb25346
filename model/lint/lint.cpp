#include "model/lint/lint.hpp"

#include <fmt/format.h>

#include "model/lint/access.hpp"
#include "model/lint/licences.hpp"
#include "model/lint/names.hpp"
#include "model/lint/narrow_blocks.hpp"
#include "model/lint/outside.hpp"
#include "model/lint/services.hpp"
#include "model/lint/synchronization.hpp"
#include "model/lint/teams.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/rulebook/clouds.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::model {
namespace {

class Linter {
 public:
  explicit Linter(const Case& given)
      : given_(given),
        world_(given.world),
        shape_(given.world.shape),
        facts_(given.world.facts()),
        may_must_(may_must_facts(shape_, world_.values)) {}

  std::vector<Problem> lint() {
    for (const TenantId tenant : shape_.tenant_ids()) {
      lint_tenant(tenant);
      lint_entry(shape_.default_of(tenant));
      for (const auto& [other, entry] : shape_[tenant].partners) {
        lint_entry(entry);
        lint_partner(tenant, other, entry);
      }
    }
    return std::move(warnings_);
  }

 private:
  /// Facts that are open say nothing about what somebody meant.
  template <Leaf leaf, class... Row>
  [[nodiscard]] bool known(Row... row) const {
    return world_.values[fact<leaf>(row...)] != Known::any && world_.values[fact<leaf>(row...)] != Known::choose &&
           is<leaf>(facts_, row...);
  }
  template <Leaf leaf, class Row>
  [[nodiscard]] FactId fact(Row row) const {
    return shape_.fact(leaf, row.index);
  }

  void warn(FactId fact, std::string what, std::string hint) {
    warnings_.push_back({world_.marks[fact], std::move(what), "", std::move(hint)});
  }

  void lint_tenant(TenantId tenant) {
    const std::string& key = shape_[tenant].key;
    if (shape_[tenant].people.empty())
      warnings_.push_back({given_.scenario.tenants[static_cast<std::size_t>(tenant.index)].mark,
                           "nobody is at home in `" + key + "`", "",
                           "without people nobody there can invite, meet or be met"});
    const Node* lists = given_.scenario.tenants[static_cast<std::size_t>(tenant.index)].settings.at(
        "b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy");
    const auto filled = [&](const char* name) {
      const Node* list = lists == nullptr ? nullptr : lists->find(name);
      return list != nullptr && !list->items.empty();
    };
    if (filled("AllowedDomains") && filled("BlockedDomains"))
      warnings_.push_back({lists->mark, "`" + key + "` has an allow list and a block list of domains", "",
                           "the portal keeps one; an address must pass both here"});
  }

  void lint_entry(EntryId entry) {
    for (int s = 0; s < section_count; ++s) {
      const SectionId section = shape_.section(entry, static_cast<Section>(s));
      if (!known<Leaf::section_is_set>(section)) continue;
      const std::string name = shape_.row_name(Sort::section, section.index);
      const FactId at = fact<Leaf::section_is_set>(section);
      const bool users = known<Leaf::users_half_is_set>(section), apps = known<Leaf::apps_half_is_set>(section);
      if (users != apps) {
        warn(at, name + " says nothing about " + (users ? "applications" : "users"),
             "what the missing half means is not documented; see the reading missing-half");
        continue;
      }
      const bool block_users = known<Leaf::users_are_blocked>(section),
                 block_apps = known<Leaf::apps_are_blocked>(section);
      const bool all_users = known<Leaf::targets_all_users>(section), all_apps = known<Leaf::targets_all_apps>(section);
      if (block_users && block_apps && !(all_users && all_apps))
        warn(at, name + " blocks on both halves, and still lets almost everybody in",
             "two blocking halves block only the named users at the named applications");
      else if (block_users && all_users && !block_apps)
        warn(at, name + " blocks all users and allows applications",
             "the portal refuses that: block all users and all applications together");
      else if (!block_users && block_apps && all_apps)
        warn(at, name + " allows users and blocks all applications",
             "the portal refuses that: at least one application must be allowed");
      const bool inbound_default =
          !shape_[entry].other.exists() &&
          (s == static_cast<int>(Section::collaboration_inbound) || s == static_cast<int>(Section::direct_inbound));
      if (inbound_default && users && !all_users)
        warn(at, name + " targets particular users", "an inbound default can only target AllUsers");
    }
  }

  /// What is open of either side may be as it should be.
  void lint_partner(TenantId own, TenantId other, EntryId entry) {
    Plain plain;
    MayMustLogic<Plain> logic{plain};
    // Of an outside tenant nobody knows whom it lists.
    if (!given_.scenario.tenants[static_cast<std::size_t>(other.index)].outside.empty()) return;
    if (!known<Leaf::lists_partner>(entry) || is_in_same_cloud(plain, facts_, own, other)) return;
    const FactId at = fact<Leaf::lists_partner>(entry);
    if (!enables_cloud_of(logic, may_must_, own, other).may_hold)
      warn(at, fmt::format("`{}` lists `{}` but has not enabled its cloud", shape_[own].key, shape_[other].key),
           "see allowedCloudEndpoints");
    if (!cloud_pair_supports<Leaf::b2b_between>(plain, facts_, other, own) &&
        !cloud_pair_supports<Leaf::b2b_between>(plain, facts_, own, other))
      warn(at,
           fmt::format("`{}` lists `{}`, and B2B collaboration is not supported between their clouds", shape_[own].key,
                       shape_[other].key),
           "");
    else if (!lists(logic, may_must_, other, own).may_hold)
      warn(at, fmt::format("`{}` lists `{}`, which does not list it in turn", shape_[own].key, shape_[other].key),
           "across clouds one side alone opens nothing");
  }

  const Case& given_;
  const World& world_;
  const Shape& shape_;
  Facts<bool> facts_;
  Facts<MayMust<bool>> may_must_;
  std::vector<Problem> warnings_;
};

}  // namespace

std::vector<Problem> lint(const Case& given) {
  std::vector<Problem> warnings = Linter(given).lint();
  for (Problem& warning : access_warnings(given)) warnings.push_back(std::move(warning));
  for (Problem& warning : narrow_block_warnings(given)) warnings.push_back(std::move(warning));
  for (Problem& warning : teams_warnings(given)) warnings.push_back(std::move(warning));
  for (Problem& warning : service_warnings(given)) warnings.push_back(std::move(warning));
  for (Problem& warning : licence_warnings(given)) warnings.push_back(std::move(warning));
  for (Problem& warning : synchronization_warnings(given)) warnings.push_back(std::move(warning));
  for (Problem& warning : name_warnings(given)) warnings.push_back(std::move(warning));
  for (Problem& warning : outside_warnings(given)) warnings.push_back(std::move(warning));
  return warnings;
}

std::string to_warning(const Problem& warning) {
  std::string text = to_string(warning);
  if (const auto at = text.find(": error: "); at != std::string::npos) text.replace(at, 9, ": warning: ");
  return text;
}

}  // namespace entente::model
