#include "model/documents/rulebook_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/documents/documented_rules.hpp"

namespace entente::model {
namespace {

using Op = Text::Op;

[[nodiscard]] std::string_view noun(Sort sort) {
  switch (sort) {
    case Sort::tenant:
      return "the tenant";
    case Sort::entry:
    case Sort::section:
      return "";  // told by phrase()
    case Sort::person:
    case Sort::presence:
    case Sort::membership:
    case Sort::sparse_person:
      return "the person";
    case Sort::team:
      return "the team";
    case Sort::segment:
      return "the segment";
    case Sort::sparse_segment:
      return "the other segment";
    case Sort::job:
      return "the synchronization";
    case Sort::cloud:
      return "other's";
    case Sort::environment:
      return "in question";
    case Sort::cloud_pair:
      return "from the one cloud to the other";
    case Sort::environment_pair:
      return "between the two environments";
    case Sort::sparse_app:
      return "in question";
    case Sort::sparse_domain:
      return "the domain";
    case Sort::policy:
    case Sort::access_policy:
      return "the policy";
    case Sort::relationship:
      return "the relationship";
    case Sort::address_space:
      return "the address space";
    case Sort::item:
    case Sort::item_use:
      return "the item";
    case Sort::role:
    case Sort::sparse_role:
      return "the role";
    case Sort::sparse_tenant:
      return "the other tenant";
    case Sort::sparse_licence:
    case Sort::sparse_action:
      return "in question";
    case Sort::none:
      return "";
  }
  return "";
}

void put(std::string& text, std::string_view mark, std::string_view name) {
  if (const auto at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), name);
}

/// Where a leaf's value stands, as a path that an administrator knows.
[[nodiscard]] std::string place_of(const LeafInfo& leaf, std::string_view entry) {
  std::string_view path = leaf.setting;
  if (path.ends_with("?") || path.ends_with("!")) path.remove_suffix(1);
  if (path.ends_with("[]")) path.remove_suffix(2);
  if (path.ends_with("[^]")) path.remove_suffix(3);
  switch (leaf.origin) {
    case Origin::structure:
      return path.empty() ? "" : fmt::format("`{}`", path);
    case Origin::state:
      return "state";
    case Origin::catalog:
      return fmt::format("catalog `{}`", path);
    case Origin::setting:
      break;
  }
  std::string object;
  switch (leaf.row) {
    case Sort::entry:
      object = entry;
      break;
    case Sort::section:
      object = std::string(entry) + ".<section>";
      break;
    case Sort::segment:
      object = "informationBarrierPolicies[<segment>]";
      break;
    case Sort::job:
      object = "crossTenantSynchronization.<target>";
      break;
    default:
      return fmt::format("`{}`", path);
  }
  return path.empty() ? fmt::format("`{}`", object) : fmt::format("`{}.{}`", object, path);
}

[[nodiscard]] std::string phrase(const Text::Node& fact) {
  const LeafInfo& leaf_info = info(fact.leaf);
  std::string text(leaf_info.says);
  const std::string_view owner = fact.of_default ? "the default" : "the partner";
  put(text, "{}",
      leaf_info.row == Sort::entry     ? fmt::format("{}{}", owner, fact.of_default ? "" : " entry")
      : leaf_info.row == Sort::section ? fmt::format("{}'s section", owner)
                                       : std::string(noun(leaf_info.row)));
  if (leaf_info.row == Sort::person) put(text, "{c}", "in question");  // a person's account, a person's segment
  put(text, "{c}", noun(leaf_info.column));
  const std::string place = place_of(
      leaf_info, fact.of_default ? "crossTenantAccessPolicy.default" : "crossTenantAccessPolicy.partners.<tenant>");
  return place.empty() ? text : fmt::format("{} ({})", text, place);
}

/// GitHub's anchor of a heading: lower case, blanks to dashes, punctuation dropped.
[[nodiscard]] std::string anchor(std::string_view heading) {
  std::string text;
  for (const char c : heading) {
    if (c == ' ')
      text += '-';
    else if (c == '_' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
      text += c;
    else if (c >= 'A' && c <= 'Z')
      text += static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

[[nodiscard]] bool contains(const std::vector<Text>& parts, const Text& part) {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

/// Prints one rule's tree, with rules printed before as links.
class Tree {
 public:
  explicit Tree(const std::vector<DocumentedRule>& before) : before_(before) {}

  std::string print(const DocumentedRule& rule) {
    detail_ = rule.detail;
    add(rule.condition, 0, "");
    return std::move(text_);
  }

 private:
  void line(int depth, const std::string& words) { text_ += fmt::format("{:{}}- {}\n", "", 2 * depth, words); }

  [[nodiscard]] static std::string link(const DocumentedRule& rule) {
    return fmt::format("[{}](#{})", rule.name, anchor(rule.name));
  }

  /// The rule that decides exactly this, if one was printed before and is worth a link.
  [[nodiscard]] const DocumentedRule* rule_of(const Text& text) const {
    if (text.node().parts.empty()) return nullptr;
    for (const DocumentedRule& rule : before_)
      if (rule.condition == text) return &rule;
    return nullptr;
  }

  /// The first rule printed before that meets the clause.
  [[nodiscard]] const DocumentedRule* rule_with(const Clause& clause) const {
    for (const DocumentedRule& rule : before_) {
      const auto met = clauses_of(rule.condition);
      if (std::find(met.begin(), met.end(), &clause) != met.end()) return &rule;
    }
    return nullptr;
  }

  /// `word` is "not: " below a negation.
  void add(const Text& text, int depth, const std::string& word) {
    const Text::Node& node = text.node();
    if (node.op != Op::clause)
      if (const DocumentedRule* rule = rule_of(text)) return line(depth, word + "rule " + link(*rule));
    switch (node.op) {
      case Op::constant:
        return line(depth, word + "nothing that a setting or a step decides");
      case Op::fact:
        return line(depth, word + phrase(node));
      case Op::none:
        return add(node.parts.front(), depth, word + "not: ");
      case Op::clause:
        return add_clause(text, depth, word);
      case Op::all:
        return add_parts(node, depth, word + "all of");
      case Op::some:
        if (const auto choice = choice_of(text)) return add_choice(*choice, depth, word);
        return add_parts(node, depth, word + "any of");
    }
  }

  void add_clause(const Text& text, int depth, const std::string& word) {
    const Clause& clause = *text.node().clause;
    const Text& inner = text.node().parts.front();
    const DocumentedRule* whole = rule_of(text);
    const DocumentedRule* exactly = whole != nullptr ? whole : rule_of(inner);
    const DocumentedRule* below = exactly != nullptr || detail_ == Detail::full ? exactly : rule_with(clause);
    line(depth, fmt::format("{}**{}** {} — *{}*{}", word, clause.id, clause.says, clause.source,
                            below == nullptr ? "" : " — rule " + link(*below)));
    if (below == nullptr && inner.node().op != Op::constant) add(inner, depth + 1, "");
  }

  struct Choice {
    Text condition, chosen, otherwise;
  };
  /// `(condition and chosen) or (not condition and otherwise)`, which is how the rulebook's `select` reads.
  [[nodiscard]] static std::optional<Choice> choice_of(const Text& text) {
    const Text::Node& node = text.node();
    if (node.op != Op::some || node.parts.size() != 2) return {};
    const auto first = parts_of(node.parts[0]), second = parts_of(node.parts[1]);
    for (const Text& part : second)
      if (part.node().op == Op::none && contains(first, part.node().parts.front()) && first.size() > 1 &&
          second.size() > 1)
        return Choice{part.node().parts.front(), rest_of(first, part.node().parts.front()), rest_of(second, part)};
    return {};
  }

  [[nodiscard]] static std::vector<Text> parts_of(const Text& text) {
    return text.node().op == Op::all ? text.node().parts : std::vector<Text>{text};
  }

  /// A conjunction without one of its parts.
  [[nodiscard]] static Text rest_of(std::vector<Text> parts, const Text& without) {
    std::erase(parts, without);
    if (parts.size() == 1) return parts.front();
    Text::Node rest;
    rest.op = Op::all;
    rest.parts = std::move(parts);
    return Text(std::move(rest));
  }

  void add_choice(const Choice& choice, int depth, const std::string& word) {
    const auto add_arm = [&](const Text& arm, const std::string& name) {
      if (!choice_of(arm)) return add(arm, depth, name + " ");
      line(depth, name);
      add(arm, depth + 1, "");
    };
    add(choice.condition, depth, word + "if ");
    add_arm(choice.chosen, "then");
    add_arm(choice.otherwise, "otherwise");
  }

  /// A rule joined to others by the same word has melted into them: its parts are told as one link again, largest
  /// first.
  void add_parts(const Text::Node& node, int depth, const std::string& words) {
    line(depth, words);
    std::vector<Text> rest = node.parts;
    std::vector<const DocumentedRule*> melted;
    for (;;) {
      const DocumentedRule* largest = nullptr;
      for (const DocumentedRule& rule : before_) {
        const Text::Node& other = rule.condition.node();
        const bool here =
            other.op == node.op && other.parts.size() < node.parts.size() &&
            std::all_of(other.parts.begin(), other.parts.end(), [&](const Text& part) { return contains(rest, part); });
        if (here && (largest == nullptr || other.parts.size() > largest->condition.node().parts.size()))
          largest = &rule;
      }
      if (largest == nullptr) break;
      melted.push_back(largest);
      std::erase_if(rest, [&](const Text& part) { return contains(largest->condition.node().parts, part); });
    }
    for (const DocumentedRule* rule : melted) line(depth + 1, "rule " + link(*rule));
    for (const Text& part : rest) add(part, depth + 1, "");
  }

  const std::vector<DocumentedRule>& before_;
  Detail detail_ = Detail::full;
  std::string text_;
};

[[nodiscard]] std::string clause_table(const std::vector<DocumentedRule>& rules) {
  std::string text = "| clause | holds when | source | met in |\n| --- | --- | --- | --- |\n";
  for (const Clause* clause : all_clauses()) {
    std::string met;
    for (const DocumentedRule& rule : rules) {
      const auto here = clauses_of(rule.condition);
      if (met.empty() && std::find(here.begin(), here.end(), clause) != here.end())
        met = fmt::format("[{}](#{})", rule.name, anchor(rule.name));
    }
    text += fmt::format("| {} | {} | {} | {} |\n", clause->id, clause->says, clause->source, met);
  }
  return text;
}

}  // namespace

std::string rulebook_page() {
  std::string page =
      "# The rulebook\n\n"
      "This page is printed from the rules in `model/rulebook/` and the guards in `model/steps/`; a test fails when it "
      "is "
      "stale.\nA condition with an identifier is a clause: answers, proofs and coverage name it. Leaves are raw "
      "settings "
      "and facts, with\nthe place where each is set. A rule that is used by another is printed once and linked.\n";
  const std::vector<DocumentedRule> rules = documented_rules();
  std::vector<DocumentedRule> before;
  std::string_view file;
  for (const DocumentedRule& rule : rules) {
    if (rule.file != file) page += fmt::format("\n## {}\n", rule.file);
    file = rule.file;
    page += fmt::format("\n### {}\n\n{}\n\n{}", rule.name, rule.says, Tree(before).print(rule));
    before.push_back(rule);
  }
  return page + "\n## Clauses\n\n" + clause_table(rules);
}

}  // namespace entente::model
