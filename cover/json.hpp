// A covering as JSON, one object: what `entente verify --save-covering` writes and `entente-cover` reads.
#pragma once

#include <iosfwd>

#include "cover/covering.hpp"

namespace entente::cover {

/// `entente.covering/1`. Numbers are those of the covering; tenants are counted from 0, in the order of the scenario.
void write_json(std::ostream& out, const Covering& covering);
/// The error says what is wrong with the text.
[[nodiscard]] tl::expected<Covering, std::string> read_json(std::istream& in);

}  // namespace entente::cover
