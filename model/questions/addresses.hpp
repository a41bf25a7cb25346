// Mail addresses: names in questions may be given as one, as everywhere.
#pragma once

#include <unordered_map>

#include "model/questions/question.hpp"
#include "model/world/case.hpp"

namespace entente::model {

/// Who has which address, looked up by the domain.
class Addresses {
 public:
  /// `given` must outlive the addresses.
  explicit Addresses(const Case& given);
  /// `user@tenant` for the address of somebody; any other text as it is.
  [[nodiscard]] std::string name_of(const std::string& text) const;
  /// The same question with people named by their tenant.
  [[nodiscard]] AskedQuestion with_names(AskedQuestion asked) const;

 private:
  const World& world_;
  std::unordered_map<std::string, std::string> tenants_by_domain_;  ///< a domain belongs to one tenant
};

}  // namespace entente::model
