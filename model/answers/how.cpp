#include "model/answers/how.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "model/logic/plain.hpp"
#include "model/rulebook/capabilities.hpp"

namespace entente::model {
namespace {

/// The ways to join that a question asks about, in the order in which they are tried.
[[nodiscard]] std::span<const JoinAs> ways_of(AskedJoin asked) {
  const std::span all(join_kinds);
  switch (asked) {
    case AskedJoin::any:
      break;
    case AskedJoin::guest:
      return all.subspan(static_cast<std::size_t>(JoinAs::guest), 1);
    case AskedJoin::authenticated:
      return all.subspan(static_cast<std::size_t>(JoinAs::authenticated), 1);
    case AskedJoin::anonymous:
      return all.subspan(static_cast<std::size_t>(JoinAs::anonymous), 1);
  }
  return all;
}

/// How somebody gets into a meeting of `host`, a tenant or an organiser, and whether past its lobby.
template <class Host>
[[nodiscard]] std::string how_of_join(const Facts<bool>& facts, PersonId who, Host host, std::span<const JoinAs> ways) {
  Plain plain;
  const auto as =
      std::find_if(ways.begin(), ways.end(), [&](JoinAs way) { return joins_as(plain, facts, who, host, ways, way); });
  if (as == ways.end()) return {};
  const auto waits = [&](Invitation invitation) { return waits_in_lobby_of(plain, facts, who, host, *as, invitation); };
  return "as " + std::string(name_of(*as)) +
         (!waits(Invitation::by_link)   ? ", past the lobby"
          : !waits(Invitation::by_name) ? ", through the lobby unless invited by name"
                                        : ", through the lobby");
}

/// The clauses that say how two people reach one another, in the order in which they are told of one place; the work
/// they share comes last.
constexpr std::array<const Clause*, 7> told_in_order{
    &clauses::share_account,     &clauses::can_chat_across, &clauses::can_chat_inside, &clauses::can_meet,
    &clauses::can_share_channel, &clauses::can_share_team,  &clauses::can_share_work};

[[nodiscard]] std::size_t rank_of(const OutermostClause& clause) {
  return static_cast<std::size_t>(std::find(told_in_order.begin(), told_in_order.end(), clause.clause) -
                                  told_in_order.begin());
}

/// Where and by what two people reach one another.
class Reached {
 public:
  Reached(const Explaining& logic, const Facts<bool>& facts, const Question& question)
      : logic_(logic), shape_(*facts.shape), facts_(facts), question_(question) {}

  /// Accounts and tenants come in the order of the rules; reaching one another comes before sharing work.
  [[nodiscard]] std::string how(Reasoned truth) const {
    constexpr std::size_t work = told_in_order.size() - 1;
    const std::vector<OutermostClause> clauses = logic_.outermost(truth);
    const OutermostClause* told = nullptr;
    for (const OutermostClause& each : clauses)
      if (rank_of(each) < work && (told == nullptr || (each.about == told->about && rank_of(each) < rank_of(*told))))
        told = &each;
    if (told != nullptr) return venue_of(*told);
    const auto shared =
        std::find_if(clauses.begin(), clauses.end(), [](const auto& each) { return rank_of(each) == work; });
    return shared == clauses.end() ? "" : work_of(*shared);
  }

 private:
  /// The `nth` row of that sort that a part of the rule is about.
  [[nodiscard]] static std::optional<std::int32_t> row_of(const std::vector<About>& about, Sort sort,
                                                          std::size_t nth = 0) {
    for (const About& each : about)
      if (each.sort == sort && nth-- == 0) return each.row;
    return std::nullopt;
  }
  /// The row that the first part inside a clause is about.
  [[nodiscard]] std::int32_t row_inside(const OutermostClause& clause, Sort sort) const {
    for (const OutermostClause& inside : logic_.outermost(clause.condition))
      if (const auto row = row_of(inside.about, sort)) return *row;
    return -1;
  }

  [[nodiscard]] std::string venue_of(const OutermostClause& clause) const {
    const PersonId a{row_of(clause.about, Sort::person, 0).value_or(-1)};
    const PersonId b{row_of(clause.about, Sort::person, 1).value_or(-1)};
    const std::string as = a == question_.from && b == question_.to_person
                               ? ""
                               : " (as " + shape_[a].name + " and " + shape_[b].name + ")";
    if (clause.clause == &clauses::share_account) return "by the account they share" + as;
    if (clause.clause == &clauses::can_chat_across) return "by external access" + as;
    const TenantId where{row_of(clause.about, Sort::tenant).value_or(-1)};
    const std::string& place = shape_[where].key;
    if (clause.clause == &clauses::can_chat_inside) return "by chat in " + place + as;
    if (clause.clause == &clauses::can_share_channel) return "in a shared channel of " + place + as;
    if (clause.clause == &clauses::can_share_team)
      return "in the team " + shape_[TeamId{row_inside(clause, Sort::team)}].key + "@" + place + as;
    const KnownPair known = known_pairs.at(static_cast<std::size_t>(row_inside(clause, Sort::none)));
    const std::string first = how_of_join(facts_, a, where, model::ways_of(known.a));
    const std::string second = how_of_join(facts_, b, where, model::ways_of(known.b));
    return "in a meeting of " + place + " (" + (first == second ? "both " + first : first + " and " + second) + ")" +
           as;
  }

  [[nodiscard]] std::string work_of(const OutermostClause& clause) const {
    const ItemId item{row_inside(clause, Sort::item)};
    return "on the " + std::string(info(shape_[item].kind).name) + " " + shape_.row_name(Sort::item, item.index);
  }

  const Explaining& logic_;
  const Shape& shape_;
  const Facts<bool>& facts_;
  const Question& question_;
};

/// Clauses of other capabilities whose sentence says how, those that say more first.
constexpr std::array telling{&clauses::someone_may_invite, &clauses::app_is_entitled,   &clauses::will_be_synchronized,
                             &clauses::has_own_account,    &clauses::has_accepted,      &clauses::found_by_name,
                             &clauses::found_by_address,   &clauses::can_chat_across,   &clauses::can_chat_inside,
                             &clauses::is_team_member,     &clauses::guest_is_let_in,   &clauses::form_is_for_the_house,
                             &clauses::form_is_for_anyone, &clauses::listed_at_home,    &clauses::listed_as_guest,
                             &clauses::listed_as_contact,  &clauses::same_organisation, &clauses::mailbox_is_known,
                             &clauses::is_guest_already,   &clauses::is_of_the_tenant,  &clauses::device_of_own_tenant,
                             &clauses::team_has_owner};

/// The sentence of the clause that says most of how it came about; of others, the first that held.
[[nodiscard]] std::string told_by_clause(const std::vector<OutermostClause>& outermost) {
  const auto is_there = [&](const Clause* clause) {
    return std::ranges::any_of(outermost,
                               [&](const auto& each) { return each.clause == clause && each.condition.held(); });
  };
  if (const auto found = std::ranges::find_if(telling, is_there); found != telling.end())
    return std::string((*found)->says);
  const auto held = std::ranges::find_if(outermost, [](const auto& each) { return each.condition.held(); });
  return std::string(held == outermost.end() ? "nothing stands before it" : held->clause->says);
}

}  // namespace

std::string how_of(const Explaining& logic, Reasoned truth, const Facts<bool>& facts, const Question& question) {
  if (!truth.held()) return {};
  if (question.capability == Capability::meet)
    return question.starts               ? "as anonymous, with nobody else there"
           : question.to_person.exists() ? how_of_join(facts, question.from, question.to_person, ways_of(question.as))
                                         : how_of_join(facts, question.from, question.to_tenant, ways_of(question.as));
  if (question.capability != Capability::communicate && question.capability != Capability::collaborate)
    return told_by_clause(logic.outermost(truth));
  return Reached(logic, facts, question).how(truth);
}

std::string how_of(const World&, const Facts<bool>& facts, const Question& question) {
  Explaining logic;
  const Facts<Reasoned> reasoned = explained(facts);
  return how_of(logic, answer(logic, reasoned, question), facts, question);
}

}  // namespace entente::model
