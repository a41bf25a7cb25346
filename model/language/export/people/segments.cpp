#include "model/language/export/people/segments.hpp"

#include <algorithm>
#include <array>

#include "model/language/export/nodes.hpp"

namespace entente::model::exported {

namespace {

/// An attribute as barriers call it, and the property of Graph's user. Source: Microsoft Purview, information barriers
/// attributes.
struct Attribute {
  std::string_view barrier, graph;
};
constexpr auto attributes_known = std::to_array<Attribute>({{"department", "department"},
                                                            {"company", "companyname"},
                                                            {"title", "jobtitle"},
                                                            {"city", "city"},
                                                            {"stateorprovince", "state"},
                                                            {"postalcode", "postalcode"},
                                                            {"countryorregion", "country"},
                                                            {"office", "officelocation"},
                                                            {"usagelocation", "usagelocation"},
                                                            {"displayname", "displayname"},
                                                            {"alias", "mailnickname"},
                                                            {"firstname", "givenname"},
                                                            {"lastname", "surname"},
                                                            {"streetaddress", "streetaddress"}});
constexpr std::string_view custom = "customattribute", extension = "onpremisesextensionattributes.extensionattribute";

[[nodiscard]] std::string graph_name(std::string_view barrier) {
  const std::string name = lower(barrier);
  if (name.starts_with(custom)) {
    for (int number = 1; number <= 15; ++number)
      if (name.substr(custom.size()) == std::to_string(number)) return std::string(extension) + std::to_string(number);
    return {};
  }
  for (const Attribute& known : attributes_known)
    if (known.barrier == name) return std::string(known.graph);
  return {};
}

/// `*` stands for any text.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text) {
  const auto star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == text;
  if (!text.starts_with(pattern.substr(0, star))) return false;
  const std::string_view rest = pattern.substr(star + 1);
  for (std::size_t at = star; at <= text.size(); ++at)
    if (matches(rest, text.substr(at))) return true;
  return false;
}

[[nodiscard]] Said opposite(Said said) {
  return said == Said::nothing ? said : said == Said::yes ? Said::no : Said::yes;
}

}  // namespace

/// filter := term (-or term)*; term := factor (-and factor)*; factor := -not factor | ( filter ) | name operator
/// 'value'
class SegmentFilter::Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  [[nodiscard]] std::optional<Part> whole() {
    auto part = filter();
    return part && trimmed(rest_).empty() ? part : std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> attributes() && { return std::move(attributes_); }

 private:
  [[nodiscard]] bool take(std::string_view word) {
    rest_ = rest_.substr(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    if (!same_word(rest_.substr(0, word.size()), word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  [[nodiscard]] std::optional<Part> joined(std::string_view word, Part::Kind kind,
                                           std::optional<Part> (Parser::*inner)()) {
    auto first = (this->*inner)();
    if (!first) return first;
    Part all{kind, {}, {}, {}, false, false};
    all.parts.push_back(std::move(*first));
    while (take(word)) {
      auto next = (this->*inner)();
      if (!next) return next;
      all.parts.push_back(std::move(*next));
    }
    return all.parts.size() == 1 ? std::move(all.parts.front()) : std::move(all);
  }
  [[nodiscard]] std::optional<Part> filter() { return joined("-or", Part::Kind::either, &Parser::term); }
  [[nodiscard]] std::optional<Part> term() { return joined("-and", Part::Kind::both, &Parser::factor); }
  [[nodiscard]] std::optional<Part> factor() {
    if (++depth_ > depth_max) return std::nullopt;
    if (take("-not")) {
      auto inner = factor();
      if (!inner) return inner;
      Part none{Part::Kind::none, {}, {}, {}, false, false};
      none.parts.push_back(std::move(*inner));
      return none;
    }
    if (take("(")) {
      auto inner = filter();
      return inner && take(")") ? inner : std::nullopt;
    }
    return comparison();
  }
  [[nodiscard]] std::optional<Part> comparison() {
    rest_ = rest_.substr(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    const auto end = std::min(rest_.find_first_of(" \t"), rest_.size());
    Part part;
    part.attribute = graph_name(rest_.substr(0, end));
    rest_.remove_prefix(end);
    if (part.attribute.empty()) return std::nullopt;
    const bool is_equal = take("-eq"), is_unequal = !is_equal && take("-ne");
    part.is_pattern = !is_equal && !is_unequal && take("-like");
    part.is_negated = is_unequal || (!is_equal && !part.is_pattern && take("-notlike"));
    if (part.is_negated && !is_unequal) part.is_pattern = true;
    if (!is_equal && !is_unequal && !part.is_pattern) return std::nullopt;
    if (!take("'") && !take("\"")) return std::nullopt;
    const auto close = rest_.find_first_of("'\"");
    if (close == std::string_view::npos) return std::nullopt;
    part.value = lower(rest_.substr(0, close));
    rest_.remove_prefix(close + 1);
    attributes_.push_back(part.attribute);
    return part;
  }

  static constexpr int depth_max = 200;
  std::string_view rest_;
  std::vector<std::string> attributes_;
  int depth_ = 0;
};

std::optional<SegmentFilter> SegmentFilter::parse(std::string_view text) {
  Parser parser(text);
  auto root = parser.whole();
  if (!root) return std::nullopt;
  SegmentFilter filter;
  filter.root_ = std::move(*root);
  filter.attributes_ = std::move(parser).attributes();
  return filter;
}

Said SegmentFilter::admits(const ExportedUser& user, const std::vector<std::string>& names) const {
  return ask(root_, user, names);
}

Said SegmentFilter::ask(const Part& part, const ExportedUser& user, const std::vector<std::string>& names) {
  if (part.kind == Part::Kind::compares) {
    const auto name = std::find(names.begin(), names.end(), part.attribute);
    if (name == names.end()) return Said::nothing;
    const auto& value = user.attributes[static_cast<std::size_t>(name - names.begin())];
    if (!value) return Said::nothing;
    const std::string written = lower(*value);
    const bool is_so = part.is_pattern ? matches(part.value, written) : written == part.value;
    return is_so != part.is_negated ? Said::yes : Said::no;
  }
  if (part.kind == Part::Kind::none) return opposite(ask(part.parts.front(), user, names));
  const Said decides = part.kind == Part::Kind::either ? Said::yes : Said::no;
  Said all = opposite(decides);
  for (const Part& inner : part.parts) {
    const Said one = ask(inner, user, names);
    if (one == decides) return decides;
    if (one == Said::nothing) all = Said::nothing;
  }
  return all;
}

}  // namespace entente::model::exported
