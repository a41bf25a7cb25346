#include "model/language/export/nodes.hpp"
#include "model/language/export/people/readers.hpp"

namespace entente::model::exported {

std::string id_of(JsonObject object) {
  for (const auto field : object)
    if (same_word(field.key, "id")) return lower(text_in(field.value, "id"));
  throw BadJson{"a member has no `id`", "its object id"};
}

bool take_ids(JsonValue value, std::string_view property, std::vector<std::string>& ids) {
  // Source: Microsoft Graph, query parameters: `$expand` of directory objects.
  constexpr std::size_t expanded_max = 20;
  each_item(value, [&](JsonValue item) {
    ids.push_back(item.type() == JsonKind::OBJECT ? id_of(item.get_object()) : lower(text_in(item, property)));
  });
  return !value.is_null() && ids.size() != expanded_max;
}

}  // namespace entente::model::exported
