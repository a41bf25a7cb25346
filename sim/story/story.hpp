// The story: how people, directories, synchronization and meetings act over time. Every decision is a rule read in
// Plain at the moment it is taken; this folder decides when things are tried, never whether they succeed.
#pragma once

#include <map>
#include <vector>

#include "model/logic/explaining.hpp"
#include "model/logic/plain.hpp"
#include "model/rulebook/meetings.hpp"
#include "model/steps/step.hpp"
#include "model/world/case.hpp"
#include "sim/clock/clockwork.hpp"
#include "sim/clock/random.hpp"
#include "sim/result/run.hpp"
#include "sim/story/monitors.hpp"

namespace entente::sim {

class Story final : public Listener {
 public:
  /// `asked` are watched besides the invariants.
  Story(const model::Case& given, std::uint64_t seed, model::Microseconds until, Clockwork& clockwork,
        const std::vector<model::Question>& asked = {});

  /// Puts the timeline and the first synchronization cycles on the clock.
  void begin();
  void on_time(std::uint64_t tag) override;
  void on_delivered(std::uint64_t tag) override;
  void on_lost(std::uint64_t tag) override;
  /// Closes findings that last to the end and hands the run over.
  [[nodiscard]] Run end();

 private:
  /// Something that is under way: what to do when its date comes or its message arrives.
  struct PendingEvent {
    enum class Kind {
      timeline_entry,
      step_effect,
      invitation_mail,
      redeem,
      redemption_mail,
      join,
      sync_cycle,
      sync_push,
      set_effect,
      expiry,
      outage_end
    };
    Kind kind = Kind::timeline_entry;
    model::Step step;
    std::size_t index = 0;  ///< of the timeline_entry, the job or the version of the settings; which deletion of a user
    model::PersonId who;    ///< join
    model::TenantId where;  ///< join: the host
    model::JoinAs as = model::JoinAs::guest;
    bool lobby = false;
    model::Microseconds began = 0;
  };

  // timeline
  void start(const model::TimelineEntry& timeline_entry, std::size_t index);
  /// Whether the administrator whom a `set` names may make the change; tells the refusal otherwise.
  [[nodiscard]] bool may_set(const model::TimelineEntry& timeline_entry);
  void repeat(const model::TimelineEntry& timeline_entry, std::size_t index);
  void start_meeting(const model::TimelineEntry& timeline_entry);
  void join_meeting(model::PersonId who, model::PersonId host, const std::vector<model::JoinAs>& ways);
  void tell_refused_join(model::PersonId who, model::PersonId host, const std::vector<model::JoinAs>& ways);
  void start_outage(const model::TimelineEntry& timeline_entry, std::size_t index);
  // steps
  void attempt(const model::Step& step);
  void take(const model::Step& step, model::Microseconds began);
  void after_step(const model::Step& step, model::Microseconds began);
  void send_invitation(const model::Step& step);
  void after_invitation(const model::Step& step);
  /// The person can sign in again: invitations that they could not accept meanwhile are accepted now.
  void try_again(model::PersonId who);
  void schedule_redemption(const model::Step& step);
  void try_redemption(const model::Step& step);
  /// The 30 days of a deletion begin.
  void expire_later(model::PersonId who, model::TenantId where);
  void expire(const PendingEvent& pending_event);
  void run_cycle(std::size_t job);
  void synchronize_everybody(model::JobId job);
  void synchronize(model::JobId job, model::PersonId who);
  void apply_version(std::size_t version);
  // what is told
  Event& tell(std::string kind, std::string outcome, std::string text);
  void tell_refusal(const model::Step& step);
  /// Everybody of a population that the event names.
  void note_class(Event& event, model::PersonId who) const;
  void note_people(Event& event, const model::Step& step) const;
  [[nodiscard]] model::Step of_second_member(const model::Step& step) const;
  /// The clauses that refused something, written into its event and counted.
  void tell_reasons(Event& event, const std::vector<model::Reason>& reasons);
  void watch();

  std::uint64_t add(PendingEvent pending_event);
  [[nodiscard]] std::size_t presence_of(const model::Step& step) const {
    return static_cast<std::size_t>(shape_.presence(step.who, step.where).index);
  }
  [[nodiscard]] model::Microseconds delay(std::string_view name, std::uint64_t entity);
  [[nodiscard]] model::TenantId tenant(const std::string& key) const { return given_.world.tenant(key); }

  const model::Case& given_;
  const model::Shape& shape_;
  std::uint64_t seed_;
  Clockwork& clockwork_;
  model::Plain plain_;
  model::Facts<bool> facts_;
  model::ExplainedFacts explained_;  ///< of `facts_`, for refusals
  Monitors monitors_;
  std::vector<PendingEvent> pending_events_;
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t> draws_;  ///< how often a stream's entity was drawn
  std::map<std::string, model::Microseconds> invited_at_;
  std::int64_t sync_backlog_ = 0;
  // by presence
  std::vector<bool> sync_waiting_;
  std::vector<bool> sync_disabled_;  ///< synchronization has blocked the user, and its source is as it was then
  std::vector<bool> failed_to_redeem_;
  std::vector<std::size_t> deletions_;  ///< how many there have been
  Run run_;
};

}  // namespace entente::sim
