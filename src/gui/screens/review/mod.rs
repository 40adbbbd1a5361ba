//! Review: a card's question, then its answer and the four ratings.
//!
//! Deliberately absent: the screen does not know what a rating does; it asks and is shown the rest.

mod bottom_bar;
mod card;
mod finished;
mod tools;
mod top_bar;

pub use bottom_bar::most_height as bottom_bar_height;
pub(in crate::gui::screens) use card::{card_ui, scroll_by_keys};
pub(in crate::gui::screens) use tools::{day_dialog, flag_key};

use egui::{CentralPanel, Frame, Id, Margin, Panel, Ui};
use jiff::civil::Date;

use super::super::command::Command;
use super::super::notices::{Notice, NoticeKind, notice_bar_ui};
use super::super::theme::{Tokens, size};
use super::super::widgets::rich_text::{Span, plain_text};
use super::super::widgets::{announce, is_low, keys_dialog_ui, rating_command};
use crate::lang::Words;
use crate::progress::{Flag, Rating};
use crate::scheduler::queue::Counts;

/// What the review shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReviewView {
    /// The deck or group that is reviewed.
    pub deck_title: String,
    /// How much of the sitting is done, from 0 to 1.
    pub done: f32,
    /// The cards left by part.
    pub counts: Counts,
    /// The card, or nothing when all are done.
    pub card: Option<CardView>,
    /// The title when there is no card: what is done.
    pub finished_title: String,
    /// What was done, as a sentence; shown when there is no card.
    pub finished: String,
    /// Which side of the card is shown.
    pub side: Side,
    /// When the card comes back after each rating, from Again to Easy.
    pub ratings: [String; 4],
    /// Why this card comes today.
    pub why_today: String,
    /// Whether an answer can be taken back.
    pub can_undo: bool,
    /// Why the last answer is not saved, if so.
    pub saving_error: Option<SavingError>,
    /// The place of the card in the sitting, for screen readers: "3 of 20".
    pub position: String,
    /// Whether the full source is shown.
    pub source_open: bool,
    /// The flag of the card.
    pub flag: Option<Flag>,
    /// Whether the answers change nothing outside this sitting.
    pub is_cram: bool,
    /// The day of studying.
    pub today: Date,
}

/// What a card shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardView {
    /// Another number for every card that comes, also when the same card comes again.
    pub serial: u64,
    /// The kind of question: its icon, and the word for it.
    pub kind: Option<(char, String)>,
    /// The time it is about.
    pub period: Option<String>,
    /// The front.
    pub question: Vec<Span>,
    /// The back.
    pub answer: Vec<Span>,
    /// A line of context under the answer.
    pub note: Option<String>,
    /// Our sentence on what the source says, the words that matter highlighted.
    pub gloss: Option<Vec<Span>>,
    /// Where the source says it, in short.
    pub citation: Option<String>,
    /// The same in full.
    pub citation_full: Option<String>,
    /// What is contested about the answer.
    pub contested: Option<Contested>,
}

/// A note that something is contested.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contested {
    /// Its first words: "Sources differ."
    pub opening: String,
    /// The rest.
    pub text: String,
}

/// An answer that could not be saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavingError {
    /// What happened.
    pub title: String,
    /// Why, and what is safe.
    pub detail: String,
}

/// The side of a card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Side {
    /// The front.
    #[default]
    Question,
    /// The front and the back.
    Answer,
}

/// What the learner can ask for in a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewAction {
    /// Show the back.
    ShowAnswer,
    /// Rate the answer.
    Rate(Rating),
    /// Take the last answer back.
    Undo,
    /// Leave the review; also after the last card.
    Leave,
    /// Show or hide the full source.
    ToggleSource,
    /// Save the answer again.
    TryAgain,
    /// Set this flag on the card, or take its flag off.
    Flag(Option<Flag>),
    /// Set the card aside.
    SetAside,
    /// Bury the card till tomorrow.
    Bury,
    /// Put the card on this day.
    Reschedule(Date),
    /// Make the card new.
    Forget,
}

/// What the review remembers between frames.
#[derive(Debug, Default)]
pub struct ReviewState {
    keys_open: bool,
    why_open: bool,
    /// The card and side whose main control had the focus given to it.
    greeted: Option<(Option<u64>, Side)>,
    tools: tools::Tools,
    /// The control that answers Space and Enter by itself.
    main: Option<Id>,
}

/// How closely the screen is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::gui::screens) enum Room {
    High,
    Low,
}

/// Draws the review over the whole window.
pub fn show(
    ui: &mut Ui,
    view: &ReviewView,
    words: &Words,
    state: &mut ReviewState,
) -> Option<ReviewAction> {
    let room = if is_low(ui) { Room::Low } else { Room::High };
    let fresh = greet(view, state);
    let mut asked = shortcuts(ui, view, state);
    let t = Tokens::of(ui);
    announce(ui, &announcement(view, words));

    let top = if room == Room::Low { 48.0 } else { 56.0 };
    let bar = Panel::top("review top")
        .exact_size(top)
        .resizable(false)
        .show_separator_line(false);
    let in_top = bar
        .frame(Frame::new().fill(t.bg))
        .show(ui, |ui| top_bar::top_bar_ui(ui, view, words, state))
        .inner;
    let scroll = scroll_by_keys(ui);
    let card = view.card.as_ref();
    let in_bottom = card.and_then(|card| bottom(ui, (view, card), words, state, (room, fresh)));
    let main = CentralPanel::default()
        .frame(Frame::new().fill(t.bg))
        .show(ui, |ui| match card {
            Some(card) => card_ui(
                ui,
                (view.side, view.source_open),
                card,
                words,
                (room, scroll),
            ),
            None => finished::finished_ui(ui, view, words, fresh),
        });
    let in_tools = tools::tools_ui(ui, view, words, state);
    asked = asked.or(in_top).or(in_bottom).or(main.inner).or(in_tools);
    if keys_dialog_ui(ui, &mut state.keys_open, commands(view), words) {
        state.greeted = None;
    }
    asked
}

/// Notes which card and side is shown; true when it is another one than before.
fn greet(view: &ReviewView, state: &mut ReviewState) -> bool {
    let now = (view.card.as_ref().map(|card| card.serial), view.side);
    if state.greeted == Some(now) {
        return false;
    }
    state.greeted = Some(now);
    state.why_open = false;
    state.main = None;
    true
}

fn shortcuts(ui: &Ui, view: &ReviewView, state: &mut ReviewState) -> Option<ReviewAction> {
    if Command::Undo.pressed(ui) {
        return view.can_undo.then_some(ReviewAction::Undo);
    }
    if Command::Leave.pressed(ui) {
        return Some(ReviewAction::Leave);
    }
    let card = view.card.as_ref()?;
    if Command::WhyToday.pressed(ui) {
        state.why_open = !state.why_open;
    }
    if let Some(asked) = tools::by_key(ui, view, &mut state.tools) {
        return Some(asked);
    }
    // Space and Enter belong to a control the learner moved the focus to.
    let focused = ui.memory(egui::Memory::focused);
    // On a new face no main control is known yet: the focus of the last one is over.
    let free = focused.is_none() || state.main.is_none() || focused == state.main;
    match view.side {
        Side::Question => {
            (free && Command::ShowAnswer.pressed(ui)).then_some(ReviewAction::ShowAnswer)
        }
        Side::Answer if card.citation_full.is_some() && Command::ToggleSource.pressed(ui) => {
            Some(ReviewAction::ToggleSource)
        }
        Side::Answer if free && Command::GoodBySpace.pressed(ui) => {
            Some(ReviewAction::Rate(Rating::Good))
        }
        Side::Answer => Rating::ALL
            .into_iter()
            .find(|rating| rating_command(*rating).pressed(ui))
            .map(ReviewAction::Rate),
    }
}

fn bottom(
    ui: &mut Ui,
    (view, card): (&ReviewView, &CardView),
    words: &Words,
    state: &mut ReviewState,
    (room, fresh): (Room, bool),
) -> Option<ReviewAction> {
    let in_bar = bottom_bar::bottom_bar_ui(ui, (view, card), words, state, (room, fresh));
    let failed = view
        .saving_error
        .as_ref()
        .is_some_and(|error| saving_error_ui(ui, error, size::CARD, words));
    in_bar.or(failed.then_some(ReviewAction::TryAgain))
}

/// Says over the bar at the bottom, as wide as `width`, that an answer is not saved; true when
/// it is to be saved again.
pub(super) fn saving_error_ui(ui: &mut Ui, error: &SavingError, width: f32, words: &Words) -> bool {
    let t = Tokens::of(ui);
    let notice = Notice {
        kind: NoticeKind::Error,
        title: error.title.clone(),
        detail: error.detail.clone(),
        buttons: vec![words.get("review-try-again").into_owned()],
    };
    let side = ((ui.max_rect().width() - width) / 2.0).max(size::GAP);
    let margin = Margin {
        left: side as i8,
        right: side as i8,
        top: 8,
        bottom: 8,
    };
    let margin = if side > f32::from(i8::MAX) {
        Margin::symmetric(i8::MAX, 8)
    } else {
        margin
    };
    let panel = Panel::bottom("review error")
        .resizable(false)
        .show_separator_line(false);
    let shown = panel
        .frame(Frame::new().fill(t.bg).inner_margin(margin))
        .show(ui, |ui| notice_bar_ui(ui, &notice));
    shown.inner.is_some()
}

fn announcement(view: &ReviewView, words: &Words) -> String {
    let Some(card) = &view.card else {
        return format!("{}. {}", view.finished_title, view.finished);
    };
    let (key, spans) = match view.side {
        Side::Question => ("review-announce-question", &card.question),
        Side::Answer => ("review-announce-answer", &card.answer),
    };
    let text = plain_text(spans);
    words.with(
        key,
        &[
            ("position", view.position.as_str().into()),
            ("text", text.into()),
        ],
    )
}

const fn commands(view: &ReviewView) -> &'static [Command] {
    match (&view.card, view.side) {
        (None, _) => &[Command::BackToToday, Command::Undo, Command::ShowKeys],
        (Some(_), Side::Question) => &[
            Command::ShowAnswer,
            Command::WhyToday,
            Command::CardMenu,
            Command::FlagCard,
            Command::SetAside,
            Command::BuryCard,
            Command::Undo,
            Command::Leave,
            Command::ScrollUp,
            Command::ScrollDown,
            Command::PageUp,
            Command::PageDown,
            Command::GoSettings,
            Command::Larger,
            Command::Smaller,
            Command::UsualSize,
            Command::ShowKeys,
        ],
        (Some(_), Side::Answer) => &[
            Command::Again,
            Command::Hard,
            Command::Good,
            Command::Easy,
            Command::GoodBySpace,
            Command::ToggleSource,
            Command::WhyToday,
            Command::CardMenu,
            Command::FlagCard,
            Command::SetAside,
            Command::BuryCard,
            Command::Undo,
            Command::Leave,
            Command::ScrollUp,
            Command::ScrollDown,
            Command::PageUp,
            Command::PageDown,
            Command::GoSettings,
            Command::Larger,
            Command::Smaller,
            Command::UsualSize,
            Command::ShowKeys,
        ],
    }
}
