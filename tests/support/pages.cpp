#include "tests/support/pages.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace entente::testing {

std::string problem_with_page(const std::filesystem::path& path, const std::string& printed) {
  const char* update = std::getenv("ENTENTE_UPDATE");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(path, std::ios::binary) << printed;
    return {};
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream kept;
  kept << in.rdbuf();
  if (kept.str() == printed) return {};
  return path.string() + " is stale: run this test with ENTENTE_UPDATE=1 and review what changes";
}

}  // namespace entente::testing
