// Clouds: Microsoft 365 environments and the Azure clouds they are in, which are two notions and so two types.
#pragma once

#include <array>
#include <string_view>

namespace entente::model {

/// Microsoft 365 environments. Bleu and Delos are announced; nothing is documented about what they support.
enum class Environment { commercial, gcc, gcc_high, dod, china_21vianet, bleu, delos };
inline constexpr int environment_count = 7;
/// Azure (Entra) clouds: what B2B, cloud settings and synchronization look at. Bleu and Delos are announced as clouds
/// of their own.
enum class AzureCloud { commercial, government, china, bleu, delos };
inline constexpr int azure_cloud_count = 5;

inline constexpr std::array azure_clouds{AzureCloud::commercial, AzureCloud::government, AzureCloud::china,
                                         AzureCloud::bleu, AzureCloud::delos};
inline constexpr std::array environments{
    Environment::commercial,     Environment::gcc,  Environment::gcc_high, Environment::dod,
    Environment::china_21vianet, Environment::bleu, Environment::delos};

[[nodiscard]] std::string_view name_of(Environment environment);
[[nodiscard]] std::string_view name_of(AzureCloud cloud);
/// What `allowedCloudEndpoints` calls a cloud. Bleu and Delos have published none; they go by their names.
[[nodiscard]] std::string_view endpoint_of(AzureCloud cloud);

}  // namespace entente::model
