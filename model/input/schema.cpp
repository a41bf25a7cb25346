// Fields as a JSON Schema, draft-07: what editors on the YAML language server read.
#include <nlohmann/json.hpp>

#include "model/input/field.hpp"

namespace entente::model {
namespace {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json schema_of(const Field& field) {
  Json json;
  if (!field.says.empty()) json["description"] = field.says;
  switch (field.kind) {
    case Field::Kind::object: {
      json["type"] = "object";
      json["additionalProperties"] = false;
      Json required = Json::array();
      for (const auto& named : field.members) {
        json["properties"][named.name] = schema_of(named.field);
        if (named.required) required.push_back(named.name);
      }
      if (!required.empty()) json["required"] = required;
      break;
    }
    case Field::Kind::map:
      json["type"] = "object";
      json["additionalProperties"] = schema_of(*field.element);
      break;
    case Field::Kind::list:
      json["type"] = "array";
      json["items"] = schema_of(*field.element);
      break;
    case Field::Kind::boolean:
      json["type"] = "boolean";
      break;
    case Field::Kind::integer:
      json["type"] = "integer";
      json["minimum"] = field.least;
      json["maximum"] = field.most;
      break;
    case Field::Kind::text:
      json["type"] = Json::array({"string", "number", "boolean"});
      break;
    case Field::Kind::enumeration:
      json["enum"] = field.names;
      break;
    case Field::Kind::either:
      for (const Field& alternative : field.alternatives) json["anyOf"].push_back(schema_of(alternative));
      break;
    case Field::Kind::anything:
      break;
  }
  if (field.kind == Field::Kind::anything) return json.is_null() ? Json(true) : json;
  if (!field.may_be_open && !field.may_be_null) return json;
  Json open;
  if (json.contains("description")) {
    open["description"] = json["description"];
    json.erase("description");
  }
  open["anyOf"] = Json::array({json});
  if (field.may_be_open) open["anyOf"].push_back({{"enum", {"any", "choose"}}});
  if (field.may_be_null) open["anyOf"].push_back({{"type", "null"}});
  return open;
}

}  // namespace

std::string json_schema(const Field& root, std::string_view title) {
  Json json;
  json["$schema"] = "http://json-schema.org/draft-07/schema#";
  json["title"] = title;
  json.update(schema_of(root));
  return json.dump(2) + "\n";
}

}  // namespace entente::model
