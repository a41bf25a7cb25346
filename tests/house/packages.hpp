// The list of packages that `./dev` installs, and the page that says why each is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/house/source_files.hpp"

namespace entente::house {

/// The packages a list names, in its order; blank lines and lines that begin with `#` are none.
[[nodiscard]] std::vector<std::string> packages_of(std::string_view list);
/// Lines that are not one Debian package name, and packages named twice.
[[nodiscard]] std::vector<Offence> bad_packages(const SourceFile& list);
/// Packages that the page does not mention in backticks.
[[nodiscard]] std::vector<Offence> unexplained_packages(const SourceFile& list, const SourceFile& page);

}  // namespace entente::house
