// Unwrapping. A wrapper is told from an object by its keys: `value` and annotations, nothing else.
#include "model/language/export/wrappers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace {

bool is_wrapper(const Node& node) {
  if (node.kind != Node::Kind::mapping || lookup(node, "value") == nullptr) return false;
  return std::all_of(node.members.begin(), node.members.end(),
                     [](const Member& member) { return same_word(member.key, "value") || is_annotation(member.key); });
}

const Member* next_link(const Node& node) {
  for (const Member& member : node.members)
    if (same_word(member.key, "@odata.nextLink") && member.value.kind != Node::Kind::null) return &member;
  return nullptr;
}

}  // namespace

bool is_annotation(std::string_view key) { return lower(key).find("@odata.") != std::string::npos; }

Outcome<std::optional<std::vector<Node>>> objects_of(const Node& document, std::string_view what) {
  const Node* inner = &document;
  if (document.kind == Node::Kind::mapping) {
    if (const Member* link = next_link(document))
      return tl::unexpected(Problem{link->mark,
                                    fmt::format("{}: the list is incomplete, it goes on at `{}`", what, link->key),
                                    "the whole list", "follow the link and join the pages, or export with `-All`"});
    if (is_wrapper(document)) inner = lookup(document, "value");
  }
  if (inner->kind == Node::Kind::null) return std::nullopt;
  if (inner->kind == Node::Kind::mapping) return std::vector<Node>{*inner};
  if (inner->kind != Node::Kind::list)
    return tl::unexpected(wrong_kind(*inner, what, "an object or a list of objects"));
  std::vector<Node> objects;
  for (const Node& item : inner->items) {
    if (item.kind == Node::Kind::null && inner->items.size() == 1) return std::nullopt;  // `@($null)`
    if (item.kind != Node::Kind::mapping) return tl::unexpected(wrong_kind(item, what, "an object"));
    objects.push_back(item);
  }
  return objects;
}

Outcome<std::optional<Node>> object_of(const Node& document, std::string_view what) {
  auto objects = objects_of(document, what);
  if (!objects) return tl::unexpected(objects.error());
  if (!objects->has_value()) return std::nullopt;
  if ((*objects)->size() == 1) return std::move((**objects)[0]);
  return tl::unexpected(Problem{document.mark,
                                fmt::format("{} {} objects", what, (*objects)->empty() ? "has no" : "has several"),
                                "exactly one object", ""});
}

}  // namespace entente::model::exported
