#include "model/kinds/portraits.hpp"

#include <algorithm>
#include <set>

#include "model/kinds/known_places.hpp"
#include "model/kinds/named_people.hpp"
#include "model/kinds/named_tenants.hpp"
#include "model/kinds/tenant_names.hpp"
#include "model/language/writer.hpp"

namespace entente::model {

std::int32_t Settings::at(std::int32_t place) const {
  const auto found = std::ranges::lower_bound(placed, place, {}, &Placed::place);
  return found == placed.end() || found->place != place ? -1 : found->value;
}

std::int32_t Portraits::number(const std::string& word) {
  const auto [known, is_new] = numbers_.try_emplace(word, static_cast<std::int32_t>(words_.size()));
  if (is_new) words_.push_back(word);
  return known->second;
}

/// By which row of the table the settings are looked at.
constexpr std::array of_entries{Dependency::entries, Dependency::synchronization};

/// No name of a scenario begins like this.
constexpr char own = '\x01', other = '\x02';

/// Portrays one tenant: own names are written by what they stand for, others' names are taken out and remembered.
class Portrayer {
 public:
  Portrayer(Portraits& portraits, const TenantNames& names, const NamedPeople& people, const TenantSpec& tenant,
            std::size_t number, const Dependencies& on)
      : portraits_(portraits), names_(names), people_(people), tenant_(tenant), number_(number), on_(on) {
    add_own(tenant.key, "self");
    add_own(tenant.id, "id");
    for (std::size_t i = 0; i < tenant.domains.size(); ++i) add_own(tenant.domains[i], "domain-" + std::to_string(i));
    for (const PersonSpec& person : tenant.people) add_own(person.id, "id-of-" + person.key);
    for (const GroupSpec& group : tenant.groups) add_own(group.id, "id-of-group-" + group.key);
  }

  [[nodiscard]] Portrait portrait() {
    Portrait portrait;
    std::string frame = structure();
    portrait.own = settings_in(tenant_.settings, PlaceOf::tenant, std::move(frame));
    add_entries(portrait);
    for (auto& [of, places] : mentions_) {
      if (!counts(on_, Dependency::mentions)) break;
      std::string all;
      for (const std::string& place : places) all += place + '\n';
      portrait.of_others[of].mentions = portraits_.number(all);
    }
    return portrait;
  }
  /// The tenants that people of this one depend on wherever they are: whose accounts they hold, who holds theirs, and
  /// on whose networks they are.
  [[nodiscard]] const std::set<std::size_t>& bound_to() const { return bound_to_; }

 private:
  void add_own(const std::string& name, std::string role) {
    if (!name.empty()) own_.emplace(name, own + std::move(role));
  }

  [[nodiscard]] std::string word(const std::string& text, const std::string& place) {
    if (const auto found = own_.find(text); found != own_.end()) return found->second;
    const auto at = text.rfind('@');
    const std::string local = at == std::string::npos ? "" : text.substr(0, at + 1);
    if (const auto found = own_.find(text.substr(local.size())); found != own_.end()) return local + found->second;
    bool names_another = false;
    names_.each_named(text, [&](std::size_t of, Naming naming, const std::string& part) {
      if (of == number_) return;
      names_another = true;
      mentions_[of].insert(place + ' ' + local + static_cast<char>('0' + static_cast<int>(naming)) + part);
      if (place.starts_with("users") && counts(on_, Dependency::networks)) bound_to_.insert(of);
    });
    return names_another ? std::string(1, other) : text;
  }
  [[nodiscard]] Node without_names(Node node, const std::string& place) {
    if (node.kind == Node::Kind::scalar) node.text = word(node.text, place);
    for (Node& item : node.items) item = without_names(std::move(item), place);
    // However many others a list names: who they are is said of each of them.
    bool one_is_there = false;
    std::erase_if(node.items, [&](const Node& item) {
      const bool is_other = item.kind == Node::Kind::scalar && item.text.size() == 1 && item.text.front() == other;
      return is_other && std::exchange(one_is_there, true);
    });
    for (Member& member : node.members) {
      member.value = without_names(std::move(member.value), place + '.' + member.key);
      member.key = word(member.key, place);
    }
    return node;
  }
  [[nodiscard]] std::string text_of(const Node& node, const std::string& place) {
    return node.kind == Node::Kind::null ? "" : write_flow(without_names(node, place));
  }

  /// The people of this tenant; of others, it is said of them that they are named here.
  [[nodiscard]] std::string names_of(const std::vector<PersonName>& names, const std::string& place) {
    std::string text;
    for (const PersonName& name : names) {
      if (name.tenant == tenant_.key)
        text += ' ' + name.user;
      else if (const auto of = names_.find(name.tenant))
        mentions_[*of].insert(place + ' ' + name.user);
    }
    return text;
  }

  /// Nobody names most people: they go by what is said of them.
  [[nodiscard]] std::string person_text(const PersonSpec& person) {
    const bool is_named = people_.names(tenant_, person) || !person.used_by.empty();
    std::string text = is_named ? person.key : "";
    text += person.count > 1 ? " several" : " one";
    text += ' ' + word(person.domain, "domain");
    for (const auto* list : {&person.groups, &person.tags, &person.segments}) {
      text += '|';
      for (const std::string& name : *list) text += ' ' + name;
    }
    text += '|' + text_of(person.traits, "users") + '|' + names_of(person.used_by, "users");
    for (const PersonName& holder : person.used_by)
      if (const auto of = names_.find(holder.tenant); of && *of != number_ && counts(on_, Dependency::accounts))
        bound_to_.insert(*of);
    return text + (person.is_anybody ? " anybody" : "");
  }
  [[nodiscard]] std::string structure() {
    std::string text = std::string(name_of(tenant_.environment)) + (tenant_.id.empty() ? "" : " id") +
                       (tenant_.settings_any ? " any" : "") + (tenant_.guests_any ? " any-guests" : "") +
                       (tenant_.outside.empty()         ? ""
                        : tenant_.outside == "stranger" ? " stranger"
                                                        : " outside") +
                       ' ' + std::to_string(tenant_.domains.size()) + '\n' + text_of(tenant_.traits, "tenant");
    std::vector<std::string> people;
    for (const PersonSpec& person : tenant_.people) people.push_back(person_text(person));
    std::ranges::sort(people);
    for (const std::string& person : people) text += "\nperson " + person;
    for (const GroupSpec& group : tenant_.groups) {
      text += "\ngroup " + group.key + (group.id.empty() ? "" : " id") + ' ' +
              std::to_string(static_cast<int>(group.visibility));
      for (const std::string& around : group.member_of) text += ' ' + around;
      text += '|' + names_of(group.owners, "groups." + group.key);
    }
    for (const GuestSpec& guest : tenant_.guests) {
      std::string said = "guests " + std::to_string(static_cast<int>(guest.acceptance)) + ' ';
      for (const auto* list : {&guest.segments, &guest.groups}) {
        for (const std::string& name : *list) said += name + ' ';
        said += ';';
      }
      (void)names_of({guest.who}, said + text_of(guest.traits, "guests"));
    }
    for (const TeamSpec& team : tenant_.teams)
      text += "\nteam " + team.key + (team.is_new ? " new" : "") + '|' +
              names_of(team.owners, "owners of " + team.key) + '|' + names_of(team.members, "members of " + team.key);
    for (const ItemSpec& item : tenant_.items)
      text += '\n' + std::to_string(static_cast<int>(item.kind)) + ' ' + item.key + (item.is_new ? " new" : "") + '|' +
              names_of(item.owners, "owners of " + item.key) + '|' + names_of(item.members, "members of " + item.key) +
              '|' + text_of(item.traits, "items." + item.key);
    return text + '\n';
  }

  void take_apart(const Node& node, PlaceOf what, const std::string& place, Settings& settings, std::string& frame) {
    if (what == PlaceOf::tenant && std::ranges::find(settings_by_tenant, place) != settings_by_tenant.end() &&
        node.kind == Node::Kind::mapping)
      return;
    const bool is_known = is_known_place(what, place);
    if (node.kind == Node::Kind::mapping) {
      if (is_known || is_asked_for(what, place)) frame += place + "{}\n";
      for (const Member& member : node.members)
        take_apart(member.value, what, place.empty() ? member.key : place + '.' + member.key, settings, frame);
      return;
    }
    const std::string text = write_flow(without_names(node, place));
    if (is_known)
      settings.placed.push_back({portraits_.number(place), portraits_.number(text)});
    else
      frame += place + '=' + text + '\n';
  }
  [[nodiscard]] Settings settings_in(const Node& node, PlaceOf what, std::string frame) {
    Settings settings;
    take_apart(node, what, "", settings, frame);
    std::ranges::sort(settings.placed);
    settings.frame = portraits_.number(frame);
    return settings;
  }

  void add_entries(Portrait& portrait) {
    for (std::size_t kind = 0; kind < settings_by_tenant.size(); ++kind) {
      const Node* mapping = tenant_.settings.at(settings_by_tenant[kind]);
      if (mapping == nullptr || !counts(on_, of_entries[kind])) continue;
      for (const Member& member : mapping->members) {
        const auto of = names_.find(member.key);
        if (!of) continue;
        Node entry = member.value;
        // What an export says besides: whose entry it is, which the key says, too.
        std::erase_if(entry.members,
                      [](const Member& said) { return said.key == "tenantId" || said.key == "displayName"; });
        portrait.of_others[*of].entries[kind] =
            settings_in(entry, kind == 0 ? PlaceOf::partner_entry : PlaceOf::synchronization, "");
      }
    }
  }

  Portraits& portraits_;
  const TenantNames& names_;
  const NamedPeople& people_;
  const TenantSpec& tenant_;
  std::size_t number_;
  const Dependencies& on_;
  std::unordered_map<std::string, std::string> own_;
  std::map<std::size_t, std::set<std::string>> mentions_;
  std::set<std::size_t> bound_to_;
};

bool Portraits::differ_in_more_than(std::size_t count, const Scenario& scenario) {
  Portraits some;
  const TenantNames names(scenario.tenants);
  const NamedPeople people(scenario);
  const Dependencies on = all_dependencies();
  std::set<Settings> different;
  for (std::size_t t = 0; t < scenario.tenants.size() && different.size() <= count; ++t)
    different.insert(Portrayer(some, names, people, scenario.tenants[t], t, on).portrait().own);
  return different.size() > count;
}

Portraits::Portraits(const Scenario& scenario, const Dependencies& on) : Portraits() {
  const TenantNames names(scenario.tenants);
  const NamedPeople people(scenario);
  std::set<std::size_t> alone;
  if (counts(on, Dependency::names_in_questions)) alone = tenants_asked_about(scenario, names);
  for (std::size_t t = 0; t < scenario.tenants.size(); ++t) {
    Portrayer portrayer(*this, names, people, scenario.tenants[t], t, on);
    portraits_.push_back(portrayer.portrait());
    bound_to_.push_back(portrayer.bound_to());
  }
  for (std::size_t t = 0; t < portraits_.size(); ++t)
    for (const std::size_t other_one : bound_to_[t]) {
      bound_to_[other_one].insert(t);
      alone.insert({t, other_one});
    }
  for (const std::size_t t : alone)
    portraits_[t].own.frame =
        number(words_[static_cast<std::size_t>(portraits_[t].own.frame)] + "named " + scenario.tenants[t].key);
}

}  // namespace entente::model
