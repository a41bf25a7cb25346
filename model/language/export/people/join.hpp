// The people of exports as users, populations, groups and guests of a scenario's tenants. Nobody needs a hundred
// thousand names: people whom nothing tells apart become a population while they are read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/input/node.hpp"
#include "model/language/export/people/names_in_use.hpp"
#include "model/language/export/people/raw.hpp"
#include "model/language/export/people/segments.hpp"

namespace entente::model::exported {

/// A tenant of the scenario, and what its export says of its people.
struct TenantOfPeople {
  std::string key;
  Node* written = nullptr;              ///< as the scenario writes it; people are added to it
  std::vector<std::string> domains;     ///< in lower case, the first one is where people without one are
  Mark mark;                            ///< of what is added: the file that lists users, or where the tenant is named
  ExportedPeople people;                ///< empty where the export lists nobody
  std::vector<std::string> attributes;  ///< what the users' `attributes` are
  std::vector<std::pair<std::string, SegmentFilter>> segments;  ///< by the name that policies have for it
  bool has_policies = false;                                    ///< of external access, besides the global one
};

/// Adds people to the tenants. Told apart, with an entry of their own in `users`: whom something in use names by key,
/// address or object id, and who is alone of their kind. All others become `populations`. Groups are kept where a name
/// in use means them, and those inside them; a group of unknown members is left out, so that lists which name it stay
/// open; where no file says who owns a group, people may be added at any time. Guests are people of the tenant whose
/// domain their address has: an entry of its export, a person whom the scenario writes, or one more of whom nothing
/// else is known. What a tenant's own entry says of somebody stands on top. Guests of whose domain no tenant is make
/// the tenant one that has `guestsOfStrangers`. What no file says is `any`: roles, licences, account and address list;
/// claims and risk always are.
[[nodiscard]] std::vector<PeopleOfExport> join_people(std::vector<TenantOfPeople>& tenants, const NamesInUse& names);

}  // namespace entente::model::exported
