// An invariant read aloud. The words' own phrases are the model's; here they only get their parties.
#include <fmt/format.h>

#include "model/facts/shape.hpp"
#include "model/questions/question.hpp"
#include "reports/html/sections.hpp"
#include "reports/text/text.hpp"

namespace entente::reports {
namespace {

[[nodiscard]] std::string either(const std::vector<model::Selector>& list, model::Party kind,
                                 std::string_view somebody);

/// `anybody of contoso tagged client in the government cloud`; a tenant by itself when only a tenant is meant.
[[nodiscard]] std::string party(const model::Selector& selector, model::Party kind, std::string_view somebody) {
  if (selector.person) return selector.person->text();
  const bool is_list = selector.any_of.size() == 1 && selector.tenant.empty() && selector.tag.empty() &&
                       !selector.azure_cloud && !selector.environment && selector.none_of.empty();
  if (is_list) return either(selector.any_of.front(), kind, somebody);
  if (!selector.team.empty()) return selector.team + "@" + selector.tenant;
  // A tag is people's, so a host with one is a person.
  const bool is_person = kind == model::Party::person || !selector.tag.empty();
  std::string text = is_person ? std::string(somebody) : "any tenant";
  if (!selector.tenant.empty()) {
    if (!is_person) return selector.tenant;
    text += " of " + selector.tenant;
  }
  if (!selector.tag.empty()) text += " tagged " + selector.tag;
  if (selector.azure_cloud) text += fmt::format(" in the {} cloud", model::name_of(*selector.azure_cloud));
  if (selector.environment) text += fmt::format(" in the {} environment", model::name_of(*selector.environment));
  for (const auto& list : selector.any_of) text += " (" + either(list, kind, somebody) + ")";
  for (const model::Selector& excluded : selector.none_of) text += " except " + party(excluded, kind, somebody);
  return text;
}

std::string either(const std::vector<model::Selector>& list, model::Party kind, std::string_view somebody) {
  std::string text;
  for (const model::Selector& one : list) text += (text.empty() ? "" : " or ") + party(one, kind, somebody);
  return text;
}

[[nodiscard]] std::string with(std::string text, std::string_view name, const std::string& value) {
  if (const auto at = text.find(name); at != std::string::npos) text.replace(at, name.size(), value);
  return text;
}

}  // namespace

std::string statement_of(const model::InvariantSpec& invariant) {
  const model::CapabilityInfo* word = model::capability_named(invariant.capability);
  const std::string says = word != nullptr ? std::string(word->says) : "{from} can " + invariant.capability + " {to}";
  const model::Party kind = word != nullptr ? word->to : model::Party::person;
  std::string text = "It must never come true that ";
  if (invariant.within && invariant.after) {
    const std::string who = invariant.after->who ? invariant.after->who->text() : invariant.after->tenant;
    text = fmt::format("From {} after what is said of {}, it must not be true that ", length_text(*invariant.within),
                       who.empty() ? "the estate" : who);
    if (invariant.after->step == "offboard")
      text =
          fmt::format("From {} after {} is offboarded, it must not be true that ", length_text(*invariant.within), who);
  }
  // The first party goes in last, so that a name with braces in it is never taken for a place.
  const std::string to = party(invariant.to, kind, invariant.distinct ? "anybody else" : "anybody"),
                    from = party(invariant.from, model::Party::person, "anybody");
  const auto from_at = says.find("{from}"), to_at = says.find("{to}");
  text += from_at != std::string::npos && to_at != std::string::npos && from_at < to_at
              ? with(with(says, "{to}", to), "{from}", from)
              : with(with(says, "{from}", from), "{to}", to);
  if (invariant.different_tenants) text += ", the two at home in different tenants";
  if (!invariant.what.empty()) text += " (" + invariant.what + ")";
  if (!invariant.as.empty()) text += " as " + invariant.as;
  return text + ".";
}

}  // namespace entente::reports
