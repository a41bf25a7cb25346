#include <fmt/format.h>

#include <algorithm>
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
std::optional<std::string> as_utf8(std::string bytes) {
  const std::string_view all = bytes;
  if (all.starts_with("\xFF\xFE")) return from_utf16(all.substr(2), true);
  if (all.starts_with("\xFE\xFF")) return from_utf16(all.substr(2), false);
  if (!all.starts_with("\xEF\xBB\xBF")) return bytes;
  std::string text;
  text.reserve(bytes.size() + padding_bytes);
  std::copy(bytes.begin() + 3, bytes.end(), std::back_inserter(text));
  return text;
}

}  // namespace

Outcome<std::string> load_text(const std::filesystem::path& path, const std::string& file, std::uintmax_t bytes_max) {
  std::error_code failed;
  const std::uintmax_t size = std::filesystem::file_size(path, failed);
  if (failed) return tl::unexpected(Problem{{file, 0, 0}, "the file cannot be read: " + failed.message(), "", ""});
  if (size > bytes_max)
    return tl::unexpected(Problem{
        {file, 0, 0}, fmt::format("the file has {} bytes", size), fmt::format("at most {} bytes", bytes_max), ""});
  std::ifstream in(path, std::ios::binary);
  std::string bytes;
  bytes.reserve(size + padding_bytes);
  bytes.resize(size);
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  if (!in.is_open() || in.bad()) return tl::unexpected(Problem{{file, 0, 0}, "the file cannot be read", "", ""});
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  if (auto text = as_utf8(std::move(bytes))) {
    text->append(padding_bytes, ' ');
    text->resize(text->size() - padding_bytes);
    return std::move(*text);
  }
  return tl::unexpected(Problem{{file, 0, 0}, "the text is not whole UTF-16", "", "save it as UTF-8"});
}

}  // namespace entente::model::exported
