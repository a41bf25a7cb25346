#include "model/world/raise.hpp"

#include <algorithm>
#include <utility>

#include "model/language/known_values.hpp"
#include "model/language/unknown_names.hpp"
#include "model/world/places.hpp"

namespace entente::model {
namespace {

/// Without what is open: it is written again where it says something, and new tenants' settings stand where it does
/// not.
[[nodiscard]] Node closed(Node node) {
  std::erase_if(node.members, [](const Member& member) { return is_open(member.value); });
  for (Member& member : node.members) member.value = closed(std::move(member.value));
  for (Node& item : node.items) item = closed(std::move(item));
  return node;
}

void close_traits(TenantSpec& tenant) {
  tenant.traits = closed(std::move(tenant.traits));
  for (PersonSpec& person : tenant.people) person.traits = closed(std::move(person.traits));
  for (GuestSpec& guest : tenant.guests) guest.traits = closed(std::move(guest.traits));
  for (ItemSpec& item : tenant.items) item.traits = closed(std::move(item.traits));
}

/// Of barrier policies one that is not known may be any segment's, and what is surely inactive hides behind it: where
/// there is one, only those stay that are known and active.
void close_barriers(Node& settings) {
  const auto is_unknown = [](const Node& policy) {
    const Node* segment = policy.find("AssignedSegment");
    return is_open(policy) || (segment != nullptr && is_open(*segment));
  };
  const auto goes = [&](const Node& policy) {
    const Node* state = policy.find("State");
    return is_unknown(policy) || state == nullptr || state->text == "Inactive";
  };
  for (Member& member : settings.members) {
    if (member.key != list_of_objects(Sort::segment)) continue;
    Node& policies = member.value;
    const bool some = std::ranges::any_of(policies.items, is_unknown) ||
                      std::ranges::any_of(policies.members, is_unknown, &Member::value);
    if (!some) continue;
    std::erase_if(policies.items, goes);
    std::erase_if(policies.members, [&](const Member& policy) { return goes(policy.value); });
  }
}

/// Presence and emptiness first, then values, then members of lists, so that later writes find their place.
enum class Pass { presence, values, members };
[[nodiscard]] Pass pass_of(Form form) {
  if (form == Form::presence || form == Form::said) return Pass::presence;
  return form == Form::member || form == Form::named_member ? Pass::members : Pass::values;
}

/// Whether a list is at the leaf's place: leaves read names in it, or settings have nothing else there.
[[nodiscard]] bool is_at_list(const LeafInfo& leaf) {
  return is_list_of_settings(leaf) || std::any_of(vocabulary.begin(), vocabulary.end(), [&](const LeafInfo& other) {
           return other.row == leaf.row && other.setting.is_list() && other.setting.is_at_place_of(leaf.setting);
         });
}

/// Whether leaves read a value at the place of which this one says that something is there: then its value says so.
[[nodiscard]] bool is_said_by_its_value(const LeafInfo& leaf) {
  return leaf.setting.form == Form::presence &&
         std::any_of(vocabulary.begin(), vocabulary.end(), [&](const LeafInfo& other) {
           return other.row == leaf.row && (other.setting.form == Form::flag || other.setting.form == Form::value) &&
                  other.setting.is_at_place_of(leaf.setting);
         });
}

class Raiser {
 public:
  Raiser(const Scenario& scenario, const World& world, const Facts<bool>& facts, const SettingPaths& paths)
      : scenario_(scenario),
        world_(world),
        shape_(world.shape),
        facts_(facts),
        paths_(paths),
        traits_(scenario_, world.shape) {}

  Scenario raise() {
    const std::set<std::string> known = names_of_people(scenario_);
    for (TenantSpec& tenant : scenario_.tenants) {
      if (tenant.settings_any) {
        tenant.settings = Node{};
        tenant.settings.kind = Node::Kind::mapping;
      }
      tenant.settings_any = false;
      close_barriers(tenant.settings);
      tenant.settings = closed(without_unknown_names(std::move(tenant.settings), known));
      close_traits(tenant);
    }
    for (const Pass pass : {Pass::presence, Pass::values, Pass::members})
      for (FactId fact = true_fact + 1; fact < shape_.fact_count(); ++fact)
        if (is_open(world_.values[fact]) && pass_of(path_of(fact).form) == pass) write(fact);
    write_guests();
    write_catalog();
    return std::move(scenario_);
  }

 private:
  [[nodiscard]] const SettingPath& path_of(FactId fact) const {
    return paths_[static_cast<std::size_t>(shape_.where(fact).leaf)];
  }
  [[nodiscard]] bool holds(Leaf leaf, std::int32_t row) const { return facts_[shape_.fact(leaf, row)]; }

  /// Whether the object a row's settings are in is there: a partner entry is listed, a section is set.
  [[nodiscard]] bool object_is_there(Sort sort, std::int32_t row) const {
    if (sort == Sort::entry) return is_of_default(sort, row) || holds(Leaf::lists_partner, row);
    if (sort != Sort::section) return true;
    return object_is_there(Sort::entry, row / section_count) && holds(Leaf::section_is_set, row);
  }
  [[nodiscard]] bool is_of_default(Sort sort, std::int32_t row) const {
    const std::int32_t entry = sort == Sort::entry ? row : sort == Sort::section ? row / section_count : -1;
    return entry >= 0 && !shape_[EntryId{entry}].other.exists();
  }

  /// Whether what the leaf's place is in (a half of a section, a list, an object) has been said to be there: writing
  /// into it would bring it about.
  [[nodiscard]] bool place_is_there(Leaf leaf, std::int32_t row) const {
    const Leaf container = container_of(leaf);
    if (container == Leaf::count_ || holds(container, row)) return true;
    // A default has nothing to inherit from: its value is read whether anything says that it is there or not.
    return is_of_default(info(leaf).row, row) && is_said_by_its_value(info(container));
  }

  void write(FactId fact) {
    const auto& [leaf, row, column] = shape_.where(fact);
    const LeafInfo& leaf_info = info(leaf);
    const SettingPath& path = path_of(fact);
    if (leaf_info.origin == Origin::catalog || !path.exists() || is_said_by_its_value(leaf_info) ||
        !object_is_there(leaf_info.row, row) || !place_is_there(leaf, row))
      return;
    // Only partners have some settings; what a default would say there is never read.
    if (is_of_default(leaf_info.row, row) && !has_setting(leaf_info, info(leaf_info.row).object_of_default)) return;
    const bool is_list = is_at_list(leaf_info);
    std::string_view otherwise = value_no_leaf_names(leaf_info);
    if (otherwise.empty() && is_list) otherwise = nobody;
    const std::string name = column < 0 ? std::string() : shape_.listed_name(leaf_info.column, column);
    if (Node* object = object_of(leaf_info, row))
      write_setting(*object, path, {facts_[fact], is_list, otherwise, name});
  }

  [[nodiscard]] Node* object_of(const LeafInfo& leaf, std::int32_t row) {
    if (leaf.setting.root != Root::object) return traits_.find(leaf.setting.root, row);
    const RowObject object = shape_.row_object(leaf.row, row);
    if (!object.tenant.exists()) return nullptr;
    return &make_object(scenario_.tenants[static_cast<std::size_t>(object.tenant.index)].settings, object);
  }

  [[nodiscard]] Acceptance acceptance_of(const PersonName& who, TenantId here) const {
    const auto names = shape_.people_ids();
    const auto found = std::ranges::find_if(names, [&](PersonId id) { return shape_[id].name == who.text(); });
    const bool has_redeemed = found != names.end() && holds(Leaf::has_redeemed, shape_.presence(*found, here).index);
    return has_redeemed ? Acceptance::accepted : Acceptance::pending;
  }

  /// Whoever may be a guest at the start is one, or is not.
  void write_guests() {
    for (const TenantId here : shape_.tenant_ids()) {
      TenantSpec& tenant = scenario_.tenants[static_cast<std::size_t>(here.index)];
      for (const GroupId group : shape_[here].groups) {
        const auto spec = std::ranges::find(tenant.groups, shape_[group].key, &GroupSpec::key);
        if (spec->visibility == GroupSpec::Visibility::unknown)
          spec->visibility = holds(Leaf::group_is_public, group.index) ? GroupSpec::Visibility::is_public
                                                                       : GroupSpec::Visibility::closed;
      }
      for (GuestSpec& guest : tenant.guests)
        if (guest.acceptance == Acceptance::unknown) guest.acceptance = acceptance_of(guest.who, here);
      if (!std::exchange(tenant.guests_any, false)) continue;
      for (const PersonId person : shape_.people_ids()) {
        if (shape_.home(person) == here) continue;
        const std::int32_t row = shape_.presence(person, here).index;
        if (!is_open(world_.values[shape_.fact(Leaf::is_b2b_user, row)]) || !holds(Leaf::is_b2b_user, row)) continue;
        const std::string& name = shape_[person].name;
        const auto at = name.rfind('@');
        tenant.guests.push_back({{name.substr(0, at), name.substr(at + 1), tenant.mark},
                                 holds(Leaf::has_redeemed, row) ? Acceptance::accepted : Acceptance::pending,
                                 {},
                                 {},
                                 tenant.mark});
      }
    }
  }

  /// What no document says is said by the witness: as overrides of the catalog.
  void write_catalog() {
    for (FactId fact = true_fact + 1; fact < shape_.fact_count(); ++fact) {
      if (!is_open(world_.values[fact])) continue;
      const auto& [leaf, row, column] = shape_.where(fact);
      const SettingPath& path = path_of(fact);
      if (path.root == Root::readings)
        node_at(scenario_.overrides, "readings." + std::string(path.place)) =
            scalar_node(facts_[fact] ? path.name : other_reading(path));
      else if (path.root == Root::pairs)
        list_in(node_at(scenario_.overrides, "pairs." + std::string(path.place)))
            .items.push_back(pair_entry(info(leaf).row, row, facts_[fact]));
    }
  }

  /// The value of a reading that is not the one its leaf names.
  [[nodiscard]] std::string other_reading(const SettingPath& path) const {
    const auto catalog = Catalog::load(scenario_.catalog, {}, scenario_.mark);
    const Node* values = catalog ? catalog->root().at("readings." + std::string(path.place) + ".values") : nullptr;
    if (values != nullptr)
      for (const Node& value : values->items)
        if (value.text != path.name) return value.text;
    return {};
  }

  [[nodiscard]] static Node pair_entry(Sort pair, std::int32_t row, bool supported) {
    const bool of_clouds = pair == Sort::cloud_pair;
    const int n = of_clouds ? azure_cloud_count : environment_count;
    const auto name = [&](int index) {
      return of_clouds ? name_of(static_cast<AzureCloud>(index)) : name_of(static_cast<Environment>(index));
    };
    Node entry;
    entry.kind = Node::Kind::mapping;
    entry.members = {{"from", {}, scalar_node(name(row / n))},
                     {"to", {}, scalar_node(name(row % n))},
                     {"supported", {}, scalar_node(supported ? "true" : "false")}};
    return entry;
  }

  /// A list that is there and names nobody has somebody in it whom nothing answers to.
  static constexpr std::string_view nobody = "nobody.example";

  Scenario scenario_;
  const World& world_;
  const Shape& shape_;
  const Facts<bool>& facts_;
  const SettingPaths& paths_;
  TraitTrees<Node> traits_;
};

}  // namespace

Scenario raised(const Scenario& scenario, const World& world, const Facts<bool>& facts, const SettingPaths& paths) {
  return Raiser(scenario, world, facts, paths).raise();
}

}  // namespace entente::model
