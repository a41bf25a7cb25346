// People are found by their mail address, also when people are merged into one class.
#include "model/questions/addresses.hpp"

#include <gtest/gtest.h>

#include "model/language/reader.hpp"

namespace entente::model {
namespace {

TEST(Addresses, AreOfPeopleInAnyOfTheirTenantsDomains) {
  auto scenario = read_scenario(R"(entente: 1
title: Addresses
catalog: 2026-Q2
tenants:
  contoso: {environment: commercial, domains: [contoso.com], users: {alice: {}, anna: {}, kim: {}}}
  fabrikam: {environment: 21vianet, domains: [fabrikam.cn, fabrikam.example], users: {bob: {}, kim: {}}}
)",
                                "addresses.yaml", {});
  ASSERT_TRUE(scenario) << to_string(scenario.error());
  const auto given = case_of(std::move(*scenario));
  ASSERT_TRUE(given) << to_string(given.error());
  const Addresses addresses(**given);
  EXPECT_EQ(addresses.name_of("alice@contoso.com"), "alice@contoso");
  EXPECT_EQ(addresses.name_of("anna@contoso.com"), "anna@contoso");  // merged into one class with Alice
  EXPECT_EQ(addresses.name_of("bob@fabrikam.example"), "bob@fabrikam");
  EXPECT_EQ(addresses.name_of("kim@fabrikam.cn"), "kim@fabrikam");
  for (const char* other : {"bob@fabrikam", "contoso", "nobody@contoso.com", "bob@contoso.com", "bob@", "@", ""})
    EXPECT_EQ(addresses.name_of(other), other);
}

}  // namespace
}  // namespace entente::model
