#include "model/kinds/alike_tenants.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "model/language/writer.hpp"

namespace entente::model {
namespace {

/// Below these, settings are by other tenant: partner entries, and synchronization.
constexpr std::array<std::string_view, 2> by_tenant{"crossTenantAccessPolicy.partners", "crossTenantSynchronization"};

/// The mapping at a dotted path, to be changed; nullptr when there is none.
[[nodiscard]] Node* mapping_at(Node& root, std::string_view path) {
  Node* node = &root;
  while (!path.empty()) {
    const auto dot = path.find('.');
    const std::string_view name = path.substr(0, dot);
    const auto member = std::ranges::find(node->members, name, &Member::key);
    if (member == node->members.end()) return nullptr;
    node = &member->value;
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
  }
  return node->kind == Node::Kind::mapping ? node : nullptr;
}

/// Writes a tenant's own names in a way that does not depend on them.
class WithoutNames {
 public:
  explicit WithoutNames(const TenantSpec& tenant) : key_(tenant.key) {
    add(tenant.key, "self");
    add(tenant.id, "id");
    for (std::size_t i = 0; i < tenant.domains.size(); ++i) add(tenant.domains[i], "domain-" + std::to_string(i));
    for (const PersonSpec& person : tenant.people) add(person.id, "id-of-" + person.key);
    for (const GroupSpec& group : tenant.groups) add(group.id, "id-of-group-" + group.key);
  }

  [[nodiscard]] std::string word(const std::string& text) const {
    if (const auto found = names_.find(text); found != names_.end()) return found->second;
    const auto at = text.rfind('@');
    if (at == std::string::npos) return text;
    const auto found = names_.find(text.substr(at + 1));
    return found == names_.end() ? text : text.substr(0, at + 1) + found->second;
  }
  void rename(Node& node) const {
    if (node.kind == Node::Kind::scalar) node.text = word(node.text);
    for (Node& item : node.items) rename(item);
    for (Member& member : node.members) rename(member.value);
  }
  void rename(std::vector<PersonName>& people) const {
    for (PersonName& person : people)
      if (person.tenant == key_) person.tenant = "self";
  }
  /// Without what is by other tenant, which is compared tenant by tenant.
  [[nodiscard]] TenantSpec renamed(TenantSpec tenant) const {
    for (const std::string_view path : by_tenant)
      if (Node* mapping = mapping_at(tenant.settings, path)) mapping->members.clear();
    tenant.key = "self";
    tenant.id.clear();
    for (std::string& domain : tenant.domains) domain = word(domain);
    rename(tenant.settings);
    rename(tenant.traits);
    for (PersonSpec& person : tenant.people) {
      person.domain = word(person.domain);
      person.id.clear();
      rename(person.used_by);
      rename(person.traits);
    }
    for (GroupSpec& group : tenant.groups) {
      group.id.clear();
      rename(group.owners);
    }
    for (GuestSpec& guest : tenant.guests) rename(guest.traits);
    for (TeamSpec& team : tenant.teams) rename(team.owners), rename(team.members);
    for (ItemSpec& item : tenant.items) {
      rename(item.owners), rename(item.members);
      rename(item.traits);
    }
    return tenant;
  }

 private:
  void add(const std::string& name, std::string role) {
    if (!name.empty()) names_.emplace(name, std::move(role));
  }
  const std::string& key_;
  std::map<std::string, std::string> names_;
};

/// Everything of a tenant that has no name in it; the writer leaves some of it to others.
[[nodiscard]] std::string text_of(const TenantSpec& renamed) {
  Scenario alone;
  alone.tenants = {renamed};
  std::string text = write_scenario(alone);
  if (renamed.settings_any) text += write_flow(renamed.settings);
  text += renamed.guests_any ? " any guests" : "";
  text += renamed.outside.empty() ? "" : renamed.outside == "stranger" ? " stranger" : " outside";
  for (const PersonSpec& person : renamed.people) text += person.is_anybody ? " anybody " + person.key : "";
  for (const TeamSpec& team : renamed.teams) text += team.is_new ? " new " + team.key : "";
  for (const ItemSpec& item : renamed.items) text += item.is_new ? " new " + item.key : "";
  return text;
}

/// The words by which something may name a tenant from outside it.
class Words {
 public:
  void add(const std::string& word) {
    words_.insert(word);
    const auto at = word.rfind('@');
    const std::string_view place =
        at == std::string::npos ? std::string_view(word) : std::string_view(word).substr(at + 1);
    words_.emplace(place);
    for (auto dot = place.find('.'); dot != std::string_view::npos; dot = place.find('.', dot + 1))
      around_.emplace(place.substr(dot + 1));
  }
  /// Each part of a dotted path is a word of its own.
  void add_path(const std::string& path) {
    add(path);
    for (std::size_t begin = 0; begin <= path.size();) {
      const std::size_t end = std::min(path.find_first_of(".:", begin), path.size());
      add(path.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  void add(const Node& node) {
    if (node.kind == Node::Kind::scalar) add(node.text);
    for (const Node& item : node.items) add(item);
    for (const Member& member : node.members) {
      add(member.key);
      add(member.value);
    }
  }
  void add(const std::vector<PersonName>& people) {
    for (const PersonName& person : people) words_.insert(person.tenant);
  }
  void add(const Selector& selector) {
    if (selector.person) words_.insert(selector.person->tenant);
    words_.insert(selector.tenant);
    for (const std::vector<Selector>& list : selector.any_of)
      for (const Selector& inner : list) add(inner);
    for (const Selector& inner : selector.none_of) add(inner);
  }
  void add(const TimelineEntry& entry) {
    for (const auto& person : {entry.who, entry.by, entry.host})
      if (person) words_.insert(person->tenant);
    add(entry.with);
    words_.insert({entry.to, entry.tenant});
    add_path(entry.setting);
    add(entry.value);
  }
  /// What a tenant says of others, but for what it says of them one by one.
  void add(const TenantSpec& renamed) {
    add(renamed.settings);
    add(renamed.traits);
    for (const PersonSpec& person : renamed.people) {
      add(person.domain);
      add(person.used_by);
      add(person.traits);
    }
    for (const GuestSpec& guest : renamed.guests) {
      words_.insert(guest.who.tenant);
      add(guest.traits);
    }
    for (const TeamSpec& team : renamed.teams) add(team.owners), add(team.members);
    for (const ItemSpec& item : renamed.items) {
      add(item.owners), add(item.members);
      add(item.traits);
    }
  }

  [[nodiscard]] bool name(const TenantSpec& tenant) const {
    const auto named = [&](const std::string& name) { return !name.empty() && words_.contains(name); };
    return named(tenant.key) || named(tenant.id) ||
           std::ranges::any_of(tenant.domains, [&](const std::string& domain) { return named_domain(domain); }) ||
           std::ranges::any_of(tenant.people, [&](const PersonSpec& person) { return named(person.id); }) ||
           std::ranges::any_of(tenant.groups, [&](const GroupSpec& group) { return named(group.id); });
  }

 private:
  /// The domain, one that it lies in or one that lies in it: lists of domains may go by either.
  [[nodiscard]] bool named_domain(std::string_view domain) const {
    if (around_.contains(domain)) return true;
    for (std::string_view rest = domain;;) {
      if (words_.contains(rest)) return true;
      const auto dot = rest.find('.');
      if (dot == std::string_view::npos) return false;
      rest = rest.substr(dot + 1);
    }
  }
  std::set<std::string, std::less<>> words_, around_;  ///< around: the domains that a word lies in
};

/// What one tenant says of another: which, by whom or of whom, and a number for the words.
struct Entry {
  std::size_t other = 0;
  int direction = 0, kind = 0, text = 0;
};

/// The kinds of the scenario's tenants, found by splitting those that look alike until all of a kind are.
class Kinds {
 public:
  explicit Kinds(const Scenario& scenario) : tenants_(scenario.tenants), entries_(tenants_.size()) {
    for (std::size_t t = 0; t < tenants_.size(); ++t) index_.emplace(tenants_[t].key, t);
    Words words;
    std::vector<std::string> texts;
    for (std::size_t t = 0; t < tenants_.size(); ++t) {
      const WithoutNames names(tenants_[t]);
      const TenantSpec renamed = names.renamed(tenants_[t]);
      words.add(renamed);
      texts.push_back(text_of(renamed));
      add_entries(t, names, words);
    }
    add_rest(scenario, words);
    std::map<std::string, std::size_t> looks;
    for (std::size_t t = 0; t < tenants_.size(); ++t) {
      if (words.name(tenants_[t])) texts[t] = "named " + tenants_[t].key;
      kind_.push_back(looks.emplace(texts[t], looks.size()).first->second);
    }
    // Those that speak of some of their kind go by how many first, so that kinds within kinds are found.
    for (const bool strictly : {false, true})
      for (std::size_t before = 0, count = looks.size(); before != count;) {
        before = count;
        count = split(strictly);
      }
  }

  /// The tenants of each kind, in their order.
  [[nodiscard]] std::vector<std::vector<std::size_t>> all() const {
    std::map<std::size_t, std::vector<std::size_t>> by_kind;
    for (std::size_t t = 0; t < tenants_.size(); ++t) by_kind[kind_[t]].push_back(t);
    std::vector<std::vector<std::size_t>> kinds;
    for (auto& [kind, members] : by_kind) kinds.push_back(std::move(members));
    return kinds;
  }

 private:
  void add_entries(std::size_t t, const WithoutNames& names, Words& words) {
    TenantSpec tenant = tenants_[t];
    for (std::size_t kind = 0; kind < by_tenant.size(); ++kind) {
      Node* mapping = mapping_at(tenant.settings, by_tenant[kind]);
      if (mapping == nullptr) continue;
      for (Member& member : mapping->members) {
        // What an export says besides: whose entry it is, which the key says, too.
        std::erase_if(member.value.members,
                      [](const Member& said) { return said.key == "tenantId" || said.key == "displayName"; });
        names.rename(member.value);
        words.add(member.value);
        const auto other = index_.find(member.key);
        if (other == index_.end()) continue;
        const int text = texts_.emplace(write_flow(member.value), static_cast<int>(texts_.size())).first->second;
        entries_[t].push_back({other->second, 0, static_cast<int>(kind), text});
        entries_[other->second].push_back({t, 1, static_cast<int>(kind), text});
      }
    }
  }

  static void add_rest(const Scenario& scenario, Words& words) {
    for (const TimelineEntry& entry : scenario.timeline) words.add(entry);
    words.add(scenario.asked_about);
    for (const InvariantSpec& invariant : scenario.invariants) {
      words.add(invariant.from);
      words.add(invariant.to);
      words.add_path(invariant.what);
      if (invariant.after) words.add(*invariant.after);
    }
  }

  /// What is said of others by name, and of those of the same kind, where it is said of all of them or of none.
  [[nodiscard]] std::vector<int> said(std::size_t t, std::size_t size_of_kind, bool strictly) const {
    std::vector<int> words{static_cast<int>(kind_[t])};
    std::map<std::pair<int, int>, std::vector<int>> of_own;
    std::vector<std::tuple<int, int, int, int>> of_others;
    for (const Entry& entry : entries_[t])
      if (kind_[entry.other] == kind_[t])
        of_own[{entry.direction, entry.kind}].push_back(entry.text);
      else
        of_others.emplace_back(static_cast<int>(entry.other), entry.direction, entry.kind, entry.text);
    std::ranges::sort(of_others);
    for (const auto& [other, direction, kind, text] : of_others)
      words.insert(words.end(), {other, direction, kind, text});
    for (auto& [which, texts] : of_own) {
      std::ranges::sort(texts);
      words.insert(words.end(), {-1, which.first, which.second, static_cast<int>(texts.size())});
      words.insert(words.end(), texts.begin(), texts.end());
      const bool is_of_all = texts.size() + 1 == size_of_kind && texts.front() == texts.back();
      if (strictly && !is_of_all) words.push_back(-2 - static_cast<int>(t));
    }
    return words;
  }

  /// The number of kinds afterwards.
  [[nodiscard]] std::size_t split(bool strictly) {
    std::map<std::size_t, std::size_t> sizes;
    for (const std::size_t kind : kind_) ++sizes[kind];
    std::map<std::vector<int>, std::size_t> kinds;
    std::vector<std::size_t> finer;
    for (std::size_t t = 0; t < tenants_.size(); ++t)
      finer.push_back(kinds.emplace(said(t, sizes[kind_[t]], strictly), kinds.size()).first->second);
    kind_ = std::move(finer);
    return kinds.size();
  }

  const std::vector<TenantSpec>& tenants_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::vector<std::vector<Entry>> entries_;
  std::map<std::string, int> texts_;
  std::vector<std::size_t> kind_;
};

}  // namespace

Scenario with_alike_tenants_left_out(Scenario scenario, std::size_t keep) {
  std::set<std::string, std::less<>> left_out;
  for (const std::vector<std::size_t>& kind : Kinds(scenario).all()) {
    if (kind.size() <= keep) continue;
    AlikeTenants alike;
    for (std::size_t i = 0; i < kind.size(); ++i)
      (i < keep ? alike.kept : alike.left_out).push_back(scenario.tenants[kind[i]].key);
    left_out.insert(alike.left_out.begin(), alike.left_out.end());
    scenario.alike.push_back(std::move(alike));
  }
  if (left_out.empty()) return scenario;
  std::erase_if(scenario.tenants, [&](const TenantSpec& tenant) { return left_out.contains(tenant.key); });
  for (TenantSpec& tenant : scenario.tenants)
    for (const std::string_view path : by_tenant)
      if (Node* mapping = mapping_at(tenant.settings, path))
        std::erase_if(mapping->members, [&](const Member& member) { return left_out.contains(member.key); });
  return scenario;
}

}  // namespace entente::model
