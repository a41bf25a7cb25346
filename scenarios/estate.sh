#!/bin/sh
# Prints a scenario of many tenants, none like another: `scenarios/estate.sh 1000 > estate.yaml`.
# Every fourth is in 21Vianet, every fourth in GCC High; of every fifth nothing is known; each lists six others. What is
# written is drawn by a generator of its own, so the same number of tenants gives the same file everywhere.
awk -v n="${1:-1000}" '
function drawn(below) { seed = seed * 16807 % 2147483647; return int(seed / 65536) % below }
function one_of(words,   all) { return split(words, all, " ") ? all[1 + drawn(length(all))] : "" }
BEGIN {
  seed = 20261128
  print "entente: 1\ntitle: An estate of " n " tenants\ntenants:"
  for (i = 0; i < n; ++i) {
    environment = i % 4 == 1 ? "21vianet" : i % 4 == 2 ? "gcc-high" : "commercial"
    tag = i % 4 == 1 ? "client" : i % 4 == 2 ? "officer" : "staff"
    print "  t" i ":\n    environment: " environment "\n    domains: [t" i ".example]"
    if (i % 5 == 4)
      print "    settings: any"
    else {
      print "    settings:\n      crossTenantAccessPolicy:\n        default: {b2bCollaborationInbound: blocked, b2bCollaborationOutbound: allowed}\n        partners:"
      split("", listed)
      for (k = 0; k < 6; ++k) {
        first = i == 0 && k == 0  # whom the timeline is about
        j = first ? 3 : drawn(n)
        if (j == i || j in listed) continue
        listed[j] = 1
        print "          t" j ": {b2bCollaborationInbound: " (first ? "allowed" : one_of("allowed blocked")) ", b2bCollaborationOutbound: " one_of("allowed blocked") ", inboundTrust: {isMfaAccepted: " one_of("true false") "}}"
      }
      if (length(listed) == 0) print "          {}"
      print "      authorizationPolicy: {allowInvitesFrom: " one_of("none adminsAndGuestInviters everyone") "}"
      print "      tenantFederationConfiguration: {AllowFederatedUsers: false, AllowTeamsConsumer: false}"
      print "      teamsMeetingConfiguration: {DisableAnonymousJoin: true}"
      print "      spoTenant: {SharingCapability: " one_of("Disabled ExistingExternalUserSharingOnly ExternalUserSharingOnly") "}"
    }
    print "    users:\n      ann: {roles: [GuestInviter], tags: [" tag "]}\n      bob: {tags: [" tag "]}"
    print "    populations:\n      people: {count: " 10 + drawn(990) ", tags: [" tag "]}"
    print "    teams: {room: {owners: [ann]}}"
  }
  print "timeline:\n  - {at: 1d, invite: ann@t3, to: t0, by: ann@t0}\n  - {at: 2d, join-team: ann@t3, to: room@t0, by: ann@t0}\n  - {at: 3d, meet: once, host: ann@t0, with: [ann@t3, bob@t1]}"
  print "invariants:"
  print "  officers-do-not-chat-with-clients: {never: {chat: {from: {tag: officer}, to: {tag: client}}}}"
  print "  clients-apart: {never: {collaborate: {from: {tag: client}, to: {tag: client}, differentTenants: true}}}"
}'
