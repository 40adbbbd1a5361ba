//! What the screen shows, and what the learner can ask for.

use jiff::civil::{Date, Time};

use super::chart::ChartView;
use crate::gui::notices::Notice;
use crate::gui::screens::rail::Place;
use crate::gui::widgets::Score;

/// What the screen shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ExamPlanView {
    /// What is chosen.
    pub draft: DraftView,
    /// The day of studying.
    pub today: Date,
    /// How far the exam is, as words.
    pub days_left: Option<String>,
    /// Whether an exam or a plan is saved that can be removed.
    pub can_remove: bool,
    /// What comes of it.
    pub result: ResultView,
    /// Whether what is shown belongs to what was chosen before, and another is being made.
    pub is_old: bool,
    /// Why nothing can be saved, if so.
    pub read_only: Option<String>,
    /// Why the plan could not be kept, if so.
    pub not_saved: Option<Notice>,
    /// The cards of the day, for the rail.
    pub cards_today: usize,
}

/// What is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftView {
    /// What the exam is called.
    pub name: String,
    /// Its day, if one is chosen.
    pub exam: Option<Date>,
    /// When it begins: "09:00".
    pub time: String,
    /// Minutes of each weekday, Monday first.
    pub minutes: [u16; 7],
    /// Weekdays off, Monday first.
    pub days_off: [bool; 7],
    /// Days away, in words.
    pub away: Vec<String>,
    /// The mark that passes, in percent.
    pub pass: u8,
    /// Whether only the core is studied, and how many cards that are; nothing where it makes
    /// no difference.
    pub core_only: Option<(bool, usize)>,
    /// Every deck, with what it counts, 0 to 3.
    pub decks: Vec<(String, u8)>,
}

/// What comes of what is chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum ResultView {
    /// No day is chosen.
    NoExam,
    /// There is nothing to plan; why, as a sentence.
    Nothing(String),
    /// The first plan is being made.
    Making,
    /// A plan.
    Plan(Box<PlanView>),
}

/// A plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanView {
    /// The score to be expected.
    pub score: Score,
    /// What is wrong, where it does not fit.
    pub lack: Option<Lack>,
    /// Minutes, day by day.
    pub chart: ChartView,
    /// Three figures, each with what it is.
    pub figures: [(String, String); 3],
    /// Whether the learner's own answers are enough to go by.
    pub knows_learner: bool,
}

/// An exam that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// What is not enough.
    pub title: String,
    /// What is needed, and what comes of leaving it.
    pub detail: String,
    /// What can be done.
    pub ways: Vec<WayRow>,
}

/// A way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayRow {
    /// Which.
    pub way: Way,
    /// What to do.
    pub title: String,
    /// What it means.
    pub note: String,
    /// The score it leads to: "76 % (69–83)".
    pub score: String,
}

/// What can be done about an exam that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Study longer each day.
    More,
    /// Study only the core.
    Core,
    /// Take the exam later.
    Later,
    /// Leave everything as it is.
    Accept,
}

/// A change of what is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// The name.
    Name(String),
    /// The day; nothing for no exam.
    Date(Option<Date>),
    /// When it begins.
    Time(Option<Time>),
    /// The same minutes on every day.
    Minutes(u16),
    /// Minutes of one weekday.
    MinutesOn(usize, u16),
    /// A weekday off, or not.
    Weekday(usize),
    /// Days away, the first and the last.
    Away(Date, Date),
    /// No longer away: the place in the list.
    NotAway(usize),
    /// The mark that passes.
    Pass(u8),
    /// Only the core, or everything.
    CoreOnly(bool),
    /// What a deck counts, by its place in the list.
    Deck(usize, u8),
}

/// What the learner can ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExamPlanAction {
    /// Change what is chosen; a held slider says that more changes follow.
    Edit(Edit, Hold),
    /// Take a way out.
    Take(Way),
    /// Save the plan.
    Save,
    /// Remove it, and the exam.
    Remove,
    /// Go to this screen.
    Go(Place),
    /// Go back to where the learner came from.
    Back,
}

/// Whether a change is one of many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// More follow while the slider is held.
    Held,
    /// This is the one.
    LetGo,
}
