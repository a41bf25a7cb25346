// answer() for Explaining, MemoizedExplaining.
#include "model/logic/explaining.hpp"
#include "model/questions/answer.hpp"

namespace entente::model {

template Truth<Explaining> answer(Explaining&, const Facts<Truth<Explaining>>&, const Question&);
template Truth<MemoizedExplaining> answer(MemoizedExplaining&, const Facts<Truth<MemoizedExplaining>>&,
                                          const Question&);

}  // namespace entente::model
