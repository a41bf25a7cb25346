// What somebody would write to ask a question means that question again.
#include "model/questions/asked_as.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/random_world.hpp"

namespace entente::testing {
namespace {

using namespace model;

void expect_back(const World& world, Question question) {
  if (question.capability != Capability::access) question.app = teams_app;  // nobody else is asked about an application
  const AskedQuestion asked = asked_as(world, question);
  const auto read = resolve(world, asked, {});
  if (!read) RC_FAIL(to_string(read.error()));
  RC_ASSERT(*read == question);
}

RC_GTEST_PROP(AskedAs, IsReadAsTheSameQuestion, ()) {
  const RandomWorld random = *random_world();
  for (const Question& question : whole_agenda(random.world->shape).questions) expect_back(*random.world, question);
}

RC_GTEST_PROP(AskedAs, TellsFeaturesAndManners, ()) {
  const RandomWorld random = *random_world();
  for (const Question& question : whole_agenda(random.world->shape).questions) {
    Question particular = question;
    particular.feature = ChatFeature::group;
    particular.depth = FreeBusy::details;
    particular.by = FindBy::address;
    switch (question.capability) {
      case Capability::chat:
      case Capability::call:
        particular.depth = FreeBusy::times;
        particular.by = FindBy::anything;
        break;
      case Capability::see_free_busy:
        particular.feature = ChatFeature::text;
        particular.by = FindBy::anything;
        break;
      case Capability::find:
        particular.feature = ChatFeature::text;
        particular.depth = FreeBusy::times;
        break;
      case Capability::meet:
        particular = question;
        particular.starts = true;
        break;
      default:
        continue;
    }
    expect_back(*random.world, particular);
  }
}

}  // namespace
}  // namespace entente::testing
