// The logics that rules are read in. A rule is declared as a template in its header; its source file defines it and
// compiles it for each of these, once for the whole program.
#pragma once

#include "model/logic/dependence.hpp"
#include "model/logic/documenting.hpp"
#include "model/logic/explaining.hpp"
#include "model/logic/lanes.hpp"
#include "model/logic/may_must.hpp"
#include "model/logic/plain.hpp"
#include "model/logic/plan_cost.hpp"
#include "model/logic/symbolic.hpp"

/// `X(logic, …);` of each.
#define ENTENTE_EVERY_LOGIC(X, ...)                     \
  X(Plain __VA_OPT__(, ) __VA_ARGS__);                  \
  X(Lanes __VA_OPT__(, ) __VA_ARGS__);                  \
  X(MayMustLogic<Plain> __VA_OPT__(, ) __VA_ARGS__);    \
  X(Depending __VA_OPT__(, ) __VA_ARGS__);              \
  X(Explaining __VA_OPT__(, ) __VA_ARGS__);             \
  X(Documenting __VA_OPT__(, ) __VA_ARGS__);            \
  X(Symbolic __VA_OPT__(, ) __VA_ARGS__);               \
  X(MayMustLogic<Symbolic> __VA_OPT__(, ) __VA_ARGS__); \
  X(PlanCosting __VA_OPT__(, ) __VA_ARGS__)

#define ENTENTE_RULE_IN(L, rule, ...) template Truth<L> rule(L&, const Facts<Truth<L>>&, __VA_ARGS__)

/// Compiles the rule for every logic. After its name stand the types of what it is asked about.
#define ENTENTE_RULE(rule, ...) ENTENTE_EVERY_LOGIC(ENTENTE_RULE_IN, rule, __VA_ARGS__)
