#include "model/answers/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/logic/plain.hpp"
#include "model/world/may_must_facts.hpp"

namespace entente::model {
namespace {

/// One thing that could be set otherwise: facts that change together, and how that reads.
struct Change {
  std::vector<std::pair<FactId, bool>> values;
  SettingsToChange told;
};

/// Facts are changed, asked about, and changed back.
class Trial {
 public:
  Trial(const World& world, const Question& question)
      : question_(question), facts_(may_must_facts(world.shape, world.values)) {}

  [[nodiscard]] bool must_be_yes(const std::vector<const Change*>& changes) {
    std::vector<std::pair<FactId, MayMust<bool>>> before;
    for (const Change* change : changes)
      for (const auto& [fact, held] : change->values) {
        before.emplace_back(fact, facts_[fact]);
        facts_.set(fact, {held, !held});
      }
    Plain plain;
    MayMustLogic<Plain> logic{plain};
    const bool yes = !answer(logic, facts_, question_).may_fail;
    for (auto each = before.rbegin(); each != before.rend(); ++each) facts_.set(each->first, each->second);
    return yes;
  }

 private:
  const Question& question_;
  Facts<MayMust<bool>> facts_;
};

class Candidates {
 public:
  Candidates(const World& world, const Facts<bool>& facts, const Question& question)
      : world_(world), shape_(world.shape), facts_(facts), question_(question) {}

  [[nodiscard]] std::vector<Change> all() {
    Explaining logic;
    const Facts<Reasoned> reasoned = explained(facts_);
    for (const Reason& reason : logic.reasons(answer(logic, reasoned, question_)))
      for (const FactId fact : reason.facts)
        if (info(shape_.where(fact).leaf).origin == Origin::setting) add(fact);
    std::stable_sort(all_.begin(), all_.end(),
                     [&](const Change& a, const Change& b) { return is_written(a) && !is_written(b); });
    return std::move(all_);
  }

 private:
  [[nodiscard]] static bool is_written(const Change& change) { return change.told.front().where.line != 0; }

  void add(FactId fact) {
    const auto& where = shape_.where(fact);
    const LeafInfo& leaf = info(where.leaf);
    if (leaf.row == Sort::section) return add_section(fact, where.row);
    if (leaf.row == Sort::entry && EntryId{where.row} == shape_.no_entry()) return add_entry(fact);
    if (!seen_.insert(fact).second) return;
    if (leaf.setting.form == Form::value) return add_values(fact);
    DecidingSetting told = deciding_setting(world_, fact, !facts_[fact]);
    all_.push_back({{{fact, !facts_[fact]}}, {std::move(told)}});
  }

  /// The other values of an enumeration, each with the one that is there taken away.
  void add_values(FactId fact) {
    const auto where = shape_.where(fact);
    std::vector<FactId> values;
    for (std::size_t i = 0; i < leaf_count; ++i) {
      const LeafInfo& other = info(static_cast<Leaf>(i));
      if (other.row == info(where.leaf).row && other.setting.form == Form::value &&
          other.setting.is_at_place_of(info(where.leaf).setting) && other.column == Sort::none)
        values.push_back(shape_.fact(static_cast<Leaf>(i), where.row));
    }
    seen_.insert(values.begin(), values.end());
    for (const FactId value : values) {
      if (facts_[value]) continue;
      Change change{{}, {deciding_setting(world_, value, true)}};
      for (const FactId other : values) {
        change.values.emplace_back(other, other == value);
        if (facts_[other]) change.told.front().where = world_.marks[other];
      }
      all_.push_back(std::move(change));
    }
  }

  void add_section(FactId fact, std::int32_t row) {
    if (!seen_.insert(shape_.fact(Leaf::section_is_set, row)).second) return;
    Change change;
    for (const auto& [leaf, held] : {std::pair{Leaf::section_is_set, true},
                                     {Leaf::users_half_is_set, true},
                                     {Leaf::apps_half_is_set, true},
                                     {Leaf::users_are_blocked, false},
                                     {Leaf::apps_are_blocked, false},
                                     {Leaf::targets_all_users, true},
                                     {Leaf::targets_all_apps, true}})
      change.values.emplace_back(shape_.fact(leaf, row), held);
    const std::string path = shape_.object_path(Sort::section, row);
    change.told.push_back({path, path + " admits everybody at every application", true, world_.marks[fact], false});
    all_.push_back(std::move(change));
  }

  /// One row stands for every entry that is not there; here it is that of the two tenants asked about.
  void add_entry(FactId fact) {
    if (!seen_.insert(fact).second) return;
    const TenantId from = shape_.home(question_.from);
    const TenantId to = question_.to_person.exists() ? shape_.home(question_.to_person) : question_.to_tenant;
    Change change{{{fact, true}}, {}};
    for (const auto& [own, other] : {std::pair{from, to}, {to, from}})
      if (other.exists() && own.exists() && own != other && shape_.partner(own, other) == shape_.no_entry())
        change.told.push_back(
            {fmt::format("{}.crossTenantAccessPolicy.partners.{}", shape_[own].key, shape_[other].key),
             fmt::format("{} has a partner entry for {}", shape_[own].key, shape_[other].key),
             true,
             {},
             false});
    if (!change.told.empty()) all_.push_back(std::move(change));
  }

  const World& world_;
  const Shape& shape_;
  const Facts<bool>& facts_;
  const Question& question_;
  std::set<FactId> seen_;
  std::vector<Change> all_;
};

}  // namespace

std::vector<SettingsToChange> changes_to_yes(const World& world, const Facts<bool>& facts, const Question& question) {
  constexpr std::size_t paired_max = 60;
  const std::vector<Change> candidates = Candidates(world, facts, question).all();
  Trial trial(world, question);
  std::vector<SettingsToChange> found;
  if (trial.must_be_yes({})) return found;
  for (const Change& change : candidates)
    if (trial.must_be_yes({&change})) found.push_back(change.told);
  if (!found.empty() || candidates.size() > paired_max) return found;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    for (std::size_t k = i + 1; k < candidates.size(); ++k)
      if (trial.must_be_yes({&candidates[i], &candidates[k]})) {
        SettingsToChange both = candidates[i].told;
        both.insert(both.end(), candidates[k].told.begin(), candidates[k].told.end());
        found.push_back(std::move(both));
      }
  return found;
}

}  // namespace entente::model
