#include "model/kinds/tenant_names.hpp"

namespace entente::model {

TenantNames::TenantNames(const std::vector<TenantSpec>& tenants) {
  for (std::size_t t = 0; t < tenants.size(); ++t) {
    const TenantSpec& tenant = tenants[t];
    const auto add = [&](const std::string& name, std::string part = "") {
      if (!name.empty()) names_[name].push_back({t, std::move(part)});
    };
    keys_.emplace(tenant.key, t);
    add(tenant.key);
    add(tenant.id);
    for (const PersonSpec& person : tenant.people) add(person.id, "person " + person.key);
    for (const GroupSpec& group : tenant.groups) add(group.id, "group " + group.key);
    for (const std::string& domain : tenant.domains) {
      add(domain);
      for (auto dot = domain.find('.'); dot != std::string::npos; dot = domain.find('.', dot + 1))
        parents_[domain.substr(dot + 1)].push_back({t, ""});
    }
  }
}

std::optional<std::size_t> TenantNames::find(const std::string& key) const {
  const auto found = keys_.find(key);
  return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

void TenantNames::each_named(const std::string& word,
                             const std::function<void(std::size_t, Naming, const std::string&)>& visit) const {
  const auto all = [&](const Index& index, const std::string& name, Naming naming) {
    if (const auto found = index.find(name); found != index.end())
      for (const Named& named : found->second) visit(named.tenant, naming, named.part);
  };
  const auto at = word.rfind('@');
  const std::string place = at == std::string::npos ? word : word.substr(at + 1);
  if (at != std::string::npos) all(names_, word, Naming::itself);
  all(names_, place, Naming::itself);
  all(parents_, place, Naming::around);
  for (auto dot = place.find('.'); dot != std::string::npos; dot = place.find('.', dot + 1))
    all(names_, place.substr(dot + 1), Naming::within);
}

}  // namespace entente::model
