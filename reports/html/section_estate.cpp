#include <fmt/format.h>

#include <algorithm>

#include "model/estate/graph.hpp"
#include "reports/html/drawings.hpp"
#include "reports/html/escape.hpp"
#include "reports/html/markup.hpp"
#include "reports/html/sections.hpp"

namespace entente::reports {
namespace {

constexpr std::size_t tenants_max = 500, joints_max = 120;
/// Beyond, a table of what can be nearly every pair says nothing.
constexpr std::size_t joined_max = 60;

[[nodiscard]] std::string tenants_table(const model::Case& given) {
  const model::Shape& shape = given.world.shape;
  const std::size_t shown = std::min(tenants_max, shape.tenants.size());
  Table table("Tenants" + of_all(shown, shape.tenants.size()),
              {"tenant", "environment", "domains", "#people", "settings"});
  for (std::size_t i = 0; i < shown; ++i) {
    const model::TenantSpec& spec = given.scenario.tenants[i];
    std::int64_t people = 0;
    for (const model::PersonId who : shape.tenants[i].people) people += shape[who].count;
    std::string domains;
    for (const std::string& domain : spec.domains) domains += (domains.empty() ? "" : ", ") + domain;
    table.row(
        {escaped(spec.key), escaped(model::name_of(spec.environment)), escaped(domains), std::to_string(people),
         spec.settings_any ? "any: not ours to choose, or not known" : "as written, over the catalog's defaults"});
  }
  return table.html();
}

[[nodiscard]] std::string joints_table(const model::Case& given) {
  const model::Shape& shape = given.world.shape;
  if (shape.tenants.size() > joined_max)
    return fmt::format("<p>Who is joined to whom is listed for up to {} tenants.</p>\n", joined_max);
  const model::EstateGraph graph(given.world);
  const std::size_t all = graph.joints().size(), shown = std::min(joints_max, all);
  if (all == 0) return "<p>At the start, no tenant is joined to another.</p>\n";
  Table table("Who is joined to whom at the start" + of_all(shown, all), {"people of", "get to", "by", "stands"});
  for (std::size_t i = 0; i < shown; ++i) {
    const model::Joint& joint = graph.joints()[i];
    table.row({escaped(shape[joint.from].key), escaped(shape[joint.to].key), escaped(model::name_of(joint.relation)),
               joint.is_open ? "if an open setting allows it" : "as set"});
  }
  return folded(counted(all, "joint between two tenants", "joints between tenants"), table.html());
}

}  // namespace

std::string estate_section(const HtmlInput& input) {
  return "<h2>The estate</h2>\n" + framed(estate_svg(input.given)) + tenants_table(input.given) +
         joints_table(input.given);
}

}  // namespace entente::reports
