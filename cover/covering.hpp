// What a proof by slices says of how its slices cover an estate, and the check of it. The check shares no code with the
// search for slices: it counts how often each pattern of tenants occurs, where the search looks for an example of each.
// It includes nothing else of the project, so that a program of its own can check what was saved.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace entente::cover {

/// What stands at a place of somebody's settings, both by number.
struct Setting {
  std::int32_t place = 0, value = 0;
  friend auto operator<=>(const Setting&, const Setting&) = default;
};

/// Settings as they are written: what is the same in all of a kind, and the rest in the order of their places.
struct Written {
  std::int32_t frame = 0;
  std::vector<Setting> settings = {};
};

/// Settings of several, read as one: at the open places anything may stand or nothing, elsewhere what is common.
struct Joined {
  std::int32_t frame = 0;
  std::vector<Setting> common = {};     ///< in the order of their places
  std::vector<std::int32_t> open = {};  ///< in order
};

/// What is written for another tenant: partner entries and synchronization; a frame of -1 where there is nothing.
inline constexpr std::size_t entries_of_a_pair = 2;

struct Tenant {
  std::int32_t kind = 0;
  Written own;
};

/// Two tenants of which one says something of the other, seen from `from`. The other direction is an arc, too.
struct Arc {
  std::uint32_t from = 0, to = 0;
  std::int32_t label = 0;
  std::int32_t mentions = 0;  ///< what else `from` says of `to`
  std::array<Written, entries_of_a_pair> entries;
};

/// Arcs that are read as one.
struct Label {
  std::int32_t from = 0, to = 0;  ///< kinds
  std::int32_t mentions = 0;
  std::array<Joined, entries_of_a_pair> entries;
};

/// One to three tenants that were looked at: others of the same kinds, with the same labels between them, are like
/// them.
struct Slice {
  std::vector<std::uint32_t> tenants;
  bool asks = false;         ///< whether an invariant that holds speaks of any two of them
  bool passed_over = false;  ///< not looked into, for of no two, of whom anything is asked, people come together there
};

/// Whether people of one tenant can get to another at all.
struct Nearness {
  std::uint32_t home = 0, venue = 0;
  bool near = false;
};

struct Covering {
  std::vector<Tenant> tenants;
  std::vector<Joined> kinds;
  std::vector<Arc> arcs;
  std::vector<Label> labels;
  std::vector<Slice> slices;
  std::vector<Nearness> nearness;
};

/// What was found to be covered.
struct Covered {
  std::size_t patterns = 0;  ///< of one, two and three tenants, each looked at
  std::uint64_t pairs = 0, triples = 0;
};

/// Whether every one, two and three tenants lie to one another as some slice does, whether tenants and arcs say nothing
/// that those read as one with them do not, and whether slices were passed over rightly. The error says what is
/// missing, by the numbers of tenants. Time grows with the arcs, the triangles among them, and the patterns.
[[nodiscard]] tl::expected<Covered, std::string> check(const Covering& covering);

}  // namespace entente::cover
