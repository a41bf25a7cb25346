#include "model/kinds/named_people.hpp"

namespace entente::model {

NamedPeople::NamedPeople(const Scenario& scenario) {
  for (const TenantSpec& tenant : scenario.tenants) {
    collect(tenant.settings);
    for (const TeamSpec& team : tenant.teams) {
      add(team.owners);
      add(team.members);
    }
    for (const ItemSpec& item : tenant.items) {
      add(item.owners);
      add(item.members);
    }
    for (const GroupSpec& group : tenant.groups) add(group.owners);
    collect(tenant.traits);
    for (const GuestSpec& guest : tenant.guests) add(guest.who);
    for (const PersonSpec& person : tenant.people) add(person.used_by);
  }
  add(scenario.asked_about);
  for (const TimelineEntry& timeline_entry : scenario.timeline) add(timeline_entry);
  for (const InvariantSpec& invariant : scenario.invariants) {
    for (const Selector& selector : {invariant.from, invariant.to}) add(selector);
    if (invariant.after) add(*invariant.after);
  }
}

bool NamedPeople::names(const TenantSpec& tenant, const PersonSpec& person) const {
  const std::string name = person.key + "@" + tenant.key;
  if (people_.contains(name) || words_.contains(person.key) || words_.contains(person.id) || words_.contains(name))
    return true;
  const std::string* domain = !person.domain.empty()   ? &person.domain
                              : tenant.domains.empty() ? nullptr
                                                       : &tenant.domains.front();
  return domain != nullptr && words_.contains(person.key + "@" + *domain);
}

void NamedPeople::add(const std::vector<PersonName>& names) {
  for (const PersonName& name : names) add(name);
}

void NamedPeople::add(const Selector& selector) {
  if (selector.person) add(*selector.person);
  for (const std::vector<Selector>& list : selector.any_of)
    for (const Selector& inner : list) add(inner);
  for (const Selector& inner : selector.none_of) add(inner);
}

void NamedPeople::add(const TimelineEntry& timeline_entry) {
  for (const auto& person : {timeline_entry.who, timeline_entry.by, timeline_entry.host})
    if (person) add(*person);
  add(timeline_entry.with);
  collect(timeline_entry.value);
}

void NamedPeople::collect(const Node& node) {
  if (node.kind == Node::Kind::scalar) words_.insert(node.text);
  for (const Node& item : node.items) collect(item);
  for (const Member& member : node.members) collect(member.value);
}

}  // namespace entente::model
