// Where a leaf's value stands: the path of its row in the vocabulary, parsed once and at compile time. What reads and
// writes trees by it is model/world/setting_tree.hpp; nothing else looks into the text of a path.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente::model {

/// What a path starts from.
enum class Root : std::uint8_t {
  none,    ///< no path: the fact is set by model/world/lower_values.cpp
  object,  ///< the settings of the row's own object: a tenant, a partner entry, a section, a policy, …
  users,   ///< the traits of a person
  guests,  ///< the traits of a B2B user where they are a guest
  tenants,
  items,    ///< the traits of a site, a report, a device, …
  pairs,    ///< a table of the catalog
  readings  ///< a reading of the catalog
};
/// The prefix that says so; settings of the row's own object have none.
inline constexpr std::array<std::string_view, 8> root_names{"",         "",       "users.", "guests.",
                                                            "tenants.", "items.", "pairs.", "readings."};

/// What a path asks of the value that stands at its place.
enum class Form : std::uint8_t {
  none,           ///< there is no path
  flag,           ///< `path`: a boolean, false unless it says true
  flag_or_true,   ///< `path!`: a boolean, true unless it says false
  value,          ///< `path=value`: one value of an enumeration
  member,         ///< `path[]`: that a list names the column (a lone word is a list of one)
  member_around,  ///< `path[^]`: that a list names what the column lies in: a parent domain, a group around its group
  named_member,   ///< `path[name]`: that a list names something that always goes by this name
  first,          ///< `path[0]=name`: that a list begins with the name
  presence,       ///< `path?`: that something is there: neither null nor an empty list
  said            ///< `path??`: that it is written at all: an empty list says that there are none
};

struct SettingPath {
  Root root = Root::none;
  Form form = Form::none;
  std::string_view place;  ///< dotted, below the root; empty is the object itself
  std::string_view name;   ///< the value, or the fixed name

  [[nodiscard]] constexpr bool exists() const { return form != Form::none; }
  /// Whether the place holds a list of names.
  [[nodiscard]] constexpr bool is_list() const {
    return form == Form::member || form == Form::member_around || form == Form::named_member || form == Form::first;
  }
  /// Whether both speak of the same place of the same kind of object, whatever they ask of it.
  [[nodiscard]] constexpr bool is_at_place_of(const SettingPath& other) const {
    return root == other.root && place == other.place;
  }
  /// Whether the place is somewhere inside the other's.
  [[nodiscard]] constexpr bool is_inside(const SettingPath& other) const {
    return root == other.root && place.size() > other.place.size() && place.starts_with(other.place) &&
           (other.place.empty() || place[other.place.size()] == '.');
  }
  friend constexpr bool operator==(const SettingPath&, const SettingPath&) = default;
};

/// Whether this is a dotted path of names: no part is empty, and no part holds what stands for a form.
[[nodiscard]] constexpr bool is_dotted_path(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  return !text.empty() && !text.starts_with('.') && !text.ends_with('.') && text.find("..") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(), fits);
}

/// The path in `text`; nothing when it is malformed. No text is no path.
[[nodiscard]] constexpr std::optional<SettingPath> parsed_path(std::string_view text) {
  SettingPath path;
  if (text.empty()) return path;
  path.root = Root::object;
  for (std::size_t i = static_cast<std::size_t>(Root::users); i < root_names.size(); ++i)
    if (text.starts_with(root_names[i])) {
      path.root = static_cast<Root>(i);
      text.remove_prefix(root_names[i].size());
    }
  path.form = Form::flag;
  if (text.ends_with("??")) {
    path.form = Form::said;
    text.remove_suffix(2);
  } else if (text.ends_with('?') || text.ends_with('!')) {
    path.form = text.ends_with('?') ? Form::presence : Form::flag_or_true;
    text.remove_suffix(1);
  } else if (text.ends_with(']') && text.find('[') != std::string_view::npos) {
    const auto bracket = text.find('[');
    path.name = text.substr(bracket + 1, text.size() - bracket - 2);
    path.form = path.name.empty() ? Form::member : path.name == "^" ? Form::member_around : Form::named_member;
    if (path.form == Form::member_around) path.name = {};
    text = text.substr(0, bracket);
  } else if (const auto equals = text.find('='); equals != std::string_view::npos) {
    path.form = Form::value;
    path.name = text.substr(equals + 1);
    text = text.substr(0, equals);
    if (text.ends_with("[0]")) {
      path.form = Form::first;
      text.remove_suffix(3);
    }
    if (path.name.empty()) return {};
  }
  path.place = text;
  const bool is_object_itself = text.empty() && path.root == Root::object && path.form == Form::presence;
  if (!is_object_itself && !is_dotted_path(text)) return {};
  if (!path.name.empty() && !is_dotted_path(path.name)) return {};
  return path;
}

/// The path in `text`; a malformed one does not compile.
[[nodiscard]] consteval SettingPath setting_path(std::string_view text) { return parsed_path(text).value(); }

/// The path as people read it, below its object: `AllowedDomains[fabrikam.com]`, `allowInvitesFrom=none`. `column` is
/// the name of a list's member, where the path asks for one; without it the list is named alone.
[[nodiscard]] inline std::string printed(const SettingPath& path, std::string_view column = {}) {
  std::string text(path.place);
  const bool is_of_column = path.form == Form::member || path.form == Form::member_around;
  const std::string_view member = is_of_column ? column : path.form == Form::named_member ? path.name : "";
  if (!member.empty()) text.append("[").append(member).append("]");
  if (path.form == Form::first) text += "[0]";
  if (path.form == Form::first || path.form == Form::value) text.append("=").append(path.name);
  return text;
}

}  // namespace entente::model
