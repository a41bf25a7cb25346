#!/usr/bin/env bash
# How `entente verify` grows with an estate: twelve invariants, of which six hold, over estates of three shapes whose
# tenants write the same settings or all different ones. Three tenants of ten are `any`. Prints processor seconds, reading
# included. Usage: bench/curves.sh [PROGRAM [TENANTS…]]
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-build/release/cli/entente}
shift || true
sizes=("${@:-}")
[[ -n ${sizes[0]} ]] || sizes=(1000 3000 10000)
file=$(mktemp --suffix .yaml)
trap 'rm -f "$file"' EXIT

# estate TENANTS star|hub|random uniform|diverse: in a star all know the first tenant, around hubs three of ten, and else
# twenty of all.
estate() {
  awk -v n="$1" -v shape="$2" -v settings="$3" '
    function below(end) { return int(rand() * end) }
    function of(words, all, count) { count = split(words, all, " "); return all[1 + below(count)] }
    function say(same, words) { return settings == "uniform" ? same : of(words) }
    function entry() {
      return sprintf("{b2bCollaborationInbound: blocked, b2bCollaborationOutbound: %s, inboundTrust: {isMfaAccepted: %s}, " \
                     "automaticUserConsentSettings: {inboundAllowed: %s, outboundAllowed: %s}}",
                     say("allowed", "allowed blocked"), say("true", "true false"), say("false", "true false"),
                     say("false", "true false"))
    }
    function another(i) { return shape == "star" ? 0 : shape == "hub" ? below(10) : below(n) }
    BEGIN {
      srand(1)
      print "entente: 1\ntitle: estate\ntenants:"
      split("commercial 21vianet gcc-high commercial", environments, " ")
      split("staff client officer staff", tags, " ")
      for (i = 0; i < n; ++i) {
        printf "  t%d:\n    environment: %s\n    domains: [t%d.example]\n", i, environments[i % 4 + 1], i
        if (rand() < 0.3) {
          print "    settings: any"
        } else {
          print "    settings:\n      crossTenantAccessPolicy:"
          inbound = say("blocked", "allowed blocked")
          printf "        default: {b2bCollaborationInbound: %s, b2bCollaborationOutbound: %s}\n        partners:\n", inbound,
                 say("allowed", "allowed blocked")
          centre = shape == "star" ? 1 : shape == "hub" ? 10 : 0
          split("", known)
          wanted = i < centre ? int(n / (shape == "star" ? 1 : 5)) - 1 : shape == "star" ? 1 : shape == "hub" ? 3 : 20
          if (i < centre && shape == "star")
            for (other = 1; other < n; ++other) known[other]
          else
            for (k = 0; k < wanted; ++k) {
              other = i < centre ? below(n) : another(i)
              if (other != i) known[other]
            }
          for (other in known) printf "          t%d: %s\n", other, entry()
          printf "      authorizationPolicy: {allowInvitesFrom: %s}\n",
                 inbound == "allowed" ? "none" : say("everyone", "adminsAndGuestInviters everyone")
          print "      tenantFederationConfiguration: {AllowFederatedUsers: false}"
          print "      teamsMeetingConfiguration: {DisableAnonymousJoin: true}"
          printf "      teamsMeetingPolicy: {AutoAdmittedUsers: %s}\n", say("Everyone", "Everyone EveryoneInCompany InvitedUsers")
          printf "      spoTenant: {SharingCapability: %s}\n", say("Disabled", "Disabled ExistingExternalUserSharingOnly")
        }
        print "    users:"
        tag = tags[i % 4 + 1]
        printf "      u0: {tags: [%s]}\n      u1: {roles: [GlobalAdministrator], tags: [%s]}\n", tag, tag
        printf "      u2: {roles: [GuestInviter], tags: [%s]}\n      u3: {licences: [Teams], tags: [%s]}\n", tag, tag
        print "    teams: {room: {owners: [u0]}}"
      }
      print "invariants:"
      print "  clients-apart: {never: {collaborate: {from: {tag: client}, to: {tag: client}, differentTenants: true}}}"
      print "  clients-do-not-call: {never: {call: {from: {tag: client}, to: {tag: client}, differentTenants: true}}}"
      print "  staff-apart: {never: {communicate: {from: {tag: staff}, to: {tag: staff}, differentTenants: true}}}"
      print "  clients-and-officers: {never: {communicate: {from: {tag: client}, to: {tag: officer}}}}"
      print "  staff-in-china: {never: {access: {from: {tag: staff}, to: {azureCloud: china}, what: app:teams}}}"
      print "  officers-chat: {never: {chat: {from: {tag: officer}, to: {tag: staff}}}}"
      split("client officer staff", who, " ")
      split("commercial government china", where, " ")
      for (a = 1; a <= 3; ++a)
        for (b = 1; b <= 3; ++b)
          if (!(a == 1 && b == 3) && !(a == 2 && b == 2) && !(a == 3 && b == 1))
            printf "  %s-%s: {never: {direct-connect: {from: {tag: %s}, to: {azureCloud: %s}}}}\n", who[a], where[b], who[a], where[b]
    }'
}

printf '%-8s %-8s %8s %8s  %s\n' shape settings tenants seconds slices
for shape in star hub random; do
  for settings in uniform diverse; do
    for tenants in "${sizes[@]}"; do
      estate "$tenants" "$shape" "$settings" >"$file"
      told=$({ TIMEFORMAT='%U'; time "$program" verify "$file" 2>/dev/null || true; } 2>&1)
      printf '%-8s %-8s %8s %8s  %s\n' "$shape" "$settings" "$tenants" "$(tail -n 1 <<<"$told")" \
        "$(grep -o '[0-9]* kinds, looked at in [0-9]* slices' <<<"$told")"
    done
  done
done
