// Who is in an information barrier segment: the filters of Get-OrganizationSegment, asked of users of Graph.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/language/export/people/raw.hpp"

namespace entente::model::exported {

/// `Department -eq 'HR' -and -not(Company -like 'North*')`. Source: Exchange PowerShell, New-OrganizationSegment,
/// UserGroupFilter; Microsoft Purview, information barriers attributes.
class SegmentFilter {
 public:
  /// Nothing where the filter says what cannot be asked of an export (`MemberOf`, an unknown attribute or operator).
  [[nodiscard]] static std::optional<SegmentFilter> parse(std::string_view text);
  /// The properties of Graph's users that it asks for, in lower case.
  [[nodiscard]] const std::vector<std::string>& attributes() const { return attributes_; }
  /// Whether somebody with these values is in the segment; nothing where one that decides is not known. `names` are the
  /// properties that the user's `attributes` stand for.
  [[nodiscard]] Said admits(const ExportedUser& user, const std::vector<std::string>& names) const;

 private:
  struct Part {
    enum class Kind { both, either, none, compares } kind = Kind::compares;
    std::vector<Part> parts;
    std::string attribute, value;
    bool is_pattern = false, is_negated = false;
  };
  class Parser;
  [[nodiscard]] static Said ask(const Part& part, const ExportedUser& user, const std::vector<std::string>& names);

  Part root_;
  std::vector<std::string> attributes_;
};

}  // namespace entente::model::exported
