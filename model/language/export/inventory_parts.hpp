// The parts of an inventory: what is not read of each document, what stays open and why, who is among the users.
#pragma once

#include "model/language/export/inventory.hpp"
#include "model/language/export/readers.hpp"

namespace entente::model::exported {

/// How many objects of a list the document holds; 0 when it is no list, or null.
[[nodiscard]] std::size_t object_count(const Document& document);

/// Adds the names of the properties that are passed over, each once, to those that are there.
void add_unread(const Document& document, ExportInventory::Read& file);

/// Adds the settings of the tenant that are open because of its export.
void add_open_settings(const TenantSpec& tenant, const std::string& folder, const std::vector<Document>& documents,
                       ExportInventory& inventory);

/// Adds the files of people, what became of them and what is open.
void add_people_read(const std::vector<FoundPeople>& files, const PeopleOfExport& people, ExportInventory& inventory);

}  // namespace entente::model::exported
