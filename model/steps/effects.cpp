// What steps leave behind: the facts each kind writes where it happens. By what the steps happen to.
#include "model/logic/every_logic.hpp"
#include "model/rulebook/capabilities.hpp"
#include "model/steps/step.hpp"

namespace entente::model {
namespace {

/// Gathers the changes of one step.
template <Logic L>
class Effects {
 public:
  /// `changes` is emptied first.
  Effects(L& logic, const Facts<Truth<L>>& facts, const Step& step, std::vector<Change<Truth<L>>>& changes)
      : logic_(logic), facts_(facts), shape_(*facts.shape), step_(step), changes_(changes) {
    changes_.clear();
  }

  void write() {
    switch (info(step_.kind).object) {
      case StepObject::person_at_tenant:
        write_at_tenant();
        break;
      case StepObject::job:
        write_by_synchronization();
        break;
      case StepObject::person_in_team:
      case StepObject::person_at_item:
        write_in_venue();
        break;
      case StepObject::person_in_group:
        write(Leaf::is_in_group, shape_.membership(step_.who, step_.group).index, step_.kind == StepKind::join_group);
        break;
      case StepObject::person:
        write_account();
        break;
      case StepObject::item:
        write(Leaf::is_shipped, step_.item.index, step_.kind == StepKind::ship);
        break;
      case StepObject::tenant:
        write(Leaf::provider_is_down, step_.where.index, step_.kind == StepKind::provider_down);
        break;
      case StepObject::new_team:
        write(Leaf::owns_team, shape_.membership(step_.by, step_.team).index, true);
        write(Leaf::is_in_team, shape_.membership(step_.by, step_.team).index, true);
        break;
      case StepObject::new_site:
        write(Leaf::owns_item, shape_.use(step_.by, step_.item).index, true);
        write(Leaf::is_shared_with, shape_.use(step_.by, step_.item).index, true);
        break;
    }
  }

 private:
  void write(Leaf leaf, std::int32_t row, const Truth<L>& value) {
    changes_.push_back({shape_.fact(leaf, row), value});
  }
  void write(Leaf leaf, std::int32_t row, bool value) requires(!std::same_as<Truth<L>, bool>) {
    write(leaf, row, logic_.constant(value));
  }
  /// Of the person where the step happens.
  template <class T>
  void there(Leaf leaf, const T& value) {
    write(leaf, shape_.presence(step_.who, step_.where).index, value);
  }
  void there(std::initializer_list<Leaf> leaves, bool value) {
    for (const Leaf leaf : leaves) there(leaf, value);
  }

  /// A new user starts without what an older one of the same person had.
  void write_as_invited() {
    there(Leaf::is_b2b_user, true);
    there({Leaf::has_redeemed, Leaf::is_external_member, Leaf::is_blocked_there, Leaf::was_synchronized,
           Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left, Leaf::is_in_address_list,
           Leaf::redeemed_otherwise},
          false);
    write_without_belongings();
  }

  void write_without_belongings() {
    for (const TeamId team : shape_[step_.where].teams)
      write(Leaf::is_in_team, shape_.membership(step_.who, team).index, false);
    for (const ItemId item : shape_[step_.where].items)
      write(Leaf::is_shared_with, shape_.use(step_.who, item).index, false);
  }

  /// Teams and shares outlive a deletion for as long as it can be undone, and so do type and acceptance.
  void write_as_deleted() {
    there(Leaf::is_b2b_user, false);
    there(Leaf::is_soft_deleted, true);
  }

  void write_at_tenant() {
    switch (step_.kind) {
      case StepKind::invite:
      case StepKind::invite_by_app:
        return write_as_invited();
      case StepKind::redeem:
        there(Leaf::has_redeemed, true);
        return there(Leaf::redeemed_otherwise,
                     !redeems_with_home_account(logic_, facts_, visit(shape_, step_.who, step_.where)));
      case StepKind::leave:
        write_as_deleted();
        return there(Leaf::has_left, true);
      case StepKind::remove:
        return write_as_deleted();
      case StepKind::restore:
        there(Leaf::is_b2b_user, true);
        return there({Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left}, false);
      case StepKind::expire:
        there({Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left, Leaf::has_redeemed,
               Leaf::redeemed_otherwise},
              false);
        return write_without_belongings();
      case StepKind::reset:
        return there({Leaf::has_redeemed, Leaf::redeemed_otherwise}, false);
      case StepKind::block:
      case StepKind::unblock:
        return there(Leaf::is_blocked_there, step_.kind == StepKind::block);
      default:
        return;
    }
  }

  void write_by_synchronization() {
    switch (step_.kind) {
      case StepKind::synchronize:
        there({Leaf::is_b2b_user, Leaf::has_redeemed, Leaf::was_synchronized}, true);
        there(Leaf::is_external_member, is_member_once_synchronized(logic_, facts_, step_.job, step_.who));
        there(Leaf::is_in_address_list, is_shown_once_synchronized(logic_, facts_, step_.job, step_.who));
        return there({Leaf::is_blocked_there, Leaf::is_soft_deleted, Leaf::was_deleted_by_sync, Leaf::has_left}, false);
      case StepKind::deprovision:
        write_as_deleted();
        return there(Leaf::was_deleted_by_sync, true);
      case StepKind::disable_by_sync:
        return there(Leaf::is_blocked_there, true);
      default:
        return;
    }
  }

  void write_in_venue() {
    if (info(step_.kind).object == StepObject::person_in_team)
      return write(Leaf::is_in_team, shape_.membership(step_.who, step_.team).index, step_.kind == StepKind::join_team);
    if (step_.kind == StepKind::share && shape_.home(step_.who) != step_.where) {
      const Truth<L> invites = sharing_invites(logic_, facts_, step_.who, step_.item);
      write_as_invited();
      for (auto& change : changes_) change.value = select(invites, change.value, facts_[change.fact]);
    }
    write(Leaf::is_shared_with, shape_.use(step_.who, step_.item).index, step_.kind == StepKind::share);
  }

  void write_account() {
    const std::int32_t who = step_.who.index;
    if (step_.kind == StepKind::expire_password || step_.kind == StepKind::change_password)
      return write(Leaf::password_is_expired, who, step_.kind == StepKind::expire_password);
    write(Leaf::account_is_enabled, who, false);
    if (step_.kind == StepKind::delete_account) write(Leaf::account_is_deleted, who, true);
  }

  L& logic_;
  const Facts<Truth<L>>& facts_;
  const Shape& shape_;
  const Step& step_;
  std::vector<Change<Truth<L>>>& changes_;
};

}  // namespace

template <Logic L>
void effects(L& logic, const Facts<Truth<L>>& facts, const Step& step, std::vector<Change<Truth<L>>>& changes) {
  Effects<L>(logic, facts, step, changes).write();
}

#define EFFECTS(L) template void effects(L&, const Facts<Truth<L>>&, const Step&, std::vector<Change<Truth<L>>>&)
ENTENTE_EVERY_LOGIC(EFFECTS);
#undef EFFECTS

}  // namespace entente::model
