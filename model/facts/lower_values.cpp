// The values of a scenario's world: each setting leaf is read where its `setting` column says, and nowhere else.
#include <algorithm>
#include <map>

#include "model/facts/lowering.hpp"

namespace entente::model::lowering {
namespace {

[[nodiscard]] std::string target_of(const Node& item) {
  const Node* target = item.find("target");
  return target != nullptr ? target->text : item.text;
}

[[nodiscard]] bool lists(const Node& list, const std::vector<std::string>& names) {
  return std::any_of(list.items.begin(), list.items.end(), [&](const Node& item) {
    return std::find(names.begin(), names.end(), target_of(item)) != names.end();
  });
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
    const std::string_view fixed = path.substr(bracket + 1, path.size() - bracket - 2);
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
  const auto equals = path.find('=');
  const Node* node = look(object, path.substr(0, equals));
  if (node == nullptr || node->kind == Node::Kind::null) return {};
  if (is_open_node(node)) return {open(node), node};
  return {known(equals == std::string_view::npos ? node->is_plain("true") : node->text == path.substr(equals + 1)),
          node};
}

class Valuer {
 public:
  Valuer(const Scenario& scenario, const Catalog& catalog, const Shape& shape)
      : scenario_(scenario), catalog_(catalog), shape_(shape) {
    for (const TenantSpec& tenant : scenario.tenants) in_force_.push_back(settings_in_force(tenant, catalog));
    result_.values.assign(shape.cell_count(), Known::no);
    result_.marks.assign(shape.cell_count(), Mark{});
    result_.values[true_cell] = Known::yes;
  }

  Values value() {
    for (CellId cell = true_cell + 1; cell < shape_.cell_count(); ++cell)
      if (info(shape_.where(cell).leaf).origin == Origin::setting) read_setting(cell);
    for (auto& [object, cells] : enumerations_)
      if (cells.size() > 1) result_.exactly_one.push_back(cells);
    set_structure();
    set_catalog();
    set_state();
    return std::move(result_);
  }

 private:
  void set(CellId cell, Known value) { result_.values[cell] = value; }
  void set(Leaf leaf, std::int32_t row, Known value) { set(shape_.cell(leaf, row), value); }

  void read_setting(CellId cell) {
    const Shape::Where& where = shape_.where(cell);
    const LeafInfo& leaf = info(where.leaf);
    const auto column = leaf.setting.ends_with("[]") ? aliases(scenario_, shape_, leaf.column, where.column)
                                                     : std::vector<std::string>{};
    const Reading reading = read(object_of(shape_, in_force_, leaf.row, where.row), leaf.setting, column);
    set(cell, reading.value);
    if (reading.node != nullptr) result_.marks[cell] = reading.node->mark;
    // The open values of one enumeration exclude each other.
    if (const auto equals = leaf.setting.find('='); equals != std::string_view::npos && is_open(reading.value))
      enumerations_[{std::string(leaf.setting.substr(0, equals)), where.row}].push_back(cell);
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
      set(shape_.cell(Leaf::in_environment, static_cast<std::int32_t>(t),
                      static_cast<std::int32_t>(tenant.environment)),
          Known::yes);
      for (const PersonSpec& p : tenant.people) {
        const auto holds = [&](std::string_view role) {
          return std::find(p.roles.begin(), p.roles.end(), role) != p.roles.end();
        };
        set(Leaf::is_guest_account, row, known(p.user_type == UserType::guest));
        set(Leaf::is_administrator, row, known(holds("GlobalAdministrator") || holds("UserAdministrator")));
        set(Leaf::is_guest_inviter, row, known(holds("GuestInviter")));
        set(Leaf::account_is_enabled, row, Known::yes);
        for (const SegmentId segment : shape_[PersonId{row}].segments)
          set(shape_.cell(Leaf::has_segment, row, segment.index), Known::yes);
        for (const PersonId account : shape_[PersonId{row}].identities)
          if (account.index != row) set(shape_.cell(Leaf::holds_account, row, account.index), Known::yes);
        ++row;
      }
    }
  }

  void set_catalog() {
    for (int a = 0; a < azure_cloud_count; ++a)
      for (int b = 0; b < azure_cloud_count; ++b) {
        const auto from = static_cast<AzureCloud>(a), to = static_cast<AzureCloud>(b);
        set(Leaf::b2b_between, shape_.pair(from, to).index, catalog_.pair("b2bCollaboration", from, to));
        set(Leaf::sync_between, shape_.pair(from, to).index, catalog_.pair("crossTenantSynchronization", from, to));
      }
    for (int a = 0; a < environment_count; ++a)
      for (int b = 0; b < environment_count; ++b) {
        const auto from = static_cast<Environment>(a), to = static_cast<Environment>(b);
        set(Leaf::chat_between, shape_.pair(from, to).index, catalog_.pair("externalAccess", from, to));
        set(Leaf::meeting_between, shape_.pair(from, to).index, catalog_.pair("authenticatedMeetings", from, to));
      }
    set(Leaf::missing_half_inherits, 0, catalog_.reading("missing-half", "inherits"));
    set(Leaf::guests_reach_team_only, 0, catalog_.reading("guest-reach", "common-team"));
  }

  void set_state() {
    for (std::size_t t = 0; t < scenario_.tenants.size(); ++t) {
      const TenantId here{static_cast<std::int32_t>(t)};
      for (const GuestSpec& guest : scenario_.tenants[t].guests) {
        const std::int32_t row = shape_.presence(person(guest.who.text()), here).index;
        set(Leaf::is_b2b_user, row, Known::yes);
        set(Leaf::has_redeemed, row, known(guest.accepted));
        set(Leaf::is_external_member, row, known(guest.user_type == UserType::member));
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
    }
  }

  const Scenario& scenario_;
  const Catalog& catalog_;
  const Shape& shape_;
  std::vector<Node> in_force_;
  Values result_;
  std::map<std::pair<std::string, std::int32_t>, std::vector<CellId>> enumerations_;
};

}  // namespace

Values values_of(const Scenario& scenario, const Catalog& catalog, const Shape& shape) {
  return Valuer(scenario, catalog, shape).value();
}

}  // namespace entente::model::lowering
