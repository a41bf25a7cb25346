#include <algorithm>
#include <set>

#include "model/catalog/catalog.hpp"
#include "model/input/nearest.hpp"
#include "model/scenario/export/export.hpp"
#include "model/scenario/fields.hpp"
#include "model/scenario/reading.hpp"

namespace entente::model::reading {
namespace {

/// What can stand behind the `@` of an address.
[[nodiscard]] bool is_domain(std::string_view text) {
  return !text.empty() && text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos &&
         std::none_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' ' || c == '@' || c == 0x7F; });
}

[[nodiscard]] Outcome<std::string> domain_named(const Node& name) {
  if (!is_domain(name.text)) return fail(name.mark, ticked(name.text) + " is no domain", "a name such as contoso.com");
  return lower_case(name.text);
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
  if (const Node* mail = node.find("mail")) {
    const auto at = mail->text.rfind('@');
    if (at == std::string::npos || at == 0 || !is_domain(std::string_view(mail->text).substr(at + 1)))
      return fail(mail->mark, ticked(mail->text) + " is no mail address", "name@domain");
    person.domain = lower_case(mail->text.substr(at + 1));
  }
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
      // What has no place in a file of the export is told where the export is named.
      if (problem.where.line == 0) {
        problem.what += " (" + problem.where.file + ")";
        problem.where = path->mark;
      }
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

[[nodiscard]] Outcome<void> read_venues(const Node& node, const Scenario& scenario, TenantSpec& tenant) {
  if (const Node* guests = node.find("guests"))
    for (const Member& member : guests->members) {
      const auto who = resolve_person(scenario, member.key, member.mark);
      if (!who) return tl::unexpected(who.error());
      if (who->tenant == tenant.key)
        return fail(member.mark, ticked(member.key) + " is at home here", "somebody of another tenant");
      if (std::any_of(tenant.guests.begin(), tenant.guests.end(),
                      [&](const GuestSpec& guest) { return guest.who == *who; }))
        return fail(member.mark, "the guest " + ticked(who->text()) + " is there twice");
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
  if (const Node* domains = node.find("domains"))
    for (const Node& name : domains->items) {
      auto domain = domain_named(name);
      if (!domain) return tl::unexpected(domain.error());
      tenant.domains.push_back(std::move(*domain));
    }
  if (const Node* groups = node.find("groups"))
    for (const Member& group : groups->members) {
      if (auto ok = check_key(group); !ok) return tl::unexpected(ok.error());
      tenant.groups.push_back({group.key, text_of(group.value.find("id")), group.mark});
    }
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
    if (auto ok = resolve_settings(scenario, tenant.key, tenant.settings); !ok) return ok;
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
