#include "model/input/field.hpp"

namespace entente::model {
namespace {

[[nodiscard]] Field of(Field::Kind kind, std::string says) {
  Field field;
  field.kind = kind;
  field.says = std::move(says);
  return field;
}

}  // namespace

Field object(std::vector<Field::Named> members, std::string says) {
  Field field = of(Field::Kind::object, std::move(says));
  field.members = std::move(members);
  return field;
}

Field map_of(Field element, std::string says, std::size_t count_max) {
  Field field = of(Field::Kind::map, std::move(says));
  field.element = std::make_shared<const Field>(std::move(element));
  field.count_max = count_max;
  return field;
}

Field list_of(Field element, std::string says, std::size_t count_max) {
  Field field = of(Field::Kind::list, std::move(says));
  field.element = std::make_shared<const Field>(std::move(element));
  field.count_max = count_max;
  return field;
}

Field boolean(std::string says) { return of(Field::Kind::boolean, std::move(says)); }
Field idle(std::string says) { return of(Field::Kind::anything, std::move(says)); }

Field text(std::string says, std::vector<std::string> examples) {
  Field field = of(Field::Kind::text, std::move(says));
  field.examples = std::move(examples);
  return field;
}

Field integer(std::int64_t least, std::int64_t most, std::string says) {
  Field field = of(Field::Kind::integer, std::move(says));
  field.least = least;
  field.most = most;
  return field;
}

Field one_of(std::vector<std::string> names, std::string says) {
  Field field = of(Field::Kind::enumeration, std::move(says));
  field.names = std::move(names);
  return field;
}

Field either(std::vector<Field> alternatives, std::string says) {
  Field field = of(Field::Kind::either, std::move(says));
  field.alternatives = std::move(alternatives);
  return field;
}

Field called(std::string name, Field field) {
  field.name = std::move(name);
  return field;
}

Field setting(Field field) {
  field.may_be_open = field.may_be_null = true;
  for (Field::Named& member : field.members) member.field = setting(std::move(member.field));
  for (Field& alternative : field.alternatives) alternative = setting(std::move(alternative));
  // The values of a map are settings, and so is what an object in a list holds; plain items are names.
  const bool holds_settings =
      field.kind == Field::Kind::map || (field.element && field.element->kind == Field::Kind::object);
  if (field.element && holds_settings) field.element = std::make_shared<const Field>(setting(*field.element));
  return field;
}

}  // namespace entente::model
