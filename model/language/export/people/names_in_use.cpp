#include "model/language/export/people/names_in_use.hpp"

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

void NamesInUse::add(std::string_view name) {
  if (name.empty()) return;
  names_.insert(lower(name));
}

void NamesInUse::add(const Node& node) {
  if (node.kind == Node::Kind::scalar) add(std::string_view(node.text));
  for (const Node& item : node.items) add(item);
  for (const Member& member : node.members) {
    add(std::string_view(member.key));
    add(member.value);
  }
}

}  // namespace entente::model::exported
