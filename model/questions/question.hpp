// Questions: one word of the language about one pair. Invariants, `explain`, `matrix` and reports all ask in this form.
#pragma once

#include <optional>
#include <string>

#include "model/logic/logic.hpp"
#include "model/terms/capabilities.hpp"
#include "model/terms/names.hpp"
#include "model/world/world.hpp"

namespace entente::model {

/// How somebody may get into a meeting; `any` is by any of them.
enum class AskedJoin { any, guest, authenticated, anonymous };

struct Question {
  Capability capability = Capability::communicate;
  PersonId from;
  PersonId to_person;  ///< one of these exists, as the word says
  TenantId to_tenant;  ///< of an item or a setting, its tenant
  TeamId to_team;
  ItemId to_item = {};
  ActionId to_action = {};                  ///< change
  AppId app = teams_app;                    ///< access
  AskedJoin as = AskedJoin::any;            ///< meet
  FindBy by = FindBy::anything;             ///< find
  ChatFeature feature = ChatFeature::text;  ///< chat and call
  FreeBusy depth = FreeBusy::times;         ///< see-free-busy
  bool starts = false;                      ///< meet, anonymous: with nobody known there
  friend bool operator==(const Question&, const Question&) = default;
};
/// For tables of questions. What is seldom given is left to the comparison.
struct QuestionHash {
  [[nodiscard]] std::size_t operator()(const Question& q) const {
    const auto to = static_cast<std::uint64_t>(q.to_person.index ^ q.to_tenant.index ^ q.to_team.index ^
                                               q.to_item.index ^ q.to_action.index);
    const auto from = static_cast<std::uint64_t>(q.from.index);
    const std::uint64_t all = (from << 32U) ^ (to << 6U) ^ static_cast<std::uint64_t>(q.capability);
    return static_cast<std::size_t>(all * 0x9e3779b97f4a7c15ULL >> 20U);
  }
};

/// What the rulebook says of the question in the state given.
template <Logic L>
Truth<L> answer(L& logic, const Facts<Truth<L>>& facts, const Question& q);

/// The tenant of the second party: a person's home, the tenant of a team or an item, or the tenant itself.
[[nodiscard]] TenantId tenant_of_target(const Shape& shape, const Question& question);
/// The second party as people name it: a person, a tenant, or `team@tenant` and the like.
[[nodiscard]] std::string name_of_target(const Shape& shape, const Question& question);
/// The question as a sentence.
[[nodiscard]] std::string to_text(const Shape& shape, const Question& question);

/// A question as somebody writes it.
struct AskedQuestion {
  std::string from;  ///< `user@tenant`, or a mail address
  std::string to;    ///< a tenant, a person, or `venue@tenant`
  std::string can;   ///< a word
  /// May be empty. `app:<id>`; an item as `report:<name>`, and of find `site:<name>@<tenant>`; `setting:<path>`; of a
  /// chat `feature:files`, `feature:group` or `feature:rich-text`; of free/busy `feature:details`; of meetings
  /// `feature:start`.
  std::string what;
  /// May be empty. For meet guest, authenticated, anonymous or any; for find name or address.
  std::string as;
};
/// Problems: an unknown word, person, tenant or team, with the nearest known name.
[[nodiscard]] Outcome<Question> resolve(const World& world, const AskedQuestion& asked, const Mark& where);

/// The question `asked` (its word, its first party, what it is about) put to every second party there is. A word about
/// settings asks one for each known action.
[[nodiscard]] std::vector<Question> to_everybody(const Shape& shape, const Question& asked);

/// The word and what goes with it; the parties stay open.
[[nodiscard]] Outcome<Question> resolve_capability(const World& world, const std::string& can, const std::string& what,
                                                   const std::string& as, const Mark& where);

/// The people a selector means, in the order of the shape. One without conditions means everybody.
[[nodiscard]] std::vector<PersonId> people_selected(const World& world, const Selector& selector);
/// The question about each second party that the selector means, in the order of the shape; `from` stays as it is.
[[nodiscard]] std::vector<Question> about_each(const World& world, const Question& asked, const Selector& to);

/// The questions of which an invariant says that none may ever be answered yes: one for each pair it selects.
/// Problems: a word the rulebook does not decide; a selector that selects nobody.
[[nodiscard]] Outcome<std::vector<Question>> questions_of(const World& world, const InvariantSpec& invariant);
/// The same problems, found without listing the questions.
[[nodiscard]] std::optional<Problem> problem_of(const World& world, const InvariantSpec& invariant);

}  // namespace entente::model
