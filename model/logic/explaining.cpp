#include "model/logic/explaining.hpp"

#include <algorithm>
#include <cstring>

namespace entente::model {

Explaining::Explaining() : outer_(std::exchange(Reasoned::notebook, &book_)) { clear(); }

Explaining::~Explaining() {
  assert(Reasoned::notebook == &book_ && "the newest goes first");
  Reasoned::notebook = outer_;
}

void Explaining::clear() {
  book_.kept.clear();
  turn_the_page();
}

void Explaining::turn_the_page() {
  book_.passing.clear();
  book_.passing.push_back({});  // note 0 is the constant's
}

std::vector<Reason> Explaining::reasons(Reasoned truth) const {
  Reasoned::Notebook& book = *Reasoned::notebook;
  const std::uint32_t walk = ++book.walks;
  std::vector<Reason> found;
  struct Visit {
    std::uint32_t note;
    int depth;
    std::size_t owner;  ///< index of the clause whose facts these are, plus one
  };
  std::vector<Visit> open{{truth.note_, 0, 0}};
  while (!open.empty()) {
    const Visit at = open.back();
    open.pop_back();
    if (at.note == 0) continue;
    if ((at.note & Reasoned::cell_mark) != 0) {
      if (at.owner == 0) continue;
      auto& facts = found[at.owner - 1].facts;
      const CellId cell = at.note & ~Reasoned::cell_mark;
      if (cell > true_cell && std::find(facts.begin(), facts.end(), cell) == facts.end()) facts.push_back(cell);
      continue;
    }
    auto& note = book[at.note];
    if (note.walk == walk) continue;
    note.walk = walk;
    if (note.clause == nullptr) {
      open.push_back({note.second, at.depth, at.owner});
      open.push_back({note.first, at.depth, at.owner});
    } else {
      found.push_back({note.clause, note.held, at.depth, {}});
      open.push_back({note.first, at.depth + 1, found.size()});
    }
  }
  // The same clause decided the same way by the same facts is said once.
  std::vector<Reason> told;
  for (auto& reason : found) {
    const bool known = std::any_of(told.begin(), told.end(), [&](const Reason& other) {
      return other.clause == reason.clause && other.held == reason.held && other.facts == reason.facts;
    });
    if (!known) told.push_back(std::move(reason));
  }
  return told;
}

void Recalling::next_question() {
  constexpr std::size_t many = std::size_t{1} << 20U;  // 24 MB
  if (book_.kept.size() > many) {
    clear();
    known_.clear();
  }
  turn_the_page();
}

namespace {
[[nodiscard]] CellId reason_of(const Facts<bool>& facts, CellId cell) {
  const auto& where = facts.shape->where(cell);
  if (where.leaf != Leaf::in_environment || facts[cell]) return cell;
  for (std::int32_t environment = 0; environment < environment_count; ++environment)
    if (const CellId other = facts.shape->cell(where.leaf, where.row, environment); facts[other]) return other;
  return cell;
}

[[nodiscard]] Reasoned explained(const Facts<bool>& facts, CellId cell) {
  return cell <= true_cell ? Reasoned::constant(facts[cell]) : Reasoned::fact(reason_of(facts, cell), facts[cell]);
}
}  // namespace

Facts<Reasoned> explained(const Facts<bool>& facts) {
  Facts<Reasoned> result{facts.shape, {}};
  result.cells.reserve(facts.cells.size());
  for (CellId cell = 0; cell < facts.cells.size(); ++cell) result.cells.push_back(explained(facts, cell));
  return result;
}

const Facts<Reasoned>& ExplainedFacts::of(const Facts<bool>& facts) {
  constexpr std::size_t block = 512;  // most are equal, and comparing bytes costs next to nothing
  if (seen_.shape != facts.shape || seen_.cells.size() != facts.cells.size()) {
    reasoned_ = explained(facts);
    seen_ = facts;
    return reasoned_;
  }
  for (std::size_t first = 0; first < facts.cells.size(); first += block) {
    const std::size_t size = std::min(block, facts.cells.size() - first);
    if (std::memcmp(&facts.cells[first], &seen_.cells[first], size) == 0) continue;
    for (std::size_t cell = first; cell < first + size; ++cell)
      if (facts.cells[cell] != seen_.cells[cell])
        reasoned_.set(static_cast<CellId>(cell), explained(facts, static_cast<CellId>(cell)));
    std::copy_n(&facts.cells[first], size, &seen_.cells[first]);
  }
  return reasoned_;
}

}  // namespace entente::model
