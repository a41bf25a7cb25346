// Which rule each capability asks.
#include "model/logic/every_logic.hpp"
#include "model/questions/question.hpp"
#include "model/rulebook/capabilities.hpp"

namespace entente::model {

namespace {

/// meet: in the way that is asked about, or begun by people whom nobody knows.
template <Logic L>
Truth<L> answer_meeting(L& logic, const Facts<Truth<L>>& facts, const Question& q) {
  if (q.starts) return may_start_anonymously(logic, facts, q.from, q.to_tenant);
  const bool of_person = q.to_person.exists();
  const auto joins = [&](JoinAs as) {
    return of_person ? may_join_meeting_of(logic, facts, q.from, q.to_person, as)
                     : may_join_as(logic, facts, q.from, q.to_tenant, as);
  };
  switch (q.as) {
    case AskedJoin::any:
      return of_person ? can_join_meeting(logic, facts, q.from, q.to_person)
                       : can_join_meeting(logic, facts, q.from, q.to_tenant);
    case AskedJoin::guest:
      return joins(JoinAs::guest);
    case AskedJoin::authenticated:
      return joins(JoinAs::authenticated);
    case AskedJoin::anonymous:
      return joins(JoinAs::anonymous);
  }
  return logic.constant(false);
}

}  // namespace

template <Logic L>
Truth<L> answer(L& logic, const Facts<Truth<L>>& facts, const Question& q) {
  switch (q.capability) {
    case Capability::be_invited:
      return can_be_invited(logic, facts, q.from, q.to_tenant);
    case Capability::redeem:
      return can_redeem(logic, facts, q.from, q.to_tenant);
    case Capability::access:
      return can_access(logic, facts, q.from, q.to_tenant, q.app);
    case Capability::be_synced:
      return can_be_synced(logic, facts, q.from, q.to_tenant);
    case Capability::direct_connect:
      return can_connect_directly(logic, facts, q.from, q.to_tenant);
    case Capability::find:
      return q.to_item.exists() ? picker_suggests(logic, facts, q.to_person, q.to_item)
                                : can_find(logic, facts, q.from, q.to_person, q.by);
    case Capability::chat:
      return can_chat(logic, facts, q.from, q.to_person, q.feature);
    case Capability::call:
      return can_chat(logic, facts, q.from, q.to_person,
                      q.feature == ChatFeature::text ? ChatFeature::call : q.feature);
    case Capability::meet:
      return answer_meeting(logic, facts, q);
    case Capability::join_team:
      return can_join_team(logic, facts, q.from, q.to_team);
    case Capability::open_file:
      return can_open_file(logic, facts, q.from, q.to_item);
    case Capability::share_file:
      return can_be_given_file(logic, facts, q.from, q.to_item);
    case Capability::see_in_gal:
      return can_see_in_address_list(logic, facts, q.from, q.to_person);
    case Capability::see_free_busy:
      return sees_free_busy(logic, facts, q.from, q.to_person, q.depth);
    case Capability::view_report:
      return views_report(logic, facts, q.from, q.to_tenant, q.to_item);
    case Capability::run_flow:
      return runs_flow(logic, facts, q.from, q.to_tenant, q.to_item);
    case Capability::use_power_app:
      return uses_power_app(logic, facts, q.from, q.to_tenant, q.to_item);
    case Capability::fill_form:
      return fills_form(logic, facts, q.from, q.to_tenant, q.to_item);
    case Capability::assist:
      return can_assist(logic, facts, q.from, q.to_person);
    case Capability::read_chat_history:
      return q.to_team.exists() ? can_read_history(logic, facts, q.from, q.to_team)
                                : can_read_history(logic, facts, q.from, q.to_person);
    case Capability::use_resource:
      return can_use_resource(logic, facts, q.from, q.to_item);
    case Capability::join_device:
      return may_join_device(logic, facts, q.from, q.to_item);
    case Capability::change:
      return may_change(logic, facts, q.from, q.to_tenant, q.to_action);
    case Capability::communicate:
      return can_communicate(logic, facts, q.from, q.to_person);
    case Capability::collaborate:
      return can_collaborate(logic, facts, q.from, q.to_person);
  }
  return logic.constant(false);
}

ENTENTE_RULE(answer, const Question&);

}  // namespace entente::model
