#include "verify/slices/covering_of.hpp"

#include <set>

#include "verify/slices/patterns.hpp"

namespace entente::verify {
namespace {

constexpr std::size_t entries = model::settings_by_tenant.size();
static_assert(entries == cover::entries_of_a_pair);

[[nodiscard]] std::vector<cover::Setting> settings_of(const std::vector<model::Placed>& placed) {
  std::vector<cover::Setting> all;
  for (const model::Placed& one : placed) all.push_back({one.place, one.value});
  return all;
}
[[nodiscard]] cover::Written written(const model::Settings& settings) {
  return {settings.frame, settings_of(settings.placed)};
}

/// What one tenant says of another; nothing where it does not.
[[nodiscard]] const model::Said* said(const model::Portrait& portrait, std::size_t of) {
  const auto found = portrait.of_others.find(of);
  return found == portrait.of_others.end() ? nullptr : &found->second;
}
[[nodiscard]] const model::Settings* entry_in(const model::Said* said, std::size_t entry) {
  return said != nullptr && said->entries[entry] ? &*said->entries[entry] : nullptr;
}

[[nodiscard]] cover::Covering estate_of(const model::Portraits& portraits, const model::Quotient& quotient) {
  cover::Covering covering;
  for (std::size_t t = 0; t < portraits.all().size(); ++t)
    covering.tenants.push_back({quotient.kind_of(t), written(portraits[t].own)});
  for (const auto& kind : quotient.kinds())
    covering.kinds.push_back({portraits[kind.members.front()].own.frame, settings_of(kind.common), kind.open});
  for (std::size_t t = 0; t < portraits.all().size(); ++t)
    for (const auto& [other, label] : quotient.neighbours(t)) {
      const model::Said* there = said(portraits[t], other);
      cover::Arc arc{static_cast<std::uint32_t>(t),
                     static_cast<std::uint32_t>(other),
                     label,
                     there == nullptr ? 0 : there->mentions,
                     {}};
      for (std::size_t i = 0; i < entries; ++i) {
        const model::Settings* entry = entry_in(there, i);
        arc.entries[i] = entry == nullptr ? cover::Written{-1, {}} : written(*entry);
      }
      covering.arcs.push_back(std::move(arc));
    }
  for (const auto& pair : quotient.pairs()) {
    const model::Said* there = said(portraits[pair.from], pair.to);
    cover::Label label{
        quotient.kind_of(pair.from), quotient.kind_of(pair.to), there == nullptr ? 0 : there->mentions, {}};
    for (std::size_t i = 0; i < entries; ++i) {
      const model::Settings* entry = entry_in(there, i);
      label.entries[i] = {entry == nullptr ? -1 : entry->frame, settings_of(pair.common[i]), pair.open[i]};
    }
    covering.labels.push_back(std::move(label));
  }
  return covering;
}

}  // namespace

cover::Covering covering_of(const KindsOfEstate& kinds, const DecidedSlices& decided, const std::vector<bool>& holding,
                            const model::Dependencies& on) {
  const model::Quotient& quotient = kinds.quotient();
  cover::Covering covering = estate_of(kinds.portraits(), quotient);
  std::set<std::array<int, 3>> told;
  const auto tell_nearness = [&](std::size_t home, std::size_t venue) {
    if (!told.insert({quotient.kind_of(home), quotient.kind_of(venue), quotient.pair_of(home, venue)}).second) return;
    const auto near = decided.near.find(kinds.ordered_key_of(kinds.with_context(std::array{home, venue})));
    if (near != decided.near.end())
      covering.nearness.push_back({static_cast<std::uint32_t>(home), static_cast<std::uint32_t>(venue), near->second});
  };
  (void)Patterns(quotient, on).each([&](Tuple tuple) {
    const auto known = decided.known.find(kinds.key_of(kinds.with_context(tuple), tuple.size()));
    if (known == decided.known.end()) return true;
    covering.slices.push_back(
        {{tuple.begin(), tuple.end()}, known->second.asks_something_of(holding), known->second.passed_over});
    if (known->second.passed_over)
      for (const std::size_t home : tuple)
        for (const std::size_t venue : tuple)
          if (home != venue) tell_nearness(home, venue);
    return true;
  });
  return covering;
}

}  // namespace entente::verify
