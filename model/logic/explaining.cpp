#include "model/logic/explaining.hpp"

#include <algorithm>

namespace entente::model {

Reasoned::Notebook& Reasoned::notebook() {
  thread_local Notebook book;
  return book;
}

Explaining::Explaining() {
  auto& book = Reasoned::notebook();
  assert(!book.taken && "one Explaining at a time a thread");
  book.taken = true;
  clear();
}

Explaining::~Explaining() { Reasoned::notebook().taken = false; }

void Explaining::clear() {
  auto& notes = Reasoned::notebook().notes;
  notes.clear();
  notes.push_back({});  // note 0 is the constant's
}

std::vector<Reason> Explaining::reasons(Reasoned truth) const {
  auto& notes = Reasoned::notebook().notes;
  const std::uint32_t walk = ++Reasoned::notebook().walks;
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
    auto& note = notes[at.note];
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

void Recalling::rest() {
  constexpr std::size_t many = std::size_t{1} << 20U;
  if (logic_.notes() < many) return;
  logic_.clear();
  known_.clear();
}

Facts<Reasoned> explained(const Facts<bool>& facts) {
  Facts<Reasoned> result{facts.shape, {}};
  result.cells.reserve(facts.cells.size());
  for (CellId cell = 0; cell < facts.cells.size(); ++cell)
    result.cells.push_back(cell <= true_cell ? Reasoned::constant(facts[cell]) : Reasoned::fact(cell, facts[cell]));
  return result;
}

}  // namespace entente::model
