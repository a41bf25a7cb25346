// Names that something in a scenario may use: whoever goes by one of them is told apart from people who are alike.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "model/input/node.hpp"

namespace entente::model::exported {

class NamesInUse {
 public:
  /// Adds every text and every key below the node, in lower case.
  void add(const Node& node);
  [[nodiscard]] bool has(std::string_view lower_case) const { return names_.find(lower_case) != names_.end(); }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
    using std::hash<std::string_view>::operator();
  };
  void add(std::string_view name);

  std::unordered_set<std::string, Hash, std::equal_to<>> names_;
};

}  // namespace entente::model::exported
