#include "model/language/overlay.hpp"

#include <algorithm>

#include "model/language/fields.hpp"
#include "model/terms/sections.hpp"

namespace entente::model {
namespace {

[[nodiscard]] const Field* element_of(const Field& field, const std::string& key) {
  if (field.kind == Field::Kind::map) return field.element.get();
  const auto named = std::find_if(field.members.begin(), field.members.end(),
                                  [&](const Field::Named& member) { return member.name == key; });
  return named == field.members.end() ? nullptr : &named->field;
}

class Overlay {
 public:
  explicit Overlay(const std::vector<std::string>& other_tenants) : other_tenants_(other_tenants) {}

  [[nodiscard]] Node over(const Node& below, const Node& above, const Field* field, const std::string& path) const {
    if (above.kind != Node::Kind::mapping) return above;
    Node result = below;
    if ((below.is_any() || below.is_choose()) && field != nullptr) result = opened(below, mapping_form(*field), path);
    if (result.kind != Node::Kind::mapping) return above;
    result.mark = above.mark;
    for (const Member& member : above.members) {
      const auto same = std::find_if(result.members.begin(), result.members.end(),
                                     [&](const Member& other) { return other.key == member.key; });
      if (same == result.members.end())
        result.members.push_back(member);
      else if (is_section(member.key))
        *same = member;
      else
        *same = Member{
            member.key, member.mark,
            over(same->value, member.value, field == nullptr ? nullptr : element_of(mapping_form(*field), member.key),
                 path.empty() ? member.key : path + "." + member.key)};
    }
    return result;
  }

 private:
  /// An open value as an object whose parts are open.
  [[nodiscard]] Node opened(const Node& open, const Field& field, const std::string& path) const {
    Node whole;
    whole.mark = open.mark;
    if (field.kind != Field::Kind::object && field.kind != Field::Kind::map) return whole;
    whole.kind = Node::Kind::mapping;
    const auto add = [&](const std::string& key) { whole.members.push_back({key, open.mark, open}); };
    if (field.kind == Field::Kind::object) {
      for (const Field::Named& member : field.members)
        if (member.field.kind != Field::Kind::anything) add(member.name);
    } else if (path == "crossTenantAccessPolicy.partners" || path == "crossTenantSynchronization") {
      for (const std::string& other : other_tenants_) add(other);
    } else {
      add(path == "externalAccessPolicies" ? "Global" : "any");
    }
    return whole;
  }

  const std::vector<std::string>& other_tenants_;
};

}  // namespace

const Field& mapping_form(const Field& field) {
  for (const Field& form : field.alternatives)
    if (form.kind == Field::Kind::object || form.kind == Field::Kind::map) return form;
  return field;
}

Node overlaid(const Node& below, const Node& above, const std::vector<std::string>& other_tenants) {
  const Field& settings = settings_field();
  return Overlay(other_tenants).over(below, above, &settings, "");
}

}  // namespace entente::model
