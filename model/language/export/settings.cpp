#include <fmt/format.h>

#include <algorithm>

#include "model/language/export/canonical.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/readers.hpp"

namespace entente::model::exported {

namespace {

/// A barrier that allows by filter lists no segments; read without the filter it would say something else.
Outcome<void> no_filter(const Node& policy) {
  const Node* filter = lookup(policy, "SegmentAllowedFilter");
  if (filter == nullptr || !says_something(*filter)) return {};
  return tl::unexpected(Problem{filter->mark, "`SegmentAllowedFilter` is not read yet", "`SegmentsAllowed`", ""});
}

/// Which policy one is decides whose it is.
Outcome<void> an_identity(const Node& policy, const Object& object) {
  const Node* identity = lookup(policy, "Identity");
  if (object.setting != "externalAccessPolicies.*" || (identity != nullptr && says_something(*identity))) return {};
  return tl::unexpected(
      Problem{policy.mark, fmt::format("{} has no `Identity`", object.name), "`Global` or a name", ""});
}

Outcome<Node> one(const Node& written, const Object& object) {
  if (auto ok = no_filter(written); !ok) return tl::unexpected(ok.error());
  auto read = canonical(written, field_of(object.setting), {std::string(object.setting), std::string(object.name)});
  if (!read) return read;
  if (auto ok = an_identity(written, object); !ok) return tl::unexpected(ok.error());
  return read;
}

Outcome<Node> list(const std::vector<Node>& written, const Object& object, const Mark& mark) {
  std::vector<Node> items;
  for (const Node& each : written) {
    auto item = object.setting == "conditionalAccessPolicies.*" ? conditional_access_policy(each) : one(each, object);
    if (!item) return item;
    items.push_back(std::move(*item));
  }
  return list_at(std::move(items), mark);
}

/// Of a list with several policies the global one; of a single object itself, if it does not say that it is another.
Outcome<Node> global(const std::vector<Node>& written, const Object& object, const Mark& mark) {
  for (const Node& each : written) {
    const Node* identity = lookup(each, "Identity");
    const bool unnamed = identity == nullptr && written.size() == 1;
    if (unnamed || (identity != nullptr && same_word(identity->text, "Global"))) return one(each, object);
  }
  return tl::unexpected(Problem{mark, fmt::format("no {} with the Identity `Global`", object.name), "the global policy",
                                "export without `-Identity`"});
}

}  // namespace

Outcome<Node> setting_of(const std::vector<Node>& documents, const Object& object) {
  const Mark mark = documents.front().mark;
  if (!object.global && !object.setting.ends_with(".*")) {
    const auto written = object_of(documents.front(), object.name);
    if (!written) return tl::unexpected(written.error());
    return written->has_value() ? one(**written, object) : unknown_at(mark);
  }
  std::vector<Node> all;
  for (const Node& document : documents) {
    const auto written = objects_of(document, object.name);
    if (!written) return tl::unexpected(written.error());
    if (!written->has_value()) return unknown_at(document.mark);
    all.insert(all.end(), (*written)->begin(), (*written)->end());
  }
  return !object.global ? list(all, object, mark) : global(all, object, mark);
}

}  // namespace entente::model::exported
