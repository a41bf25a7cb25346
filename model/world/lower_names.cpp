// Names: how settings speak of people, apps and clouds, and where a row's settings are.
#include <algorithm>

#include "model/world/lowering.hpp"

namespace entente::model::lowering {

const Node* look(const Node* node, std::string_view path) {
  while (node != nullptr && !path.empty()) {
    if (node->is_any() || node->is_choose()) return node;
    const auto dot = path.find('.');
    node = node->find(path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return node;
}

namespace {

/// The barrier policy assigned to a segment, in a list of policies or a mapping of them.
[[nodiscard]] const Node* barrier_policy(const Node* policies, const std::string& segment) {
  if (policies == nullptr || policies->is_any() || policies->is_choose()) return policies;
  const auto assigned = [&](const Node& policy) {
    const Node* name = policy.find("AssignedSegment");
    return name != nullptr && name->text == segment;
  };
  for (const Node& policy : policies->items)
    if (assigned(policy)) return &policy;
  for (const Member& policy : policies->members)
    if (assigned(policy.value)) return &policy.value;
  return nullptr;
}

[[nodiscard]] const Node* present(const Node* node) {
  return node == nullptr || node->kind == Node::Kind::null ? nullptr : node;
}

}  // namespace

Places::Places(const Scenario& scenario, const Shape& shape, std::vector<Node> in_force)
    : scenario_(scenario), shape_(shape), in_force_(std::move(in_force)) {
  std::map<std::string, std::int32_t> people;
  for (const TenantSpec& tenant : scenario.tenants) {
    for (const PersonSpec& person : tenant.people) {
      people.emplace(person.key + "@" + tenant.key, static_cast<std::int32_t>(people_.size()));
      people_.push_back(&person);
    }
    for (const ItemSpec& item : tenant.items) items_.push_back(&item);
  }
  for (std::size_t t = 0; t < scenario.tenants.size(); ++t)
    for (const GuestSpec& guest : scenario.tenants[t].guests)
      guests_.emplace(shape.presence({people.at(guest.who.text())}, {static_cast<std::int32_t>(t)}).index, &guest);
}

const Node* Places::object_of(Leaf leaf, std::int32_t row) const {
  const LeafInfo& leaf_info = info(leaf);
  return leaf_info.origin == Origin::setting ? settings_of(leaf_info.row, row) : traits_of(leaf_info.row, row);
}

const Node* Places::traits_of(Sort sort, std::int32_t row) const {
  const auto at = static_cast<std::size_t>(row);
  switch (sort) {
    case Sort::tenant:
      return &scenario_.tenants[at].traits;
    case Sort::person:
      return &people_[at]->traits;
    case Sort::item:
      return &items_[at]->traits;
    case Sort::presence: {
      const auto found = guests_.find(row);
      return found == guests_.end() ? nullptr : &found->second->traits;
    }
    default:
      return nullptr;
  }
}

const Node* Places::settings_of(Sort sort, std::int32_t row) const {
  const auto of = [&](TenantId tenant) { return &in_force_[static_cast<std::size_t>(tenant.index)]; };
  const auto named = [&](std::string_view list, const Shape::Named& object) -> const Node* {
    const Node* objects = look(of(object.tenant), list);
    return objects == nullptr || objects->kind == Node::Kind::scalar ? objects : present(objects->find(object.name));
  };
  const auto at = static_cast<std::size_t>(row);
  switch (sort) {
    case Sort::tenant:
      return of({row});
    case Sort::entry: {
      if (EntryId{row} == shape_.no_entry()) return nullptr;
      const Shape::Entry& entry = shape_[EntryId{row}];
      if (!entry.other.exists()) return present(look(of(entry.own), "crossTenantAccessPolicy.default"));
      const Node* partners = look(of(entry.own), "crossTenantAccessPolicy.partners");
      return partners == nullptr || partners->kind == Node::Kind::scalar
                 ? partners
                 : present(partners->find(shape_[entry.other].key));
    }
    case Sort::section:
      return present(
          look(settings_of(Sort::entry, row / section_count), name_of(static_cast<Section>(row % section_count))));
    case Sort::segment: {
      const Shape::Segment& segment = shape_[SegmentId{row}];
      return barrier_policy(look(of(segment.tenant), "informationBarrierPolicies"), segment.name);
    }
    case Sort::job: {
      const Shape::Job& job = shape_[JobId{row}];
      const Node* jobs = look(of(job.source), "crossTenantSynchronization");
      return jobs == nullptr || jobs->kind == Node::Kind::scalar ? present(jobs)
                                                                 : present(jobs->find(shape_[job.target].key));
    }
    case Sort::policy:
      return named("conditionalAccessPolicies", shape_.policies[at]);
    case Sort::access_policy:
      return named("externalAccessPolicies", shape_.access_policies[at]);
    case Sort::relationship:
      return named("organizationRelationships", shape_.relationships[at]);
    case Sort::address_space:
      return named("availabilityAddressSpaces", shape_.address_spaces[at]);
    default:
      return nullptr;
  }
}

const std::string& target_of(const Node& item) {
  const Node* target = item.find("target");
  return target != nullptr ? target->text : item.text;
}

std::vector<std::string> aliases(const Scenario& scenario, const Shape& shape, Sort sort, std::int32_t index) {
  switch (sort) {
    case Sort::cloud:
      return {std::string(endpoint_of(static_cast<AzureCloud>(index)))};
    case Sort::sparse_person: {
      const Shape::Person& person = shape[PersonId{index}];
      const TenantSpec& home = scenario.tenants[static_cast<std::size_t>(person.home.index)];
      const std::string key = person.name.substr(0, person.name.rfind('@'));
      std::vector<std::string> names{key, person.name,
                                     key + "@" + shape.domains[static_cast<std::size_t>(person.domain.index)]};
      for (const PersonSpec& spec : home.people) {
        if (spec.key != key) continue;
        if (!spec.id.empty()) names.push_back(spec.id);
        names.insert(names.end(), spec.groups.begin(), spec.groups.end());
        for (const GroupSpec& group : home.groups)
          if (!group.id.empty() && std::find(spec.groups.begin(), spec.groups.end(), group.key) != spec.groups.end())
            names.push_back(group.id);
      }
      return names;
    }
    case Sort::sparse_app:
      return {shape[AppId{index}].id};
    case Sort::sparse_domain:
      return {shape.domains[static_cast<std::size_t>(index)]};
    case Sort::sparse_segment:
      return {shape[SegmentId{index}].name};
    case Sort::sparse_tenant: {
      const TenantSpec& tenant = scenario.tenants[static_cast<std::size_t>(index)];
      std::vector<std::string> names{tenant.key};
      if (!tenant.id.empty()) names.push_back(tenant.id);
      return names;
    }
    case Sort::sparse_role:
    case Sort::sparse_licence:
    case Sort::sparse_action:
      return {shape.row_name(sort, index)};
    default:
      return {};
  }
}

std::vector<std::string> aliases_around(const Scenario& scenario, const Shape& shape, Sort sort, std::int32_t index) {
  std::vector<std::string> names;
  if (sort == Sort::sparse_domain) {
    std::string_view domain = shape.domains[static_cast<std::size_t>(index)];
    for (auto dot = domain.find('.'); dot != std::string_view::npos; dot = domain.find('.')) {
      domain = domain.substr(dot + 1);
      names.emplace_back(domain);
    }
  } else if (sort == Sort::sparse_person) {
    const Shape::Person& person = shape[PersonId{index}];
    const TenantSpec& home = scenario.tenants[static_cast<std::size_t>(person.home.index)];
    const std::string key = person.name.substr(0, person.name.rfind('@'));
    std::vector<std::string> inner;
    for (const PersonSpec& spec : home.people)
      if (spec.key == key) inner = spec.groups;
    // Groups around groups, each once: a circle of groups ends where it began.
    for (std::size_t i = 0; i < inner.size(); ++i)
      for (const GroupSpec& group : home.groups) {
        if (group.key != inner[i]) continue;
        for (const std::string& around : group.member_of)
          if (std::find(inner.begin(), inner.end(), around) == inner.end()) inner.push_back(around);
      }
    for (const GroupSpec& group : home.groups) {
      const auto direct = aliases(scenario, shape, sort, index);
      if (std::find(inner.begin(), inner.end(), group.key) == inner.end() ||
          std::find(direct.begin(), direct.end(), group.key) != direct.end())
        continue;
      names.push_back(group.key);
      if (!group.id.empty()) names.push_back(group.id);
    }
  }
  return names;
}

}  // namespace entente::model::lowering
