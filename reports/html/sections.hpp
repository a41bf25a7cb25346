// The sections of a page, in the order they are read. Each is markup with its own heading.
#pragma once

#include <string>

#include "reports/html/report.hpp"

namespace entente::reports {

/// How many hold, and the figures people look for first.
[[nodiscard]] std::string overview_section(const HtmlInput& input);
[[nodiscard]] std::string estate_section(const HtmlInput& input);
/// Each invariant with its verdict: the witness as a story, or what the proof rests on, or why nothing is known.
[[nodiscard]] std::string invariants_section(const HtmlInput& input);
[[nodiscard]] std::string timeline_section(const HtmlInput& input);
/// The open settings, and how this run drew them; nothing when all is known.
[[nodiscard]] std::string unknowns_section(const HtmlInput& input);
/// Every clause that decided something on the page, with its source.
[[nodiscard]] std::string sources_section(const HtmlInput& input);
[[nodiscard]] std::string reproduce_section(const HtmlInput& input);

/// An invariant as a sentence: who may never do what to whom.
[[nodiscard]] std::string statement_of(const model::InvariantSpec& invariant);

}  // namespace entente::reports
