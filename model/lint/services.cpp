// Warnings about the services: what a site, a calendar, a device or a role says, and something around it takes back.
#include "model/lint/services.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/logic/plain.hpp"
#include "model/rulebook/devices.hpp"

namespace entente::model {
namespace {

/// The warnings about one tenant.
class Services {
 public:
  Services(const Case& given, const Facts<bool>& facts, TenantId tenant)
      : given_(given),
        spec_(given.scenario.tenants[static_cast<std::size_t>(tenant.index)]),
        shape_(given.world.shape),
        facts_(facts),
        tenant_(tenant) {}

  [[nodiscard]] std::vector<Problem> warnings() {
    for (const ItemId item : shape_[tenant_].items) {
      if (shape_[item].kind == ItemKind::site) warn_about_site(item);
      if (shape_[item].kind == ItemKind::device) warn_about_device(item);
    }
    warn_about_domain_lists();
    warn_about_availability();
    for (const RelationshipId relationship : shape_[tenant_].relationships) warn_about_relationship(relationship);
    warn_about_roles();
    return std::move(warnings_);
  }

 private:
  /// Whether the fact is known to be true. Open ones say nothing about what somebody meant.
  template <class Row>
  [[nodiscard]] bool known(Leaf leaf, Row row) const {
    return given_.world.values[shape_.fact(leaf, row.index)] == Known::yes;
  }
  void warn(const Mark& where, std::string what, std::string hint) {
    warnings_.push_back({where, std::move(what), "", std::move(hint)});
  }
  /// Where the item was written.
  [[nodiscard]] const Mark& mark_of(ItemId item) const {
    const auto found = std::find_if(spec_.items.begin(), spec_.items.end(), [&](const ItemSpec& spec) {
      return spec.kind == shape_[item].kind && spec.key == shape_[item].key;
    });
    return found == spec_.items.end() ? spec_.mark : found->mark;
  }
  [[nodiscard]] std::string name_of(ItemId item) const { return "`" + shape_.row_name(Sort::item, item.index) + "`"; }

  /// How far something shares, from the last of its leaves that is true: -1 when nothing is known.
  template <class Row>
  [[nodiscard]] int openness(const std::array<Leaf, 4>& leaves, Row row) const {
    int reached = -1;
    for (int i = 0; i < 4; ++i)
      if (known(leaves[static_cast<std::size_t>(i)], row)) reached = i;
    return reached;
  }

  void warn_about_site(ItemId site) {
    using enum Leaf;
    const int says = openness({site_sharing_is_off, site_with_existing, site_with_guests, site_with_anyone}, site);
    const int around =
        openness({sharing_is_off, sharing_with_existing, sharing_with_guests, sharing_with_anyone}, tenant_);
    const int onedrive = openness(
        {onedrive_sharing_is_off, onedrive_with_existing, onedrive_with_guests, onedrive_with_anyone}, tenant_);
    if (around >= 0 && says > around)
      warn(mark_of(site), "the site " + name_of(site) + " says that it shares further than its tenant",
           "the tenant's SharingCapability is what counts");
    else if (known(site_is_onedrive, site) && onedrive >= 0 && says > onedrive)
      warn(mark_of(site), "the OneDrive " + name_of(site) + " says that it shares further than OneDrive of its tenant",
           "the tenant's OneDriveSharingCapability is what counts");
  }

  void warn_about_domain_lists() {
    const Node* sharing = spec_.settings.find("spoTenant");
    const auto filled = [&](const char* name) {
      const Node* list = sharing == nullptr ? nullptr : sharing->find(name);
      return list != nullptr && (!list->items.empty() || (list->kind == Node::Kind::scalar && !list->text.empty()));
    };
    if (!filled("SharingAllowedDomainList") || !filled("SharingBlockedDomainList")) return;
    const char* counts = known(Leaf::sharing_by_allow_list, tenant_)   ? "only the list of allowed domains counts"
                         : known(Leaf::sharing_by_block_list, tenant_) ? "only the list of blocked domains counts"
                                                                       : "neither counts";
    warn(sharing->mark, "SharePoint of `" + spec_.key + "` has allowed and blocked domains",
         std::string("SharingDomainRestrictionMode picks one: ") + counts);
  }

  /// A limit of the catalog.
  [[nodiscard]] std::size_t limit(const std::string& name) const {
    return std::stoul(given_.catalog.root().at("limits." + name + ".value")->text);
  }

  void warn_about_availability() {
    if (const Node* allowed = spec_.settings.at("availabilityConfig.AllowedTenantIds");
        allowed != nullptr && allowed->items.size() > limit("availability-tenants"))
      warn(allowed->mark, fmt::format("`{}` lets {} tenants look up availability", spec_.key, allowed->items.size()),
           fmt::format("AllowedTenantIds takes {}", limit("availability-tenants")));
    if (const Node* spaces = spec_.settings.find("availabilityAddressSpaces");
        spaces != nullptr &&
        std::max(spaces->members.size(), spaces->items.size()) > limit("availability-address-spaces"))
      warn(spaces->mark,
           fmt::format("`{}` has {} availability address spaces", spec_.key,
                       std::max(spaces->members.size(), spaces->items.size())),
           fmt::format("Exchange takes {}", limit("availability-address-spaces")));
  }

  void warn_about_relationship(RelationshipId relationship) {
    const std::string& name = shape_.relationships[static_cast<std::size_t>(relationship.index)].name;
    const Node* written = spec_.settings.at("organizationRelationships");
    written = written == nullptr ? nullptr : written->find(name);
    if (written == nullptr || !known(Leaf::relationship_is_on, relationship)) return;
    const std::string subject = "the organisation relationship `" + name + "` of `" + spec_.key + "`";
    if (!is<Leaf::relationship_gives_free_busy>(facts_, relationship) && !open(relationship))
      warn(written->mark, subject + " does not allow free/busy", "FreeBusyAccessEnabled is false unless it is set");
    for (const TenantId other : shape_.tenant_ids())
      if (names(written->find("DomainNames"), other) &&
          given_.catalog.pair("organizationRelationships", cloud(tenant_), cloud(other)) == Known::no)
        warn(written->mark, subject + " is with `" + shape_[other].key + "`, where such relationships do not work",
             "21Vianet has no token service for them; availability address spaces work");
  }
  [[nodiscard]] bool open(RelationshipId relationship) const {
    const Known value = given_.world.values[shape_.fact(Leaf::relationship_gives_free_busy, relationship.index)];
    return value == Known::any || value == Known::choose;
  }
  [[nodiscard]] AzureCloud cloud(TenantId tenant) const {
    Plain plain;
    return *std::find_if(azure_clouds.begin(), azure_clouds.end(),
                         [&](AzureCloud each) { return is_in_cloud(plain, facts_, tenant, each); });
  }
  [[nodiscard]] bool names(const Node* domains, TenantId other) const {
    const auto& own = given_.scenario.tenants[static_cast<std::size_t>(other.index)].domains;
    return domains != nullptr && std::any_of(domains->items.begin(), domains->items.end(), [&](const Node& domain) {
             return std::find(own.begin(), own.end(), domain.text) != own.end();
           });
  }

  void warn_about_device(ItemId device) {
    Plain plain;
    if (is<Leaf::is_hololens>(facts_, device) && browser_opens_on(plain, facts_, device))
      warn(mark_of(device), "the browser of the HoloLens " + name_of(device) + " opens",
           "single sign-on takes it to Teams on the web and the account's chat history; block it by application "
           "control or leave it out of a kiosk");
    if (!known(Leaf::is_shipped, device) || !known(Leaf::password_expires, tenant_)) return;
    for (const PersonId account : shape_[tenant_].people)
      if (is<Leaf::is_shared_with>(facts_, shape_.use(account, device)))
        warn(mark_of(device),
             fmt::format("the password of `{}` expires while {} is with a client", shape_[account].name,
                         name_of(device)),
             "there it cannot be changed: switch expiry off in passwordPolicy, or call devices back in time");
  }

  void warn_about_roles() {
    const Node* roles = spec_.traits.find("customRoles");
    if (roles == nullptr) return;
    const auto& actions = given_.catalog.actions();
    const auto is_known = [&](const Node& action) {
      return std::any_of(actions.begin(), actions.end(),
                         [&](const Node& each) { return each.find("action")->text == action.text; });
    };
    for (const Member& role : roles->members)
      if (std::none_of(role.value.items.begin(), role.value.items.end(), is_known))
        warn(role.mark, "the custom role `" + role.key + "` of `" + spec_.key + "` carries no action known here",
             "whoever holds it can change nothing that this model knows of");
  }

  const Case& given_;
  const TenantSpec& spec_;
  const Shape& shape_;
  const Facts<bool>& facts_;
  TenantId tenant_;
  std::vector<Problem> warnings_;
};

}  // namespace

std::vector<Problem> service_warnings(const Case& given) {
  std::vector<Problem> all;
  const Facts<bool> facts = given.world.facts();
  for (const TenantId tenant : given.world.shape.tenant_ids())
    for (Problem& warning : Services(given, facts, tenant).warnings()) all.push_back(std::move(warning));
  return all;
}

}  // namespace entente::model
