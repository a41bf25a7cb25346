#include "tests/support/random_world.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/questions/question.hpp"
#include "model/world/may_must_facts.hpp"
#include "tests/support/estate.hpp"

namespace entente::testing {
namespace {

using namespace model;

constexpr std::array tenant_keys{"t0", "t1", "t2", "t3"};
constexpr std::array segments{"", "front", "back"};
constexpr std::array roles{"", "GuestInviter", "GlobalAdministrator", "SecurityAdministrator"};
/// Mostly nobody lists them.
constexpr std::array licences{"",
                              "",
                              "",
                              ", licences: [Teams, RemoteAssist]",
                              ", licences: [PowerBI]",
                              ", licences: [Teams, Exchange]",
                              ", licences: [SharePoint, another]",
                              ", licences: []"};
/// Traits of tenants, of which each may be drawn.
constexpr std::array tenant_traits{
    std::pair{"authentication.kind", "adfs"},  std::pair{"trial", "true"},
    std::pair{"invitingApps", "[onboarding]"}, std::pair{"provisioned", "2021-01"},
    std::pair{"tenantRegionScope", "USG"},
};
/// Settings that make shapes differ; values are drawn afterwards, fact by fact.
constexpr std::array settings{
    std::pair{"crossTenantAccessPolicy.partners", "any"},
    std::pair{"crossTenantAccessPolicy.default", "any"},
    std::pair{"crossTenantAccessPolicy.allowedCloudEndpoints", "any"},
    std::pair{"authorizationPolicy.allowInvitesFrom", "any"},
    std::pair{"b2bManagementPolicy", "any"},
    std::pair{"tenantFederationConfiguration", "any"},
    std::pair{"teamsMeetingPolicy", "any"},
    std::pair{"informationBarrierPolicies", "any"},
    std::pair{"crossTenantSynchronization", "any"},
    std::pair{"conditionalAccessPolicies", "any"},
    std::pair{"spoTenant", "any"},
    std::pair{"organizationRelationships", "any"},
    std::pair{"availabilityAddressSpaces", "any"},
    std::pair{"availabilityConfig", "any"},
    std::pair{"externalAccessPolicies", "any"},
    std::pair{"protectedActions", "any"},
    std::pair{"tenantFederationConfiguration.BlockedDomains", "[t1.example]"},
    std::pair{"groupSettings", "any"},
    std::pair{"crossTenantAccessPolicy.default.b2bCollaborationOutbound",
              "{usersAndGroups: {accessType: allowed, targets: [{target: g-t0}, {target: g-t1}]}}"},
    std::pair{"informationBarrierPolicies", "[{AssignedSegment: front, SegmentsBlocked: [back], State: Active}]"},
};

/// Draws while a generator runs, evenly from the first test case on.
[[nodiscard]] int below(int count) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count)); }
[[nodiscard]] bool coin() { return below(2) == 1; }
template <std::size_t n, class T>
[[nodiscard]] const T& one_of(const std::array<T, n>& values) {
  return values[static_cast<std::size_t>(below(static_cast<int>(n)))];
}

/// Builds an estate and remembers what was said to it.
class Recipe {
 public:
  RandomWorld draw() {
    const int tenants = 2 + below(3);
    for (int t = 0; t < tenants; ++t) draw_tenant(t, tenants);
    for (int t = 0; t < tenants; ++t) draw_visitors(t);
    if (coin()) {
      estate_.new_venues();
      say("new venues");
    }
    return {estate_.world(), estate_.scenario(), said_};
  }

 private:
  void say(const std::string& text) { said_ += text + "; "; }

  void draw_tenant(int t, int tenants) {
    const std::string key = tenant_keys[static_cast<std::size_t>(t)];
    const auto environment = model::name_of(static_cast<Environment>(below(environment_count)));
    estate_.tenant(key, environment);
    say(fmt::format("tenant {} {}", key, environment));
    if (coin()) {
      estate_.all_settings_any();
      say("any");
    } else {
      for (int i = below(4); i > 0; --i) {
        const auto& [path, value] = one_of(settings);
        estate_.set(path, value);
        say(fmt::format("set {} {}", path, value));
      }
      const int other = below(tenants);
      if (other != t && coin()) {
        estate_.set("crossTenantAccessPolicy.partners",
                    fmt::format("{{{}: any}}", tenant_keys[static_cast<std::size_t>(other)]));
        say(fmt::format("partner {}", other));
      }
    }
    if (coin()) {
      const auto& [path, value] = one_of(tenant_traits);
      estate_.trait(path, value);
      say(fmt::format("trait {} {}", path, value));
    }
    const int people = 1 + below(2);
    const std::string group = below(3) == 0 ? "g-" + key : "";
    for (int p = people; p > 0; --p) draw_person(key, p, group);
    if (!group.empty()) {
      estate_.changing_group(group, "p1@" + key, coin());
      say("group " + group);
    }
  }

  void draw_person(const std::string& tenant, int p, const std::string& group) {
    std::string held;
    if (!people_.empty() && below(3) == 0)
      held = people_[static_cast<std::size_t>(below(static_cast<int>(people_.size())))];
    if (held.ends_with("@" + tenant)) held.clear();
    const std::string traits =
        fmt::format("{{userType: {}, segment: '{}', roles: [{}], claims: {{mfa: {}}}, usedBy: [{}], groups: [{}]{}}}",
                    below(4) == 0 ? "guest" : "member", one_of(segments), one_of(roles), coin(), held,
                    coin() ? group : "", one_of(licences));
    const std::string key = fmt::format("p{}", p);
    estate_.person(key, traits);
    people_.push_back(key + "@" + tenant);
    say(fmt::format("person {} {}", key, traits));
  }

  void draw_visitors(int t) {
    const std::string key = tenant_keys[static_cast<std::size_t>(t)];
    estate_.in(key);
    std::string members;
    for (const std::string& name : people_) {
      const bool of_the_house = name.ends_with("@" + key);
      if (!of_the_house && below(3) == 0) estate_.guest(name, coin() ? "{}" : "{userType: member}");
      if (coin()) members += name + " ";
    }
    draw_items(key, members);
    if (coin()) estate_.team("team", people_.front().ends_with("@" + key) ? people_.front() : "", members);
  }

  /// One item of a kind at most, with the tenant's first person as its owner.
  void draw_items(const std::string& key, const std::string& members) {
    const auto owner = std::find_if(people_.begin(), people_.end(),
                                    [&](const std::string& name) { return name.ends_with("@" + key); });
    if (owner == people_.end()) return;
    for (const ItemKindInfo& kind : item_kinds) {
      if (below(3) != 0) continue;
      const bool device = kind.kind == ItemKind::device;
      const std::string traits = device                            ? "{model: HoloLens2, kiosk: [RemoteAssist]}"
                                 : kind.kind == ItemKind::form     ? "{audience: anyone}"
                                 : kind.kind == ItemKind::resource ? "{licence: PowerBI}"
                                                                   : "{}";
      estate_.item(kind.kind, std::string(kind.name), device ? "" : *owner, members, coin() ? traits : "{}");
      say(fmt::format("{} of {} for {}", kind.name, *owner, members));
    }
  }

  Estate estate_;
  std::vector<std::string> people_;
  std::string said_;
};

}  // namespace

void showValue(const RandomWorld& random, std::ostream& out) { out << random.recipe; }

rc::Gen<RandomWorld> random_world() {
  return rc::gen::exec([] { return Recipe().draw(); });
}

std::vector<FactId> free_cells(const World& world) {
  std::vector<FactId> facts;
  for (FactId fact = true_fact + 1; fact < world.shape.fact_count(); ++fact)
    if (is_open(world.values[fact]) || info(world.shape.where(fact).leaf).origin == Origin::state)
      facts.push_back(fact);
  return facts;
}

/// An application that no list tells apart is like all others of these: an open list names all of them, or none.
void make_alike(Facts<bool>& facts) {
  const Shape& shape = *facts.shape;
  const std::vector<AppId>& told_apart = shape.app_ids();
  for (FactId fact = true_fact + 1; fact < shape.fact_count(); ++fact) {
    const auto& [leaf, row, column] = shape.where(fact);
    if (info(leaf).column != Sort::sparse_app) continue;
    if (std::find(told_apart.begin(), told_apart.end(), AppId{column}) == told_apart.end())
      facts.set(fact, facts[shape.fact(leaf, row, told_apart.back().index)]);
  }
}

Facts<bool> random_facts(const World& world, std::mt19937_64& random) {
  constexpr std::array chances{0.15, 0.5, 0.85, 0.95};
  const auto chance = [&] { return std::bernoulli_distribution(chances[random() % chances.size()]); };
  std::bernoulli_distribution setting = chance(), state = chance();
  Facts<bool> facts = world.facts();
  for (const FactId fact : free_cells(world))
    facts.set(fact, is_state(world.shape, fact) ? state(random) : setting(random));
  for (const auto& group : world.exactly_one) {
    for (const FactId fact : group) facts.set(fact, false);
    facts.set(group[random() % group.size()], true);
  }
  make_alike(facts);
  return facts;
}

Facts<LaneWord> packed(const std::vector<Facts<bool>>& lanes) {
  Facts<LaneWord> facts{lanes.front().shape, std::vector<LaneWord>(lanes.front().values.size())};
  for (std::size_t lane = 0; lane < lanes.size(); ++lane)
    for (FactId fact = 0; fact < facts.values.size(); ++fact)
      facts.values[fact].bits |= static_cast<std::uint64_t>(lanes[lane][fact]) << lane;
  return facts;
}

Agenda whole_agenda(const Shape& shape) {
  Agenda agenda;
  for (const PersonId from : shape.people_ids())
    for (const CapabilityInfo& word : capabilities) {
      Question question;
      question.capability = word.capability;
      question.from = from;
      question.app = shape.app_ids().back();
      const auto ask = [&] {
        for (const Question& one : to_everybody(shape, question)) agenda.questions.push_back(one);
      };
      ask();
      if (word.capability == Capability::meet)
        for (const AskedJoin as : {AskedJoin::guest, AskedJoin::authenticated, AskedJoin::anonymous}) {
          question.as = as;
          ask();
        }
    }
  for_each_step(shape, [&](const Step& step) { agenda.steps.push_back(step); });
  return agenda;
}

Agenda sampled(Agenda agenda, std::size_t count, std::mt19937_64& random) {
  std::shuffle(agenda.questions.begin(), agenda.questions.end(), random);
  std::shuffle(agenda.steps.begin(), agenda.steps.end(), random);
  if (agenda.questions.size() > count) agenda.questions.resize(count);
  if (agenda.steps.size() > count) agenda.steps.resize(count);
  return agenda;
}

std::string entry(const Shape& shape, const Agenda& agenda, std::size_t i) {
  return i < agenda.questions.size() ? to_text(shape, agenda.questions[i])
                                     : describe(shape, agenda.steps[i - agenda.questions.size()]);
}

}  // namespace entente::testing
