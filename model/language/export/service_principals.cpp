#include "model/language/export/nodes.hpp"
#include "model/language/export/readers.hpp"
#include "model/language/export/values.hpp"

namespace entente::model::exported {

Outcome<Node> service_principals(const std::vector<Node>& documents) {
  constexpr std::string_view worker = "Microsoft B2B Cross Cloud Worker";
  for (const Node& document : documents) {
    const auto objects = objects_of(document, "service principals");
    if (!objects) return tl::unexpected(objects.error());
    for (const Node& object : objects->value_or(std::vector<Node>{})) {
      const Node* name = lookup(object, "displayName");
      if (name == nullptr || !same_word(name->text, worker)) continue;
      const Node* written = lookup(object, "accountEnabled");
      auto enabled = written == nullptr || written->kind == Node::Kind::null ? Outcome<Node>(unknown_at(object.mark))
                                                                             : truth(*written, "accountEnabled");
      if (!enabled) return enabled;
      return with(mapping_at(object.mark), "MicrosoftB2BCrossCloudWorker",
                  with(mapping_at(object.mark), "accountEnabled", std::move(*enabled)));
    }
  }
  return unknown_at(documents.front().mark);
}

}  // namespace entente::model::exported
