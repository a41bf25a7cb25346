// The rulebook read as text: conditions print themselves. docs/rulebook.md is written by reading every rule in this
// logic.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"

namespace entente::model {

/// A condition as a tree that can be printed. Equal parts of one conjunction or disjunction are printed once, so a fold
/// over a small model world reads as the one condition it repeats.
class Text {
 public:
  enum class Op { constant, fact, clause, all, some, none };
  struct Node {
    Op op = Op::constant;
    bool value = false;
    Leaf leaf = Leaf::count_;
    bool of_default = false;  ///< of a fact about an entry or section: the tenant's default, not a partner's
    const Clause* clause = nullptr;
    std::vector<Text> parts;
  };
  explicit Text(Node node) : node_(std::make_shared<const Node>(std::move(node))) {}
  [[nodiscard]] const Node& node() const { return *node_; }

  friend Text operator&&(const Text& a, const Text& b);
  friend Text operator||(const Text& a, const Text& b);
  Text operator!() const;
  friend bool operator==(const Text& a, const Text& b);

 private:
  std::shared_ptr<const Node> node_;
};

struct Documenting {
  using Truth = Text;
  /// A constant of a model world (is this the person's home?) says nothing on paper, so none is folded away by value:
  /// both kinds vanish from conjunctions and disjunctions.
  [[nodiscard]] static Text constant(bool value);
  [[nodiscard]] static Text clause(const Clause& clause, const Text& condition);
};
static_assert(Logic<Documenting>);

/// The facts of a model world, each of which prints as its leaf's phrase.
[[nodiscard]] Facts<Text> documented(const Shape& shape);

}  // namespace entente::model
