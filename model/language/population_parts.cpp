#include "model/language/population_parts.hpp"

#include <algorithm>

#include "model/language/free_name.hpp"

namespace entente::model {
namespace {

/// Names the part beside the population, wherever a scenario does.
class Beside {
 public:
  Beside(PersonName population, PersonName part) : population_(std::move(population)), part_(std::move(part)) {}

  void add_to(Scenario& scenario) const {
    for (TenantSpec& tenant : scenario.tenants) {
      for (TeamSpec& team : tenant.teams) add_to(team.owners), add_to(team.members);
      for (ItemSpec& item : tenant.items) add_to(item.owners), add_to(item.members);
      for (GroupSpec& group : tenant.groups) add_to(group.owners);
      for (PersonSpec& person : tenant.people) add_to(person.used_by);
      for (std::size_t i = 0; i < tenant.guests.size(); ++i)
        if (tenant.guests[i].who.text() == population_.text()) {
          GuestSpec guest = tenant.guests[i];
          guest.who = part_;
          tenant.guests.insert(tenant.guests.begin() + static_cast<std::ptrdiff_t>(++i), std::move(guest));
        }
      add_to(tenant.settings, tenant.key == population_.tenant);
      add_to(tenant.traits, tenant.key == population_.tenant);
    }
    for (InvariantSpec& invariant : scenario.invariants) add_to(invariant.from), add_to(invariant.to);
  }

  void add_to(TimelineEntry& set) const { add_to(set.value, set.tenant == population_.tenant); }

 private:
  void add_to(std::vector<PersonName>& names) const {
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i].text() == population_.text()) names.insert(names.begin() + static_cast<std::ptrdiff_t>(++i), part_);
  }

  [[nodiscard]] bool is_population(const Node& node, bool at_home) const {
    return node.kind == Node::Kind::scalar &&
           (node.text == population_.text() || (at_home && node.text == population_.user));
  }

  /// In lists of names, and of objects that say the name in `target`.
  void add_to(Node& node, bool at_home) const {
    for (Member& member : node.members) add_to(member.value, at_home);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      add_to(node.items[i], at_home);
      Node part = node.items[i];
      bool is_named = is_population(part, at_home);
      if (is_named) part.text = part_.text();
      for (Member& member : part.members)
        if (member.key == "target" && is_population(member.value, at_home)) {
          member.value.text = part_.text();
          is_named = true;
        }
      if (is_named) node.items.insert(node.items.begin() + static_cast<std::ptrdiff_t>(++i), std::move(part));
    }
  }

  /// A selector of the population selects the part, too. Lists stay flat, as the language has them.
  void add_to(Selector& selector) const {
    for (std::vector<Selector>& list : selector.any_of) add_to(list);
    add_to(selector.none_of);
    if (!is_population(selector)) return;
    std::vector<Selector> either{Selector{}, Selector{}};
    either[0].person = population_;
    either[1].person = part_;
    for (Selector& each : either) each.mark = selector.mark;
    selector.person.reset();
    selector.any_of.push_back(std::move(either));
  }

  void add_to(std::vector<Selector>& selectors) const {
    for (std::size_t i = 0; i < selectors.size(); ++i) {
      if (!is_population(selectors[i])) {
        add_to(selectors[i]);
        continue;
      }
      Selector part = selectors[i];
      part.person = part_;
      selectors.insert(selectors.begin() + static_cast<std::ptrdiff_t>(++i), std::move(part));
    }
  }

  [[nodiscard]] bool is_population(const Selector& selector) const {
    return selector.person && selector.person->text() == population_.text();
  }

  PersonName population_, part_;
};

}  // namespace

PersonName add_part(Scenario& scenario, const PersonName& population, std::int64_t count) {
  const auto tenant = std::ranges::find(scenario.tenants, population.tenant, &TenantSpec::key);
  const auto source = std::ranges::find(tenant->people, population.user, &PersonSpec::key);
  PersonSpec part = *source;
  source->count -= count;
  part.key =
      numbered_name(population.user, 1, [&](const std::string& key) { return has_person_or_group(*tenant, key); });
  part.id.clear();
  part.count = count;
  const PersonName name{part.key, population.tenant, population.mark};
  tenant->people.push_back(std::move(part));
  Beside(population, name).add_to(scenario);
  return name;
}

void name_part_in(TimelineEntry& set, const PersonName& population, const PersonName& part) {
  Beside(population, part).add_to(set);
}

}  // namespace entente::model
