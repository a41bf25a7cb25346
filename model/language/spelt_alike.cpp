#include "model/language/spelt_alike.hpp"

#include <algorithm>
#include <cctype>

namespace entente::model {
namespace {

constexpr std::size_t guid_length = 36;

[[nodiscard]] bool is_hex(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

[[nodiscard]] bool is_guid_at(std::string_view text, std::size_t at) {
  const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  const bool is_whole =
      (at == 0 || !is_word(text[at - 1])) && (at + guid_length == text.size() || !is_word(text[at + guid_length]));
  return is_whole && is_guid(text.substr(at, guid_length));
}

/// The members of a mapping, or the items of a list, by the field's.
[[nodiscard]] Node parts_with_trimmed_words(Node node, const Field& field) {
  if (field.element)
    for (Node& item : node.items) item = with_trimmed_words(std::move(item), *field.element);
  for (Member& member : node.members) {
    const auto named = std::find_if(field.members.begin(), field.members.end(),
                                    [&](const Field::Named& known) { return known.name == member.key; });
    if (named != field.members.end())
      member.value = with_trimmed_words(std::move(member.value), named->field);
    else if (field.kind == Field::Kind::map)
      member.value = with_trimmed_words(std::move(member.value), *field.element);
  }
  return node;
}

}  // namespace

bool is_guid(std::string_view text) {
  if (text.size() != guid_length) return false;
  for (std::size_t i = 0; i < guid_length; ++i)
    if (i == 8 || i == 13 || i == 18 || i == 23 ? text[i] != '-' : !is_hex(text[i])) return false;
  return true;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

Node with_trimmed_words(Node node, const Field& field) {
  for (const Field& form : field.alternatives) node = with_trimmed_words(std::move(node), form);
  const bool is_word = node.kind == Node::Kind::scalar && field.kind == Field::Kind::enumeration && field.may_be_open;
  if (!is_word) return parts_with_trimmed_words(std::move(node), field);
  const std::string word(trimmed(node.text));
  if (std::find(field.names.begin(), field.names.end(), word) != field.names.end()) node.text = word;
  return node;
}

std::string with_small_guids(std::string text) {
  for (std::size_t at = 0; at + guid_length <= text.size(); ++at)
    if (is_guid_at(text, at))
      for (std::size_t i = at; i < at + guid_length; ++i)
        text[i] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
  return text;
}

Node with_small_guids(Node node) {
  if (node.kind == Node::Kind::scalar) node.text = with_small_guids(std::move(node.text));
  for (Node& item : node.items) item = with_small_guids(std::move(item));
  for (Member& member : node.members) {
    member.key = with_small_guids(std::move(member.key));
    member.value = with_small_guids(std::move(member.value));
  }
  return node;
}

}  // namespace entente::model
