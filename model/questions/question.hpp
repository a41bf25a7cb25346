// Questions: one word of the language about one pair. Invariants, `explain`, `matrix` and reports all ask in this form.
#pragma once

#include <string>

#include "model/facts/world.hpp"
#include "model/rulebook/capabilities.hpp"

namespace entente::model {

enum class Word {
  be_invited,
  redeem,
  access,
  be_synced,
  direct_connect,
  find,
  chat,
  call,
  meet,
  join_team,
  open_file,
  share_file,
  see_in_gal,
  see_free_busy,
  view_report,
  run_flow,
  use_power_app,
  fill_form,
  assist,
  read_chat_history,
  use_resource,
  join_device,
  change,
  communicate,
  collaborate
};
inline constexpr int word_count = 25;

/// What the second party of a word is.
enum class Party {
  person,
  tenant,
  team,
  item,            ///< one of `kind`
  item_or_tenant,  ///< one of `kind`, or a tenant: what would be possible there if one were given
  person_or_team,
  setting  ///< of a tenant: by the action that changing it takes
};

struct WordInfo {
  Word word;
  std::string_view name;
  Party to;
  ItemKind kind;          ///< of items
  std::string_view says;  ///< `{from}` and `{to}` stand for the parties
};
inline constexpr std::array<WordInfo, word_count> words{{
    {Word::be_invited, "be-invited", Party::tenant, {}, "{from} can be invited to {to}"},
    {Word::redeem, "redeem", Party::tenant, {}, "{from} can accept an invitation to {to}"},
    {Word::access, "access", Party::tenant, {}, "{from} can sign in to an application of {to}"},
    {Word::be_synced, "be-synced", Party::tenant, {}, "synchronisation would provision {from} in {to}"},
    {Word::direct_connect, "direct-connect", Party::tenant, {}, "{from} can use shared channels of {to}"},
    {Word::find, "find", Party::person, {}, "{from} can find {to}"},
    {Word::chat, "chat", Party::person, {}, "{from} and {to} can chat"},
    {Word::call, "call", Party::person, {}, "{from} and {to} can call one another"},
    {Word::meet, "meet", Party::tenant, {}, "{from} can join meetings of {to}"},
    {Word::join_team, "join-team", Party::team, {}, "{from} can be in the team {to}"},
    {Word::open_file, "open-file", Party::item, ItemKind::site, "{from} can open files of {to}"},
    {Word::share_file, "share-file", Party::item, ItemKind::site, "files of {to} can be shared with {from}"},
    {Word::see_in_gal, "see-in-gal", Party::person, {}, "{from} sees {to} in the address list"},
    {Word::see_free_busy, "see-free-busy", Party::person, {}, "{from} sees when {to} is free"},
    {Word::view_report, "view-report", Party::item_or_tenant, ItemKind::report, "{from} can view reports of {to}"},
    {Word::run_flow, "run-flow", Party::item_or_tenant, ItemKind::flow, "{from} can run flows of {to}"},
    {Word::use_power_app, "use-power-app", Party::item_or_tenant, ItemKind::power_app, "{from} can use apps of {to}"},
    {Word::fill_form, "fill-form", Party::item_or_tenant, ItemKind::form, "{from} can fill in forms of {to}"},
    {Word::assist, "assist", Party::person, {}, "{from} can have a Remote Assist call with {to}"},
    {Word::read_chat_history,
     "read-chat-history",
     Party::person_or_team,
     {},
     "{from} can read the chat history of {to}"},
    {Word::use_resource, "use-resource", Party::item, ItemKind::resource, "{from} can use {to}"},
    {Word::join_device, "join-device", Party::item, ItemKind::device,
     "{from} can join {to}, once it is reset, to their own tenant"},
    {Word::change, "change", Party::setting, {}, "{from} can change {to}"},
    {Word::communicate, "communicate", Party::person, {}, "{from} and {to} can communicate"},
    {Word::collaborate, "collaborate", Party::person, {}, "{from} and {to} can collaborate"},
}};
[[nodiscard]] constexpr const WordInfo& info(Word word) { return words[static_cast<std::size_t>(word)]; }
/// nullptr when the language has no such word.
[[nodiscard]] const WordInfo* word_named(std::string_view name);

/// How somebody may get into a meeting; `any` is by any of them.
enum class AskedJoin { any, guest, authenticated, anonymous };

struct Question {
  Word word = Word::communicate;
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
    const std::uint64_t all = (from << 32U) ^ (to << 6U) ^ static_cast<std::uint64_t>(q.word);
    return static_cast<std::size_t>(all * 0x9e3779b97f4a7c15ULL >> 20U);
  }
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
    case Word::direct_connect:
      return can_connect_directly(logic, facts, q.from, q.to_tenant);
    case Word::find:
      return q.to_item.exists() ? picker_suggests(logic, facts, q.to_person, q.to_item)
                                : can_find(logic, facts, q.from, q.to_person, q.by);
    case Word::chat:
      return can_chat(logic, facts, q.from, q.to_person, q.feature);
    case Word::call:
      return can_chat(logic, facts, q.from, q.to_person,
                      q.feature == ChatFeature::text ? ChatFeature::call : q.feature);
    case Word::meet:
      if (q.starts) return may_start_anonymously(logic, facts, q.from, q.to_tenant);
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
    case Word::open_file:
      return can_open_file(logic, facts, q.from, q.to_item);
    case Word::share_file:
      return can_be_given_file(logic, facts, q.from, q.to_item);
    case Word::see_in_gal:
      return can_see_in_address_list(logic, facts, q.from, q.to_person);
    case Word::see_free_busy:
      return sees_free_busy(logic, facts, q.from, q.to_person, q.depth);
    case Word::view_report:
      return views_report(logic, facts, q.from, q.to_tenant, q.to_item);
    case Word::run_flow:
      return runs_flow(logic, facts, q.from, q.to_tenant, q.to_item);
    case Word::use_power_app:
      return uses_power_app(logic, facts, q.from, q.to_tenant, q.to_item);
    case Word::fill_form:
      return fills_form(logic, facts, q.from, q.to_tenant, q.to_item);
    case Word::assist:
      return can_assist(logic, facts, q.from, q.to_person);
    case Word::read_chat_history:
      return q.to_team.exists() ? can_read_history(logic, facts, q.from, q.to_team)
                                : can_read_history(logic, facts, q.from, q.to_person);
    case Word::use_resource:
      return can_use_resource(logic, facts, q.from, q.to_item);
    case Word::join_device:
      return may_join_device(logic, facts, q.from, q.to_item);
    case Word::change:
      return may_change(logic, facts, q.from, q.to_tenant, q.to_action);
    case Word::communicate:
      return can_communicate(logic, facts, q.from, q.to_person);
    case Word::collaborate:
      return can_collaborate(logic, facts, q.from, q.to_person);
  }
  return logic.constant(false);
}

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
[[nodiscard]] Outcome<Question> resolve_word(const World& world, const std::string& can, const std::string& what,
                                             const std::string& as, const Mark& where);

/// The people a selector means, in the order of the shape. One without conditions means everybody.
[[nodiscard]] std::vector<PersonId> people_selected(const World& world, const Selector& selector);
/// The question about each second party that the selector means, in the order of the shape; `from` stays as it is.
[[nodiscard]] std::vector<Question> about_each(const World& world, const Question& asked, const Selector& to);

/// The questions of which an invariant says that none may ever be answered yes: one for each pair it selects.
/// Problems: a word the rulebook does not decide; a selector that selects nobody.
[[nodiscard]] Outcome<std::vector<Question>> questions_of(const World& world, const InvariantSpec& invariant);

}  // namespace entente::model
