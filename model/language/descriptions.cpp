#include "model/language/descriptions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/terms/capabilities.hpp"

namespace entente::model {
namespace {

struct Description {
  std::string_view name, says;
};
constexpr std::array descriptions{
#define ENTENTE_DESCRIPTION(name, says) Description{name, says},
#include "model/language/descriptions.def"
#undef ENTENTE_DESCRIPTION
};

[[nodiscard]] std::string_view sentence(std::string_view name) {
  const auto found = std::find_if(descriptions.begin(), descriptions.end(),
                                  [&](const Description& description) { return description.name == name; });
  return found == descriptions.end() ? std::string_view{} : found->says;
}

/// A capability as an invariant forbids it: "never: somebody of `from` can be invited to `to`".
[[nodiscard]] std::string forbidden(const CapabilityInfo& capability) {
  std::string text = "never: " + std::string(capability.says);
  for (const std::string_view party : {"from", "to"})
    if (const auto at = text.find("{" + std::string(party) + "}"); at != std::string::npos)
      text.replace(at, party.size() + 2, "`" + std::string(party) + "`");
  return text;
}

[[nodiscard]] std::string sentence_of(std::string_view parent, const Field::Named& member) {
  if (!member.field.says.empty()) return member.field.says;
  if (parent == "never")
    if (const CapabilityInfo* capability = capability_named(member.name)) return forbidden(*capability);
  for (const std::string& name : {std::string(parent) + "." + member.name, member.name})
    if (const std::string_view says = sentence(name); !says.empty()) return std::string(says);
  return member.field.kind == Field::Kind::anything ? "known from exports; decides nothing here" : "";
}

/// `within` is the property that the field is the value of, or an element or alternative of that value.
[[nodiscard]] Field described_within(Field field, std::string_view within) {
  for (Field::Named& member : field.members) {
    member.field.says = sentence_of(within, member);
    member.field = described_within(std::move(member.field), member.name);
  }
  for (Field& alternative : field.alternatives) alternative = described_within(std::move(alternative), within);
  if (field.element) field.element = std::make_shared<const Field>(described_within(*field.element, within));
  return field;
}

}  // namespace

Field described(Field field) { return described_within(std::move(field), {}); }

}  // namespace entente::model
