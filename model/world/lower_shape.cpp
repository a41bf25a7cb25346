// The shape of a scenario's world.
#include <algorithm>
#include <map>
#include <set>

#include "model/terms/names.hpp"
#include "model/world/lowering.hpp"

namespace entente::model::lowering {
namespace {

constexpr std::string_view partners_path = "crossTenantAccessPolicy.partners";
/// Domains that only a list names are domains too: a witness writes the list as it was.
constexpr std::array collaboration_lists{
    std::string_view{"b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.AllowedDomains"},
    std::string_view{"b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.BlockedDomains"},
    std::string_view{"tenantFederationConfiguration.AllowedDomains"},
    std::string_view{"tenantFederationConfiguration.BlockedDomains"}};

/// Every version of a tenant's settings that the scenario goes through: as it starts, and after each `set`.
struct Versions {
  std::vector<std::vector<Node>> by_tenant;
};

[[nodiscard]] Versions versions_of(const Scenario& scenario, const Catalog& catalog) {
  Versions versions;
  for (const TenantSpec& tenant : scenario.tenants) versions.by_tenant.push_back({settings_in_force(tenant, catalog)});
  Scenario changed = scenario;
  for (const TimelineEntry& timeline_entry : scenario.timeline) {
    if (timeline_entry.kind != TimelineEntry::Kind::set) continue;
    changed = changed_by(std::move(changed), timeline_entry);
    for (std::size_t i = 0; i < changed.tenants.size(); ++i)
      if (changed.tenants[i].key == timeline_entry.tenant)
        versions.by_tenant[i].push_back(settings_in_force(changed.tenants[i], catalog));
  }
  return versions;
}

class Builder {
 public:
  Builder(const Scenario& scenario, const Catalog& catalog)
      : scenario_(scenario), catalog_(catalog), versions_(versions_of(scenario, catalog)) {}

  Shape build() {
    add_tenants_and_people();
    add_entries();
    add_objects();
    add_items();
    add_names();
    add_apps();
    add_jobs();
    shape_.lay_out();
    add_sparse_of_structure();
    add_sparse_of_settings();
    return std::move(shape_);
  }

 private:
  [[nodiscard]] TenantId tenant(std::string_view key) const {
    const auto found = tenants_.find(std::string(key));
    return found == tenants_.end() ? TenantId{} : TenantId{found->second};
  }
  [[nodiscard]] PersonId person(const PersonName& name) const { return people_.at(name.text()); }
  [[nodiscard]] DomainId domain(const std::string& name) {
    const auto [found, added] = domains_.try_emplace(name, static_cast<std::int32_t>(shape_.domains.size()));
    if (added) shape_.domains.push_back(name);
    return {found->second};
  }
  template <class Visit>
  void each_version(TenantId tenant, Visit visit) const {
    for (const Node& settings : versions_.by_tenant[static_cast<std::size_t>(tenant.index)]) visit(settings);
  }

  void add_tenants_and_people() {
    for (const TenantSpec& spec : scenario_.tenants) {
      tenants_[spec.key] = static_cast<std::int32_t>(shape_.tenants.size());
      shape_.tenants.push_back({spec.key, spec.environment, {}, {}, {}});
    }
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
      const TenantSpec& spec = scenario_.tenants[t];
      const TenantId here{static_cast<std::int32_t>(t)};
      for (const PersonSpec& p : spec.people) {
        const PersonId id{static_cast<std::int32_t>(shape_.people.size())};
        const std::string name = p.key + "@" + spec.key;
        const std::string upn_domain = !p.domain.empty()      ? p.domain
                                       : spec.domains.empty() ? spec.key
                                                              : spec.domains.front();
        shape_.people.push_back({name, here, domain(upn_domain), p.count, p.tags, {id}, {}});
        person_specs_.push_back(&p);
        shape_.tenants[t].people.push_back(id);
        people_[name] = id;
      }
      for (const std::string& name : spec.domains) (void)domain(name);
      for (const TeamSpec& team : spec.teams) {
        shape_.tenants[t].teams.push_back({static_cast<std::int32_t>(shape_.teams.size())});
        shape_.teams.push_back({team.key, here});
      }
      add_segments(spec, here);
      each_version(here, [&](const Node& settings) {
        for (const std::string_view path : collaboration_lists)
          if (const Node* list = look(&settings, path); list != nullptr)
            for (const Node& item : list->items) (void)domain(item.text);
      });
    }
    for (const TenantSpec& spec : scenario_.tenants)
      for (const PersonSpec& p : spec.people)
        for (const PersonName& holder : p.used_by)
          shape_.people[static_cast<std::size_t>(person(holder).index)].identities.push_back(
              people_.at(p.key + "@" + spec.key));
  }

  /// The named objects of one list of settings, in the order in which versions first name them. Where the list is open
  /// one object stands for whatever there may be.
  template <class IdType>
  void add_named(std::string_view list, std::vector<Shape::Named>& objects, std::vector<IdType> Shape::Tenant::*ids) {
    for (const TenantId own : tenant_range()) {
      std::vector<std::string> names;
      const auto add = [&](const std::string& name) {
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
      };
      each_version(own, [&](const Node& settings) {
        const Node* node = look(&settings, list);
        if (node == nullptr) return;
        if (node->is_any() || node->is_choose()) add("any");
        for (const Member& member : node->members)
          if (member.value.kind != Node::Kind::null) add(member.key);
      });
      for (const std::string& name : names) {
        (shape_.tenants[static_cast<std::size_t>(own.index)].*ids)
            .push_back({static_cast<std::int32_t>(objects.size())});
        objects.push_back({name, own});
      }
    }
  }

  void add_objects() {
    add_named("conditionalAccessPolicies", shape_.policies, &Shape::Tenant::policies);
    add_named("organizationRelationships", shape_.relationships, &Shape::Tenant::relationships);
    add_named("availabilityAddressSpaces", shape_.address_spaces, &Shape::Tenant::address_spaces);
    add_access_policies();
  }

  /// Every tenant has a Global external access policy; the others are there when somebody is granted them.
  void add_access_policies() {
    for (const TenantId own : tenant_range()) {
      std::map<std::string, AccessPolicyId> ids;
      for (const PersonId who : shape_.tenants[static_cast<std::size_t>(own.index)].people) {
        const PersonSpec& spec = *person_specs_[static_cast<std::size_t>(who.index)];
        const Node* granted = spec.traits.find("externalAccessPolicy");
        const std::string name = granted == nullptr ? "Global" : granted->text;
        const auto [found, added] =
            ids.try_emplace(name, AccessPolicyId{static_cast<std::int32_t>(shape_.access_policies.size())});
        if (added) shape_.access_policies.push_back({name, own});
        shape_.people[static_cast<std::size_t>(who.index)].access_policy = found->second;
        if (const Node* network = spec.traits.at("tenantRestrictionsSignal.from"))
          shape_.people[static_cast<std::size_t>(who.index)].networks.push_back(tenant(network->text));
      }
    }
  }

  void add_items() {
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t)
      for (const ItemSpec& item : scenario_.tenants[t].items) {
        shape_.tenants[t].items.push_back({static_cast<std::int32_t>(shape_.items.size())});
        shape_.items.push_back({item.kind, item.key, {static_cast<std::int32_t>(t)}});
      }
  }

  /// Roles, actions and licences: those that rules know, then what the scenario names.
  void add_names() {
    for (const std::string_view name : built_in_roles) shape_.roles.push_back({std::string(name), {}});
    for (const std::string_view name : known_licences) shape_.licences.emplace_back(name);
    for (const Node& action : catalog_.actions()) shape_.actions.push_back(action.find("action")->text);
    const auto add_licences = [&](const Node& traits, std::string_view list) {
      if (const Node* names = traits.find(list))
        for (const Node& name : names->kind == Node::Kind::list ? names->items : std::vector<Node>{*names})
          if (!name.is_any() &&
              std::find(shape_.licences.begin(), shape_.licences.end(), name.text) == shape_.licences.end())
            shape_.licences.push_back(name.text);
    };
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
      const TenantSpec& tenant = scenario_.tenants[t];
      add_licences(tenant.traits, "licences");
      for (const PersonSpec& person : tenant.people) add_licences(person.traits, "licences");
      for (const GuestSpec& guest : tenant.guests) add_licences(guest.traits, "licences");
      for (const ItemSpec& item : tenant.items) add_licences(item.traits, "licence");
      if (const Node* custom = tenant.traits.find("customRoles"))
        for (const Member& role : custom->members) {
          shape_.roles.push_back({role.key, {static_cast<std::int32_t>(t)}});
          for (const Node& action : role.value.items)
            if (std::find(shape_.actions.begin(), shape_.actions.end(), action.text) == shape_.actions.end())
              shape_.actions.push_back(action.text);
        }
    }
  }

  void add_segments(const TenantSpec& spec, TenantId here) {
    std::set<std::string> names;
    for (const PersonSpec& p : spec.people) names.insert(p.segments.begin(), p.segments.end());
    for (const GuestSpec& guest : spec.guests) names.insert(guest.segments.begin(), guest.segments.end());
    for (const std::string& name : names) shape_.segments.push_back({name, here});
  }

  void add_entries() {
    for (const TenantId own : tenant_range()) shape_.entries.push_back({own, {}});
    for (const TenantId own : tenant_range()) {
      std::set<TenantId> others;
      each_version(own, [&](const Node& settings) {
        const Node* partners = look(&settings, partners_path);
        if (partners == nullptr) return;
        for (const TenantId other : tenant_range())
          if (other != own && partners->kind == Node::Kind::scalar) others.insert(other);
        for (const Member& partner : partners->members)
          if (const TenantId other = tenant(partner.key); other.exists() && other != own) others.insert(other);
      });
      for (const TenantId other : others) {
        shape_.tenants[static_cast<std::size_t>(own.index)].partners.emplace_back(
            other, EntryId{static_cast<std::int32_t>(shape_.entries.size())});
        shape_.entries.push_back({own, other});
      }
    }
    shape_.entries.push_back({});  // no_entry
  }

  /// The applications rules can tell apart: Teams, SharePoint, each one a list names, and one that no list names.
  void add_apps() {
    for (const NamedApp& app : known_apps)
      shape_.apps.push_back({std::string(app.id), app.in_office365, app.from_microsoft});
    std::set<std::string> named;
    const auto add_words = [&](const Node* list) {
      if (list == nullptr || list->is_any() || list->is_choose()) return;
      if (list->kind == Node::Kind::scalar) named.insert(list->text);
      for (const Node& item : list->items) named.insert(item.text);
    };
    const auto collect = [&](const Node* entry) {
      for (int s = 0; s < section_count; ++s)
        if (const Node* targets = look(look(entry, name_of(static_cast<Section>(s))), "applications.targets");
            targets != nullptr)
          for (const Node& item : targets->items) named.insert(target_of(item));
    };
    for (const TenantId own : tenant_range())
      each_version(own, [&](const Node& settings) {
        collect(look(&settings, "crossTenantAccessPolicy.default"));
        if (const Node* partners = look(&settings, partners_path); partners != nullptr)
          for (const Member& partner : partners->members) collect(&partner.value);
        if (const Node* policies = look(&settings, "conditionalAccessPolicies"); policies != nullptr)
          for (const Member& policy : policies->members)
            for (const char* list :
                 {"conditions.applications.includeApplications", "conditions.applications.excludeApplications"})
              add_words(look(&policy.value, list));
      });
    for (const TenantSpec& tenant : scenario_.tenants)
      for (const ItemSpec& item : tenant.items)
        for (const char* list : {"app", "kiosk", "applicationControl.blocked"}) add_words(look(&item.traits, list));
    const auto is_known = [](const std::string& id) {
      return std::any_of(known_apps.begin(), known_apps.end(), [&](const NamedApp& app) { return app.id == id; });
    };
    for (const std::string& id : named)
      if (is_known(id))
        shape_.named_apps.insert(id);
      else if (id != "AllApplications" && id != "All" && id != "None" && id != "Office365" && id != "AllMicrosoftApps")
        shape_.apps.push_back({id, false, false});
    shape_.apps.push_back({"other", false, false});
  }

  void add_jobs() {
    for (const TenantId source : tenant_range()) {
      std::set<TenantId> targets;
      each_version(source, [&](const Node& settings) {
        const Node* jobs = look(&settings, "crossTenantSynchronization");
        if (jobs == nullptr) return;
        for (const TenantId target : tenant_range())
          if (target != source && jobs->kind == Node::Kind::scalar) targets.insert(target);
        for (const Member& job : jobs->members)
          if (const TenantId target = tenant(job.key); target.exists() && target != source) targets.insert(target);
      });
      for (const TenantId target : targets) shape_.jobs.push_back({source, target});
    }
  }

  void put_into_segments(PersonId who, const std::vector<std::string>& names, TenantId where) {
    for (std::size_t s = 0; s < shape_.segments.size(); ++s)
      if (shape_.segments[s].tenant == where &&
          std::find(names.begin(), names.end(), shape_.segments[s].name) != names.end()) {
        shape_.people[static_cast<std::size_t>(who.index)].segments.push_back({static_cast<std::int32_t>(s)});
        shape_.add_sparse(Leaf::has_segment, who.index, static_cast<std::int32_t>(s));
      }
  }

  void add_sparse_of_structure() {
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t)
      for (const PersonSpec& p : scenario_.tenants[t].people) {
        const PersonId id = people_.at(p.key + "@" + scenario_.tenants[t].key);
        for (const PersonName& holder : p.used_by)
          shape_.add_sparse(Leaf::holds_account, person(holder).index, id.index);
        put_into_segments(id, p.segments, {static_cast<std::int32_t>(t)});
      }
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t)
      for (const GuestSpec& guest : scenario_.tenants[t].guests)
        put_into_segments(person(guest.who), guest.segments, {static_cast<std::int32_t>(t)});
    for (const Node& action : catalog_.actions())
      for (const Node& role : action.find("roles")->items)
        add_carried(shape_.role(role.text, {}), action.find("action")->text);
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t)
      if (const Node* custom = scenario_.tenants[t].traits.find("customRoles"))
        for (const Member& role : custom->members)
          for (const Node& action : role.value.items)
            add_carried(shape_.role(role.key, {static_cast<std::int32_t>(t)}), action.text);
  }
  void add_carried(RoleId role, const std::string& action) {
    const auto found = std::find(shape_.actions.begin(), shape_.actions.end(), action);
    shape_.add_sparse(Leaf::role_carries, role.index, static_cast<std::int32_t>(found - shape_.actions.begin()));
  }

  /// The columns a row of a sparse leaf can mean at all.
  [[nodiscard]] std::vector<std::int32_t> columns(const LeafInfo& leaf, std::int32_t row) const {
    std::vector<std::int32_t> all;
    for (std::size_t i = 0; i < shape_.rows(leaf.column); ++i) {
      const auto column = static_cast<std::int32_t>(i);
      if (leaf.column == Sort::sparse_person && leaf.row == Sort::section) {
        // Inbound targets are people of the partner, outbound targets are the tenant's own.
        const EntryId entry{row / section_count};
        if (entry == shape_.no_entry()) continue;
        // Tenant restrictions are about accounts from outside, like what is inbound.
        const auto section = static_cast<Section>(row % section_count);
        const bool inbound = section != Section::collaboration_outbound && section != Section::direct_outbound;
        const TenantId home = shape_.home({column}), own = shape_[entry].own, other = shape_[entry].other;
        if (inbound ? home == own || (other.exists() && home != other) : home != own) continue;
      }
      if (leaf.row == Sort::job && shape_.home({column}) != shape_[JobId{row}].source) continue;
      if (leaf.row == Sort::segment && shape_[SegmentId{column}].tenant != shape_[SegmentId{row}].tenant) continue;
      all.push_back(column);
    }
    return all;
  }

  void add_sparse_of_settings() {
    std::size_t most = 0;
    for (const auto& versions : versions_.by_tenant) most = std::max(most, versions.size());
    for (std::size_t version = 0; version < most; ++version) {
      std::vector<Node> in_force;
      for (const auto& versions : versions_.by_tenant)
        in_force.push_back(versions[std::min(version, versions.size() - 1)]);
      const Places places(scenario_, shape_, std::move(in_force));
      for (std::size_t i = 0; i < leaf_count; ++i) add_sparse_of(static_cast<Leaf>(i), places);
    }
  }

  void add_sparse_of(Leaf leaf, const Places& places) {
    const LeafInfo& leaf_info = info(leaf);
    if (!is_sparse(leaf_info.column) || leaf_info.setting.empty()) return;
    std::string_view path = trait_path(leaf_info.setting);
    const bool around = path.ends_with("[^]");
    path.remove_suffix(around ? 3 : 2);
    for (std::size_t r = 0; r < shape_.rows(leaf_info.row); ++r) {
      const auto row = static_cast<std::int32_t>(r);
      const Node* list = look(places.object_of(leaf, row), path);
      if (list == nullptr || list->kind == Node::Kind::null || list->kind == Node::Kind::mapping) continue;
      const bool open = list->is_any() || list->is_choose();
      std::set<std::string> named;
      if (list->kind == Node::Kind::scalar) named.insert(list->text);
      for (const Node& item : list->items) named.insert(target_of(item));
      if (named.empty()) continue;
      for (const std::int32_t column : columns(leaf_info, row)) {
        if (!open) {
          const auto names = around ? aliases_around(scenario_, shape_, leaf_info.column, column)
                                    : aliases(scenario_, shape_, leaf_info.column, column);
          if (std::none_of(names.begin(), names.end(), [&](const std::string& name) { return named.contains(name); }))
            continue;
        } else if (around && aliases_around(scenario_, shape_, leaf_info.column, column).empty()) {
          continue;
        }
        shape_.add_sparse(leaf, row, column);
        if (leaf == Leaf::uses_address_of) shape_.people[static_cast<std::size_t>(column)].claimants.push_back({row});
      }
    }
  }
  [[nodiscard]] std::vector<TenantId> tenant_range() const {
    std::vector<TenantId> ids;
    for (std::size_t i = 0; i < scenario_.tenants.size(); ++i) ids.push_back({static_cast<std::int32_t>(i)});
    return ids;
  }

  const Scenario& scenario_;
  const Catalog& catalog_;
  Versions versions_;
  std::vector<const PersonSpec*> person_specs_;
  Shape shape_;
  std::map<std::string, std::int32_t> tenants_;
  std::map<std::string, PersonId> people_;
  std::map<std::string, std::int32_t> domains_;
};

}  // namespace

Shape shape_of(const Scenario& scenario, const Catalog& catalog) { return Builder(scenario, catalog).build(); }

}  // namespace entente::model::lowering
