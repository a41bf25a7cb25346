#include "reports/markdown/verdicts.hpp"

#include <fmt/format.h>

#include <array>

namespace entente::reports {
namespace {

[[nodiscard]] std::string_view sign_of(model::Verdict verdict) {
  return verdict == model::Verdict::holds      ? "✓ holds"
         : verdict == model::Verdict::violated ? "✗ violated"
                                               : "? unknown";
}

/// What a reader wants to know first of each verdict, in one cell.
[[nodiscard]] std::string gist_of(const verify::InvariantVerdict& verdict) {
  if (verdict.verdict == model::Verdict::holds) return verdict.scope;
  if (!verdict.witness) return verdict.reason;
  const std::size_t steps = verdict.witness->steps.size();
  return verdict.witness->question + ": " + verdict.witness->how +
         (steps == 0   ? ", from the start"
          : steps == 1 ? ", after 1 step"
                       : fmt::format(", after {} steps", steps));
}

[[nodiscard]] std::string story_of(const verify::InvariantVerdict& verdict) {
  std::string out = fmt::format("\n### ✗ {}\n\n{}: {}", markdown_escaped(verdict.name),
                                markdown_escaped(verdict.witness->question), markdown_escaped(verdict.witness->how));
  out += verdict.witness->steps.empty() ? ", from the start.\n" : ", after:\n\n";
  std::size_t number = 0;
  for (const verify::WitnessStep& step : verdict.witness->steps)
    out += fmt::format("{}. {}\n", ++number, markdown_escaped(step.text));
  return out;
}

[[nodiscard]] std::string foundation_of(const verify::InvariantVerdict& verdict) {
  std::string out =
      fmt::format("\n### ✓ {}\n\n{}\n\n", markdown_escaped(verdict.name),
                  verdict.rests_on_is_irreducible ? "Rests on these settings; change any one, and the proof is gone:"
                                                  : "These settings suffice for the proof; not all may be needed:");
  for (const model::DecidingSetting& setting : verdict.rests_on)
    out += fmt::format("- {}: {} ({})\n", markdown_escaped(name_of(setting)), markdown_escaped(stated(setting)),
                       markdown_escaped(model::source_of(setting)));
  return out;
}

/// Whole lines up to the limit, and how many are missing.
[[nodiscard]] std::string cut(const std::string& text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  constexpr std::size_t room_for_last_line = 80;
  const std::size_t keep = bytes_max > room_for_last_line ? bytes_max - room_for_last_line : 0;
  const std::size_t end = keep == 0 ? 0 : text.rfind('\n', keep - 1) + 1;  // npos + 1 is 0: no whole line fits
  std::size_t missing = 0;
  for (std::size_t i = end; i < text.size(); ++i) missing += text[i] == '\n' ? 1U : 0U;
  return text.substr(0, end) + fmt::format("\n… and {} more lines, left out for their length\n", missing);
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '@') {
      out += "&#64;";  // `user@tenant` is nobody to be notified, and no mail address to be linked
    } else if (byte < 0x20 || byte == 0x7F) {
      out += ' ';
    } else {
      const bool starts_a_list = out.empty() && (c == '-' || c == '+');
      if (starts_a_list || std::string_view("\\`*_[])#.!|~:").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string verdicts_markdown(std::string_view title, const verify::Verdicts& verdicts, std::size_t bytes_max) {
  std::array<std::size_t, 3> count{};
  std::string rows, stories;
  for (const verify::InvariantVerdict& verdict : verdicts.invariants) {
    ++count[static_cast<std::size_t>(verdict.verdict)];
    rows += fmt::format("| {}{} | {} | {} |\n", sign_of(verdict.verdict), expectation(verdict),
                        markdown_escaped(verdict.name), markdown_escaped(gist_of(verdict)));
    if (verdict.witness) stories += story_of(verdict);
    if (verdict.verdict == model::Verdict::holds && !verdict.rests_on.empty()) stories += foundation_of(verdict);
  }
  if (verdicts.in_slices) stories += "\n" + markdown_escaped(verify::slices_text(*verdicts.in_slices)) + ".\n";
  for (const model::AlikeTenants& alike : verdicts.alike)
    stories += "\n" + markdown_escaped(verify::stand_in_text(alike)) + ".\n";
  const std::string out = fmt::format(
      "## {}\n\n{} of {} invariants hold; {} violated, {} unknown.\n\n| verdict | invariant | |\n|---|---|---|\n{}{}",
      markdown_escaped(title), count[static_cast<std::size_t>(model::Verdict::holds)], verdicts.invariants.size(),
      count[static_cast<std::size_t>(model::Verdict::violated)],
      count[static_cast<std::size_t>(model::Verdict::unknown)], rows, stories);
  return cut(out, bytes_max);
}

}  // namespace entente::reports
