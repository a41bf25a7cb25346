// What the field table (model/language/fields.hpp) cannot say about the objects of exports: whether an absent or a null
// property means that nobody knows, which names only exports have, and which of those sway a property that we read.
#pragma once

#include <span>
#include <string_view>

#include "model/input/field.hpp"

namespace entente::model::exported {

/// `unknown` is the plain word `any`; it is the rule, and what a property without a row means. `said` is for what says
/// something by not being there: a section that a partner inherits, a condition that a policy does not have, a half of
/// a B2B setting whose meaning the catalog reads. Absent, it is left out; null, it stays null. No property takes on the
/// service's default: an older API, a `$select` or a hand-cut file leave out what may well be set.
enum class Meaning { said, unknown };

/// Reads a value that has more shapes than its field; `name` is the property's, for messages. Never called with null.
using Reading = Outcome<Node> (*)(const Node& value, std::string_view name);

/// Properties of one object. A property that the field table marks as idle is kept when it is listed here.
struct Property {
  std::string_view object;  ///< the end of the object's path: `default` is `crossTenantAccessPolicy.default`, too
  std::string_view names;   ///< with blanks between them
  Meaning absent = Meaning::said, null = Meaning::said;
  Reading read = nullptr;
};

/// Properties that an export has and the language has not (or not in full): where one says something, or is not written
/// and might, `sways` is `any`, unless that is off already.
struct Condition {
  std::string_view object, properties;  ///< paths below the object, with blanks between them
  std::string_view word;                ///< says as little as nothing, like `all` for platforms
  std::string_view sways;               ///< a path below the object
  /// Published answers leave some out where they say nothing; those that all answers have say nothing by null alone.
  Meaning absent = Meaning::said;
  /// What the property has where it is whole: without it, it might say something.
  std::string_view telling = {};
};

/// The row for the property `name` of the object at `path`, or nullptr. Items of lists are `*` in paths.
[[nodiscard]] const Property* property_of(std::string_view path, std::string_view name);
[[nodiscard]] std::span<const Property> properties();
[[nodiscard]] std::span<const Condition> conditions();
/// Whether `path` is `object` or ends with it, part by part.
[[nodiscard]] bool is_at(std::string_view path, std::string_view object);
/// Whether only exports know the property, and nothing here depends on it (or a Condition says what does).
[[nodiscard]] bool only_exports_have(std::string_view path, std::string_view name);
/// Whether the property decides nothing: only exports have it, and nothing reads it.
[[nodiscard]] bool is_idle(std::string_view path, std::string_view name);
/// Whether the property is one that the language has not, and that sways one that it has (conditions()), or, likewise,
/// one of those that conditional_access.cpp reads.
[[nodiscard]] bool is_condition(std::string_view path, std::string_view name);
/// Whether exports have the property in another file or in another form.
[[nodiscard]] bool only_scenarios_have(std::string_view path, std::string_view name);
/// Another name that some tool has for the property; empty where there is none.
[[nodiscard]] std::string_view alias_of(std::string_view path, std::string_view name);
/// The names of an enumeration that SharePoint writes as numbers, in their order; nothing for all others.
[[nodiscard]] std::span<const std::string_view> numbered(std::string_view path);

}  // namespace entente::model::exported
