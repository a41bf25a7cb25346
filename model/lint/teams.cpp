// What is warned of here is in force as written: an empty list admits nobody, a list that is ignored is ignored.
#include "model/lint/teams.hpp"

#include <fmt/format.h>

#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/rulebook/barriers.hpp"

namespace entente::model {
namespace {

[[nodiscard]] bool says(const Node* node, std::string_view text) { return node != nullptr && node->text == text; }
[[nodiscard]] bool is_filled(const Node* node) { return node != nullptr && !node->items.empty(); }

/// What the scenario itself writes of external access; defaults are nobody's mistake.
class ExternalAccess {
 public:
  explicit ExternalAccess(const TenantSpec& tenant)
      : key_(tenant.key),
        settings_(tenant.settings),
        federation_(tenant.settings.find("tenantFederationConfiguration")) {}

  [[nodiscard]] std::vector<Problem> warnings() {
    if (federation_ != nullptr) {
      warn_about_domains();
      warn_about_consumers();
    }
    warn_about_policies();
    return std::move(warnings_);
  }

 private:
  [[nodiscard]] const Node* setting(std::string_view name) const {
    return federation_ == nullptr ? nullptr : federation_->find(name);
  }
  void warn(const Node& at, std::string what, std::string hint) {
    warnings_.push_back({at.mark, std::move(what), "", std::move(hint)});
  }

  void warn_about_domains() {
    const Node* allowed = setting("AllowedDomains");
    if (allowed == nullptr || says(setting("AllowFederatedUsers"), "false")) return;
    const bool is_list = allowed->kind == Node::Kind::list || allowed->kind == Node::Kind::null;
    if (is_list && allowed->items.empty())
      warn(*allowed, "the external access allow list of `" + key_ + "` is empty",
           "it admits nobody; AllowAllKnownDomains admits everybody");
    if (const Node* blocked = setting("BlockedDomains"); is_list && is_filled(blocked))
      warn(*blocked, "the blocked domains of `" + key_ + "` are ignored",
           "AllowedDomains is a list, and only what is on it is let in");
  }

  void warn_about_consumers() {
    const Node* inbound = setting("AllowTeamsConsumerInbound");
    if (says(inbound, "true") && says(setting("AllowTeamsConsumer"), "false"))
      warn(*inbound, "personal accounts may start chats with `" + key_ + "`, which allows no chats with them",
           "without AllowTeamsConsumer this setting means nothing");
  }

  void warn_about_policies() {
    const Node* policies = settings_.find("externalAccessPolicies");
    if (policies == nullptr) return;
    for (const Member& policy : policies->members) {
      const Node* domains = policy.value.find("CommunicationWithExternalOrgs");
      if (domains == nullptr || domains->is_unknown() || says(domains, "OrganizationDefault")) continue;
      if (policy.key == "Global")
        warn(*domains, "the Global external access policy of `" + key_ + "` says which domains",
             "only a policy granted to people can; Global is OrganizationDefault");
      else if (const Node* customised = setting("CustomizeFederation");
               customised == nullptr || says(customised, "false"))
        warn(*domains, "what the external access policy `" + policy.key + "` says of domains is ignored",
             "`" + key_ + "` has not set CustomizeFederation");
    }
  }

  const std::string& key_;
  const Node& settings_;
  const Node* federation_;
  std::vector<Problem> warnings_;
};

class Barriers {
 public:
  explicit Barriers(const Case& given) : world_(given.world), shape_(given.world.shape), facts_{&shape_, {}} {
    // What is open is neither surely so nor surely not so: nobody has meant anything by it yet.
    for (const Known value : world_.values) facts_.values.push_back({value != Known::no, value != Known::yes});
  }

  [[nodiscard]] std::vector<Problem> warnings() {
    for (std::size_t a = 0; a < shape_.segments.size(); ++a) {
      const SegmentId x{static_cast<std::int32_t>(a)};
      if (!surely(is<Leaf::barrier_is_active>(facts_, x))) continue;
      warn_about_application(x);
      const bool by_allow_list = surely(is<Leaf::barrier_is_allow_list>(facts_, x));
      if (by_allow_list && surely(keeps_segment_away(logic_, facts_, x, x)))
        warn(x, fmt::format("the barrier of {} does not allow {} itself", name(x), name(x)),
             "its own people are kept apart");
      for (std::size_t b = 0; b < shape_.segments.size(); ++b)
        if (const SegmentId y{static_cast<std::int32_t>(b)}; a != b && shape_[x].tenant == shape_[y].tenant)
          warn_about_one_way(x, y, by_allow_list ? "does not allow" : "blocks",
                             by_allow_list ? "keeps them apart" : "blocks");
    }
    return std::move(warnings_);
  }

 private:
  [[nodiscard]] static bool surely(const MayMust<bool>& truth) { return !truth.may_fail; }
  [[nodiscard]] static bool surely_not(const MayMust<bool>& truth) { return !truth.may_hold; }
  [[nodiscard]] const std::string& name(SegmentId segment) const { return shape_[segment].name; }
  void warn(SegmentId at, std::string what, std::string hint) {
    warnings_.push_back(
        {world_.marks[shape_.fact(Leaf::barrier_is_active, at.index)], std::move(what), "", std::move(hint)});
  }

  void warn_about_one_way(SegmentId x, SegmentId y, std::string_view keeps, std::string_view keeps_back) {
    if (!surely(keeps_segment_away(logic_, facts_, x, y)) || !surely_not(keeps_segment_away(logic_, facts_, y, x)))
      return;
    warn(x, fmt::format("the barrier of {} {} {}, and no policy {} the other way", name(x), keeps, name(y), keeps_back),
         "one-way barriers are not supported, so two policies are needed; here the two are kept apart all the same");
  }

  /// Said once a tenant, at its first active policy.
  void warn_about_application(SegmentId x) {
    const TenantId tenant = shape_[x].tenant;
    if (tenant == warned_ || !surely_not(is<Leaf::barriers_are_applied>(facts_, tenant))) return;
    warned_ = tenant;
    warn(x, "`" + shape_[tenant].key + "` has active barrier policies, and has not applied them",
         "nothing is kept apart until informationBarrierPolicyApplication is Completed");
  }

  const World& world_;
  const Shape& shape_;
  Facts<MayMust<bool>> facts_;
  Plain plain_;
  MayMustLogic<Plain> logic_{plain_};
  TenantId warned_;
  std::vector<Problem> warnings_;
};

}  // namespace

std::vector<Problem> teams_warnings(const Case& given) {
  std::vector<Problem> all;
  for (const TenantSpec& tenant : given.scenario.tenants)
    for (Problem& warning : ExternalAccess(tenant).warnings()) all.push_back(std::move(warning));
  for (Problem& warning : Barriers(given).warnings()) all.push_back(std::move(warning));
  return all;
}

}  // namespace entente::model
