#include "model/language/setting_names.hpp"

#include <algorithm>

#include "model/input/nearest.hpp"
#include "model/language/fields.hpp"

namespace entente::model {
namespace {

/// The form of a field that has something below it: an object, or a mapping by name. nullptr when there is none.
[[nodiscard]] const Field* container_in(const Field& field) {
  if (field.kind == Field::Kind::object || field.kind == Field::Kind::map) return &field;
  for (const Field& alternative : field.alternatives)
    if (const Field* found = container_in(alternative)) return found;
  return nullptr;
}

/// Whether what a mapping names are other tenants.
[[nodiscard]] bool is_by_tenant(std::string_view above) {
  return above == "crossTenantAccessPolicy.partners" || above == "crossTenantSynchronization";
}

[[nodiscard]] tl::unexpected<Problem> unknown(const Mark& where, const char* what, const std::string& name,
                                              const char* expected, const std::vector<std::string>& known) {
  return tl::unexpected(Problem{where, std::string(what) + ticked(name), expected, nearest_hint(name, known)});
}

}  // namespace

Outcome<void> check_setting_path(std::string_view path, const std::vector<std::string>& tenants, const Mark& where) {
  const Field& settings = settings_field();
  const Field* field = &settings;
  std::string above;
  while (!path.empty()) {
    if (field->kind == Field::Kind::anything) return {};
    const std::size_t dot = std::min(path.find('.'), path.size());
    const std::string name(path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
    const Field* container = container_in(*field);
    if (container == nullptr) return unknown(where, "no setting is below it: ", name, "a setting", {});
    if (container->kind == Field::Kind::map) {
      if (name != "*" && is_by_tenant(above) && std::find(tenants.begin(), tenants.end(), name) == tenants.end())
        return unknown(where, "unknown tenant ", name, "a key below `tenants`", tenants);
      field = container->element.get();
    } else {
      std::vector<std::string> names;
      for (const Field::Named& member : container->members) names.push_back(member.name);
      const auto found = std::find(names.begin(), names.end(), name);
      if (found == names.end()) return unknown(where, "unknown setting ", name, "a setting", names);
      field = &container->members[static_cast<std::size_t>(found - names.begin())].field;
    }
    above += (above.empty() ? "" : ".") + name;
  }
  return {};
}

}  // namespace entente::model
