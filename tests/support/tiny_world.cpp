#include "tests/support/tiny_world.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "tests/support/estate.hpp"

namespace entente::testing {
namespace {

using namespace model;

struct Choice {
  const char* tenant;
  const char* path;
  const char* value;
};
constexpr std::array choices{
    Choice{"host", "authorizationPolicy.allowInvitesFrom", "any"},
    Choice{"host", "authorizationPolicy.allowInvitesFrom", "none"},
    Choice{"host", "b2bManagementPolicy", "any"},
    Choice{"host", "crossTenantAccessPolicy.default.b2bCollaborationInbound.usersAndGroups", "any"},
    Choice{"home", "crossTenantAccessPolicy.default.b2bCollaborationOutbound.applications", "any"},
    Choice{"host", "crossTenantAccessPolicy.default.b2bCollaborationInbound", "blocked"},
    Choice{"host", "tenantFederationConfiguration.AllowFederatedUsers", "any"},
    Choice{"home", "tenantFederationConfiguration.AllowFederatedUsers", "any"},
    Choice{"home", "tenantFederationConfiguration.AllowedDomains", "any"},
    Choice{"host", "teamsMeetingConfiguration.DisableAnonymousJoin", "any"},
    Choice{"home", "teamsMeetingPolicy.ExternalMeetingJoin", "any"},
    Choice{"host", "informationBarrierPolicies", "any"},
    Choice{"host", "crossTenantAccessPolicy.default.crossCloudMeetingConfiguration.inboundAllowed", "any"},
    Choice{"home", "crossTenantSynchronization", "{host: {scope: any, assigned: any, userType: any, enabled: any}}"},
};

[[nodiscard]] std::vector<FactId> open_settings(const World& world) {
  std::vector<FactId> open = world.open_facts();
  std::erase_if(open, [&](FactId fact) { return info(world.shape.where(fact).leaf).origin != Origin::setting; });
  return open;
}

[[nodiscard]] bool coin() { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 2)) == 1; }

[[nodiscard]] TinyWorld drawn(std::size_t open_max) {
  Estate estate;
  std::string recipe;
  // What a new tenant's documents leave open would use up what may be open here; it is one of the choices instead.
  const auto tenant = [&](const char* key) -> Estate& {
    return estate.tenant(key).set("crossTenantAccessPolicy.default.crossCloudMeetingConfiguration",
                                  "{inboundAllowed: false, outboundAllowed: false}");
  };
  tenant("host").person("peggy", coin() ? "{segment: front}" : "{}");
  if (coin()) estate.person("peter", "{roles: [GuestInviter], segment: back}");
  tenant("home").person("victor", coin() ? "{segment: front}" : "{}");
  if (coin()) {
    estate.in("host").guest("victor@home", coin() ? "{}" : "{accepted: false}");
    recipe += "guest; ";
  }
  TinyWorld tiny;
  const auto loaded = [&](const Estate& of) {
    auto given = case_of(of.scenario());
    return given ? std::shared_ptr<const Case>(std::move(*given)) : nullptr;
  };
  tiny.given = loaded(estate);
  if (tiny.given == nullptr || !open_settings(tiny.given->world).empty())
    throw std::logic_error("a tiny world begins with nothing open");
  // Settings are added as long as what is open stays countable.
  for (int i = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, 5)); i > 0; --i) {
    const Choice& choice =
        choices[*rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, choices.size()))];
    Estate next = estate;
    next.in(choice.tenant).set(choice.path, choice.value);
    const auto given = loaded(next);
    if (given == nullptr || open_settings(given->world).size() > open_max) continue;
    estate = std::move(next);
    tiny.given = given;
    recipe += fmt::format("{}.{}={}; ", choice.tenant, choice.path, choice.value);
  }
  tiny.recipe = recipe;
  return tiny;
}

}  // namespace

void showValue(const TinyWorld& tiny, std::ostream& out) { out << tiny.recipe; }

rc::Gen<TinyWorld> tiny_world(std::size_t open_max) {
  return rc::gen::exec([open_max] { return drawn(open_max); });
}

std::vector<Facts<bool>> all_valuations(const World& world) {
  const std::vector<FactId> open = open_settings(world);
  std::vector<Facts<bool>> all;
  for (std::uint32_t bits = 0; bits < 1U << open.size(); ++bits) {
    Facts<bool> facts = world.facts();
    for (std::size_t i = 0; i < open.size(); ++i) facts.set(open[i], (bits >> i & 1U) != 0);
    const bool is_possible = std::all_of(world.exactly_one.begin(), world.exactly_one.end(), [&](const auto& group) {
      return std::count_if(group.begin(), group.end(), [&](FactId fact) { return facts[fact]; }) == 1;
    });
    if (is_possible) all.push_back(std::move(facts));
  }
  return all;
}

}  // namespace entente::testing
