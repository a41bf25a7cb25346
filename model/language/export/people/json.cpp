#include "model/language/export/people/json.hpp"

#include <algorithm>

#include "model/input/yaml.hpp"
#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace {

/// ConvertTo-Json prints what lies deeper than two levels as texts.
[[nodiscard]] bool is_cut_off(std::string_view text) {
  return text.starts_with("@{") || text.starts_with("System.") || text.starts_with("Microsoft.Graph.");
}

[[nodiscard]] Mark mark_at(std::string_view text, std::size_t offset, const std::string& shown) {
  const std::string_view before = text.substr(0, offset);
  const auto line = before.rfind('\n') + 1;
  const auto starts_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return {shown, 1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<std::uint32_t>(
                  std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line), before.end(), starts_letter))};
}

/// Where the object of this number starts among those of the list, or the file's one object. Only asked for messages.
[[nodiscard]] std::size_t start_of_object(std::string_view text, std::size_t number) {
  int depth = 0, list_depth = -1;
  bool in_text = false;
  std::size_t first = std::string_view::npos, seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_text) {
      if (c == '\\') ++i;
      if (c == '"') in_text = false;
      continue;
    }
    if (c == '"') in_text = true;
    if (c == '[' && list_depth < 0 && depth <= 1) list_depth = depth + 1;
    if (c == '{' && first == std::string_view::npos) first = i;
    if (c == '{' && depth == list_depth && seen++ == number) return i;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
  }
  return first == std::string_view::npos ? 0 : first;
}

}  // namespace

std::string_view text_in(JsonValue value, std::string_view property) {
  if (value.is_null()) return {};
  if (value.type() != JsonKind::STRING) throw BadJson{fmt::format("`{}` is no text", property), "a text"};
  const std::string_view text = value.get_string();
  if (is_cut_off(text))
    throw BadJson{fmt::format("`{}` is cut off: {}", property, ticked(text)), "the whole object",
                  "export it again with `ConvertTo-Json -Depth 10`"};
  return text;
}

std::optional<bool> truth_in(JsonValue value, std::string_view property) {
  if (value.is_null()) return std::nullopt;
  if (value.type() == JsonKind::BOOL) return bool(value.get_bool());
  const std::string_view text = text_in(value, property);
  if (same_word(text, "true")) return true;
  if (same_word(text, "false")) return false;
  throw BadJson{fmt::format("`{}` is {}", property, ticked(text)), "`true` or `false`"};
}

int Properties::index_of(std::string_view key) {
  const std::size_t at = next_++;
  if (at == seen_.size()) seen_.push_back({std::string(key), look_up(key)});
  if (seen_[at].key != key) seen_[at] = {std::string(key), look_up(key)};
  const int index = seen_[at].index;
  if (index == unknown) return unknown;
  const std::uint64_t bit = std::uint64_t{1} << index;
  if ((found_ & bit) != 0) throw BadJson{fmt::format("`{}` is written twice", key), "each property once"};
  found_ |= bit;
  return index;
}

int Properties::look_up(std::string_view key) {
  const std::string name = lower(key);
  const auto found = std::find(names_.begin(), names_.end(), name);
  if (found != names_.end()) return static_cast<int>(found - names_.begin());
  const auto is_told = [&](const std::string& other) { return same_word(other, name); };
  if (!is_annotation(key) && std::none_of(others_.begin(), others_.end(), is_told)) others_.emplace_back(key);
  return unknown;
}

JsonFile::Content JsonFile::content_of(const std::string& text) {
  JsonValue root;
  const bool has_room = text.capacity() >= text.size() + simdjson::SIMDJSON_PADDING;
  if (const auto error = parser_.parse(text.data(), text.size(), !has_room).get(root); error != simdjson::SUCCESS)
    throw BadJson{std::string("no JSON: ") + simdjson::error_message(error), "what Graph or PowerShell answers"};
  Content content;
  if (root.is_null()) return content;
  if (root.type() == JsonKind::ARRAY) {
    content.list = root.get_array();
    return content;
  }
  if (root.type() != JsonKind::OBJECT) throw BadJson{"no object and no list", "what Graph or PowerShell answers"};
  const JsonObject object = root.get_object();
  std::optional<JsonValue> value;
  bool is_wrapper = true;
  for (const auto field : object) {
    if (same_word(field.key, "@odata.nextLink")) content.goes_on = !field.value.is_null();
    if (same_word(field.key, "value"))
      value = field.value;
    else if (!is_annotation(field.key) && !same_word(field.key, "Count"))
      is_wrapper = false;
  }
  if (!is_wrapper || !value)
    content.one.push_back(object);
  else if (value->type() == JsonKind::ARRAY)
    content.list = value->get_array();
  else if (value->type() == JsonKind::OBJECT)
    content.one.push_back(value->get_object());
  return content;
}

Problem JsonFile::problem(const std::string& text, const std::string& shown, std::size_t object, BadJson bad) {
  // simdjson does not say where a text is no JSON; the reader of documents does.
  if (bad.what.starts_with("no JSON"))
    if (const auto document = read_document(text, shown); !document) return document.error();
  return {mark_at(text, start_of_object(text, object), shown), std::move(bad.what), std::move(bad.expected),
          std::move(bad.hint)};
}

}  // namespace entente::model::exported
