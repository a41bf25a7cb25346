#include "model/kinds/named_tenants.hpp"

#include <algorithm>

namespace entente::model {
namespace {

class NamedTenants {
 public:
  NamedTenants(const Scenario& scenario, const TenantNames& names) : names_(names) {
    for (const TimelineEntry& entry : scenario.timeline) add(entry);
    for (const PersonName& person : scenario.asked_about) add(person.tenant);
    for (const InvariantSpec& invariant : scenario.invariants) {
      add(invariant.from);
      add(invariant.to);
      add_path(invariant.what);
      if (invariant.after) add(*invariant.after);
    }
  }
  [[nodiscard]] const std::set<std::size_t>& all() const { return named_; }

 private:
  void add(const std::string& word) {
    names_.each_named(word, [&](std::size_t tenant, Naming, const std::string&) { named_.insert(tenant); });
  }
  /// Each part of a dotted path is a word of its own.
  void add_path(const std::string& path) {
    add(path);
    for (std::size_t begin = 0; begin <= path.size();) {
      const std::size_t end = std::min(path.find_first_of(".:", begin), path.size());
      add(path.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  void add(const Node& node) {
    if (node.kind == Node::Kind::scalar) add(node.text);
    for (const Node& item : node.items) add(item);
    for (const Member& member : node.members) {
      add(member.key);
      add(member.value);
    }
  }
  void add(const Selector& selector) {
    if (selector.person) add(selector.person->tenant);
    add(selector.tenant);
    for (const std::vector<Selector>& list : selector.any_of)
      for (const Selector& inner : list) add(inner);
    for (const Selector& inner : selector.none_of) add(inner);
  }
  void add(const TimelineEntry& entry) {
    for (const auto& person : {entry.who, entry.by, entry.host})
      if (person) add(person->tenant);
    for (const PersonName& person : entry.with) add(person.tenant);
    add(entry.to);
    add(entry.tenant);
    add_path(entry.setting);
    add(entry.value);
  }

  const TenantNames& names_;
  std::set<std::size_t> named_;
};

}  // namespace

std::set<std::size_t> tenants_asked_about(const Scenario& scenario, const TenantNames& names) {
  return NamedTenants(scenario, names).all();
}

}  // namespace entente::model
