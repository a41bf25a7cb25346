// Guests by the names that their host's directory has for them: user_domain#EXT#@host.
#include <gtest/gtest.h>

#include "model/language/reader.hpp"

namespace entente::model {
namespace {

/// Who is a guest of Contoso under `name`, or what is wrong with it.
[[nodiscard]] std::string guest_under(const std::string& name) {
  const auto scenario = read_scenario(R"(
entente: 1
title: Test
catalog: 2026-Q2
tenants:
  contoso: {environment: commercial, domains: [contoso.com], guests: {")" +
                                          name + R"(": {}}}
  fabrikam:
    environment: 21vianet
    domains: [fabrikam.cn]
    users: {victor: {}, vera_lee: {}, wei: {mail: wei@fabrikam.example}, twin: {mail: twin@shared.example}}
  woodgrove:
    environment: commercial
    domains: [woodgrove.com]
    users: {victor: {}, twin: {mail: twin@shared.example}}
)",
                                      "test.yaml", {});
  return scenario ? scenario->tenants[0].guests[0].who.text() : scenario.error().what;
}

TEST(GuestNames, SayUserAndDomainWithAnUnderscore) {
  EXPECT_EQ(guest_under("victor_fabrikam.cn#EXT#@contoso.onmicrosoft.com"), "victor@fabrikam");
  EXPECT_EQ(guest_under("victor_woodgrove.com#EXT#@contoso.onmicrosoft.com"), "victor@woodgrove");
}

TEST(GuestNames, AreReadWhateverTheCaseAndTheHost) {
  EXPECT_EQ(guest_under("Victor_Fabrikam.cn#ext#@anything.example"), "victor@fabrikam");
}

TEST(GuestNames, HaveTheirLastUnderscoreForTheAt) {
  EXPECT_EQ(guest_under("vera_lee_fabrikam.cn#EXT#@contoso.onmicrosoft.com"), "vera_lee@fabrikam");
}

TEST(GuestNames, GoByTheMailAddressWhereThereIsOne) {
  EXPECT_EQ(guest_under("wei_fabrikam.example#EXT#@contoso.onmicrosoft.com"), "wei@fabrikam");
  EXPECT_EQ(guest_under("wei_fabrikam.cn#EXT#@contoso.onmicrosoft.com"),
            "unknown person `wei_fabrikam.cn#EXT#@contoso.onmicrosoft.com`");
}

TEST(GuestNames, ThatCouldBeTwoPeopleAreNobody) {
  EXPECT_EQ(guest_under("twin_shared.example#EXT#@contoso.onmicrosoft.com"),
            "`twin_shared.example#EXT#@contoso.onmicrosoft.com` is `twin@fabrikam` or `twin@woodgrove`");
}

TEST(GuestNames, OfStrangersAreUnknown) {
  EXPECT_EQ(guest_under("victor_nowhere.com#EXT#@contoso.onmicrosoft.com"),
            "unknown person `victor_nowhere.com#EXT#@contoso.onmicrosoft.com`");
  EXPECT_EQ(guest_under("victor#EXT#@contoso.onmicrosoft.com"), "unknown person `victor#EXT#@contoso.onmicrosoft.com`");
}

}  // namespace
}  // namespace entente::model
