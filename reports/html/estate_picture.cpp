#include "reports/html/estate_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "model/estate/links.hpp"

namespace entente::reports {
namespace {

/// Up to here tenants are shown one by one.
constexpr std::size_t tenants_max = 60;
/// Up to here joints are drawn: beyond, what can be nearly every pair says nothing.
constexpr std::size_t joints_drawn_max = 120;
/// A relation with more links than this is told by cloud.
constexpr std::size_t links_max = 24;

constexpr std::array cloud_names{"Azure Commercial", "Azure Government", "Azure China", "Bleu", "Delos"};
static_assert(cloud_names.size() == model::azure_cloud_count);

[[nodiscard]] std::int64_t people_of(const model::Shape& shape, model::TenantId tenant) {
  std::int64_t people = 0;
  for (const model::PersonId who : shape[tenant].people) people += shape[who].count;
  return people;
}

[[nodiscard]] std::string counted(std::int64_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// The nodes, and which of them each tenant is in.
struct Grouping {
  std::vector<PictureNode> nodes;
  std::vector<std::size_t> node_of;
};

[[nodiscard]] Grouping one_by_one(const model::Case& given, const model::EstateGraph& estate) {
  const model::Shape& shape = given.world.shape;
  Grouping grouping;
  for (const model::TenantId id : shape.tenant_ids()) {
    const bool any = given.scenario.tenants[static_cast<std::size_t>(id.index)].settings_any;
    grouping.node_of.push_back(grouping.nodes.size());
    grouping.nodes.push_back({shape[id].key, std::string(model::name_of(shape[id].environment)),
                              counted(people_of(shape, id), "person", "people"),
                              any ? Standing::open : Standing::settled, static_cast<std::size_t>(estate.cloud(id))});
  }
  return grouping;
}

[[nodiscard]] Grouping by_environment(const model::Case& given, const model::EstateGraph& estate) {
  const model::Shape& shape = given.world.shape;
  std::map<model::Environment, std::vector<model::TenantId>> members;
  for (const model::TenantId id : shape.tenant_ids()) members[shape[id].environment].push_back(id);
  Grouping grouping;
  grouping.node_of.resize(shape.tenants.size());
  for (const auto& [environment, tenants] : members) {
    std::int64_t people = 0;
    bool any = false;
    for (const model::TenantId id : tenants) {
      people += people_of(shape, id);
      any = any || given.scenario.tenants[static_cast<std::size_t>(id.index)].settings_any;
      grouping.node_of[static_cast<std::size_t>(id.index)] = grouping.nodes.size();
    }
    grouping.nodes.push_back({std::string(model::name_of(environment)),
                              counted(static_cast<std::int64_t>(tenants.size()), "tenant", "tenants"),
                              counted(people, "person", "people"), any ? Standing::open : Standing::settled,
                              static_cast<std::size_t>(estate.cloud(tenants.front()))});
  }
  return grouping;
}

[[nodiscard]] PictureLink drawn(const model::GroupLink& link) {
  return {link.from,
          link.to,
          link.relation,
          link.is_open ? Standing::open : Standing::settled,
          link.ways == model::GroupLink::Ways::both ? PictureLink::Ways::both : PictureLink::Ways::one,
          link.joints};
}

void add_note(PictureCloud& cloud, const std::string& note) {
  if (cloud.notes.empty()) cloud.notes.emplace_back("inside this cloud");
  cloud.notes.push_back(note);
}

void add_links(EstatePicture& picture, const model::EstateGraph& estate, const Grouping& grouping,
               const std::vector<std::size_t>& cloud_of_tenant) {
  const auto between_nodes = model::links_between(estate, grouping.node_of);
  // A tenant is not joined to itself: links from an end to itself are between clouds only, or between environments,
  // which are told by cloud.
  const bool one_by_one = grouping.nodes.size() == grouping.node_of.size();
  const auto between_clouds = model::links_between(estate, cloud_of_tenant);
  for (const model::Relation relation :
       {model::Relation::collaboration, model::Relation::synchronization, model::Relation::federation}) {
    const auto count = std::count_if(between_nodes.begin(), between_nodes.end(),
                                     [&](const model::GroupLink& link) { return link.relation == relation; });
    const bool few = one_by_one && static_cast<std::size_t>(count) <= links_max;
    for (const model::GroupLink& link : few ? between_nodes : between_clouds) {
      if (link.relation != relation) continue;
      if (link.from != link.to)
        (few ? picture.links : picture.cloud_links).push_back(drawn(link));
      else
        add_note(picture.clouds[link.from],
                 fmt::format("{}: {}{}", model::name_of(relation), link.is_open ? "up to " : "", link.joints));
    }
  }
}

}  // namespace

EstatePicture estate_picture(const model::Case& given) {
  const model::Shape& shape = given.world.shape;
  const model::EstateGraph estate(given.world);
  const Grouping grouping =
      shape.tenants.size() <= tenants_max ? one_by_one(given, estate) : by_environment(given, estate);
  EstatePicture picture;
  picture.nodes = grouping.nodes;
  std::array<std::size_t, cloud_names.size()> index_of{};
  for (std::size_t cloud = 0; cloud < cloud_names.size(); ++cloud) {
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < picture.nodes.size(); ++i)
      if (grouping.nodes[i].cloud == cloud) inside.push_back(i);
    if (inside.empty()) continue;
    index_of[cloud] = picture.clouds.size();
    for (const std::size_t node : inside) picture.nodes[node].cloud = picture.clouds.size();
    picture.clouds.push_back({cloud_names[cloud], inside, {}});
  }
  if (shape.tenants.size() > joints_drawn_max) return picture;
  std::vector<std::size_t> cloud_of_tenant;
  for (const std::size_t node : grouping.node_of) cloud_of_tenant.push_back(picture.nodes[node].cloud);
  add_links(picture, estate, grouping, cloud_of_tenant);
  return picture;
}

}  // namespace entente::reports
