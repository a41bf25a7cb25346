#include <algorithm>
#include <set>

#include "model/catalog/catalog.hpp"
#include "model/input/nearest.hpp"
#include "model/scenario/export/export.hpp"
#include "model/scenario/fields.hpp"
#include "model/scenario/reading.hpp"

namespace entente::model::reading {
namespace {

[[nodiscard]] std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// A key is a name that can stand on either side of `@`.
[[nodiscard]] Outcome<void> check_key(const Member& member) {
  const bool fine = !member.key.empty() && std::none_of(member.key.begin(), member.key.end(), [](unsigned char c) {
    return c == '@' || c == '.' || c <= ' ' || c == '[' || c == ']' || c == '=' || c == '?';
  });
  if (!fine)
    return fail(member.mark, ticked(member.key) + " cannot be a key", "a name without blanks, dots, brackets or `@`");
  return {};
}

[[nodiscard]] Outcome<PersonSpec> read_person(const Member& member, const TenantSpec& tenant) {
  if (auto ok = check_key(member); !ok) return tl::unexpected(ok.error());
  const Node& node = member.value;
  PersonSpec person;
  person.key = member.key;
  person.mark = member.mark;
  if (const Node* count = node.find("count")) person.count = std::stoll(count->text);
  person.user_type = text_of(node.find("userType")) == "guest" ? UserType::guest : UserType::member;
  person.groups = texts(node.find("groups"));
  person.roles = texts(node.find("roles"));
  person.licences = texts(node.find("licences"));
  person.tags = texts(node.find("tags"));
  person.segment = text_of(node.find("segment"));
  person.id = text_of(node.find("id"));
  const std::string mail = text_of(node.find("mail"));
  if (const auto at = mail.rfind('@'); at != std::string::npos) person.domain = lower_case(mail.substr(at + 1));
  if (const Node* groups = node.find("groups"))
    for (const Node& group : groups->items) {
      std::vector<std::string> known;
      for (const GroupSpec& spec : tenant.groups) known.push_back(spec.key);
      if (std::find(known.begin(), known.end(), group.text) == known.end())
        return fail(group.mark, "unknown group " + ticked(group.text), "a key below `groups`",
                    nearest_hint(group.text, known));
    }
  return person;
}

[[nodiscard]] Outcome<void> read_settings(const Node& node, const std::filesystem::path& folder, TenantSpec& tenant) {
  if (const Node* path = node.find("export")) {
    auto exported = read_export(folder / path->text);
    if (!exported) {
      Problem problem = exported.error();
      if (problem.where.line == 0 && problem.where.file.empty()) problem.where = path->mark;
      return tl::unexpected(problem);
    }
    std::erase_if(exported->members, [&](const Member& member) {
      if (member.key != "organization") return false;
      if (tenant.id.empty()) tenant.id = lower_case(text_of(member.value.find("tenantId")));
      if (tenant.domains.empty()) tenant.domains = texts(member.value.find("domains"));
      return true;
    });
    if (auto ok = check(*exported, settings_field()); !ok) return ok;
    tenant.settings = canonical_settings(std::move(*exported));
  }
  if (const Node* settings = node.find("settings"); settings != nullptr && settings->kind != Node::Kind::null) {
    if (settings->is_any())
      tenant.settings_any = true;
    else
      tenant.settings = tenant.settings.kind == Node::Kind::null
                            ? canonical_settings(*settings)
                            : merged(tenant.settings, canonical_settings(*settings));
  }
  return {};
}

/// The names a setting may use for other tenants are keys in the end; a tenant id that nobody here has stays as it is.
[[nodiscard]] Outcome<void> resolve_partners(Scenario& scenario, TenantSpec& tenant) {
  for (Member& top : tenant.settings.members) {
    Node* names = nullptr;
    if (top.key == "crossTenantSynchronization") names = &top.value;
    if (top.key == "crossTenantAccessPolicy")
      for (Member& member : top.value.members)
        if (member.key == "partners") names = &member.value;
    if (names == nullptr) continue;
    std::set<std::string> seen;
    for (Member& partner : names->members) {
      const bool is_guid = partner.key.size() == 36 && std::count(partner.key.begin(), partner.key.end(), '-') == 4;
      Node name;
      name.text = is_guid ? lower_case(partner.key) : partner.key;
      name.mark = partner.mark;
      const auto key = tenant_named(scenario, name);
      if (key)
        partner.key = *key;
      else if (!is_guid)
        return tl::unexpected(key.error());
      if (partner.key == tenant.key)
        return fail(partner.mark, ticked(partner.key) + " is this tenant itself", "another tenant");
      if (!seen.insert(partner.key).second)
        return fail(partner.mark, "the partner " + ticked(partner.key) + " is there twice");
    }
  }
  return {};
}

[[nodiscard]] Outcome<void> read_venues(const Node& node, const Scenario& scenario, TenantSpec& tenant) {
  if (const Node* guests = node.find("guests"))
    for (const Member& member : guests->members) {
      const auto who = resolve_person(scenario, member.key, member.mark);
      if (!who) return tl::unexpected(who.error());
      if (who->tenant == tenant.key)
        return fail(member.mark, ticked(member.key) + " is at home here", "somebody of another tenant");
      tenant.guests.push_back({*who,
                               text_of(member.value.find("userType")) == "member" ? UserType::member : UserType::guest,
                               text_of(member.value.find("externalUserState"), "Accepted") == "Accepted", member.mark});
    }
  if (const Node* teams = node.find("teams"))
    for (const Member& member : teams->members) {
      if (auto ok = check_key(member); !ok) return ok;
      TeamSpec team;
      team.key = member.key;
      team.mark = member.mark;
      for (const auto& [list, people] : {std::pair{"owners", &team.owners}, std::pair{"members", &team.members}})
        if (const Node* names = member.value.find(list))
          for (const Node& name : names->items) {
            // Inside a tenant, its own people go by their key.
            const bool own = name.text.find('@') == std::string::npos;
            const auto who = resolve_person(scenario, own ? name.text + "@" + tenant.key : name.text, name.mark);
            if (!who) return tl::unexpected(who.error());
            people->push_back(*who);
          }
      tenant.teams.push_back(std::move(team));
    }
  return {};
}

[[nodiscard]] Outcome<TenantSpec> read_tenant(const Member& member, const std::filesystem::path& folder) {
  if (auto ok = check_key(member); !ok) return tl::unexpected(ok.error());
  const Node& node = member.value;
  TenantSpec tenant;
  tenant.key = member.key;
  tenant.mark = member.mark;
  tenant.environment = environment_named(text_of(node.find("environment")));
  tenant.id = lower_case(text_of(node.find("id")));
  for (const std::string& domain : texts(node.find("domains"))) tenant.domains.push_back(lower_case(domain));
  if (const Node* groups = node.find("groups"))
    for (const Member& group : groups->members)
      tenant.groups.push_back({group.key, text_of(group.value.find("id")), group.mark});
  std::set<std::string> keys;
  for (const char* list : {"users", "populations"})
    if (const Node* people = node.find(list))
      for (const Member& person : people->members) {
        auto read = read_person(person, tenant);
        if (!read) return tl::unexpected(read.error());
        if (!keys.insert(person.key).second)
          return fail(person.mark, ticked(person.key) + " is a user and a population", "one of them");
        tenant.people.push_back(std::move(*read));
      }
  if (auto ok = read_settings(node, folder, tenant); !ok) return tl::unexpected(ok.error());
  return tenant;
}

}  // namespace

Outcome<void> read_tenants(const Node& tenants, const std::filesystem::path& folder, Scenario& scenario) {
  std::set<std::string> ids, domains;
  for (const Member& member : tenants.members) {
    auto tenant = read_tenant(member, folder);
    if (!tenant) return tl::unexpected(tenant.error());
    if (!tenant->id.empty() && !ids.insert(tenant->id).second)
      return fail(member.mark, "the tenant id " + ticked(tenant->id) + " belongs to two tenants");
    for (const std::string& domain : tenant->domains)
      if (!domains.insert(domain).second)
        return fail(member.mark, "the domain " + ticked(domain) + " belongs to two tenants");
    scenario.tenants.push_back(std::move(*tenant));
  }
  for (std::size_t i = 0; i < scenario.tenants.size(); ++i) {
    TenantSpec& tenant = scenario.tenants[i];
    const Node& node = tenants.members[i].value;
    if (auto ok = resolve_partners(scenario, tenant); !ok) return ok;
    if (auto ok = read_venues(node, scenario, tenant); !ok) return ok;
    for (const char* list : {"users", "populations"})
      if (const Node* people = node.find(list))
        for (const Member& person : people->members)
          if (const Node* holders = person.value.find("usedBy"))
            for (const Node& holder : holders->items) {
              const auto who = person_named(scenario, holder);
              if (!who) return tl::unexpected(who.error());
              for (PersonSpec& spec : tenant.people)
                if (spec.key == person.key) spec.used_by.push_back(*who);
            }
  }
  return {};
}

}  // namespace entente::model::reading
