// What is warned of here is in force as written: a control that no guest can meet keeps every guest out.
#include "model/lint/access.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/lint/any_guest.hpp"
#include "model/terms/names.hpp"

namespace entente::model {
namespace {

/// Microsoft Graph, update crossTenantAccessPolicy: the size of the whole policy before it moved to other storage.
constexpr std::size_t policy_size_max_bytes = 25'600;
/// Microsoft Entra: Conditional Access service limits.
constexpr std::size_t policies_max = 195;
/// The portal that a redeemed invitation leads to.
constexpr std::string_view my_apps_id = "2793995e-0a7d-40d7-bd35-6968ba142197";

/// The bytes of a setting as compact JSON, as Graph would be sent it.
[[nodiscard]] std::size_t size_bytes(const Node& node) {
  std::size_t bytes = 2;  // brackets, braces or quotes
  if (node.kind == Node::Kind::scalar) bytes += node.text.size();
  for (const Node& item : node.items) bytes += size_bytes(item) + 1;
  for (const Member& member : node.members) bytes += member.key.size() + 4 + size_bytes(member.value);
  return bytes;
}

class Access {
 public:
  Access(const Case& given, AnyGuest& guest, TenantId tenant)
      : world_(given.world),
        guest_(guest),
        shape_(world_.shape),
        tenant_(tenant),
        spec_(given.scenario.tenants[static_cast<std::size_t>(tenant.index)]) {}

  [[nodiscard]] std::vector<Problem> warnings() {
    warn_about_sizes();
    warn_about_allow_list(shape_.default_of(tenant_));
    for (const auto& [other, entry] : shape_[tenant_].partners) warn_about_allow_list(entry);
    for (const PolicyId policy : shape_[tenant_].policies) warn_about_policy(policy);
    warn_about_registration();
    return std::move(warnings_);
  }

 private:
  /// Open facts are neither surely so nor surely not so: nobody has meant anything by them yet.
  template <Leaf leaf, class Row, class... Column>
  [[nodiscard]] bool surely(Row row, Column... column) const {
    return world_.values[shape_.fact(leaf, row.index, column.index...)] == Known::yes;
  }
  template <Leaf leaf, class Row>
  [[nodiscard]] bool perhaps(Row row) const {
    return world_.values[shape_.fact(leaf, row.index)] != Known::no;
  }
  void warn(const Mark& mark, std::string what, std::string hint) {
    warnings_.push_back({mark, std::move(what), "", std::move(hint)});
  }

  void warn_about_sizes() {
    if (const Node* policy = spec_.settings.find("crossTenantAccessPolicy");
        policy != nullptr && size_bytes(*policy) > policy_size_max_bytes)
      warn(policy->mark,
           fmt::format("the cross-tenant access policy of `{}` is larger than {} bytes", shape_[tenant_].key,
                       policy_size_max_bytes),
           "tenants that Microsoft has not moved to its newer storage refuse to save that");
    if (const Node* policies = spec_.settings.find("conditionalAccessPolicies");
        policies != nullptr && shape_[tenant_].policies.size() > policies_max)
      warn(policies->mark,
           fmt::format("`{}` has {} Conditional Access policies", shape_[tenant_].key, shape_[tenant_].policies.size()),
           fmt::format("a tenant can have {}", policies_max));
  }

  void warn_about_allow_list(EntryId entry) {
    const SectionId section = shape_.section(entry, Section::collaboration_inbound);
    if (!surely<Leaf::apps_half_is_set>(section) || perhaps<Leaf::apps_are_blocked>(section) ||
        perhaps<Leaf::targets_all_apps>(section) || perhaps<Leaf::targets_microsoft_apps>(section))
      return;
    const auto names = [&](std::string_view id) {
      for (std::size_t i = 0; i < shape_.apps.size(); ++i)
        if (shape_.apps[i].id == id) return surely<Leaf::targets_app>(section, AppId{static_cast<std::int32_t>(i)});
      return false;
    };
    const Mark& mark = world_.marks[shape_.fact(Leaf::section_is_set, section.index)];
    const std::string list = shape_.row_name(Sort::section, section.index);
    if (!names(my_apps_id))
      warn(mark, list + " allows applications, and My Apps is not among them",
           fmt::format("a redeemed invitation leads to My Apps: add {}", my_apps_id));
    if (!names(known_apps[static_cast<std::size_t>(my_sign_ins_app.index)].id))
      warn(mark, list + " allows applications, and My Sign-ins is not among them",
           fmt::format("guests register for MFA there: add {}",
                       known_apps[static_cast<std::size_t>(my_sign_ins_app.index)].id));
  }

  void warn_about_policy(PolicyId policy) {
    // A policy that blocks means to.
    if (perhaps<Leaf::policy_blocks>(policy) || !guest_.must_concern(policy) || guest_.may_satisfy(policy)) return;
    const auto obstacle = std::find_if(demands.begin(), demands.end(), [&](const Demand& demand) {
      return !guest_.may_satisfy_alone(policy, demand.leaf);
    });
    warn(world_.marks[shape_.fact(Leaf::policy_is_on, policy.index)],
         "no guest can meet " + shape_.row_name(Sort::policy, policy.index),
         std::string(obstacle == demands.end() ? std::string_view{} : obstacle->obstacle));
  }

  void warn_about_registration() {
    if (surely<Leaf::registration_covers_guests>(tenant_) && guest_.may_trust<Leaf::trusts_mfa>(tenant_))
      warn(world_.marks[shape_.fact(Leaf::registration_covers_guests, tenant_.index)],
           "the MFA registration policy of `" + shape_[tenant_].key +
               "` includes external users, and MFA done elsewhere is trusted",
           "whoever is trusted is never asked to register: exclude external users");
  }

  const World& world_;
  AnyGuest& guest_;
  const Shape& shape_;
  TenantId tenant_;
  const TenantSpec& spec_;
  std::vector<Problem> warnings_;
};

}  // namespace

std::vector<Problem> access_warnings(const Case& given) {
  std::vector<Problem> all;
  AnyGuest guest(given);
  for (const TenantId tenant : given.world.shape.tenant_ids())
    for (Problem& warning : Access(given, guest, tenant).warnings()) all.push_back(std::move(warning));
  return all;
}

}  // namespace entente::model
