// answer() for Plain, Memoizing<Plain>.
#include "model/logic/decorators.hpp"
#include "model/logic/plain.hpp"
#include "model/questions/answer.hpp"

namespace entente::model {

template Truth<Plain> answer(Plain&, const Facts<Truth<Plain>>&, const Question&);

template Truth<Memoizing<Plain>> answer(Memoizing<Plain>&, const Facts<Truth<Memoizing<Plain>>>&, const Question&);

}  // namespace entente::model
