//! Reviewing: from the start of a sitting to its end.

use std::time::Duration;

use egui::{Context, Ui};

use super::working::MOST_AT_ONCE;
use super::{App, Screen};
use crate::catalog::CardIndex;
use crate::collection::{Collection, Scope, TakenBack, act_taken_back_in_words};
use crate::gui::models::{read_only_key, review_view, scope_of_row};
use crate::gui::screens::review::{self, ReviewAction, ReviewState, ReviewView, SavingError, Side};
use crate::gui::screens::today::Way;
use crate::lang::Words;
use crate::progress::Rating;
use crate::scheduler::queue::Counts;
use crate::session::{Finished, Position, ReviewSession};
use crate::storage::{StoreError, WhyReadOnly};
use crate::time::Timestamp;

/// An answer is not counted as longer than this, in milliseconds: the learner was away.
const LONGEST_ANSWER_MILLIS: i64 = 60_000;

/// A sitting, and what is known of the card on screen.
pub(in crate::gui) struct ReviewScreen {
    pub state: ReviewState,
    pub session: ReviewSession<CardIndex>,
    pub title: String,
    pub side: Side,
    pub source_open: bool,
    pub serial: u64,
    pub shown: Option<CardIndex>,
    pub shown_at: Timestamp,
    /// What was drawn last.
    pub drawn: Option<ReviewView>,
    pub saving_error: Option<(SavingError, Rating)>,
    pub finished: Option<Finished>,
    /// The decks reviewed.
    pub scope: Scope,
    /// What Today calls them; nothing for all decks.
    pub row: Option<String>,
    /// Whether this is the short sitting of the first run.
    pub is_first: bool,
    /// The sort of sitting, where it is not over what is due.
    pub way: Option<Way>,
    /// Cards that wait in other decks, once this sitting is over.
    pub waiting_elsewhere: usize,
}

impl App {
    /// Begins a review of a deck or group; of everything if none.
    pub(super) fn start_review(&mut self, row: Option<String>) {
        let now = (self.clock)();
        let Some(collection) = &self.collection else {
            return;
        };
        if let Some(why) = collection.read_only() {
            return self.tell_read_only(why);
        }
        let Some((scope, title)) = about(collection, row.as_deref(), &self.words) else {
            return;
        };
        match collection.start_review(&scope, now) {
            Ok(session) => {
                let review = ReviewScreen::new(session, (scope, row, title), now);
                self.screen = Screen::Review(Box::new(review));
            }
            Err(error) => self.fail(&error),
        }
    }

    /// Says that nothing can be saved, and why.
    pub(super) fn tell_read_only(&mut self, why: WhyReadOnly) {
        let title = self.words.get("today-read-only");
        let text = format!("{title}. {}", self.words.get(read_only_key(why)));
        self.toasts.push(text, None);
    }

    /// Calls the review by its name in the language chosen now.
    pub(super) fn retitle_review(&mut self) {
        let Some(row) = self.review_mut().map(|review| review.row.clone()) else {
            return;
        };
        let collection = self.collection.as_ref();
        let named = collection.and_then(|it| about(it, row.as_deref(), &self.words));
        if let (Some((_, title)), Some(review)) = (named, self.review_mut()) {
            review.title = title;
        }
    }

    pub(super) fn review_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::Review(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        if screen.turn_to_current(now) {
            let waiting = collection
                .waiting(&Scope::All, now)
                .map_or(0, Counts::total);
            screen.waiting_elsewhere = waiting;
        }
        if let Some(Finished::Until(due)) = screen.finished {
            let wait = u64::try_from(due.0.saturating_sub(now.0)).unwrap_or(0);
            ui.request_repaint_after(Duration::from_millis(wait));
        }
        let view = review_view(screen, collection, &self.words, now);
        let asked = review::show(ui, &view, &self.words, &mut screen.state);
        screen.drawn = Some(view);
        if let Some(action) = asked {
            self.act_on_review(action, ui.ctx());
            ui.request_repaint();
        }
    }

    fn act_on_review(&mut self, action: ReviewAction, ctx: &Context) {
        match action {
            ReviewAction::Rate(rating) => self.answer(rating),
            ReviewAction::TryAgain => {
                if let Screen::Review(screen) = &self.screen
                    && let Some((_, rating)) = &screen.saving_error
                {
                    let rating = *rating;
                    self.answer(rating);
                }
            }
            ReviewAction::Flag(_)
            | ReviewAction::SetAside
            | ReviewAction::Bury
            | ReviewAction::Reschedule(_)
            | ReviewAction::Forget => self.act_on_card(action),
            ReviewAction::Undo => self.undo(ctx),
            ReviewAction::Leave => self.show_today(),
            ReviewAction::ShowAnswer => self.on_review(|screen| screen.side = Side::Answer),
            ReviewAction::ToggleSource => {
                self.on_review(|screen| screen.source_open = !screen.source_open)
            }
        }
    }

    fn on_review(&mut self, change: impl FnOnce(&mut ReviewScreen)) {
        if let Screen::Review(screen) = &mut self.screen {
            change(screen);
        }
    }

    /// Saves an answer. Only when it is on disk does the next card come.
    fn answer(&mut self, rating: Rating) {
        let now = (self.clock)();
        let (Screen::Review(screen), Some(collection)) = (&mut self.screen, &mut self.collection)
        else {
            return;
        };
        if screen.side == Side::Question {
            return;
        }
        let millis = (now.0 - screen.shown_at.0).clamp(0, LONGEST_ANSWER_MILLIS);
        let millis = u32::try_from(millis).unwrap_or(0);
        match collection.answer(&mut screen.session, rating, millis, now) {
            Ok(answered) => {
                screen.next_face();
                if let Some(leech) = answered.and_then(|it| it.leech) {
                    self.toasts.push(leech.in_words(&self.words), None);
                }
            }
            Err(error) => screen.saving_error = Some((not_saved(&error, &self.words), rating)),
        }
    }

    /// Takes back what was done last, and tells so.
    pub(super) fn take_back(&mut self, ctx: &Context) {
        let now = (self.clock)();
        let Some(collection) = &mut self.collection else {
            return;
        };
        let session = match &mut self.screen {
            Screen::Review(screen) => Some(&mut screen.session),
            _ => None,
        };
        let is_cram = session.as_ref().is_some_and(|session| session.is_cram());
        if !is_cram && let Ok(Some(last)) = collection.store().last_done() {
            // Nobody takes back by a slip of the finger what another day is built on.
            if last.day < collection.study_day(now) {
                let args = [("day", self.words.day_heading(last.day.date()).into())];
                let text = self.words.with("review-undo-earlier", &args);
                return self.toasts.push(text, None);
            }
            if last.cards > MOST_AT_ONCE {
                return self.take_many_back(last.cards, now, ctx);
            }
        }
        let taken = collection.take_back(session, now);
        self.tell_taken_back(taken);
    }

    /// Tells what was taken back, and shows what holds then.
    pub(super) fn tell_taken_back(&mut self, taken: Result<Option<TakenBack>, StoreError>) {
        if let Ok(Some(TakenBack::Act { kind, .. })) = &taken
            && kind.changes_queue()
        {
            self.refill_review();
        }
        let text = match taken {
            Ok(Some(TakenBack::Answer { card: Some(_), .. })) => {
                self.words.get("review-taken-back")
            }
            Ok(Some(TakenBack::Answer { card: None, .. })) => {
                self.words.get("review-taken-back-elsewhere")
            }
            Ok(Some(TakenBack::Act { kind, cards })) => {
                act_taken_back_in_words(&kind, cards.len(), &self.words).into()
            }
            Ok(None) => self.words.get("review-nothing-to-take-back"),
            Err(error) => error.message(&self.words).into(),
        };
        self.toasts.push(text.into_owned(), None);
        self.on_review(ReviewScreen::next_face);
        self.rebuild_today();
        self.rebuild_cards();
    }

    /// Makes the queue of a review of what waits anew: what was taken back may have been done
    /// on another screen, to cards that came into it or stayed out of it.
    fn refill_review(&mut self) {
        let now = (self.clock)();
        let (Screen::Review(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        if screen.way.is_some() || screen.is_first {
            return;
        }
        if let Err(error) = collection.refill_review(&mut screen.session, &screen.scope, now) {
            self.fail(&error);
        }
    }
}

impl ReviewScreen {
    /// A sitting over the decks of a scope, with what Today calls them and their title.
    pub(super) fn new(
        session: ReviewSession<CardIndex>,
        (scope, row, title): (Scope, Option<String>, String),
        now: Timestamp,
    ) -> Self {
        Self {
            state: ReviewState::default(),
            session,
            title,
            side: Side::Question,
            source_open: false,
            serial: 0,
            shown: None,
            shown_at: now,
            drawn: None,
            saving_error: None,
            finished: None,
            scope,
            row,
            is_first: false,
            way: None,
            waiting_elsewhere: 0,
        }
    }

    /// The same as the short sitting of the first run.
    pub(super) fn first(self) -> Self {
        Self {
            is_first: true,
            ..self
        }
    }

    /// The same as a sitting of another sort.
    pub(super) fn by(self, way: Way) -> Self {
        Self {
            way: Some(way),
            ..self
        }
    }

    /// Goes on after a rest: the card and its side stay, and the time of the rest is not the
    /// learner's thinking.
    pub(super) fn come_back(&mut self, now: Timestamp) {
        self.shown_at = now;
        self.state = ReviewState::default();
    }

    /// Makes the session's card the one on screen, question first; true when the sitting
    /// has just come to its end.
    fn turn_to_current(&mut self, now: Timestamp) -> bool {
        match self.session.position(now) {
            Position::Card(card) => {
                if self.shown != Some(card) {
                    self.shown = Some(card);
                    self.shown_at = now;
                    self.finished = None;
                    self.serial += 1;
                }
                false
            }
            Position::Finished(finished) => {
                self.shown = None;
                self.finished.replace(finished).is_none()
            }
        }
    }

    /// Forgets the card on screen: whichever comes is shown anew.
    pub(super) fn next_face(&mut self) {
        self.shown = None;
        self.side = Side::Question;
        self.source_open = false;
        self.saving_error = None;
    }
}

/// The cards of a row of Today, all without one, and what the review of them is called.
pub(super) fn about(
    collection: &Collection,
    row: Option<&str>,
    words: &Words,
) -> Option<(Scope, String)> {
    match row {
        None => Some((Scope::All, words.get("review-all-decks").into_owned())),
        Some(row) => scope_of_row(collection, row, words),
    }
}

fn not_saved(error: &StoreError, words: &Words) -> SavingError {
    SavingError {
        title: words.get("review-not-saved").into_owned(),
        detail: error.message(words),
    }
}
