#include "model/questions/addresses.hpp"

#include "model/language/spelt_alike.hpp"

namespace entente::model {

Addresses::Addresses(const Case& given) : world_(given.world) {
  for (const TenantSpec& tenant : given.scenario.tenants)
    for (const std::string& domain : tenant.domains) tenants_by_domain_[domain] = tenant.key;
}

std::string Addresses::name_of(const std::string& text) const {
  const auto at = text.rfind('@');
  if (at == std::string::npos || world_.person(text).exists()) return text;
  const auto tenant = tenants_by_domain_.find(text.substr(at + 1));
  if (tenant == tenants_by_domain_.end()) return text;
  std::string name = text.substr(0, at + 1) + tenant->second;
  return world_.person(name).exists() ? name : text;
}

AskedQuestion Addresses::with_names(AskedQuestion asked) const {
  asked.from = name_of(with_small_guids(std::move(asked.from)));
  asked.to = name_of(with_small_guids(std::move(asked.to)));
  asked.what = with_small_guids(std::move(asked.what));
  return asked;
}

}  // namespace entente::model
