// `blocked` in a section is about its targets alone, so a section that names one user lets all others in; and a policy
// that stops everybody stops nobody until somebody has it. Both are easily read as closed.
#include "model/lint/narrow_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente::model {
namespace {

class NarrowBlocks {
 public:
  explicit NarrowBlocks(const Case& given) : given_(given), world_(given.world), shape_(given.world.shape) {}

  [[nodiscard]] std::vector<Problem> warnings() {
    for (const TenantId tenant : shape_.tenant_ids()) {
      look_at_entry(tenant, shape_.default_of(tenant));
      for (const auto& [other, entry] : shape_[tenant].partners) look_at_entry(tenant, entry);
      look_at_access_policies(given_.scenario.tenants[static_cast<std::size_t>(tenant.index)]);
    }
    return std::move(warnings_);
  }

 private:
  /// Open facts say nothing about what somebody meant.
  template <Leaf leaf, class Row, class... Column>
  [[nodiscard]] bool surely(Row row, Column... column) const {
    return world_.values[shape_.fact(leaf, row.index, column.index...)] == Known::yes;
  }
  template <Leaf leaf>
  [[nodiscard]] bool surely_not(SectionId section) const {
    return world_.values[shape_.fact(leaf, section.index)] == Known::no;
  }

  /// Whether a list of the section names the person, or a group that the person is in at the start.
  [[nodiscard]] bool names(SectionId section, PersonId who) const {
    if (surely<Leaf::targets_person>(section, who) || surely<Leaf::targets_group_around>(section, who)) return true;
    return std::ranges::any_of(shape_[shape_.home(who)].groups, [&](GroupId group) {
      return surely<Leaf::is_in_group>(shape_.membership(who, group)) &&
             (surely<Leaf::targets_group>(section, group) || surely<Leaf::targets_group_around_group>(section, group));
    });
  }

  /// Whether the person may be meant, and nobody knows.
  [[nodiscard]] bool is_open(SectionId section, PersonId who) const {
    return model::is_open(world_.values[shape_.fact(Leaf::targets_person, section.index, who.index)]) ||
           model::is_open(world_.values[shape_.fact(Leaf::targets_group_around, section.index, who.index)]);
  }

  /// Whom the section is about: of what comes in the people of others, of what goes out those of its own tenant.
  [[nodiscard]] bool concerns(Section which, TenantId own, TenantId other, PersonId who) const {
    const bool inbound = which == Section::collaboration_inbound || which == Section::direct_inbound;
    if (!inbound) return shape_.home(who) == own;
    return other.exists() ? shape_.home(who) == other : shape_.home(who) != own;
  }

  void look_at_entry(TenantId own, EntryId entry) {
    for (int s = 0; s < section_count; ++s) {
      const SectionId section = shape_.section(entry, static_cast<Section>(s));
      const bool blocks_some = surely<Leaf::section_is_set>(section) && surely<Leaf::users_half_is_set>(section) &&
                               surely<Leaf::users_are_blocked>(section) && surely_not<Leaf::targets_all_users>(section);
      // Where both halves block, another warning says how little that is.
      if (blocks_some && surely_not<Leaf::apps_are_blocked>(section))
        look_at_targets(static_cast<Section>(s), own, shape_[entry].other, section);
    }
  }

  void look_at_targets(Section which, TenantId own, TenantId other, SectionId section) {
    std::int64_t named = 0, all = 0;
    bool names_unknown = false;
    for (const TenantId home : shape_.tenant_ids())
      for (const PersonId who : shape_[home].people) {
        if (!concerns(which, own, other, who)) continue;
        all += shape_[who].count;
        if (names(section, who))
          named += shape_[who].count;
        else
          names_unknown = names_unknown || is_open(section, who);
      }
    if (2 * named > all) return;
    const std::string whom =
        all == 0 || names_unknown ? "those it names" : fmt::format("{} of the {} people it is about", named, all);
    warnings_.push_back({world_.marks[shape_.fact(Leaf::section_is_set, section.index)],
                         fmt::format("{} blocks {}", shape_.row_name(Sort::section, section.index), whom), "",
                         "it blocks nobody else; what is to be closed blocks AllUsers and AllApplications"});
  }

  /// Exports do not say who has which policy.
  void look_at_access_policies(const TenantSpec& tenant) {
    const Node* policies = tenant.settings.find("externalAccessPolicies");
    if (policies == nullptr) return;
    for (const Member& policy : policies->members) {
      const bool is_there = policy.key != "Global" && policy.value.kind == Node::Kind::mapping;
      const bool is_granted = std::any_of(tenant.people.begin(), tenant.people.end(), [&](const PersonSpec& person) {
        const Node* granted = person.traits.find("externalAccessPolicy");
        return granted != nullptr && granted->text == policy.key;
      });
      if (is_there && !is_granted && !tenant.people.empty())
        warnings_.push_back({policy.mark,
                             fmt::format("nobody at `{}` has the external access policy `{}`", tenant.key, policy.key),
                             "", "it decides nothing until users name it: `externalAccessPolicy`"});
    }
  }

  const Case& given_;
  const World& world_;
  const Shape& shape_;
  std::vector<Problem> warnings_;
};

}  // namespace

std::vector<Problem> narrow_block_warnings(const Case& given) { return NarrowBlocks(given).warnings(); }

}  // namespace entente::model
