// Users of Microsoft Graph and of its PowerShell. Source: Microsoft Graph, user resource type.
#include <algorithm>
#include <array>
#include <unordered_set>

#include "model/language/export/nodes.hpp"
#include "model/language/export/people/readers.hpp"
#include "model/terms/names.hpp"

namespace entente::model::exported {

namespace {

enum Property {
  id,
  user_principal_name,
  mail,
  user_type,
  external_user_state,
  account_enabled,
  show_in_address_list,
  assigned_plans,
  proxy_addresses,
  extension_attributes,
  deleted,
  first_attribute
};

[[nodiscard]] std::vector<std::string> names_with(const std::vector<std::string>& attributes) {
  std::vector<std::string> names{"id",
                                 "userprincipalname",
                                 "mail",
                                 "usertype",
                                 "externaluserstate",
                                 "accountenabled",
                                 "showinaddresslist",
                                 "assignedplans",
                                 "proxyaddresses",
                                 "onpremisesextensionattributes",
                                 "deleteddatetime"};
  names.insert(names.end(), attributes.begin(), attributes.end());
  return names;
}

/// The services of plans by the name that Graph gives them in `assignedPlans`. Source: Microsoft Graph, assignedPlan;
/// service names as published answers have them.
struct PlanService {
  std::string_view service;
  LicenceId licence;
};
constexpr auto plan_services = std::to_array<PlanService>({{"TeamspaceAPI", licences::teams},
                                                           {"SharePoint", licences::sharepoint},
                                                           {"exchange", licences::exchange},
                                                           {"PowerBI", licences::power_bi},
                                                           {"PowerAppsService", licences::power_apps},
                                                           {"ProcessSimple", licences::power_automate},
                                                           {"SCO", licences::intune}});
/// Dynamics 365 Remote Assist. Source: Microsoft Entra, product names and service plan identifiers for licensing.
constexpr std::string_view remote_assist_plan = "4f4c7800-298a-4e22-8867-96b17850d4dd";

[[nodiscard]] Services bit_of(LicenceId licence) { return Services{1} << licence.index; }

/// What one plan adds; nothing where it does not say which service it is, or whether it is in force.
[[nodiscard]] std::optional<Services> services_of_plan(JsonObject plan) {
  Services own = 0;
  bool has_service = false, has_status = false, is_in_force = false;
  for (const auto field : plan) {
    if (same_word(field.key, "capabilityStatus")) {
      const std::string_view status = text_in(field.value, field.key);
      has_status = true;
      is_in_force = same_word(status, "Enabled") || same_word(status, "Warning");
    } else if (same_word(field.key, "service")) {
      has_service = true;
      const std::string_view service = text_in(field.value, field.key);
      for (const PlanService& known : plan_services)
        if (same_word(known.service, service)) own |= bit_of(known.licence);
    } else if (same_word(field.key, "servicePlanId")) {
      if (!same_word(text_in(field.value, field.key), remote_assist_plan)) continue;
      has_service = true;
      own |= bit_of(licences::remote_assist);
    }
  }
  if (!has_service || !has_status) return std::nullopt;
  return is_in_force ? own : Services{0};
}

[[nodiscard]] std::optional<Services> services_of(JsonValue plans) {
  std::optional<Services> services = 0;
  each_item(plans, [&](JsonValue plan) {
    if (plan.type() != JsonKind::OBJECT) {
      static_cast<void>(text_in(plan, "assignedPlans"));
      throw BadJson{"an assigned plan is no object", "`service` and `capabilityStatus`"};
    }
    const std::optional<Services> own = services_of_plan(plan.get_object());
    services = services && own ? std::optional(*services | *own) : std::nullopt;
  });
  return services;
}

[[nodiscard]] Said said(std::optional<bool> truth) {
  return !truth.has_value() ? Said::nothing : *truth ? Said::yes : Said::no;
}

[[nodiscard]] Acceptance acceptance_of(std::string_view state) {
  if (same_word(state, "Accepted")) return Acceptance::accepted;
  return same_word(state, "PendingAcceptance") ? Acceptance::pending : Acceptance::unknown;
}

class UserReader {
 public:
  UserReader(ExportedPeople& people, const std::vector<std::string>& attributes)
      : people_(people), attributes_(attributes), properties_(names_with(attributes)) {}

  void operator()(JsonObject object) {
    ExportedUser user;
    user.attributes.resize(attributes_.size());
    properties_.start_object();
    for (const auto field : object) {
      const int property = properties_.index_of(field.key);
      // PowerShell writes every property, and null or an empty list where it was not asked for.
      const bool may_be_unasked = is_powershell(field.key);
      if (property != Properties::unknown) take(property, field.value, may_be_unasked, user);
    }
    for (const auto& [name, value] : {std::pair{"id", &user.id}, std::pair{"userPrincipalName", &user.name}})
      if (value->empty())
        throw BadJson{fmt::format("a user has no `{}`", name), "`id` and `userPrincipalName`",
                      "select both when you export"};
    if (!ids_.insert(user.id).second) throw BadJson{"a user is there twice: " + ticked(user.id), "each user once"};
    user.is_external = user.name.find("#ext#") != std::string::npos || user.acceptance != Acceptance::unknown;
    people_.users.push_back(std::move(user));
  }

  [[nodiscard]] const std::vector<std::string>& unread() const { return properties_.others(); }

 private:
  void take(int property, JsonValue value, bool may_be_unasked, ExportedUser& user) {
    switch (property) {
      case id:
        user.id = lower(text_in(value, "id"));
        break;
      case user_principal_name:
        user.name = lower(text_in(value, "userPrincipalName"));
        break;
      case mail:
        user.mail = lower(text_in(value, "mail"));
        break;
      case user_type: {
        const std::string_view type = text_in(value, "userType");
        user.is_guest = same_word(type, "Guest") ? Said::yes : type.empty() ? Said::nothing : Said::no;
        break;
      }
      case external_user_state:
        user.acceptance = acceptance_of(text_in(value, "externalUserState"));
        break;
      case account_enabled:
        user.is_enabled = said(truth_in(value, "accountEnabled"));
        break;
      case show_in_address_list:  // null is what nobody has changed
        if (!value.is_null() || !may_be_unasked)
          user.is_in_address_list = said(truth_in(value, "showInAddressList").value_or(true));
        break;
      case assigned_plans:
        if (!value.is_null()) user.services = services_of(value);
        if (may_be_unasked && user.services == Services{0}) user.services = std::nullopt;
        break;
      case proxy_addresses:
        each_item(value, [&](JsonValue address) {
          std::string text = lower(text_in(address, "proxyAddresses"));
          if (text.starts_with("smtp:")) user.addresses.push_back(text.substr(5));
        });
        break;
      case extension_attributes:
        take_extensions(value, user);
        break;
      case deleted: {
        const std::string_view when = text_in(value, "deletedDateTime");
        if (!when.empty() && !when.starts_with("0001-"))
          throw BadJson{"a deleted user", "users that are there", "export `users`, not `directory/deletedItems`"};
        break;
      }
      default:
        if (value.is_null() && may_be_unasked) break;
        user.attributes[static_cast<std::size_t>(property - first_attribute)] =
            std::string(text_in(value, "attribute"));
    }
  }

  void take_extensions(JsonValue value, ExportedUser& user) {
    if (value.type() != JsonKind::OBJECT) return;
    constexpr std::string_view prefix = "onpremisesextensionattributes.";
    for (const auto field : JsonObject(value.get_object())) {
      const std::string key = std::string(prefix) + lower(field.key);
      const auto asked = std::find(attributes_.begin(), attributes_.end(), key);
      const bool may_be_unasked = field.value.is_null() && is_powershell(field.key);
      if (asked != attributes_.end() && !may_be_unasked)
        user.attributes[static_cast<std::size_t>(asked - attributes_.begin())] =
            std::string(text_in(field.value, "extensionAttribute"));
    }
  }

  ExportedPeople& people_;
  const std::vector<std::string>& attributes_;
  Properties properties_;
  std::unordered_set<std::string> ids_;
};

}  // namespace

Outcome<void> read_users(const std::vector<FoundPeople>& files, const std::vector<std::string>& attributes,
                         ExportedPeople& people) {
  UserReader reader(people, attributes);
  auto ok = read_objects(files, PeopleFile::users, people.has_users,
                         [&](JsonObject object, const FoundPeople&) { reader(object); });
  people.unread_of_users = reader.unread();
  return ok;
}

}  // namespace entente::model::exported
