// An estate as its prover sees it: which tenants are read as one, and what must be looked at besides the tenants that a
// slice is about.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

#include "verify/slices/closed_slice.hpp"
#include "verify/slices/slice.hpp"

namespace entente::verify {

using Tenants = std::vector<std::size_t>;
using Tuple = std::span<const std::size_t>;
/// What a slice is, whichever tenants are its example.
using SliceKey = std::vector<std::int32_t>;

/// What an estate must not have to be decided by slices.
struct NotBySlices : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class KindsOfEstate {
 public:
  /// REQUIRES: the scenario's people are merged into classes. It must outlive this.
  KindsOfEstate(const model::Scenario& scenario, const model::Dependencies& on);

  /// Tells tenants apart by these places, too. What is known by key stays known.
  void tell_apart(std::span<const OpenPlace> places);
  /// The places by which tenants or entries were told apart, as dotted paths, in order, each once.
  [[nodiscard]] std::vector<std::string> told_apart() const;
  /// Reads tenants as their kinds again; REQUIRED before everything below, and after telling apart. Throws NotBySlices
  /// where somebody may invite under some versions of the settings and nobody under others.
  void join();
  [[nodiscard]] const model::Quotient& quotient() const { return *quotient_; }
  [[nodiscard]] const model::Portraits& portraits() const { return portraits_; }

  /// The tenants, those that their people depend on, and, where nobody of one may ever invite, one of those who may be
  /// guests there and invite.
  [[nodiscard]] Tenants with_context(Tuple tuple) const;
  /// The least over all orders of the tenants that the slice is about, which come first in `all`.
  [[nodiscard]] SliceKey key_of(const Tenants& all, std::size_t about) const;
  /// The key of the tenants in this order.
  [[nodiscard]] SliceKey ordered_key_of(const Tenants& all) const;

  [[nodiscard]] std::vector<OpenPlace> open_places(const Tenants& all) const {
    return slices_.open_places(all, *quotient_);
  }
  [[nodiscard]] model::Scenario slice(const Tenants& all, std::span<const OpenPlace> open) const {
    return slices_.made_of(all, open);
  }
  /// The slice with tenants read as their kinds.
  [[nodiscard]] ClosedSlice joined(const Tenants& all) const { return ClosedSlice(slice(all, open_places(all))); }

 private:
  [[nodiscard]] bool find_inviters();
  [[nodiscard]] std::optional<std::size_t> inviter_of(std::size_t tenant, std::map<int, bool>& by_pair,
                                                      std::map<int, bool>& by_kind);
  [[nodiscard]] bool has_inviter(std::size_t tenant, std::optional<std::size_t> with);
  [[nodiscard]] Tenants with_bound(Tenants tenants) const;
  [[nodiscard]] int content_of(std::size_t tenant) const;
  [[nodiscard]] int content_of_pair(std::size_t from, std::size_t to) const;

  const model::Scenario& scenario_;
  model::Dependencies on_;
  model::Portraits portraits_;
  Slices slices_;
  model::ToldApart apart_;
  model::Contents contents_;
  std::optional<model::Quotient> quotient_;
  std::map<std::size_t, std::size_t> inviters_;
  std::map<SliceKey, bool> may_invite_;
};

}  // namespace entente::verify
