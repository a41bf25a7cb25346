// Reading the files: checked against a table of fields like scenarios are, then told as sentences.
#include "tests/seeds/seeds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "model/input/field.hpp"
#include "model/input/yaml.hpp"

namespace entente::testing {
namespace {

using namespace model;

[[nodiscard]] std::filesystem::path folder() { return std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/seeds"; }

[[nodiscard]] const Field& case_field() {
  static const Field field = object({
      {"place", text("the heading; the one before, when there is none")},
      {"says", text("the sentence in our words"), true},
      {"scenario", text("the scenario asked about, where it is not the file's")},
      {"set", map_of(idle(), "tenant.path.of.a.setting, tenant.users.…, or a field of the scenario: its value")},
      {"after", list_of(text(), "steps taken before the question, as steps describe themselves")},
      {"ask", object({{"from", text(), true},
                      {"to", text(), true},
                      {"can", text()},
                      {"could", text()},
                      {"as", text()},
                      {"what", text()}})},
      {"step", text("a step as it describes itself: can it be taken")},
      {"answer", one_of({"yes", "no", "depends"})},
      {"because", list_of(text(), "deciding clauses, refused ones with `!`")},
      {"how", text("part of the answer's account")},
      {"refused", text("part of the reader's message")},
      {"warning", text("part of a warning")},
      {"no-warning", text("part of a warning that must not be there")},
      {"catalog", map_of(idle(), "entries of the catalog by path")},
      {"new-tenant", map_of(idle(), "settings of a tenant nobody has changed, by path")},
      {"environment", text("of the new tenant")},
      {"provisioned", text("when the new tenant was set up")},
      {"advice", text("why the sentence decides nothing")},
      {"waits_for", text("what the language lacks")},
  });
  return field;
}

[[nodiscard]] const Field& file_field() {
  static const Field field = object({{"document", text("Microsoft's title"), true},
                                     {"scenario", text("what cases ask about unless they say otherwise")},
                                     {"scenarios", map_of(idle())},
                                     {"cases", list_of(case_field()), true}});
  return field;
}

[[noreturn]] void complain(const Mark& where, const std::string& what) {
  throw std::invalid_argument(to_string(Problem{where, what, "", ""}));
}

[[nodiscard]] Node read(const std::filesystem::path& path) {
  auto document = read_file(path);
  if (!document) throw std::invalid_argument(to_string(document.error()));
  return std::move(*document);
}

[[nodiscard]] std::string text_of(const Node& node, std::string_view key, const std::string& otherwise = {}) {
  const Node* found = node.find(key);
  return found == nullptr ? otherwise : found->text;
}

/// `a.b: value; c: value`.
[[nodiscard]] std::string listed(const Node& mapping) {
  std::string all;
  for (const Member& member : mapping.members)
    all += (all.empty() ? "" : "; ") + member.key + ": " + as_written(member.value);
  return all;
}

[[nodiscard]] std::string asked(const Node& node) {
  if (const Node* expected = node.find("catalog")) return "the catalog's " + listed(*expected);
  if (const Node* expected = node.find("new-tenant"))
    return "a new tenant in " + text_of(node, "environment", "commercial") +
           (node.find("provisioned") == nullptr ? "" : " of " + text_of(node, "provisioned")) + ": " +
           listed(*expected);
  std::string text;
  if (const Node* ask = node.find("ask")) {
    const std::string could = text_of(*ask, "could");
    text = text_of(*ask, "from") + (could.empty() ? " can " + text_of(*ask, "can") : " could " + could) + " " +
           text_of(*ask, "to");
    if (const Node* as = ask->find("as")) text += " as " + as->text;
    if (const Node* what = ask->find("what")) text += ", " + what->text;
  } else if (const Node* step = node.find("step")) {
    text = "can it be that " + step->text;
  } else {
    text = node.find("refused") != nullptr ? "is the scenario read" : "what is warned of";
  }
  if (const Node* set = node.find("set")) text += ", with " + listed(*set);
  if (const Node* steps = node.find("after"))
    for (const Node& step : steps->items) text += ", after: " + step.text;
  return text + "?";
}

[[nodiscard]] std::string verdict(const Node& node) {
  for (const char* reason : {"waits_for", "advice"})
    if (const Node* found = node.find(reason)) return found->text;
  if (node.find("catalog") != nullptr || node.find("new-tenant") != nullptr) return "yes";
  if (const Node* message = node.find("refused")) return "no: “" + message->text + "”";
  if (const Node* warning = node.find("warning")) return "“" + warning->text + "”";
  if (const Node* warning = node.find("no-warning")) return "not “" + warning->text + "”";
  std::string text = text_of(node, "answer");
  if (const Node* how = node.find("how")) text += ", " + how->text;
  if (const Node* because = node.find("because")) {
    text += ":";
    for (const Node& id : because->items) text += " " + id.text;
  }
  return text;
}

/// A case is decided in one way: by an answer, a message, a warning, an entry, or as advice. One that waits may say how
/// it will be.
void check_whole(const Node& node) {
  int ways = 0;
  for (const char* way : {"ask", "step", "refused", "warning", "no-warning", "catalog", "new-tenant", "advice"})
    ways += node.find(way) != nullptr ? 1 : 0;
  if (ways > 1 || (ways == 0 && node.find("waits_for") == nullptr))
    complain(node.mark, "a case is decided in one way, and this one in " + std::to_string(ways));
  if (const Node* ask = node.find("ask"); ask != nullptr) {
    if ((ask->find("can") == nullptr) == (ask->find("could") == nullptr))
      complain(node.mark, "either `can` or `could`");
  }
  if ((node.find("ask") != nullptr || node.find("step") != nullptr) && node.find("answer") == nullptr)
    complain(node.mark, "a question without an answer");
}

}  // namespace

bool can_be_asked(const SeedCase& seed) {
  for (const char* way : {"ask", "step", "refused", "warning", "no-warning", "catalog", "new-tenant"})
    if (seed.node.find(way) != nullptr) return true;
  return false;
}

std::string as_written(const Node& node) {
  std::string all;
  switch (node.kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::scalar:
      return node.quoted || node.text.find_first_of(",[]{}") != std::string::npos ? '"' + node.text + '"' : node.text;
    case Node::Kind::list:
      for (const Node& item : node.items) all += (all.empty() ? "" : ", ") + as_written(item);
      return "[" + all + "]";
    case Node::Kind::mapping:
      for (const Member& member : node.members)
        all += (all.empty() ? "" : ", ") + member.key + ": " + as_written(member.value);
      return "{" + all + "}";
  }
  return all;
}

std::vector<std::filesystem::path> seed_paths() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder() / "documents")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

SeedFile read_seeds(const std::filesystem::path& path) {
  static const Node shared = read(folder() / "scenarios.yaml");
  const Node root = read(path);
  if (const auto fits = check(root, file_field()); !fits) throw std::invalid_argument(to_string(fits.error()));
  SeedFile file{text_of(root, "document"), path.filename().string(), {}};
  for (const Node& node : root.find("cases")->items) {
    check_whole(node);
    SeedCase seed;
    seed.place = text_of(node, "place", file.cases.empty() ? "" : file.cases.back().place);
    seed.says = text_of(node, "says");
    seed.node = node;
    seed.verdict = verdict(node);
    seed.standing = node.find("waits_for") != nullptr ? Standing::waiting
                    : node.find("advice") != nullptr  ? Standing::advice
                                                      : Standing::decided;
    if (can_be_asked(seed)) seed.asked = asked(node);
    if (seed.place.empty()) complain(node.mark, "a sentence without a place");
    if (const std::string name = text_of(node, "scenario", text_of(root, "scenario")); !name.empty()) {
      const Node* own = root.find("scenarios");
      const Node* found = own == nullptr ? nullptr : own->find(name);
      if (found == nullptr) found = shared.find(name);
      if (found == nullptr) complain(node.mark, "unknown scenario `" + name + "`");
      seed.scenario = *found;
      seed.scenario_name = name;
    }
    file.cases.push_back(std::move(seed));
  }
  return file;
}

}  // namespace entente::testing
