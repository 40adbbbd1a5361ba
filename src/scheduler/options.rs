//! What a learner can choose about scheduling.

use serde::{Deserialize, Serialize};

/// What decides intervals. Kept beside every answer, so that the log replays exactly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SchedulingOptions {
    /// The 21 weights of FSRS-6; empty for the defaults.
    pub parameters: Vec<f32>,
    /// The chance of recall at which a card comes again, 0.70 to 0.99.
    pub desired_retention: f32,
    /// Seconds between the steps of a new card.
    pub learning_steps_secs: Vec<u32>,
    /// Seconds between the steps of a forgotten card.
    pub relearning_steps_secs: Vec<u32>,
    /// The longest interval, in days.
    pub maximum_interval_days: u32,
}

impl Default for SchedulingOptions {
    fn default() -> Self {
        Self {
            parameters: Vec::new(),
            desired_retention: 0.90,
            learning_steps_secs: vec![60, 600],
            relearning_steps_secs: vec![600],
            maximum_interval_days: 36_500,
        }
    }
}

/// What decides how much comes in a day, and in what order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct QueueOptions {
    /// New cards a day, of all decks with these options together.
    pub new_per_day: u32,
    /// Reviews a day, of all decks with these options together; learning steps do not count.
    pub reviews_per_day: u32,
    /// How far ahead a learning card may be taken when nothing else is left, in seconds.
    pub learn_ahead_secs: u32,
    /// The order of new cards.
    pub new_order: NewOrder,
    /// The order of reviews.
    pub review_order: ReviewOrder,
    /// How new cards and reviews are put together.
    pub mixing: Mixing,
    /// What becomes of the other cards of an entry once one of them came.
    pub siblings: Siblings,
    /// How much may come on each weekday, Monday first.
    pub easy_days: [DayLoad; 7],
    /// What is done with cards that are forgotten again and again.
    pub leeches: Leeches,
}

/// The order of new cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum NewOrder {
    /// The most important ones of all decks first.
    #[default]
    CoreFirst,
    /// Deck by deck, as they stand in their files.
    ByDeck,
    /// By chance, the same all day long.
    Random,
}

/// The order of reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ReviewOrder {
    /// What was due first comes first.
    #[default]
    Due,
    /// What is least likely to be recalled still comes first.
    Retrievability,
    /// By chance, the same all day long.
    Random,
}

/// How new cards and reviews are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Mixing {
    /// New cards at even distances among the reviews.
    #[default]
    Mixed,
    /// New cards before the reviews.
    NewFirst,
    /// New cards after the reviews.
    ReviewsFirst,
}

/// What becomes of the other cards of an entry once one of them came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Siblings {
    /// They wait for another day.
    #[default]
    Bury,
    /// They may come on the same day.
    Show,
}

/// How much may come on a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum DayLoad {
    /// As much as on others.
    #[default]
    Normal,
    /// Half as much.
    Reduced,
    /// As little as intervals allow.
    Minimum,
}

/// What is done with leeches: cards that are forgotten again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Leeches {
    /// Lapses that make a card a leech, and half as many again each further time; 0 for never.
    pub lapses: u32,
    /// What is done with it.
    pub action: LeechAction,
}

/// What is done with a leech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum LeechAction {
    /// It is flagged, and goes on coming.
    #[default]
    Flag,
    /// It is set aside until the learner takes it up again.
    SetAside,
}

/// The options of the decks that share them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Preset {
    /// What decides intervals.
    pub scheduling: SchedulingOptions,
    /// What decides how much comes in a day, and in what order.
    pub queue: QueueOptions,
    /// When the parameters were fitted, if they were.
    pub fitted: Option<Fitted>,
}

/// When parameters were fitted to a learner's answers. Kept beside the options and not in
/// them: options are kept with every answer, which this does not concern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fitted {
    /// The study day, as ISO 8601 has it: `"2026-11-27"`.
    pub day: String,
    /// From how many answers on a later day.
    pub answers: u64,
}

impl Default for QueueOptions {
    fn default() -> Self {
        Self {
            new_per_day: 20,
            reviews_per_day: 200,
            learn_ahead_secs: 1200,
            new_order: NewOrder::default(),
            review_order: ReviewOrder::default(),
            mixing: Mixing::default(),
            siblings: Siblings::default(),
            easy_days: [DayLoad::default(); 7],
            leeches: Leeches::default(),
        }
    }
}

impl Default for Leeches {
    fn default() -> Self {
        Self {
            lapses: 8,
            action: LeechAction::default(),
        }
    }
}
