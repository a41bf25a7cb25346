// Whole programs as loops: started, waited for, their output thrown away.
#pragma once

#include <benchmark/benchmark.h>

#include <functional>
#include <string>
#include <vector>

namespace entente::bench {

/// Runs a program with its arguments once an iteration; an exit status other than 0 is an error.
[[nodiscard]] std::function<void(benchmark::State&)> running(std::vector<std::string> words);

}  // namespace entente::bench
