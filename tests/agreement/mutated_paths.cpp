#include "tests/agreement/mutated_paths.hpp"

#include <fmt/format.h>

namespace entente::testing {
namespace {

using namespace model;
using Names = std::vector<std::string>;

/// The value at a path as it was read, unless `of` says otherwise.
template <class Change>
[[nodiscard]] Reading changed(const Node* object, const SettingPath& path, const Names& names, Change change) {
  Reading reading = read_setting(object, path, names);
  change(reading);
  return reading;
}

[[nodiscard]] Reading unknown_as(Known value, const Node* object, const SettingPath& path, const Names& names) {
  return changed(object, path, names, [&](Reading& reading) {
    if (is_open(reading.value)) reading.value = value;
  });
}

/// The reading of one form of path replaced by what `read` makes of the node there.
template <class Read>
[[nodiscard]] Reading of_form(Form form, const Node* object, const SettingPath& path, const Names& names, Read read) {
  return changed(object, path, names, [&](Reading& reading) {
    if (path.form == form && reading.node != nullptr && !is_open(reading.value))
      reading.value = known(read(*reading.node));
  });
}

}  // namespace

SettingPaths paths_without(Leaf leaf) {
  SettingPaths paths = setting_paths;
  paths[static_cast<std::size_t>(leaf)] = SettingPath{};
  return paths;
}

const std::vector<WrongReading>& wrong_readings() {
  static const std::vector<WrongReading> all{
      {"an unknown is read as no",
       [](const Node* o, const SettingPath& p, const Names& n) { return unknown_as(Known::no, o, p, n); }, ""},
      {"an unknown is read as yes",
       [](const Node* o, const SettingPath& p, const Names& n) { return unknown_as(Known::yes, o, p, n); }, ""},
      {"`choose` is read as `any`",
       [](const Node* o, const SettingPath& p, const Names& n) { return unknown_as(Known::any, o, p, n); },
       "answers and proofs take what is ours to choose as unknown; only a repair tells them apart"},
      {"a flag is read as its opposite",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return of_form(Form::flag, o, p, n, [](const Node& node) { return !node.is_plain("true"); });
       },
       ""},
      {"what is true unless it says false is false unless it says true",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return changed(o, p, n, [&](Reading& reading) {
           if (p.form == Form::flag_or_true && reading.node == nullptr) reading.value = Known::no;
         });
       },
       ""},
      {"what is true unless it says false is always true",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return of_form(Form::flag_or_true, o, p, n, [](const Node&) { return true; });
       },
       ""},
      {"every value of an enumeration is the one that is asked for",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return of_form(Form::value, o, p, n, [](const Node&) { return true; });
       },
       ""},
      {"a list that names somebody names everybody",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return of_form(Form::member, o, p, n, [](const Node&) { return true; });
       },
       "the row has a fact only where some version of the list names the column: a list that changes over time "
       "notices"},
      {"a lone word is no list of one",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return changed(o, p, n, [&](Reading& reading) {
           if (p.form == Form::member && reading.node != nullptr && reading.node->kind == Node::Kind::scalar &&
               !is_open(reading.value))
             reading.value = Known::no;
         });
       },
       ""},
      {"a list with something in it has every fixed name",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return of_form(Form::named_member, o, p, n, [](const Node& node) { return !node.items.empty(); });
       },
       ""},
      {"a name anywhere in a list is the first of it",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return of_form(Form::first, o, p, n, [&](const Node& node) {
           for (const Node& item : node.items)
             if (item.text == p.name) return true;
           return false;
         });
       },
       ""},
      {"nothing behind a name is something",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return of_form(Form::presence, o, p, n,
                        [&](const Node& node) { return node.kind != Node::Kind::list || !node.items.empty(); });
       },
       ""},
      {"an empty list is something",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return of_form(Form::presence, o, p, n, [](const Node& node) { return node.kind != Node::Kind::null; });
       },
       ""},
      {"what a list names of what lies around is what it names",
       [](const Node* o, const SettingPath& p, const Names& n) {
         return changed(o, p, n, [&](Reading& reading) {
           if (p.form == Form::member_around && !is_open(reading.value)) reading.value = Known::no;
         });
       },
       ""},
  };
  return all;
}

std::string page_of(const std::string& head, const std::vector<Noticed>& mutants) {
  std::string page = head + "\n| mutant | noticed by | where |\n| --- | --- | --- |\n";
  for (const Noticed& mutant : mutants)
    page += fmt::format("| {} | {} | {} |\n", mutant.mutant, mutant.by.empty() ? "nobody" : mutant.by,
                        mutant.by.empty() ? mutant.because : mutant.where);
  return page;
}

}  // namespace entente::testing
