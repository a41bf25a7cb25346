// Values in their documented spelling: Graph writes camelCase, the PowerShell SDK PascalCase, people anything; and
// domain lists of Teams come in more shapes than any other setting.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/input/node.hpp"

namespace entente::model::exported {

/// `name` is the property's, for messages. None is called with null.
[[nodiscard]] Outcome<Node> text(const Node& value, std::string_view name);
/// `true` or `false`; PowerShell's "True" too.
[[nodiscard]] Outcome<Node> truth(const Node& value, std::string_view name);
/// A GUID, in lower case.
[[nodiscard]] Outcome<Node> guid(const Node& value, std::string_view name);
/// One of `spellings`; `unknownFutureValue` is the plain word `any`. `by_number` are the names that numbers mean.
[[nodiscard]] Outcome<Node> word(const Node& value, std::string_view name, std::span<const std::string> spellings,
                                 std::span<const std::string_view> by_number = {});
/// Who or what a B2B setting is about: a keyword in its documented case, or an id in lower case.
[[nodiscard]] Outcome<Node> target_name(const Node& value, std::string_view name);

/// An object as it stands: that it is there is all that rules ask.
[[nodiscard]] Outcome<Node> object_as_it_is(const Node& value, std::string_view name);

/// The plain word `AllowAllKnownDomains`, a list of domains in lower case, or `any` where an allow list came out empty
/// or null: Set-Cs… `$Null` blocks all, Microsoft365DSC reads it as all, and the export cannot tell.
[[nodiscard]] Outcome<Node> allowed_domains(const Node& value, std::string_view name);

/// The clients with which nobody joins anonymously: a list, or one text with commas between them. An empty text and
/// `None` name no client.
[[nodiscard]] Outcome<Node> client_types(const Node& value, std::string_view name);

/// A list of domains in lower case.
[[nodiscard]] Outcome<Node> domain_list(const Node& value, std::string_view name);

}  // namespace entente::model::exported
