// The values of a scenario's world: each setting leaf is read where its `setting` column says, and nowhere else.
#include <algorithm>
#include <map>
#include <tuple>

#include "model/language/unknown_names.hpp"
#include "model/world/column_names.hpp"

namespace entente::model::lowering {
namespace {

class Valuer {
 public:
  Valuer(const Scenario& scenario, const Catalog& catalog, const Shape& shape, const Lowering& how)
      : scenario_(scenario),
        catalog_(catalog),
        shape_(shape),
        how_(how),
        in_force_(in_force(scenario, catalog)),
        places_(scenario, shape, pointers(in_force_)),
        names_of_people_(names_of_people(scenario)),
        names_(scenario, shape) {
    for (const PersonId id : shape.people_ids()) people_.try_emplace(shape[id].name, id);
    result_.values.assign(shape.fact_count(), Known::no);
    result_.marks.assign(shape.fact_count(), Mark{});
    result_.values[true_fact] = Known::yes;
  }

  Values value() {
    for (FactId fact = true_fact + 1; fact < shape_.fact_count(); ++fact)
      if (const LeafInfo& leaf = info(shape_.where(fact).leaf); leaf.origin == Origin::catalog)
        read_catalog(fact, leaf);
      else if (leaf.setting.exists())
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

  [[nodiscard]] static std::vector<const Node*> pointers(const std::vector<Node>& nodes) {
    std::vector<const Node*> all;
    for (const Node& node : nodes) all.push_back(&node);
    return all;
  }

  /// Whether the list of a leaf that lists people names somebody whom the scenario does not have. Asked for every
  /// person.
  [[nodiscard]] bool names_somebody_unknown(Leaf leaf, std::int32_t row) {
    const auto [known, is_new] = names_unknown_.try_emplace({leaf, row}, false);
    if (!is_new) return known->second;
    const Listed listed = names_at(places_.object_of(leaf, row), (*how_.paths)[static_cast<std::size_t>(leaf)]);
    return known->second =
               !std::ranges::all_of(listed.names, [&](const auto& name) { return names_of_people_.contains(name); });
  }

  void read_path(FactId fact, const LeafInfo& leaf) {
    const Shape::Where& where = shape_.where(fact);
    const SettingPath& path = (*how_.paths)[static_cast<std::size_t>(where.leaf)];
    const Reading reading =
        how_.read(places_.object_of(where.leaf, where.row), path, names_.of(path, leaf.column, where.column));
    // A name that nobody has is a group, and nobody knows who is in it.
    const bool may_be_meant = reading.value == Known::no && reading.node != nullptr && lists_people(leaf) &&
                              names_somebody_unknown(where.leaf, where.row);
    set(fact, may_be_meant ? Known::any : reading.value);
    if (reading.node != nullptr) result_.marks[fact] = reading.node->mark;
    // The open values of one enumeration exclude each other.
    if (path.form == Form::value && is_open(reading.value))
      enumerations_[{std::string(path.place), leaf.row, where.row}].push_back(fact);
  }

  void read_catalog(FactId fact, const LeafInfo& leaf) {
    const std::int32_t row = shape_.where(fact).row;
    const SettingPath& path = leaf.setting;
    if (path.root == Root::readings)
      set(fact, catalog_.reading(path.place, path.name));
    else if (leaf.row == Sort::cloud_pair)
      set(fact, catalog_.pair(path.place, static_cast<AzureCloud>(row / azure_cloud_count),
                              static_cast<AzureCloud>(row % azure_cloud_count)));
    else if (leaf.row == Sort::environment_pair)
      set(fact, catalog_.pair(path.place, static_cast<Environment>(row / environment_count),
                              static_cast<Environment>(row % environment_count)));
    else
      set(fact, Known::yes);  // what a role carries: only what it does carry has a fact
  }

  [[nodiscard]] PersonId person(const std::string& name) const {
    const auto found = people_.find(name);
    return found == people_.end() ? PersonId{} : found->second;
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

  void leave_guests_open(TenantId here) {
    for (const PersonId person : shape_.people_ids()) {
      if (shape_.home(person) == here) continue;
      const std::int32_t row = shape_.presence(person, here).index;
      set(Leaf::is_b2b_user, row, Known::any);
      set(Leaf::has_redeemed, row, Known::any);
    }
  }

  /// Of the groups whose members change: who is in them now, and who lets people in.
  void set_groups(const TenantSpec& tenant, TenantId here) {
    for (const GroupId id : shape_[here].groups) {
      const auto spec = std::ranges::find(tenant.groups, shape_[id].key, &GroupSpec::key);
      using enum GroupSpec::Visibility;
      if (spec->visibility != closed)
        set(Leaf::group_is_public, id.index, spec->visibility == unknown ? Known::any : Known::yes);
      for (const PersonName& owner : spec->owners)
        set(Leaf::owns_group, shape_.membership(person(owner.text()), id).index, Known::yes);
      for (std::size_t p = 0; p < tenant.people.size(); ++p)
        if (std::ranges::find(tenant.people[p].groups, spec->key) != tenant.people[p].groups.end())
          set(Leaf::is_in_group, shape_.membership(shape_[here].people[p], id).index, Known::yes);
    }
  }

  void set_state() {
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
      const TenantId here{static_cast<std::int32_t>(t)};
      if (scenario_.tenants[t].guests_any) leave_guests_open(here);
      for (const GuestSpec& guest : scenario_.tenants[t].guests) {
        const std::int32_t row = shape_.presence(person(guest.who.text()), here).index;
        set(Leaf::is_b2b_user, row, Known::yes);
        set(Leaf::has_redeemed, row,
            guest.acceptance == Acceptance::unknown ? Known::any : known(guest.acceptance == Acceptance::accepted));
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
      set_groups(scenario_.tenants[t], here);
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
  const Lowering how_;
  std::vector<Node> in_force_;
  Places places_;
  const std::set<std::string> names_of_people_;
  ColumnNames names_;
  std::unordered_map<std::string_view, PersonId> people_;
  std::map<std::pair<Leaf, std::int32_t>, bool> names_unknown_;
  Values result_;
  std::map<std::tuple<std::string, Sort, std::int32_t>, std::vector<FactId>> enumerations_;
};

}  // namespace

Values values_of(const Scenario& scenario, const Catalog& catalog, const Shape& shape, const Lowering& how) {
  return Valuer(scenario, catalog, shape, how).value();
}

}  // namespace entente::model::lowering
