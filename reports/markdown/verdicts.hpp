// A summary for places that show Markdown, such as the summary of a CI job.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "verify/result/verdicts.hpp"

namespace entente::reports {

/// A head line, a table of the invariants, and below it the story of each violation and the reason of each unknown.
/// At most `bytes_max` bytes: what is left out is left out by whole lines, and the last line says so. GitHub refuses
/// summaries beyond 1 MiB.
[[nodiscard]] std::string verdicts_markdown(std::string_view title, const verify::Verdicts& verdicts,
                                            std::size_t bytes_max = 900'000);

/// Text that Markdown shows as it is, on one line, in a table too.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

}  // namespace entente::reports
