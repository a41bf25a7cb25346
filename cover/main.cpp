// entente-cover FILE: whether the slices of a saved proof cover its estate. Links nothing of what found the proof.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>

#include "cover/json.hpp"

int main(int count, char** arguments) {
  if (count != 2 || std::string_view(arguments[1]).starts_with("--")) {
    fmt::print(stderr,
               "usage: entente-cover FILE\nChecks what `entente verify --save-covering FILE` wrote. Exit codes: 0 "
               "covered, 1 not covered, 2 not readable.\n");
    return 2;
  }
  std::ifstream file(arguments[1]);
  if (!file) {
    fmt::print(stderr, "{}: error: cannot be opened\n", arguments[1]);
    return 2;
  }
  const auto covering = entente::cover::read_json(file);
  if (!covering) {
    fmt::print(stderr, "{}: error: {}\n", arguments[1], covering.error());
    return 2;
  }
  const auto covered = entente::cover::check(*covering);
  if (!covered) {
    fmt::print("not covered: {}\n", covered.error());
    return 1;
  }
  fmt::print("covered: {} tenants, {} pairs and {} threes of them, as {} slices of their patterns\n",
             covering->tenants.size(), covered->pairs, covered->triples, covered->patterns);
  return 0;
}
