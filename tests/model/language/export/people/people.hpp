// Exports with people, as scenarios.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/language/reader.hpp"
#include "model/language/writer.hpp"
#include "tests/model/language/export/folder.hpp"

namespace entente::testing {

/// A user of contoso as Graph's beta answers, all that is read of it known: `more` replaces and adds properties.
[[nodiscard]] std::string user(int number, const std::string& name, const std::string& more = "");
/// The object id of a user, a group or a role by its number.
[[nodiscard]] std::string object_id(int number);

/// Contoso's export, and what a scenario says besides. Every file that is not written here says: nothing.
class Contoso {
 public:
  Contoso();
  Contoso& users(const std::vector<std::string>& objects);
  Contoso& file(std::string_view name, std::string_view bytes);
  /// Members of contoso in the scenario: `users: {peggy: {}}`.
  Contoso& says(std::string members);
  /// Other tenants, a line each.
  Contoso& others(std::string tenants);
  [[nodiscard]] model::Outcome<model::Scenario> read() const;
  /// Contoso's people, groups or guests as a scenario writes them; the problem when there is one.
  [[nodiscard]] std::string people() const;
  [[nodiscard]] std::string groups() const;
  [[nodiscard]] std::string guests() const;
  [[nodiscard]] std::string refusal() const;
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  [[nodiscard]] std::string lines_below(const std::string& head, std::string_view of = "contoso") const;
  ExportFolder folder_;
  std::string says_, others_;
};

}  // namespace entente::testing
