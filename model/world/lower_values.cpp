// The values of a scenario's world: each setting leaf is read where its `setting` column says, and nowhere else.
#include <algorithm>
#include <map>
#include <tuple>

#include "model/world/lowering.hpp"

namespace entente::model::lowering {
namespace {

[[nodiscard]] bool lists(const Node& list, const std::vector<std::string>& names) {
  const auto named = [&](const Node& item) {
    return std::find(names.begin(), names.end(), target_of(item)) != names.end();
  };
  return list.kind == Node::Kind::scalar ? named(list) : std::any_of(list.items.begin(), list.items.end(), named);
}

/// What one leaf's path says of an object. The path's form is explained at LeafInfo::setting.
struct Reading {
  Known value = Known::no;
  const Node* node = nullptr;
};
[[nodiscard]] Reading read(const Node* object, std::string_view path, const std::vector<std::string>& column) {
  if (object == nullptr) return {};
  const auto open = [](const Node* node) { return node->is_any() ? Known::any : Known::choose; };
  const auto is_open_node = [](const Node* node) { return node != nullptr && (node->is_any() || node->is_choose()); };
  if (path.ends_with("]")) {
    const auto bracket = path.rfind('[');
    std::string_view fixed = path.substr(bracket + 1, path.size() - bracket - 2);
    if (fixed == "^") fixed = {};
    const Node* list = look(object, path.substr(0, bracket));
    if (list == nullptr) return {};
    if (is_open_node(list)) return {open(list), list};
    return {known(lists(*list, fixed.empty() ? column : std::vector<std::string>{std::string(fixed)})), list};
  }
  if (path.ends_with("?")) {
    const Node* node = look(object, path.substr(0, path.size() - 1));
    if (node == nullptr) return {};
    if (is_open_node(node)) return {open(node), node};
    const bool empty = node->kind == Node::Kind::null || (node->kind == Node::Kind::list && node->items.empty());
    return {known(!empty), node};
  }
  if (path.ends_with("!")) {
    const Node* node = look(object, path.substr(0, path.size() - 1));
    if (node == nullptr || node->kind == Node::Kind::null) return {Known::yes, nullptr};
    if (is_open_node(node)) return {open(node), node};
    return {known(!node->is_plain("false")), node};
  }
  const auto equals = path.find('=');
  if (const auto first = path.find("[0]="); first != std::string_view::npos) {
    const Node* list = look(object, path.substr(0, first));
    if (list == nullptr) return {};
    if (is_open_node(list)) return {open(list), list};
    return {known(!list->items.empty() && list->items.front().text == path.substr(equals + 1)), list};
  }
  const Node* node = look(object, path.substr(0, equals));
  if (node == nullptr || node->kind == Node::Kind::null) return {};
  if (is_open_node(node)) return {open(node), node};
  return {known(equals == std::string_view::npos ? node->is_plain("true") : node->text == path.substr(equals + 1)),
          node};
}

class Valuer {
 public:
  Valuer(const Scenario& scenario, const Catalog& catalog, const Shape& shape)
      : scenario_(scenario), catalog_(catalog), shape_(shape), places_(scenario, shape, in_force(scenario, catalog)) {
    result_.values.assign(shape.fact_count(), Known::no);
    result_.marks.assign(shape.fact_count(), Mark{});
    result_.values[true_fact] = Known::yes;
  }

  Values value() {
    for (FactId fact = true_fact + 1; fact < shape_.fact_count(); ++fact)
      if (const LeafInfo& leaf = info(shape_.where(fact).leaf); leaf.origin == Origin::catalog)
        read_catalog(fact, leaf);
      else if (!leaf.setting.empty())
        read_path(fact, leaf);
    for (auto& [object, facts] : enumerations_)
      if (facts.size() > 1) result_.exactly_one.push_back(facts);
    set_structure();
    set_state();
    return std::move(result_);
  }

 private:
  void set(FactId fact, Known value) { result_.values[fact] = value; }
  void set(Leaf leaf, std::int32_t row, Known value) { set(shape_.fact(leaf, row), value); }

  [[nodiscard]] static std::vector<Node> in_force(const Scenario& scenario, const Catalog& catalog) {
    std::vector<Node> settings;
    for (const TenantSpec& tenant : scenario.tenants) settings.push_back(settings_in_force(tenant, catalog));
    return settings;
  }

  void read_path(FactId fact, const LeafInfo& leaf) {
    const Shape::Where& where = shape_.where(fact);
    const std::string_view path = trait_path(leaf.setting);
    const auto column = path.ends_with("[]")    ? aliases(scenario_, shape_, leaf.column, where.column)
                        : path.ends_with("[^]") ? aliases_around(scenario_, shape_, leaf.column, where.column)
                                                : std::vector<std::string>{};
    const Reading reading = read(places_.object_of(where.leaf, where.row), path, column);
    set(fact, reading.value);
    if (reading.node != nullptr) result_.marks[fact] = reading.node->mark;
    // The open values of one enumeration exclude each other.
    if (const auto equals = path.find('='); equals != std::string_view::npos && is_open(reading.value))
      enumerations_[{std::string(path.substr(0, equals)), leaf.row, where.row}].push_back(fact);
  }

  void read_catalog(FactId fact, const LeafInfo& leaf) {
    const Shape::Where& where = shape_.where(fact);
    const std::string_view name = leaf.setting.substr(std::min(leaf.setting.find('.') + 1, leaf.setting.size()));
    if (where.leaf == Leaf::role_carries) {
      set(fact, Known::yes);
    } else if (leaf.row == Sort::cloud_pair) {
      set(fact, catalog_.pair(name, static_cast<AzureCloud>(where.row / azure_cloud_count),
                              static_cast<AzureCloud>(where.row % azure_cloud_count)));
    } else if (leaf.row == Sort::environment_pair) {
      set(fact, catalog_.pair(name, static_cast<Environment>(where.row / environment_count),
                              static_cast<Environment>(where.row % environment_count)));
    } else {
      const auto equals = name.find('=');
      set(fact, catalog_.reading(name.substr(0, equals), name.substr(equals + 1)));
    }
  }

  [[nodiscard]] PersonId person(const std::string& name) const {
    for (const PersonId id : shape_.people_ids())
      if (shape_[id].name == name) return id;
    return {};
  }

  void set_structure() {
    std::int32_t row = 0;
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
      const TenantSpec& tenant = scenario_.tenants[t];
      set(shape_.fact(Leaf::in_environment, static_cast<std::int32_t>(t),
                      static_cast<std::int32_t>(tenant.environment)),
          Known::yes);
      for (std::size_t p = 0; p < tenant.people.size(); ++p) {
        for (const SegmentId segment : shape_[PersonId{row}].segments)
          set(shape_.fact(Leaf::has_segment, row, segment.index), Known::yes);
        for (const PersonId account : shape_[PersonId{row}].identities)
          if (account.index != row) set(shape_.fact(Leaf::holds_account, row, account.index), Known::yes);
        ++row;
      }
    }
  }

  void set_state() {
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
      const TenantId here{static_cast<std::int32_t>(t)};
      for (const GuestSpec& guest : scenario_.tenants[t].guests) {
        const std::int32_t row = shape_.presence(person(guest.who.text()), here).index;
        set(Leaf::is_b2b_user, row, Known::yes);
        set(Leaf::has_redeemed, row, known(guest.accepted));
        // A user who was deleted is there no more, whatever else is said.
        if (result_.values[shape_.fact(Leaf::is_soft_deleted, row)] == Known::yes)
          set(Leaf::is_b2b_user, row, Known::no);
      }
      for (std::size_t i = 0; i < scenario_.tenants[t].teams.size(); ++i) {
        const TeamSpec& team = scenario_.tenants[t].teams[i];
        const TeamId id = shape_[here].teams[i];
        for (const PersonName& owner : team.owners) {
          set(Leaf::owns_team, shape_.membership(person(owner.text()), id).index, Known::yes);
          set(Leaf::is_in_team, shape_.membership(person(owner.text()), id).index, Known::yes);
        }
        for (const PersonName& member : team.members)
          set(Leaf::is_in_team, shape_.membership(person(member.text()), id).index, Known::yes);
      }
      for (std::size_t i = 0; i < scenario_.tenants[t].items.size(); ++i) {
        const ItemSpec& item = scenario_.tenants[t].items[i];
        const ItemId id = shape_[here].items[i];
        for (const PersonName& owner : item.owners) {
          set(Leaf::owns_item, shape_.use(person(owner.text()), id).index, Known::yes);
          set(Leaf::is_shared_with, shape_.use(person(owner.text()), id).index, Known::yes);
        }
        for (const PersonName& member : item.members)
          set(Leaf::is_shared_with, shape_.use(person(member.text()), id).index, Known::yes);
      }
    }
  }

  const Scenario& scenario_;
  const Catalog& catalog_;
  const Shape& shape_;
  Places places_;
  Values result_;
  std::map<std::tuple<std::string, Sort, std::int32_t>, std::vector<FactId>> enumerations_;
};

}  // namespace

Values values_of(const Scenario& scenario, const Catalog& catalog, const Shape& shape) {
  return Valuer(scenario, catalog, shape).value();
}

}  // namespace entente::model::lowering
