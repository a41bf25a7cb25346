// Properties that are passed over: known ones that decide nothing, and new ones of objects that grow every month.
#include <algorithm>

#include "model/language/export/canonical.hpp"
#include "model/language/export/inventory_parts.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/properties.hpp"

namespace entente::model::exported {

namespace {

/// What organization.cpp reads of the three objects that say whose export it is.
constexpr std::string_view read_of_organization = "id verifiedDomains tenantId defaultDomainName isVerified";

void add_once(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

class Unread {
 public:
  explicit Unread(ExportInventory::Read& file) : file_(file) {}

  /// `below` is the path from the object in the file, in front of a name.
  void walk(const Node& node, const Field& field, const std::string& path, const std::string& below) {
    const Field& form = exported_form(field, node);
    if (form.kind == Field::Kind::list)
      for (const Node& item : node.items) walk(item, *form.element, path + ".*", below);
    if (form.kind != Field::Kind::object || node.kind != Node::Kind::mapping) return;
    for (const Member* member : own_members(node)) look_at(*member, form, path, below);
  }

 private:
  void look_at(const Member& member, const Field& form, const std::string& path, const std::string& below) {
    const bool is_read_apart = only_exports_have(path, member.key) && !is_idle(path, member.key);
    if (is_read_apart) return;
    const auto named = std::find_if(form.members.begin(), form.members.end(), [&](const Field::Named& known) {
      const std::string_view alias = alias_of(path, known.name);
      return same_word(known.name, member.key) || (!alias.empty() && same_word(alias, member.key));
    });
    if (named == form.members.end())
      return add_once(is_idle(path, member.key) ? file_.idle : file_.unknown, below + member.key);
    const Property* property = property_of(path, named->name);
    if (property == nullptr && named->field.kind == Field::Kind::anything)
      return add_once(file_.idle, below + member.key);
    if (property == nullptr || property->read == nullptr)
      walk(member.value, named->field, path + "." + named->name, below + named->name + ".");
  }

  ExportInventory::Read& file_;
};

/// The objects of a document; none when it holds none, or is null.
[[nodiscard]] std::vector<Node> all_objects(const Document& document) {
  const auto objects = objects_of(document.root, document.object->name);
  return objects ? objects->value_or(std::vector<Node>{}) : std::vector<Node>{};
}

/// Why a whole object of the document is passed over; empty when it is read.
[[nodiscard]] std::string passed_over(const Node& object, const Object& kind, std::size_t count) {
  const Node* identity = lookup(object, "Identity");
  if (kind.global && identity != nullptr && count > 1 && !same_word(identity->text, "Global"))
    return "the policy " + identity->text;
  const Node* type = lookup(object, "type");
  const bool another_kind = kind.holds == Holds::b2b_management && type != nullptr &&
                            !same_word(type->text, "B2BManagementPolicy") && !same_word(type->text, "6");
  return another_kind ? "policies of type " + type->text : "";
}

}  // namespace

std::size_t object_count(const Document& document) {
  const std::string_view setting = document.object->setting;
  return setting.ends_with(".*") ? all_objects(document).size() : 0;
}

void add_unread(const Document& document, ExportInventory::Read& file) {
  const std::vector<Node> objects = all_objects(document);
  if (document.object->holds == Holds::service_principals) return;
  for (const Node& object : objects) {
    if (std::string whole = passed_over(object, *document.object, objects.size()); !whole.empty())
      add_once(file.unknown, std::move(whole));
    else if (document.object->setting != "organization")
      Unread(file).walk(object, field_of(document.object->setting), std::string(document.object->setting), "");
    else
      for (const Member* member : own_members(object))
        if (!lists_word(read_of_organization, member->key)) add_once(file.unknown, member->key);
  }
}

}  // namespace entente::model::exported
