// Settings in a document: what a path of the vocabulary reads from a tree, which names the list at it holds, and how a
// value is written there. Lowering, the search for sparse columns and raising all go through here.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/facts/shape.hpp"
#include "model/input/node.hpp"
#include "model/terms/known.hpp"
#include "model/terms/setting_path.hpp"

namespace entente::model {

/// Whether nothing is known of what stands here: `any` or `choose`.
[[nodiscard]] bool is_open(const Node& node);

/// The part of an object at a dotted place; nullptr when it is not there. Where something open stands on the way, it is
/// the answer: what lies below an unknown is unknown.
[[nodiscard]] const Node* find_place(const Node* object, std::string_view place);
/// Members of mappings by their keys: of long ones, such as the partners of a hub, by a table that is made once.
/// REQUIRES: the mappings stay as and where they are.
class MemberIndex {
 public:
  [[nodiscard]] const Node* find(const Node& mapping, std::string_view key);

 private:
  std::unordered_map<const Node*, std::unordered_map<std::string_view, const Node*>> long_ones_;
};
/// The object that keys lead to, in a tenant's settings; likewise.
[[nodiscard]] const Node* find_object(const Node* settings, const RowObject& object, MemberIndex& index);
/// Likewise, made where it is not there.
[[nodiscard]] Node& make_object(Node& settings, const RowObject& object);

/// What a path says of an object (nullptr is none), and the node that says so. `names` are those of the column, where
/// the path asks whether a list names it.
struct Reading {
  Known value = Known::no;
  const Node* node = nullptr;
};
[[nodiscard]] Reading read_setting(const Node* object, const SettingPath& path, const std::vector<std::string>& names);

/// The names in the list (or the lone word) at a path's place, as the document has them.
struct Listed {
  bool is_open = false;
  std::set<std::string> names;
};
[[nodiscard]] Listed names_at(const Node* object, const SettingPath& path);

/// A value to be written so that it is read again as `holds`.
struct Writing {
  bool holds = false;
  bool is_list = false;  ///< the place is a list of names: that it is there is said by a list with something in it
  std::string_view otherwise;  ///< another value of the enumeration, or a name that means nothing; may be empty
  std::string name;            ///< the column's, where the path asks for one
};
void write_setting(Node& object, const SettingPath& path, const Writing& writing);

[[nodiscard]] Node scalar_node(std::string_view text);
/// The node under a dotted path, made where it is not there.
[[nodiscard]] Node& node_at(Node& root, std::string_view path);
/// The list that stands there, made where none is.
[[nodiscard]] Node& list_in(Node& node);

}  // namespace entente::model
