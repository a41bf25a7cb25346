// The page's only style sheet, inside the page.
#pragma once

#include <string_view>

namespace entente::reports {

/// Light and dark by the reader's system, and plain on paper. The page must read well without it, too.
extern const std::string_view page_style;

}  // namespace entente::reports
