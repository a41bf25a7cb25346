// Estates to measure on, generated rather than picked: one commercial tenant and as many partners as wanted, spread
// over the clouds, no two neighbours configured alike.
#pragma once

#include <memory>

#include "model/world/case.hpp"

namespace entente::bench {

/// What is known of the partners' tenants.
enum class Partners { known, partly_open };
/// How freely people reach one another without being invited. `guarded`: nobody joins a meeting unnamed (one tenant
/// that lets them is where everybody can meet), and every other partner keeps to itself; "they cannot" is then an
/// answer too, and costs going through every way.
enum class Manners { easy, guarded };

/// Whether there is a month of invitations, meetings and synchronization to simulate.
enum class Month { empty, busy };

/// Contoso, in the Commercial cloud, with `partners` others around it. Throws where the scenario does not read: that
/// would be our own mistake.
[[nodiscard]] std::unique_ptr<const model::Case> star(int partners, Partners known, Manners manners, Month month);

}  // namespace entente::bench
