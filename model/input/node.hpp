// A document as it was written, each part with its place. YAML and JSON are read into the same tree, and settings
// keep this form (Microsoft Graph's own shape) until they are lowered to facts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/input/problem.hpp"

namespace entente::model {

struct Member;

/// A null, a scalar, a list or a mapping. Mappings keep the order in which they were written and have no duplicate
/// keys.
struct Node {
  enum class Kind : std::uint8_t { null, scalar, list, mapping };
  Kind kind = Kind::null;
  bool quoted = false;  ///< a quoted scalar is no boolean, number or null; `"any"` is unknown all the same
  Mark mark;
  std::string text;             ///< a scalar's text
  std::vector<Node> items;      ///< of a list
  std::vector<Member> members;  ///< of a mapping

  /// The value under `key`, or nullptr.
  [[nodiscard]] const Node* find(std::string_view key) const;
  /// The value under a dotted path such as `authorizationPolicy.allowInvitesFrom`, or nullptr.
  [[nodiscard]] const Node* at(std::string_view dotted_path) const;
  [[nodiscard]] bool is_plain(std::string_view word) const { return kind == Kind::scalar && !quoted && text == word; }
  [[nodiscard]] bool is_word(std::string_view word) const { return kind == Kind::scalar && text == word; }
  /// The word `any`: not ours to choose, or not known. JSON has no plain words, so quotes make no difference.
  [[nodiscard]] bool is_any() const { return is_word("any"); }
  /// The word `choose`: ours to choose.
  [[nodiscard]] bool is_choose() const { return is_word("choose"); }
  /// Either of the two: nothing is known of what stands here.
  [[nodiscard]] bool is_unknown() const { return is_any() || is_choose(); }
};

/// One `key: value` of a mapping.
struct Member {
  std::string key;
  Mark mark;  ///< of the key
  Node value;
};

}  // namespace entente::model
