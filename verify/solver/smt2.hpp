// Questions in SMT-LIB, so that somebody else can be asked.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/logic/formula.hpp"

namespace entente::verify {

/// Whether all of `formulas` can hold together, as an SMT-LIB 2.6 script: variable 7 is `f7`, and every other term has
/// a name of its own, so that the script is as long as the formulas are large, however much they share.
[[nodiscard]] std::string to_smt2(std::span<const model::Formula> formulas, std::string_view query_name = {});

}  // namespace entente::verify
