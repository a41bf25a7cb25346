// Fields as a JSON Schema of draft 2020-12, where a description may stand beside the `$ref` to a shape that is shared:
// in draft-07, which editors also read, what stands beside a `$ref` is ignored.
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "model/input/field.hpp"

namespace entente::model {
namespace {

using Json = nlohmann::ordered_json;

/// Stands for a shape in the text of the one around it, with the shape's number.
constexpr const char* placeholder = "$shape";
/// A shape that is used more than once and longer than this is told below `$defs`, and so is an object of some size
/// that is used once: in place it would be indented beyond reading.
constexpr std::size_t repeated_in_place_max = 30, object_in_place_max = 300;

/// What a field admits, without what it is called or described as, so that equal fields are one shape.
struct Shape {
  Json json;
  std::string name;        ///< of the property where it was first met
  std::size_t uses = 0;    ///< in how many places of how many different shapes
  std::size_t length = 0;  ///< as text, with all that is in it
};

class Shapes {
 public:
  /// The shape of a field, found or added. `name` is what it may be called.
  std::size_t add(const Field& field, const std::string& name) {
    std::vector<std::size_t> children;
    const auto child = [&](const Field& inner, const std::string& inner_name) {
      children.push_back(add(inner, inner_name));
      Json json;
      if (!inner.says.empty()) json["description"] = inner.says;
      json[placeholder] = children.back();
      return json;
    };
    const Json json = shape_of(field, name, child);
    const auto [found, is_new] = numbers_.try_emplace(json.dump(), shapes_.size());
    if (!is_new) return found->second;
    std::size_t length = found->first.size();
    for (const std::size_t inner : children) {
      ++shapes_[inner].uses;
      length += shapes_[inner].length;
    }
    shapes_.push_back({json, name_of(field, name), 0, length});
    return found->second;
  }

  /// The shape with everything in it, and references for what is told below `$defs`.
  [[nodiscard]] Json whole(std::size_t number) { return resolved(shapes_[number].json); }

  /// What references have asked for so far, by name.
  [[nodiscard]] Json definitions() {
    Json all;
    for (const auto& [name, json] : definitions_) all[name] = json;
    return all;
  }

 private:
  /// What is plain is called by its kind.
  [[nodiscard]] static std::string name_of(const Field& field, const std::string& property) {
    if (!field.name.empty()) return field.name;
    const std::string openness = field.may_be_open ? "Setting" : "";
    if (field.kind == Field::Kind::text && field.examples.empty()) return "text" + openness;
    if (field.kind == Field::Kind::boolean) return "boolean" + openness;
    return property;
  }

  template <class Child>
  [[nodiscard]] static Json shape_of(const Field& field, const std::string& name, Child child);
  template <class Child>
  [[nodiscard]] static Json object_shape(const Field& field, Child child);

  [[nodiscard]] Json resolved(const Json& json) {
    Json result = json;
    if (json.is_array())
      for (std::size_t i = 0; i < json.size(); ++i) result[i] = resolved(json[i]);
    if (!json.is_object()) return result;
    result = Json::object();
    for (const auto& [key, value] : json.items())
      if (key == placeholder)
        result.update(referred(value.get<std::size_t>()));
      else
        result[key] = resolved(value);
    return result.empty() ? Json(true) : result;
  }

  [[nodiscard]] Json referred(std::size_t number) {
    const Shape& shape = shapes_[number];
    const bool is_object = shape.json.contains("properties") ||
                           (shape.json.contains("anyOf") && shape.json["anyOf"].front().contains("properties"));
    if (shape.length <= (is_object && shape.uses < 2 ? object_in_place_max : repeated_in_place_max) ||
        (shape.uses < 2 && !is_object))
      return shape.json.empty() ? Json::object() : resolved(shape.json);
    return {{"$ref", "#/$defs/" + definition(number)}};
  }

  /// The name of a shape's definition, which is made when it is first asked for.
  [[nodiscard]] std::string definition(std::size_t number) {
    if (const auto found = names_.find(number); found != names_.end()) return found->second;
    const std::string& wanted = shapes_[number].name;
    std::string name = wanted;
    for (int i = 2; definitions_.contains(name); ++i) name = wanted + "-" + std::to_string(i);
    names_[number] = name;
    definitions_[name] = nullptr;
    Json json = resolved(shapes_[number].json);
    definitions_[name] = std::move(json);
    return name;
  }

  std::vector<Shape> shapes_;
  std::map<std::string, std::size_t> numbers_;  ///< by the shape's text
  std::map<std::size_t, std::string> names_;
  std::map<std::string, Json> definitions_;
};

template <class Child>
Json Shapes::object_shape(const Field& field, Child child) {
  Json json{{"type", "object"}, {"additionalProperties", false}};
  Json required = Json::array();
  for (const auto& named : field.members) {
    json["properties"][named.name] = child(named.field, named.name);
    if (named.required) required.push_back(named.name);
  }
  if (!required.empty()) json["required"] = required;
  return json;
}

template <class Child>
Json Shapes::shape_of(const Field& field, const std::string& name, Child child) {
  const bool is_open = field.may_be_open || field.may_be_null;
  Json json = Json::object();
  switch (field.kind) {
    case Field::Kind::object:
      json = object_shape(field, child);
      break;
    case Field::Kind::map:
      json = {{"type", "object"}, {"additionalProperties", child(*field.element, name)}};
      break;
    case Field::Kind::list:
      json = {{"type", "array"}, {"items", child(*field.element, name)}};
      break;
    case Field::Kind::boolean:
      json = is_open ? Json{{"enum", {true, false}}} : Json{{"type", "boolean"}};
      break;
    case Field::Kind::integer:
      json = {{"type", "integer"}, {"minimum", field.least}, {"maximum", field.most}};
      break;
    case Field::Kind::text:
      json["type"] = {"string", "number", "boolean"};
      if (field.may_be_null) json["type"].push_back("null");
      if (!field.examples.empty()) json["examples"] = field.examples;
      return json;  // `any` is a text
    case Field::Kind::enumeration:
      json["enum"] = field.names;
      break;
    case Field::Kind::either:
      for (const Field& alternative : field.alternatives) json["anyOf"].push_back(child(alternative, name));
      break;
    case Field::Kind::anything:
      return json;
  }
  if (!is_open) return json;
  Json open = Json::array();
  if (field.may_be_open) open.insert(open.end(), {"any", "choose"});
  if (field.may_be_null) open.push_back(nullptr);
  if (json.contains("enum"))
    json["enum"].insert(json["enum"].end(), open.begin(), open.end());
  else if (json.contains("anyOf"))
    json["anyOf"].push_back({{"enum", open}});
  else
    json = {{"anyOf", Json::array({json, {{"enum", open}}})}};
  return json;
}

/// As text: what fits into a line stands in one.
void print(const Json& json, std::size_t indent, std::string& text) {
  constexpr std::size_t line_max = 120;
  std::string line = json.dump();
  if (!json.is_structured() || indent + line.size() <= line_max) {
    text += line;
    return;
  }
  text += json.is_array() ? "[" : "{";
  std::string separator = "\n";
  for (const auto& [key, value] : json.items()) {
    text += separator + std::string(indent + 1, ' ');
    if (json.is_object()) text += Json(key).dump() + ": ";
    print(value, indent + 1, text);
    separator = ",\n";
  }
  text += "\n" + std::string(indent, ' ') + (json.is_array() ? "]" : "}");
}

}  // namespace

std::string json_schema(const Field& root, std::string_view title) {
  Shapes shapes;
  const std::size_t number = shapes.add(root, "document");
  Json json;
  json["$schema"] = "https://json-schema.org/draft/2020-12/schema";
  json["title"] = title;
  json.update(shapes.whole(number));
  json["$defs"] = shapes.definitions();
  std::string text;
  print(json, 0, text);
  return text + "\n";
}

}  // namespace entente::model
