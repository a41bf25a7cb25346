// Who is who first: the people of each tenant, and the guests among them. Then classes.
#include "model/language/export/people/join.hpp"

#include <algorithm>
#include <unordered_set>

#include "model/language/export/nodes.hpp"
#include "model/language/export/people/joined_parts.hpp"
#include "model/language/free_name.hpp"

namespace entente::model::exported {

namespace {

/// The address behind a guest: what mail says, or what the name before `#EXT#` was made of.
[[nodiscard]] std::string home_address(const ExportedUser& guest) {
  if (guest.mail.find('@') != std::string::npos) return guest.mail;
  std::string address = guest.name.substr(0, guest.name.find("#ext#"));
  if (const auto mark = address.rfind('_'); mark != std::string::npos) address[mark] = '@';
  return address;
}

[[nodiscard]] std::string key_of(std::string_view address) {
  return as_key(std::string(address.substr(0, address.find('@'))), "[]=?#", "user-");
}

/// The keys under which the scenario writes users, by what exports call them: the key and the address in lower case,
/// and the object id.
[[nodiscard]] std::unordered_map<std::string, std::string> written_keys(const Node& tenant) {
  std::unordered_map<std::string, std::string> keys;
  if (const Node* users = tenant.find("users"))
    for (const Member& user : users->members) {
      keys.try_emplace(lower(user.key), user.key);
      for (const char* name : {"id", "mail"})
        if (const Node* written = user.value.find(name)) keys.try_emplace(lower(written->text), user.key);
    }
  return keys;
}

class Joiner {
 public:
  Joiner(std::vector<TenantOfPeople>& tenants, const NamesInUse& names) : tenants_(tenants), names_(names) {}

  People all() {
    people_.joined.resize(tenants_.size());
    for (std::size_t t = 0; t < tenants_.size(); ++t) {
      for (const std::string& domain : tenants_[t].domains) tenant_of_domain_.try_emplace(domain, t);
      people_.groups.push_back(groups_in_use(tenants_[t], names_, people_.joined[t]));
      written_.push_back(written_keys(*tenants_[t].written));
    }
    for (std::size_t t = 0; t < tenants_.size(); ++t) add_people_of(t);
    for (std::size_t t = 0; t < tenants_.size(); ++t)
      for (const ExportedUser& user : tenants_[t].people.users)
        if (user.is_external) add_guest(t, user);
    for (std::size_t t = 0; t < tenants_.size(); ++t)
      for (const std::string& address : tenants_[t].people.contacts) add_contact(t, address);
    return std::move(people_);
  }

 private:
  void add_people_of(std::size_t tenant) {
    std::unordered_set<std::string> owners;
    for (const GroupInUse& group : people_.groups[tenant].groups)
      owners.insert(group.group->owners.begin(), group.group->owners.end());
    for (const ExportedUser& user : tenants_[tenant].people.users) {
      if (user.is_external) continue;
      Person person{tenant, &user, key_of(user.name), user.name, {}, false};
      person.is_named = is_written({user.id, user.name, person.key}, person) || owners.contains(user.id) ||
                        names_.has(user.id) || names_.has(user.name) || (!user.mail.empty() && names_.has(user.mail)) ||
                        names_.has(person.key) || names_.has(person.key + "@" + lower(tenants_[tenant].key));
      people_.persons.push_back(std::move(person));
    }
  }

  /// Whether the scenario writes somebody whom exports call so; the person then has the key that is written.
  [[nodiscard]] bool is_written(const std::vector<std::string>& names, Person& person) const {
    const auto& written = written_[person.tenant];
    for (const std::string& name : names)
      if (const auto key = written.find(name); key != written.end()) {
        person.key = key->second;
        return true;
      }
    return false;
  }

  /// The other tenant that somebody with this address is at home in, if it is one of these.
  [[nodiscard]] std::optional<std::size_t> home_of(const std::string& address, std::size_t host) const {
    const auto at = address.rfind('@');
    if (at == std::string::npos) return std::nullopt;
    const auto home = tenant_of_domain_.find(address.substr(at + 1));
    if (home == tenant_of_domain_.end() || home->second == host) return std::nullopt;
    return home->second;
  }

  void add_guest(std::size_t host, const ExportedUser& guest) {
    PeopleOfExport& joined = people_.joined[host];
    ++joined.guests;
    const std::string address = home_address(guest);
    if (const auto home = home_of(address, host))
      people_.persons[person_at(*home, address)].guest_at.push_back({host, &guest});
    else
      ++joined.guests_of_nobody;
  }

  void add_contact(std::size_t host, const std::string& address) {
    PeopleOfExport& joined = people_.joined[host];
    ++joined.contacts;
    const auto home = home_of(address, host);
    if (!home) {
      ++joined.contacts_of_nobody;
      return;
    }
    std::vector<std::size_t>& of = people_.persons[person_at(*home, address)].contact_of;
    if (of.empty() || of.back() != host) of.push_back(host);
  }

  [[nodiscard]] std::size_t person_at(std::size_t tenant, const std::string& address) {
    if (addresses_.empty()) index_addresses();
    const auto [known, is_new] = addresses_.try_emplace(address, people_.persons.size());
    if (!is_new) return known->second;
    Person person{tenant, nullptr, key_of(address), address, {}, false};
    person.is_named = is_written({address, person.key}, person) || names_.has(address) ||
                      names_.has(person.key + "@" + lower(tenants_[tenant].key));
    people_.persons.push_back(std::move(person));
    return known->second;
  }

  void index_addresses() {
    for (std::size_t i = 0; i < people_.persons.size(); ++i) {
      const Person& person = people_.persons[i];
      addresses_.try_emplace(person.address, i);
      if (person.user == nullptr) continue;
      if (!person.user->mail.empty()) addresses_.try_emplace(person.user->mail, i);
      for (const std::string& address : person.user->addresses) addresses_.try_emplace(address, i);
    }
  }

  std::vector<TenantOfPeople>& tenants_;
  const NamesInUse& names_;
  std::vector<std::unordered_map<std::string, std::string>> written_;  ///< by tenant
  std::unordered_map<std::string, std::size_t> tenant_of_domain_, addresses_;
  People people_;
};

}  // namespace

std::vector<PeopleOfExport> join_people(std::vector<TenantOfPeople>& tenants, const NamesInUse& names) {
  People people = Joiner(tenants, names).all();
  for (std::size_t t = 0; t < tenants.size(); ++t) {
    take_roles_and_policies(tenants[t], people, t);
    people.joined[t].unread_of_users = tenants[t].people.unread_of_users;
    people.joined[t].unread_of_groups = tenants[t].people.unread_of_groups;
  }
  write_classes(tenants, people);
  return std::move(people.joined);
}

}  // namespace entente::model::exported
