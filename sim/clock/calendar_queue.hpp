// Our own event queue: records of 24 bytes in buckets by date, a heap only for the bucket that is being served. At a
// million pending events a calendar costs half of what one heap does, and ties are ours to order: first in, first out.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace entente::sim {

class CalendarQueue {
 public:
  struct Event {
    std::int64_t at_us = 0;
    std::uint64_t sequence = 0;  ///< breaks ties
    std::uint64_t tag = 0;
  };

  /// A place in the order of asking, for an event whose date is not known yet.
  [[nodiscard]] std::uint64_t reserve() { return next_sequence_++; }
  /// REQUIRES: dates within a hundred thousand years of one another.
  void push(std::int64_t at_us, std::uint64_t tag) { push(at_us, tag, reserve()); }
  /// `sequence` was reserved here. The event may be due before others that were served already: it comes next then.
  void push(std::int64_t at_us, std::uint64_t tag, std::uint64_t sequence) {
    place({at_us, sequence, tag});
    ++size_;
  }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// The earliest event. REQUIRES: not empty.
  [[nodiscard]] const Event& top() {
    if (serving_.empty()) turn_page();
    return serving_.front();
  }
  Event pop() {
    const Event event = top();
    std::pop_heap(serving_.begin(), serving_.end(), later);
    serving_.pop_back();
    --size_;
    return event;
  }

 private:
  static constexpr std::size_t bucket_count = 4096;
  static constexpr std::int64_t events_a_bucket = 64;  ///< aimed at when buckets are laid out

  [[nodiscard]] static bool later(const Event& a, const Event& b) {
    return a.at_us != b.at_us ? a.at_us > b.at_us : a.sequence > b.sequence;
  }

  void place(const Event& event) {
    // Whatever is due no later than the bucket being served joins it, so that nothing is overtaken.
    if (event.at_us < served_until_us_) {
      serving_.push_back(event);
      std::push_heap(serving_.begin(), serving_.end(), later);
      return;
    }
    const auto bucket = static_cast<std::size_t>((event.at_us - base_us_) / width_us_);
    if (bucket < buckets_.size())
      buckets_[bucket].push_back(event);
    else
      far_.push_back(event);
  }

  /// Fills the serving heap from the next bucket that has anything in it.
  void turn_page() {
    for (;;) {
      while (next_bucket_ < buckets_.size() && buckets_[next_bucket_].empty()) ++next_bucket_;
      if (next_bucket_ < buckets_.size()) break;
      lay_out();
    }
    serving_.swap(buckets_[next_bucket_]);
    buckets_[next_bucket_].clear();
    ++next_bucket_;
    served_until_us_ = base_us_ + static_cast<std::int64_t>(next_bucket_) * width_us_;
    std::make_heap(serving_.begin(), serving_.end(), later);
  }

  /// Spreads what lies beyond the calendar over new buckets, of a width that gives each its share.
  void lay_out() {
    const auto [first, last] =
        std::minmax_element(far_.begin(), far_.end(), [](const Event& a, const Event& b) { return a.at_us < b.at_us; });
    const std::int64_t span = last->at_us - first->at_us + 1;
    base_us_ = first->at_us;
    width_us_ = std::max<std::int64_t>(
        1, span / std::max<std::int64_t>(1, static_cast<std::int64_t>(far_.size()) / events_a_bucket));
    buckets_.resize(bucket_count);
    next_bucket_ = 0;
    served_until_us_ = base_us_;
    std::vector<Event> moved;
    moved.swap(far_);
    for (const Event& event : moved) place(event);
  }

  std::vector<Event> serving_;               ///< a heap
  std::vector<std::vector<Event>> buckets_;  ///< unsorted
  std::vector<Event> far_;                   ///< beyond the last bucket
  std::size_t next_bucket_ = 0;
  std::int64_t base_us_ = 0, width_us_ = 1, served_until_us_ = INT64_MIN;
  std::uint64_t next_sequence_ = 0;
  std::size_t size_ = 0;
};

}  // namespace entente::sim
