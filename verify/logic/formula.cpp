#include "verify/logic/formula.hpp"

#include <algorithm>
#include <unordered_map>

namespace entente::verify {

/// The thread's terms. Conjunctions and disjunctions are sorted sets of operands without constants, repetitions or
/// complements; a negation stands only on a variable, a conjunction or a disjunction.
class FormulaStore {
 public:
  struct Node {
    Formula::Kind kind = Formula::Kind::constant;
    std::uint32_t number = 0;             ///< variable's name, or the negated term
    std::vector<std::uint32_t> operands;  ///< sorted
  };

  FormulaStore() { clear(); }
  static FormulaStore& get() {
    thread_local FormulaStore store;
    return store;
  }
  void clear() {
    nodes_.assign(2, Node{});
    nodes_[1].number = 1;
    index_.clear();
  }
  [[nodiscard]] static Formula at(std::uint32_t id) { return Formula(id); }
  [[nodiscard]] const Node& operator[](std::uint32_t id) const { return nodes_[id]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  std::uint32_t intern(Node node) {
    std::uint64_t hash = static_cast<std::uint64_t>(node.kind) * 0x9E3779B97F4A7C15ULL + node.number;
    for (const std::uint32_t operand : node.operands) hash = (hash ^ operand) * 0x100000001B3ULL + (hash >> 29);
    const auto [first, last] = index_.equal_range(hash);
    for (auto it = first; it != last; ++it) {
      const Node& known = nodes_[it->second];
      if (known.kind == node.kind && known.number == node.number && known.operands == node.operands) return it->second;
    }
    const auto id = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(std::move(node));
    index_.emplace(hash, id);
    return id;
  }

  std::uint32_t negated(std::uint32_t id) {
    if (id < 2) return 1 - id;
    if (nodes_[id].kind == Formula::Kind::negation) return nodes_[id].number;
    return intern({Formula::Kind::negation, id, {}});
  }

  /// `a` and `b` under a connective whose neutral element is `neutral` (1 for and, 0 for or).
  std::uint32_t joined(std::uint32_t a, std::uint32_t b, Formula::Kind kind) {
    const std::uint32_t neutral = kind == Formula::Kind::conjunction ? 1 : 0;
    if (a == neutral || a == b) return b;
    if (b == neutral) return a;
    if (a == 1 - neutral || b == 1 - neutral) return 1 - neutral;
    std::vector<std::uint32_t> operands;
    for (const std::uint32_t part : {a, b}) {
      // A long fold would copy its operands at every step; beyond this many they nest instead.
      constexpr std::size_t operands_max = 48;
      if (nodes_[part].kind == kind && nodes_[part].operands.size() < operands_max) operands.insert(operands.end(), nodes_[part].operands.begin(), nodes_[part].operands.end());
      else operands.push_back(part);
    }
    std::sort(operands.begin(), operands.end());
    operands.erase(std::unique(operands.begin(), operands.end()), operands.end());
    const auto has = [&](std::uint32_t id) { return std::binary_search(operands.begin(), operands.end(), id); };
    for (const std::uint32_t operand : operands)
      if (nodes_[operand].kind == Formula::Kind::negation && has(nodes_[operand].number)) return 1 - neutral;
    // x && (x || y) is x; x || (x && y) is x.
    const Formula::Kind dual = kind == Formula::Kind::conjunction ? Formula::Kind::disjunction : Formula::Kind::conjunction;
    std::erase_if(operands, [&](std::uint32_t operand) {
      return nodes_[operand].kind == dual &&
             std::any_of(nodes_[operand].operands.begin(), nodes_[operand].operands.end(), has);
    });
    if (operands.size() == 1) return operands.front();
    return intern({kind, 0, std::move(operands)});
  }

 private:
  std::vector<Node> nodes_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> index_;
};

namespace {
[[nodiscard]] FormulaStore& store() { return FormulaStore::get(); }
}  // namespace

Formula Formula::constant(bool value) { return Formula(value ? 1 : 0); }
Formula Formula::variable(std::uint32_t number) { return Formula(store().intern({Kind::variable, number, {}})); }
Formula operator&&(Formula a, Formula b) { return Formula(store().joined(a.id_, b.id_, Formula::Kind::conjunction)); }
Formula operator||(Formula a, Formula b) { return Formula(store().joined(a.id_, b.id_, Formula::Kind::disjunction)); }
Formula Formula::operator!() const { return Formula(store().negated(id_)); }

Formula::Kind Formula::kind() const { return store()[id_].kind; }
std::uint32_t Formula::number() const { return store()[id_].number; }

std::vector<Formula> Formula::operands() const {
  const auto& node = store()[id_];
  if (node.kind == Kind::negation) return {Formula(node.number)};
  std::vector<Formula> all;
  for (const std::uint32_t id : node.operands) all.push_back(Formula(id));
  return all;
}

void for_each_term(const std::vector<Formula>& roots, const std::function<void(Formula)>& visit) {
  // Operands are older than what is built of them, so ids in order are a topological order.
  std::vector<std::uint32_t> open, seen;
  std::vector<bool> known(store().size());
  for (const Formula root : roots) open.push_back(root.id());
  while (!open.empty()) {
    const std::uint32_t id = open.back();
    open.pop_back();
    if (known[id]) continue;
    known[id] = true;
    seen.push_back(id);
    for (const Formula operand : FormulaStore::at(id).operands()) open.push_back(operand.id());
  }
  std::sort(seen.begin(), seen.end());
  for (const std::uint32_t id : seen) visit(FormulaStore::at(id));
}

bool Formula::evaluate(const std::function<bool(std::uint32_t)>& value_of) const {
  std::unordered_map<std::uint32_t, bool> values;
  for_each_term({*this}, [&](Formula term) {
    const auto holds = [&](Formula operand) { return values.at(operand.id()); };
    const auto operands = term.operands();
    bool value = false;
    switch (term.kind()) {
      case Kind::constant: value = term.is_true(); break;
      case Kind::variable: value = value_of(term.number()); break;
      case Kind::negation: value = !holds(operands.front()); break;
      case Kind::conjunction: value = std::all_of(operands.begin(), operands.end(), holds); break;
      case Kind::disjunction: value = std::any_of(operands.begin(), operands.end(), holds); break;
    }
    values[term.id()] = value;
  });
  return values.at(id_);
}

std::vector<std::uint32_t> Formula::support() const {
  std::vector<std::uint32_t> numbers;
  for_each_term({*this}, [&](Formula term) {
    if (term.kind() == Kind::variable) numbers.push_back(term.number());
  });
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

std::size_t Formula::size() const {
  std::size_t terms = 0;
  for_each_term({*this}, [&](Formula) { ++terms; });
  return terms;
}

void clear_formulas() { store().clear(); }

}  // namespace entente::verify
