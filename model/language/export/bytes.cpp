#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <locale>
#include <optional>
#include <system_error>

#include "model/language/export/discovery.hpp"

namespace entente::model::exported {

namespace {

/// Nothing where the text is not whole.
std::optional<std::string> from_utf16(std::string_view bytes, bool little) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::u16string units;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const auto low = static_cast<unsigned char>(bytes[little ? at : at + 1]);
    const auto high = static_cast<unsigned char>(bytes[little ? at + 1 : at]);
    units += static_cast<char16_t>(high << 8 | low);
  }
  const auto& utf16 = std::use_facet<std::codecvt<char16_t, char8_t, std::mbstate_t>>(std::locale::classic());
  std::u8string text(units.size() * 3, u8'\0');
  std::mbstate_t state{};
  const char16_t* read = nullptr;
  char8_t* written = nullptr;
  const auto result = utf16.out(state, units.data(), units.data() + units.size(), read, text.data(),
                                text.data() + text.size(), written);
  if (result != std::codecvt_base::ok || read != units.data() + units.size()) return std::nullopt;
  return std::string(text.data(), written);
}

/// Bytes without a mark are taken as UTF-8; whether they are is the document reader's to say.
std::optional<std::string> as_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string{bytes.substr(3)};
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), false);
  return std::string{bytes};
}

}  // namespace

Outcome<std::string> load_text(const std::filesystem::path& path, const std::string& file) {
  std::error_code failed;
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (failed) return tl::unexpected(Problem{{file, 0, 0}, "the file cannot be read: " + failed.message(), "", ""});
  if (size > file_limit_bytes)
    return tl::unexpected(Problem{{file, 0, 0},
                                  fmt::format("the file has {} bytes", size),
                                  fmt::format("at most {} bytes", file_limit_bytes),
                                  ""});
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.is_open() || in.bad()) return tl::unexpected(Problem{{file, 0, 0}, "the file cannot be read", "", ""});
  if (auto text = as_utf8(bytes)) return std::move(*text);
  return tl::unexpected(Problem{{file, 0, 0}, "the text is not whole UTF-16", "", "save it as UTF-8"});
}

}  // namespace entente::model::exported
