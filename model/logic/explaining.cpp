#include "model/logic/explaining.hpp"

#include <algorithm>
#include <cstring>

namespace entente::model {

Explaining::Explaining(Keeps keeps) : keeps_(keeps), outer_(std::exchange(Reasoned::notebook, &book_)) { clear(); }

Explaining::~Explaining() {
  assert(Reasoned::notebook == &book_ && "the newest goes first");
  Reasoned::notebook = outer_;
}

void Explaining::clear() {
  book_.kept.clear();
  kept_.clear();
  turn_the_page();
}

void Explaining::turn_the_page() {
  book_.passing.clear();
  book_.passing.push_back({});  // note 0 is the constant's
}

std::vector<OutermostClause> Explaining::outermost(Reasoned truth) const {
  Reasoned::Notebook& book = *Reasoned::notebook;
  std::vector<OutermostClause> found;
  struct Visit {
    std::uint32_t note;
    std::vector<About> about;
  };
  std::vector<Visit> open{{truth.note_, {}}};
  while (!open.empty()) {
    Visit at = std::move(open.back());
    open.pop_back();
    if (at.note == 0 || (at.note & Reasoned::fact_mark) != 0) continue;
    const auto& note = book[at.note];
    if (note.clause == nullptr) {
      open.push_back({note.second, at.about});
      open.push_back({note.first, std::move(at.about)});
    } else if (note.clause == &Reasoned::is_about) {
      at.about.push_back({static_cast<Sort>(note.second >> Reasoned::row_bits),
                          static_cast<std::int32_t>(note.second & ((1U << Reasoned::row_bits) - 1))});
      open.push_back({note.first, std::move(at.about)});
    } else {
      found.push_back({note.clause, std::move(at.about), {note.first, note.held}});
    }
  }
  return found;
}

void Explaining::next_question() {
  constexpr std::size_t many = std::size_t{1} << 20U;  // 32 MB
  if (book_.kept.size() > many) return clear();
  turn_the_page();
}

namespace {
[[nodiscard]] FactId reason_of(const Facts<bool>& facts, FactId fact) {
  const auto& where = facts.shape->where(fact);
  if (where.leaf != Leaf::in_environment || facts[fact]) return fact;
  for (std::int32_t environment = 0; environment < environment_count; ++environment)
    if (const FactId other = facts.shape->fact(where.leaf, where.row, environment); facts[other]) return other;
  return fact;
}

[[nodiscard]] Reasoned explained(const Facts<bool>& facts, FactId fact) {
  return fact <= true_fact ? Reasoned::constant(facts[fact]) : Reasoned::fact(reason_of(facts, fact), facts[fact]);
}
}  // namespace

Facts<Reasoned> explained(const Facts<bool>& facts) {
  Facts<Reasoned> result{facts.shape, {}};
  result.values.reserve(facts.values.size());
  for (FactId fact = 0; fact < facts.values.size(); ++fact) result.values.push_back(explained(facts, fact));
  return result;
}

const Facts<Reasoned>& ExplainedFacts::of(const Facts<bool>& facts) {
  constexpr std::size_t block = 512;  // most are equal, and comparing bytes costs next to nothing
  if (seen_.shape != facts.shape || seen_.values.size() != facts.values.size()) {
    reasoned_ = explained(facts);
    seen_ = facts;
    return reasoned_;
  }
  for (std::size_t first = 0; first < facts.values.size(); first += block) {
    const std::size_t size = std::min(block, facts.values.size() - first);
    if (std::memcmp(&facts.values[first], &seen_.values[first], size) == 0) continue;
    for (std::size_t fact = first; fact < first + size; ++fact)
      if (facts.values[fact] != seen_.values[fact])
        reasoned_.set(static_cast<FactId>(fact), explained(facts, static_cast<FactId>(fact)));
    std::copy_n(&facts.values[first], size, &seen_.values[first]);
  }
  return reasoned_;
}

}  // namespace entente::model
