// Documents: YAML through libyaml's events, JSON as YAML's flow style, both into the same positioned tree. Strict: what
// a document says twice, or in a way we do not read, is an error with its place.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "model/input/node.hpp"

namespace entente::model {

/// What a document may grow to. Checked while events stream, so that a hostile file costs no more than this.
struct Limits {
  std::size_t bytes_max = 512U << 20;
  std::size_t depth_max = 64;
  std::size_t nodes_max = 40'000'000;
  std::size_t aliased_max = 2'000'000;  ///< of them, values that aliases stand for
};

/// Problems: no valid UTF-8, no valid YAML, a duplicate key, an anchor, alias, tag or second document, a limit reached.
[[nodiscard]] Outcome<Node> read_document(std::string_view bytes, std::string file_name, const Limits& limits = {});
/// Problems: also that the file cannot be read.
[[nodiscard]] Outcome<Node> read_file(const std::filesystem::path& path, const Limits& limits = {});

}  // namespace entente::model
