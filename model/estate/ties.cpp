#include "model/estate/ties.hpp"

#include <map>
#include <optional>
#include <tuple>

#include "model/estate/fact_owners.hpp"

namespace entente::model {
namespace {

[[nodiscard]] TieKind kind_of(Leaf leaf) {
  if (leaf == Leaf::is_b2b_user) return TieKind::guest;
  if (leaf == Leaf::holds_account) return TieKind::service_account;
  if (leaf == Leaf::is_on_network_of) return TieKind::restricted_network;
  const LeafInfo& fact = info(leaf);
  if (fact.row == Sort::entry || fact.row == Sort::section) return TieKind::partner_entry;
  if (fact.row == Sort::job) return TieKind::synchronization;
  if (fact.column == Sort::sparse_domain) return TieKind::external_access;
  return TieKind::mention;
}

/// What a fact of a partner entry is about, going by its setting. Nothing, for one that the entry is there.
[[nodiscard]] std::optional<EntrySubject> subject_of(const Shape::Where& where) {
  const LeafInfo& fact = info(where.leaf);
  if (fact.row == Sort::section) {
    constexpr std::array<EntrySubject, section_count> of_section{
        EntrySubject::collaboration, EntrySubject::collaboration, EntrySubject::direct_connect,
        EntrySubject::direct_connect, EntrySubject::restrictions};
    return of_section[static_cast<std::size_t>(where.row % section_count)];
  }
  constexpr std::array<std::pair<std::string_view, EntrySubject>, 5> of_setting{{
      {"inboundTrust", EntrySubject::trust},
      {"automaticUserConsentSettings", EntrySubject::consent},
      {"crossCloudMeetingConfiguration", EntrySubject::meetings},
      {"identitySynchronization", EntrySubject::synchronization},
      {"invitationRedemptionIdentityProviderConfiguration", EntrySubject::redemption},
  }};
  for (const auto& [setting, subject] : of_setting)
    if (fact.setting.place.starts_with(setting)) return subject;
  return {};
}

/// Settled where anything of it is.
[[nodiscard]] Known both(Known a, Known b) {
  if (a == Known::yes || b == Known::yes) return Known::yes;
  return a == Known::no ? b : a;
}

}  // namespace

std::vector<Tie> ties_of(const World& world) {
  const Shape& shape = world.shape;
  const FactOwners owners(shape);
  std::map<std::tuple<TenantId, TenantId, TieKind>, Tie> ties;
  const auto tie = [&](TenantId from, TenantId to, TieKind kind, Known there) -> Tie& {
    const auto [found, is_new] = ties.try_emplace({from, to, kind}, Tie{from, to, kind, is_open(there), {}});
    if (!is_new && !is_open(there)) found->second.is_open = false;
    return found->second;
  };
  for (const TenantId own : shape.tenant_ids())
    for (const auto& [other, entry] : shape[own].partners)
      tie(own, other, TieKind::partner_entry, world.values[shape.fact(Leaf::lists_partner, entry.index)]);
  for (const JobId job : shape.job_ids())
    tie(shape[job].source, shape[job].target, TieKind::synchronization,
        world.values[shape.fact(Leaf::job_is_running, job.index)]);
  for (FactId fact = true_fact + 1; fact < world.values.size(); ++fact) {
    if (world.values[fact] == Known::no) continue;
    const Shape::Where& where = shape.where(fact);
    const OwnedRow row = owners.row_of(where);
    if (!row.own.exists()) continue;
    const TieKind kind = kind_of(where.leaf);
    if (kind == TieKind::partner_entry && row.other.exists()) {
      if (const auto subject = subject_of(where)) {
        Known& says = ties.at({row.own, row.other, kind}).says[static_cast<std::size_t>(*subject)];
        says = both(says, world.values[fact]);
      }
    } else if (kind != TieKind::synchronization) {
      for (const TenantId other : owners.others(where, row))
        tie(row.own, other, kind == TieKind::partner_entry ? TieKind::mention : kind, world.values[fact]);
    }
  }
  std::vector<Tie> all;
  for (auto& [key, one] : ties) all.push_back(one);
  return all;
}

}  // namespace entente::model
