#include "tests/reports/golden.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace entente::reports {

void expect_golden(const std::string& name, const std::string& document) {
  const std::string path = ENTENTE_SOURCE_DIR "/tests/reports/golden/" + name;
  if (const char* update = std::getenv("ENTENTE_UPDATE"); update != nullptr && std::string(update) == "1") {
    std::ofstream(path, std::ios::binary) << document;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  ASSERT_TRUE(in) << path << " is not there; ENTENTE_UPDATE=1 writes it";
  std::ostringstream kept;
  kept << in.rdbuf();
  EXPECT_EQ(document, kept.str()) << "if that is meant: ENTENTE_UPDATE=1 writes " << path;
}

}  // namespace entente::reports
