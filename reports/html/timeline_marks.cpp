#include "reports/html/timeline_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

/// With more people than this, a lane is a tenant.
constexpr std::size_t people_max = 16;
constexpr double apart = 11;
constexpr std::size_t told_max = 12;

[[nodiscard]] Look look_of(const sim::Event& event) {
  if (went_wrong(event)) return Look::failure;
  if (event.kind == "meet") return Look::meeting;
  return event.kind == "set" || event.kind == "outage" ? Look::change : Look::step;
}

[[nodiscard]] const std::string& person_of(const sim::Event& event) {
  return event.who.empty() ? event.where : event.who;
}

[[nodiscard]] std::string tenant_of(const sim::Event& event) {
  const std::string& name = person_of(event);
  const auto at = name.rfind('@');
  return at == std::string::npos ? name : "people of " + name.substr(at + 1);
}

void add_mark(Lane& lane, const sim::Event& event, double x) {
  const std::string says = time_text(event.at) + " " + event.text;
  const Look look = look_of(event);
  // The last mark of the same look, if it is close: others in between do not matter.
  const auto same =
      std::find_if(lane.marks.rbegin(), lane.marks.rend(), [&](const Mark& mark) { return mark.look == look; });
  if (same != lane.marks.rend() && x - same->x < apart) {
    if (++same->events <= told_max) same->says += "\n" + says;
    if (same->events == told_max + 1) same->says += "\n…";
    return;
  }
  constexpr double lift = 7;
  const bool crowded = !lane.marks.empty() && x - lane.marks.back().x < apart;
  lane.marks.push_back({x, !crowded ? 0 : lane.marks.back().lift > 0 ? -lift : lift, look, 1, says});
}

}  // namespace

bool went_wrong(const sim::Event& event) {
  return event.outcome == "refused" || event.outcome == "lost" || event.outcome == "violated";
}

std::vector<Lane> lanes_of(const sim::Run& run, const std::function<double(model::Microseconds)>& x_of) {
  std::vector<std::string> people;
  for (const sim::Event& event : run.events) {
    if (event.kind == "monitor" || people.size() > people_max) continue;
    if (const std::string& name = person_of(event); std::find(people.begin(), people.end(), name) == people.end())
      people.push_back(name);
  }
  const bool by_tenant = people.size() > people_max;
  std::vector<Lane> lanes;
  std::map<std::string, std::size_t> lane_of;
  for (const sim::Event& event : run.events) {
    if (event.kind == "monitor") continue;
    const std::string name = by_tenant ? tenant_of(event) : person_of(event);
    if (name.empty()) continue;
    const auto [at, is_new] = lane_of.try_emplace(name, lanes.size());
    if (is_new) lanes.push_back({name, {}});
    add_mark(lanes[at->second], event, x_of(event.at));
  }
  return lanes;
}

}  // namespace entente::reports
