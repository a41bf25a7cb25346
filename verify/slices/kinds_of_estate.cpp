#include "verify/slices/kinds_of_estate.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace entente::verify {

KindsOfEstate::KindsOfEstate(const model::Scenario& scenario, const model::Dependencies& on)
    : scenario_(scenario), on_(on), portraits_(scenario, on), slices_(scenario, portraits_, on) {}

void KindsOfEstate::tell_apart(std::span<const OpenPlace> places) {
  for (const OpenPlace& at : places)
    if (at.about)
      apart_.entries.insert({at.entry, at.place});
    else
      apart_.own.insert({portraits_[at.tenant].own.frame, at.place});
}

std::vector<std::string> KindsOfEstate::told_apart() const {
  std::set<std::string> paths;
  for (const auto& [frame, place] : apart_.own) paths.insert(portraits_.place(place));
  for (const auto& [entry, place] : apart_.entries)
    paths.insert(std::string(model::settings_by_tenant[entry]) + ".*." + portraits_.place(place));
  return {paths.begin(), paths.end()};
}

void KindsOfEstate::join() {
  for (bool again = true; again;) {
    quotient_.emplace(portraits_, apart_, contents_, on_);
    again = find_inviters();
  }
}

/// Returns whether a kind had to be split, because its tenants differ in who invites there.
bool KindsOfEstate::find_inviters() {
  inviters_.clear();
  if (!counts(on_, model::Dependency::inviters_from_elsewhere)) return false;
  bool has_split = false;
  for (const auto& kind : quotient_->kinds()) {
    if (has_inviter(kind.members.front(), {})) continue;
    std::map<int, bool> by_pair, by_kind;
    std::vector<std::int32_t> who;  // by member; 0 is nobody
    for (const std::size_t tenant : kind.members) {
      const auto inviter = inviter_of(tenant, by_pair, by_kind);
      if (inviter) inviters_[tenant] = *inviter;
      who.push_back(inviter ? 1 + contents_.number({-7, content_of(*inviter), content_of_pair(tenant, *inviter)}) : 0);
    }
    if (std::ranges::adjacent_find(who, std::not_equal_to()) == who.end()) continue;
    has_split = true;
    for (std::size_t i = 0; i < who.size(); ++i) {
      std::int32_t& apart = apart_.tenants[kind.members[i]];
      apart = 1 + contents_.number({-8, apart, who[i]});
    }
  }
  return has_split;
}

std::optional<std::size_t> KindsOfEstate::inviter_of(std::size_t tenant, std::map<int, bool>& by_pair,
                                                     std::map<int, bool>& by_kind) {
  for (const auto& neighbour : quotient_->neighbours(tenant)) {
    const auto [known, is_new] = by_pair.try_emplace(neighbour.pair, false);
    if (is_new) known->second = has_inviter(tenant, neighbour.tenant);
    if (known->second) return neighbour.tenant;
  }
  for (std::size_t k = 0; k < quotient_->kinds().size(); ++k) {
    const auto& members = quotient_->kinds()[k].members;
    const auto stranger = std::ranges::find_if(
        members, [&](std::size_t other) { return other != tenant && quotient_->pair_of(tenant, other) < 0; });
    if (stranger == members.end()) continue;
    const auto [known, is_new] = by_kind.try_emplace(static_cast<int>(k), false);
    if (is_new) known->second = has_inviter(tenant, *stranger);
    if (known->second) return *stranger;
  }
  return std::nullopt;
}

bool KindsOfEstate::has_inviter(std::size_t tenant, std::optional<std::size_t> with) {
  const Tenants all = with_bound(with ? Tenants{tenant, *with} : Tenants{tenant});
  const auto [known, is_new] = may_invite_.try_emplace(ordered_key_of(all), false);
  if (is_new) {
    const std::vector<bool> by_version = joined(all).may_have_inviter(scenario_.tenants[tenant].key);
    if (std::ranges::adjacent_find(by_version, std::not_equal_to()) != by_version.end())
      throw NotBySlices("who may invite to " + scenario_.tenants[tenant].key + " changes in time");
    known->second = by_version.front();
  }
  return known->second;
}

Tenants KindsOfEstate::with_bound(Tenants tenants) const {
  for (std::size_t i = 0; i < tenants.size(); ++i)
    for (const std::size_t bound : portraits_.bound_to(tenants[i]))
      if (std::ranges::find(tenants, bound) == tenants.end()) tenants.push_back(bound);
  return tenants;
}

Tenants KindsOfEstate::with_context(Tuple tuple) const {
  Tenants all = with_bound({tuple.begin(), tuple.end()});
  for (std::size_t i = 0, count = all.size(); i < count; ++i)
    if (const auto inviter = inviters_.find(all[i]);
        inviter != inviters_.end() && std::ranges::find(all, inviter->second) == all.end())
      all.push_back(inviter->second);
  return with_bound(std::move(all));
}

int KindsOfEstate::content_of(std::size_t tenant) const {
  return quotient_->kinds()[static_cast<std::size_t>(quotient_->kind_of(tenant))].content;
}

int KindsOfEstate::content_of_pair(std::size_t from, std::size_t to) const {
  const int pair = quotient_->pair_of(from, to);
  return pair < 0 ? -1 : quotient_->pairs()[static_cast<std::size_t>(pair)].content;
}

SliceKey KindsOfEstate::ordered_key_of(const Tenants& all) const {
  SliceKey key;
  for (const std::size_t tenant : all) key.push_back(content_of(tenant));
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) key.push_back(content_of_pair(all[i], all[j]));
  return key;
}

SliceKey KindsOfEstate::key_of(const Tenants& all, std::size_t about) const {
  // Whom the others are there for is told by their order.
  if (all.size() > about) return ordered_key_of(all);
  std::vector<std::size_t> order(about);
  std::iota(order.begin(), order.end(), 0);
  SliceKey least;
  do {
    Tenants ordered;
    for (const std::size_t i : order) ordered.push_back(all[i]);
    SliceKey key = ordered_key_of(ordered);
    if (least.empty() || key < least) least = std::move(key);
  } while (std::next_permutation(order.begin(), order.end()));
  return least;
}

}  // namespace entente::verify
