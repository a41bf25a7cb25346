#include "model/language/unknown_start.hpp"

#include "model/language/reading.hpp"

namespace entente::model {

void leave_start_unknown(Scenario& scenario) {
  for (TenantSpec& tenant : scenario.tenants) {
    if (!tenant.settings_any) continue;
    tenant.guests_any = true;
    for (PersonSpec& person : tenant.people)
      for (const char* name : {"claims", "risk"}) {
        if (person.traits.find(name) != nullptr) continue;
        Node open = reading::open_traits({name}, tenant.mark);
        person.traits.kind = Node::Kind::mapping;
        person.traits.members.push_back(std::move(open.members.front()));
      }
  }
}

}  // namespace entente::model
