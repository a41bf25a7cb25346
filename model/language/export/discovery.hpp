// Which file holds what, told by its name and folder: flat files named after their objects, and EntraExporter's layout.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/input/problem.hpp"

namespace entente::model::exported {

enum class Holds {
  policy,           ///< crossTenantAccessPolicy
  fallback,         ///< its `default`
  partners,         ///< the whole list
  partner,          ///< one of many files with one partner each
  last_partner,     ///< EntraExporter's: the one partner that was written last
  synchronization,  ///< identitySynchronization of one partner or of several
  authorization,
  b2b_management,
  federation,
  meeting_policy,
  meeting_configuration,
  client_configuration,
  segments,
  barriers,
  organization,
  tenant_information,
  domains,
};

enum class Layout { flat, entra_exporter };

struct Found {
  Holds holds = Holds::policy;
  Layout layout = Layout::flat;
  std::filesystem::path path;
  std::string shown;  ///< for marks and messages
  std::string stem;   ///< without `.json`; under identitySynchronization the partner's tenant id
};

/// Every file of the export below `folder`, in the order of their paths. Refused, by name: files that are known but not
/// read yet, unknown files, two files for one object, EntraExporter's incomplete partners, a folder that holds nothing.
[[nodiscard]] Outcome<std::vector<Found>> files_of(const std::filesystem::path& folder);

}  // namespace entente::model::exported
