//! What a rating leads to.

use std::ops::RangeInclusive;

use fluent_bundle::FluentValue;

use super::balance::Balance;
use super::evidence;
use super::fsrs::{Model, Step};
use super::fuzz::{by_chance, fuzz_range, seed};
use super::options::SchedulingOptions;
use crate::deck::CardId;
use crate::lang::Words;
use crate::progress::{Answer, CardProgress, CardState, Rating};
use crate::time::{StudyDay, Timestamp};

/// The longest a step may last, in seconds: one day.
const LONGEST_STEP_SECS: u32 = 86_400;

/// What a rating leads to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// The rating.
    pub rating: Rating,
    /// The card afterwards.
    pub after: CardProgress,
    /// How long until it comes again, as the button says.
    pub wait: Wait,
}

/// How long until a card comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// A learning step, in seconds.
    Secs(u32),
    /// An interval, in study days.
    Days(u32),
}

impl Wait {
    /// The wait as a button says it: "10 min", "4 d", "2.5 y". Days are told one by one up
    /// to 999, so that no two buttons look alike that differ.
    #[must_use]
    pub fn in_words(self, words: &Words) -> String {
        let (key, tenths) = match self {
            Self::Secs(secs @ 0..60) => ("interval-seconds", u64::from(secs) * 10),
            Self::Secs(secs @ 60..3600) => ("interval-minutes", u64::from(secs) / 6),
            Self::Secs(secs) => ("interval-hours", u64::from(secs) / 360),
            Self::Days(days @ 0..1000) => ("interval-days", u64::from(days) * 10),
            Self::Days(days) => ("interval-years", u64::from(days) * 1_000 / 36_525),
        };
        let number = match tenths % 10 {
            0 => (tenths / 10).to_string(),
            tenth => format!("{}{}{tenth}", tenths / 10, words.get("decimal-point")),
        };
        // A fraction takes another form of the noun than a whole number.
        let count = if tenths.is_multiple_of(10) {
            FluentValue::from(tenths / 10)
        } else {
            FluentValue::from("fraction")
        };
        words.with(key, &[("number", number.into()), ("count", count)])
    }
}

/// What each rating leads to for a card with `before` behind it, answered at `at` on `day`,
/// by fuzz alone.
#[must_use]
pub fn outcomes(
    card: &CardId,
    before: &CardProgress,
    at: Timestamp,
    day: StudyDay,
    options: &SchedulingOptions,
) -> [Outcome; 4] {
    outcomes_by(card, before, (at, day), options, &by_chance)
}

/// The same with regard to what comes on the days ahead. An answer keeps the days it was
/// given, so that its log says the same without the other cards.
#[must_use]
pub fn balanced_outcomes(
    card: &CardId,
    before: &CardProgress,
    at: Timestamp,
    options: &SchedulingOptions,
    balance: &Balance,
) -> [Outcome; 4] {
    let choose = |range, seed| balance.choose(range, seed);
    outcomes_by(card, before, (at, balance.day), options, &choose)
}

/// Chooses an interval of a range by a seed.
type Choose<'a> = dyn Fn(RangeInclusive<u32>, u64) -> u32 + 'a;

fn outcomes_by(
    card: &CardId,
    before: &CardProgress,
    (at, day): (Timestamp, StudyDay),
    options: &SchedulingOptions,
    choose: &Choose,
) -> [Outcome; 4] {
    let model = Model::new(&options.parameters, options.desired_retention);
    let elapsed_days = before.last_day.map_or(0, |last| day.days_since(last));
    let steps = model.next(before.memory(), elapsed_days);
    let seed = seed(card, before.reviews);
    let intervals = Intervals::new(before, &steps, options, &|range| choose(range, seed));
    let situation = Situation {
        before,
        at,
        day,
        options,
        steps: &steps,
        intervals,
    };
    Rating::ALL.map(|rating| situation.outcome(rating))
}

/// What one answer leads to, in whatever way it was given; for a recalled one see
/// [`outcomes`].
#[must_use]
pub fn outcome(before: &CardProgress, answer: &Answer, options: &SchedulingOptions) -> Outcome {
    let rated = outcomes(&answer.card, before, answer.at, answer.day, options);
    if answer.how.is_recalled() {
        let outcome = rated[usize::from(answer.rating.number() - 1)];
        return match answer.interval_days {
            Some(days) => outcome.given(days, answer.day, options),
            None => outcome,
        };
    }
    let after = evidence::after(before, answer, &rated, options);
    Outcome {
        rating: answer.rating,
        after,
        wait: wait_until(&after.state, answer),
    }
}

impl Outcome {
    /// The same with this interval, where it comes to days, never beyond the bounds.
    fn given(mut self, days: u32, day: StudyDay, options: &SchedulingOptions) -> Self {
        let days = days.clamp(1, options.maximum_interval_days.max(1));
        if let CardState::Review {
            due, interval_days, ..
        } = &mut self.after.state
        {
            *interval_days = days;
            *due = day.plus_days(i32::try_from(days).unwrap_or(i32::MAX));
            self.wait = Wait::Days(days);
        }
        self
    }

    /// The days the card was given, where it came to days.
    #[must_use]
    pub const fn interval_days(&self) -> Option<u32> {
        match self.wait {
            Wait::Days(days) => Some(days),
            Wait::Secs(_) => None,
        }
    }
}

/// The recall that was foreseen on `day` for a card that had come back after days.
#[must_use]
pub fn foreseen(before: &CardProgress, day: StudyDay, options: &SchedulingOptions) -> Option<f32> {
    let (CardState::Review { memory, .. }, Some(last)) = (before.state, before.last_day) else {
        return None;
    };
    let model = Model::new(&options.parameters, options.desired_retention);
    Some(model.retrievability(memory, day.days_since(last)))
}

/// How long after an answer a card in this state comes; a new one may come at once.
fn wait_until(state: &CardState, answer: &Answer) -> Wait {
    match state {
        CardState::New => Wait::Secs(0),
        CardState::Learning { due, .. } | CardState::Relearning { due, .. } => {
            let millis = due.0.saturating_sub(answer.at.0).max(0);
            Wait::Secs(u32::try_from(millis / 1000).unwrap_or(u32::MAX))
        }
        CardState::Review { due, .. } => Wait::Days(due.days_since(answer.day)),
    }
}

/// Whole-day intervals for the four ratings, each longer than the one before it.
struct Intervals([u32; 4]);

impl Intervals {
    fn new(
        before: &CardProgress,
        steps: &[Step; 4],
        options: &SchedulingOptions,
        choose: &dyn Fn(RangeInclusive<u32>) -> u32,
    ) -> Self {
        let most = options.maximum_interval_days.max(1);
        let last = match before.state {
            CardState::Review { interval_days, .. } => interval_days,
            _ => 0,
        };
        let days = |rating: Rating, least: u32| {
            let ideal = steps[usize::from(rating.number() - 1)].interval_days;
            // An interval that grows at all grows by a day at least, whatever the fuzz.
            #[expect(clippy::cast_precision_loss, reason = "intervals stay below 36,500")]
            let grown = if ideal.round() > last as f32 {
                last + 1
            } else {
                1
            };
            choose(fuzz_range(ideal, least.max(grown), most))
        };
        let again = choose(fuzz_range(steps[0].interval_days, 1, most));
        let hard = days(Rating::Hard, 1);
        let good = days(Rating::Good, (hard + 1).min(most));
        let easy = days(Rating::Easy, (good + 1).min(most));
        Self([again, hard, good, easy])
    }
}

/// Everything an outcome depends on.
struct Situation<'a> {
    before: &'a CardProgress,
    at: Timestamp,
    day: StudyDay,
    options: &'a SchedulingOptions,
    steps: &'a [Step; 4],
    intervals: Intervals,
}

impl Situation<'_> {
    fn outcome(&self, rating: Rating) -> Outcome {
        match self.before.state {
            CardState::New => self.learning(rating, 0),
            CardState::Learning { step, .. } => self.learning(rating, step),
            CardState::Relearning { step, .. } => self.relearning(rating, step),
            CardState::Review { .. } => self.review(rating),
        }
    }

    fn learning(&self, rating: Rating, step: u8) -> Outcome {
        match next_step(&self.options.learning_steps_secs, rating, step) {
            Some((step, secs)) => self.in_steps(rating, step, secs, Phase::Learning),
            None => self.in_days(rating),
        }
    }

    fn relearning(&self, rating: Rating, step: u8) -> Outcome {
        match next_step(&self.options.relearning_steps_secs, rating, step) {
            Some((step, secs)) => self.in_steps(rating, step, secs, Phase::Relearning),
            None => self.in_days(rating),
        }
    }

    fn review(&self, rating: Rating) -> Outcome {
        let mut outcome = match (rating, self.options.relearning_steps_secs.first()) {
            (Rating::Again, Some(secs)) => {
                self.in_steps(rating, 0, (*secs).min(LONGEST_STEP_SECS), Phase::Relearning)
            }
            _ => self.in_days(rating),
        };
        if rating == Rating::Again {
            outcome.after.lapses += 1;
        }
        outcome
    }

    fn in_steps(&self, rating: Rating, step: u8, secs: u32, phase: Phase) -> Outcome {
        let memory = self.steps[usize::from(rating.number() - 1)].memory;
        let due = self.at.plus_secs(secs.into());
        let state = match phase {
            Phase::Learning => CardState::Learning { step, due, memory },
            Phase::Relearning => CardState::Relearning { step, due, memory },
        };
        Outcome {
            rating,
            after: self.after(state),
            wait: Wait::Secs(secs),
        }
    }

    fn in_days(&self, rating: Rating) -> Outcome {
        let index = usize::from(rating.number() - 1);
        let interval_days = self.intervals.0[index];
        let due = self
            .day
            .plus_days(i32::try_from(interval_days).unwrap_or(i32::MAX));
        let state = CardState::Review {
            due,
            interval_days,
            memory: self.steps[index].memory,
        };
        Outcome {
            rating,
            after: self.after(state),
            wait: Wait::Days(interval_days),
        }
    }

    const fn after(&self, state: CardState) -> CardProgress {
        CardProgress {
            state,
            last_at: Some(self.at),
            last_day: Some(self.day),
            reviews: self.before.reviews + 1,
            lapses: self.before.lapses,
        }
    }
}

#[derive(Clone, Copy)]
enum Phase {
    Learning,
    Relearning,
}

/// The step a rating leads to and its seconds; nothing where the steps are over.
///
/// Hard repeats the step, the first one half-way to the second (or half as long again
/// where it is the only one), so that its button never says the same as Again's.
fn next_step(steps_secs: &[u32], rating: Rating, step: u8) -> Option<(u8, u32)> {
    let last = u8::try_from(steps_secs.len())
        .unwrap_or(u8::MAX)
        .checked_sub(1)?;
    let step = step.min(last);
    let secs = |step: u8| steps_secs[usize::from(step)].min(LONGEST_STEP_SECS);
    match rating {
        Rating::Again => Some((0, secs(0))),
        Rating::Hard if step > 0 => Some((step, secs(step))),
        Rating::Hard if last > 0 => Some((0, secs(0).midpoint(secs(1)))),
        Rating::Hard => Some((0, (secs(0) + secs(0) / 2).min(LONGEST_STEP_SECS))),
        Rating::Good if step < last => Some((step + 1, secs(step + 1))),
        Rating::Good | Rating::Easy => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::How;

    const DAY_MS: i64 = 86_400_000;

    fn card() -> CardId {
        CardId("test/card".into())
    }

    fn answer(before: &CardProgress, rating: Rating, day: i32) -> Outcome {
        let answer = Answer {
            card: card(),
            at: Timestamp(i64::from(day) * DAY_MS),
            day: StudyDay(day),
            rating,
            how: How::Flashcard,
            answer_millis: 1000,
            interval_days: None,
        };
        outcome(before, &answer, &SchedulingOptions::default())
    }

    fn waits(before: &CardProgress, day: i32) -> [Wait; 4] {
        outcomes(
            &card(),
            before,
            Timestamp(i64::from(day) * DAY_MS),
            StudyDay(day),
            &SchedulingOptions::default(),
        )
        .map(|outcome| outcome.wait)
    }

    #[test]
    fn a_new_card_goes_through_its_steps_into_days() {
        let new = CardProgress::default();
        assert_eq!(
            waits(&new, 0)[..3],
            [Wait::Secs(60), Wait::Secs(330), Wait::Secs(600)]
        );
        assert!(matches!(waits(&new, 0)[3], Wait::Days(days) if days >= 7));
        let second = answer(&new, Rating::Good, 0).after;
        assert!(matches!(second.state, CardState::Learning { step: 1, .. }));
        let learned = answer(&second, Rating::Good, 0);
        assert!(
            matches!(learned.after.state, CardState::Review { due: StudyDay(due), .. } if due >= 2),
            "{learned:?}"
        );
        assert_eq!(learned.after.reviews, 2);
    }

    #[test]
    fn waits_are_told_exactly() {
        let words = Words::new(crate::lang::Lang::En);
        for (wait, expected) in [
            (Wait::Secs(30), "30 s"),
            (Wait::Secs(60), "1 min"),
            (Wait::Secs(330), "5.5 min"),
            (Wait::Secs(600), "10 min"),
            (Wait::Secs(5_400), "1.5 h"),
            (Wait::Days(1), "1 d"),
            (Wait::Days(365), "365 d"),
            (Wait::Days(3_653), "10 y"),
            (Wait::Days(36_500), "99.9 y"),
        ] {
            assert_eq!(wait.in_words(&words).replace('\u{a0}', " "), expected);
        }
    }

    #[test]
    fn forgetting_costs_a_lapse_and_a_relearning_step() {
        let review = answer(&CardProgress::default(), Rating::Easy, 0).after;
        let forgotten = answer(&review, Rating::Again, 10);
        assert_eq!(
            (forgotten.wait, forgotten.after.lapses),
            (Wait::Secs(600), 1)
        );
        assert_eq!(
            waits(&forgotten.after, 10)[..2],
            [Wait::Secs(600), Wait::Secs(900)]
        );
        let back = answer(&forgotten.after, Rating::Good, 10).after;
        assert!(matches!(back.state, CardState::Review { .. }));
        assert_eq!(back.lapses, 1);
    }

    #[test]
    fn better_ratings_never_wait_less() {
        let mut progress = CardProgress::default();
        let mut day = 0;
        for round in 0..60 {
            let next = outcomes(
                &card(),
                &progress,
                Timestamp(i64::from(day) * DAY_MS),
                StudyDay(day),
                &SchedulingOptions::default(),
            );
            let secs = next.map(|outcome| match outcome.wait {
                Wait::Secs(secs) => u64::from(secs),
                Wait::Days(days) => u64::from(days) * 86_400,
            });
            assert!(
                secs.windows(2).all(|pair| pair[0] <= pair[1]),
                "round {round}: {secs:?}"
            );
            progress = next[[2, 2, 3, 0, 2, 1, 2][round % 7]].after;
            if let CardState::Review { due, .. } = progress.state {
                day = due.0.min(1_000_000);
            }
        }
    }

    #[test]
    fn years_take_the_right_form_of_the_noun() {
        let words = Words::new(crate::lang::Lang::Ru);
        let said = [1000, 1096, 1827, 7671].map(|days| Wait::Days(days).in_words(&words));
        assert_eq!(said, ["2,7 года", "3 года", "5 лет", "21 год"]);
    }

    #[test]
    fn a_clock_set_back_gives_no_negative_interval() {
        let review = answer(&CardProgress::default(), Rating::Easy, 100).after;
        let earlier = answer(&review, Rating::Good, 3);
        assert!(matches!(earlier.wait, Wait::Days(days) if days >= 1));
    }

    #[test]
    fn the_maximum_interval_holds() {
        let options = SchedulingOptions {
            maximum_interval_days: 5,
            ..SchedulingOptions::default()
        };
        let mut progress = CardProgress::default();
        for day in 0..50 {
            let next = outcomes(
                &card(),
                &progress,
                Timestamp(day * DAY_MS),
                StudyDay(i32::try_from(day).unwrap()),
                &options,
            );
            assert!(
                next.iter().all(
                    |outcome| !matches!(outcome.wait, Wait::Days(days) if !(1..=5).contains(&days))
                ),
                "{next:?}"
            );
            progress = next[3].after;
        }
    }

    #[test]
    fn without_steps_even_again_waits_a_day() {
        let options = SchedulingOptions {
            learning_steps_secs: vec![],
            relearning_steps_secs: vec![],
            ..SchedulingOptions::default()
        };
        let next = outcomes(
            &card(),
            &CardProgress::default(),
            Timestamp(0),
            StudyDay(0),
            &options,
        );
        assert!(
            next.iter()
                .all(|outcome| matches!(outcome.wait, Wait::Days(days) if days >= 1))
        );
    }
}
