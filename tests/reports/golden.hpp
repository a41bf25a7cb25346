// Documents kept beside the tests. They change only on purpose: run with ENTENTE_UPDATE=1 and read the difference.
#pragma once

#include <string>

namespace entente::reports {

/// Fails with both texts' first difference when the document is not what `golden/<name>` says.
void expect_golden(const std::string& name, const std::string& document);

}  // namespace entente::reports
