// Names for what a scenario does not name itself.
#pragma once

#include <string>

namespace entente::model {

/// `base`, or with a number behind it where that is taken.
template <class IsTaken>
[[nodiscard]] std::string free_name(const std::string& base, const IsTaken& is_taken) {
  std::string name = base;
  for (int number = 2; is_taken(name); ++number) name = base + "-" + std::to_string(number);
  return name;
}

}  // namespace entente::model
