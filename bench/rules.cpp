// Choosing the decisions: a fixed shuffle, so that every run measures the same ones in the same order.
#include "bench/rules.hpp"

#include <algorithm>

#include "model/questions/question.hpp"
#include "sim/clock/random.hpp"

namespace entente::bench {
namespace {

template <class T>
[[nodiscard]] std::vector<T> shuffled(std::vector<T> all) {
  for (std::size_t i = all.size(); i > 1; --i)
    std::swap(all[i - 1], all[sim::bits(1, sim::Stream::open_setting, 0, i) % i]);
  return all;
}

}  // namespace

std::vector<SignIn> sign_ins(const model::World& world) {
  const model::TenantId centre{0};
  std::vector<SignIn> all;
  for (const model::PersonId who : world.shape.people_ids())
    for (const model::TenantId where : world.shape.tenant_ids()) {
      const model::TenantId home = world.shape.home(who);
      if (home == where || (home != centre && where != centre)) continue;
      for (const model::AppId app : world.shape.app_ids()) all.push_back({model::visit(world.shape, who, where), app});
    }
  return shuffled(std::move(all));
}

std::vector<model::Question> pairs_of_people(const model::World& world, std::size_t count) {
  std::vector<model::Question> all;
  for (const model::PersonId a : world.shape.people_ids())
    for (const model::PersonId b : world.shape.people_ids())
      if (world.shape.home(a) != world.shape.home(b))
        all.push_back(
            {.capability = model::Capability::communicate, .from = a, .to_person = b, .to_tenant = {}, .to_team = {}});
  all = shuffled(std::move(all));
  all.resize(std::min(count, all.size()));
  return all;
}

}  // namespace entente::bench
