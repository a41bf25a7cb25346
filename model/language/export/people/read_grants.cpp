// Granted policies and mail contacts. Sources: Teams PowerShell, Get-CsOnlineUser; Exchange PowerShell,
// Get-MailContact; Microsoft Graph, orgContact.
#include "model/language/export/nodes.hpp"
#include "model/language/export/people/readers.hpp"

namespace entente::model::exported {

Outcome<void> read_grants(const std::vector<FoundPeople>& files, ExportedPeople& people) {
  return read_objects(files, PeopleFile::online_users, people.has_grants, [&](JsonObject object, const FoundPeople&) {
    PolicyGrant grant;
    for (const auto field : object) {
      const std::string_view key = field.key;
      if (same_word(key, "UserPrincipalName")) {
        grant.user = lower(text_in(field.value, key));
      } else if (same_word(key, "ExternalAccessPolicy")) {
        const JsonValue value = field.value;
        std::string policy;
        if (value.type() == JsonKind::OBJECT) {
          for (const auto part : JsonObject(value.get_object()))
            if (same_word(part.key, "Name")) policy = text_in(part.value, "Name");
        } else {
          policy = text_in(value, key);
        }
        if (policy.starts_with("Tag:")) policy.erase(0, 4);
        grant.policy = policy.empty() ? "Global" : policy;
      }
    }
    if (grant.user.empty()) throw BadJson{"an online user has no `UserPrincipalName`", "its name"};
    people.grants.push_back(std::move(grant));
  });
}

Outcome<void> read_contacts(const std::vector<FoundPeople>& files, ExportedPeople& people) {
  bool is_there = false;
  return read_objects(files, PeopleFile::contacts, is_there, [&](JsonObject object, const FoundPeople&) {
    std::string address;
    for (const auto field : object)
      if (same_word(field.key, "ExternalEmailAddress") || (address.empty() && same_word(field.key, "mail")))
        address = lower(text_in(field.value, field.key));
    if (address.starts_with("smtp:")) address.erase(0, 5);
    if (address.empty()) throw BadJson{"a mail contact has neither `ExternalEmailAddress` nor `mail`", "its address"};
    people.contacts.push_back(std::move(address));
  });
}

}  // namespace entente::model::exported
