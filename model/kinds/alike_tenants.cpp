#include "model/kinds/alike_tenants.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "model/kinds/few_tenants.hpp"
#include "model/kinds/portraits.hpp"

namespace entente::model {
namespace {

/// What one tenant says of another: which, by whom or of whom, and a number for what it is.
struct Entry {
  std::size_t other = 0;
  int direction = 0, kind = 0, text = 0;
};

/// The kinds of the scenario's tenants, found by splitting those that look alike until all of a kind are.
class Kinds {
 public:
  explicit Kinds(const Portraits& portraits) : entries_(portraits.all().size()) {
    std::map<Settings, int> texts, looks;
    const auto number = [](std::map<Settings, int>& numbers, const Settings& settings) {
      return numbers.emplace(settings, static_cast<int>(numbers.size())).first->second;
    };
    for (std::size_t t = 0; t < portraits.all().size(); ++t) {
      kind_.push_back(static_cast<std::size_t>(number(looks, portraits[t].own)));
      for (const auto& [other, said] : portraits[t].of_others) {
        for (std::size_t i = 0; i < said.entries.size(); ++i)
          if (said.entries[i]) add(t, other, static_cast<int>(i), number(texts, *said.entries[i]));
        if (said.mentions != 0) add(t, other, static_cast<int>(said.entries.size()), said.mentions);
      }
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
    for (std::size_t t = 0; t < kind_.size(); ++t) by_kind[kind_[t]].push_back(t);
    std::vector<std::vector<std::size_t>> kinds;
    for (auto& [kind, members] : by_kind) kinds.push_back(std::move(members));
    return kinds;
  }

 private:
  void add(std::size_t t, std::size_t other, int kind, int text) {
    entries_[t].push_back({other, 0, kind, text});
    entries_[other].push_back({t, 1, kind, text});
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
    for (std::size_t t = 0; t < kind_.size(); ++t)
      finer.push_back(kinds.emplace(said(t, sizes[kind_[t]], strictly), kinds.size()).first->second);
    kind_ = std::move(finer);
    return kinds.size();
  }

  std::vector<std::vector<Entry>> entries_;
  std::vector<std::size_t> kind_;
};

}  // namespace

std::vector<AlikeTenants> alike_tenants(const Scenario& scenario, std::size_t keep) {
  std::vector<AlikeTenants> all;
  for (const std::vector<std::size_t>& kind : Kinds(Portraits(scenario)).all()) {
    if (kind.size() <= keep) continue;
    AlikeTenants& alike = all.emplace_back();
    for (std::size_t i = 0; i < kind.size(); ++i)
      (i < keep ? alike.kept : alike.left_out).push_back(scenario.tenants[kind[i]].key);
  }
  return all;
}

Scenario without(const Scenario& scenario, std::vector<AlikeTenants> alike) {
  std::unordered_set<std::string> left_out;
  for (const AlikeTenants& kind : alike) left_out.insert(kind.left_out.begin(), kind.left_out.end());
  std::vector<std::size_t> kept;
  for (std::size_t t = 0; t < scenario.tenants.size(); ++t)
    if (!left_out.contains(scenario.tenants[t].key)) kept.push_back(t);
  Scenario few = with_tenants(scenario, kept);
  few.alike = std::move(alike);
  return few;
}

}  // namespace entente::model
