#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "cover/patterns_counted.hpp"

namespace entente::cover {
namespace {

using Problem = std::optional<std::string>;

[[nodiscard]] bool is_number_of(std::int64_t number, std::size_t count) {
  return number >= 0 && std::cmp_less(number, count);
}

/// Whether all numbers are those of something: what is read from a file may say anything.
[[nodiscard]] Problem dangling(const Covering& covering) {
  const auto bad_tenant = [&](std::uint32_t tenant) { return tenant >= covering.tenants.size(); };
  for (const Tenant& tenant : covering.tenants)
    if (!is_number_of(tenant.kind, covering.kinds.size())) return "a tenant has a kind that is not there";
  for (const Label& label : covering.labels)
    if (!is_number_of(label.from, covering.kinds.size()) || !is_number_of(label.to, covering.kinds.size()))
      return "a label joins kinds that are not there";
  for (const Arc& arc : covering.arcs)
    if (bad_tenant(arc.from) || bad_tenant(arc.to) || arc.from == arc.to ||
        !is_number_of(arc.label, covering.labels.size()))
      return "an arc joins tenants or has a label that is not there";
  for (const Slice& slice : covering.slices) {
    const std::set<std::uint32_t> different(slice.tenants.begin(), slice.tenants.end());
    if (different.empty() || different.size() > 3 || different.size() != slice.tenants.size() ||
        std::ranges::any_of(different, bad_tenant))
      return "a slice is not of one to three different tenants";
  }
  for (const Nearness& some : covering.nearness)
    if (bad_tenant(some.home) || bad_tenant(some.venue) || some.home == some.venue)
      return "a nearness is not of two different tenants";
  return std::nullopt;
}

/// Whether each arc has its other direction, and arcs of a label have others of a label.
[[nodiscard]] Problem one_sided(const Covering& covering) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int32_t> labels;
  for (const Arc& arc : covering.arcs)
    if (!labels.emplace(std::pair(arc.from, arc.to), arc.label).second)
      return fmt::format("two arcs lead from {} to {}", arc.from, arc.to);
  std::map<std::int32_t, std::int32_t> back;
  for (const Arc& arc : covering.arcs) {
    const auto other = labels.find({arc.to, arc.from});
    if (other == labels.end()) return fmt::format("no arc leads back from {} to {}", arc.to, arc.from);
    if (back.emplace(arc.label, other->second).first->second != other->second)
      return fmt::format("the arcs from {} to {} and back are not read as others of their labels are", arc.from,
                         arc.to);
  }
  return std::nullopt;
}

/// Whether `written` says nothing that `joined` does not stand for.
[[nodiscard]] bool stands_for(const Joined& joined, const Written& written) {
  if (joined.frame != written.frame) return false;
  std::vector<Setting> closed;
  for (const Setting& setting : written.settings)
    if (!std::ranges::binary_search(joined.open, setting.place)) closed.push_back(setting);
  return closed == joined.common;
}

[[nodiscard]] Problem misread(const Covering& covering) {
  for (std::size_t t = 0; t < covering.tenants.size(); ++t) {
    const Tenant& tenant = covering.tenants[t];
    if (!stands_for(covering.kinds[static_cast<std::size_t>(tenant.kind)], tenant.own))
      return fmt::format("tenant {} says what its kind does not stand for", t);
  }
  for (const Arc& arc : covering.arcs) {
    const Label& label = covering.labels[static_cast<std::size_t>(arc.label)];
    bool is_read = label.from == covering.tenants[arc.from].kind && label.to == covering.tenants[arc.to].kind &&
                   label.mentions == arc.mentions;
    for (std::size_t i = 0; i < entries_of_a_pair; ++i)
      is_read = is_read && stands_for(label.entries[i], arc.entries[i]);
    if (!is_read) return fmt::format("tenant {} says of {} what the label does not stand for", arc.from, arc.to);
  }
  return std::nullopt;
}

/// Whether of three tenants that were passed over there is none where people of the two others, of whom something is
/// asked, may come together.
class PassedOver {
 public:
  PassedOver(const Covering& covering, const PatternCounter& counter) : counter_(counter) {
    for (const Slice& slice : covering.slices)
      if (slice.tenants.size() == 2) {
        seen_.insert(counter.pattern_of(slice.tenants));
        if (slice.asks) asking_.insert(counter.pattern_of(slice.tenants));
      }
    for (const Nearness& some : covering.nearness) (some.near ? near_ : far_).insert(directed(some.home, some.venue));
  }

  [[nodiscard]] bool rightly(const Slice& slice) const {
    if (slice.tenants.size() != 3) return false;
    for (std::size_t venue = 0; venue < 3; ++venue) {
      const std::array homes{slice.tenants[(venue + 1) % 3], slice.tenants[(venue + 2) % 3]};
      const Pattern two = counter_.pattern_of(homes);
      const bool asks_nothing = seen_.contains(two) && !asking_.contains(two);
      if (!asks_nothing && !is_far(homes[0], slice.tenants[venue]) && !is_far(homes[1], slice.tenants[venue]))
        return false;
    }
    return true;
  }

 private:
  /// By kinds and label, in this direction.
  using Directed = std::array<std::int32_t, 3>;
  [[nodiscard]] Directed directed(std::uint32_t home, std::uint32_t venue) const {
    return counter_.directed_pattern_of(home, venue);
  }
  [[nodiscard]] bool is_far(std::uint32_t home, std::uint32_t venue) const {
    return far_.contains(directed(home, venue)) && !near_.contains(directed(home, venue));
  }

  const PatternCounter& counter_;
  std::set<Pattern> seen_, asking_;
  std::set<Directed> near_, far_;
};

}  // namespace

tl::expected<Covered, std::string> check(const Covering& covering) {
  for (const auto wrong_in : {dangling, one_sided, misread})
    if (Problem problem = wrong_in(covering)) return tl::unexpected(std::move(*problem));
  const PatternCounter counter(covering);
  const PassedOver passed_over(covering, counter);
  std::set<Pattern> looked_at;
  for (const Slice& slice : covering.slices) {
    if (slice.passed_over && !passed_over.rightly(slice))
      return tl::unexpected(fmt::format("the slice of {} was passed over, but two may come together there",
                                        fmt::join(slice.tenants, ", ")));
    looked_at.insert(counter.pattern_of(slice.tenants));
  }
  Covered covered;
  for (const auto& [pattern, count] : counter.count()) {
    const std::size_t size =
        3 - static_cast<std::size_t>(std::ranges::count(pattern.begin(), pattern.begin() + 3, none));
    if (!looked_at.contains(pattern))
      return tl::unexpected(fmt::format("no slice is of {} tenants of kinds and labels {}, as {} are", size,
                                        fmt::join(pattern, " "), count));
    ++covered.patterns;
    if (size == 2) covered.pairs += static_cast<std::uint64_t>(count);
    if (size == 3) covered.triples += static_cast<std::uint64_t>(count);
  }
  return covered;
}

}  // namespace entente::cover
