// The bare limit: `b2b_is_permitted` as one would write it who needs nothing but a yes or no, now and here. Plain
// structs, plain ifs; no clauses, no other logic could read it. It is a peer to measure against and decides nothing in
// entente.
#pragma once

#include <array>
#include <vector>

#include "model/facts/facts.hpp"
#include "model/rulebook/clouds.hpp"

namespace entente::bench::by_hand {

struct Users {
  bool is_set, blocks, all;
  std::vector<int> named;
};
struct Apps {
  bool is_set, blocks, all, office365, microsoft;
  std::vector<int> named;
};
struct Section {
  bool is_set;
  Users users;
  Apps apps;
};
struct Entry {
  bool is_there;
  Section inbound, outbound;
};
struct Tenant {
  int cloud;  ///< -1 for none of the three
  std::array<bool, 3> enables;
  Entry by_default;
  std::vector<int> partner;  ///< by tenant: index into `partners`, or -1
  std::vector<Entry> partners;
};
struct App {
  bool in_office365, from_microsoft;
};
struct Estate {
  std::vector<Tenant> tenants;
  std::vector<App> apps;
  std::array<std::array<bool, 3>, 3> b2b_between;
  bool missing_half_inherits;
};

/// The settings of a world, copied once.
[[nodiscard]] Estate estate_of(const model::Facts<bool>& facts);

[[nodiscard]] bool b2b_is_permitted(const Estate& estate, const model::Visit& visit, model::AppId app);

}  // namespace entente::bench::by_hand
