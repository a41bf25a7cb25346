#include "model/language/populations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "model/language/population_parts.hpp"
#include "model/language/reading.hpp"
#include "model/terms/step_kinds.hpp"

namespace entente::model {
namespace {

/// People of a population to whom the same has happened.
struct Part {
  PersonName name;
  std::int64_t count = 0;
  std::set<std::string> done;  ///< `step place`
};

[[nodiscard]] std::string place_of(const TimelineEntry& entry) { return entry.venue + "@" + entry.to; }
[[nodiscard]] std::string mark_of(std::string_view step, const TimelineEntry& entry) {
  return std::string(step) + " " + place_of(entry);
}

class Splitting {
 public:
  explicit Splitting(Scenario& scenario) : scenario_(scenario) {
    for (const TenantSpec& tenant : scenario.tenants)
      for (const PersonSpec& person : tenant.people)
        if (person.count > 1) {
          const PersonName name{person.key, tenant.key, person.mark};
          parts_[name.text()] = {{name, person.count, {}}};
        }
  }

  Outcome<void> rewrite_timeline() {
    if (auto ok = split(); !ok) return ok;
    for (const InvariantSpec& invariant : scenario_.invariants)
      if (invariant.after && invariant.after->who && is_split(*invariant.after->who))
        return reading::fail(
            invariant.after->mark,
            ticked(invariant.after->who->text()) + " is split by the timeline, and `after` means one event",
            "one person, or a population that is offboarded or removed as a whole");
    return {};
  }

 private:
  [[nodiscard]] bool is_split(const PersonName& name) const {
    const auto population = parts_.find(name.text());
    return population != parts_.end() && population->second.size() > 1;
  }

  Outcome<void> split() {
    std::vector<TimelineEntry> timeline;
    for (std::size_t i = 0; i < scenario_.timeline.size(); ++i) {
      const TimelineEntry entry = scenario_.timeline[i];
      const auto population = entry.who ? parts_.find(entry.who->text()) : parts_.end();
      if (entry.kind != TimelineEntry::Kind::step || population == parts_.end())
        timeline.push_back(entry);
      else if (auto ok = happen(entry, population->second, timeline); !ok)
        return ok;
    }
    for (TimelineEntry& entry : timeline) {
      with_every_part(entry.with);
      // A change of settings names the parts, too, and all of them are known only now.
      for (const auto& [population, part] : made_)
        if (entry.kind == TimelineEntry::Kind::set) name_part_in(entry, population, part);
    }
    std::ranges::stable_sort(timeline, {}, &TimelineEntry::at);
    scenario_.timeline = std::move(timeline);
    return {};
  }

  /// The entry, once for each part that it happens to.
  Outcome<void> happen(const TimelineEntry& entry, std::vector<Part>& parts, std::vector<TimelineEntry>& timeline) {
    const StepInfo& step = *step_named(entry.step);
    std::int64_t left = 0;
    for (const std::size_t i : in_turn(parts, step, entry)) left += parts[i].count;
    if (entry.number > left)
      return reading::fail(entry.mark,
                           fmt::format("{} people of {} are meant, and there are {} for it", entry.number,
                                       ticked(entry.who->text()), left),
                           "no more than there are");
    const std::int64_t people = entry.number == 0 ? left : entry.number;
    const std::int64_t batches = entry.over == 0 ? 1 : std::min(people, parts_of_entry_max);
    for (std::int64_t batch = 0; batch < batches; ++batch) {
      std::int64_t needed = people * (batch + 1) / batches - people * batch / batches;
      for (const std::size_t i : in_turn(parts, step, entry)) {
        if (needed == 0) break;
        const std::size_t taken = parts[i].count > needed ? cut(parts, i, needed) : i;
        needed -= parts[taken].count;
        note(parts[taken], step, entry);
        timeline.push_back(entry);
        timeline.back().who = parts[taken].name;
        timeline.back().at += entry.over * batch / batches;
        timeline.back().number = 0;
        timeline.back().over = 0;
      }
    }
    if (people == 0) timeline.push_back(entry);  // to nobody: the simulator says why not
    return {};
  }

  /// The parts that the step can still happen to, those first to whom something of the place has happened when the step
  /// is no beginning.
  [[nodiscard]] static std::vector<std::size_t> in_turn(const std::vector<Part>& parts, const StepInfo& step,
                                                        const TimelineEntry& entry) {
    const bool begins = step.kind == StepKind::invite || step.kind == StepKind::invite_by_app ||
                        step.kind == StepKind::share || step.kind == StepKind::join_team ||
                        step.kind == StepKind::join_group;
    std::vector<std::size_t> turn;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (!parts[i].done.contains(mark_of(step.name, entry))) turn.push_back(i);
    const auto has_begun = [&](std::size_t i) {
      return std::ranges::any_of(parts[i].done,
                                 [&](const std::string& mark) { return mark.ends_with(" " + place_of(entry)); });
    };
    if (!begins) std::ranges::stable_partition(turn, has_begun);
    return turn;
  }

  /// A step that gives ends what was taken away there, and the other way round.
  static void note(Part& part, const StepInfo& step, const TimelineEntry& entry) {
    for (const StepInfo& other : steps)
      if (other.adds != step.adds) part.done.erase(mark_of(other.name, entry));
    part.done.insert(mark_of(step.name, entry));
  }

  /// The first `count` people of a part as a part of its own; its number.
  std::size_t cut(std::vector<Part>& parts, std::size_t from, std::int64_t count) {
    Part part = parts[from];
    part.count = count;
    part.name = add_part(scenario_, parts[from].name, count);
    made_.emplace_back(parts[from].name, part.name);
    parts[from].count -= count;
    parts.push_back(std::move(part));
    return parts.size() - 1;
  }

  void with_every_part(std::vector<PersonName>& names) const {
    std::vector<PersonName> all;
    for (const PersonName& name : names) {
      const auto population = parts_.find(name.text());
      if (population == parts_.end())
        all.push_back(name);
      else
        for (const Part& part : population->second) all.push_back(part.name);
    }
    names = std::move(all);
  }

  Scenario& scenario_;
  std::map<std::string, std::vector<Part>> parts_;            ///< by the population's name
  std::vector<std::pair<PersonName, PersonName>> made_ = {};  ///< whom each part was taken from, and the part
};

}  // namespace

Outcome<void> split_populations(Scenario& scenario) { return Splitting(scenario).rewrite_timeline(); }

}  // namespace entente::model
