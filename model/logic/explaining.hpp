// The rulebook read for its reasons: a truth remembers the clauses and facts that decided it, and drops the others.
// A refusal lists every clause that failed, not only the first.
#pragma once

#include <cassert>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/facts/facts.hpp"
#include "model/logic/logic.hpp"

namespace entente::model {

/// A truth with a note of why. Eight bytes; the notes themselves are in the notebook of the `Explaining` in use.
class Reasoned {
 public:
  /// A fact, which is its own reason.
  [[nodiscard]] static Reasoned fact(FactId fact, bool held) { return {fact_mark | fact, held}; }
  [[nodiscard]] static Reasoned constant(bool held) { return {0, held}; }
  [[nodiscard]] bool held() const { return held_; }

  friend Reasoned operator&&(Reasoned a, Reasoned b) {
    if (a.held_ != b.held_) return a.held_ ? b : a;
    return a.held_ ? joined(a, b) : either(a, b);
  }
  friend Reasoned operator||(Reasoned a, Reasoned b) {
    if (a.held_ != b.held_) return a.held_ ? a : b;
    return a.held_ ? either(a, b) : joined(a, b);
  }
  Reasoned operator!() const { return {note_, !held_}; }

 private:
  friend class Explaining;
  static constexpr std::uint32_t fact_mark = 1U << 31;
  struct Note {
    const Clause* clause;  ///< nullptr for two reasons that decide together
    bool held;
    std::uint32_t first, second;  ///< of `is_about`, the row is the second
    std::uint32_t walk = 0;       ///< the last walk that came by
    std::uint32_t owner = 0;      ///< and the reason, counted from 1, that it came by for
  };
  static constexpr std::uint32_t kept_mark = 1U << 30;
  static constexpr std::uint32_t row_bits = 24;
  /// Stands for the clause in a note that only says what a reason is about.
  static constexpr Clause is_about{"", "", ""};
  /// Notes of one question, and notes that are kept for the next ones.
  struct Notebook {
    std::vector<Note> passing, kept;
    bool is_keeping = false;
    std::uint32_t walks = 0;
    [[nodiscard]] Note& operator[](std::uint32_t note) {
      return (note & kept_mark) != 0 ? kept[note & ~kept_mark] : passing[note];
    }
  };
  Reasoned(std::uint32_t note, bool held) : note_(note), held_(held) {}
  /// The notebook of the Explaining in use on this thread.
  static inline constinit thread_local Notebook* notebook = nullptr;
  static std::uint32_t add(const Note& note) {
    Notebook& book = *notebook;
    auto& notes = book.is_keeping ? book.kept : book.passing;
    notes.push_back(note);
    return static_cast<std::uint32_t>(notes.size() - 1) | (book.is_keeping ? kept_mark : 0);
  }
  /// Both were needed: a constant adds nothing.
  static Reasoned joined(Reasoned a, Reasoned b) {
    if (a.note_ == 0 || a.note_ == b.note_) return b;
    if (b.note_ == 0) return a;
    return {add({nullptr, a.held_, a.note_, b.note_}), a.held_};
  }
  /// Each would have done alone. A constant does it best; otherwise both are told.
  static Reasoned either(Reasoned a, Reasoned b) {
    if (a.note_ == 0 || b.note_ == 0) return {0, a.held_};
    return joined(a, b);
  }

  std::uint32_t note_;
  bool held_;
};

/// One clause that took part in a decision.
struct Reason {
  const Clause* clause = nullptr;
  bool held = false;
  int depth = 0;              ///< clauses inside clauses
  std::vector<FactId> facts;  ///< the facts that decided it, without those of clauses inside it
  /// The same decision of the clause comes before, with the clauses inside it, which do not follow again.
  bool is_told_before = false;
};

/// A decision that is behind several others is told once: behind the others it is left out, or stands as one reason
/// without the clauses inside it.
enum class Repeats { are_left_out, are_named };

/// A clause that is inside no other, and what the part of the rule it stands in is about, outermost first.
struct OutermostClause {
  const Clause* clause = nullptr;
  std::vector<About> about;
  Reasoned condition;
};

/// Reads rules into reasons. The newest of a thread is the one in use; the one before it is again when that goes.
class Explaining {
 public:
  using Truth = Reasoned;
  /// For many questions about one set of facts, what rules come to can be noted once and kept.
  enum class Keeps { nothing, what_rules_come_to };
  explicit Explaining(Keeps keeps = Keeps::nothing);
  ~Explaining();
  Explaining(const Explaining&) = delete;
  Explaining& operator=(const Explaining&) = delete;

  [[nodiscard]] Reasoned constant(bool held) { return Reasoned::constant(held); }
  [[nodiscard]] Reasoned clause(const Clause& clause, Reasoned p) {
    return {Reasoned::add({&clause, p.held_, p.note_, 0}), p.held_};
  }
  [[nodiscard]] Reasoned about(const About& row, Reasoned p) {
    if (p.note_ == 0) return p;
    const auto packed =
        (static_cast<std::uint32_t>(row.sort) << Reasoned::row_bits) | static_cast<std::uint32_t>(row.row);
    return {Reasoned::add({&Reasoned::is_about, p.held_, p.note_, packed}), p.held_};
  }
  template <class Rest>
  [[nodiscard]] Reasoned row_of(Reasoned selector, Rest rest) {
    return selector.held() ? selector && rest() : selector;
  }
  template <class Read>
  [[nodiscard]] Reasoned memoize(const MemoKey& key, Read read) {
    if (keeps_ == Keeps::nothing) return read();
    if (const auto known = kept_.find(key); known != kept_.end()) return known->second;
    const bool was_keeping = std::exchange(book_.is_keeping, true);
    const Reasoned truth = read();
    book_.is_keeping = was_keeping;
    kept_.emplace(key, truth);
    return truth;
  }
  /// The clauses behind a truth, outermost first, each with its own facts.
  [[nodiscard]] std::vector<Reason> reasons(Reasoned truth, Repeats repeats = Repeats::are_left_out) const;
  /// The outermost clauses behind a truth in the order of the rule, each as often as it decided, with what each is
  /// about.
  [[nodiscard]] std::vector<OutermostClause> outermost(Reasoned truth) const;
  /// Forgets all notes; truths read before mean nothing afterwards.
  void clear();
  /// To be called between questions of one that keeps. Forgets what was kept, too, once it is much.
  void next_question();

 private:
  /// Forgets the notes that are not kept.
  void turn_the_page();

  Keeps keeps_;
  Reasoned::Notebook book_;
  Reasoned::Notebook* outer_;
  Memory<Reasoned> kept_;
};
static_assert(Logic<Explaining>);

/// The same facts with every fact its own reason, but that a tenant is not in an environment is because of the one it
/// is in.
[[nodiscard]] Facts<Reasoned> explained(const Facts<bool>& facts);

/// The same for facts that change now and then, a few facts at a time: only what changed is read again.
class ExplainedFacts {
 public:
  /// Valid until the next call.
  [[nodiscard]] const Facts<Reasoned>& of(const Facts<bool>& facts);

 private:
  Facts<Reasoned> reasoned_;
  Facts<bool> seen_;  ///< what `reasoned_` was read from
};

}  // namespace entente::model
