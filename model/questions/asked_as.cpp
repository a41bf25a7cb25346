#include "model/questions/asked_as.hpp"

#include <algorithm>

namespace entente::model {
namespace {

[[nodiscard]] std::string feature_of(const Question& question) {
  switch (question.capability) {
    case Capability::chat:
    case Capability::call:
      return question.feature == ChatFeature::files       ? "feature:files"
             : question.feature == ChatFeature::group     ? "feature:group"
             : question.feature == ChatFeature::rich_text ? "feature:rich-text"
                                                          : "";
    case Capability::see_free_busy:
      return question.depth == FreeBusy::details ? "feature:details" : "";
    case Capability::meet:
      return question.starts ? "feature:start" : "";
    default:
      return "";
  }
}

[[nodiscard]] std::string setting_of(const World& world, ActionId action) {
  const auto found = std::find_if(world.actions.begin(), world.actions.end(), [&](const auto& known) {
    return known.second == action && world.action(known.first) == action;
  });
  return found == world.actions.end() ? "" : "setting:" + found->first;
}

[[nodiscard]] std::string what_of(const World& world, const Question& question) {
  const Shape& shape = world.shape;
  if (question.to_action.exists()) return setting_of(world, question.to_action);
  if (question.capability == Capability::find && question.to_item.exists())
    return "site:" + shape.row_name(Sort::item, question.to_item.index);
  if (question.capability == Capability::access && question.app != teams_app) return "app:" + shape[question.app].id;
  return feature_of(question);
}

[[nodiscard]] std::string manner_of(const Question& question) {
  if (question.capability == Capability::find)
    return question.by == FindBy::name ? "name" : question.by == FindBy::address ? "address" : "";
  switch (question.as) {
    case AskedJoin::guest:
      return "guest";
    case AskedJoin::authenticated:
      return "authenticated";
    case AskedJoin::anonymous:
      return "anonymous";
    case AskedJoin::any:
      break;
  }
  return "";
}

}  // namespace

AskedQuestion asked_as(const World& world, const Question& question) {
  AskedQuestion asked;
  asked.from = world.shape[question.from].name;
  asked.to = question.to_action.exists()   ? world.shape[question.to_tenant].key
             : question.to_person.exists() ? world.shape[question.to_person].name
                                           : name_of_target(world.shape, question);
  asked.can = std::string(info(question.capability).name);
  asked.what = what_of(world, question);
  asked.as = manner_of(question);
  return asked;
}

}  // namespace entente::model
