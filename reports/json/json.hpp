// What machines read. Versioned, keys in a fixed order, no dates of its own.
#pragma once

#include <string>

#include "model/answers/explanation.hpp"
#include "sim/result/run.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::reports {

/// `{"schema": "entente.result/1", "tool": …, "invariants": […]}`.
[[nodiscard]] std::string verdicts_json(const verify::Verdicts& verdicts);
/// The figures of a run and what its monitors found: `{"schema": "entente.run/1", …}`.
[[nodiscard]] std::string summary_json(const sim::Run& run);
/// Verdicts and figures together: `{"schema": "entente.report/1", "result": …, "run": …}`.
[[nodiscard]] std::string report_json(const verify::Verdicts& verdicts, const sim::Run& run);
/// One event a line.
[[nodiscard]] std::string trace_jsonl(const sim::Run& run);
/// One answer: `{"id", "answer", "reason", "how", "clauses": [{"id", "says", "held", "source", "setting"}]}`, without a
/// line end; `reason` where the answer is unknown, `settings` where it depends on some.
[[nodiscard]] std::string explanation_json(const std::string& id, const model::Explanation& explanation);
/// All of it but the id, for answers of which only the id differs: what stands between `{"id":…,` and `}`.
[[nodiscard]] std::string explanation_members(const model::Explanation& explanation);

}  // namespace entente::reports
