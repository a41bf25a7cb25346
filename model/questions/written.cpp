#include "model/questions/written.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/input/json_text.hpp"

namespace entente::model {
namespace {

constexpr std::size_t longest_line = 65'536;
constexpr const char* shape = "a JSON object with id, from, to and can or could";
constexpr const char* known_keys = "id, from, to, can, could, what or as";

/// The names an object may have, each with the place of its text; `id` has none, for it may be a number.
struct Key {
  std::string_view name;
  std::string AskedQuestion::*place;
};
constexpr std::array keys{Key{"id", nullptr},
                          Key{"from", &AskedQuestion::from},
                          Key{"to", &AskedQuestion::to},
                          Key{"can", &AskedQuestion::can},
                          Key{"could", &AskedQuestion::can},
                          Key{"what", &AskedQuestion::what},
                          Key{"as", &AskedQuestion::as}};
constexpr std::size_t id_key = 0, can_key = 3, could_key = 4;

[[nodiscard]] std::uint32_t column_at(std::string_view line, std::size_t byte) {
  const auto before = line.substr(0, std::min(byte, line.size()));
  return 1 + static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), [](char c) {
           return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // a code point's first byte
         }));
}

/// Takes what the parser meets. No document is built: a line is read once, and an object inside is refused at its
/// start.
class Taker final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Taker(std::string_view line, const Mark& where) : line_(line), where_(where) {}
  [[nodiscard]] Outcome<WrittenQuestion> taken() {
    if (problem_) return tl::unexpected(std::move(*problem_));
    for (const std::size_t key : {1UL, 2UL})
      if (!seen_[key]) return tl::unexpected(about_line("`" + std::string(keys[key].name) + "` is missing", shape));
    if (seen_[can_key] == seen_[could_key])
      return tl::unexpected(seen_[can_key] ? about_line("both `can` and `could`", "one of them")
                                           : about_line("`can` or `could` is missing", shape));
    question_.could = seen_[could_key];
    return std::move(question_);
  }

  bool null() override { return wrong_kind(); }
  bool boolean(bool) override { return wrong_kind(); }
  bool number_integer(number_integer_t number) override {
    return take_number(number == 0 ? "-0" : std::to_string(number));  // a plain 0 is unsigned
  }
  bool number_unsigned(number_unsigned_t number) override { return take_number(std::to_string(number)); }
  bool number_float(number_float_t, const std::string& written) override { return take_number(written); }
  bool binary(binary_t&) override { return wrong_kind(); }
  bool string(std::string& text) override {
    if (!inside_) return wrong_kind();
    if (key_ == id_key)
      question_.id = json_text(text);
    else
      question_.asked.*keys[key_].place = text;
    return true;
  }
  bool key(std::string& name) override {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.name == name; });
    if (found == keys.end()) return fail(line_.find('"' + name + '"'), "unknown name " + ticked(name), known_keys);
    key_ = static_cast<std::size_t>(found - keys.begin());
    if (seen_[key_]) return fail(line_.rfind('"' + name + '"'), "`" + name + "` is there twice", "once");
    seen_[key_] = true;
    return true;
  }
  bool start_object(std::size_t) override {
    if (inside_) return wrong_kind();
    inside_ = true;
    return true;
  }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return wrong_kind(); }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
    return fail(position == 0 ? 0 : position - 1, "no question", shape);
  }

 private:
  bool take_number(std::string written) {
    if (!inside_ || key_ != id_key) return wrong_kind();
    question_.id = std::move(written);
    return true;
  }
  bool wrong_kind() {
    if (!inside_) return fail(0, "no question", shape);
    const std::string name(keys[key_].name);
    return fail(line_.find('"' + name + '"'), "`" + name + "` has the wrong kind of value",
                key_ == id_key ? "text or a number" : "text");
  }
  bool fail(std::size_t byte, std::string what, std::string expected) {
    problem_ = about_line(std::move(what), std::move(expected));
    if (byte != std::string_view::npos) problem_->where.column = column_at(line_, byte);
    return false;
  }
  [[nodiscard]] Problem about_line(std::string what, std::string expected) const {
    return {where_, std::move(what), std::move(expected), ""};
  }

  std::string_view line_;
  const Mark& where_;
  WrittenQuestion question_;
  std::array<bool, keys.size()> seen_{};
  std::size_t key_ = 0;
  bool inside_ = false;
  std::optional<Problem> problem_;
};

}  // namespace

Outcome<WrittenQuestion> read_question(std::string_view line, const Mark& where) {
  if (line.size() > longest_line) return tl::unexpected(Problem{where, "a line too long", "at most 64 KiB", ""});
  Taker taker(line, where);
  // What stops the parser is kept by the taker, with its place.
  (void)nlohmann::json::sax_parse(line.begin(), line.end(), &taker);
  return taker.taken();
}

}  // namespace entente::model
