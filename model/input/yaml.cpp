#include "model/input/yaml.hpp"

#include <yaml.h>

#include <fstream>
#include <optional>
#include <sstream>
#include <unordered_map>

#include "model/input/anchors.hpp"

namespace entente::model {
namespace {

class Reader {
 public:
  Reader(std::string_view bytes, std::string file, const Limits& limits)
      : bytes_(bytes), file_(std::move(file)), limits_(limits) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  ~Reader() { yaml_parser_delete(&parser_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  Outcome<Node> read() {
    if (auto start = next(); !start) return tl::unexpected(start.error());
    if (auto document = next(); !document) return tl::unexpected(document.error());
    if (event_.type == YAML_STREAM_END_EVENT) return fail({file_, 1, 1}, "the document is empty", "a mapping");
    if (auto first = next(); !first) return tl::unexpected(first.error());
    auto root = node(0);
    if (!root) return root;
    if (auto end = next(); !end) return tl::unexpected(end.error());
    if (auto more = next(); !more) return tl::unexpected(more.error());
    if (event_.type != YAML_STREAM_END_EVENT)
      return fail(mark(), "a second document starts here", "one document in a file");
    return root;
  }

 private:
  struct Event : yaml_event_t {
    Event() : yaml_event_t{} {}
    ~Event() { yaml_event_delete(this); }
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
  };

  [[nodiscard]] static Mark at(const std::string& file, const yaml_mark_t& where) {
    return {file, static_cast<std::uint32_t>(where.line + 1), static_cast<std::uint32_t>(where.column + 1)};
  }
  [[nodiscard]] Mark mark() const { return at(file_, event_.start_mark); }
  [[nodiscard]] static tl::unexpected<Problem> fail(Mark where, std::string what, std::string expected = {},
                                                    std::string hint = {}) {
    return tl::unexpected(Problem{std::move(where), std::move(what), std::move(expected), std::move(hint)});
  }

  Outcome<int> next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_) == 1) return 0;
    const std::string what = parser_.problem == nullptr ? "unreadable" : parser_.problem;
    if (parser_.error == YAML_READER_ERROR)
      return fail(mark_of_byte(parser_.problem_offset), what, "text in UTF-8",
                  "at byte " + std::to_string(parser_.problem_offset) + " of the file");
    const Mark where = at(file_, parser_.problem_mark);
    if (byte_at(where) == '\t') return fail(where, "a tab", "blanks: YAML is not indented with tabs");
    return fail(where, what, "valid YAML or JSON", context());
  }

  /// What the parser was reading when it stumbled: a bracket that is never closed is there, not where the file ends.
  [[nodiscard]] std::string context() const {
    if (parser_.context == nullptr) return {};
    const Mark start = at(file_, parser_.context_mark);
    return std::string(parser_.context) + " that starts at line " + std::to_string(start.line) + ", column " +
           std::to_string(start.column);
  }

  /// The place of a byte that could not be decoded. What stands before it could; UTF-16 is not counted here.
  [[nodiscard]] Mark mark_of_byte(std::size_t offset) const {
    Mark mark{file_, 1, 1};
    if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) return mark;
    std::string_view before = bytes_.substr(0, offset);
    if (before.starts_with("\xEF\xBB\xBF")) before.remove_prefix(3);
    for (const char c : before) {
      if (c == '\n') {
        ++mark.line;
        mark.column = 1;
      } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
        ++mark.column;
      }
    }
    return mark;
  }

  /// The byte at a place; what stands before it in its line is counted as bytes, which indentation is made of.
  [[nodiscard]] char byte_at(const Mark& where) const {
    std::size_t line = 0;
    for (std::uint32_t n = 1; n < where.line; ++n) {
      const auto end = bytes_.find('\n', line);
      if (end == std::string_view::npos) return '\0';
      line = end + 1;
    }
    const std::size_t byte = line + where.column - 1;
    return byte < bytes_.size() ? bytes_[byte] : '\0';
  }

  [[nodiscard]] static bool is_null(const Node& node) {
    return !node.quoted && (node.text.empty() || node.text == "null" || node.text == "~");
  }

  /// A value, remembered when it has an anchor.
  Outcome<Node> node(std::size_t depth) {
    if (depth > limits_.depth_max)
      return fail(mark(), "nested deeper than " + std::to_string(limits_.depth_max) + " levels");
    if (event_.type == YAML_ALIAS_EVENT) return aliased(depth);
    if (auto ok = count({1, 0, 0}, depth); !ok) return tl::unexpected(ok.error());
    const std::string anchor = anchor_of(event_);
    auto result = value(depth);
    if (result && !anchor.empty()) anchors_.add(anchor, *result);
    return result;
  }

  Outcome<Node> value(std::size_t depth) {
    Node result;
    result.mark = mark();
    switch (event_.type) {
      case YAML_SCALAR_EVENT: {
        const auto& scalar = event_.data.scalar;
        if (auto bare = untagged(scalar.tag); !bare) return tl::unexpected(bare.error());
        result.text.assign(reinterpret_cast<const char*>(scalar.value), scalar.length);
        result.quoted = scalar.style != YAML_PLAIN_SCALAR_STYLE;
        result.kind = is_null(result) ? Node::Kind::null : Node::Kind::scalar;
        return result;
      }
      case YAML_SEQUENCE_START_EVENT: {
        if (auto bare = untagged(event_.data.sequence_start.tag); !bare) return tl::unexpected(bare.error());
        result.kind = Node::Kind::list;
        for (;;) {
          if (auto more = next(); !more) return tl::unexpected(more.error());
          if (event_.type == YAML_SEQUENCE_END_EVENT) return result;
          auto item = node(depth + 1);
          if (!item) return item;
          result.items.push_back(std::move(*item));
        }
      }
      case YAML_MAPPING_START_EVENT: {
        if (auto bare = untagged(event_.data.mapping_start.tag); !bare) return tl::unexpected(bare.error());
        result.kind = Node::Kind::mapping;
        return members(std::move(result), depth);
      }
      default:
        return fail(mark(), "unreadable", "a value");
    }
  }

  [[nodiscard]] static std::string anchor_of(const yaml_event_t& event) {
    const yaml_char_t* name = event.type == YAML_SCALAR_EVENT           ? event.data.scalar.anchor
                              : event.type == YAML_SEQUENCE_START_EVENT ? event.data.sequence_start.anchor
                              : event.type == YAML_MAPPING_START_EVENT  ? event.data.mapping_start.anchor
                                                                        : nullptr;
    return name == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(name));
  }

  /// The value that an alias stands for. It counts as if it were written here.
  Outcome<Node> aliased(std::size_t depth) {
    const std::string name(reinterpret_cast<const char*>(event_.data.alias.anchor));
    const Anchors::Anchored* anchored = anchors_.find(name);
    if (anchored == nullptr)
      return fail(mark(), "no value before this has the anchor " + ticked("&" + name), "", anchors_.hint(name));
    if (auto ok = count(anchored->extent, depth); !ok) return tl::unexpected(ok.error());
    aliased_nodes_ += anchored->extent.nodes;
    if (aliased_nodes_ > limits_.aliased_max)
      return fail(mark(), "aliases stand for more than " + std::to_string(limits_.aliased_max) + " values");
    Node result = anchored->node;
    result.mark = mark();
    return result;
  }

  /// Counts what stands at a depth, until there is more than a document may hold.
  Outcome<int> count(const Extent& extent, std::size_t depth) {
    if (depth + extent.depth > limits_.depth_max)
      return fail(mark(), "nested deeper than " + std::to_string(limits_.depth_max) + " levels");
    nodes_ += extent.nodes;
    aliased_bytes_ += extent.bytes;
    if (nodes_ > limits_.nodes_max) return fail(mark(), "more than " + std::to_string(limits_.nodes_max) + " values");
    if (aliased_bytes_ > limits_.bytes_max)
      return fail(mark(), "aliases stand for more than " + std::to_string(limits_.bytes_max) + " bytes");
    return 0;
  }

  Outcome<int> untagged(const yaml_char_t* tag) {
    if (tag != nullptr) return fail(mark(), "a tag `!`", "the value itself", "tags are not read");
    return 0;
  }

  Outcome<Node> members(Node mapping, std::size_t depth) {
    std::unordered_map<std::string, Mark> seen;
    std::optional<Node> merged;
    for (;;) {
      if (auto more = next(); !more) return tl::unexpected(more.error());
      if (event_.type == YAML_MAPPING_END_EVENT)
        return merged ? with_merged(std::move(mapping), *merged) : std::move(mapping);
      auto key = node(depth + 1);
      if (!key) return key;
      if (key->kind == Node::Kind::list || key->kind == Node::Kind::mapping)
        return fail(key->mark, "a key that is no text", "a name");
      const auto [first, is_new] = seen.try_emplace(key->text, key->mark);
      if (!is_new)
        return fail(
            key->mark, "the key " + ticked(key->text) + " is there twice", "",
            "first at line " + std::to_string(first->second.line) + ", column " + std::to_string(first->second.column));
      if (auto value = next(); !value) return tl::unexpected(value.error());
      auto value = node(depth + 1);
      if (!value) return value;
      if (!key->quoted && key->text == "<<")
        merged = std::move(*value);
      else
        mapping.members.push_back({key->text, key->mark, std::move(*value)});
    }
  }

  std::string_view bytes_;
  std::string file_;
  Limits limits_;
  yaml_parser_t parser_{};
  Event event_;
  Anchors anchors_;
  std::size_t nodes_ = 0, aliased_nodes_ = 0, aliased_bytes_ = 0;
};

/// libyaml refuses JSON's surrogate pairs; joined into one escape it reads them.
[[nodiscard]] std::string with_joined_surrogates(std::string_view bytes) {
  const auto hex = [&](std::size_t at) -> long {
    if (at + 6 > bytes.size() || bytes[at] != '\\' || bytes[at + 1] != 'u') return -1;
    long value = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
      const char c = bytes[i];
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  };
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const long high = hex(at);
    const long low = high >= 0xD800 && high < 0xDC00 ? hex(at + 6) : -1;
    if (low >= 0xDC00 && low < 0xE000) {
      char joined[16];
      std::snprintf(joined, sizeof joined, "\\U%08lX", 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
      out += joined;
      at += 12;
    } else if (bytes[at] == '\\' && at + 1 < bytes.size()) {
      out += bytes.substr(at, 2);
      at += 2;
    } else {
      out += bytes[at++];
    }
  }
  return out;
}

}  // namespace

Outcome<Node> read_document(std::string_view bytes, std::string file_name, const Limits& limits) {
  if (bytes.size() > limits.bytes_max)
    return tl::unexpected(
        Problem{{file_name, 0, 0}, "larger than " + std::to_string(limits.bytes_max) + " bytes", "", ""});
  if (bytes.find("\\uD") == std::string_view::npos && bytes.find("\\ud") == std::string_view::npos)
    return Reader(bytes, std::move(file_name), limits).read();
  const std::string joined = with_joined_surrogates(bytes);
  return Reader(joined, std::move(file_name), limits).read();
}

Outcome<Node> read_file(const std::filesystem::path& path, const Limits& limits) {
  std::ifstream in(path, std::ios::binary);
  if (!in || std::filesystem::is_directory(path))
    return tl::unexpected(Problem{{path.string(), 0, 0}, "cannot be read", "a readable file", ""});
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return read_document(bytes.view(), path.string(), limits);
}

}  // namespace entente::model
