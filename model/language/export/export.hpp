// Reads a folder of real tenant exports (Microsoft Graph answers, PowerShell ConvertTo-Json, EntraExporter) and gives
// back a scenario's `settings`, so that an administrator models the tenant that is there, not one typed in again.
#pragma once

#include <filesystem>

#include "model/input/node.hpp"
#include "model/language/export/people/segments.hpp"

namespace entente::model {

/// The settings that the files below `folder` hold, in documented names and spellings, each with its place in its file.
///
/// Members: every setting of the scenario language (model/language/fields.hpp), `any` where no file gives it, whether
/// no file was exported or exports cannot hold it (objects.cpp lists what they hold). Those of the forms that exports
/// have: `crossTenantAccessPolicy` {allowedCloudEndpoints, default, partners: a list by `tenantId`, each with
/// `identitySynchronization`}, `b2bManagementPolicy` {InvitationsAllowedAndBlockedDomainsPolicy,
/// isOrganizationDefault}, `teamsMeetingPolicy` (Global); and `organization` {tenantId, domains}, which is no setting
/// and absent when no file gives it. properties.cpp says property by property what absent and null mean.
///
/// Unknown, null and empty are three things:
/// - a property that decides something and is not written is the plain word `any`: an older API version or a `$select`
///   may have left it out. So are `unknownFutureValue`, an empty or null federation allow list (block all, or all? the
///   documents disagree), a null section of `default`, and the parts of crossTenantAccessPolicy that no file gives;
/// - null in a partner stays null: it inherits. So does a null half of a section: whether that inherits, too, is a
///   reading of the catalog. What of a partner is not written is `any`, whatever the other partners and the default
///   show: the object may be a request body or a selection. `identitySynchronization` is null (never configured) where
///   null stands there alone; a file of consent may be missing like any other;
/// - null in a Conditional Access policy is no condition or no control. Conditions that every answer has (`platforms`,
///   `locations`, roles, user actions, custom factors) may be there where they are not written; newer ones, which
///   published answers leave out where a policy has none, are taken not to be there;
/// - the default's `automaticUserConsentSettings` cannot be changed, so without it nobody consents automatically;
/// - an empty list stays an empty list.
///
/// Conditional Access has conditions that rules do not know. Where one of them says something, what it may change is
/// `any`: the `state` of an enabled policy that is about some platforms, locations, devices, client apps, times,
/// insider or service principal risks only, for a sign-in may not meet it; `includeGroups` and `excludeGroups` where
/// roles are included and excluded; `includeApplications` where a policy is about user actions, authentication contexts
/// or applications by filter; `builtInControls` beside custom factors; `excludeGuestsOrExternalUsers` where guests of
/// listed tenants are excluded; the `id` of an authentication strength of one's own. The state has one value for all
/// sign-ins, so policies that stop some of them are looked at as stopping all or none. A policy for legacy clients
/// (`exchangeActiveSync`, `other`), or for device code and authentication transfer, is `disabled`: rules know no way in
/// that needs those. `FreeBusyAccessScope` makes `FreeBusyAccessEnabled` `any`, likewise.
///
/// No file is passed over without a word: what is not read is refused by name. The exceptions decide nothing here, and
/// inventory.hpp lists them with the reason:
/// - about the export itself: README*, LICENSE*, *.txt, *.md, *.log, hidden files, Thumbs.db, desktop.ini;
/// - what no rule asks for, and what was done, as file or folder: devices, administrativeUnits, subscribedSkus,
///   applications, signIns, auditLogs, directoryAudits; and, where no file lists users, groups and roles;
/// - namedLocations and authentication contexts: conditions that name them are `any` already;
/// - EntraExporter's policies on applications and their tokens: ActivityBasedTimeoutPolicy, AdminConsentRequestPolicy,
///   AppManagementPolicies, ClaimsMappingPolicy, DefaultAppManagementPolicy, PermissionGrantPolicies,
///   TokenIssuancePolicy, TokenLifetimePolicy.
///
/// Properties: unknown ones are refused by name. Teams meeting and client policies, barriers, segments and SharePoint's
/// tenant grow new features every month, so of those only what decides who gets in is kept; meeting policies other than
/// Global are passed over because exports do not say whom they are assigned to. The inventory names both.
///
/// EntraExporter writes every partner to one file, so all but the last are lost (and version 2 writes none): its
/// partner list is refused unless `partners.json`, the raw Graph list, lies beside it.
[[nodiscard]] Outcome<Node> read_export(const std::filesystem::path& folder);

/// A tenant's export: its settings, and its people where a file lists users.
struct Export {
  Node settings;  ///< as read_export() gives them
  exported::ExportedPeople people;
  std::vector<std::string> attributes;                                    ///< what the users' `attributes` are
  std::vector<std::pair<std::string, exported::SegmentFilter>> segments;  ///< by name
  bool has_open_segments = false;                                         ///< a filter asks for what no export says
};
[[nodiscard]] Outcome<Export> read_whole_export(const std::filesystem::path& folder);

/// The tenant's domains, in lower case; none where no file tells them.
[[nodiscard]] Outcome<std::vector<std::string>> domains_of_export(const std::filesystem::path& folder);

}  // namespace entente::model
