// Names: how settings speak of people, apps and clouds, and where a row's settings are.
#include <algorithm>

#include "model/facts/lowering.hpp"

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

Node settings_in_force(const TenantSpec& tenant, const Catalog& catalog) {
  if (tenant.settings_any) {
    Node any;
    any.kind = Node::Kind::scalar;
    any.text = "any";
    any.mark = tenant.mark;
    return any;
  }
  return tenant.settings.kind == Node::Kind::null
             ? catalog.settings_of_new_tenant(tenant.environment)
             : merged(catalog.settings_of_new_tenant(tenant.environment), tenant.settings);
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

const Node* object_of(const Shape& shape, const std::vector<Node>& in_force, Sort sort, std::int32_t row) {
  const auto of = [&](TenantId tenant) { return &in_force[static_cast<std::size_t>(tenant.index)]; };
  switch (sort) {
    case Sort::tenant:
      return of({row});
    case Sort::entry: {
      if (EntryId{row} == shape.no_entry()) return nullptr;
      const Shape::Entry& entry = shape[EntryId{row}];
      if (!entry.other.exists()) return present(look(of(entry.own), "crossTenantAccessPolicy.default"));
      const Node* partners = look(of(entry.own), "crossTenantAccessPolicy.partners");
      return partners == nullptr || partners->kind == Node::Kind::scalar
                 ? partners
                 : present(partners->find(shape[entry.other].key));
    }
    case Sort::section: {
      const Node* entry = object_of(shape, in_force, Sort::entry, row / section_count);
      return present(look(entry, name_of(static_cast<Section>(row % section_count))));
    }
    case Sort::segment: {
      const Shape::Segment& segment = shape[SegmentId{row}];
      return barrier_policy(look(of(segment.tenant), "informationBarrierPolicies"), segment.name);
    }
    case Sort::job: {
      const Shape::Job& job = shape[JobId{row}];
      const Node* jobs = look(of(job.source), "crossTenantSynchronization");
      return jobs == nullptr || jobs->kind == Node::Kind::scalar ? present(jobs)
                                                                 : present(jobs->find(shape[job.target].key));
    }
    default:
      return nullptr;
  }
}

std::vector<std::string> aliases(const Scenario& scenario, const Shape& shape, Sort sort, std::int32_t index) {
  switch (sort) {
    case Sort::cloud: {
      constexpr std::array<std::string_view, azure_cloud_count> endpoints{"microsoftonline.com", "microsoftonline.us",
                                                                          "partner.microsoftonline.cn"};
      return {std::string(endpoints[static_cast<std::size_t>(index)])};
    }
    case Sort::sparse_person: {
      const Shape::Person& person = shape[PersonId{index}];
      const TenantSpec& home = scenario.tenants[static_cast<std::size_t>(person.home.index)];
      const std::string key = person.name.substr(0, person.name.rfind('@'));
      std::vector<std::string> names{key, person.name};
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
    default:
      return {};
  }
}

}  // namespace entente::model::lowering
