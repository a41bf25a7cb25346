#include "model/steps/step.hpp"

namespace entente::model {
std::string describe(const Shape& shape, const Step& step) {
  std::string text(info(step.kind).says);
  const auto put = [&text](std::string_view mark, const std::string& name) {
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), name);
  };
  if (step.who.exists()) put("{who}", shape[step.who].name);
  if (step.by.exists()) put("{by}", shape[step.by].name);
  put("{where}", place_of(shape, step));
  return text;
}

std::string place_of(const Shape& shape, const Step& step) {
  if (step.team.exists()) return shape.row_name(Sort::team, step.team.index);
  if (step.group.exists()) return shape.row_name(Sort::group, step.group.index);
  if (step.item.exists()) return shape.row_name(Sort::item, step.item.index);
  return step.where.exists() ? shape[step.where].key : std::string();
}

}  // namespace entente::model
