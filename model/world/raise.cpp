#include "model/world/raise.hpp"

#include <algorithm>
#include <array>

namespace entente::model {
namespace {

[[nodiscard]] Node scalar(std::string_view text) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.text = text;
  return node;
}

[[nodiscard]] Node& child(Node& mapping, std::string_view key) {
  if (mapping.kind != Node::Kind::mapping) {
    mapping = Node{};
    mapping.kind = Node::Kind::mapping;
  }
  for (Member& member : mapping.members)
    if (member.key == key) return member.value;
  mapping.members.push_back({std::string(key), {}, {}});
  return mapping.members.back().value;
}

[[nodiscard]] Node& descend(Node& root, std::string_view path) {
  Node* node = &root;
  while (!path.empty()) {
    const auto dot = path.find('.');
    node = &child(*node, path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return *node;
}

/// The other value of an enumeration of which the rules read only one.
[[nodiscard]] std::string_view complement(std::string_view path, std::string_view value) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> opposites{{{"blocked", "allowed"},
                                                                                     {"Active", "Inactive"},
                                                                                     {"Guest", "Member"},
                                                                                     {"all", "assigned"},
                                                                                     {"Allowed", "Blocked"},
                                                                                     {"Completed", "NotStarted"},
                                                                                     {"Legacy", "MultiSegment"},
                                                                                     {"enabled", "disabled"},
                                                                                     {"enumerated", "all"},
                                                                                     {"OR", "AND"},
                                                                                     {"always", "creation"},
                                                                                     {"guest", "member"},
                                                                                     {"authentication", "data"},
                                                                                     {"adfs", "managed"}}};
  for (const auto& [one, other] : opposites)
    if (one == value) return other;
  return path.ends_with("AllowedDomains") ? std::string_view{} : value;
}

void add_item(Node& list, const Node& item) {
  if (list.kind != Node::Kind::list) {
    list = Node{};
    list.kind = Node::Kind::list;
  }
  list.items.push_back(item);
}

void make_list(Node& node) {
  if (node.kind == Node::Kind::scalar && !node.text.empty()) return;  // AllowAllKnownDomains stands
  if (node.kind != Node::Kind::list) {
    node = Node{};
    node.kind = Node::Kind::list;
  }
}

/// The value of a reading that is not the one its leaf names.
[[nodiscard]] std::string_view other_reading(Leaf leaf) {
  switch (leaf) {
    case Leaf::missing_half_inherits:
      return "everyone";
    case Leaf::guests_reach_team_only:
      return "whole-tenant";
    case Leaf::nested_groups_count:
      return "direct-only";
    case Leaf::stray_shares_survive:
      return "reshare";
    default:
      return "answering";
  }
}

/// Without what is open: it is written again where it says something, and new tenants' settings stand where it does
/// not.
[[nodiscard]] Node closed(Node node) {
  std::erase_if(node.members, [](const Member& member) { return member.value.is_any() || member.value.is_choose(); });
  for (Member& member : node.members) member.value = closed(std::move(member.value));
  return node;
}

class Raiser {
 public:
  Raiser(const Scenario& scenario, const World& world, const Facts<bool>& facts)
      : scenario_(scenario), world_(world), shape_(world.shape), facts_(facts) {}

  Scenario raise() {
    for (const TenantId tenant : shape_.tenant_ids())
      if (TenantSpec& spec = scenario_.tenants[static_cast<std::size_t>(tenant.index)]; spec.settings_any) {
        spec.settings_any = false;
        spec.settings = Node{};
        spec.settings.kind = Node::Kind::mapping;
      } else {
        spec.settings = closed(std::move(spec.settings));
      }
    // Presence and emptiness first, then values, then members of lists, so that later writes find their place.
    for (int pass = 0; pass < 3; ++pass)
      for (FactId fact = true_fact + 1; fact < shape_.fact_count(); ++fact)
        if (is_open(world_.values[fact])) write(fact, pass);
    write_barriers();
    write_catalog();
    return std::move(scenario_);
  }

 private:
  /// Where the facts of a row are written: a tree of the scenario, and an object in it.
  struct Place {
    Node* root = nullptr;
    std::string object;
    bool exists = true;
  };

  [[nodiscard]] TenantSpec& spec(TenantId tenant) { return scenario_.tenants[static_cast<std::size_t>(tenant.index)]; }

  /// The traits of people, guests, tenants and items.
  [[nodiscard]] Place trait_place_of(Sort sort, std::int32_t row) {
    switch (sort) {
      case Sort::tenant:
        return {&spec({row}).traits, ""};
      case Sort::person:
        for (PersonSpec& person : spec(shape_.home({row})).people)
          if (person.key + "@" + shape_[shape_.home({row})].key == shape_[PersonId{row}].name)
            return {&person.traits, ""};
        break;
      case Sort::presence: {
        const auto tenants = static_cast<std::int32_t>(shape_.tenants.size());
        for (GuestSpec& guest : spec({row % tenants}).guests)
          if (guest.who.text() == shape_[PersonId{row / tenants}].name) return {&guest.traits, ""};
        break;
      }
      case Sort::item:
        for (ItemSpec& item : spec(shape_[ItemId{row}].tenant).items)
          if (item.key == shape_[ItemId{row}].key) return {&item.traits, ""};
        break;
      default:
        break;
    }
    return {nullptr, "", false};
  }

  [[nodiscard]] Place place_of(Sort sort, std::int32_t row) {
    const auto entry_place = [&](EntryId id) -> Place {
      const Shape::Entry& entry = shape_[id];
      if (!entry.other.exists()) return {&spec(entry.own).settings, "crossTenantAccessPolicy.default"};
      const bool listed = facts_[shape_.fact(Leaf::lists_partner, id.index)];
      return {&spec(entry.own).settings, "crossTenantAccessPolicy.partners." + shape_[entry.other].key, listed};
    };
    switch (sort) {
      case Sort::tenant:
        return {&spec({row}).settings, ""};
      case Sort::entry:
        return entry_place({row});
      case Sort::section: {
        Place place = entry_place({row / section_count});
        place.object += "." + std::string(name_of(static_cast<Section>(row % section_count)));
        place.exists = place.exists && facts_[shape_.fact(Leaf::section_is_set, row)];
        return place;
      }
      case Sort::job: {
        const Shape::Job& job = shape_[JobId{row}];
        return {&spec(job.source).settings, "crossTenantSynchronization." + shape_[job.target].key};
      }
      case Sort::policy:
        return named_place("conditionalAccessPolicies", shape_.policies[static_cast<std::size_t>(row)]);
      case Sort::access_policy:
        return named_place("externalAccessPolicies", shape_.access_policies[static_cast<std::size_t>(row)]);
      case Sort::relationship:
        return named_place("organizationRelationships", shape_.relationships[static_cast<std::size_t>(row)]);
      case Sort::address_space:
        return named_place("availabilityAddressSpaces", shape_.address_spaces[static_cast<std::size_t>(row)]);
      default:
        return {nullptr, "", false};
    }
  }

  [[nodiscard]] Place named_place(std::string_view list, const Shape::Named& object) {
    return {&spec(object.tenant).settings, std::string(list) + "." + object.name};
  }

  void write(FactId fact, int pass) {
    const Shape::Where& where = shape_.where(fact);
    const LeafInfo& leaf = info(where.leaf);
    if (leaf.origin == Origin::catalog || leaf.setting.empty()) return;
    const Place place =
        leaf.origin == Origin::setting ? place_of(leaf.row, where.row) : trait_place_of(leaf.row, where.row);
    if (place.root == nullptr || !place.exists) return;
    // Only partners have it; what a default would say is never read.
    const bool of_default = leaf.row == Sort::entry && !shape_[EntryId{where.row}].other.exists();
    if (of_default && (where.leaf == Leaf::sync_is_allowed || where.leaf == Leaf::lists_partner)) return;
    Node& settings = *place.root;
    std::string_view path = trait_path(leaf.setting);
    const bool held = facts_[fact];
    const auto node_at = [&](std::string_view below) -> Node& {
      return descend(settings, place.object.empty() ? std::string(below)
                               : below.empty()      ? place.object
                                                    : place.object + "." + std::string(below));
    };
    if (path.ends_with("[^]")) return;  // follows from the list of which `[]` is written
    if (path.ends_with("!")) {
      if (pass == 1) node_at(path.substr(0, path.size() - 1)) = scalar(held ? "true" : "false");
    } else if (path.ends_with("?")) {
      if (pass == 0) write_presence(path.substr(0, path.size() - 1), held, node_at);
    } else if (path.ends_with("]")) {
      if (pass == 2) write_member(path, where, held, node_at);
    } else if (pass == 1) {
      if (!is_in_something_there(where)) return;
      const auto equals = path.find('=');
      if (const auto first = path.find("[0]="); first != std::string_view::npos) {
        if (held) put_first(node_at(path.substr(0, first)), path.substr(equals + 1));
      } else if (equals == std::string_view::npos) {
        // A meeting setting that inherits stays unwritten; the default has nothing to inherit from.
        if (!of_default && where.leaf == Leaf::meetings_inbound &&
            !facts_[shape_.fact(Leaf::meetings_inbound_set, where.row)])
          return;
        if (!of_default && where.leaf == Leaf::meetings_outbound &&
            !facts_[shape_.fact(Leaf::meetings_outbound_set, where.row)])
          return;
        node_at(path) = scalar(held ? "true" : "false");
      } else if (held) {
        node_at(path.substr(0, equals)) = scalar(path.substr(equals + 1));
      } else if (const auto other = complement(path.substr(0, equals), path.substr(equals + 1));
                 !other.empty() && other != path.substr(equals + 1)) {
        node_at(path.substr(0, equals)) = scalar(other);
      }
    }
  }

  static void put_first(Node& list, std::string_view name) {
    make_list(list);
    std::erase_if(list.items, [&](const Node& item) { return item.text == name; });
    list.items.insert(list.items.begin(), scalar(name));
  }

  /// Whether what the path is in (a half of a section, a list, an object) has been said to be there: writing into it
  /// would bring it about.
  [[nodiscard]] bool is_in_something_there(const Shape::Where& where) const {
    const Leaf container = container_of(where.leaf);
    return container == Leaf::count_ || facts_[shape_.fact(container, where.row)];
  }

  template <class NodeAt>
  void write_presence(std::string_view path, bool held, NodeAt node_at) {
    if (path == "b2bManagementPolicy.InvitationsAllowedAndBlockedDomainsPolicy.AllowedDomains") {
      make_list(node_at(path));
      if (held) add_item(node_at(path), scalar("nobody.example"));  // a list that is there and admits nobody yet
      return;
    }
    if (path.ends_with("Allowed")) return;  // crossCloudMeetingConfiguration: its value is its presence
    if (held) {
      Node& node = node_at(path);
      if (node.kind != Node::Kind::mapping) {
        node = Node{};
        node.kind = Node::Kind::mapping;
      }
    }
  }

  template <class NodeAt>
  void write_member(std::string_view path, const Shape::Where& where, bool held, NodeAt node_at) {
    if (!is_in_something_there(where)) return;
    const auto bracket = path.rfind('[');
    const std::string_view fixed = path.substr(bracket + 1, path.size() - bracket - 2);
    Node& list = node_at(path.substr(0, bracket));
    make_list(list);
    if (!held || list.kind != Node::Kind::list) return;
    add_item(list, item_of(where, fixed, path.substr(0, bracket).ends_with("targets")));
  }

  [[nodiscard]] Node item_of(const Shape::Where& where, std::string_view fixed, bool is_target) const {
    const LeafInfo& leaf = info(where.leaf);
    std::string name(fixed);
    if (name.empty()) {
      switch (leaf.column) {
        case Sort::cloud: {
          name = endpoint_of(static_cast<AzureCloud>(where.column));
          break;
        }
        case Sort::sparse_person:
          name = shape_[PersonId{where.column}].name;
          break;
        default:
          name = shape_.row_name(leaf.column, where.column);
          break;
      }
    }
    if (!is_target) return scalar(name);
    Node item;
    item.kind = Node::Kind::mapping;
    item.members.push_back({"target", {}, scalar(name)});
    const bool person = leaf.column == Sort::sparse_person || name == "AllUsers";
    item.members.push_back({"targetType", {}, scalar(person ? "user" : "application")});
    return item;
  }

  /// Barrier policies are a list without names of its own, so a tenant's is written as a whole when any of it is open.
  void write_barriers() {
    for (const TenantId tenant : shape_.tenant_ids()) {
      Node policies;
      policies.kind = Node::Kind::list;
      bool open = false;
      for (std::size_t i = 0; i < shape_.segments.size(); ++i) {
        const SegmentId segment{static_cast<std::int32_t>(i)};
        if (shape_[segment].tenant != tenant) continue;
        open = open || has_open_barrier(segment);
        policies.items.push_back(barrier_of(segment));
      }
      if (open)
        descend(scenario_.tenants[static_cast<std::size_t>(tenant.index)].settings, "informationBarrierPolicies") =
            policies;
    }
  }

  [[nodiscard]] bool has_open_barrier(SegmentId segment) const {
    for (FactId fact = true_fact + 1; fact < shape_.fact_count(); ++fact) {
      const Shape::Where& where = shape_.where(fact);
      if (info(where.leaf).row == Sort::segment && where.row == segment.index && is_open(world_.values[fact]))
        return true;
    }
    return false;
  }

  [[nodiscard]] Node barrier_of(SegmentId segment) const {
    const bool allows = facts_[shape_.fact(Leaf::barrier_is_allow_list, segment.index)];
    Node listed;
    listed.kind = Node::Kind::list;
    for (std::size_t i = 0; i < shape_.segments.size(); ++i) {
      const Leaf leaf = allows ? Leaf::barrier_allows : Leaf::barrier_blocks;
      if (facts_[shape_.fact(leaf, segment.index, static_cast<std::int32_t>(i))])
        add_item(listed, scalar(shape_.segments[i].name));
    }
    if (allows && listed.items.empty()) add_item(listed, scalar("nobody"));  // a list that is there and allows nobody
    const bool active = facts_[shape_.fact(Leaf::barrier_is_active, segment.index)];
    Node policy;
    policy.kind = Node::Kind::mapping;
    policy.members = {{"AssignedSegment", {}, scalar(shape_[segment].name)},
                      {"State", {}, scalar(active ? "Active" : "Inactive")},
                      {allows ? "SegmentsAllowed" : "SegmentsBlocked", {}, listed}};
    return policy;
  }

  /// What no document says is said by the witness: as overrides of the catalog.
  void write_catalog() {
    for (FactId fact = true_fact + 1; fact < shape_.fact_count(); ++fact) {
      const Shape::Where& where = shape_.where(fact);
      const LeafInfo& leaf = info(where.leaf);
      if (leaf.origin != Origin::catalog || !is_open(world_.values[fact])) continue;
      if (leaf.row == Sort::none) {
        const auto equals = leaf.setting.find('=');
        descend(scenario_.overrides, leaf.setting.substr(0, equals)) =
            scalar(facts_[fact] ? leaf.setting.substr(equals + 1) : other_reading(where.leaf));
        continue;
      }
      const int n = leaf.row == Sort::cloud_pair ? azure_cloud_count : environment_count;
      const auto name = [&](int index) {
        return leaf.row == Sort::cloud_pair ? name_of(static_cast<AzureCloud>(index))
                                            : name_of(static_cast<Environment>(index));
      };
      Node entry;
      entry.kind = Node::Kind::mapping;
      entry.members.push_back({"from", {}, scalar(name(where.row / n))});
      entry.members.push_back({"to", {}, scalar(name(where.row % n))});
      entry.members.push_back({"supported", {}, scalar(facts_[fact] ? "true" : "false")});
      add_item(descend(scenario_.overrides, leaf.setting), entry);
    }
  }

  Scenario scenario_;
  const World& world_;
  const Shape& shape_;
  const Facts<bool>& facts_;
};

}  // namespace

Scenario raised(const Scenario& scenario, const World& world, const Facts<bool>& facts) {
  return Raiser(scenario, world, facts).raise();
}

}  // namespace entente::model
