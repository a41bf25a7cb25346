// What every document says of the program that wrote it.
#pragma once

namespace entente::reports {

inline constexpr const char* tool_name = "entente";
inline constexpr const char* tool_version = "0.1.0";

}  // namespace entente::reports
