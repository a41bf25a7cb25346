#include "model/steps/step.hpp"

namespace entente::model {

std::string describe(const Shape& shape, const Step& step) {
  std::string text(info(step.kind).says);
  const auto put = [&text](std::string_view mark, const std::string& name) {
    if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), name);
  };
  put("{who}", shape[step.who].name);
  if (step.by.exists()) put("{by}", shape[step.by].name);
  if (step.team.exists())
    put("{where}", shape[step.team].key + "@" + shape[shape[step.team].tenant].key);
  else if (step.where.exists())
    put("{where}", shape[step.where].key);
  return text;
}

}  // namespace entente::model
