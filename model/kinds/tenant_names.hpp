// Which tenants a word names: by key, by id, by a domain or an address in it, or by the id of somebody or of a group.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/scenario/scenario.hpp"

namespace entente::model {

/// How a word names a tenant: by one of its names, by a domain that one of its domains lies in, or by one that lies in
/// a domain of it. Lists of domains may go by any of these.
enum class Naming { itself, around, within };

class TenantNames {
 public:
  explicit TenantNames(const std::vector<TenantSpec>& tenants);

  /// The tenant with this key.
  [[nodiscard]] std::optional<std::size_t> find(const std::string& key) const;
  /// Every tenant that the word names, each perhaps more than once, and who or what of it: `person ann`, `group staff`,
  /// or empty for the tenant itself.
  void each_named(const std::string& word,
                  const std::function<void(std::size_t, Naming, const std::string&)>& visit) const;

 private:
  struct Named {
    std::size_t tenant = 0;
    std::string part;  ///< of the tenant
  };
  using Index = std::unordered_map<std::string, std::vector<Named>>;
  std::unordered_map<std::string, std::size_t> keys_;
  Index names_;    ///< keys, ids and domains
  Index parents_;  ///< the domains that domains lie in
};

}  // namespace entente::model
