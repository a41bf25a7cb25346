// Questions: one word of the language about one pair. Invariants, `explain`, `matrix` and reports all ask in this form.
#pragma once

#include <string>

#include "model/facts/world.hpp"
#include "model/rulebook/capabilities.hpp"

namespace entente::model {

enum class Word { be_invited, redeem, access, be_synced, chat, call, meet, join_team, communicate, collaborate };

/// What the second party of a word is.
enum class Party { person, tenant, team };

struct WordInfo {
  Word word;
  std::string_view name;
  Party to;
  std::string_view says;  ///< `{from}` and `{to}` stand for the parties
};
inline constexpr std::array<WordInfo, 10> words{{
    {Word::be_invited, "be-invited", Party::tenant, "{from} can be invited to {to}"},
    {Word::redeem, "redeem", Party::tenant, "{from} can accept an invitation to {to}"},
    {Word::access, "access", Party::tenant, "{from} can sign in to an application of {to}"},
    {Word::be_synced, "be-synced", Party::tenant, "synchronisation would provision {from} in {to}"},
    {Word::chat, "chat", Party::person, "{from} and {to} can chat"},
    {Word::call, "call", Party::person, "{from} and {to} can call one another"},
    {Word::meet, "meet", Party::tenant, "{from} can join meetings of {to}"},
    {Word::join_team, "join-team", Party::team, "{from} can be in the team {to}"},
    {Word::communicate, "communicate", Party::person, "{from} and {to} can communicate"},
    {Word::collaborate, "collaborate", Party::person, "{from} and {to} can collaborate"},
}};
[[nodiscard]] constexpr const WordInfo& info(Word word) { return words[static_cast<std::size_t>(word)]; }
/// nullptr when the language has no such word.
[[nodiscard]] const WordInfo* word_named(std::string_view name);

/// How somebody may get into a meeting; `any` is by any of them.
enum class AskedJoin { any, guest, authenticated, anonymous };

struct Question {
  Word word = Word::communicate;
  PersonId from;
  PersonId to_person;  ///< one of these three exists, as the word says
  TenantId to_tenant;
  TeamId to_team;
  AppId app = teams_app;          ///< access
  AskedJoin as = AskedJoin::any;  ///< meet
};

/// What the rulebook says of the question in the state given.
template <Logic L>
Truth<L> answer(L& logic, const Facts<Truth<L>>& facts, const Question& q) {
  switch (q.word) {
    case Word::be_invited:
      return can_be_invited(logic, facts, q.from, q.to_tenant);
    case Word::redeem:
      return can_redeem(logic, facts, q.from, q.to_tenant);
    case Word::access:
      return can_access(logic, facts, q.from, q.to_tenant, q.app);
    case Word::be_synced:
      return can_be_synced(logic, facts, q.from, q.to_tenant);
    case Word::chat:
    case Word::call:
      return can_chat(logic, facts, q.from, q.to_person);
    case Word::meet:
      switch (q.as) {
        case AskedJoin::any:
          return can_join_meeting(logic, facts, q.from, q.to_tenant);
        case AskedJoin::guest:
          return may_join_as(logic, facts, q.from, q.to_tenant, JoinAs::guest);
        case AskedJoin::authenticated:
          return may_join_as(logic, facts, q.from, q.to_tenant, JoinAs::authenticated);
        case AskedJoin::anonymous:
          return may_join_as(logic, facts, q.from, q.to_tenant, JoinAs::anonymous);
      }
      break;
    case Word::join_team:
      return can_join_team(logic, facts, q.from, q.to_team);
    case Word::communicate:
      return can_communicate(logic, facts, q.from, q.to_person);
    case Word::collaborate:
      return can_collaborate(logic, facts, q.from, q.to_person);
  }
  return logic.constant(false);
}

/// The question as a sentence.
[[nodiscard]] std::string to_text(const Shape& shape, const Question& question);

/// A question as somebody writes it.
struct AskedQuestion {
  std::string from;  ///< `user@tenant`, or a mail address
  std::string to;    ///< a tenant, a person, or `team@tenant`
  std::string can;   ///< a word
  std::string what;  ///< `app:<id>`; may be empty
  std::string as;    ///< for meet: guest, authenticated, anonymous or any; may be empty
};
/// Problems: an unknown word, person, tenant or team, with the nearest known name.
[[nodiscard]] Outcome<Question> resolve(const World& world, const AskedQuestion& asked, const Mark& where);

/// The questions of which an invariant says that none may ever be answered yes: one for each pair it selects.
/// Problems: a word the rulebook does not decide; a selector that selects nobody.
[[nodiscard]] Outcome<std::vector<Question>> questions_of(const World& world, const InvariantSpec& invariant);

}  // namespace entente::model
