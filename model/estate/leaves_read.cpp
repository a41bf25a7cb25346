#include "model/estate/leaves_read.hpp"

namespace entente::model {

LeafSet leaves_in(const Text& condition) {
  LeafSet leaves;
  if (condition.node().op == Text::Op::fact) leaves.set(static_cast<std::size_t>(condition.node().leaf));
  for (const Text& part : condition.node().parts) leaves |= leaves_in(part);
  return leaves;
}

}  // namespace entente::model
