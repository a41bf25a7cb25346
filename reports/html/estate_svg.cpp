#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "model/estate/graph.hpp"
#include "model/logic/plain.hpp"
#include "reports/html/escape.hpp"
#include "reports/html/report.hpp"

namespace entente::reports {
namespace {

constexpr int tenant_width = 172, tenant_height = 64, gap = 28, head = 40, cloud_gap = 120;
/// Beyond this many tenants a picture tells less than a table.
constexpr std::size_t drawn_max = 60;

struct Box {
  double x = 0, y = 0;
  [[nodiscard]] double centre_x() const { return x + tenant_width / 2.0; }
  [[nodiscard]] double centre_y() const { return y + tenant_height / 2.0; }
};

[[nodiscard]] std::string cloud_name(const model::Facts<bool>& facts, model::TenantId tenant) {
  model::Plain plain;
  for (const model::AzureCloud cloud : model::azure_clouds)
    if (model::is_in_cloud(plain, facts, tenant, cloud)) {
      constexpr std::array<const char*, model::azure_cloud_count> names{"Azure Commercial", "Azure Government",
                                                                        "Azure China (21Vianet)"};
      return names[static_cast<std::size_t>(cloud)];
    }
  return "announced clouds";
}

[[nodiscard]] const char* colour_of(model::Relation relation) {
  switch (relation) {
    case model::Relation::collaboration:
      return "#2563eb";
    case model::Relation::synchronisation:
      return "#b45309";
    case model::Relation::federation:
      return "#0f766e";
  }
  return "#000000";
}

[[nodiscard]] std::string curve(const Box& from, const Box& to, const model::Joint& joint, int lane) {
  // Each relation bows its own way, so that three between the same two tenants stay apart.
  const double x1 = from.centre_x(), y1 = from.centre_y(), x2 = to.centre_x(), y2 = to.centre_y();
  const double dx = x2 - x1, dy = y2 - y1, length = std::max(1.0, std::hypot(dx, dy));
  const double bow = 22.0 + 20.0 * lane;
  const double nx = -dy / length * bow, ny = dx / length * bow;
  const auto edge = [&](const Box& box, double tx, double ty) {
    const double ux = tx - box.centre_x(), uy = ty - box.centre_y();
    const double scale = std::min(std::abs(ux) < 1e-9 ? 1e9 : (tenant_width / 2.0 + 3) / std::abs(ux),
                                  std::abs(uy) < 1e-9 ? 1e9 : (tenant_height / 2.0 + 3) / std::abs(uy));
    return std::pair{box.centre_x() + ux * scale, box.centre_y() + uy * scale};
  };
  const double mx = (x1 + x2) / 2 + nx, my = (y1 + y2) / 2 + ny;
  const auto [sx, sy] = edge(from, mx, my);
  const auto [ex, ey] = edge(to, mx, my);
  return fmt::format(
      R"svg(<path d="M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f}" fill="none" stroke="{}" stroke-width="1.8"{} marker-end="url(#arrow{})"/>)svg",
      sx, sy, mx, my, ex, ey, colour_of(joint.relation), joint.is_open ? R"( stroke-dasharray="5 4")" : "",
      static_cast<int>(joint.relation));
}

[[nodiscard]] std::string legend(double y) {
  std::string out;
  double x = 20;
  for (const model::Relation relation :
       {model::Relation::collaboration, model::Relation::synchronisation, model::Relation::federation}) {
    const std::string name(model::name_of(relation));
    out += fmt::format(
        R"(<line x1="{0}" y1="{1}" x2="{2}" y2="{1}" stroke="{3}" stroke-width="2.5"/><text x="{4}" y="{5}" font-size="12" fill="#334155">{6}</text>)",
        x, y, x + 26, colour_of(relation), x + 32, y + 4, escaped(name));
    x += 58 + 7.0 * static_cast<double>(name.size());
  }
  out += fmt::format(
      R"(<line x1="{0}" y1="{1}" x2="{2}" y2="{1}" stroke="#64748b" stroke-width="2.5" stroke-dasharray="5 4"/><text x="{3}" y="{4}" font-size="12" fill="#334155">if an open setting allows it</text>)",
      x, y, x + 26, x + 32, y + 4);
  return out;
}

}  // namespace

std::string estate_svg(const model::Case& given) {
  const model::Shape& shape = given.world.shape;
  if (shape.tenants.size() > drawn_max)
    return fmt::format("<p>{} tenants: too many for a picture that says anything; the tables below have them all.</p>",
                       shape.tenants.size());
  const model::Facts<bool> facts = given.world.facts();
  std::vector<std::string> clouds;
  std::map<std::string, std::vector<model::TenantId>> members;
  for (const model::TenantId tenant : shape.tenant_ids()) {
    const std::string cloud = cloud_name(facts, tenant);
    if (!members.contains(cloud)) clouds.push_back(cloud);
    members[cloud].push_back(tenant);
  }
  std::vector<Box> boxes(shape.tenants.size());
  std::string frames, tenants, joints;
  double x = 20, bottom = 0;
  for (const std::string& cloud : clouds) {
    const auto& inside = members[cloud];
    const std::size_t columns =
        inside.size() > 4 ? static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(inside.size())))) : 1;
    const std::size_t rows = (inside.size() + columns - 1) / columns;
    const double width = static_cast<double>(columns) * (tenant_width + gap) + gap,
                 height = static_cast<double>(rows) * (tenant_height + gap) + head;
    frames += fmt::format(
        R"(<rect x="{:.0f}" y="20" width="{:.0f}" height="{:.0f}" rx="14" fill="#f1f5f9" stroke="#cbd5e1"/><text x="{:.0f}" y="45" font-size="14" font-weight="600" fill="#0f172a">{}</text>)",
        x, width, height, x + gap, escaped(cloud));
    for (std::size_t i = 0; i < inside.size(); ++i) {
      Box& box = boxes[static_cast<std::size_t>(inside[i].index)];
      box = {x + gap + static_cast<double>(i % columns) * (tenant_width + gap),
             20.0 + head + static_cast<double>(i / columns) * (tenant_height + gap)};
      const auto& tenant = shape[inside[i]];
      std::int64_t people = 0;
      for (const model::PersonId who : tenant.people) people += shape[who].count;
      const bool open = given.scenario.tenants[static_cast<std::size_t>(inside[i].index)].settings_any;
      tenants += fmt::format(
          R"(<g><title>{}: {}, {} people</title><rect x="{:.0f}" y="{:.0f}" width="{}" height="{}" rx="9" fill="#ffffff" stroke="{}" stroke-width="1.5"{}/>)",
          escaped(tenant.key), model::name_of(tenant.environment), people, box.x, box.y, tenant_width, tenant_height,
          open ? "#b45309" : "#475569", open ? R"( stroke-dasharray="5 4")" : "");
      tenants += fmt::format(
          R"(<text x="{:.0f}" y="{:.0f}" font-size="14" font-weight="600" fill="#0f172a">{}</text><text x="{:.0f}" y="{:.0f}" font-size="11.5" fill="#475569">{}, {} {}{}</text></g>)",
          box.x + 12, box.y + 26, escaped(shortened(tenant.key, 20)), box.x + 12, box.y + 46,
          model::name_of(tenant.environment), people, people == 1 ? "person" : "people", open ? ", settings: any" : "");
    }
    x += width + cloud_gap;
    bottom = std::max(bottom, 20 + height);
  }
  const model::EstateGraph graph(given.world);
  for (const model::Joint& joint : graph.joints())
    joints += curve(boxes[static_cast<std::size_t>(joint.from.index)], boxes[static_cast<std::size_t>(joint.to.index)],
                    joint, static_cast<int>(joint.relation));
  std::string markers;
  for (int r = 0; r < 3; ++r)
    markers += fmt::format(
        R"(<marker id="arrow{}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="{}"/></marker>)",
        r, colour_of(static_cast<model::Relation>(r)));
  const double width = std::max(760.0, x - cloud_gap + 20), height = bottom + 60;
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0:.0f} {1:.0f}" width="{0:.0f}" height="{1:.0f}" role="img" aria-label="The estate by cloud" font-family="system-ui, sans-serif"><defs>{2}</defs><rect width="{0:.0f}" height="{1:.0f}" fill="#ffffff"/>{3}{4}{5}{6}</svg>)",
      width, height, markers, frames, joints, tenants, legend(bottom + 32));
}

}  // namespace entente::reports
