// Random estates, as text: many tenants with different settings, and everything by which one can matter to others.
#pragma once

#include <random>
#include <string>

namespace entente::testing {

struct EstateSize {
  int tenants = 6;
  double any = 0.1;      ///< share of tenants whose settings are `any`
  double variety = 0.5;  ///< how often a setting is written, and an entry for another tenant
  int frames = 0;        ///< so many sets of people and venues, which tenants share; 0 is one for each
  int invariants = 6;
  int changes = 0;  ///< of settings, on the timeline, at most
};
[[nodiscard]] std::string random_estate(const EstateSize& size, std::mt19937_64& random);

}  // namespace entente::testing
