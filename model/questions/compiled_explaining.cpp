// Questions, guards and effects in Explaining, MemoizedExplaining.
#include "model/logic/explaining.hpp"
#include "model/questions/answer.hpp"
#include "model/steps/effects.hpp"
#include "model/steps/guards.hpp"

namespace entente::model {

template Truth<Explaining> answer(Explaining&, const Facts<Truth<Explaining>>&, const Question&);
template Truth<Explaining> guard(Explaining&, const Facts<Truth<Explaining>>&, const Step&);
template void effects(Explaining&, const Facts<Truth<Explaining>>&, const Step&,
                      std::vector<Change<Truth<Explaining>>>&);
template Truth<MemoizedExplaining> answer(MemoizedExplaining&, const Facts<Truth<MemoizedExplaining>>&,
                                          const Question&);

}  // namespace entente::model
