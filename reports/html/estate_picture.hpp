// What the drawing of an estate shows, before anything is placed: nodes in clouds, and the joints between them. Few
// tenants are shown one by one; many are shown by environment, because a drawing of hundreds of boxes tells nothing.
#pragma once

#include <string>
#include <vector>

#include "model/estate/graph.hpp"
#include "model/world/case.hpp"

namespace entente::reports {

enum class Standing { settled, open };

/// A tenant, or all tenants of an environment, which are open where one of them is.
struct PictureNode {
  std::string title, kind, size;
  Standing settings = Standing::settled;  ///< open: `settings: any`
  std::size_t cloud = 0;
};

/// Joints of one relation between two nodes, either way.
struct PictureLink {
  std::size_t from = 0, to = 0;
  model::Relation relation = model::Relation::collaboration;
  Standing standing = Standing::settled;  ///< open: each of them stands only if an open setting allows it
  enum class Ways { one, both } ways = Ways::one;
  std::size_t joints = 1;
};

struct PictureCloud {
  std::string name;
  std::vector<std::size_t> nodes;
  std::vector<std::string> notes;  ///< joints inside the cloud that are too many to draw
};

struct EstatePicture {
  std::vector<PictureCloud> clouds;
  std::vector<PictureNode> nodes;
  std::vector<PictureLink> links;        ///< between nodes
  std::vector<PictureLink> cloud_links;  ///< between clouds: relations with too many links to draw one by one
};

[[nodiscard]] EstatePicture estate_picture(const model::Case& given);

}  // namespace entente::reports
