#include "reports/matrix/matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace entente::reports {
namespace {

using model::Answer;
using model::Matrix;
using model::MatrixParty;

constexpr std::size_t table_width_max = 120;
constexpr std::size_t names_max = 6;
constexpr std::array answers{Answer::yes, Answer::no, Answer::depends, Answer::unknown};

/// Of code points: what a terminal shows of most names.
[[nodiscard]] std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

[[nodiscard]] std::string padded(std::string text, std::size_t to) {
  text.append(to - std::min(to, width(text)), ' ');
  return text;
}

[[nodiscard]] std::string told(const MatrixParty& party) {
  return party.count > 1 ? fmt::format("{} ({})", party.name, party.count) : party.name;
}

[[nodiscard]] std::string shown(const std::optional<Answer>& answer) { return answer ? name_of(*answer) : "-"; }

[[nodiscard]] std::string line(const std::vector<std::string>& fields, const std::vector<std::size_t>& widths) {
  std::string text;
  for (std::size_t i = 0; i < fields.size(); ++i) text += padded(fields[i], widths[i]) + "  ";
  return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
}

[[nodiscard]] std::string table(const Matrix& matrix, const std::vector<std::size_t>& widths) {
  std::vector<std::string> header{""};
  for (const MatrixParty& to : matrix.to) header.push_back(told(to));
  std::string text = line(header, widths);
  for (std::size_t row = 0; row < matrix.from.size(); ++row) {
    std::vector<std::string> fields{told(matrix.from[row])};
    for (const auto& answer : matrix.answers[row]) fields.push_back(shown(answer));
    text += line(fields, widths);
  }
  return text;
}

[[nodiscard]] std::string row_in_words(const Matrix& matrix, std::size_t row) {
  std::string text = told(matrix.from[row]) + "\n";
  for (const Answer wanted : answers) {
    std::size_t count = 0;
    std::string names;
    for (std::size_t column = 0; column < matrix.to.size(); ++column) {
      if (matrix.answers[row][column] != wanted) continue;
      if (++count <= names_max) names += (names.empty() ? "" : ", ") + told(matrix.to[column]);
    }
    if (count == 0) continue;
    text += fmt::format("    {:7} {:>5}  {}", name_of(wanted), count, names);
    text += count > names_max ? fmt::format(" and {} more\n", count - names_max) : "\n";
  }
  return text;
}

[[nodiscard]] std::string totals(const Matrix& matrix) {
  std::array<std::size_t, answers.size()> counts{};
  for (const auto& row : matrix.answers)
    for (const auto& answer : row)
      if (answer) ++counts[static_cast<std::size_t>(*answer)];
  const auto of = [&](Answer answer) { return counts[static_cast<std::size_t>(answer)]; };
  const std::string unknown = matrix.unknown.empty() ? "" : fmt::format(", unknown {}", of(Answer::unknown));
  return fmt::format("{} pairs: yes {}, no {}, depends {}{}; {} decided, the others are like one of these\n",
                     matrix.asked, of(Answer::yes), of(Answer::no), of(Answer::depends), unknown, matrix.decided);
}

/// What is unknown, by its reason, in the order in which reasons come first.
[[nodiscard]] std::string reasons(const Matrix& matrix) {
  std::vector<std::pair<std::string, std::size_t>> counts;
  for (const model::UnknownCell& cell : matrix.unknown) {
    const auto known =
        std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == cell.reason; });
    if (known == counts.end())
      counts.emplace_back(cell.reason, 1);
    else
      ++known->second;
  }
  std::string text;
  for (const auto& [reason, count] : counts)
    text += fmt::format("unknown, {} {}: {}\n", count, count == 1 ? "pair" : "pairs", reason);
  return text;
}

[[nodiscard]] std::string field(std::string text) {
  if (!text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos) text.insert(0, "'");
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

[[nodiscard]] bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

}  // namespace

std::string matrix_text(const Matrix& matrix) {
  std::vector<std::size_t> widths{0};
  for (const MatrixParty& from : matrix.from) widths[0] = std::max(widths[0], width(told(from)));
  for (const MatrixParty& to : matrix.to) widths.push_back(width(told(to)));
  for (std::size_t column = 0; column < matrix.to.size(); ++column)
    for (const auto& row : matrix.answers) widths[column + 1] = std::max(widths[column + 1], width(shown(row[column])));
  std::size_t all = 0;
  for (const std::size_t one : widths) all += one + 2;
  std::string text =
      fmt::format("{}{}{}: from the names on the left to those on top\n", matrix.can,
                  matrix.what.empty() ? "" : " " + matrix.what, matrix.as.empty() ? "" : " as " + matrix.as);
  if (all <= table_width_max + 2) {
    text += table(matrix, widths);
  } else {
    text = text.substr(0, text.rfind(": from")) + ": too wide for a table; csv and json tell every pair\n";
    for (std::size_t row = 0; row < matrix.from.size(); ++row) text += row_in_words(matrix, row);
  }
  return text + totals(matrix) + reasons(matrix);
}

std::string matrix_csv(const Matrix& matrix) {
  std::string text = "from,people";
  for (const MatrixParty& to : matrix.to) text += "," + field(to.name);
  text += "\r\n";
  for (std::size_t row = 0; row < matrix.from.size(); ++row) {
    text += fmt::format("{},{}", field(matrix.from[row].name), matrix.from[row].count);
    for (const auto& answer : matrix.answers[row]) text += answer ? std::string(",") + name_of(*answer) : ",";
    text += "\r\n";
  }
  return (is_ascii(text) ? "" : "\xef\xbb\xbf") + text;
}

std::string matrix_json(const Matrix& matrix) {
  using Json = nlohmann::ordered_json;
  const auto parties = [](const std::vector<MatrixParty>& list) {
    Json json = Json::array();
    for (const MatrixParty& party : list) {
      Json one{{"name", party.name}};
      if (party.count > 0) one["count"] = party.count;
      json.push_back(std::move(one));
    }
    return json;
  };
  Json json{{"schema", "entente.matrix/1"}, {"can", matrix.can}};
  if (!matrix.what.empty()) json["what"] = matrix.what;
  if (!matrix.as.empty()) json["as"] = matrix.as;
  json["from"] = parties(matrix.from);
  json["to"] = parties(matrix.to);
  json["answers"] = Json::array();
  for (const auto& row : matrix.answers) {
    Json cells = Json::array();
    for (const auto& answer : row) cells.push_back(answer ? Json(name_of(*answer)) : Json(nullptr));
    json["answers"].push_back(std::move(cells));
  }
  if (!matrix.unknown.empty()) {
    json["unknown"] = Json::array();
    for (const model::UnknownCell& cell : matrix.unknown)
      json["unknown"].push_back(
          {{"from", matrix.from[cell.row].name}, {"to", matrix.to[cell.column].name}, {"reason", cell.reason}});
  }
  // Text in any encoding stays printable: what is no UTF-8 is replaced.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace entente::reports
