// The engine's promises: dates to the microsecond, ties in the order of asking, and two fidelities that tell the same
// story wherever nothing contends.
#include "sim/clock/engine.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>

#include "sim/clock/random.hpp"
#include "tests/sim/drill.hpp"

namespace entente::sim {
namespace {

using testing::beside;
using testing::Drill;
using testing::east;
using testing::four_tenants;
using testing::north;
using testing::told;
using testing::west;

constexpr std::array both{Fidelity::flow, Fidelity::analytic};

TEST(Engine, ServesDatesToTheMicrosecondAndTiesInTheOrderOfAsking) {
  const auto given = four_tenants();
  const std::string line = told(*given, Fidelity::flow, model::day_us, [](Engine& engine, Drill&) {
    engine.wake(20, 1);
    for (std::uint64_t tag = 2; tag < 8; ++tag) engine.wake(10, tag);
    engine.wake(11, 8);
  });
  EXPECT_EQ(line, "10 time 2\n10 time 3\n10 time 4\n10 time 5\n10 time 6\n10 time 7\n11 time 8\n20 time 1\n");
}

TEST(Engine, WhatIsAskedForNowComesAfterWhatIsDueNow) {
  const auto given = four_tenants();
  const std::string line = told(*given, Fidelity::flow, model::day_us, [](Engine& engine, Drill& drill) {
    drill.at_time = [&](std::uint64_t tag) {
      if (tag == 1) engine.wake(engine.now(), 3);
    };
    engine.wake(10, 1);
    engine.wake(10, 2);
  });
  EXPECT_EQ(line, "10 time 1\n10 time 2\n10 time 3\n");
}

TEST(Engine, KeepsWholeMicrosecondsAfterTenYears) {
  const auto given = four_tenants();
  const model::Microseconds late = 3650 * model::day_us + 1;
  for (const Fidelity fidelity : both) {
    const std::string line = told(*given, fidelity, late + model::day_us, [&](Engine& engine, Drill& drill) {
      drill.at_time = [&](std::uint64_t tag) {
        if (tag == 1) engine.send(east, west, 20'000, 9);
      };
      engine.wake(late, 1);
      engine.wake(late + 1, 2);
    });
    EXPECT_EQ(line,
              "315360000000001 time 1\n315360000000002 time 2\n" + std::to_string(late + 121'601) + " delivered 9\n")
        << name_of(fidelity);
  }
}

TEST(Engine, DoesWhatIsDueAtTheVeryEndAndNothingLater) {
  const auto given = four_tenants();
  for (const Fidelity fidelity : both) {
    const std::string line = told(*given, fidelity, 121'601, [&](Engine& engine, Drill&) {
      engine.send(east, west, 20'000, 1);
      engine.send(east, north, 20'010, 2);
      engine.wake(121'601, 3);
      engine.wake(121'602, 4);
    });
    EXPECT_EQ(line, "121601 delivered 1\n121601 time 3\n") << name_of(fidelity);
  }
}

TEST(Engine, AMessageSentOverALostConnectionIsLostAtOnce) {
  const auto given = four_tenants();
  for (const Fidelity fidelity : both) {
    const std::string line = told(*given, fidelity, model::day_us, [&](Engine& engine, Drill& drill) {
      drill.at_time = [&](std::uint64_t) {
        engine.disconnect(west);
        engine.send(east, west, 100, 1);
        engine.send(west, north, 100, 2);
        engine.send(east, north, 100, 3);
      };
      engine.wake(500, 0);
    });
    EXPECT_EQ(line, "500 time 0\n500 lost 1\n500 lost 2\n120509 delivered 3\n") << name_of(fidelity);
  }
}

TEST(Engine, AMessageInFlightIsLostWhenItsConnectionIs) {
  const auto given = four_tenants();
  const auto plan = [](Engine& engine, Drill& drill) {
    drill.at_time = [&](std::uint64_t) { engine.disconnect(west); };
    engine.send(east, west, 100, 1);
    engine.wake(500, 0);
  };
  // In flow the sender learns it when it happens; analytic looks only when the message is due.
  EXPECT_EQ(told(*given, Fidelity::flow, model::day_us, plan), "500 time 0\n500 lost 1\n");
  EXPECT_EQ(told(*given, Fidelity::analytic, model::day_us, plan), "500 time 0\n120009 lost 1\n");
}

TEST(Engine, OverlappingOutagesEndWithTheLast) {
  const auto given = four_tenants();
  for (const Fidelity fidelity : both) {
    const std::string line = told(*given, fidelity, model::day_us, [&](Engine& engine, Drill& drill) {
      drill.at_time = [&](std::uint64_t tag) {
        if (tag < 2) engine.disconnect(west);
        if (tag >= 2) engine.reconnect(west);
        engine.send(east, west, 100, 10 + tag);
      };
      for (std::uint64_t tag = 0; tag < 4; ++tag) engine.wake(static_cast<model::Microseconds>(tag), tag);
    });
    EXPECT_EQ(line, "0 time 0\n0 lost 10\n1 time 1\n1 lost 11\n2 time 2\n2 lost 12\n3 time 3\n120012 delivered 13\n")
        << name_of(fidelity);
  }
}

TEST(Engine, MessagesThatShareALinkSlowOneAnotherDownInFlowOnly) {
  const auto given = four_tenants();
  const auto plan = [](Engine& engine, Drill&) {
    engine.send(east, west, 12'500'000, 1);  // a second of the link each
    engine.send(east, west, 12'500'000, 2);
  };
  EXPECT_EQ(told(*given, Fidelity::flow, model::day_us, plan), "2120001 delivered 1\n2120001 delivered 2\n");
  EXPECT_EQ(told(*given, Fidelity::analytic, model::day_us, plan), "1120001 delivered 1\n1120001 delivered 2\n");
}

TEST(Engine, ALongFatLinkIsAsFastAsTheCatalogSays) {
  // SimGrid's model of TCP windows would cap it at a fraction of that.
  const auto given = four_tenants("{between: {latency: 300ms, bandwidth: 1250000000}}");
  for (const Fidelity fidelity : both)
    EXPECT_EQ(told(*given, fidelity, model::day_us,
                   [](Engine& engine, Drill&) { engine.send(east, west, 1'250'000'000, 1); }),
              "1300001 delivered 1\n")
        << name_of(fidelity);
}

TEST(Engine, AnEmptyMessageTakesTheLatency) {
  const auto given = four_tenants();
  for (const Fidelity fidelity : both)
    EXPECT_EQ(told(*given, fidelity, model::day_us, [](Engine& engine, Drill&) { engine.send(east, west, 0, 1); }),
              "120001 delivered 1\n")
        << name_of(fidelity);
}

TEST(Engine, WhatAListenerThrowsEndsTheRun) {
  const auto given = four_tenants();
  EXPECT_THROW((void)told(*given, Fidelity::flow, model::day_us,
                          [](Engine& engine, Drill& drill) {
                            drill.at_time = [](std::uint64_t) { throw std::runtime_error("enough"); };
                            engine.wake(1, 1);
                          }),
               std::runtime_error);
}

TEST(EngineDeathTest, TakesBackWhatIsStillOnItsWayAtTheEnd) {
  const auto given = four_tenants();
  const auto run = [&] {
    {
      Engine engine(*given, Fidelity::flow);
      Drill drill(engine);
      engine.attach(drill);
      for (std::uint64_t tag = 0; tag < 20; ++tag) engine.send(east, west, 1'000'000'000, tag);
      engine.run(model::second_us);
    }
    std::exit(0);  // where the leak sanitizer looks
  };
  EXPECT_EXIT(run(), ::testing::ExitedWithCode(0), "");
}

/// Chains of messages, one a route so that none shares a link with another, and dates close around the arrivals: what
/// is asked for when, and with how many bytes, depends only on the seed and on what was told before.
void random_workload(Engine& engine, Drill& drill, std::uint64_t seed) {
  struct Chain {
    model::TenantId from, to;
  };
  static constexpr std::array chains{Chain{east, west}, Chain{north, east}, Chain{west, north}, Chain{east, beside}};
  const auto send = [&engine, seed](std::uint64_t chain, std::uint64_t number) {
    const std::uint64_t tag = chain + chains.size() * number, luck = bits(seed, Stream::delay, tag, 0);
    const std::uint64_t bytes = luck % 3 == 0 ? luck % 10 : luck % 2'000'000;
    const Chain& way = chains[chain];
    engine.send(way.from, way.to, bytes, tag);
    // Dates at, just before and just after the arrival, asked for after the message was sent.
    const bool inside = chain == 3;
    const auto travel = (inside ? 5'000 : 120'000) + static_cast<model::Microseconds>(bytes) / (inside ? 125 : 12);
    for (std::uint64_t i = 0; i < 3; ++i)
      engine.wake(engine.now() + travel - 1 + static_cast<model::Microseconds>(i), 1'000'000 + tag);
  };
  drill.at_arrival = [send](std::uint64_t tag) {
    if (tag < 40 * chains.size()) send(tag % chains.size(), tag / chains.size() + 1);
  };
  for (std::uint64_t chain = 0; chain < chains.size(); ++chain) send(chain, 0);
}

RC_GTEST_PROP(Engine, FidelitiesTellTheSameToTheMicrosecondWhereNothingContends, (std::uint64_t seed)) {
  // Bandwidths of one byte in a whole number of nanoseconds and of none: arrivals on, and between, microseconds.
  const auto given = four_tenants(seed % 2 == 0 ? "{between: {latency: 120ms, bandwidth: 12000000}}"
                                                : "{between: {latency: 120ms, bandwidth: 11777123}}");
  const auto plan = [seed](Engine& engine, Drill& drill) { random_workload(engine, drill, seed); };
  const std::string flow = told(*given, Fidelity::flow, model::day_us, plan);
  RC_ASSERT(flow == told(*given, Fidelity::analytic, model::day_us, plan));
  RC_ASSERT(flow == told(*given, Fidelity::flow, model::day_us, plan));
}

/// Messages of all sizes over all routes at once, and connections that come and go.
void random_trouble(Engine& engine, Drill& drill, std::uint64_t seed) {
  constexpr std::uint64_t messages = 200;
  static constexpr std::array tenants{east, west, north, beside};
  const auto pick = [seed](std::uint64_t tag, std::uint64_t number) { return bits(seed, Stream::delay, tag, number); };
  drill.at_time = [&engine, pick](std::uint64_t tag) {
    if (tag < messages)
      return engine.send(tenants[pick(tag, 0) % 4], tenants[pick(tag, 1) % 4], pick(tag, 2) % 1'000'000, tag);
    const model::TenantId where = tenants[pick(tag / 2, 3) % 4];
    return tag % 2 == 0 ? engine.disconnect(where) : engine.reconnect(where);
  };
  const auto date = [](std::uint64_t luck) { return static_cast<model::Microseconds>(luck % model::second_us); };
  for (std::uint64_t tag = 0; tag < messages; ++tag) engine.wake(date(pick(tag, 4)), tag);
  for (std::uint64_t tag = messages; tag < messages + 20; tag += 2) {
    const model::Microseconds lost = date(pick(tag, 4));
    engine.wake(lost, tag);
    engine.wake(lost + date(pick(tag, 5)) / 10, tag + 1);
  }
}

RC_GTEST_PROP(Engine, EveryMessageArrivesOrIsLostAndTheSameEveryTime, (std::uint64_t seed)) {
  const auto given = four_tenants();
  const auto plan = [seed](Engine& engine, Drill& drill) { random_trouble(engine, drill, seed); };
  for (const Fidelity fidelity : both) {
    const std::string first = told(*given, fidelity, model::hour_us, plan);
    RC_ASSERT(first == told(*given, fidelity, model::hour_us, plan));
    std::istringstream lines(first);
    std::map<std::uint64_t, int> sent, ended;
    model::Microseconds date = 0, last = 0;
    std::uint64_t tag = 0;
    for (std::string what; lines >> date >> what >> tag; last = date) {
      RC_ASSERT(date >= last);
      ++(what == "time" ? sent : ended)[tag];
    }
    for (tag = 0; tag < 200; ++tag) RC_ASSERT(sent[tag] == 1 && ended[tag] == 1);
    RC_ASSERT(ended.size() == 200U);
  }
}

}  // namespace
}  // namespace entente::sim
