// What exports say, before the tenants are read: settings, and people, who join those that the scenario writes.
#include <algorithm>
#include <optional>

#include "model/language/export/export.hpp"
#include "model/language/export/people/join.hpp"
#include "model/language/reading.hpp"

namespace entente::model::reading {
namespace {

[[nodiscard]] Outcome<Export> read_one(const Node& path, const std::filesystem::path& folder) {
  auto read = read_whole_export(folder / path.text);
  if (read) return read;
  Problem problem = read.error();
  // What has no place in a file of the export is told where the export is named.
  if (problem.where.line == 0) {
    problem.what += " (" + problem.where.file.text() + ")";
    problem.where = path.mark;
  }
  return tl::unexpected(std::move(problem));
}

[[nodiscard]] std::vector<std::string> domains_of(const Node& tenant, const Export* read) {
  std::vector<std::string> domains;
  const auto add = [&](const Node* list) {
    for (const std::string& name : texts(list))
      if (std::string domain = lower_case(name); std::ranges::find(domains, domain) == domains.end())
        domains.push_back(std::move(domain));
  };
  add(tenant.find("domains"));
  if (read != nullptr) add(read->settings.at("organization.domains"));
  return domains;
}

/// Whether settings may name an external access policy besides the global one.
[[nodiscard]] bool has_named_policies(const Node& settings) {
  const Node* policies = settings.find("externalAccessPolicies");
  if (policies == nullptr) return false;
  return std::ranges::any_of(policies->items, [](const Node& policy) {
    const Node* identity = policy.find("Identity");
    return identity != nullptr && lower_case(identity->text) != "global";
  });
}

/// The setting becomes unknown.
void open(Node& settings, std::string_view name, const Mark& mark) {
  for (Member& member : settings.members)
    if (member.key == name) member.value = {Node::Kind::scalar, false, mark, "any", {}, {}};
}

/// Settings that hang on what the files of people do not say.
void leave_open(const PeopleOfExport& people, const Mark& mark, Node& settings) {
  if (people.segments_are_open) open(settings, "informationBarrierPolicies", mark);
  if (people.policies_are_open) open(settings, "externalAccessPolicies", mark);
}

[[nodiscard]] exported::TenantOfPeople tenant_of_people(Member& member, Export* read) {
  exported::TenantOfPeople tenant;
  tenant.key = member.key;
  tenant.written = &member.value;
  tenant.domains = domains_of(member.value, read);
  const Node* path = member.value.find("export");
  tenant.mark = path == nullptr ? member.mark : path->mark;
  if (read == nullptr) return tenant;
  if (read->people.has_users) tenant.mark = Mark{read->people.file, 0, 0};
  tenant.people = std::move(read->people);
  tenant.attributes = std::move(read->attributes);
  tenant.segments = std::move(read->segments);
  tenant.has_policies = has_named_policies(read->settings);
  return tenant;
}

}  // namespace

Outcome<std::vector<ReadExport>> read_exports(Node& document, const std::filesystem::path& folder) {
  Node& tenants = std::ranges::find(document.members, "tenants", &Member::key)->value;
  std::vector<std::optional<Export>> exports;
  bool has_people = false;
  for (const Member& member : tenants.members) {
    const Node* path = member.value.find("export");
    exports.emplace_back();
    if (path == nullptr) continue;
    auto read = read_one(*path, folder);
    if (!read) return tl::unexpected(read.error());
    has_people = has_people || read->people.has_users;
    exports.back() = std::move(*read);
  }
  std::vector<ReadExport> all(exports.size());
  if (has_people) {
    exported::NamesInUse names;
    names.add(document);
    std::vector<exported::TenantOfPeople> people;
    for (std::size_t i = 0; i < exports.size(); ++i) {
      if (exports[i]) names.add(exports[i]->settings);
      people.push_back(tenant_of_people(tenants.members[i], exports[i] ? &*exports[i] : nullptr));
    }
    const std::vector<PeopleOfExport> joined = exported::join_people(people, names);
    for (std::size_t i = 0; i < exports.size(); ++i) {
      if (!people[i].people.has_users) continue;
      all[i].people = joined[i];
      const Node* segments = exports[i]->settings.find("organizationSegments");
      all[i].people->segments_are_open =
          joined[i].segments_are_open || exports[i]->has_open_segments || (segments != nullptr && segments->is_any());
      leave_open(*all[i].people, tenants.members[i].value.find("export")->mark, exports[i]->settings);
    }
  }
  for (std::size_t i = 0; i < exports.size(); ++i)
    if (exports[i]) all[i].settings = std::move(exports[i]->settings);
  return all;
}

}  // namespace entente::model::reading
