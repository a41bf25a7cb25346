#include "reports/html/report.hpp"

#include <fmt/format.h>

#include "reports/html/escape.hpp"
#include "reports/html/markup.hpp"
#include "reports/html/sections.hpp"
#include "reports/html/style.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

/// Nothing may be loaded, run or sent: the page shows, and that is all it can do.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

[[nodiscard]] std::string head(const std::string& title) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<title>{}</title>\n<style>{}</style></head>\n",
      policy, escaped(title), page_style);
}

}  // namespace

std::string html_report(const HtmlInput& input) {
  const model::Scenario& scenario = input.given.scenario;
  std::string out = head(scenario.title) + "<body>\n<header><p class=\"kicker\">entente report</p>\n";
  out += fmt::format("<h1>{}</h1>\n", escaped(scenario.title));
  out +=
      fmt::format("<p class=\"soft\">{}; catalog {}; simulated to {} in {} fidelity, seed {}.</p></header>\n<main>\n",
                  code(input.path), escaped(input.given.catalog.name()), time_text(input.run.until),
                  sim::name_of(input.run.fidelity), input.run.seed);
  if (scenario.tenants_left_out > 0)
    out += fmt::format(
        "<p class=\"soft\">Verdicts are about all {} tenants. Drawn and simulated are the {} in which something "
        "happens, or "
        "that an invariant names.</p>\n",
        scenario.tenants.size() + scenario.tenants_left_out, scenario.tenants.size());
  for (const auto section : {overview_section, estate_section, invariants_section, timeline_section, unknowns_section,
                             sources_section, reproduce_section})
    out += section(input);
  return out + "</main>\n</body></html>\n";
}

}  // namespace entente::reports
