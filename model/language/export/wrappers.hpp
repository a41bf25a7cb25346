// What tools put around an object: `value`, arrays, OData annotations, one-element arrays from PowerShell.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/input/node.hpp"

namespace entente::model::exported {

/// The objects of a document that holds a list of them: `{value: […]}`, a bare array, or one bare object (PowerShell
/// unrolls arrays of one). Nothing when the document is null, which says that nobody knows. Refused: a page with
/// `@odata.nextLink`, because the rest of the list is missing. `what` names an object in messages.
[[nodiscard]] Outcome<std::optional<std::vector<Node>>> objects_of(const Node& document, std::string_view what);

/// The one object of a document that holds a singleton, wrapped or not. Nothing when the document is null.
[[nodiscard]] Outcome<std::optional<Node>> object_of(const Node& document, std::string_view what);

/// Whether `key` is an OData annotation: about the answer, not of the object.
[[nodiscard]] bool is_annotation(std::string_view key);

}  // namespace entente::model::exported
