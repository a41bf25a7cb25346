// A child's result is its whole result or an error that says what became of it, and results come in order.
#include "sim/isolated.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace entente::sim {
namespace {

using ::testing::HasSubstr;

TEST(Isolated, HandsTheBytesOverWhateverTheyAre) {
  EXPECT_EQ(run_isolated([] { return std::string("fine"); }).value(), "fine");
  EXPECT_EQ(run_isolated([] { return std::string(); }).value(), "");
  EXPECT_EQ(run_isolated([] { return std::string("-\0+", 3); }).value(), std::string("-\0+", 3));
  const std::string long_one(10'000'000, 'x');  // many times what a pipe holds
  EXPECT_EQ(run_isolated([&] { return long_one; }).value(), long_one);
}

TEST(Isolated, AChildThatDiesIsToldAndHarmsNobody) {
  EXPECT_THAT(run_isolated([]() -> std::string { std::abort(); }).error(), HasSubstr("signal 6"));
  EXPECT_THAT(run_isolated([]() -> std::string { ::_exit(7); }).error(), HasSubstr("status 7"));
  EXPECT_EQ(run_isolated([]() -> std::string { throw std::runtime_error("no luck"); }).error(), "no luck");
  EXPECT_THAT(run_isolated([]() -> std::string { throw 42; }).error(), HasSubstr("no exception of ours"));
  EXPECT_EQ(run_isolated([] { return std::string("fine"); }).value(), "fine");
}

TEST(Isolated, ResultsAreInOrderWhateverTheJobs) {
  const auto work = [](std::size_t i) {
    ::usleep(static_cast<useconds_t>((11 - i) * 2000));  // the first take longest
    return std::to_string(i * i);
  };
  for (const std::size_t jobs : {0U, 1U, 2U, 5U, 100U}) {
    const auto results = run_many(12, jobs, work);
    ASSERT_EQ(results.size(), 12U);
    for (std::size_t i = 0; i < results.size(); ++i) EXPECT_EQ(results[i].value(), std::to_string(i * i)) << jobs;
  }
  EXPECT_TRUE(run_many(0, 2, work).empty());
}

TEST(Isolated, OneThatDiesTakesNoOtherWithIt) {
  const auto results = run_many(6, 3, [](std::size_t i) {
    if (i % 2 == 1) std::abort();
    return std::to_string(i);
  });
  for (std::size_t i = 0; i < results.size(); ++i) EXPECT_EQ(results[i].has_value(), i % 2 == 0) << i;
}

TEST(Isolated, WithoutRoomForAProcessEachResultSaysSo) {
  const auto told = run_isolated([] {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_NOFILE, &none);
    std::string all;
    for (const auto& result : run_many(3, 2, [](std::size_t) { return std::string("ran"); }))
      all += (result ? *result : result.error()) + ".";
    return all;
  });
  EXPECT_EQ(told.value(), "no process could be started.no process could be started.no process could be started.");
}

}  // namespace
}  // namespace entente::sim
