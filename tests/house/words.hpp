// What must not be left in a file: promises to come back, names that say nothing, paths of somebody's machine; and what
// a header must begin with.
#pragma once

#include <vector>

#include "tests/house/source_files.hpp"

namespace entente::house {

/// The banned words of a file, each with its line. Words are whole: `mkstemp` templates are no promises.
[[nodiscard]] std::vector<Offence> banned_words(const SourceFile& file);
/// A header says what lives in it and is read once: a comment first, then `#pragma once`.
[[nodiscard]] std::vector<Offence> bad_head(const SourceFile& header);

}  // namespace entente::house
