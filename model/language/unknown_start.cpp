#include "model/language/unknown_start.hpp"

#include <algorithm>

#include "model/language/reading.hpp"

namespace entente::model {
namespace {

/// Nothing is known of these, unless something is written.
void leave_open(Node& traits, std::initializer_list<const char*> names, const Mark& mark) {
  for (const char* name : names) {
    if (traits.find(name) != nullptr) continue;
    Node open = reading::open_traits({name}, mark);
    traits.kind = Node::Kind::mapping;
    traits.members.push_back(std::move(open.members.front()));
  }
}

}  // namespace

void leave_start_unknown(Scenario& scenario) {
  for (TenantSpec& tenant : scenario.tenants) {
    if (!tenant.settings_any) continue;
    tenant.guests_any = true;
    for (PersonSpec& person : tenant.people) leave_open(person.traits, {"claims", "risk"}, tenant.mark);
    for (ItemSpec& item : tenant.items)
      if (item.kind == ItemKind::site) leave_open(item.traits, {"link"}, tenant.mark);
  }
}

bool has_unknown_start(const Scenario& scenario) {
  return std::ranges::any_of(scenario.tenants, &TenantSpec::settings_any);
}

}  // namespace entente::model
