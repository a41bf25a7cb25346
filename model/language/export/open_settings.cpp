// What stays open, read off the settings themselves: each unknown value has the place of what left it open.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/language/export/inventory_parts.hpp"
#include "model/language/export/nodes.hpp"
#include "model/language/export/objects.hpp"
#include "model/language/export/properties.hpp"
#include "model/language/fields.hpp"
#include "model/language/overlay.hpp"

namespace entente::model::exported {

namespace {

using Place = std::tuple<std::string, std::uint32_t, std::uint32_t>;

[[nodiscard]] Place place_of(const Mark& mark) { return {mark.file.text(), mark.line, mark.column}; }

/// Whatever is written in the files of an export, by its place.
class Written {
 public:
  struct Value {
    const Node* node;
    std::string_view key;  ///< of the member that it is the value of; empty for others
  };
  explicit Written(const std::vector<Document>& documents) {
    for (const Document& document : documents) add(document.root, "");
  }
  [[nodiscard]] const Value* at(const Mark& mark) const {
    const auto found = values_.find(place_of(mark));
    return found == values_.end() ? nullptr : &found->second;
  }

 private:
  void add(const Node& node, std::string_view key) {
    values_.try_emplace(place_of(node.mark), Value{&node, key});
    for (const Node& item : node.items) add(item, "");
    for (const Member& member : node.members) add(member.value, member.key);
  }
  std::map<Place, Value> values_;
};

[[nodiscard]] bool exports_hold(std::string_view setting) {
  const auto all = objects();
  return std::any_of(all.begin(), all.end(), [&](const Object& object) {
    return object.setting.substr(0, object.setting.find('.')) == setting.substr(0, setting.find('.'));
  });
}

class Open {
 public:
  Open(const TenantSpec& tenant, std::string folder, const std::vector<Document>& documents)
      : settings_(tenant.settings), folder_(std::move(folder)), written_(documents) {
    inside_ = folder_.ends_with('/') ? folder_ : folder_ + "/";
  }

  void add_to(ExportInventory& inventory) {
    const Field& field = settings_field();
    walk(settings_, field, {});
    for (const std::string& why : reasons_)
      for (const auto& [pattern, paths] : found_[why]) {
        inventory.open.push_back({paths.size() == 1 ? *paths.begin() : pattern, why});
        for (const std::string& path : paths) inventory.why_open.emplace(path, why);
      }
  }

 private:
  struct Path {
    std::string whole, pattern, last;
    [[nodiscard]] Path below(const std::string& key, bool is_name) const {
      const std::string dot = whole.empty() ? "" : ".";
      return {whole + dot + key, pattern + dot + (is_name ? "*" : key), key};
    }
  };

  void walk(const Node& node, const Field& field, const Path& path) {
    if (node.is_any()) return note(node, path);
    const Field& form = mapping_form(field);
    for (const Member& member : node.members) {
      if (form.kind == Field::Kind::map) walk(member.value, *form.element, path.below(member.key, true));
      for (const Field::Named& known : form.members)
        if (known.name == member.key && known.field.kind != Field::Kind::anything)
          walk(member.value, known.field, path.below(member.key, false));
    }
    for (std::size_t i = 0; form.kind == Field::Kind::list && i < node.items.size(); ++i)
      walk(node.items[i], *form.element, path.below(std::to_string(i), true));
  }

  void note(const Node& any, const Path& path) {
    if (any.mark.file.text() != folder_ && !any.mark.file.text().starts_with(inside_))
      return;  // the scenario leaves it open, not the export
    const std::string why = reason(any.mark, path);
    if (!found_.contains(why)) reasons_.push_back(why);
    auto& patterns = found_[why];
    auto same = std::find_if(patterns.begin(), patterns.end(), [&](const auto& p) { return p.first == path.pattern; });
    if (same == patterns.end()) same = patterns.insert(same, {path.pattern, {}});
    same->second.insert(path.whole);
  }

  [[nodiscard]] std::string reason(const Mark& mark, const Path& path) const {
    if (mark.line == 0) return exports_hold(path.whole) ? "no file holds it" : "exports cannot hold it";
    const std::string file = mark.file.text().substr(inside_.size());
    const Written::Value* value = written_.at(mark);
    if (value == nullptr) return file + " does not settle it";
    if (value->node->kind == Node::Kind::null) return "null in " + file;
    if (same_word(value->key, path.last)) return file + " does not settle it";
    const auto conditions_all = conditions();
    const bool sways = std::any_of(conditions_all.begin(), conditions_all.end(), [&](const Condition& condition) {
      return any_word(condition.properties, [&](std::string_view property) {
        return same_word(property.substr(property.rfind('.') + 1), value->key);
      });
    });
    if (sways && !value->key.empty()) return "`" + std::string(value->key) + "` in " + file + " may change it";
    return value->node->kind == Node::Kind::mapping ? "left out of " + file : file + " does not settle it";
  }

  const Node& settings_;
  std::string folder_, inside_;  ///< the folder, and what the names of its files begin with
  Written written_;
  std::vector<std::string> reasons_;  ///< in the order in which they are met
  std::map<std::string, std::vector<std::pair<std::string, std::set<std::string>>>> found_;
};

}  // namespace

void add_open_settings(const TenantSpec& tenant, const std::string& folder, const std::vector<Document>& documents,
                       ExportInventory& inventory) {
  Open(tenant, folder, documents).add_to(inventory);
}

}  // namespace entente::model::exported
