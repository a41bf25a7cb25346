#include "model/estate/pair_reading.hpp"

#include <algorithm>
#include <map>

#include "model/estate/fact_owners.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::model {
namespace {

/// One fact as a class sees it: its leaf, its row among its tenant's, its column and its value.
using Trait = std::array<std::int32_t, 4>;
using Traits = std::vector<Trait>;

/// A column that stands for the row's own tenant or person, whichever these are.
constexpr std::int32_t own_column = -2;

/// Gathers what each tenant and each person is, and which tenants are tied.
class Sorter {
 public:
  Sorter(const World& world, const LeafSet& leaves, StateOf state)
      : world_(world),
        owners_(world.shape),
        reads_policies_(leaves[static_cast<std::size_t>(Leaf::policy_is_on)]),
        of_tenant_(world.shape.tenants.size()),
        of_person_(world.shape.people.size()) {
    result_.tied_with.resize(world.shape.tenants.size());
    for (FactId fact = true_fact + 1; fact < world.values.size(); ++fact) {
      if (world.values[fact] == Known::no) continue;
      const Leaf leaf = world.shape.where(fact).leaf;
      if (leaves[static_cast<std::size_t>(leaf)] && !is_taken_as_open(leaf, state)) add(fact);
    }
  }

  TenantClasses sorted() {
    for (auto& tied : result_.tied_with) {
      std::sort(tied.begin(), tied.end());
      tied.erase(std::unique(tied.begin(), tied.end()), tied.end());
    }
    std::map<std::vector<Traits>, std::size_t> classes;
    for (const TenantId tenant : world_.shape.tenant_ids()) {
      const auto [found, is_new] = classes.try_emplace(traits_of(tenant), classes.size());
      if (is_new) result_.members.emplace_back();
      result_.class_of.push_back(found->second);
      result_.members[found->second].push_back(tenant);
    }
    return std::move(result_);
  }

 private:
  void add(FactId fact) {
    const Shape::Where& where = world_.shape.where(fact);
    const OwnedRow row = owners_.row_of(where);
    if (!row.own.exists()) return;  // of the catalog: the same for all
    const std::vector<TenantId> others = owners_.others(where, row);
    for (const TenantId other : others) {
      result_.tied_with[static_cast<std::size_t>(row.own.index)].push_back(other);
      result_.tied_with[static_cast<std::size_t>(other.index)].push_back(row.own);
    }
    const Sort column = info(where.leaf).column;
    // A domain that only people of the tenant's own have is no other tenant's business.
    if (!others.empty() || column == Sort::sparse_domain) return;
    const bool names_own = column == Sort::sparse_person || column == Sort::sparse_tenant;
    const Trait trait{static_cast<std::int32_t>(where.leaf), row.local, names_own ? own_column : where.column,
                      static_cast<std::int32_t>(world_.values[fact])};
    if (info(where.leaf).row == Sort::access_policy)
      for (const PersonId who : owners_.granted({where.row})) of(who).push_back(trait);
    else if (column == Sort::sparse_person)
      of(PersonId{where.column}).push_back(trait);
    else if (row.person.exists())
      of(row.person).push_back(trait);
    else
      of_tenant_[static_cast<std::size_t>(row.own.index)].push_back(trait);
  }

  [[nodiscard]] Traits& of(PersonId who) { return of_person_[static_cast<std::size_t>(who.index)]; }

  /// What the tenant is, then its first person (some rules let one speak for all), then whatever kinds of people it
  /// has: that there are several of a kind tells no rule anything.
  [[nodiscard]] std::vector<Traits> traits_of(TenantId tenant) {
    std::vector<Traits> people;
    for (const PersonId who : world_.shape[tenant].people) {
      Traits traits = of(who);
      // Which of the tenant's objects a person has is told by the objects' traits, not by their numbers.
      if (world_.shape[who].access_policy.exists())
        for (Trait& trait : traits)
          if (info(static_cast<Leaf>(trait[0])).row == Sort::access_policy) trait[1] = 0;
      std::sort(traits.begin(), traits.end());
      people.push_back(std::move(traits));
    }
    std::vector<Traits> all{of_tenant_[static_cast<std::size_t>(tenant.index)]};
    // A rule folds over policies: that there is one counts, whatever it says.
    if (reads_policies_)
      all.front().push_back({-1, 0, 0, static_cast<std::int32_t>(world_.shape[tenant].policies.size())});
    std::sort(all.front().begin(), all.front().end());
    if (people.empty()) return all;
    all.push_back(people.front());
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    all.insert(all.end(), people.begin(), people.end());
    return all;
  }

  const World& world_;
  FactOwners owners_;
  bool reads_policies_;
  std::vector<Traits> of_tenant_, of_person_;
  TenantClasses result_;
};

}  // namespace

bool TenantClasses::are_tied(TenantId a, TenantId b) const {
  const auto& tied = tied_with[static_cast<std::size_t>(a.index)];
  return std::binary_search(tied.begin(), tied.end(), b);
}

TenantClasses tenant_classes(const World& world, const LeafSet& leaves, StateOf state) {
  return Sorter(world, leaves, state).sorted();
}

MayMust<bool> PairReading::operator()(TenantId from, TenantId to) const {
  const auto& tied = classes_.tied_with[static_cast<std::size_t>(from.index)];
  const auto found = std::lower_bound(tied.begin(), tied.end(), to);
  if (found != tied.end() && *found == to)
    return tied_[static_cast<std::size_t>(from.index)][static_cast<std::size_t>(found - tied.begin())];
  return of_classes(classes_.class_of[static_cast<std::size_t>(from.index)],
                    classes_.class_of[static_cast<std::size_t>(to.index)]);
}

std::pair<TenantId, TenantId> PairReading::untied_pair(std::size_t a, std::size_t b) const {
  for (const TenantId from : classes_.members[a])
    for (const TenantId to : classes_.members[b])
      if (from != to && !classes_.are_tied(from, to)) return {from, to};
  return {};
}

PossibleFacts possible_facts(const World& world, StateOf state) {
  std::vector<Known> values = world.values;
  for (FactId fact = true_fact + 1; fact < values.size(); ++fact)
    if (is_taken_as_open(world.shape.where(fact).leaf, state)) values[fact] = Known::any;
  return may_must_facts(world.shape, values);
}

}  // namespace entente::model
