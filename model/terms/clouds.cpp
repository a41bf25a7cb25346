#include "model/terms/clouds.hpp"

namespace entente::model {

std::string_view name_of(Environment environment) {
  constexpr std::array<std::string_view, environment_count> names{"commercial", "gcc",  "gcc-high", "dod",
                                                                  "21vianet",   "bleu", "delos"};
  return names[static_cast<std::size_t>(environment)];
}

std::string_view name_of(AzureCloud cloud) {
  constexpr std::array<std::string_view, azure_cloud_count> names{"commercial", "government", "china", "bleu", "delos"};
  return names[static_cast<std::size_t>(cloud)];
}

std::string_view endpoint_of(AzureCloud cloud) {
  constexpr std::array<std::string_view, azure_cloud_count> endpoints{"microsoftonline.com", "microsoftonline.us",
                                                                      "partner.microsoftonline.cn", "bleu", "delos"};
  return endpoints[static_cast<std::size_t>(cloud)];
}

}  // namespace entente::model
