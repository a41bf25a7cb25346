// One HTML page without network, script or style from anywhere else: what people sign off on. Colours and sizes of
// drawings are SVG attributes and facts are in tables, so that it stays readable where a server forbids all styles.
#pragma once

#include <string>

#include "model/world/case.hpp"
#include "sim/result/run.hpp"
#include "verify/result/verdicts.hpp"

namespace entente::reports {

struct HtmlInput {
  const model::Case& given;
  const verify::Verdicts& verdicts;
  const sim::Run& run;
  std::string path;  ///< of the scenario, as the user gave it
};

[[nodiscard]] std::string html_report(const HtmlInput& input);

}  // namespace entente::reports
