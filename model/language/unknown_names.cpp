#include "model/language/unknown_names.hpp"

#include <algorithm>

#include "model/input/walk.hpp"
#include "model/language/spelling.hpp"

namespace entente::model {

std::set<std::string> names_of_people(const Scenario& scenario) {
  std::set<std::string> names{"AllUsers", "All", "None", "GuestsOrExternalUsers", std::string(id_of_nobody)};
  for (const TenantSpec& tenant : scenario.tenants) {
    for (const GroupSpec& group : tenant.groups) names.insert({group.key, group.id});
    for (const PersonSpec& person : tenant.people) {
      names.insert({person.key, person.key + "@" + tenant.key, person.id});
      names.insert(person.groups.begin(), person.groups.end());
      if (!person.domain.empty()) names.insert(person.key + "@" + person.domain);
      for (const std::string& domain : tenant.domains) names.insert(person.key + "@" + domain);
    }
  }
  names.erase("");
  return names;
}

void each_unknown_name(const Node& settings, const std::set<std::string>& known,
                       const std::function<void(const Node&)>& visit) {
  for (const std::string& path : lists_that_name(Sort::sparse_person, Root::object))
    each_text_at(settings, path, [&](const Node& name) {
      if (!known.contains(name.text)) visit(name);
    });
}

Node without_unknown_names(Node settings, const std::set<std::string>& known) {
  return without_names(std::move(settings), [&](const std::string& name) { return !known.contains(name); });
}

Node without_names(Node settings, const std::function<bool(const std::string&)>& goes) {
  for (const std::string& path : lists_that_name(Sort::sparse_person, Root::object))
    each_at(settings, path, [&](Node& list) {
      const auto item_goes = [&](const Node& item) {
        const Node* target = item.find("target");
        return goes(target != nullptr ? target->text : item.text);
      };
      if (std::erase_if(list.items, item_goes) == 0 || !list.items.empty()) return;
      Node nobody;
      nobody.kind = Node::Kind::scalar;
      nobody.text = id_of_nobody;
      list.items.push_back(std::move(nobody));
    });
  return settings;
}

}  // namespace entente::model
