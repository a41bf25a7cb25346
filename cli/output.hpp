// `--output FORMAT[=PATH]`: where a document goes. stdout carries only the chosen document; everything else is on
// stderr.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "cli/common.hpp"
#include "reports/text/text.hpp"
#include "reports/write.hpp"

namespace entente::cli {

struct Output {
  std::string format = "text";
  std::string path;  ///< empty: stdout
};

[[nodiscard]] inline Output output_of(const std::string& text) {
  const auto equals = text.find('=');
  return {text.substr(0, equals), equals == std::string::npos ? "" : text.substr(equals + 1)};
}

/// Whether the formats are all among `known`; tells which one is not.
[[nodiscard]] inline bool all_known(const std::vector<std::string>& outputs, const std::vector<std::string>& known) {
  for (const std::string& text : outputs)
    if (const std::string format = output_of(text).format;
        std::find(known.begin(), known.end(), format) == known.end()) {
      fmt::print(stderr, "entente: unknown output format `{}`; expected {}\n", format, fmt::join(known, ", "));
      return false;
    }
  return true;
}

/// Writes to stdout and sees to it that it arrives. False after the problem has been told.
[[nodiscard]] inline bool put_to_stdout(std::string_view document) {
  if (std::fwrite(document.data(), 1, document.size(), stdout) == document.size() && std::fflush(stdout) == 0)
    return true;
  complain({{"stdout", 0, 0}, "it cannot be written", "a place that can be written", ""});
  return false;
}

/// Puts a document where it belongs. False after the problem has been told.
[[nodiscard]] inline bool put(const Output& output, const std::string& document) {
  if (output.path.empty()) return put_to_stdout(document);
  const auto written = reports::write_file(output.path, document);
  if (!written) complain(written.error());
  return written.has_value();
}

/// Colour only where somebody sees it, and NO_COLOR is honoured.
[[nodiscard]] inline reports::Colour colour_for(const Output& output) {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool wanted =
      output.path.empty() && ::isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
  return wanted ? reports::Colour::always : reports::Colour::never;
}

/// Puts `document(output)` wherever one is wanted. False after the problem has been told.
template <class Document>
[[nodiscard]] bool put_all(const std::vector<std::string>& outputs, Document document) {
  for (const std::string& text : outputs)
    if (const Output output = output_of(text); !put(output, document(output))) return false;
  return true;
}

}  // namespace entente::cli
