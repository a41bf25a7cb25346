// Where the facts of rows are written: the scenario's own lists of traits, and the tenants' settings. To read, as
// lowering does, or to write, as raising does.
#pragma once

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/scenario/scenario.hpp"
#include "model/world/setting_tree.hpp"

namespace entente::model {

/// The trees of traits, by what a path starts from and the number of the row.
template <class AnyNode>
class TraitTrees {
 public:
  /// `AnyScenario` is Scenario or const Scenario, as the nodes are. The scenario must outlive the trees.
  template <class AnyScenario>
  TraitTrees(AnyScenario& scenario, const Shape& shape) {
    std::unordered_map<std::string, PersonId> people;
    std::int32_t items = 0, tenants = 0;
    for (auto& tenant : scenario.tenants) {
      trees_.emplace(key(Root::tenants, tenants++), &tenant.traits);
      for (auto& item : tenant.items) trees_.emplace(key(Root::items, items++), &item.traits);
      for (auto& person : tenant.people) {
        const PersonId id{static_cast<std::int32_t>(people.size())};
        people.emplace(person.key + "@" + tenant.key, id);
        trees_.emplace(key(Root::users, id.index), &person.traits);
      }
    }
    tenants = 0;
    for (auto& tenant : scenario.tenants) {
      for (auto& guest : tenant.guests)
        trees_.emplace(key(Root::guests, shape.presence(people.at(guest.who.text()), {tenants}).index), &guest.traits);
      ++tenants;
    }
  }
  /// nullptr when there is none.
  [[nodiscard]] AnyNode* find(Root root, std::int32_t row) const {
    const auto found = trees_.find(key(root, row));
    return found == trees_.end() ? nullptr : found->second;
  }

 private:
  [[nodiscard]] static std::uint64_t key(Root root, std::int32_t row) {
    return static_cast<std::uint64_t>(root) << 32U | static_cast<std::uint32_t>(row);
  }
  std::unordered_map<std::uint64_t, AnyNode*> trees_;
};

/// The places of a scenario, with one version of its tenants' settings.
class Places {
 public:
  /// `settings` are by tenant. All that is handed in must outlive the places.
  Places(const Scenario& scenario, const Shape& shape, std::vector<const Node*> settings)
      : shape_(shape), traits_(scenario, shape), settings_(std::move(settings)) {}
  /// The object that a leaf's path starts from, for one row; nullptr when there is none.
  [[nodiscard]] const Node* object_of(Leaf leaf, std::int32_t row) const {
    const LeafInfo& leaf_info = info(leaf);
    if (leaf_info.setting.root != Root::object) return traits_.find(leaf_info.setting.root, row);
    return settings_of(leaf_info.row, row);
  }

 private:
  /// Every leaf of the sort asks for the same object.
  [[nodiscard]] const Node* settings_of(Sort sort, std::int32_t row) const {
    auto& found = found_[static_cast<std::size_t>(sort)];
    if (found.size() <= static_cast<std::size_t>(row)) found.resize(shape_.rows(sort));
    auto& object = found[static_cast<std::size_t>(row)];
    if (object) return *object;
    const RowObject keys = shape_.row_object(sort, row);
    object = keys.tenant.exists() ? find_object(settings_[static_cast<std::size_t>(keys.tenant.index)], keys, index_)
                                  : nullptr;
    return *object;
  }

  const Shape& shape_;
  TraitTrees<const Node> traits_;
  std::vector<const Node*> settings_;
  mutable MemberIndex index_;
  mutable std::array<std::vector<std::optional<const Node*>>, sort_count> found_;
};

}  // namespace entente::model
