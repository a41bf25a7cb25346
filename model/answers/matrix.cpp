#include "model/answers/matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "model/answers/alike.hpp"
#include "model/input/nearest.hpp"
#include "model/questions/question.hpp"

namespace entente::model {
namespace {

using Names = std::vector<std::string>;

[[nodiscard]] tl::unexpected<Problem> unknown(const Mark& where, std::string_view what, const std::string& name,
                                              std::string expected, const Names& known) {
  return tl::unexpected(
      Problem{where, fmt::format("unknown {} {}", what, ticked(name)), std::move(expected), nearest_hint(name, known)});
}

template <class Value>
[[nodiscard]] Outcome<Value> value_named(const Mark& where, std::string_view what, const std::string& name, int count) {
  Names known;
  for (int i = 0; i < count; ++i) {
    known.emplace_back(name_of(static_cast<Value>(i)));
    if (known.back() == name) return static_cast<Value>(i);
  }
  return unknown(where, what, name, fmt::format("{}", fmt::join(known, ", ")), known);
}

[[nodiscard]] Names tags_of(const Shape& shape) {
  Names tags;
  for (const auto& person : shape.people) tags.insert(tags.end(), person.tags.begin(), person.tags.end());
  return tags;
}

[[nodiscard]] Names keys_of(const Shape& shape) {
  Names keys;
  for (const auto& tenant : shape.tenants) keys.push_back(tenant.key);
  return keys;
}

/// `tag:NAME`, `azureCloud:NAME` or `environment:NAME`.
[[nodiscard]] Outcome<Selector> selector_of_kind(const World& world, std::string_view kind, const std::string& name,
                                                 const Mark& where) {
  Selector selector;
  if (kind == "tag") {
    const Names tags = tags_of(world.shape);
    if (std::find(tags.begin(), tags.end(), name) == tags.end()) return unknown(where, "tag", name, "", tags);
    selector.tag = name;
  } else if (kind == "azureCloud") {
    const auto cloud = value_named<AzureCloud>(where, "Azure cloud", name, azure_cloud_count);
    if (!cloud) return tl::unexpected(cloud.error());
    selector.azure_cloud = *cloud;
  } else {
    const auto environment = value_named<Environment>(where, "environment", name, environment_count);
    if (!environment) return tl::unexpected(environment.error());
    selector.environment = *environment;
  }
  return selector;
}

[[nodiscard]] std::optional<std::string_view> kind_in(const std::string& text) {
  for (const std::string_view kind : {"tag", "azureCloud", "environment"})
    if (text.size() > kind.size() && text.starts_with(kind) && text[kind.size()] == ':') return kind;
  return std::nullopt;
}

/// The selector that one name means, of people or a tenant; no conditions when there is no such name.
[[nodiscard]] std::optional<Selector> selector_named(const World& world, const std::string& text) {
  Selector selector;
  if (const PersonId who = world.person(text); who.exists()) {
    const std::string& name = world.shape[who].name;
    selector.person = PersonName{name.substr(0, name.rfind('@')), name.substr(name.rfind('@') + 1), {}};
    return selector;
  }
  if (!world.tenant(text).exists()) return std::nullopt;
  selector.tenant = text;
  return selector;
}

[[nodiscard]] Outcome<std::vector<PersonId>> rows_of(const World& world, const std::string& text, const Mark& where) {
  if (text.empty()) return people_selected(world, {});
  if (const auto kind = kind_in(text)) {
    const auto selector = selector_of_kind(world, *kind, text.substr(kind->size() + 1), where);
    if (!selector) return tl::unexpected(selector.error());
    return people_selected(world, *selector);
  }
  if (const auto selector = selector_named(world, text)) return people_selected(world, *selector);
  Names known = keys_of(world.shape);
  for (const auto& person : world.shape.people) known.push_back(person.name);
  return unknown(where, text.find('@') == std::string::npos ? "tenant" : "person", text,
                 "user@tenant, a tenant, tag:NAME, azureCloud:NAME or environment:NAME", known);
}

[[nodiscard]] Outcome<std::vector<Question>> columns_of(const World& world, const Question& asked,
                                                        const std::string& text, const Mark& where) {
  const std::vector<Question> all = about_each(world, asked, {});
  if (text.empty()) return all;
  const CapabilityInfo& word = info(asked.capability);
  const bool of_people = !all.empty() && all.front().to_person.exists();
  if (const auto kind = kind_in(text)) {
    if (*kind == "tag" && !of_people)
      return tl::unexpected(Problem{where, fmt::format("`tag` means nothing to the `to` of {}", ticked(word.name)),
                                    "a tag of people", ""});
    const auto selector = selector_of_kind(world, *kind, text.substr(kind->size() + 1), where);
    if (!selector) return tl::unexpected(selector.error());
    return about_each(world, asked, *selector);
  }
  // Whatever the second party is, it has a name; people of a class may be named by any of its names.
  Names known;
  for (const Question& column : all) {
    known.push_back(name_of_target(world.shape, column));
    if (known.back() == text) return std::vector{column};
  }
  if (auto selector = selector_named(world, text)) {
    if (selector->person && !of_people)
      return tl::unexpected(Problem{where, fmt::format("a person means nothing to the `to` of {}", ticked(word.name)),
                                    "", nearest_hint(text, known)});
    return about_each(world, asked, *selector);
  }
  if (!all.empty() && !world.tenant(known.front()).exists())
    for (const std::string& key : keys_of(world.shape)) known.push_back(key);
  return unknown(where, "second party", text,
                 of_people ? "user@tenant, a tenant, tag:NAME, azureCloud:NAME or environment:NAME"
                           : "a name, a tenant, azureCloud:NAME or environment:NAME",
                 known);
}

/// Whether the person stands for nobody else: not as the second of a class whose first is in the list as well.
template <class List, class PersonIn>
void keep_one_a_class(List& list, const std::vector<PersonId>& second, PersonIn person_in) {
  std::vector<PersonId> told;
  for (const auto& item : list)
    if (const PersonId who = person_in(item); who.exists())
      if (const PersonId other = second[static_cast<std::size_t>(who.index)]; other.exists()) told.push_back(other);
  std::erase_if(list,
                [&](const auto& item) { return std::find(told.begin(), told.end(), person_in(item)) != told.end(); });
}

[[nodiscard]] MatrixParty party_of(const World& world, PersonId who) {
  return {world.shape[who].name, world.class_of(who).count};
}

}  // namespace

std::optional<Question> MatrixQuestions::at(std::size_t row, std::size_t column) const {
  Question question = to[column];
  question.from = from[row];
  if (question.to_person == question.from) {
    question.to_person = second[static_cast<std::size_t>(question.from.index)];
    if (!question.to_person.exists()) return std::nullopt;
  }
  return question;
}

Outcome<MatrixQuestions> matrix_questions(const Case& given, const AskedMatrix& asked, const Mark& where) {
  const World& world = given.world;
  const auto word = resolve_capability(world, asked.can, asked.what, asked.as, where);
  if (!word) return tl::unexpected(word.error());
  auto from = rows_of(world, asked.from, where);
  if (!from) return tl::unexpected(from.error());
  auto to = columns_of(world, *word, asked.to, where);
  if (!to) return tl::unexpected(to.error());
  const CapabilityInfo& about = info(word->capability);
  const bool of_items = about.to == Party::item || about.to == Party::item_or_tenant;
  if (from->empty() || to->empty())
    return tl::unexpected(Problem{
        where, from->empty() ? "`from` means nobody" : "`to` means nothing", "names that match at least one pair",
        of_items ? fmt::format("{} is about {}", ticked(about.name), info(about.kind).list) : ""});

  MatrixQuestions questions{*word, std::move(*from), std::move(*to), world.second_members, {}, {}};
  keep_one_a_class(questions.from, questions.second, [](PersonId who) { return who; });
  for (const PersonId who : questions.from) questions.rows.push_back(party_of(world, who));
  keep_one_a_class(questions.to, questions.second, [](const Question& column) { return column.to_person; });
  for (const Question& column : questions.to)
    questions.columns.push_back(column.to_person.exists() ? party_of(world, column.to_person)
                                                          : MatrixParty{name_of_target(world.shape, column), 0});
  return questions;
}

Matrix read_matrix(const Case& given, const MatrixQuestions& questions, const AskedMatrix& asked, const Decide& decide,
                   const RowsDone& rows_done) {
  Matrix matrix{asked.can, asked.what, asked.as, questions.rows, questions.columns, {}, 0, 0, {}};
  const std::vector<std::int32_t> kinds = kinds_of_people(given.world);
  const auto kind_of = [&](PersonId who) { return who.exists() ? kinds[static_cast<std::size_t>(who.index)] : -1; };
  // Rows of one kind, with one column that is no person, are one question; with people, their kinds say it all: a cell
  // never asks about somebody and themselves.
  std::map<std::tuple<std::int32_t, bool, std::int32_t>, Decision> answers;
  for (std::size_t row = 0; row < questions.from.size(); ++row) {
    rows_done(row);
    auto& cells = matrix.answers.emplace_back();
    for (std::size_t column = 0; column < questions.to.size(); ++column) {
      const auto question = questions.at(row, column);
      cells.emplace_back();
      if (!question) continue;
      ++matrix.asked;
      const bool of_people = question->to_person.exists();
      const std::tuple signature{kind_of(question->from), of_people,
                                 of_people ? kind_of(question->to_person) : static_cast<std::int32_t>(column)};
      auto known = answers.find(signature);
      if (known == answers.end()) known = answers.emplace(signature, decide(*question)).first;
      cells.back() = known->second.answer;
      if (known->second.answer == Answer::unknown) matrix.unknown.push_back({row, column, known->second.reason});
    }
  }
  matrix.decided = answers.size();
  return matrix;
}

}  // namespace entente::model
