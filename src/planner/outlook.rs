//! What the days up to the exam will look like, as the plan expects them today.
//!
//! Deliberately absent: which card comes on which later day. The plan is made anew every
//! morning, so only today's cards are certain; of later days there are expected numbers.

use super::Costs;
use super::flow::Course;

/// What is expected of the days up to the exam, and of the cards.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlook {
    /// Each day from today (place 0) up to the day before the exam.
    pub days: Vec<DayAhead>,
    /// The last day on which a new card is expected, by its place in `days`; none where no
    /// new card will come.
    pub last_new_day: Option<usize>,
    /// How many cards will have been studied at least once by the exam: those that were
    /// already, and the new ones of all days. At most as many as there are cards.
    pub started: f32,
    /// The last looks: from this day on, by its place in `days`, at least nine of ten started
    /// cards are expected once more before the exam. None where fewer are.
    pub last_looks_from: Option<usize>,
    /// How many cards will not come before the exam, new ones, or not come again.
    pub left_out: f32,
}

/// What is expected of one day.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct DayAhead {
    /// Seconds of studying cards again.
    pub review_secs: f32,
    /// Seconds of learning new cards. Together with reviews no more than the seconds that
    /// are counted on for that day; today up to half a card more.
    pub new_secs: f32,
    /// New cards, in expectation.
    pub new_cards: f32,
}

impl DayAhead {
    /// Seconds of the day in all.
    #[must_use]
    pub fn secs(&self) -> f32 {
        self.review_secs + self.new_secs
    }
}

/// The share of started cards that the last looks are for.
const LOOKED_AT: f32 = 0.9;
/// Fewer new cards than this, of all later days together, are none.
const NO_CARD: f32 = 0.5;

impl Outlook {
    /// The days of a course through a budget, when today is already settled. `seen` cards
    /// have been studied before.
    pub(super) fn new(
        course: &Course,
        today: DayAhead,
        budget: &[f32],
        seen: f32,
        costs: Costs,
    ) -> Self {
        let (days, waiting) = within(course, today, budget, costs);
        let new_cards: f32 = days.iter().map(|day| day.new_cards).sum();
        let started = seen + new_cards;
        Self {
            last_new_day: last_new_day(&days),
            last_looks_from: last_looks_from(&course.last, started),
            started,
            left_out: course.dropped + (course.never + waiting).max(0.0),
            days,
        }
    }

    /// Seconds of each day that are wanted here beyond what there is.
    pub(super) fn beyond(&self, budget: &[f32]) -> Vec<f32> {
        let days = self.days.iter().zip(budget);
        days.map(|(day, secs)| (day.secs() - secs).max(0.0))
            .collect()
    }
}

/// Lets each day take what it has seconds for and hand the rest to the next: prices leave
/// single days a little too full. Says how many new cards find no day at all.
fn within(course: &Course, today: DayAhead, budget: &[f32], costs: Costs) -> (Vec<DayAhead>, f32) {
    let new_secs = |day: usize| course.introduced[day] * costs.new_secs;
    let mut days = vec![today];
    let mut new_left = new_secs(0) - today.new_secs;
    let mut review_left = course.wanted[0] - new_secs(0) - today.review_secs;
    for (day, secs) in budget.iter().enumerate().skip(1) {
        let new_wanted = (new_secs(day) + new_left).max(0.0);
        let review_wanted = (course.wanted[day] - new_secs(day) + review_left).max(0.0);
        let share = (secs / (new_wanted + review_wanted).max(1e-6)).min(1.0);
        let ahead = DayAhead {
            review_secs: share * review_wanted,
            new_secs: share * new_wanted,
            new_cards: share * new_wanted / costs.new_secs,
        };
        new_left += new_secs(day) - ahead.new_secs;
        review_left = review_wanted - ahead.review_secs;
        days.push(ahead);
    }
    (days, new_left / costs.new_secs)
}

fn last_new_day(days: &[DayAhead]) -> Option<usize> {
    let mut cards = 0.0;
    (0..days.len()).rev().find(|day| {
        cards += days[*day].new_cards;
        cards >= NO_CARD
    })
}

fn last_looks_from(last: &[f32], started: f32) -> Option<usize> {
    let mut cards = 0.0;
    (0..last.len()).rev().find(|day| {
        cards += last[*day];
        cards > 0.0 && cards >= LOOKED_AT * started
    })
}
