//! What can be changed in options, and how a change is told.

use crate::gui::screens::settings::percent_told;
use crate::lang::Words;
use crate::scheduler::{DayLoad, LeechAction, Mixing, NewOrder, Preset, ReviewOrder, Siblings};

/// A change of one option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionChange {
    /// New cards a day.
    NewPerDay(u32),
    /// Reviews a day.
    ReviewsPerDay(u32),
    /// The order of new cards.
    NewOrder(NewOrder),
    /// The order of reviews.
    ReviewOrder(ReviewOrder),
    /// How new cards and reviews are put together.
    Mixing(Mixing),
    /// What becomes of the other cards of an entry.
    Siblings(Siblings),
    /// The goal of remembering, in percent.
    Goal(u8),
    /// The longest interval, in days.
    LongestInterval(u32),
    /// The steps of new cards, in seconds.
    LearningSteps(Vec<u32>),
    /// The steps of forgotten cards, in seconds.
    RelearningSteps(Vec<u32>),
    /// How much may come on a weekday, from 0 for Monday.
    EasyDay(usize, DayLoad),
    /// Lapses that make a leech.
    LeechLapses(u32),
    /// What is done with leeches.
    LeechAction(LeechAction),
}

impl OptionChange {
    /// Carries the change out.
    pub fn apply(self, preset: &mut Preset) {
        let (scheduling, queue) = (&mut preset.scheduling, &mut preset.queue);
        match self {
            Self::NewPerDay(cards) => queue.new_per_day = cards,
            Self::ReviewsPerDay(cards) => queue.reviews_per_day = cards,
            Self::NewOrder(order) => queue.new_order = order,
            Self::ReviewOrder(order) => queue.review_order = order,
            Self::Mixing(mixing) => queue.mixing = mixing,
            Self::Siblings(siblings) => queue.siblings = siblings,
            Self::Goal(percent) => scheduling.desired_retention = f32::from(percent) / 100.0,
            Self::LongestInterval(days) => scheduling.maximum_interval_days = days,
            Self::LearningSteps(steps) => scheduling.learning_steps_secs = steps,
            Self::RelearningSteps(steps) => scheduling.relearning_steps_secs = steps,
            Self::EasyDay(weekday, load) => {
                if let Some(day) = queue.easy_days.get_mut(weekday) {
                    *day = load;
                }
            }
            Self::LeechLapses(lapses) => queue.leeches.lapses = lapses,
            Self::LeechAction(action) => queue.leeches.action = action,
        }
    }

    /// The change in words: "New cards a day: 5".
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let word = |key: &str| words.get(key).into_owned();
        let (key, value) = match self {
            Self::NewPerDay(cards) => ("settings-new", cards.to_string()),
            Self::ReviewsPerDay(cards) => ("settings-reviews", cards.to_string()),
            Self::NewOrder(order) => ("options-new-order", word(new_order_key(*order))),
            Self::ReviewOrder(order) => ("options-review-order", word(review_order_key(*order))),
            Self::Mixing(mixing) => ("options-mixing", word(mixing_key(*mixing))),
            Self::Siblings(siblings) => ("options-siblings", word(siblings_key(*siblings))),
            Self::Goal(percent) => ("settings-goal", percent_told((*percent).into(), words)),
            Self::LongestInterval(days) => ("options-longest", longest_told(*days, words)),
            Self::LearningSteps(steps) => ("options-learning-steps", steps_told(steps, words)),
            Self::RelearningSteps(steps) => ("options-relearning-steps", steps_told(steps, words)),
            Self::EasyDay(weekday, load) => {
                let args = [
                    ("setting", words.weekday(*weekday).into()),
                    ("value", word(load_key(*load)).into()),
                ];
                return words.with("settings-changed", &args);
            }
            Self::LeechLapses(lapses) => ("options-leech-lapses", lapses_told(*lapses, words)),
            Self::LeechAction(action) => ("options-leech-action", word(leech_key(*action))),
        };
        let args = [("setting", word(key).into()), ("value", value.into())];
        words.with("settings-changed", &args)
    }
}

pub(super) const fn new_order_key(order: NewOrder) -> &'static str {
    match order {
        NewOrder::CoreFirst => "options-core-first",
        NewOrder::ByDeck => "options-by-deck",
        NewOrder::Random => "options-random",
    }
}

pub(super) const fn review_order_key(order: ReviewOrder) -> &'static str {
    match order {
        ReviewOrder::Due => "options-as-due",
        ReviewOrder::Retrievability => "options-most-forgotten",
        ReviewOrder::Random => "options-random",
    }
}

pub(super) const fn mixing_key(mixing: Mixing) -> &'static str {
    match mixing {
        Mixing::Mixed => "options-mixed",
        Mixing::NewFirst => "options-new-first",
        Mixing::ReviewsFirst => "options-reviews-first",
    }
}

const fn siblings_key(siblings: Siblings) -> &'static str {
    match siblings {
        Siblings::Bury => "settings-yes",
        Siblings::Show => "settings-no",
    }
}

pub(super) const fn load_key(load: DayLoad) -> &'static str {
    match load {
        DayLoad::Normal => "options-load-normal",
        DayLoad::Reduced => "options-load-reduced",
        DayLoad::Minimum => "options-load-minimum",
    }
}

pub(super) const fn leech_key(action: LeechAction) -> &'static str {
    match action {
        LeechAction::Flag => "options-leech-flag",
        LeechAction::SetAside => "options-leech-set-aside",
    }
}

/// "8", or "never".
pub(super) fn lapses_told(lapses: u32, words: &Words) -> String {
    match lapses {
        0 => words.get("options-never").into_owned(),
        lapses => lapses.to_string(),
    }
}

/// "10 y" for whole years of 365 days, else "90 d".
pub(super) fn longest_told(days: u32, words: &Words) -> String {
    let (key, number) = match days {
        days if days % 365 == 0 => ("interval-years", days / 365),
        days => ("interval-days", days),
    };
    words.with(key, &[("number", number.into()), ("count", number.into())])
}

fn steps_told(steps: &[u32], words: &Words) -> String {
    if steps.is_empty() {
        words.get("options-no-steps").into_owned()
    } else {
        words.steps(steps)
    }
}
