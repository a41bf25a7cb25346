// A function in a process of its own. SimGrid keeps one engine a process and never resets its clock, so every run after
// the first needs one; and a run that dies takes nothing else with it.
#pragma once

#include <functional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace entente::sim {

/// Runs `work` in a forked child and returns its bytes; or how the child died.
[[nodiscard]] tl::expected<std::string, std::string> run_isolated(const std::function<std::string()>& work);

/// `work(0) … work(count-1)`, each isolated, at most `jobs` at once; results in order, whatever the jobs.
[[nodiscard]] std::vector<tl::expected<std::string, std::string>> run_many(
    std::size_t count, std::size_t jobs, const std::function<std::string(std::size_t)>& work);

}  // namespace entente::sim
