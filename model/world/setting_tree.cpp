#include "model/world/setting_tree.hpp"

#include <algorithm>

namespace entente::model {
namespace {

[[nodiscard]] Node empty(Node::Kind kind) {
  Node node;
  node.kind = kind;
  return node;
}

/// The word that stands at the end of a target, a name or a list's item.
[[nodiscard]] const std::string& word_of(const Node& item) {
  const Node* target = item.find("target");
  return target != nullptr ? target->text : item.text;
}

/// An object among others that have no keys, by what one of its members says. One that is surely inactive hides no
/// other; one that is itself unknown, or does not say whom it is about, may be the one that is asked for.
[[nodiscard]] const Node* find_named_by(const Node& objects, std::string_view member, const std::string& name) {
  std::vector<const Node*> all;
  for (const Node& object : objects.items) all.push_back(&object);
  for (const Member& object : objects.members) all.push_back(&object.value);
  const Node *inactive = nullptr, *unknown = nullptr;
  for (const Node* object : all) {
    const Node* said = object->find(member);
    if (is_open(*object) || (said != nullptr && is_open(*said))) {
      const Node* state = object->find("State");
      if (unknown == nullptr && (state == nullptr || state->text != "Inactive"))
        unknown = is_open(*object) ? object : said;
    } else if (said != nullptr && said->text == name) {
      const Node* state = object->find("State");
      if (state != nullptr && (state->text == "Active" || is_open(*state))) return object;
      if (inactive == nullptr) inactive = object;
    }
  }
  return unknown != nullptr ? unknown : inactive;
}

[[nodiscard]] bool lists(const Node& list, const std::vector<std::string>& names) {
  const auto named = [&](const Node& item) {
    return std::find(names.begin(), names.end(), word_of(item)) != names.end();
  };
  return list.kind == Node::Kind::scalar ? named(list) : std::any_of(list.items.begin(), list.items.end(), named);
}

/// What a path asks of the value at its place, which is there and not open.
[[nodiscard]] bool holds(const Node& node, const SettingPath& path, const std::vector<std::string>& names) {
  switch (path.form) {
    case Form::none:
      return false;
    case Form::flag:
      return node.is_plain("true");
    case Form::flag_or_true:
      return !node.is_plain("false");
    case Form::value:
      return node.text == path.name;
    case Form::member:
    case Form::member_around:
      return lists(node, names);
    case Form::named_member:
      return lists(node, {std::string(path.name)});
    case Form::first:
      return !node.items.empty() && node.items.front().text == path.name;
    case Form::presence:
      return node.kind != Node::Kind::null && (node.kind != Node::Kind::list || !node.items.empty());
    case Form::said:
      return node.kind != Node::Kind::null;
  }
  return false;
}

[[nodiscard]] Node& child(Node& mapping, std::string_view key) {
  if (mapping.kind != Node::Kind::mapping) mapping = empty(Node::Kind::mapping);
  for (Member& member : mapping.members)
    if (member.key == key) return member.value;
  mapping.members.push_back({std::string(key), {}, {}});
  return mapping.members.back().value;
}

}  // namespace

bool is_open(const Node& node) { return node.is_unknown(); }

const Node* find_place(const Node* object, std::string_view place) {
  while (object != nullptr && !place.empty() && !is_open(*object)) {
    const auto dot = place.find('.');
    object = object->find(place.substr(0, dot));
    place = dot == std::string_view::npos ? std::string_view{} : place.substr(dot + 1);
  }
  return object;
}

const Node* MemberIndex::find(const Node& mapping, std::string_view key) {
  constexpr std::size_t few = 16;  // are found as fast one by one
  if (mapping.members.size() <= few) return mapping.find(key);
  const auto [table, is_new] = long_ones_.try_emplace(&mapping);
  if (is_new)
    for (const Member& member : mapping.members) table->second.try_emplace(member.key, &member.value);
  const auto found = table->second.find(key);
  return found == table->second.end() ? nullptr : found->second;
}

const Node* find_object(const Node* settings, const RowObject& object, MemberIndex& index) {
  const Node* node = settings;
  for (std::size_t i = 0; i < object.keys.size() && node != nullptr && !is_open(*node); ++i) {
    const bool is_named = i + 1 == object.keys.size() && !object.named_by.empty();
    node = is_named ? find_named_by(*node, object.named_by, object.keys[i]) : index.find(*node, object.keys[i]);
  }
  return node == nullptr || node->kind == Node::Kind::null ? nullptr : node;
}

Node& make_object(Node& settings, const RowObject& object) {
  Node* node = &settings;
  for (std::size_t i = 0; i < object.keys.size(); ++i) {
    if (object.named_by.empty() || i + 1 < object.keys.size()) {
      node = &child(*node, object.keys[i]);
      continue;
    }
    if (const Node* there = find_named_by(*node, object.named_by, object.keys[i])) return const_cast<Node&>(*there);
    Node made = empty(Node::Kind::mapping);
    made.members.push_back({std::string(object.named_by), {}, scalar_node(object.keys[i])});
    node = &list_in(*node).items.emplace_back(std::move(made));
  }
  if (node->kind != Node::Kind::mapping) *node = empty(Node::Kind::mapping);
  return *node;
}

Reading read_setting(const Node* object, const SettingPath& path, const std::vector<std::string>& names) {
  const Node* node = find_place(object, path.place);
  // What is not said about an object that is there is what it is by default. Nothing behind a name says no value.
  const bool is_value = path.form == Form::flag || path.form == Form::flag_or_true || path.form == Form::value;
  if (node == nullptr || (is_value && node->kind == Node::Kind::null))
    return {known(path.form == Form::flag_or_true && object != nullptr), nullptr};
  if (is_open(*node)) return {node->is_any() ? Known::any : Known::choose, node};
  return {known(holds(*node, path, names)), node};
}

Listed names_at(const Node* object, const SettingPath& path) {
  Listed listed;
  const Node* list = find_place(object, path.place);
  if (list == nullptr || list->kind == Node::Kind::mapping || list->kind == Node::Kind::null) return listed;
  listed.is_open = is_open(*list);
  if (list->kind == Node::Kind::scalar && !listed.is_open) listed.names.insert(list->text);
  for (const Node& item : list->items) listed.names.insert(word_of(item));
  return listed;
}

void write_setting(Node& object, const SettingPath& path, const Writing& writing) {
  const auto there = [&]() -> Node& { return node_at(object, path.place); };
  switch (path.form) {
    case Form::none:
    case Form::member_around:  // follows from the list of which the members are written
      return;
    case Form::flag:
    case Form::flag_or_true:
      there() = scalar_node(writing.holds ? "true" : "false");
      return;
    case Form::value:
      if (writing.holds)
        there() = scalar_node(path.name);
      else if ((writing.is_list || !writing.otherwise.empty()) && there().kind == Node::Kind::null)
        // Another value of the enumeration may have been written, and stays.
        there() = writing.is_list ? empty(Node::Kind::list) : scalar_node(writing.otherwise);
      return;
    case Form::first:
      if (!writing.holds) return;
      std::erase_if(list_in(there()).items, [&](const Node& item) { return item.text == path.name; });
      there().items.insert(there().items.begin(), scalar_node(path.name));
      return;
    case Form::presence:
      if (writing.is_list) {
        Node& list = list_in(there());
        if (writing.holds) list.items.push_back(scalar_node(writing.otherwise));
      } else if (writing.holds && there().kind != Node::Kind::mapping) {
        there() = empty(Node::Kind::mapping);
      }
      return;
    case Form::said:
      if (writing.holds && there().kind == Node::Kind::null) there() = empty(Node::Kind::list);
      return;
    case Form::member:
    case Form::named_member:
      // A word that stands where a list may stand was written before, and stays.
      if (there().kind == Node::Kind::scalar) return;
      if (Node& list = list_in(there()); writing.holds)
        list.items.push_back(scalar_node(path.form == Form::member ? writing.name : path.name));
      return;
  }
}

Node scalar_node(std::string_view text) {
  Node node = empty(Node::Kind::scalar);
  node.text = text;
  return node;
}

Node& node_at(Node& root, std::string_view path) {
  Node* node = &root;
  while (!path.empty()) {
    const auto dot = path.find('.');
    node = &child(*node, path.substr(0, dot));
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return *node;
}

Node& list_in(Node& node) {
  if (node.kind != Node::Kind::list) node = empty(Node::Kind::list);
  return node;
}

}  // namespace entente::model
