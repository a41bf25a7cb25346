// What to change so that a no becomes a yes: of the settings that decided, those of which another value would do.
#pragma once

#include <vector>

#include "model/answers/deciding.hpp"
#include "model/questions/question.hpp"

namespace entente::model {

/// Settings as they would have to be, together: one, or two where no single one does.
using SettingsToChange = std::vector<DecidingSetting>;

/// Each alternative by itself makes the answer yes, whatever the open settings are; those that somebody wrote come
/// first. A section of cross-tenant access is changed as a whole: to one that admits everybody at every application.
/// Empty when the answer is yes already, or when no one or two settings make it so.
/// REQUIRES: `facts` are the world's, with its open facts as they like.
[[nodiscard]] std::vector<SettingsToChange> changes_to_yes(const World& world, const Facts<bool>& facts,
                                                           const Question& question);

}  // namespace entente::model
