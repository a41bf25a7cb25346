#include "cover/json.hpp"

#include <nlohmann/json.hpp>

namespace entente::cover {
namespace {

using Json = nlohmann::json;
constexpr std::string_view version = "entente.covering/1";

// Everything is an array in the order of the fields, since a large estate has hundreds of thousands of arcs.
Json json_of(const std::vector<Setting>& settings) {
  Json all = Json::array();
  for (const Setting& setting : settings) all.push_back({setting.place, setting.value});
  return all;
}
std::vector<Setting> settings_of(const Json& json) {
  std::vector<Setting> all;
  for (const Json& setting : json)
    all.push_back({setting.at(0).get<std::int32_t>(), setting.at(1).get<std::int32_t>()});
  return all;
}
Json json_of(const Written& written) { return {written.frame, json_of(written.settings)}; }
Written written_of(const Json& json) { return {json.at(0).get<std::int32_t>(), settings_of(json.at(1))}; }
Json json_of(const Joined& joined) { return {joined.frame, json_of(joined.common), joined.open}; }
Joined joined_of(const Json& json) {
  return {json.at(0).get<std::int32_t>(), settings_of(json.at(1)), json.at(2).get<std::vector<std::int32_t>>()};
}

Json json_of(const Tenant& tenant) { return {tenant.kind, json_of(tenant.own)}; }
Json json_of(const Arc& arc) {
  return {arc.from, arc.to, arc.label, arc.mentions, json_of(arc.entries[0]), json_of(arc.entries[1])};
}
Json json_of(const Label& label) {
  return {label.from, label.to, label.mentions, json_of(label.entries[0]), json_of(label.entries[1])};
}
Json json_of(const Slice& slice) { return {slice.tenants, slice.asks, slice.passed_over}; }
Json json_of(const Nearness& some) { return {some.home, some.venue, some.near}; }

void read(const Json& json, Tenant& to) { to = {json.at(0).get<std::int32_t>(), written_of(json.at(1))}; }
void read(const Json& json, Joined& to) { to = joined_of(json); }
void read(const Json& json, Arc& to) {
  to = {json.at(0).get<std::uint32_t>(),
        json.at(1).get<std::uint32_t>(),
        json.at(2).get<std::int32_t>(),
        json.at(3).get<std::int32_t>(),
        {written_of(json.at(4)), written_of(json.at(5))}};
}
void read(const Json& json, Label& to) {
  to = {json.at(0).get<std::int32_t>(),
        json.at(1).get<std::int32_t>(),
        json.at(2).get<std::int32_t>(),
        {joined_of(json.at(3)), joined_of(json.at(4))}};
}
void read(const Json& json, Slice& to) {
  to = {json.at(0).get<std::vector<std::uint32_t>>(), json.at(1).get<bool>(), json.at(2).get<bool>()};
}
void read(const Json& json, Nearness& to) {
  to = {json.at(0).get<std::uint32_t>(), json.at(1).get<std::uint32_t>(), json.at(2).get<bool>()};
}

template <class T>
void write(std::ostream& out, std::string_view name, const std::vector<T>& all) {
  out << ",\n\"" << name << "\": [";
  bool is_first = true;
  for (const T& one : all) out << (std::exchange(is_first, false) ? "\n" : ",\n") << json_of(one).dump();
  out << ']';
}
template <class T>
void read_all(const Json& json, const char* name, std::vector<T>& all) {
  for (const Json& one : json.at(name)) read(one, all.emplace_back());
}

}  // namespace

void write_json(std::ostream& out, const Covering& covering) {
  out << "{\"format\": \"" << version << '"';
  write(out, "kinds", covering.kinds);
  write(out, "labels", covering.labels);
  write(out, "tenants", covering.tenants);
  write(out, "arcs", covering.arcs);
  write(out, "slices", covering.slices);
  write(out, "nearness", covering.nearness);
  out << "}\n";
}

tl::expected<Covering, std::string> read_json(std::istream& in) {
  try {
    const Json json = Json::parse(in);
    if (json.at("format") != version) return tl::unexpected("not of the format " + std::string(version));
    Covering covering;
    read_all(json, "kinds", covering.kinds);
    read_all(json, "labels", covering.labels);
    read_all(json, "tenants", covering.tenants);
    read_all(json, "arcs", covering.arcs);
    read_all(json, "slices", covering.slices);
    read_all(json, "nearness", covering.nearness);
    return covering;
  } catch (const Json::exception& problem) {
    return tl::unexpected(std::string("not a covering: ") + problem.what());
  }
}

}  // namespace entente::cover
