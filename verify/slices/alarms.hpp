// What is asked about a slice that leaves an invariant open: with the settings of its tenants instead of their kinds'.
#pragma once

#include <span>
#include <vector>

#include "verify/proof/prove.hpp"
#include "verify/slices/kinds_of_estate.hpp"

namespace entente::verify {

class Alarms {
 public:
  /// Both must outlive this.
  Alarms(const KindsOfEstate& kinds, const ProveOptions& options) : kinds_(kinds), options_(options) {}

  /// Whether the closure of the slice leaves the invariant open, where these places are read as open.
  [[nodiscard]] bool is_open(const Tenants& all, std::span<const OpenPlace> open,
                             const model::InvariantSpec& invariant) const;
  /// What the prover says of it.
  [[nodiscard]] InvariantVerdict proved(const Tenants& all, std::span<const OpenPlace> open,
                                        const model::InvariantSpec& invariant) const;
  /// Of the open places, those that must not be open for the slice to be closed: none can be left out.
  [[nodiscard]] std::vector<OpenPlace> needed(const Tenants& all, std::vector<OpenPlace> closed,
                                              const model::InvariantSpec& invariant) const;

 private:
  const KindsOfEstate& kinds_;
  const ProveOptions& options_;
};

}  // namespace entente::verify
