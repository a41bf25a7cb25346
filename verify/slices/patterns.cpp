#include "verify/slices/patterns.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace entente::verify {
namespace {

using Two = std::array<std::size_t, 2>;
using Three = std::array<std::size_t, 3>;
using Members = std::vector<std::size_t>;

constexpr std::size_t steps_max = 20'000'000;

}  // namespace

Patterns::Patterns(const model::Quotient& quotient, const model::Dependencies& on) : quotient_(quotient), on_(on) {
  for (const auto& kind : quotient.kinds())
    for (const std::size_t tenant : kind.members) {
      std::map<int, std::size_t> known{{quotient.kind_of(tenant), 1}};  // itself
      for (const auto& neighbour : quotient.neighbours(tenant)) ++known[quotient.kind_of(neighbour.tenant)];
      for (const auto& [of, count] : known)
        if (count == quotient.kinds()[static_cast<std::size_t>(of)].members.size()) know_all_.emplace(tenant, of);
    }
}

bool Patterns::is_searching() { return ++steps_ < steps_max; }

bool Patterns::each(const Visit& visit) {
  const auto skips = [&](model::Dependency on) { return !counts(on_, on); };
  return alone(visit) && by_two(visit) && (skips(model::Dependency::third_tenants) || strangers_by_three(visit)) &&
         (skips(model::Dependency::thirds_of_whom_one_knows) || two_and_a_stranger(visit)) &&
         (skips(model::Dependency::thirds_whom_both_know) || around_one(visit)) &&
         (skips(model::Dependency::three_who_know_one_another) || triangles(visit));
}

bool Patterns::alone(const Visit& visit) {
  return std::ranges::all_of(quotient_.kinds(),
                             [&](const auto& kind) { return visit(std::span(kind.members.data(), 1)); });
}

bool Patterns::by_two(const Visit& visit) {
  const auto& kinds = quotient_.kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i)
    for (std::size_t j = i; j < kinds.size(); ++j) {
      if (!counts(on_, model::Dependency::strangers) || (i == j && !counts(on_, model::Dependency::two_of_a_kind)))
        continue;
      steps_ = 0;
      std::optional<Two> found;
      for (auto a = kinds[i].members.begin(); !found && a != kinds[i].members.end(); ++a)
        for (auto b = kinds[j].members.begin(); !found && b != kinds[j].members.end(); ++b) {
          if (!is_searching()) return false;
          if (are_strangers(*a, *b)) found = {*a, *b};
        }
      if (found && !visit(*found)) return false;
    }
  return std::ranges::all_of(quotient_.pairs(), [&](const auto& pair) { return visit(Two{pair.from, pair.to}); });
}

bool Patterns::strangers_by_three(const Visit& visit) {
  const auto& kinds = quotient_.kinds();
  const auto strangers_of = [&](std::size_t of, std::size_t kind, const Members& among) {
    Members some;
    if (!knows_all(of, kind))
      std::ranges::copy_if(among, std::back_inserter(some), [&](std::size_t one) { return are_strangers(of, one); });
    return some;
  };
  // Nearly always the first few will do, so strangers are looked for one by one.
  const auto example = [&](const std::array<Members, 3>& members,
                           const std::array<std::size_t, 3>& all) -> std::optional<Three> {
    const auto& [first, second, third] = members;
    for (const std::size_t a : first) {
      if (knows_all(a, all[1]) || knows_all(a, all[2])) continue;
      for (const std::size_t b : second) {
        if (!is_searching()) return std::nullopt;
        if (!are_strangers(a, b) || knows_all(b, all[2])) continue;
        for (const std::size_t c : third) {
          if (!is_searching()) return std::nullopt;
          if (are_strangers(a, c) && are_strangers(b, c)) return Three{a, b, c};
        }
      }
    }
    return std::nullopt;
  };
  for (std::size_t i = 0; i < kinds.size(); ++i)
    for (std::size_t j = i; j < kinds.size(); ++j)
      for (std::size_t k = j; k < kinds.size(); ++k) {
        steps_ = 0;
        // One of its kind may know nearly everybody: only its strangers come into question.
        const std::array<std::size_t, 3> all{i, j, k};
        std::array<Members, 3> members;
        for (std::size_t at = 0; at < 3; ++at) members[at] = kinds[all[at]].members;
        for (std::size_t at = 0; at < 3; ++at)
          if (members[at].size() == 1)
            for (std::size_t with = 0; with < 3; ++with)
              if (with != at) members[with] = strangers_of(members[at].front(), all[with], members[with]);
        const auto found = example(members, all);
        if (!found && steps_ >= steps_max) return false;
        if (found && !visit(*found)) return false;
      }
  return true;
}

/// Pairs that say something of each other, with somebody whom neither knows.
bool Patterns::two_and_a_stranger(const Visit& visit) {
  std::vector<std::vector<Two>> examples(quotient_.pairs().size());
  for (const auto& kind : quotient_.kinds())
    for (const std::size_t a : kind.members)
      for (const auto& b : quotient_.neighbours(a)) examples[static_cast<std::size_t>(b.pair)].push_back({a, b.tenant});
  for (std::size_t p = 0; p < examples.size(); ++p) {
    if (std::cmp_greater(p, quotient_.pair_of(quotient_.pairs()[p].to, quotient_.pairs()[p].from))) continue;
    for (std::size_t k = 0; k < quotient_.kinds().size(); ++k) {
      const auto& kind = quotient_.kinds()[k];
      steps_ = 0;
      std::optional<Three> found;
      for (auto two = examples[p].begin(); !found && two != examples[p].end(); ++two) {
        if (knows_all((*two)[0], k) || knows_all((*two)[1], k)) continue;
        for (auto c = kind.members.begin(); !found && c != kind.members.end(); ++c) {
          if (!is_searching()) return false;
          if (are_strangers((*two)[0], *c) && are_strangers((*two)[1], *c)) found = {(*two)[0], (*two)[1], *c};
        }
      }
      if (found && !visit(*found)) return false;
    }
  }
  return true;
}

/// Two who do not know each other, and somebody whom both know.
bool Patterns::around_one(const Visit& visit) {
  std::set<std::pair<int, int>> seen;
  for (const auto& kind : quotient_.kinds())
    for (const std::size_t middle : kind.members) {
      std::map<int, Members> around;
      for (const auto& neighbour : quotient_.neighbours(middle)) around[neighbour.pair].push_back(neighbour.tenant);
      for (auto first = around.begin(); first != around.end(); ++first)
        for (auto second = first; second != around.end(); ++second) {
          if (seen.contains({first->first, second->first})) continue;
          steps_ = 0;
          std::optional<Three> found;
          for (auto a = first->second.begin(); !found && a != first->second.end(); ++a)
            for (auto b = second->second.begin(); !found && b != second->second.end(); ++b) {
              if (!is_searching()) return false;
              if (are_strangers(*a, *b)) found = {*a, middle, *b};
            }
          if (!found) continue;
          seen.insert({first->first, second->first});
          if (!visit(*found)) return false;
        }
    }
  return true;
}

bool Patterns::triangles(const Visit& visit) {
  std::set<std::array<int, 3>> seen;
  for (const auto& kind : quotient_.kinds())
    for (const std::size_t a : kind.members)
      for (const auto& b : quotient_.neighbours(a)) {
        if (b.tenant < a) continue;
        const bool is_smaller = quotient_.neighbours(a).size() < quotient_.neighbours(b.tenant).size();
        for (const auto& c : quotient_.neighbours(is_smaller ? a : b.tenant)) {
          if (c.tenant <= b.tenant) continue;
          const int to_first = quotient_.pair_of(a, c.tenant), to_second = quotient_.pair_of(b.tenant, c.tenant);
          if (to_first < 0 || to_second < 0) continue;
          if (seen.insert({b.pair, to_first, to_second}).second && !visit(Three{a, b.tenant, c.tenant})) return false;
        }
      }
  return true;
}

}  // namespace entente::verify
