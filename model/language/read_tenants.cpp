#include <algorithm>
#include <set>

#include "model/catalog/catalog.hpp"
#include "model/input/nearest.hpp"
#include "model/language/known_names.hpp"
#include "model/language/new_venues.hpp"
#include "model/language/reading.hpp"
#include "model/language/spelling.hpp"
#include "model/terms/names.hpp"

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

/// `segment: Sales`, or several as a list.
[[nodiscard]] std::vector<std::string> one_or_more(const Node* node) {
  if (node == nullptr || node->kind == Node::Kind::null) return {};
  return node->kind == Node::Kind::list ? texts(node) : std::vector<std::string>{node->text};
}

/// The members that nothing else of a specification holds.
[[nodiscard]] Node traits_of(const Node& node, std::initializer_list<std::string_view> held) {
  Node traits;
  traits.kind = Node::Kind::mapping;
  traits.mark = node.mark;
  for (const Member& member : node.members)
    if (std::find(held.begin(), held.end(), member.key) == held.end() && member.value.kind != Node::Kind::null)
      traits.members.push_back(member);
  return traits;
}

[[nodiscard]] Node* find(Node& node, std::string_view key) {
  for (Member& member : node.members)
    if (member.key == key) return &member.value;
  return nullptr;
}

/// `Global Administrator`, as portals print it, is the built-in role GlobalAdministrator.
[[nodiscard]] std::string role_as_known(const std::string& name) {
  std::string joined = name;
  std::erase(joined, ' ');
  const bool is_built_in = std::find(built_in_roles.begin(), built_in_roles.end(), joined) != built_in_roles.end();
  return is_built_in ? joined : name;
}

[[nodiscard]] Outcome<void> check_groups(const Node& groups, const TenantSpec& tenant) {
  for (const Node& group : groups.items) {
    if (std::ranges::find(tenant.groups, group.text, &GroupSpec::key) != tenant.groups.end()) continue;
    std::vector<std::string> known;
    for (const GroupSpec& spec : tenant.groups) known.push_back(spec.key);
    return fail(group.mark, "unknown group " + ticked(group.text), "a key below `groups`",
                nearest_hint(group.text, known));
  }
  return {};
}

[[nodiscard]] Outcome<PersonSpec> read_person(const Member& member, const TenantSpec& tenant) {
  if (auto ok = check_name(member); !ok) return tl::unexpected(ok.error());
  const Node& node = member.value;
  PersonSpec person;
  person.key = member.key;
  person.mark = member.mark;
  if (const Node* count = node.find("count")) person.count = std::stoll(count->text);
  person.groups = texts(node.find("groups"));
  person.traits = traits_of(node, {"count", "groups", "tags", "segment", "usedBy", "mail", "id"});
  if (Node* roles = find(person.traits, "roles"))
    for (Node& role : roles->items) role.text = role_as_known(role.text);
  person.tags = texts(node.find("tags"));
  person.segments = one_or_more(node.find("segment"));
  person.id = text_of(node.find("id"));
  if (const Node* mail = node.find("mail")) {
    const auto at = mail->text.rfind('@');
    if (at == std::string::npos || at == 0 || !is_domain(std::string_view(mail->text).substr(at + 1)))
      return fail(mail->mark, ticked(mail->text) + " is no mail address", "name@domain");
    person.domain = lower_case(mail->text.substr(at + 1));
  }
  if (const Node* groups = node.find("groups"))
    if (auto ok = check_groups(*groups, tenant); !ok) return tl::unexpected(ok.error());
  return person;
}

[[nodiscard]] Outcome<void> read_people(const Node* names, const Scenario& scenario, const TenantSpec& tenant,
                                        std::vector<PersonName>& people) {
  if (names == nullptr) return {};
  for (const Node& name : names->items) {
    // Inside a tenant, its own people go by their key.
    const bool own = name.text.find('@') == std::string::npos;
    const auto who = resolve_person(scenario, own ? name.text + "@" + tenant.key : name.text, name.mark);
    if (!who) return tl::unexpected(who.error());
    people.push_back(*who);
  }
  return {};
}

[[nodiscard]] std::vector<std::string> keys_of(const Scenario& scenario) {
  std::vector<std::string> keys;
  for (const TenantSpec& tenant : scenario.tenants) keys.push_back(tenant.key);
  return keys;
}

/// Names that traits use for roles, policies and tenants: one that nothing answers to would decide nothing.
[[nodiscard]] Outcome<void> check_names(const Scenario& scenario, const TenantSpec& tenant) {
  std::vector<std::string> roles(built_in_roles.begin(), built_in_roles.end());
  if (const Node* custom = tenant.traits.find("customRoles"))
    for (const Member& role : custom->members) {
      if (std::find(roles.begin(), roles.end(), role.key) != roles.end())
        return fail(role.mark, "the role " + ticked(role.key) + " is there already", "another name");
      roles.push_back(role.key);
    }
  std::vector<std::string> policies{"Global"};
  if (const Node* named = tenant.settings.find("externalAccessPolicies"))
    for (const Member& policy : named->members) policies.push_back(policy.key);
  const auto known = [](const Node* name, const std::vector<std::string>& names, const char* what,
                        const char* expected) -> Outcome<void> {
    if (name == nullptr || std::find(names.begin(), names.end(), name->text) != names.end()) return {};
    return fail(name->mark, std::string("unknown ") + what + " " + ticked(name->text), expected,
                nearest_hint(name->text, names));
  };
  for (const PersonSpec& person : tenant.people) {
    if (const Node* held = person.traits.find("roles"))
      for (const Node& role : held->items)
        if (auto ok = known(&role, roles, "role", "a built-in role, or one of customRoles"); !ok) return ok;
    if (auto ok = known(person.traits.find("externalAccessPolicy"), policies, "external access policy",
                        "one of externalAccessPolicies");
        !ok)
      return ok;
    if (const Node* network = person.traits.at("tenantRestrictionsSignal.from"); network != nullptr)
      if (auto ok = known(network, keys_of(scenario), "tenant", "a tenant's key"); !ok) return ok;
  }
  return {};
}

[[nodiscard]] Outcome<void> read_group_owners(const Node& node, const Scenario& scenario, TenantSpec& tenant) {
  const Node* groups = node.find("groups");
  if (groups == nullptr) return {};
  for (GroupSpec& group : tenant.groups) {
    if (auto ok = read_people(groups->find(group.key)->find("owners"), scenario, tenant, group.owners); !ok) return ok;
    for (const PersonName& owner : group.owners)
      if (owner.tenant != tenant.key)
        return fail(owner.mark, ticked(owner.text()) + " is at home elsewhere", "a user of " + ticked(tenant.key));
  }
  return {};
}

[[nodiscard]] Outcome<GuestSpec> read_guest(const PersonName& who, const Member& member, const TenantSpec& tenant) {
  GuestSpec guest{who, {}, one_or_more(member.value.find("segment")), {}, member.mark};
  const Node* state = member.value.find("externalUserState");
  guest.acceptance = state == nullptr || state->text == "Accepted" ? Acceptance::accepted
                     : state->is_unknown()                         ? Acceptance::unknown
                                                                   : Acceptance::pending;
  if (const Node* groups = member.value.find("groups")) {
    if (auto ok = check_groups(*groups, tenant); !ok) return tl::unexpected(ok.error());
    guest.groups = texts(groups);
  }
  guest.traits = traits_of(member.value, {"externalUserState", "groups", "segment"});
  return guest;
}

[[nodiscard]] Outcome<void> read_venues(const Node& node, const Scenario& scenario, TenantSpec& tenant) {
  if (auto ok = read_group_owners(node, scenario, tenant); !ok) return ok;
  if (const Node* guests = node.find("guests"))
    for (const Member& member : guests->members) {
      const auto who = resolve_person(scenario, member.key, member.mark);
      if (!who) return tl::unexpected(who.error());
      if (who->tenant == tenant.key)
        return fail(member.mark, ticked(member.key) + " is at home here", "somebody of another tenant");
      if (std::any_of(tenant.guests.begin(), tenant.guests.end(),
                      [&](const GuestSpec& guest) { return guest.who == *who; }))
        return fail(member.mark, "the guest " + ticked(who->text()) + " is there twice");
      auto guest = read_guest(*who, member, tenant);
      if (!guest) return tl::unexpected(guest.error());
      tenant.guests.push_back(std::move(*guest));
    }
  if (const Node* teams = node.find("teams"))
    for (const Member& member : teams->members) {
      if (auto ok = check_key(member); !ok) return ok;
      TeamSpec team;
      team.key = member.key;
      team.mark = member.mark;
      for (const auto& [list, people] : {std::pair{"owners", &team.owners}, std::pair{"members", &team.members}})
        if (auto ok = read_people(member.value.find(list), scenario, tenant, *people); !ok) return ok;
      tenant.teams.push_back(std::move(team));
    }
  for (const ItemKindInfo& kind : item_kinds)
    if (const Node* items = node.find(kind.list))
      for (const Member& member : items->members) {
        if (auto ok = check_key(member); !ok) return ok;
        ItemSpec item;
        item.kind = kind.kind;
        item.key = member.key;
        item.mark = member.mark;
        item.traits = traits_of(member.value, {"owners", members_key(kind.kind)});
        spell_apps_alike(item.traits);
        if (auto ok = read_people(member.value.find("owners"), scenario, tenant, item.owners); !ok) return ok;
        if (auto ok = read_people(member.value.find(members_key(kind.kind)), scenario, tenant, item.members); !ok)
          return ok;
        const auto taken = [&](const auto& other) { return other.key == item.key; };
        if (std::any_of(tenant.items.begin(), tenant.items.end(), taken) ||
            std::any_of(tenant.teams.begin(), tenant.teams.end(), taken))
          return fail(item.mark, "the name " + ticked(item.key) + " is taken in " + ticked(tenant.key),
                      "one venue a name");
        tenant.items.push_back(std::move(item));
      }
  if (Node* contacts = find(tenant.traits, "mailContacts"))
    for (Node& name : contacts->items) {
      const auto who = resolve_person(scenario, name.text, name.mark);
      if (!who) return tl::unexpected(who.error());
      name.text = who->text();
    }
  return check_names(scenario, tenant);
}

/// Who holds the tenant's service accounts.
[[nodiscard]] Outcome<void> read_holders(const Node& node, const Scenario& scenario, TenantSpec& tenant) {
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
  return {};
}

[[nodiscard]] GroupSpec::Visibility visibility_of(const Node* written) {
  if (written == nullptr) return GroupSpec::Visibility::closed;
  if (written->is_unknown()) return GroupSpec::Visibility::unknown;
  return written->text == "Public" ? GroupSpec::Visibility::is_public : GroupSpec::Visibility::closed;
}

[[nodiscard]] Outcome<TenantSpec> read_tenant(const Member& member) {
  if (auto ok = check_key(member); !ok) return tl::unexpected(ok.error());
  const Node& node = member.value;
  TenantSpec tenant;
  tenant.key = member.key;
  tenant.mark = member.mark;
  tenant.environment = environment_named(text_of(node.find("environment")));
  tenant.id = lower_case(text_of(node.find("id")));
  tenant.guests_of_strangers = text_of(node.find("guestsOfStrangers")) == "true";
  if (const Node* domains = node.find("domains"))
    for (const Node& name : domains->items) {
      auto domain = domain_named(name);
      if (!domain) return tl::unexpected(domain.error());
      tenant.domains.push_back(std::move(*domain));
    }
  if (const Node* groups = node.find("groups"))
    for (const Member& group : groups->members) {
      if (auto ok = check_name(group); !ok) return tl::unexpected(ok.error());
      tenant.groups.push_back({.key = group.key,
                               .id = text_of(group.value.find("id")),
                               .member_of = texts(group.value.find("memberOf")),
                               .mark = group.mark,
                               .visibility = visibility_of(group.value.find("visibility"))});
    }
  for (const GroupSpec& group : tenant.groups)
    for (const std::string& around : group.member_of)
      if (std::none_of(tenant.groups.begin(), tenant.groups.end(),
                       [&](const GroupSpec& other) { return other.key == around; }))
        return fail(group.mark, "unknown group " + ticked(around), "a key below `groups`");
  tenant.traits = traits_of(
      node, {"environment", "domains", "id", "export", "settings", "groups", "users", "populations", "guests",
             "guestsOfStrangers", "teams", "sites", "reports", "flows", "powerApps", "forms", "resources", "devices"});
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
  return tenant;
}

/// Settings, and people who hold no account of others: of an estate they are most of the document, and what is made of
/// them is as large again.
void drop_what_is_read(Node& tenant) {
  std::erase_if(tenant.members, [](const Member& member) { return member.key == "settings"; });
  for (const char* list : {"users", "populations"})
    if (Node* people = find(tenant, list)) {
      std::erase_if(people->members, [](const Member& person) { return person.value.find("usedBy") == nullptr; });
      people->members.shrink_to_fit();
    }
}

}  // namespace

Outcome<void> read_tenants(Node tenants, std::vector<ReadExport> exports, Scenario& scenario) {
  std::set<std::string> ids, domains;
  std::vector<WrittenSettings> settings;
  for (std::size_t i = 0; i < tenants.members.size(); ++i) {
    Member& member = tenants.members[i];
    auto tenant = read_tenant(member);
    if (!tenant) return tl::unexpected(tenant.error());
    tenant->people_of_export = std::move(exports[i].people);
    auto written = read_settings(member.value, std::move(exports[i].settings), *tenant);
    if (!written) return tl::unexpected(written.error());
    if (!tenant->id.empty() && !ids.insert(tenant->id).second)
      return fail(member.mark, "the tenant id " + ticked(tenant->id) + " belongs to two tenants");
    for (const std::string& domain : tenant->domains)
      if (!domains.insert(domain).second)
        return fail(member.mark, "the domain " + ticked(domain) + " belongs to two tenants");
    scenario.tenants.push_back(std::move(*tenant));
    settings.push_back(std::move(*written));
    drop_what_is_read(member.value);
  }
  add_outside_tenants(settings, scenario);
  const KnownNames known(scenario);
  for (std::size_t i = 0; i < settings.size(); ++i) {
    TenantSpec& tenant = scenario.tenants[i];
    const Node& node = tenants.members[i].value;
    if (auto ok = resolve_settings(scenario, known, std::move(settings[i]), tenant); !ok) return ok;
    if (auto ok = read_venues(node, scenario, tenant); !ok) return ok;
    if (auto ok = read_holders(node, scenario, tenant); !ok) return ok;
    add_venues_of_anybody(tenant);
  }
  return {};
}

}  // namespace entente::model::reading
