#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/html/escape.hpp"
#include "reports/html/markup.hpp"
#include "reports/html/sections.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

[[nodiscard]] std::string tile(std::string_view mood, std::string_view figure, std::string_view says) {
  return fmt::format("<li><strong class=\"{}\">{}</strong> {}</li>\n", mood, escaped(figure), escaped(says));
}

[[nodiscard]] std::string tiles(const HtmlInput& input) {
  std::array<std::size_t, 3> count{};
  for (const auto& verdict : input.verdicts.invariants) ++count[static_cast<std::size_t>(verdict.verdict)];
  const auto of = [&](model::Verdict verdict) { return count[static_cast<std::size_t>(verdict)]; };
  const model::Shape& shape = input.given.world.shape;
  std::int64_t people = 0;
  for (const auto& person : shape.people) people += person.count;
  std::string out = "<ul class=\"tiles\">\n";
  const bool all = of(model::Verdict::holds) == input.verdicts.invariants.size();
  if (!input.verdicts.invariants.empty())
    out += tile(all ? "good" : "", fmt::format("{} of {}", of(model::Verdict::holds), input.verdicts.invariants.size()),
                "invariants hold");
  if (of(model::Verdict::violated) > 0)
    out += tile("bad", std::to_string(of(model::Verdict::violated)), "violated, with a witness");
  if (of(model::Verdict::unknown) > 0) out += tile("unsure", std::to_string(of(model::Verdict::unknown)), "unknown");
  out += tile("", std::to_string(shape.tenants.size()), shape.tenants.size() == 1 ? "tenant" : "tenants");
  out += tile("", std::to_string(people), people == 1 ? "person" : "people");
  out += tile("", length_text(input.run.until), "simulated");
  return out + "</ul>\n";
}

}  // namespace

std::string overview_section(const HtmlInput& input) {
  std::string out = tiles(input);
  if (input.verdicts.invariants.empty())
    return out + "<p>This scenario states no invariants, so nothing is proved here.</p>\n";
  Table table("What was asked, and the answer", {"verdict", "invariant", "says"});
  std::size_t number = 0;
  for (const auto& verdict : input.verdicts.invariants) {
    const auto& specs = input.given.scenario.invariants;
    const auto spec =
        std::find_if(specs.begin(), specs.end(), [&](const auto& one) { return one.name == verdict.name; });
    table.row({badge(verdict.verdict), fmt::format("<a href=\"#invariant-{}\">{}</a>", ++number, escaped(verdict.name)),
               spec == specs.end() ? "" : escaped(statement_of(*spec))});
  }
  return out + table.html();
}

}  // namespace entente::reports
