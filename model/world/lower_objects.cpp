// The shape of a scenario's world: the objects in its tenants' settings.
#include "model/world/shape_building.hpp"

namespace entente::model::lowering {

/// The names of a tenant's objects of a sort, in any version of its settings; open when some version does not say which
/// there are.
Listed ShapeBuilding::objects_of(TenantId own, Sort sort) const {
  Listed found;
  for (const Node& settings : versions_[static_cast<std::size_t>(own.index)]) {
    const Node* objects = find_place(&settings, list_of_objects(sort));
    if (objects == nullptr) continue;
    found.is_open = found.is_open || is_open(*objects);
    for (const Member& object : objects->members)
      if (object.value.kind != Node::Kind::null) found.names.insert(object.key);
  }
  return found;
}

/// The other tenants for which a tenant has an object of a sort, as far as anybody knows.
std::set<TenantId> ShapeBuilding::tenants_with_object(TenantId own, Sort sort) const {
  const Listed objects = objects_of(own, sort);
  std::set<TenantId> others;
  for (const std::string& key : objects.names)
    if (const TenantId other = tenant(key); other.exists() && other != own) others.insert(other);
  if (objects.is_open)
    for (const TenantId other : near(own))
      if (other != own) others.insert(other);
  return others;
}

void ShapeBuilding::add_entries_and_jobs() {
  const std::size_t tenants = shape_.tenants.size();
  for (std::size_t t = 0; t < tenants; ++t) shape_.entries.push_back({nth(t), {}});
  for (std::size_t t = 0; t < tenants; ++t) {
    for (const TenantId other : tenants_with_object(nth(t), Sort::entry)) {
      shape_.tenants[t].partners.emplace_back(other, EntryId{static_cast<std::int32_t>(shape_.entries.size())});
      shape_.entries.push_back({nth(t), other});
    }
    for (const TenantId target : tenants_with_object(nth(t), Sort::job)) shape_.jobs.push_back({nth(t), target});
  }
  shape_.entries.push_back({});  // no_entry
}

/// The named objects of one list of settings. Where the list is open one object stands for whatever there may be.
template <class IdType>
void ShapeBuilding::add_named(Sort sort, std::vector<Shape::Named>& objects, std::vector<IdType> Shape::Tenant::*ids) {
  for (std::size_t t = 0; t < shape_.tenants.size(); ++t) {
    Listed found = objects_of(nth(t), sort);
    if (found.is_open) found.names.insert("any");
    for (const std::string& name : found.names) {
      (shape_.tenants[t].*ids).push_back({static_cast<std::int32_t>(objects.size())});
      objects.push_back({name, nth(t)});
    }
  }
}

void ShapeBuilding::add_objects() {
  add_named(Sort::policy, shape_.policies, &Shape::Tenant::policies);
  add_named(Sort::relationship, shape_.relationships, &Shape::Tenant::relationships);
  add_named(Sort::address_space, shape_.address_spaces, &Shape::Tenant::address_spaces);
  add_access_policies();
}

/// Every tenant has a Global external access policy; the others are there when somebody is granted them.
void ShapeBuilding::add_access_policies() {
  for (std::size_t t = 0; t < shape_.tenants.size(); ++t) {
    std::map<std::string, AccessPolicyId> ids;
    for (const PersonId who : shape_.tenants[t].people) {
      const Node* granted = person_specs_[static_cast<std::size_t>(who.index)]->traits.find("externalAccessPolicy");
      const std::string name = granted == nullptr ? "Global" : granted->text;
      const auto [found, added] =
          ids.try_emplace(name, AccessPolicyId{static_cast<std::int32_t>(shape_.access_policies.size())});
      if (added) shape_.access_policies.push_back({name, nth(t)});
      person_at(who).access_policy = found->second;
    }
  }
}

}  // namespace entente::model::lowering
