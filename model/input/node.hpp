// A document as it was written, each part with its place. YAML and JSON are read into the same tree, and settings
// keep this form (Microsoft Graph's own shape) until they are lowered to facts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/input/problem.hpp"

namespace entente::model {

struct Member;

/// A null, a scalar, a list or a mapping. Mappings keep the order in which they were written and have no duplicate
/// keys.
struct Node {
  enum class Kind { null, scalar, list, mapping };
  Kind kind = Kind::null;
  std::string text;     ///< a scalar's text
  bool quoted = false;  ///< a quoted scalar is always text: `"true"` is no boolean and `"any"` no unknown
  Mark mark;
  std::vector<Node> items;      ///< of a list
  std::vector<Member> members;  ///< of a mapping

  /// The value under `key`, or nullptr.
  [[nodiscard]] const Node* find(std::string_view key) const;
  /// The value under a dotted path such as `authorizationPolicy.allowInvitesFrom`, or nullptr.
  [[nodiscard]] const Node* at(std::string_view dotted_path) const;
  [[nodiscard]] bool is_plain(std::string_view word) const { return kind == Kind::scalar && !quoted && text == word; }
  /// The plain word `any`: not ours to choose, or not known.
  [[nodiscard]] bool is_any() const { return is_plain("any"); }
  /// The plain word `choose`: ours to choose.
  [[nodiscard]] bool is_choose() const { return is_plain("choose"); }
};

/// One `key: value` of a mapping.
struct Member {
  std::string key;
  Mark mark;  ///< of the key
  Node value;
};

}  // namespace entente::model
