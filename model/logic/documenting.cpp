#include "model/logic/documenting.hpp"

#include <algorithm>

namespace entente::model {
namespace {

void add_part(std::vector<Text>& parts, const Text& part, Text::Op op) {
  if (part.node().op == Text::Op::constant) return;
  if (part.node().op == op) {
    for (const Text& inner : part.node().parts) add_part(parts, inner, op);
    return;
  }
  if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
}

Text joined(const Text& a, const Text& b, Text::Op op) {
  Text::Node node;
  node.op = op;
  add_part(node.parts, a, op);
  add_part(node.parts, b, op);
  if (node.parts.empty()) return a;
  if (node.parts.size() == 1) return node.parts.front();
  return Text(std::move(node));
}

[[nodiscard]] bool is_of_default(const Shape& shape, const Shape::Where& where) {
  const Sort row = info(where.leaf).row;
  if (row != Sort::entry && row != Sort::section) return false;
  const EntryId entry{row == Sort::entry ? where.row : where.row / section_count};
  return entry != shape.no_entry() && !shape[entry].other.exists();
}

}  // namespace

Text operator&&(const Text& a, const Text& b) { return joined(a, b, Text::Op::all); }
Text operator||(const Text& a, const Text& b) { return joined(a, b, Text::Op::some); }

Text Text::operator!() const {
  if (node().op == Op::constant) return *this;
  if (node().op == Op::none) return node().parts.front();
  Node negated;
  negated.op = Op::none;
  negated.parts.push_back(*this);
  return Text(std::move(negated));
}

bool operator==(const Text& a, const Text& b) {
  if (a.node_ == b.node_) return true;
  const auto &x = a.node(), &y = b.node();
  return x.op == y.op && x.leaf == y.leaf && x.of_default == y.of_default && x.clause == y.clause && x.parts == y.parts;
}

Text Documenting::constant(bool value) {
  Text::Node node;
  node.value = value;
  return Text(std::move(node));
}

Text Documenting::clause(const Clause& clause, const Text& condition) {
  Text::Node node;
  node.op = Text::Op::clause;
  node.clause = &clause;
  node.parts.push_back(condition);
  return Text(std::move(node));
}

Facts<Text> documented(const Shape& shape) {
  Facts<Text> facts{&shape, {}};
  for (FactId fact = 0; fact < shape.fact_count(); ++fact) {
    Text::Node node;
    if (fact > true_fact) {
      node.op = Text::Op::fact;
      node.leaf = shape.where(fact).leaf;
      node.of_default = is_of_default(shape, shape.where(fact));
    }
    facts.values.emplace_back(std::move(node));
  }
  return facts;
}

}  // namespace entente::model
