#include "verify/slices/could_in_estate.hpp"

#include <algorithm>
#include <set>

#include "model/kinds/classes.hpp"
#include "model/kinds/few_tenants.hpp"
#include "model/kinds/portraits.hpp"
#include "model/language/writer.hpp"
#include "model/world/raise.hpp"
#include "verify/slices/estate_prover.hpp"
#include "verify/slices/kinds_of_estate.hpp"

namespace entente::verify {
namespace {

/// Who is meant by `user@tenant`, `team@tenant` or a tenant.
[[nodiscard]] model::Selector selector_of(const model::Scenario& scenario, const std::string& name) {
  model::Selector selector;
  const auto at = name.rfind('@');
  if (at == std::string::npos) {
    selector.tenant = name;
    return selector;
  }
  const std::string key = name.substr(0, at), home = name.substr(at + 1);
  const auto tenant = std::ranges::find(scenario.tenants, home, &model::TenantSpec::key);
  if (tenant != scenario.tenants.end() &&
      std::ranges::find(tenant->people, key, &model::PersonSpec::key) != tenant->people.end()) {
    selector.person = model::PersonName{key, home, {}};
    return selector;
  }
  selector.tenant = home;
  selector.team = key;
  return selector;
}

class Estate {
 public:
  Estate(model::Scenario scenario, const model::AskedQuestion& asked, ProveOptions options)
      : scenario_(std::move(scenario)), asked_(asked), options_(std::move(options)) {
    options_.with_cores = false;
    options_.plans_max = 1;
    model::InvariantSpec never;
    never.name = "asked";
    never.capability = asked.can;
    never.from = selector_of(scenario_, asked.from);
    never.to = selector_of(scenario_, asked.to);
    never.what = asked.what;
    never.as = asked.as;
    scenario_.invariants = {never};
    scenario_.expect.clear();
    std::erase_if(scenario_.timeline, [](const auto& entry) { return entry.kind != model::TimelineEntry::Kind::set; });
  }

  /// That it never is, over all slices.
  [[nodiscard]] InvariantVerdict never() const { return never_in(scenario_); }
  [[nodiscard]] InvariantVerdict never_with(const model::Scenario& few) const {
    model::Scenario whole = with_few_put_back(classes(), few);
    whole.timeline = scenario_.timeline;  // others change their settings as before
    return never_in(std::move(whole));
  }

  /// Whether lists of the few name people of others: without these names their settings are not what is written.
  [[nodiscard]] bool names_were_left_out() const { return names_were_left_out_; }

  /// The tenants of a witness, or those that are asked about with whoever these depend on.
  [[nodiscard]] model::Outcome<std::unique_ptr<const model::Case>> few(const InvariantVerdict& verdict) {
    std::set<std::string> keys;
    for (const std::string& name : {asked_.from, asked_.to, asked_.what})
      if (const auto at = name.rfind('@'); !name.empty())
        keys.insert(at == std::string::npos ? name : name.substr(at + 1));
    if (verdict.witness)
      for (const model::TenantSpec& tenant : verdict.witness->scenario.tenants) keys.insert(tenant.key);
    const model::Scenario all = classes();
    if (!verdict.witness) add_those_bound_to(all, keys);
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < scenario_.tenants.size(); ++i)
      if (keys.contains(scenario_.tenants[i].key)) kept.push_back(i);
    model::Scenario some = with_tenants(all, kept);
    some.invariants.clear();
    const std::set<std::string> no_names;
    const model::Scenario as_written = with_tenants(all, kept, model::all_dependencies(), &no_names);
    for (std::size_t i = 0; i < kept.size(); ++i)
      names_were_left_out_ |=
          model::write_flow(some.tenants[i].settings) != model::write_flow(as_written.tenants[i].settings);
    return model::case_of(std::move(some));
  }

 private:
  [[nodiscard]] model::Scenario classes() const { return model::with_classes(scenario_); }
  /// Unknown where slices are not enough.
  [[nodiscard]] InvariantVerdict never_in(model::Scenario scenario) const {
    try {
      return std::move(prove_by_slices(std::move(scenario), options_).invariants.front());
    } catch (const NotBySlices& problem) {
      InvariantVerdict unknown;
      unknown.reason = std::string("it takes more than slices of the estate: ") + problem.what();
      return unknown;
    }
  }

  static void add_those_bound_to(const model::Scenario& scenario, std::set<std::string>& keys) {
    const model::Portraits portraits(scenario);
    for (bool has_grown = true; has_grown;) {
      const std::size_t before = keys.size();
      for (std::size_t i = 0; i < scenario.tenants.size(); ++i)
        if (keys.contains(scenario.tenants[i].key))
          for (const std::size_t bound : portraits.bound_to(i)) keys.insert(scenario.tenants[bound].key);
      has_grown = keys.size() > before;
    }
  }

  model::Scenario scenario_;
  const model::AskedQuestion& asked_;
  ProveOptions options_;
  bool names_were_left_out_ = false;
};

/// The answer without any reasons that the few tenants give.
void answer_without_reasons(Answered& answered, model::Answer answer, std::string reason = "") {
  model::Explanation bare;
  bare.question = std::move(answered.explanation.question);
  bare.answer = answer;
  bare.reason = std::move(reason);
  answered = {std::move(bare), std::nullopt};
}

}  // namespace

model::Outcome<CouldInEstate> could_in_estate(model::Scenario scenario, const model::AskedQuestion& asked,
                                              ProveOptions options, model::Repeats repeats) {
  const Solver::Options limits = options.limits;
  Estate estate(std::move(scenario), asked, std::move(options));
  const InvariantVerdict verdict = estate.never();
  CouldInEstate could;
  auto few = estate.few(verdict);
  if (!few) return tl::unexpected(few.error());
  could.given = std::move(*few);
  const auto question = model::resolve(could.given->world, asked, {"question", 0, 0});
  if (!question) return tl::unexpected(question.error());
  could.question = *question;
  could.answered = Ladder(*could.given, limits, repeats).ask(*question, Tense::could);
  const model::Answer answer = could.answered.explanation.answer;
  switch (verdict.verdict) {
    case model::Verdict::holds:
      if (answer == model::Answer::yes || answer == model::Answer::depends)
        throw InternalDisagreement("no slice lets it be, and its tenants answer otherwise: " +
                                   could.answered.explanation.question);
      if (answer == model::Answer::unknown) answer_without_reasons(could.answered, model::Answer::no);
      could.answered.explanation.how = "in no state that any sequence of steps leads to, with any of the other tenants";
      break;
    case model::Verdict::violated:
      if (answer == model::Answer::no)
        throw InternalDisagreement("a slice violates that it never is, and its tenants answer no: " +
                                   could.answered.explanation.question);
      if (answer == model::Answer::depends) {
        const model::Scenario excluded =
            model::raised(could.given->scenario, could.given->world, *could.answered.excluded);
        if (estate.names_were_left_out() || estate.never_with(excluded).verdict != model::Verdict::holds)
          answer_without_reasons(could.answered, model::Answer::unknown,
                                 "it could be under some values of the open settings; whether it could under all, by "
                                 "way of other tenants, "
                                 "is not decided in so many");
      }
      break;
    default:
      answer_without_reasons(could.answered, model::Answer::unknown, verdict.reason);
  }
  return could;
}

}  // namespace entente::verify
