// The pigeonhole principle: short to write, and out of reach of a solver that argues by resolution.
#pragma once

#include <array>
#include <vector>

#include "model/logic/formula.hpp"

namespace entente::verify::test {

/// `holes + 1` pigeons each sit in a hole, no two in the same. Unsatisfiable.
[[nodiscard]] inline std::vector<model::Formula> pigeons(std::uint32_t holes) {
  const auto sits = [&](std::uint32_t pigeon, std::uint32_t hole) {
    return model::Formula::variable(pigeon * holes + hole);
  };
  std::vector<model::Formula> all;
  for (std::uint32_t pigeon = 0; pigeon <= holes; ++pigeon) {
    model::Formula somewhere = model::Formula::constant(false);
    for (std::uint32_t hole = 0; hole < holes; ++hole) {
      somewhere = somewhere || sits(pigeon, hole);
      for (std::uint32_t other = 0; other < pigeon; ++other) all.push_back(!(sits(pigeon, hole) && sits(other, hole)));
    }
    all.push_back(somewhere);
  }
  return all;
}

}  // namespace entente::verify::test
