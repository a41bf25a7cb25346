// One table for the shape of a document: the reader checks by it, the JSON Schema is printed from it, and hints come
// from it. A name that is not in the table is an error.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/input/node.hpp"

namespace entente::model {

/// What may stand at one place of a document.
struct Field {
  enum class Kind {
    object,       ///< a mapping with the named members
    map,          ///< a mapping from the user's own names to `element`
    list,         ///< of `element`
    boolean,      ///< plain true or false
    integer,      ///< between `least` and `most`
    text,         ///< any scalar but `any` and `choose`, which name nothing
    enumeration,  ///< one of `names`
    either,       ///< the first of `alternatives` of the right kind
    anything      ///< known, and decides nothing here
  };
  struct Named;
  Kind kind = Kind::anything;
  std::string says;            ///< for editors and documents
  std::string name;            ///< of the shape, where the JSON Schema tells it apart from its properties; may be empty
  std::vector<Named> members;  ///< of an object
  std::shared_ptr<const Field> element;
  std::vector<std::string> names;     ///< of an enumeration
  std::vector<std::string> examples;  ///< of a text: what editors suggest
  std::vector<Field> alternatives;
  std::int64_t least = 0, most = 0;
  std::size_t count_max = 1'000'000;  ///< members of a map, items of a list
  bool may_be_open = false;           ///< the words `any` and `choose` may stand here, in quotes or not
  bool may_be_null = false;
};
struct Field::Named {
  std::string name;
  Field field;
  bool required = false;
};

[[nodiscard]] Field object(std::vector<Field::Named> members, std::string says = {});
[[nodiscard]] Field map_of(Field element, std::string says = {}, std::size_t count_max = 1'000'000);
[[nodiscard]] Field list_of(Field element, std::string says = {}, std::size_t count_max = 1'000'000);
[[nodiscard]] Field boolean(std::string says = {});
[[nodiscard]] Field integer(std::int64_t least, std::int64_t most, std::string says = {});
[[nodiscard]] Field text(std::string says = {}, std::vector<std::string> examples = {});
[[nodiscard]] Field one_of(std::vector<std::string> names, std::string says = {});
[[nodiscard]] Field either(std::vector<Field> alternatives, std::string says = {});
/// Known names that decide nothing: an export has them, a scenario need not.
[[nodiscard]] Field idle(std::string says = {});
/// The field with a name for its shape.
[[nodiscard]] Field called(std::string name, Field field);
/// The same field, and everything below it, with `any`, `choose` and null allowed: a setting.
[[nodiscard]] Field setting(Field field);

/// Nothing, or what is wrong with `node`: an unknown name (with the nearest known one), a wrong kind, a value out of
/// range.
[[nodiscard]] Outcome<void> check(const Node& node, const Field& field);

/// The field as a JSON Schema (draft 2020-12), with `$schema` and `title`. Shapes that occur more than once, and
/// large ones, stand below `$defs`: under their own name, or that of the property where they are first met.
[[nodiscard]] std::string json_schema(const Field& root, std::string_view title);

}  // namespace entente::model
