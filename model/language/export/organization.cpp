// The three objects differ in where they keep the same two things; a domain object is known by having neither.
#include <fmt/format.h>

#include <algorithm>

#include "model/language/export/nodes.hpp"
#include "model/language/export/readers.hpp"
#include "model/language/export/values.hpp"

namespace entente::model::exported {

namespace {

struct Identity {
  std::vector<Node> ids, domains;  ///< as written
};

void add(std::vector<Node>& to, const Node* value) {
  if (value != nullptr && value->kind == Node::Kind::scalar)
    to.push_back(text_at(lower(trimmed(value->text)), value->mark));
}

/// What one object says; organization has `verifiedDomains`, tenantInformation `tenantId`, a domain only an `id`.
Identity said_by(const Node& object) {
  Identity said;
  if (const Node* verified = lookup(object, "verifiedDomains")) {
    add(said.ids, lookup(object, "id"));
    for (const Node& domain : verified->items) add(said.domains, lookup(domain, "name"));
  } else if (const Node* tenant = lookup(object, "tenantId")) {
    add(said.ids, tenant);
    add(said.domains, lookup(object, "defaultDomainName"));
  } else if (const Node* verified_flag = lookup(object, "isVerified");
             verified_flag == nullptr || !same_word(verified_flag->text, "false")) {
    add(said.domains, lookup(object, "id"));
  }
  return said;
}

}  // namespace

Outcome<Node> organization(const std::vector<Node>& documents) {
  std::vector<Node> ids, domains;
  bool only_default = true;
  for (const Node& document : documents) {
    const auto objects = objects_of(document, "organization");
    if (!objects) return tl::unexpected(objects.error());
    for (const Node& object : objects->value_or(std::vector<Node>{})) {
      const Identity said = said_by(object);
      only_default = only_default && lookup(object, "defaultDomainName") != nullptr;
      ids.insert(ids.end(), said.ids.begin(), said.ids.end());
      for (const Node& domain : said.domains)
        if (std::none_of(domains.begin(), domains.end(), [&](const Node& known) { return known.text == domain.text; }))
          domains.push_back(domain);
    }
  }
  Node setting = mapping_at(documents.empty() ? Mark{} : documents.front().mark);
  for (const Node& id : ids) {
    auto checked = guid(id, "tenantId");
    if (!checked) return checked;
    if (id.text != ids.front().text)
      return tl::unexpected(Problem{id.mark,
                                    fmt::format("tenant `{}`, while another file says `{}`", id.text, ids.front().text),
                                    "exports of one tenant", ""});
  }
  if (!ids.empty()) setting = with(std::move(setting), "tenantId", ids.front());
  const Mark mark = setting.mark;
  if (only_default) setting = with(std::move(setting), "onlyDefaultDomain", word_at("true", mark));
  return with(std::move(setting), "domains", list_at(std::move(domains), mark));
}

}  // namespace entente::model::exported
