#include "cover/patterns_counted.hpp"

#include <algorithm>

namespace entente::cover {

PatternCounter::PatternCounter(const Covering& covering)
    : covering_(covering),
      begin_(covering.tenants.size() + 1),
      reverse_(covering.labels.size(), none),
      arcs_of_(covering.labels.size()),
      size_of_(covering.kinds.size()) {
  for (const Tenant& tenant : covering.tenants) ++size_of_[as_index(tenant.kind)];
  for (const Arc& arc : covering.arcs) {
    ++begin_[arc.from + 1];
    ++arcs_of_[as_index(arc.label)];
  }
  for (std::size_t tenant = 1; tenant < begin_.size(); ++tenant) begin_[tenant] += begin_[tenant - 1];
  neighbours_.resize(covering.arcs.size());
  std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
  for (const Arc& arc : covering.arcs) neighbours_[next[arc.from]++] = {arc.to, arc.label};
  for (std::size_t tenant = 0; tenant + 1 < begin_.size(); ++tenant)
    std::ranges::sort(std::span(neighbours_).subspan(begin_[tenant], begin_[tenant + 1] - begin_[tenant]), {},
                      &Neighbour::tenant);
  for (const Arc& arc : covering.arcs) reverse_[as_index(arc.label)] = label_of(arc.to, arc.from);
}

std::span<const PatternCounter::Neighbour> PatternCounter::around(std::uint32_t tenant) const {
  return std::span(neighbours_).subspan(begin_[tenant], begin_[tenant + 1] - begin_[tenant]);
}

std::int32_t PatternCounter::label_of(std::uint32_t from, std::uint32_t to) const {
  const auto all = around(from);
  const auto found = std::ranges::lower_bound(all, to, {}, &Neighbour::tenant);
  return found == all.end() || found->tenant != to ? -1 : found->label;
}

Pattern PatternCounter::least(std::array<std::int32_t, 3> kinds, std::int32_t first_second, std::int32_t first_third,
                              std::int32_t second_third) const {
  const std::array<std::array<std::int32_t, 3>, 3> labels{{{none, first_second, first_third},
                                                           {reverse(first_second), none, second_third},
                                                           {reverse(first_third), reverse(second_third), none}}};
  std::array<std::size_t, 3> order{0, 1, 2};
  Pattern best{};
  bool is_first = true;
  do {
    const auto [a, b, c] = order;
    const Pattern one{kinds[a], kinds[b], kinds[c], labels[a][b], labels[a][c], labels[b][c]};
    if (is_first || one < best) best = one;
    is_first = false;
  } while (std::ranges::next_permutation(order).found);
  return best;
}

Pattern PatternCounter::pattern_of(std::span<const std::uint32_t> tenants) const {
  std::array<std::int32_t, 3> kinds{none, none, none};
  for (std::size_t i = 0; i < tenants.size(); ++i) kinds[i] = covering_.tenants[tenants[i]].kind;
  const auto label = [&](std::size_t a, std::size_t b) {
    return b < tenants.size() ? label_of(tenants[a], tenants[b]) : none;
  };
  return least(kinds, label(0, 1), label(0, 2), label(1, 2));
}

Counts PatternCounter::count() const {
  Counts counts;
  std::map<PairOfLabels, std::int64_t> closed_paths;
  count_one_and_two(counts);
  count_triangles(counts, closed_paths);
  count_paths(counts, closed_paths);
  count_two_and_a_stranger(counts);
  count_strangers(counts);
  std::erase_if(counts, [](const auto& counted) { return counted.second == 0; });
  return counts;
}

/// Pairs of strangers are all pairs but those that an arc joins.
void PatternCounter::count_one_and_two(Counts& counts) const {
  const auto kinds = static_cast<std::int32_t>(size_of_.size());
  for (std::int32_t i = 0; i < kinds; ++i) {
    counts[least({i, none, none}, none, none, none)] += in(i);
    for (std::int32_t j = i; j < kinds; ++j)
      counts[least({i, j, none}, -1, none, none)] += i == j ? in(i) * (in(i)-1) / 2 : in(i)*in(j);
  }
  for (const Arc& arc : covering_.arcs) {
    if (arc.from > arc.to) continue;  // each two once
    const Label& label = covering_.labels[as_index(arc.label)];
    --counts[least({label.from, label.to, none}, -1, none, none)];
    ++counts[least({label.from, label.to, none}, arc.label, none, none)];
  }
}

/// Three that are joined, each three once; and for each corner, that the two others are no strangers.
void PatternCounter::count_triangles(Counts& counts, std::map<PairOfLabels, std::int64_t>& closed_paths) const {
  const auto close = [&](std::int32_t one, std::int32_t other) {
    ++closed_paths[{std::min(one, other), std::max(one, other)}];
  };
  for (const Arc& arc : covering_.arcs) {
    if (arc.from > arc.to) continue;
    const bool is_smaller = around(arc.from).size() < around(arc.to).size();
    for (const Neighbour& third : around(is_smaller ? arc.from : arc.to)) {
      if (third.tenant <= arc.to) continue;
      const std::int32_t from_first = label_of(arc.from, third.tenant), from_second = label_of(arc.to, third.tenant);
      if (from_first < 0 || from_second < 0) continue;
      const Label& label = covering_.labels[as_index(arc.label)];
      ++counts[least({label.from, label.to, covering_.tenants[third.tenant].kind}, arc.label, from_first, from_second)];
      close(arc.label, from_first);
      close(reverse(arc.label), from_second);
      close(reverse(from_first), reverse(from_second));
    }
  }
}

/// Two that a third is joined to, and that are strangers.
void PatternCounter::count_paths(Counts& counts, const std::map<PairOfLabels, std::int64_t>& closed_paths) const {
  std::map<PairOfLabels, std::int64_t> paths;
  for (std::uint32_t middle = 0; middle < covering_.tenants.size(); ++middle) {
    std::map<std::int32_t, std::int64_t> by_label;
    for (const Neighbour& neighbour : around(middle)) ++by_label[neighbour.label];
    for (auto one = by_label.begin(); one != by_label.end(); ++one) {
      paths[{one->first, one->first}] += one->second * (one->second - 1) / 2;
      for (auto other = std::next(one); other != by_label.end(); ++other)
        paths[{one->first, other->first}] += one->second * other->second;
    }
  }
  for (const auto& [two, count] : closed_paths) paths[two] -= count;
  for (const auto& [two, count] : paths) {
    const Label &one = covering_.labels[as_index(two.first)], &other = covering_.labels[as_index(two.second)];
    counts[least({one.from, one.to, other.to}, two.first, two.second, -1)] += count;
  }
}

/// Each two that an arc joins, with all tenants of a kind but those that are joined to either: every path and every
/// triangle has its arcs with such a third.
void PatternCounter::count_two_and_a_stranger(Counts& counts) const {
  std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t>
      with;  // by label, the lesser of both directions, and kind
  const auto lesser = [&](std::int32_t label) { return std::min(label, reverse(label)); };
  const auto leave_out = [&](std::int32_t label, std::int32_t kind, std::int64_t count) {
    with[{lesser(label), kind}] -= count;
  };
  const auto kinds = static_cast<std::int32_t>(size_of_.size());
  for (std::int32_t label = 0; label < static_cast<std::int32_t>(arcs_of_.size()); ++label) {
    if (label != lesser(label)) continue;
    // An arc whose two directions have one label is counted twice among those of the label.
    const std::int64_t pairs = reverse(label) == label ? arcs_of_[as_index(label)] / 2 : arcs_of_[as_index(label)];
    const Label& ends = covering_.labels[as_index(label)];
    for (std::int32_t kind = 0; kind < kinds; ++kind)
      with[{label, kind}] += pairs * (in(kind) - (kind == ends.from ? 1 : 0) - (kind == ends.to ? 1 : 0));
  }
  for (const auto& [pattern, count] : counts) {
    const auto& [first, second, third, first_second, first_third, second_third] = pattern;
    if (first == none) continue;  // of fewer than three: the least order begins with what is not there
    if (first_second >= 0) leave_out(first_second, third, count);
    if (first_third >= 0) leave_out(first_third, second, count);
    if (second_third >= 0) leave_out(second_third, first, count);
  }
  for (const auto& [label_and_kind, count] : with) {
    const auto& [label, kind] = label_and_kind;
    const Label& ends = covering_.labels[as_index(label)];
    counts[least({ends.from, ends.to, kind}, label, -1, -1)] += count;
  }
}

/// All threes of three kinds, but those that were counted.
void PatternCounter::count_strangers(Counts& counts) const {
  std::map<std::array<std::int32_t, 3>, std::int64_t> counted;
  for (const auto& [pattern, count] : counts) {
    std::array<std::int32_t, 3> kinds{pattern[0], pattern[1], pattern[2]};
    std::ranges::sort(kinds);
    counted[kinds] += count;
  }
  const auto kinds = static_cast<std::int32_t>(size_of_.size());
  for (std::int32_t i = 0; i < kinds; ++i)
    for (std::int32_t j = i; j < kinds; ++j)
      for (std::int32_t k = j; k < kinds; ++k) {
        const std::int64_t a = in(i), b = in(j), c = in(k);
        const std::int64_t all = i == j && j == k ? a * (a - 1) * (a - 2) / 6
                                 : i == j         ? a * (a - 1) / 2 * c
                                 : j == k         ? a * (b * (b - 1) / 2)
                                                  : a * b * c;
        counts[least({i, j, k}, -1, -1, -1)] += all - counted[{i, j, k}];
      }
}

}  // namespace entente::cover
