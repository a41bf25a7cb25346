// The shape of a world: which tenants, people, entries and venues there are, and which fact holds which fact. Shapes
// are fixed; values (model/world/world.hpp) and the logic they are read in vary.
#pragma once

#include <array>
#include <cassert>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/terms/clouds.hpp"
#include "model/terms/items.hpp"
#include "model/terms/sections.hpp"
#include "model/terms/vocabulary.hpp"

namespace entente::model {

/// How many facts side by side a column of the sort takes, where every row has all of them.
[[nodiscard]] constexpr std::int32_t dense_columns(Sort column) {
  return column == Sort::cloud ? azure_cloud_count : column == Sort::environment ? environment_count : 1;
}

/// The object that a row's settings are in: a tenant's, or one of the catalog's, and the keys that lead to it from
/// there.
struct RowObject {
  TenantId tenant;
  std::vector<std::string> keys;
  /// Objects of a list have no keys of their own; the last key is what this member of them says.
  std::string_view named_by = {};
};

/// A row (or column) that is about one person: who, and what else it is about.
struct RowPerson {
  PersonId who;  ///< does not exist when the row is about nobody
  std::int32_t rest = 0;
};

/// Rows for people and things of one list, one for each pair: of everybody with all of them, or of few pairs. Then
/// there is one more row, the last, for all pairs that have none: they are nowhere written, and nothing is so of them.
class PairRows {
 public:
  /// Only these pairs of a person and a thing, ascending and each once.
  void keep(std::vector<RowPerson> pairs);
  [[nodiscard]] std::size_t rows(std::size_t people, std::size_t things) const {
    return are_few_ ? pairs_.size() + 1 : people * things;
  }
  [[nodiscard]] std::int32_t row(PersonId who, std::int32_t thing, std::size_t things) const {
    return are_few_ ? row_of_few(who, thing) : who.index * static_cast<std::int32_t>(things) + thing;
  }
  /// Whose row it is; nobody's, when it is that of all others.
  [[nodiscard]] RowPerson pair(std::int32_t row, std::size_t things) const {
    if (!are_few_) return {{row / static_cast<std::int32_t>(things)}, row % static_cast<std::int32_t>(things)};
    return static_cast<std::size_t>(row) < pairs_.size() ? pairs_[static_cast<std::size_t>(row)] : RowPerson{{}, -1};
  }

 private:
  [[nodiscard]] std::int32_t row_of_few(PersonId who, std::int32_t thing) const;
  bool are_few_ = false;
  std::vector<RowPerson> pairs_;
};

/// The Azure cloud of a Microsoft 365 environment is a rule (model/rulebook/clouds.hpp); this is only the list's order.
struct Shape {
  struct Tenant {
    std::string key;
    Environment environment = Environment::commercial;
    std::vector<PersonId> people;  ///< whose home this is
    std::vector<TeamId> teams;
    std::vector<std::pair<TenantId, EntryId>> partners;  ///< sorted by tenant
    std::vector<PolicyId> policies = {};
    std::vector<RelationshipId> relationships = {};
    std::vector<AddressSpaceId> address_spaces = {};
    std::vector<ItemId> items = {};
    std::vector<GroupId> groups = {};  ///< those whose members steps may change
  };
  struct Person {
    std::string name;  ///< `user@tenant`
    TenantId home;
    DomainId domain;
    std::int64_t count = 1;
    std::vector<std::string> tags;
    std::vector<PersonId> identities;      ///< the person first, then the service accounts they may hold
    std::vector<SegmentId> segments;       ///< that `has_segment` has facts for
    std::vector<PersonId> claimants = {};  ///< whose `uses_address_of` has a fact for the person
    std::vector<TenantId> networks = {};   ///< that `is_on_network_of` has facts for
    AccessPolicyId access_policy =
        {};  ///< the external access policy granted to them; the tenant's Global one for most
  };
  struct Entry {
    TenantId own;
    TenantId other;  ///< does not exist for a default
  };
  struct Team {
    std::string key;
    TenantId tenant;
    bool is_new = false;  ///< a step may create it
  };
  struct Group {
    std::string key;
    TenantId tenant;
  };
  struct App {
    std::string id;
    bool in_office365 = false, from_microsoft = false;
  };
  struct Segment {
    std::string name;
    TenantId tenant;
  };
  struct Job {
    TenantId source, target;
  };
  /// One of a tenant's named settings objects: a Conditional Access policy, an external access policy, an organisation
  /// relationship, an availability address space.
  struct Named {
    std::string name;
    TenantId tenant;
  };
  struct Item {
    ItemKind kind = ItemKind::site;
    std::string key;
    TenantId tenant;
    bool is_new = false;  ///< a step may create it
  };
  struct Role {
    std::string name;
    TenantId tenant;  ///< of a custom role; does not exist for built-in ones
  };

  std::vector<Tenant> tenants;
  std::vector<Person> people;
  std::vector<Entry> entries;  ///< the first tenants.size() are the defaults; the last is `no_entry`
  std::vector<Team> teams;
  std::vector<Group> groups;
  std::vector<App> apps;
  std::vector<Segment> segments;
  std::vector<Job> jobs;
  std::vector<Named> policies, access_policies, relationships, address_spaces;
  std::vector<Item> items;
  std::vector<Role> roles;
  std::vector<std::string> actions, licences;
  std::vector<std::string> domains;
  PairRows with_tenants, with_teams, with_groups, with_items;  ///< rows of people with each of these
  std::set<std::string> named_apps;                            ///< of the known ones, those that some list tells apart

  // --- rows
  [[nodiscard]] EntryId default_of(TenantId own) const { return {own.index}; }
  [[nodiscard]] EntryId no_entry() const { return {static_cast<std::int32_t>(entries.size()) - 1}; }
  /// The partner entry `own` has for `other`, or the row that stands for having none.
  [[nodiscard]] EntryId partner(TenantId own, TenantId other) const;
  [[nodiscard]] SectionId section(EntryId entry, Section which) const {
    return {entry.index * section_count + static_cast<std::int32_t>(which)};
  }
  [[nodiscard]] PresenceId presence(PersonId who, TenantId where) const {
    return {with_tenants.row(who, where.index, tenants.size())};
  }
  [[nodiscard]] MembershipId membership(PersonId who, TeamId team) const {
    return {with_teams.row(who, team.index, teams.size())};
  }
  [[nodiscard]] GroupMembershipId membership(PersonId who, GroupId group) const {
    return {with_groups.row(who, group.index, groups.size())};
  }
  [[nodiscard]] ItemUseId use(PersonId who, ItemId item) const {
    return {with_items.row(who, item.index, items.size())};
  }
  [[nodiscard]] CloudPairId pair(AzureCloud a, AzureCloud b) const {
    return {static_cast<std::int32_t>(a) * azure_cloud_count + static_cast<std::int32_t>(b)};
  }
  [[nodiscard]] EnvironmentPairId pair(Environment a, Environment b) const {
    return {static_cast<std::int32_t>(a) * environment_count + static_cast<std::int32_t>(b)};
  }
  /// One number for a person's home, domain and external access policy: all that the rules of external access see of
  /// somebody.
  [[nodiscard]] std::uint64_t address(PersonId who) const {
    const Person& person = people[static_cast<std::size_t>(who.index)];
    const auto field = [](std::int32_t index) { return static_cast<std::uint64_t>(index + 1); };
    return field(person.home.index) << 42U | field(person.domain.index) << 21U | field(person.access_policy.index);
  }
  [[nodiscard]] TenantId home(PersonId who) const { return people[static_cast<std::size_t>(who.index)].home; }
  [[nodiscard]] const Tenant& operator[](TenantId id) const { return tenants[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const Person& operator[](PersonId id) const { return people[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const Team& operator[](TeamId id) const { return teams[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const Group& operator[](GroupId id) const { return groups[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const Entry& operator[](EntryId id) const { return entries[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const App& operator[](AppId id) const { return apps[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const Segment& operator[](SegmentId id) const { return segments[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const Job& operator[](JobId id) const { return jobs[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const Item& operator[](ItemId id) const { return items[static_cast<std::size_t>(id.index)]; }
  [[nodiscard]] const Role& operator[](RoleId id) const { return roles[static_cast<std::size_t>(id.index)]; }
  /// The role of that name: a tenant's own, or a built-in one. Does not exist when there is none.
  [[nodiscard]] RoleId role(std::string_view name, TenantId tenant) const;

  // --- ranges that rules fold over
  [[nodiscard]] const std::vector<TenantId>& tenant_ids() const { return tenant_ids_; }
  [[nodiscard]] const std::vector<PersonId>& people_ids() const { return people_ids_; }
  /// Of applications that no list tells apart, one; all others.
  [[nodiscard]] const std::vector<AppId>& app_ids() const { return app_ids_; }
  [[nodiscard]] const std::vector<JobId>& job_ids() const { return job_ids_; }
  [[nodiscard]] const std::vector<RoleId>& role_ids() const { return role_ids_; }
  [[nodiscard]] const std::vector<LicenceId>& licence_ids() const { return licence_ids_; }
  [[nodiscard]] const std::vector<ItemId>& item_ids() const { return item_ids_; }

  // --- facts
  [[nodiscard]] FactId fact(Leaf leaf, std::int32_t row = 0) const {
    return base_[static_cast<std::size_t>(leaf)] + static_cast<FactId>(row);
  }
  /// The fact of a leaf with a column; `false_fact` where a sparse leaf has none.
  [[nodiscard]] FactId fact(Leaf leaf, std::int32_t row, std::int32_t column) const {
    const Sort sort = info(leaf).column;
    return is_sparse(sort) ? sparse_fact(leaf, row, column) : fact(leaf, row * dense_columns(sort) + column);
  }
  [[nodiscard]] std::size_t fact_count() const { return where_.size(); }
  /// Gives a sparse leaf a fact for (row, column), once.
  FactId add_sparse(Leaf leaf, std::int32_t row, std::int32_t column);
  /// Lays the dense facts out. To be called once, when every list above is complete.
  void lay_out();

  struct Where {
    Leaf leaf = Leaf::count_;
    std::int32_t row = 0, column = -1;
  };
  [[nodiscard]] const Where& where(FactId fact) const { return where_[fact]; }
  /// The fact as a phrase: "contoso enables the china cloud".
  [[nodiscard]] std::string phrase(FactId fact) const;
  /// The setting's full path, by which people and files name it; empty when the fact is no setting.
  [[nodiscard]] std::string setting(FactId fact) const;
  /// The path without what the fact asks of the value that stands there.
  [[nodiscard]] std::string setting_place(FactId fact) const;

  // --- rows by their sort (model/facts/sorts.cpp)
  [[nodiscard]] std::size_t rows(Sort sort) const;
  [[nodiscard]] std::string row_name(Sort sort, std::int32_t row) const;
  /// What lists of settings call a column: a cloud by its endpoint, a segment without its tenant.
  [[nodiscard]] std::string listed_name(Sort sort, std::int32_t row) const;
  [[nodiscard]] RowObject row_object(Sort sort, std::int32_t row) const;
  /// The object a row's settings are in, as people read it: `contoso.crossTenantAccessPolicy.partners.fabrikam`.
  [[nodiscard]] std::string object_path(Sort sort, std::int32_t row) const;
  [[nodiscard]] RowPerson row_person(Sort sort, std::int32_t row) const;

 private:
  [[nodiscard]] FactId sparse_fact(Leaf leaf, std::int32_t row, std::int32_t column) const;

  std::array<FactId, leaf_count> base_{};
  std::vector<TenantId> tenant_ids_;
  std::vector<PersonId> people_ids_;
  std::vector<AppId> app_ids_;
  std::vector<JobId> job_ids_;
  std::vector<RoleId> role_ids_;
  std::vector<LicenceId> licence_ids_;
  std::vector<ItemId> item_ids_;
  std::vector<Where> where_;
  std::unordered_map<std::uint64_t, FactId> sparse_;
};

/// The innermost leaf that says whether what this one is in is there at all, as `inboundTrust?` is for
/// `inboundTrust.isMfaAccepted`; count_ when there is none.
[[nodiscard]] Leaf container_of(Leaf leaf);

}  // namespace entente::model
