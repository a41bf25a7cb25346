// Byte order marks and UTF-16. Bytes without a mark are taken as UTF-8; whether they are is the document reader's to
// say.
#include "model/language/export/bytes.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <system_error>

namespace entente::model::exported {

namespace {

enum class Order { little, big };

void append(std::string& out, char32_t point) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    tail(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12));
    tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0 | (point >> 18));
    tail(12), tail(6), tail(0);
  }
}

char32_t unit_at(std::string_view bytes, std::size_t at, Order order) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return order == Order::little ? static_cast<char32_t>(second << 8 | first)
                                : static_cast<char32_t>(first << 8 | second);
}

Outcome<std::string> from_utf16(std::string_view bytes, Order order, const std::string& file) {
  const auto broken = [&] {
    return tl::unexpected(Problem{{file, 0, 0}, "the text is not whole UTF-16", "", "save it as UTF-8"});
  };
  if (bytes.size() % 2 != 0) return broken();
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t point = unit_at(bytes, at, order);
    if (point >= 0xDC00 && point < 0xE000) return broken();  // the second half of a pair cannot come first
    if (point >= 0xD800 && point < 0xDC00) {
      at += 2;
      const char32_t low = at < bytes.size() ? unit_at(bytes, at, order) : 0;
      if (low < 0xDC00 || low >= 0xE000) return broken();
      point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    }
    append(out, point);
  }
  return out;
}

}  // namespace

Outcome<std::string> as_utf8(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string{bytes.substr(3)};
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), Order::little, file);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), Order::big, file);
  return std::string{bytes};
}

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
  return as_utf8(bytes, file);
}

}  // namespace entente::model::exported
