// Tenants of one frame as one kind: where they write different things, the unknown stands for all of them, unless the
// setting is one by which they are told apart. Whatever a tenant of a kind can do, the kind can do.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "model/kinds/portraits.hpp"

namespace entente::model {

/// The settings by which tenants of one frame are told apart.
struct ToldApart {
  std::set<std::pair<std::int32_t, std::int32_t>> own;     ///< a frame, and a place
  std::set<std::pair<std::size_t, std::int32_t>> entries;  ///< of which settings_by_tenant, and a place
  std::map<std::size_t, std::int32_t> tenants;             ///< by anything else
  [[nodiscard]] std::size_t size() const { return own.size() + entries.size(); }
};

/// Numbers for contents: equal ones get one number, whichever quotient asks.
class Contents {
 public:
  [[nodiscard]] int number(std::vector<std::int32_t> content) {
    return numbers_.emplace(std::move(content), static_cast<int>(numbers_.size())).first->second;
  }

 private:
  std::map<std::vector<std::int32_t>, int> numbers_;
};

class Quotient {
 public:
  Quotient(const Portraits& portraits, const ToldApart& apart, Contents& contents,
           const Dependencies& on = all_dependencies());

  struct Kind {
    std::vector<std::size_t> members;
    std::vector<std::int32_t> open;  ///< places where they write different things
    std::vector<Placed> common;      ///< what all write elsewhere
    int content = 0;
  };
  /// What two tenants of two kinds say of each other.
  struct Pair {
    std::size_t from = 0, to = 0;                                                ///< the first of those who do
    std::array<std::vector<std::int32_t>, settings_by_tenant.size()> open = {};  ///< in the entries of the first
    std::array<std::vector<Placed>, settings_by_tenant.size()> common = {};      ///< likewise
    int content = 0;
  };
  struct Neighbour {
    std::size_t tenant = 0;
    int pair = 0;
    friend auto operator<=>(const Neighbour&, const Neighbour&) = default;
  };

  [[nodiscard]] const std::vector<Kind>& kinds() const { return kinds_; }
  [[nodiscard]] int kind_of(std::size_t tenant) const { return kind_of_[tenant]; }
  [[nodiscard]] const std::vector<Pair>& pairs() const { return pairs_; }
  /// The tenants of which it says something, or that say something of it, in order.
  [[nodiscard]] const std::vector<Neighbour>& neighbours(std::size_t tenant) const { return neighbours_[tenant]; }
  /// What the two say of each other, in this order; -1 is nothing.
  [[nodiscard]] int pair_of(std::size_t from, std::size_t to) const;

 private:
  void find_kinds(const ToldApart& apart, Contents& contents);
  void find_pairs(const ToldApart& apart, Contents& contents);

  const Portraits& portraits_;
  Dependencies on_;
  std::vector<Kind> kinds_;
  std::vector<int> kind_of_;
  std::vector<Pair> pairs_;
  std::vector<std::vector<Neighbour>> neighbours_;
};

}  // namespace entente::model
