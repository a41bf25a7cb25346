#include "model/logic/formula_store.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <utility>

namespace entente::model {
namespace {

/// A long fold would copy its operands at every step; beyond this many they nest instead.
constexpr std::size_t operands_max = 48;

/// Rules are read again and again about facts of which few have changed: most joints have been asked for before.
constexpr std::size_t joints_kept = std::size_t{1} << 14U;

[[nodiscard]] bool has(const std::vector<std::uint32_t>& sorted, std::uint32_t id) {
  return std::binary_search(sorted.begin(), sorted.end(), id);
}

/// Every bit of it depends on every operand: its lowest bits are where a search begins.
[[nodiscard]] std::uint64_t hash_of(const FormulaStore::Node& node) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = (static_cast<std::uint64_t>(node.kind) << 32U | node.number) * odd;
  for (const std::uint32_t operand : node.operands) hash = ((hash ^ operand) * odd) ^ (hash >> 31U);
  hash = (hash ^ (hash >> 32U)) * odd;
  return hash ^ (hash >> 29U);
}

}  // namespace

FormulaStore& FormulaStore::get() {
  thread_local FormulaStore store;
  return store;
}

void FormulaStore::clear() {
  static std::atomic<std::uint64_t> generations = 0;
  generation_ = ++generations;
  nodes_.assign(2, Node{});
  nodes_[1].number = 1;
  slots_.clear();
  joints_.assign(joints_kept, {});
}

const FormulaStore::Node& FormulaStore::operator[](std::uint32_t id) const {
  if (id >= nodes_.size()) throw std::logic_error("a formula of another thread, or of before clear_formulas()");
  return nodes_[id];
}

bool FormulaStore::is_new(std::uint32_t id) {
  if (marks_.size() <= id) marks_.resize(std::max<std::size_t>(nodes_.size(), id + std::size_t{1}), 0);
  return std::exchange(marks_[id], walk_) != walk_;
}

std::uint32_t FormulaStore::intern(Node node) {
  if (nodes_.size() >= slots_.size() / 2) grow();
  const std::uint64_t hash = hash_of(node);
  std::size_t slot = hash & (slots_.size() - 1);
  for (; slots_[slot].id != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].hash != hash) continue;
    const Node& known = nodes_[slots_[slot].id];
    if (known.kind == node.kind && known.number == node.number && known.operands == node.operands)
      return slots_[slot].id;
  }
  if (nodes_.size() > UINT32_MAX) throw std::length_error("more formulas than there are ids");
  const auto id = static_cast<std::uint32_t>(nodes_.size());
  for (const std::uint32_t operand : node.operands) node.sketch |= std::uint64_t{1} << (operand * 0x9E3779B1U >> 26);
  nodes_.push_back(std::move(node));
  slots_[slot] = {hash, id};
  return id;
}

void FormulaStore::grow() {
  constexpr std::size_t slots_min = std::size_t{1} << 12U;
  std::vector<Slot> larger(std::max(slots_min, 2 * slots_.size()));
  for (const Slot& known : slots_) {
    if (known.id == 0) continue;
    std::size_t slot = known.hash & (larger.size() - 1);
    while (larger[slot].id != 0) slot = (slot + 1) & (larger.size() - 1);
    larger[slot] = known;
  }
  slots_ = std::move(larger);
}

std::uint32_t FormulaStore::negated(std::uint32_t id) {
  if (id < 2) return 1 - id;
  const Node& node = (*this)[id];
  if (node.kind == Formula::Kind::negation) return node.number;
  return intern({Formula::Kind::negation, id, {}, 0});
}

std::vector<std::uint32_t> FormulaStore::flattened(std::uint32_t a, std::uint32_t b, Formula::Kind kind) const {
  std::vector<std::uint32_t> operands;
  for (const std::uint32_t part : {a, b}) {
    const Node& node = (*this)[part];
    if (node.kind == kind && node.operands.size() < operands_max)
      operands.insert(operands.end(), node.operands.begin(), node.operands.end());
    else
      operands.push_back(part);
  }
  std::sort(operands.begin(), operands.end());
  operands.erase(std::unique(operands.begin(), operands.end()), operands.end());
  return operands;
}

/// A term and its negation; the term may have been flattened, so that its parts are there in its place.
bool FormulaStore::has_complements(const std::vector<std::uint32_t>& operands, Formula::Kind kind) const {
  return std::any_of(operands.begin(), operands.end(), [&](std::uint32_t operand) {
    if (nodes_[operand].kind != Formula::Kind::negation) return false;
    const Node& negated = nodes_[nodes_[operand].number];
    return has(operands, nodes_[operand].number) ||
           (negated.kind == kind &&
            std::includes(operands.begin(), operands.end(), negated.operands.begin(), negated.operands.end()));
  });
}

/// x && (x || y) is x; x || (x && y) is x; and a smaller set absorbs a larger one: (x || y) && (x || y || z).
/// Judged by the operands as they were given. That is no circle: what absorbs is less deep than what it absorbs, or as
/// deep and shorter.
std::vector<std::uint32_t> FormulaStore::without_absorbed(const std::vector<std::uint32_t>& operands,
                                                          Formula::Kind dual) const {
  std::vector<std::uint32_t> kept;
  const auto has_operand = [&](std::uint32_t id) { return has(operands, id); };
  for (const std::uint32_t operand : operands) {
    const Node& node = nodes_[operand];
    const auto is_absorbed_by = [&](std::uint32_t other) {
      const Node& by = nodes_[other];
      return other != operand && by.kind == dual && (by.sketch & ~node.sketch) == 0 &&
             std::includes(node.operands.begin(), node.operands.end(), by.operands.begin(), by.operands.end());
    };
    if (node.kind != dual || (std::none_of(node.operands.begin(), node.operands.end(), has_operand) &&
                              std::none_of(operands.begin(), operands.end(), is_absorbed_by)))
      kept.push_back(operand);
  }
  return kept;
}

std::uint32_t FormulaStore::joined(std::uint32_t a, std::uint32_t b, Formula::Kind kind) {
  const std::uint32_t neutral = kind == Formula::Kind::conjunction ? 1 : 0;
  const std::uint32_t absorbing = 1 - neutral;
  if (a == neutral || a == b) return b;
  if (b == neutral) return a;
  if (a == absorbing || b == absorbing) return absorbing;
  const Joint asked{std::min(a, b), std::max(a, b), kind, 0};
  Joint& remembered =
      joints_[(asked.a * 0x9E3779B1U ^ asked.b * 0x85EBCA6BU ^ static_cast<std::uint32_t>(kind)) % joints_.size()];
  if (remembered.a != asked.a || remembered.b != asked.b || remembered.kind != kind) {
    remembered = asked;
    remembered.result = simplified(a, b, kind);
  }
  return remembered.result;
}

std::uint32_t FormulaStore::simplified(std::uint32_t a, std::uint32_t b, Formula::Kind kind) {
  std::vector<std::uint32_t> operands = flattened(a, b, kind);
  if (has_complements(operands, kind)) return kind == Formula::Kind::conjunction ? 0 : 1;
  operands = without_absorbed(
      operands, kind == Formula::Kind::conjunction ? Formula::Kind::disjunction : Formula::Kind::conjunction);
  if (operands.size() == 1) return operands.front();
  return intern({kind, 0, std::move(operands), 0});
}

}  // namespace entente::model
