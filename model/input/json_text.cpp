#include "model/input/json_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace entente::model {

bool is_plain_in_json(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; });
}

std::string json_text(std::string_view text) {
  if (!is_plain_in_json(text))
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  std::string quoted;
  quoted.reserve(text.size() + 2);
  quoted += '"';
  quoted += text;
  quoted += '"';
  return quoted;
}

}  // namespace entente::model
