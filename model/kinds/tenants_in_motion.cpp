#include "model/kinds/tenants_in_motion.hpp"

#include <algorithm>

#include "model/kinds/few_tenants.hpp"
#include "model/kinds/named_tenants.hpp"
#include "model/kinds/portraits.hpp"
#include "model/terms/sorts.hpp"

namespace entente::model {
namespace {

class InMotion {
 public:
  explicit InMotion(const Scenario& scenario)
      : scenario_(scenario), names_(scenario.tenants), found_(tenants_asked_about(scenario, names_)) {
    for (std::size_t t = 0; t < scenario.tenants.size(); ++t) {
      add_jobs_of(t);
      add_invitations_to(t);
    }
    const std::set<std::size_t> moving = found_;
    for (const std::size_t t : moving) add_visitors_of(t);
    add_holders();
  }
  [[nodiscard]] std::vector<std::size_t> all() const { return {found_.begin(), found_.end()}; }

 private:
  void add(const std::string& key) {
    if (const auto tenant = names_.find(key)) found_.insert(*tenant);
  }
  void add(const std::vector<PersonName>& people) {
    for (const PersonName& person : people) add(person.tenant);
  }
  void add_jobs_of(std::size_t t) {
    const Node* jobs = scenario_.tenants[t].settings.find(list_of_objects(Sort::job));
    if (jobs == nullptr || jobs->members.empty()) return;
    found_.insert(t);
    for (const Member& job : jobs->members) add(job.key);
  }
  void add_invitations_to(std::size_t t) {
    for (const GuestSpec& guest : scenario_.tenants[t].guests) {
      if (guest.acceptance == Acceptance::accepted) continue;
      found_.insert(t);
      add(guest.who.tenant);
    }
  }
  void add_visitors_of(std::size_t t) {
    const TenantSpec& tenant = scenario_.tenants[t];
    for (const GuestSpec& guest : tenant.guests) add(guest.who.tenant);
    for (const TeamSpec& team : tenant.teams) {
      add(team.owners);
      add(team.members);
    }
    for (const ItemSpec& item : tenant.items) {
      add(item.owners);
      add(item.members);
    }
  }
  /// Accounts of other tenants that people here use, and the networks that they are on, as far as that leads.
  void add_holders() {
    const Portraits portraits(scenario_);
    for (std::vector<std::size_t> fresh = all(); !fresh.empty();) {
      const std::size_t t = fresh.back();
      fresh.pop_back();
      for (const std::size_t bound : portraits.bound_to(t))
        if (found_.insert(bound).second) fresh.push_back(bound);
    }
  }

  const Scenario& scenario_;
  const TenantNames names_;
  std::set<std::size_t> found_;
};

}  // namespace

Scenario in_motion(Scenario scenario) {
  if (scenario.tenants.size() <= tenants_in_a_whole) return scenario;
  std::vector<std::size_t> kept = InMotion(scenario).all();
  if (kept.empty()) kept.push_back(0);  // nothing happens, and no scenario is empty
  if (kept.size() == scenario.tenants.size()) return scenario;
  Scenario few = with_tenants(scenario, kept);
  few.tenants_left_out = scenario.tenants.size() - kept.size();
  return few;
}

}  // namespace entente::model
