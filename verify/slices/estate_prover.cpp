#include "verify/slices/estate_prover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "model/kinds/classes.hpp"
#include "verify/proof/scope.hpp"
#include "verify/slices/alarms.hpp"
#include "verify/slices/covering_of.hpp"
#include "verify/slices/decided.hpp"
#include "verify/slices/kinds_of_estate.hpp"
#include "verify/slices/patterns.hpp"
#include "verify/slices/second_look.hpp"

namespace entente::verify {
namespace {

/// The scenario, with nothing in it that slices do not look at.
[[nodiscard]] model::Scenario prepared(model::Scenario scenario) {
  for (const model::TimelineEntry& entry : scenario.timeline)
    if (entry.kind == model::TimelineEntry::Kind::set && entry.by && entry.by->tenant != entry.tenant)
      throw NotBySlices("settings of " + entry.tenant + " are changed by somebody of " + entry.by->tenant);
  model::Scenario classes = model::with_classes(std::move(scenario));
  std::erase_if(classes.timeline, [](const auto& entry) { return entry.kind != model::TimelineEntry::Kind::set; });
  classes.expect.clear();
  classes.asked_about.clear();
  classes.class_of.clear();
  return classes;
}

class EstateProver {
 public:
  EstateProver(model::Scenario scenario, const ProveOptions& options, const model::Dependencies& on)
      : scenario_(prepared(std::move(scenario))),
        options_(options),
        on_(on),
        kinds_(scenario_, on),
        verdicts_(scenario_.invariants.size()),
        is_undecided_(verdicts_.size(), true) {
    for (std::size_t i = 0; i < verdicts_.size(); ++i) verdicts_[i].name = invariant(i).name;
  }

  Verdicts prove() {
    kinds_.join();
    count_pairs();
    while (!all_patterns_are_closed()) kinds_.join();
    if (options_.with_certificates) {
      gather_certificates();
      check_covering();
    }
    Verdicts result;
    result.in_slices = {scenario_.tenants.size(), kinds_.quotient().kinds().size(), lowered_, kinds_.told_apart()};
    result.solver_queries = second_look_.queries();
    for (std::size_t i = 0; i < verdicts_.size(); ++i) {
      verdicts_[i].engine = "closure over steps, in slices";
      if (is_undecided_[i]) conclude(i);
      if (const auto& pairs = verdicts_[i].violating; verdicts_[i].verdict == model::Verdict::violated) {
        std::size_t told = 0;
        for (const ViolatingPairs& some : pairs) told += some.pairs;
        verdicts_[i].questions = pairs_[i];
        verdicts_[i].pairs_undecided = 0;
        verdicts_[i].pairs_not_tried = pairs_[i] - std::min(pairs_[i], told);
      }
      result.invariants.push_back(std::move(verdicts_[i]));
    }
    return result;
  }

 private:
  [[nodiscard]] const model::InvariantSpec& invariant(std::size_t i) const { return scenario_.invariants[i]; }
  void decide_as_unknown(std::size_t i, std::string reason) {
    verdicts_[i].reason = std::move(reason);
    is_undecided_[i] = false;
  }
  void conclude(std::size_t i) {
    if (const auto some = not_decided_.find(i); some != not_decided_.end()) return decide_as_unknown(i, some->second);
    verdicts_[i].verdict = model::Verdict::holds;
    verdicts_[i].questions = pairs_[i];
    verdicts_[i].rests_on_is_known = false;
    verdicts_[i].certificate = second_look_.says_of(looked_at_twice_) + covering_says_;
    verdicts_[i].scope = fmt::format(
        "unbounded: all {} {} of people or tenants, every order of any number of steps, every value of open "
        "settings{}; "
        "{} tenants of {} kinds, in slices of three and whoever can matter to them; {}",
        pairs_[i], pairs_[i] == 1 ? "pair" : "pairs",
        scenario_.timeline.empty() ? "" : ", every version of the settings in turn", scenario_.tenants.size(),
        kinds_.quotient().kinds().size(), taken_as_fixed(scenario_));
  }

  /// How many pairs each invariant speaks of: those within one tenant, and all others of its parties.
  void count_pairs() {
    std::vector<SpokenOf> all(verdicts_.size());
    std::vector<std::size_t> within(verdicts_.size());
    for (const auto& kind : kinds_.quotient().kinds()) {
      const std::size_t example = kind.members.front(), count = kind.members.size();
      const ClosedSlice slice = kinds_.joined(kinds_.with_context(std::array{example}));
      for (std::size_t i = 0; i < verdicts_.size(); ++i) {
        const SpokenOf here = slice.spoken_of(invariant(i), scenario_.tenants[example].key);
        all[i].from += count * here.from;
        all[i].to += count * here.to;
        all[i].pairs += count * here.pairs;
        within[i] += count * here.from * here.to;
      }
    }
    for (std::size_t i = 0; i < verdicts_.size(); ++i) {
      pairs_.push_back(all[i].pairs + all[i].from * all[i].to - within[i]);
      if (invariant(i).within)
        decide_as_unknown(i, std::string(time_limits_are_not_proved));
      else if (pairs_[i] == 0)
        decide_as_unknown(i, "invariant `" + invariant(i).name + "` speaks of nobody");
    }
  }

  /// One round over all patterns. False when kinds are to be split: after a few alarms, for that may settle many
  /// others.
  [[nodiscard]] bool all_patterns_are_closed() {
    constexpr int alarms_max = 8;
    int alarms = 0;
    const bool all_told = Patterns(kinds_.quotient(), on_).each([&](Tuple tuple) {
      const Decided known = decide(tuple);
      for (std::size_t i = 0; i < verdicts_.size(); ++i)
        if (known.open[i] && is_undecided_[i] && alarm(tuple, i)) ++alarms;
      return alarms < alarms_max;
    });
    if (!all_told && alarms == 0)
      for (std::size_t i = 0; i < verdicts_.size(); ++i)
        if (is_undecided_[i]) decide_as_unknown(i, "the search for examples of all patterns of tenants took too long");
    return alarms == 0;
  }

  [[nodiscard]] Decided decide(Tuple tuple) {
    const Tenants all = kinds_.with_context(tuple);
    SliceKey key = kinds_.key_of(all, tuple.size());
    if (const auto known = slices_.known.find(key); known != slices_.known.end()) return known->second;
    const std::vector<bool> none(verdicts_.size());
    Decided result{none, none, none, tuple.size() == 3 && !comes_together(tuple)};
    if (!result.passed_over) {
      if (++lowered_ % 100 == 0 && options_.progress)
        options_.progress(fmt::format("{} kinds of tenants, {} slices", kinds_.quotient().kinds().size(), lowered_));
      const ClosedSlice slice = kinds_.joined(all);
      for (std::size_t i = 0; i < verdicts_.size(); ++i) {
        if (!is_undecided_[i]) continue;
        const auto questions = slice.questions(invariant(i));
        result.asks[i] = !questions.empty();
        result.open[i] = slice.leaves_open(questions);
      }
      if (options_.with_certificates) look_again(slice, result);
    }
    slices_.known.emplace(std::move(key), result);
    return result;
  }

  /// Whether of three tenants people of two, of whom something is asked, may come together in the third. Whatever else
  /// they can do is seen in slices of two.
  [[nodiscard]] bool comes_together(Tuple three) {
    for (std::size_t venue = 0; venue < three.size(); ++venue) {
      const std::array homes{three[(venue + 1) % 3], three[(venue + 2) % 3]};
      if (decide(homes).asks_something_of(is_undecided_) && comes_near(homes[0], three[venue]) &&
          comes_near(homes[1], three[venue]))
        return true;
    }
    return false;
  }
  [[nodiscard]] bool comes_near(std::size_t home, std::size_t venue) {
    const Tenants all = kinds_.with_context(std::array{home, venue});
    const auto [known, is_new] = slices_.near.try_emplace(kinds_.ordered_key_of(all), false);
    if (is_new)
      known->second = kinds_.joined(all).may_come_near(scenario_.tenants[home].key, scenario_.tenants[venue].key);
    return known->second;
  }

  // --- alarms: questions that are open in a slice of kinds

  /// Asks it of the tenants as they are. If it is open there, too, the prover decides: a violation is one of the
  /// estate; a slice that stays undecided leaves the invariant unknown unless another violates it. If not, kinds are to
  /// be told apart by the settings that made the difference: then it returns true.
  [[nodiscard]] bool alarm(Tuple tuple, std::size_t i) {
    const Tenants all = kinds_.with_context(tuple);
    std::vector<OpenPlace> open = kinds_.open_places(all);
    if (open.empty() || alarms_.is_open(all, {}, invariant(i))) {
      InvariantVerdict verdict = alarms_.proved(all, {}, invariant(i));
      if (verdict.verdict == model::Verdict::violated) {
        verdicts_[i] = std::move(verdict);
        is_undecided_[i] = false;
        return false;
      }
      if (verdict.verdict == model::Verdict::unknown) not_decided_.emplace(i, verdict.reason);
      if (verdict.verdict == model::Verdict::unknown || open.empty() ||
          alarms_.proved(all, open, invariant(i)).verdict == model::Verdict::holds) {
        Decided& known = slices_.known[kinds_.key_of(all, tuple.size())];
        known.open[i] = false;
        known.by_prover[i] = true;
        return false;
      }
    } else {
      open = alarms_.needed(all, open, invariant(i));
    }
    kinds_.tell_apart(open);
    return true;
  }

  // --- the second look

  /// Puts the bounds of a slice to the solver, as an inductive invariant, for those that it is closed for.
  void look_again(const ClosedSlice& slice, Decided& decided) {
    std::vector<model::Question> questions;
    std::string names;
    for (std::size_t i = 0; i < verdicts_.size(); ++i) {
      if (!is_undecided_[i] || !decided.asks[i] || decided.open[i]) continue;
      const auto some = slice.questions(invariant(i));
      questions.insert(questions.end(), some.begin(), some.end());
      names += (names.empty() ? "" : ", ") + invariant(i).name;
    }
    if (questions.empty()) return;
    decided.is_looked_at_twice = true;
    decided.refused = second_look_.refused(slice, questions, names);
  }
  /// Of the slices that there are in the end: what the second look said of those that ask something.
  void gather_certificates() {
    std::set<SliceKey> seen;
    (void)Patterns(kinds_.quotient(), on_).each([&](Tuple tuple) {
      SliceKey key = kinds_.key_of(kinds_.with_context(tuple), tuple.size());
      const auto known = slices_.known.find(key);
      if (known == slices_.known.end() || !seen.insert(std::move(key)).second) return true;
      const Decided& decided = known->second;
      bool is_asked = false;
      for (std::size_t i = 0; i < verdicts_.size(); ++i) {
        if (!is_undecided_[i] || !decided.asks[i] || decided.by_prover[i]) continue;
        is_asked = true;
        if (!decided.refused.empty()) decide_as_unknown(i, decided.refused);
      }
      if (is_asked && decided.is_looked_at_twice) ++looked_at_twice_;
      return true;
    });
  }

  /// Whether the slices are all there are, by a check of its own.
  void check_covering() {
    const cover::Covering covering = covering_of(kinds_, slices_, is_undecided_, on_);
    const auto covered = cover::check(covering);
    const bool something_holds = std::ranges::any_of(is_undecided_, std::identity());
    if (!covered && something_holds)
      throw InternalDisagreement("the slices do not cover the estate: " + covered.error());
    if (options_.covering) options_.covering(covering);
    if (covered)
      covering_says_ = fmt::format(
          "; they cover all {} patterns of one to three tenants, which a check of its own counts", covered->patterns);
  }

  model::Scenario scenario_;
  const ProveOptions& options_;
  model::Dependencies on_;
  SecondLook second_look_{options_.limits, options_.cross_check ? Checkers::z3_and_cvc5 : Checkers::z3};
  KindsOfEstate kinds_;
  Alarms alarms_{kinds_, options_};
  std::vector<InvariantVerdict> verdicts_;
  std::vector<bool> is_undecided_;
  std::vector<std::size_t> pairs_;  ///< that each invariant speaks of
  DecidedSlices slices_;
  std::map<std::size_t, std::string> not_decided_;  ///< by invariant, why some slice was not
  std::size_t lowered_ = 0, looked_at_twice_ = 0;
  std::string covering_says_;
};

}  // namespace

Verdicts prove_by_slices(model::Scenario scenario, const ProveOptions& options, const model::Dependencies& on) {
  return EstateProver(std::move(scenario), options, on).prove();
}

}  // namespace entente::verify
