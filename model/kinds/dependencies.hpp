// What an answer about tenants can depend on besides their own settings: the table by which slices of an estate are
// cut. Whoever adds a rule that looks further adds a row here, and a test sees that each row is needed.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

namespace entente::model {

enum class Dependency : std::uint8_t {
  entries,                    ///< what two tenants' partner entries say of each other: permits, trust, consent
  synchronization,            ///< jobs from one to the other
  mentions,                   ///< lists of domains, ids and people that name the other
  guests,                     ///< B2B users of one who are in the other at the start
  members_from_elsewhere,     ///< of teams
  shared_items,               ///< items of one that are shared with people of the other
  accounts,                   ///< held by people of another tenant: an identity is a person with all accounts
  networks,                   ///< on which people of another tenant are, whose restrictions apply
  inviters_from_elsewhere,    ///< guests who may invite where nobody of the house may
  names_in_questions,         ///< tenants that an invariant names are asked about themselves
  differing_settings,         ///< of tenants of a kind: each may be the one that is asked about
  differing_entries,          ///< likewise
  settings_left_out,          ///< what one tenant of a kind does not write differs from what another does
  two_of_a_kind,              ///< two tenants of one kind may be asked about
  strangers,                  ///< tenants of which nothing joins two
  third_tenants,              ///< people of two meet in a third
  thirds_of_whom_one_knows,   ///< that joins one of the two, or
  thirds_whom_both_know,      ///< both, or
  three_who_know_one_another  ///< all three
};
inline constexpr std::size_t dependency_count = 19;

/// The rows of the table that are reckoned with: all of them, but for mutants in tests.
using Dependencies = std::bitset<dependency_count>;
[[nodiscard]] inline bool counts(const Dependencies& all, Dependency one) { return all[static_cast<std::size_t>(one)]; }
[[nodiscard]] inline Dependencies all_dependencies() { return Dependencies().set(); }

}  // namespace entente::model
