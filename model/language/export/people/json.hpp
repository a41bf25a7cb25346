// The objects of large JSON files one after the other: a directory has a hundred thousand users of a hundred properties
// each. The only header that includes simdjson.
#pragma once

#include <fmt/format.h>

// simdjson 3.0 shadows names of its own.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#include <simdjson.h>
#pragma GCC diagnostic pop

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/input/problem.hpp"

namespace entente::model::exported {

using JsonValue = simdjson::dom::element;
using JsonObject = simdjson::dom::object;
using JsonKind = simdjson::dom::element_type;

/// What an object of a file says that cannot be right.
struct BadJson {
  std::string what, expected, hint = {};
};

/// The text of a string, empty of null. Refused: anything else, and what ConvertTo-Json printed of an object that lay
/// too deep.
[[nodiscard]] std::string_view text_in(JsonValue value, std::string_view property);
/// True or false; nothing where it is null.
[[nodiscard]] std::optional<bool> truth_in(JsonValue value, std::string_view property);

/// Whether an object with this key is PowerShell's, which writes null where a property was not asked for.
[[nodiscard]] inline bool is_powershell(std::string_view key) { return !key.empty() && key[0] >= 'A' && key[0] <= 'Z'; }

/// Visits the items of an array. A null has none; PowerShell writes a list of one as the one.
template <class Visit>
void each_item(JsonValue value, const Visit& visit) {
  if (value.is_null()) return;
  if (value.type() != JsonKind::ARRAY) return visit(value);
  for (const JsonValue item : value.get_array()) visit(item);
}

/// Which property a key is, whatever its case. Objects of one file nearly always have the same keys in the same order,
/// so each key is first held against the one that came in its place in the object before.
class Properties {
 public:
  static constexpr int unknown = -1;
  /// `names` in lower case, at most 64.
  explicit Properties(std::vector<std::string> names) : names_(std::move(names)) {}
  void start_object() {
    next_ = 0;
    found_ = 0;
  }
  /// The index of its name; `unknown` for all others. Refused: a name that this object has had already.
  [[nodiscard]] int index_of(std::string_view key);
  /// The keys that are no names of these, in their first spelling, but for OData's own.
  [[nodiscard]] const std::vector<std::string>& others() const { return others_; }

 private:
  struct Seen {
    std::string key;
    int index;
  };
  [[nodiscard]] int look_up(std::string_view key);

  std::vector<std::string> names_;
  std::vector<Seen> seen_;
  std::size_t next_ = 0;
  std::uint64_t found_ = 0;
  std::vector<std::string> others_;
};

class JsonFile {
 public:
  /// Of at most this many bytes: a directory of 200,000 users has some 400 MB.
  static constexpr std::uintmax_t bytes_max = 1U << 30;

  /// Visits each object of the file, as Graph and PowerShell wrap them: one object, a list, `value`, a page. True when
  /// the list goes on (`@odata.nextLink`). Problems are told with their place. REQUIRES: `text` is from load_text().
  template <class Visit>
  [[nodiscard]] Outcome<bool> each_object(const std::string& text, const std::string& shown, const Visit& visit);

 private:
  struct Content {
    std::vector<JsonObject> one;  ///< where the file is one object
    std::optional<simdjson::dom::array> list;
    bool goes_on = false;
  };
  [[nodiscard]] Content content_of(const std::string& text);
  [[nodiscard]] static Problem problem(const std::string& text, const std::string& shown, std::size_t object,
                                       BadJson bad);

  simdjson::dom::parser parser_;
};

template <class Visit>
Outcome<bool> JsonFile::each_object(const std::string& text, const std::string& shown, const Visit& visit) {
  std::size_t number = 0;
  try {
    const Content content = content_of(text);
    for (const JsonObject& object : content.one) visit(object);
    if (content.list)
      for (const JsonValue item : *content.list) {
        if (!item.is_null()) {
          if (item.type() != JsonKind::OBJECT) throw BadJson{"an item of the list is no object", "objects"};
          visit(JsonObject(item.get_object()));
        }
        ++number;
      }
    return content.goes_on;
  } catch (BadJson& bad) {
    return tl::unexpected(problem(text, shown, number, std::move(bad)));
  }
}

}  // namespace entente::model::exported
