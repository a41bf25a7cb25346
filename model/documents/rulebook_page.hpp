// docs/rulebook.md, printed from the rules themselves. A test compares the page in the repository with this one, so a
// rule cannot change without its page.
#pragma once

#include <string>

namespace entente::model {

/// The page as Markdown: each rule as a tree of conditions, then every clause with its source.
[[nodiscard]] std::string rulebook_page();

}  // namespace entente::model
