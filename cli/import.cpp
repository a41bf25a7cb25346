// `entente import`: exports as a scenario to go on with.
#include "model/language/import/import.hpp"

#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace entente::cli {
namespace {

/// `contoso=exports/contoso`, or a folder alone.
[[nodiscard]] model::ImportSource source_of(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) return {"", text, {}};
  return {text.substr(0, equals), text.substr(equals + 1), {}};
}

/// `contoso=gcc-high`. False after the problem has been told.
[[nodiscard]] bool place(const std::string& text, std::vector<model::ImportSource>& sources) {
  const auto equals = std::min(text.find('='), text.size());
  const std::string key = text.substr(0, equals), name = text.substr(std::min(equals + 1, text.size()));
  const auto source = std::ranges::find(sources, key, &model::ImportSource::key);
  const auto environment =
      std::ranges::find_if(model::environments, [&](model::Environment each) { return model::name_of(each) == name; });
  if (source != sources.end() && environment != model::environments.end()) {
    source->environment = *environment;
    return true;
  }
  const std::string expected = source == sources.end() ? "KEY=ENVIRONMENT, and the folder given as KEY=DIR"
                                                       : "commercial, gcc, gcc-high, dod, 21vianet, bleu or delos";
  complain({{"--environment", 0, 0}, model::ticked(text), expected, ""});
  return false;
}

}  // namespace

int import_folders(const ImportOptions& options) {
  std::vector<model::ImportSource> sources;
  for (const std::string& folder : options.folders) sources.push_back(source_of(folder));
  for (const std::string& environment : options.environments)
    if (!place(environment, sources)) return bad_input;
  progress("reading exports");
  const auto imported = model::import_exports(std::move(sources));
  end_progress();
  if (!imported) {
    complain(imported.error());
    return bad_input;
  }
  return put({"text", options.to}, imported->text) ? all_hold : bad_input;
}

}  // namespace entente::cli
