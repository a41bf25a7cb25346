#include "model/kinds/quotient.hpp"

#include <algorithm>
#include <unordered_map>

namespace entente::model {
namespace {

using Words = std::vector<std::int32_t>;

/// Settings of several tenants, joined: what all write, and where they differ.
class Joined {
 public:
  explicit Joined(const Dependencies& on) : on_(on) {}

  void add(const Settings& settings) {
    if (std::exchange(is_empty_, false)) {
      common_ = settings.placed;
      return;
    }
    std::vector<Placed> both;
    auto a = common_.begin();
    auto b = settings.placed.begin();
    while (a != common_.end() || b != settings.placed.end()) {
      if (a != common_.end() && b != settings.placed.end() && *a == *b) {
        both.push_back(*a);
        ++a, ++b;
        continue;
      }
      const bool is_of_first = b == settings.placed.end() || (a != common_.end() && a->place <= b->place);
      const bool is_of_second = a == common_.end() || (b != settings.placed.end() && b->place <= a->place);
      if ((is_of_first && is_of_second) || counts(on_, Dependency::settings_left_out))
        open_.insert(is_of_first ? a->place : b->place);
      if (is_of_first) ++a;
      if (is_of_second) ++b;
    }
    common_ = std::move(both);
  }
  [[nodiscard]] Words open() const { return {open_.begin(), open_.end()}; }
  [[nodiscard]] std::vector<Placed> common() const {
    std::vector<Placed> closed;
    std::ranges::copy_if(common_, std::back_inserter(closed),
                         [&](const Placed& placed) { return !open_.contains(placed.place); });
    return closed;
  }
  void append_to(Words& content) const {
    for (const Placed& placed : common()) content.insert(content.end(), {placed.place, placed.value});
    content.push_back(-1);
    content.insert(content.end(), open_.begin(), open_.end());
    content.push_back(-2);
  }

 private:
  Dependencies on_;
  bool is_empty_ = true;
  std::vector<Placed> common_;
  std::set<std::int32_t> open_;
};

/// What is said of each other and tells pairs apart: that there are entries, their frames, and some of their settings.
void append(Words& key, const Said* said, const ToldApart& apart) {
  key.push_back(said == nullptr ? 0 : said->mentions);
  for (std::size_t kind = 0; kind < settings_by_tenant.size(); ++kind) {
    const auto* entry = said != nullptr && said->entries[kind] ? &*said->entries[kind] : nullptr;
    key.push_back(entry == nullptr ? -1 : entry->frame);
    if (entry == nullptr) continue;
    for (const auto& [of, place] : apart.entries)
      if (of == kind) key.push_back(entry->at(place));
  }
}

struct WordsHash {
  std::size_t operator()(const Words& words) const {
    std::uint64_t hash = words.size();
    for (const std::int32_t word : words) hash = (hash ^ static_cast<std::uint32_t>(word)) * 0x9e3779b97f4a7c15ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 29U));
  }
};

}  // namespace

Quotient::Quotient(const Portraits& portraits, const ToldApart& apart, Contents& contents, const Dependencies& on)
    : portraits_(portraits), on_(on) {
  find_kinds(apart, contents);
  find_pairs(apart, contents);
}

void Quotient::find_kinds(const ToldApart& apart, Contents& contents) {
  std::unordered_map<Words, int, WordsHash> by_key;
  std::vector<Joined> joined;
  std::vector<Words> keys;
  for (std::size_t t = 0; t < portraits_.all().size(); ++t) {
    const Settings& own = portraits_[t].own;
    Words key{own.frame};
    for (auto place = apart.own.lower_bound({own.frame, 0}); place != apart.own.end() && place->first == own.frame;
         ++place)
      key.push_back(own.at(place->second));
    const auto more = apart.tenants.find(t);
    key.push_back(more == apart.tenants.end() ? 0 : more->second);
    const auto [found, is_new] = by_key.try_emplace(std::move(key), static_cast<int>(kinds_.size()));
    if (is_new) {
      kinds_.emplace_back();
      joined.emplace_back(on_);
      keys.push_back(found->first);
    }
    const auto kind = static_cast<std::size_t>(found->second);
    kinds_[kind].members.push_back(t);
    if (is_new || counts(on_, Dependency::differing_settings)) joined[kind].add(own);
    kind_of_.push_back(found->second);
  }
  for (std::size_t k = 0; k < kinds_.size(); ++k) {
    Words content{portraits_[kinds_[k].members.front()].own.frame, keys[k].back()};
    joined[k].append_to(content);
    kinds_[k].open = joined[k].open();
    kinds_[k].common = joined[k].common();
    // Two of a kind may be asked about at once; whether there are two is part of what it is.
    content.push_back(static_cast<std::int32_t>(std::min<std::size_t>(kinds_[k].members.size(), 3)));
    kinds_[k].content = contents.number(std::move(content));
  }
}

void Quotient::find_pairs(const ToldApart& apart, Contents& contents) {
  const auto count = portraits_.all().size();
  neighbours_.resize(count);
  for (std::size_t t = 0; t < count; ++t)
    for (const auto& [of, said] : portraits_[t].of_others) {
      neighbours_[t].push_back({of, 0});
      neighbours_[of].push_back({t, 0});
    }
  std::unordered_map<Words, int, WordsHash> by_key;
  std::vector<std::array<Joined, settings_by_tenant.size()>> joined;
  std::vector<Words> keys;
  const auto said_by = [&](std::size_t t, std::size_t of) -> const Said* {
    const auto found = portraits_[t].of_others.find(of);
    return found == portraits_[t].of_others.end() ? nullptr : &found->second;
  };
  for (std::size_t t = 0; t < count; ++t) {
    auto& all = neighbours_[t];
    std::ranges::sort(all, {}, &Neighbour::tenant);
    const auto [first, last] = std::ranges::unique(all, {}, &Neighbour::tenant);
    all.erase(first, last);
    for (Neighbour& neighbour : all) {
      const Said* there = said_by(t, neighbour.tenant);
      Words key{kind_of_[t], kind_of_[neighbour.tenant]};
      append(key, there, apart);
      append(key, said_by(neighbour.tenant, t), apart);
      const auto [found, is_new] = by_key.try_emplace(std::move(key), static_cast<int>(pairs_.size()));
      if (is_new) {
        pairs_.push_back({t, neighbour.tenant});
        joined.push_back({Joined(on_), Joined(on_)});
        keys.push_back(found->first);
      }
      neighbour.pair = found->second;
      if (there == nullptr) continue;
      for (std::size_t kind = 0; kind < settings_by_tenant.size(); ++kind)
        if (there->entries[kind] && (is_new || counts(on_, Dependency::differing_entries)))
          joined[static_cast<std::size_t>(neighbour.pair)][kind].add(*there->entries[kind]);
    }
  }
  std::vector<Words> halves;
  for (std::size_t p = 0; p < pairs_.size(); ++p) {
    Words content{keys[p].begin() + 2, keys[p].end()};
    for (std::size_t kind = 0; kind < settings_by_tenant.size(); ++kind) {
      pairs_[p].open[kind] = joined[p][kind].open();
      pairs_[p].common[kind] = joined[p][kind].common();
      joined[p][kind].append_to(content);
    }
    halves.push_back(std::move(content));
  }
  // A pair is what both say of each other.
  for (std::size_t p = 0; p < pairs_.size(); ++p) {
    Words content = halves[p];
    const Words& back = halves[static_cast<std::size_t>(pair_of(pairs_[p].to, pairs_[p].from))];
    content.insert(content.end(), back.begin(), back.end());
    pairs_[p].content = contents.number(std::move(content));
  }
}

int Quotient::pair_of(std::size_t from, std::size_t to) const {
  const auto found = std::ranges::lower_bound(neighbours_[from], to, {}, &Neighbour::tenant);
  return found == neighbours_[from].end() || found->tenant != to ? -1 : found->pair;
}

}  // namespace entente::model
