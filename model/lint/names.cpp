// A list of applications, licences or domains may name what no rule knows, so a misspelt name is no error. But one that
// is nearly a known name decides nothing, and turns a proof around.
#include "model/lint/names.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "model/input/nearest.hpp"
#include "model/input/walk.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelling.hpp"
#include "model/language/spelt_alike.hpp"
#include "model/language/unknown_names.hpp"
#include "model/lint/outside.hpp"
#include "model/terms/names.hpp"

namespace entente::model {
namespace {

class Names {
 public:
  explicit Names(const Case& given) : given_(given), people_(names_of_people(given.scenario)) {
    apps_.assign(app_words.begin(), app_words.end());
    licences_.assign(known_licences.begin(), known_licences.end());
    for (const auto& [pattern, action] : given.world.actions)
      actions_.push_back(given.world.shape.actions[static_cast<std::size_t>(action.index)]);
    for (const Shape::Segment& segment : given.world.shape.segments) segments_.push_back(segment.name);
    for (const TenantSpec& tenant : given.scenario.tenants) {
      tenants_.push_back(tenant.key);
      if (!tenant.id.empty()) tenants_.push_back(tenant.id);
    }
  }

  [[nodiscard]] std::vector<Problem> warnings() {
    for (const TenantSpec& tenant : given_.scenario.tenants) {
      look_at_settings(tenant.settings);
      look_for_licences(tenant.traits);
      for (const PersonSpec& person : tenant.people) look_for_licences(person.traits);
      for (const GuestSpec& guest : tenant.guests) look_for_licences(guest.traits);
      for (const ItemSpec& item : tenant.items) {
        each_text_at(item.traits, "licence", [&](const Node& name) { near_miss(name, licences_, "licence"); });
        for (const std::string& path : lists_that_name(Sort::sparse_app, Root::items))
          each_text_at(item.traits, path, [&](const Node& name) { near_miss(name, apps_, "application"); });
      }
    }
    return std::move(warnings_);
  }

 private:
  void warn(const Node& name, std::string what, std::string hint) {
    warnings_.push_back({name.mark, std::move(what), "", std::move(hint)});
  }

  /// A name that no rule knows, and that looks like one that rules know.
  void near_miss(const Node& name, const std::vector<std::string>& known, const char* what) {
    if (std::find(known.begin(), known.end(), name.text) != known.end()) return;
    if (std::string hint = nearest_hint(name.text, known); !hint.empty())
      warn(name, std::string("no rule knows the ") + what + " `" + name.text + "`", std::move(hint));
  }

  void look_for_licences(const Node& traits) {
    each_text_at(traits, "licences", [&](const Node& name) { near_miss(name, licences_, "licence"); });
  }

  void look_at_settings(const Node& settings) {
    for (const std::string& path : lists_that_name(Sort::sparse_app, Root::object))
      each_text_at(settings, path, [&](const Node& name) { near_miss(name, apps_, "application"); });
    for (const std::string& path : lists_that_name(Sort::sparse_domain, Root::object))
      each_text_at(settings, path, [&](const Node& name) {
        if (name.text == all_known_domains && path == "tenantFederationConfiguration.AllowedDomains") return;
        if (name.text.find_first_of("*@/: ") != std::string::npos || name.text == all_known_domains)
          warn(name, "no address is in the domain `" + name.text + "`", "a domain alone, such as contoso.com");
      });
    each_text_at(settings, "protectedActions", [&](const Node& name) {
      if (std::find(actions_.begin(), actions_.end(), name.text) == actions_.end())
        warn(name, "no setting takes the action `" + name.text + "`", nearest_hint(name.text, actions_));
    });
    for (const std::string path :
         {"availabilityConfig.AllowedTenantIds", "availabilityAddressSpaces.*.TargetTenantId",
          "conditionalAccessPolicies.*.conditions.users.includeGuestsOrExternalUsers.externalTenants.members"})
      each_text_at(settings, path, [&](const Node& name) { look_at_tenant(name); });
    look_for_unknown_names(settings);
    look_at_barriers(settings);
    each_at(settings, "crossTenantAccessPolicy.default.automaticUserConsentSettings.*", [&](const Node& consent) {
      if (consent.text == "true")
        warn(consent, "automatic redemption is set for everybody", "it can be set for single organisations only");
    });
    for (const char* path : {"crossTenantAccessPolicy.default.tenantRestrictions.usersAndGroups.targets"})
      each_text_at(settings, path, [&](const Node& name) {
        if (name.text != "AllUsers")
          warn(name, "the default tenant restrictions name `" + name.text + "`",
               "people of unknown tenants cannot be named: the default is for all users");
      });
  }

  /// Lists of tenants may name any tenant by its id. One that is nearly a tenant's here decides nothing about it.
  void look_at_tenant(const Node& name) {
    const std::string id = reading::lower_case(name.text);
    const auto has = [&](const std::string& text) {
      return std::find(tenants_.begin(), tenants_.end(), text) != tenants_.end();
    };
    if (has(id) || has(name.text)) return;
    const auto near = std::find_if(tenants_.begin(), tenants_.end(),
                                   [&](const std::string& tenant) { return is_guid(tenant) && is_nearly(tenant, id); });
    if (near != tenants_.end())
      warn(name, "no tenant has the id `" + name.text + "`", "did you mean `" + *near + "`?");
    else if (!is_guid(id))
      warn(name, "no tenant is called `" + name.text + "`", nearest_hint(name.text, tenants_));
  }

  /// Said once a tenant: exports name hundreds of groups.
  void look_for_unknown_names(const Node& settings) {
    std::set<std::string> unknown;
    const Node* first = nullptr;
    each_unknown_name(settings, people_, [&](const Node& name) {
      if (first == nullptr) first = &name;
      unknown.insert(name.text);
    });
    if (first == nullptr) return;
    const std::string others =
        unknown.size() > 1 ? ", nor to " + std::to_string(unknown.size() - 1) + " other names in lists" : "";
    warn(*first, "nobody in the scenario answers to `" + first->text + "`" + others,
         "it is taken for a group of unknown members, so answers may depend on it");
  }

  /// A segment has one policy, which either allows or blocks. Source: Microsoft Purview, New-InformationBarrierPolicy.
  void look_at_barriers(const Node& settings) {
    std::vector<std::string> assigned;
    each_at(settings, "informationBarrierPolicies.*", [&](const Node& policy) {
      const Node *segment = policy.find("AssignedSegment"), *state = policy.find("State");
      if (segment == nullptr || segment->is_unknown() || (state != nullptr && state->text == "Inactive")) return;
      if (std::find(assigned.begin(), assigned.end(), segment->text) != assigned.end())
        warn(*segment, "the segment `" + segment->text + "` has two barrier policies", "the first active one counts");
      assigned.push_back(segment->text);
      const Node *allowed = policy.find("SegmentsAllowed"), *blocked = policy.find("SegmentsBlocked");
      if (allowed != nullptr && blocked != nullptr && !allowed->items.empty() && !blocked->items.empty())
        warn(*blocked, "the barrier policy of `" + segment->text + "` allows segments and blocks others",
             "a policy does one of the two; here what it blocks is ignored");
      for (const char* list : {"AssignedSegment", "SegmentsAllowed", "SegmentsBlocked"})
        each_text_at(policy, list, [&](const Node& name) {
          if (std::find(segments_.begin(), segments_.end(), name.text) == segments_.end())
            warn(name, "nobody is in the segment `" + name.text + "`", nearest_hint(name.text, segments_));
        });
    });
  }

  const Case& given_;
  std::set<std::string> people_;
  std::vector<std::string> segments_;
  std::vector<std::string> apps_, licences_, actions_, tenants_;
  std::vector<Problem> warnings_;
};

}  // namespace

std::vector<Problem> name_warnings(const Case& given) { return Names(given).warnings(); }

}  // namespace entente::model
