// The helpers of nodes.hpp. ASCII case only: every name and keyword in these exports is ASCII.
#include "model/language/export/nodes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente::model::exported {

namespace {

char lower_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

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

std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), lower_letter);
  return out;
}

bool same_word(std::string_view a, std::string_view b) { return lower(trimmed(a)) == lower(trimmed(b)); }

bool lists_word(std::string_view words, std::string_view word) {
  return any_word(words, [&](std::string_view each) { return same_word(each, word); });
}

Node unknown_at(const Mark& mark) { return word_at("any", mark); }
Node null_at(const Mark& mark) { return {Node::Kind::null, false, mark, {}, {}, {}}; }
Node word_at(std::string_view plain, const Mark& mark) {
  return {Node::Kind::scalar, false, mark, std::string(plain), {}, {}};
}
Node text_at(std::string_view text, const Mark& mark) {
  return {Node::Kind::scalar, true, mark, std::string(text), {}, {}};
}
Node list_at(std::vector<Node> items, const Mark& mark) {
  return {Node::Kind::list, false, mark, {}, std::move(items), {}};
}
Node mapping_at(const Mark& mark) { return {Node::Kind::mapping, false, mark, {}, {}, {}}; }

Node with(Node mapping, std::string_view key, Node value) {
  const Mark mark = value.mark;
  mapping.members.push_back(Member{std::string{key}, mark, std::move(value)});
  return mapping;
}

std::vector<Node> words_in(const Node& value) {
  if (value.kind != Node::Kind::scalar) return {value};
  std::vector<Node> words;
  for (std::string_view rest = value.text; !trimmed(rest).empty();) {
    const auto comma = std::min(rest.find(','), rest.size());
    words.push_back({Node::Kind::scalar, value.quoted, value.mark, std::string(rest.substr(0, comma)), {}, {}});
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return words;
}

bool is_annotation(std::string_view key) { return lower(key).find("@odata.") != std::string::npos; }

std::vector<const Member*> own_members(const Node& object) {
  std::vector<const Member*> own;
  for (const Member& member : object.members) {
    if (is_annotation(member.key)) continue;
    if (same_word(member.key, "AdditionalProperties")) {
      for (const Member* inner : own_members(member.value)) own.push_back(inner);
    } else {
      own.push_back(&member);
    }
  }
  return own;
}

const Node* lookup(const Node& mapping, std::string_view key) {
  for (const Member* member : own_members(mapping))
    if (same_word(member->key, key)) return &member->value;
  return nullptr;
}

const Node* lookup_at(const Node& mapping, std::string_view path) {
  const auto dot = path.find('.');
  const Node* found = lookup(mapping, path.substr(0, dot));
  return found == nullptr || dot == std::string_view::npos ? found : lookup_at(*found, path.substr(dot + 1));
}

Node* lookup_at(Node& mapping, std::string_view path) {
  return const_cast<Node*>(lookup_at(std::as_const(mapping), path));
}

bool says_something(const Node& node, std::string_view word) {
  switch (node.kind) {
    case Node::Kind::null:
      return false;
    case Node::Kind::scalar:
      return !trimmed(node.text).empty() && !same_word(node.text, "false") && !same_word(node.text, word);
    case Node::Kind::list:
      return std::any_of(node.items.begin(), node.items.end(), [&](const Node& n) { return says_something(n, word); });
    case Node::Kind::mapping:
      break;
  }
  const Node* enabled = lookup(node, "isEnabled");
  if (enabled != nullptr && !says_something(*enabled)) return false;
  const auto own = own_members(node);
  return std::any_of(own.begin(), own.end(), [&](const Member* m) { return says_something(m->value, word); });
}

Node moved_to(Node node, const Mark& mark) {
  node.mark = mark;
  for (Node& item : node.items) item = moved_to(std::move(item), mark);
  for (Member& member : node.members) {
    member.mark = mark;
    member.value = moved_to(std::move(member.value), mark);
  }
  return node;
}

std::string described(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::mapping:
      return "an object";
    case Node::Kind::scalar:
      break;
  }
  constexpr std::size_t shown = 60;
  const bool cut = node.text.size() > shown;
  return fmt::format("`{}{}`", node.text.substr(0, shown), cut ? "…" : "");
}

bool is_truncated(const Node& node) {
  if (node.kind != Node::Kind::scalar) return false;
  const std::string_view text = trimmed(node.text);
  return text.starts_with("@{") || text.starts_with("System.") || text.starts_with("Microsoft.");
}

Problem wrong_kind(const Node& node, std::string_view of_what, std::string_view expected) {
  if (is_truncated(node))
    return Problem{node.mark, fmt::format("{} was cut off to {}", of_what, described(node)), std::string{expected},
                   "export it again with `ConvertTo-Json -Depth 10`"};
  return Problem{node.mark, fmt::format("{} is {}", of_what, described(node)), std::string{expected}, ""};
}

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
