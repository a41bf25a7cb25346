// The helpers of nodes.hpp. ASCII case only: every name and keyword in these exports is ASCII.
#include "model/language/export/nodes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace entente::model::exported {

namespace {

char lower_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_hex(char c) { return (c >= '0' && c <= '9') || (lower_letter(c) >= 'a' && lower_letter(c) <= 'f'); }

}  // namespace

std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), lower_letter);
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool same_word(std::string_view a, std::string_view b) { return lower(trimmed(a)) == lower(trimmed(b)); }

bool is_guid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

Node unknown_at(const Mark& mark) { return word_at("any", mark); }

Node null_at(const Mark& mark) {
  Node node;
  node.mark = mark;
  return node;
}

Node word_at(std::string_view plain, const Mark& mark) {
  Node node = null_at(mark);
  node.kind = Node::Kind::scalar;
  node.text = plain;
  return node;
}

Node text_at(std::string_view text, const Mark& mark) {
  Node node = word_at(text, mark);
  node.quoted = true;
  return node;
}

Node list_at(std::vector<Node> items, const Mark& mark) {
  Node node = null_at(mark);
  node.kind = Node::Kind::list;
  node.items = std::move(items);
  return node;
}

Node mapping_at(const Mark& mark) {
  Node node = null_at(mark);
  node.kind = Node::Kind::mapping;
  return node;
}

Node with(Node mapping, std::string_view key, Node value) {
  const Mark mark = value.mark;
  mapping.members.push_back(Member{std::string{key}, mark, std::move(value)});
  return mapping;
}

Node with_replaced(Node mapping, std::string_view key, Node value) {
  for (Member& member : mapping.members) {
    if (member.key != key) continue;
    member.value = std::move(value);
    return mapping;
  }
  return with(std::move(mapping), key, std::move(value));
}

const Node* lookup(const Node& mapping, std::string_view key) {
  for (const Member& member : mapping.members)
    if (same_word(member.key, key)) return &member.value;
  return nullptr;
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

}  // namespace entente::model::exported
