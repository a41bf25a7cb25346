// The closure proposes: the tenants where two people may meet, nearest first, as far as plain bits left that open. The
// solver disposes of each.
#pragma once

#include <optional>
#include <vector>

#include "model/rulebook/capabilities.hpp"
#include "verify/reach/possible.hpp"

namespace entente::verify {

/// One way in which two people might come to communicate.
struct MeetingPlace {
  model::PersonId a, b;               ///< the accounts they use
  std::optional<model::TenantId> at;  ///< none: by external access, without a tenant between them
};

/// The ways the closure leaves open for a question about two people, shortest first: directly, then through tenants
/// that are home to one of them, then through tenants that are home to neither.
[[nodiscard]] std::vector<MeetingPlace> meeting_places(const Possible& possible, const model::Shape& shape,
                                                       model::PersonId from, model::PersonId to);

/// What the rulebook says of one such way. The ways together, and a shared account, are what `communicate` means.
template <model::Logic L>
model::Truth<L> communicate_by(L& logic, const model::Facts<model::Truth<L>>& facts, const MeetingPlace& way) {
  return way.at ? model::communicate_in(logic, facts, way.a, way.b, *way.at)
                : model::communicate_directly(logic, facts, way.a, way.b);
}

}  // namespace entente::verify
