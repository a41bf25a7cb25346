// YAML's anchors, aliases and merge keys. A document may say a value once and mean it in several places; what aliases
// stand for is counted, so that a short file cannot come to more than a long one may.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "model/input/node.hpp"

namespace entente::model {

/// What a tree comes to: its values, the bytes of its texts, and how deep it is nested.
struct Extent {
  std::size_t nodes = 0, bytes = 0, depth = 0;
};
[[nodiscard]] Extent extent_of(const Node& node);

/// The values that have a name so far, each with its extent.
class Anchors {
 public:
  struct Anchored {
    Node node;
    Extent extent;
  };
  /// A name may be given again; aliases mean the latest.
  void add(const std::string& name, const Node& node) { all_[name] = {node, extent_of(node)}; }
  [[nodiscard]] const Anchored* find(const std::string& name) const;
  /// The nearest name that there is, for a message; may be empty.
  [[nodiscard]] std::string hint(const std::string& name) const;

 private:
  std::unordered_map<std::string, Anchored> all_;
};

/// `mapping` with the members that `<<` brings along: a mapping, or a list of them, of which the first counts. What the
/// mapping says itself stays.
[[nodiscard]] Outcome<Node> with_merged(Node mapping, const Node& merged);

}  // namespace entente::model
