// Classes: people with the same signature are one population.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "model/language/export/nodes.hpp"
#include "model/language/export/people/joined_parts.hpp"
#include "model/language/export/people/person_nodes.hpp"
#include "model/language/free_name.hpp"
#include "model/terms/names.hpp"

namespace entente::model::exported {

namespace {

struct Class {
  std::size_t first;  ///< of its people
  std::int64_t count = 0;
};

[[nodiscard]] std::string domain_of(const Person& person) {
  return person.address.substr(person.address.rfind('@') + 1);
}

class ClassWriter {
 public:
  ClassWriter(std::vector<TenantOfPeople>& tenants, People& people) : tenants_(tenants), people_(people) {
    for (const TenantOfPeople& tenant : tenants_) {
      std::set<std::string>& taken = taken_.emplace_back();
      std::set<std::string>& users = users_written_.emplace_back();
      for (const char* list : {"users", "populations", "groups"})
        if (const Node* written = tenant.written->find(list))
          for (const Member& member : written->members) {
            taken.insert(member.key);
            if (std::string_view(list) == "users") users.insert(member.key);
          }
      for (const GroupInUse& group : people_.groups[taken_.size() - 1].groups) taken.insert(group.key);
    }
  }

  void write() {
    for (std::size_t t = 0; t < tenants_.size(); ++t) write_groups(t);
    std::vector<Class> classes;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < people_.persons.size(); ++i) {
      std::string signature = signature_of(people_.persons[i]);
      if (people_.persons[i].is_named) signature += '#' + std::to_string(i);
      const auto [found, is_new] = known.try_emplace(std::move(signature), classes.size());
      if (is_new) classes.push_back({i});
      ++classes[found->second].count;
    }
    // Who is told apart keeps the own name, so these come first.
    for (const bool named : {true, false})
      for (const Class& one : classes)
        if (people_.persons[one.first].is_named == named) write(one);
    write_owners();
    for (std::size_t t = 0; t < tenants_.size(); ++t)
      if (people_.joined[t].guests_of_nobody > 0 && tenants_[t].written->find("guestsOfStrangers") == nullptr)
        *tenants_[t].written =
            with(std::move(*tenants_[t].written), "guestsOfStrangers", word_at("true", tenants_[t].mark));
  }

 private:
  [[nodiscard]] std::vector<std::size_t> groups_of(std::size_t tenant, const ExportedUser* user) const {
    if (user == nullptr) return {};
    const auto& members = people_.groups[tenant].of_member;
    const auto found = members.find(user->id);
    return found == members.end() ? std::vector<std::size_t>{} : found->second;
  }
  [[nodiscard]] std::vector<std::string> keys_of_groups(std::size_t tenant, const ExportedUser* user) const {
    std::vector<std::string> keys;
    for (const std::size_t group : groups_of(tenant, user)) keys.push_back(people_.groups[tenant].groups[group].key);
    return keys;
  }
  [[nodiscard]] std::uint32_t roles_of(const Person& person) const {
    const auto& roles = people_.granted[person.tenant].roles;
    const auto found = person.user == nullptr ? roles.end() : roles.find(person.user->id);
    return found == roles.end() ? 0 : found->second;
  }
  [[nodiscard]] std::string policy_of(const Person& person) const {
    const auto& policies = people_.granted[person.tenant].policies;
    const auto found = policies.find(person.address);
    return found == policies.end() ? "" : found->second;
  }
  /// The segments of a user of the tenant; a filter that asks for what nobody says leaves barriers open.
  [[nodiscard]] std::vector<std::string> segments_of(std::size_t number, const ExportedUser* user) {
    std::vector<std::string> own;
    if (user == nullptr) return own;
    const TenantOfPeople& tenant = tenants_[number];
    for (const auto& [name, filter] : tenant.segments) {
      const Said is_in = filter.admits(*user, tenant.attributes);
      if (is_in == Said::yes) own.push_back(name);
      if (is_in == Said::nothing) people_.joined[number].segments_are_open = true;
    }
    return own;
  }
  /// Addresses that are not at a domain of the tenant: somebody elsewhere may be invited by one of them.
  [[nodiscard]] std::vector<std::string> foreign_addresses(const Person& person) const {
    std::vector<std::string> foreign;
    if (person.user == nullptr) return foreign;
    const std::vector<std::string>& own = tenants_[person.tenant].domains;
    for (const std::string& address : person.user->addresses)
      if (std::find(own.begin(), own.end(), address.substr(address.rfind('@') + 1)) == own.end())
        foreign.push_back(address);
    return foreign;
  }

  [[nodiscard]] std::string signature_of(const Person& person) {
    const ExportedUser* user = person.user;
    std::string text = fmt::format("{}@{}:", person.tenant, domain_of(person));
    if (user != nullptr)
      text += fmt::format("{}{}{}{} {:x}", static_cast<int>(user->is_enabled), static_cast<int>(user->is_guest),
                          static_cast<int>(user->is_in_address_list), user->services ? 's' : '-',
                          user->services.value_or(0));
    for (const std::size_t group : groups_of(person.tenant, user)) text += fmt::format(" g{}", group);
    if (const std::uint32_t roles = roles_of(person); roles != 0) text += fmt::format(" r{:x}", roles);
    if (const std::string policy = policy_of(person); !policy.empty()) text += " p" + policy;
    for (const std::string& segment : segments_of(person.tenant, user)) text += " s" + segment;
    for (const std::string& address : foreign_addresses(person)) text += " a" + address;
    for (const GuestAt& guest : person.guest_at) {
      const ExportedUser& there = *guest.user;
      text += fmt::format(" at{} {}{}{}{}{} {:x}", guest.host, static_cast<int>(there.acceptance),
                          static_cast<int>(there.is_enabled), static_cast<int>(there.is_guest),
                          static_cast<int>(there.is_in_address_list), there.services ? 's' : '-',
                          there.services.value_or(0));
      for (const std::size_t group : groups_of(guest.host, guest.user)) text += fmt::format(" g{}", group);
      for (const std::string& segment : segments_of(guest.host, guest.user)) text += " s" + segment;
    }
    for (const std::size_t host : person.contact_of) text += fmt::format(" c{}", host);
    return text;
  }

  /// A word for a class: its roles, its groups, or that it is a plain one.
  [[nodiscard]] std::string base_name(const Person& person) const {
    std::string name;
    const auto add = [&](const std::string& word) { name += (name.empty() ? "" : "-") + word; };
    for (std::size_t i = 0; i < built_in_roles.size(); ++i)
      if (roles_of(person) >> i & 1U) add(std::string(built_in_roles[i]));
    const bool has_role = !name.empty();
    const auto groups = groups_of(person.tenant, person.user);
    if (!has_role && groups.size() <= 2)
      for (const std::size_t group : groups) add(people_.groups[person.tenant].groups[group].key);
    if (person.user != nullptr && !has_role) add("members");
    if (name.empty() && !person.guest_at.empty()) add("guests-of-" + tenants_[person.guest_at.front().host].key);
    if (name.empty()) add("contacts-of-" + tenants_[person.contact_of.front()].key);
    if (person.user != nullptr && person.user->is_enabled == Said::no) add("disabled");
    return name;
  }

  void write(const Class& one) {
    const Person& person = people_.persons[one.first];
    TenantOfPeople& tenant = tenants_[person.tenant];
    std::set<std::string>& taken = taken_[person.tenant];
    const bool is_written = person.is_named && users_written_[person.tenant].contains(person.key) &&
                            merged_.insert({person.tenant, person.key}).second;
    const std::string base = one.count == 1 ? person.key : base_name(person);
    const std::string key =
        is_written ? base : free_name(base, [&](const std::string& name) { return taken.contains(name); });
    taken.insert(key);
    PeopleOfExport& joined = people_.joined[person.tenant];
    joined.people += static_cast<std::size_t>(person.user == nullptr ? 0 : one.count);
    joined.classes += person.user == nullptr ? 0U : 1U;
    if (person.is_named && person.user != nullptr) key_of_id_.emplace(std::pair{person.tenant, person.user->id}, key);
    // Whom the scenario writes and no export lists is as it is written.
    if (!is_written || person.user != nullptr)
      add_below(list_of(*tenant.written, one.count == 1 ? "users" : "populations", tenant.mark), key,
                person_node(person, one.count, key, tenant), tenant.mark);
    const std::string name = key + "@" + tenant.key;
    for (const GuestAt& guest : person.guest_at) {
      const TenantOfPeople& host = tenants_[guest.host];
      Node node = guest_node(*guest.user, keys_of_groups(guest.host, guest.user), segments_of(guest.host, guest.user),
                             host.mark);
      add_below(list_of(*host.written, "guests", host.mark), name, std::move(node), host.mark);
    }
    for (const std::size_t host : person.contact_of) write_contact(tenants_[host], name);
  }

  [[nodiscard]] Node person_node(const Person& person, std::int64_t count, const std::string& key,
                                 const TenantOfPeople& tenant) {
    const Mark& mark = tenant.mark;
    Node node = mapping_at(mark);
    const auto add = [&](const char* name, Node value) { node = with(std::move(node), name, std::move(value)); };
    if (count > 1) add("count", word_at(std::to_string(count), mark));
    const std::string domain = domain_of(person);
    if (tenant.domains.empty() || domain != tenant.domains.front()) add("mail", text_at(key + "@" + domain, mark));
    if (person.is_named && person.user != nullptr && !person.user->id.empty())
      add("id", text_at(person.user->id, mark));
    if (const auto groups = keys_of_groups(person.tenant, person.user); !groups.empty())
      add("groups", texts_at(groups, mark));
    if (const auto segments = segments_of(person.tenant, person.user); !segments.empty())
      add("segment", texts_at(segments, mark));
    add_roles(person, mark, node);
    if (const std::string policy = policy_of(person); !policy.empty())
      add("externalAccessPolicy", text_at(policy, mark));
    if (const auto addresses = foreign_addresses(person); !addresses.empty())
      add("proxyAddresses", texts_at(addresses, mark));
    add_account(person.user, mark, node);
    for (const char* name : {"claims", "risk", "smsSignIn"}) add(name, unknown_at(mark));
    return node;
  }

  void add_roles(const Person& person, const Mark& mark, Node& node) const {
    const bool are_known = people_.joined[person.tenant].has_roles && (roles_of(person) & role_of_unknown_actions) == 0;
    if (!are_known) {
      node = with(std::move(node), "roles", unknown_at(mark));
      return;
    }
    std::vector<std::string> held;
    for (std::size_t i = 0; i < built_in_roles.size(); ++i)
      if (roles_of(person) >> i & 1U) held.emplace_back(built_in_roles[i]);
    if (!held.empty()) node = with(std::move(node), "roles", texts_at(held, mark));
  }

  static void write_contact(TenantOfPeople& host, const std::string& name) {
    for (Member& member : host.written->members)
      if (member.key == "mailContacts") {
        const bool is_there = std::any_of(member.value.items.begin(), member.value.items.end(),
                                          [&](const Node& item) { return item.text == name; });
        if (!is_there) member.value.items.push_back(text_at(name, host.mark));
        return;
      }
    *host.written = with(std::move(*host.written), "mailContacts", texts_at({name}, host.mark));
  }

  void write_groups(std::size_t number) {
    TenantOfPeople& tenant = tenants_[number];
    if (people_.groups[number].groups.empty()) return;
    Node& list = list_of(*tenant.written, "groups", tenant.mark);
    for (const GroupInUse& group : people_.groups[number].groups) {
      Node node = mapping_at(tenant.mark);
      node = with(std::move(node), "id", text_at(group.group->id, tenant.mark));
      std::vector<std::string> around;
      for (const std::size_t outer : group.around) around.push_back(people_.groups[number].groups[outer].key);
      if (!around.empty()) node = with(std::move(node), "memberOf", texts_at(around, tenant.mark));
      add_visibility(*group.group, tenant.mark, node);
      add_below(list, group.key, std::move(node), tenant.mark);
    }
  }

  /// Owners of groups are people by name, which exist only now.
  void write_owners() {
    for (std::size_t t = 0; t < tenants_.size(); ++t)
      for (const GroupInUse& group : people_.groups[t].groups) {
        if (group.group->owners.empty()) continue;
        std::vector<std::string> owners;
        bool are_people = true;  // of the tenant: a guest or an application that owns a group adds people, too
        for (const std::string& id : group.group->owners)
          if (const auto owner = key_of_id_.find({t, id}); owner != key_of_id_.end())
            owners.push_back(owner->second);
          else
            are_people = false;
        const Mark& mark = tenants_[t].mark;
        Node node = mapping_at(mark);
        if (!owners.empty()) node = with(std::move(node), "owners", texts_at(owners, mark));
        if (!are_people) node = with(std::move(node), "visibility", unknown_at(mark));
        add_below(list_of(*tenants_[t].written, "groups", mark), group.key, std::move(node), mark);
      }
  }

  std::vector<TenantOfPeople>& tenants_;
  People& people_;
  std::vector<std::set<std::string>> taken_, users_written_;
  std::set<std::pair<std::size_t, std::string>> merged_;
  std::map<std::pair<std::size_t, std::string>, std::string> key_of_id_;
};

}  // namespace

void write_classes(std::vector<TenantOfPeople>& tenants, People& people) { ClassWriter(tenants, people).write(); }

}  // namespace entente::model::exported
