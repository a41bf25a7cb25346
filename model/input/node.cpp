#include "model/input/node.hpp"

namespace entente::model {

const Node* Node::find(std::string_view key) const {
  for (const Member& member : members)
    if (member.key == key) return &member.value;
  return nullptr;
}

const Node* Node::at(std::string_view dotted_path) const {
  const Node* node = this;
  while (node != nullptr && !dotted_path.empty()) {
    const auto dot = dotted_path.find('.');
    node = node->find(dotted_path.substr(0, dot));
    dotted_path = dot == std::string_view::npos ? std::string_view{} : dotted_path.substr(dot + 1);
  }
  return node;
}

}  // namespace entente::model
