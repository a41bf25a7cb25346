// Licences do not stop the settings from working here: what Microsoft enforces, and when, is not documented. So they
// are warnings and no rules.
#include "model/lint/licences.hpp"

#include <fmt/format.h>

#include "model/logic/plain.hpp"
#include "model/rulebook/clouds.hpp"
#include "model/terms/names.hpp"

namespace entente::model {
namespace {

class Licences {
 public:
  Licences(const Case& given, const Facts<bool>& facts, TenantId tenant)
      : given_(given), shape_(given.world.shape), facts_(facts), tenant_(tenant) {}

  [[nodiscard]] std::vector<Problem> warnings() {
    if (!has(licences::entra_p1) && !has(licences::entra_p2) && !has(licences::entra_suite)) {
      warn_about_entry(shape_.default_of(tenant_));
      for (const auto& [other, entry] : shape_[tenant_].partners)
        if (is<Leaf::lists_partner>(facts_, entry)) warn_about_entry(entry);
    }
    if (!has(licences::entra_governance) && !has(licences::entra_suite)) warn_about_synchronization();
    return std::move(warnings_);
  }

 private:
  [[nodiscard]] bool has(LicenceId licence) const { return is<Leaf::tenant_has_licence>(facts_, tenant_, licence); }

  void warn(Leaf leaf, std::int32_t row, std::string what) {
    warnings_.push_back({given_.world.marks[shape_.fact(leaf, row)], std::move(what), "",
                         "`" + shape_[tenant_].key + "` lists its licences, and this is not among them"});
  }

  void warn_about_entry(EntryId entry) {
    if (is<Leaf::trusts_mfa>(facts_, entry) || is<Leaf::trusts_compliant_device>(facts_, entry) ||
        is<Leaf::trusts_hybrid_device>(facts_, entry))
      warn(Leaf::trust_is_set, entry.index, "trusting the claims of others takes a licence of Entra ID P1");
    for (int s = 0; s < section_count; ++s) {
      const auto which = static_cast<Section>(s);
      const SectionId section = shape_.section(entry, which);
      if (!is<Leaf::section_is_set>(facts_, section)) continue;
      const bool users = is<Leaf::users_half_is_set>(facts_, section),
                 apps = is<Leaf::apps_half_is_set>(facts_, section);
      if ((users && !is<Leaf::targets_all_users>(facts_, section)) ||
          (apps && !is<Leaf::targets_all_apps>(facts_, section)))
        warn(Leaf::section_is_set, section.index,
             shape_.row_name(Sort::section, section.index) +
                 " names users, groups or applications, which takes a licence of Entra ID P1");
      const bool direct = which == Section::direct_inbound || which == Section::direct_outbound;
      if (direct && users && !is<Leaf::users_are_blocked>(facts_, section))
        warn(Leaf::section_is_set, section.index,
             shape_.row_name(Sort::section, section.index) +
                 " opens direct connect, which takes a licence of Entra ID P1");
    }
  }

  void warn_about_synchronization() {
    Plain plain;
    for (const JobId job : shape_.job_ids())
      if (shape_[job].source == tenant_ && !is_in_same_cloud(plain, facts_, tenant_, shape_[job].target))
        warn(Leaf::syncs_everyone, job.index,
             "synchronization into another cloud takes a licence of Entra ID Governance or the Entra Suite");
  }

  const Case& given_;
  const Shape& shape_;
  const Facts<bool>& facts_;
  TenantId tenant_;
  std::vector<Problem> warnings_;
};

}  // namespace

std::vector<Problem> licence_warnings(const Case& given) {
  std::vector<Problem> all;
  const Facts<bool> facts = given.world.facts();
  for (const TenantId tenant : given.world.shape.tenant_ids()) {
    if (given.scenario.tenants[static_cast<std::size_t>(tenant.index)].traits.find("licences") == nullptr) continue;
    for (Problem& warning : Licences(given, facts, tenant).warnings()) all.push_back(std::move(warning));
  }
  return all;
}

}  // namespace entente::model
