// How often each pattern of up to three tenants occurs in an estate. Private to cover.
#pragma once

#include <map>
#include <span>

#include "cover/covering.hpp"

namespace entente::cover {

/// Kinds of three tenants, and the labels of the arcs from the first to the second, from the first to the third, and
/// from the second to the third; -1 where there is none. The least of all orders. Of fewer tenants the rest is `none`.
using Pattern = std::array<std::int32_t, 6>;
inline constexpr std::int32_t none = -2;
/// By pattern, how often it occurs and, if it was found where arcs are, an example.
using Counts = std::map<Pattern, std::int64_t>;

class PatternCounter {
 public:
  /// REQUIRES: kinds, labels and tenants are numbers of something, and each arc has its other direction, of one label
  /// for all arcs of a label. The covering must outlive this.
  explicit PatternCounter(const Covering& covering);

  [[nodiscard]] Pattern pattern_of(std::span<const std::uint32_t> tenants) const;
  /// Their kinds and the label from the one to the other.
  [[nodiscard]] std::array<std::int32_t, 3> directed_pattern_of(std::uint32_t from, std::uint32_t to) const {
    return {covering_.tenants[from].kind, covering_.tenants[to].kind, label_of(from, to)};
  }
  /// Those that occur.
  [[nodiscard]] Counts count() const;

 private:
  struct Neighbour {
    std::uint32_t tenant;
    std::int32_t label;
  };
  using PairOfLabels = std::pair<std::int32_t, std::int32_t>;

  void count_one_and_two(Counts& counts) const;
  void count_triangles(Counts& counts, std::map<PairOfLabels, std::int64_t>& closed_paths) const;
  void count_paths(Counts& counts, const std::map<PairOfLabels, std::int64_t>& closed_paths) const;
  void count_two_and_a_stranger(Counts& counts) const;
  void count_strangers(Counts& counts) const;

  [[nodiscard]] std::span<const Neighbour> around(std::uint32_t tenant) const;
  [[nodiscard]] std::int32_t label_of(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] std::int32_t reverse(std::int32_t label) const { return label < 0 ? label : reverse_[as_index(label)]; }
  [[nodiscard]] Pattern least(std::array<std::int32_t, 3> kinds, std::int32_t first_second, std::int32_t first_third,
                              std::int32_t second_third) const;
  [[nodiscard]] std::int64_t in(std::int32_t kind) const { return size_of_[as_index(kind)]; }
  [[nodiscard]] static std::size_t as_index(std::int32_t number) { return static_cast<std::size_t>(number); }

  const Covering& covering_;
  std::vector<Neighbour> neighbours_;  ///< of all tenants, one after the other, each in order
  std::vector<std::size_t> begin_;     ///< of a tenant's neighbours
  std::vector<std::int32_t> reverse_;  ///< of a label
  std::vector<std::int64_t> arcs_of_;  ///< by label
  std::vector<std::int64_t> size_of_;  ///< by kind
};

}  // namespace entente::cover
