//! What is done to cards besides answering them, and ways to study besides what is due.

use super::reviewing::{ReviewScreen, about};
use super::{App, Screen};
use crate::catalog::CardIndex;
use crate::collection::{Collection, CramChoice, TaggingError, act_in_words};
use crate::gui::notices::Undoes;
use crate::gui::screens::review::ReviewAction;
use crate::gui::screens::today::Way;
use crate::progress::ActKind;
use crate::time::{StudyDay, Timestamp};

/// How long a short round lasts, in minutes, and how far ahead is reviewed, in days.
const SHORT_MINUTES: u32 = 5;
const AHEAD_DAYS: u32 = 3;

impl App {
    /// Does to the card on screen what is asked, and tells so with a way back.
    pub(super) fn act_on_card(&mut self, action: ReviewAction) {
        let now = (self.clock)();
        let (Screen::Review(screen), Some(collection)) = (&mut self.screen, &mut self.collection)
        else {
            return;
        };
        let Some(card) = screen.session.current() else {
            return;
        };
        let (kind, goes) = match action {
            ReviewAction::SetAside => (ActKind::Suspend, true),
            ReviewAction::Bury => (ActKind::Bury(collection.study_day(now).plus_days(1)), true),
            ReviewAction::Reschedule(date) => (ActKind::Reschedule(StudyDay::of_date(date)), true),
            ReviewAction::Forget => (ActKind::Forget, true),
            ReviewAction::Flag(Some(flag)) => (ActKind::Flag(flag), false),
            ReviewAction::Flag(None) => (ActKind::Unflag, false),
            _ => return,
        };
        match carried_out(collection, &kind, &[card], now) {
            Ok(0) => {
                let text = self.words.get("card-unchanged").into_owned();
                self.toasts.push(text, None);
            }
            Ok(count) => {
                if goes {
                    screen.session.put_away(&[card]);
                    screen.next_face();
                }
                let text = act_in_words(&kind, count, &self.words);
                let undo = self.words.get("settings-undo").into_owned();
                self.toasts.push(text, Some((undo, Undoes::Act)));
            }
            Err(error) => self.toasts.push(error.message(&self.words), None),
        }
    }

    /// Begins a sitting of another sort, over a row of Today or everything.
    pub(super) fn start_way(&mut self, way: Way, row: Option<String>) {
        let now = (self.clock)();
        let Some(collection) = &self.collection else {
            return;
        };
        let Some((scope, title)) = about(collection, row.as_deref(), &self.words) else {
            return;
        };
        // Another order in every sitting.
        let seed = u64::from_ne_bytes(now.0.to_ne_bytes());
        let session = match way {
            Way::Short => collection.start_short(&scope, SHORT_MINUTES, now),
            Way::Ahead => Ok(collection.start_ahead(&scope, AHEAD_DAYS, now)),
            Way::CramAll => collection.start_cram(&scope, CramChoice::All, seed, now),
            Way::CramMissed => collection.start_cram(&scope, CramChoice::Missed, seed, now),
            Way::CramFlagged => collection.start_cram(&scope, CramChoice::Flagged, seed, now),
            Way::CramNew => collection.start_cram(&scope, CramChoice::New, seed, now),
        };
        match session {
            Ok(session) if session.counts().total() == 0 => {
                let text = self.words.get("way-empty").into_owned();
                self.toasts.push(text, None);
            }
            Ok(session)
                if !session.is_cram()
                    && let Some(why) = collection.read_only() =>
            {
                self.tell_read_only(why);
            }
            Ok(session) => {
                let review = ReviewScreen::new(session, (scope, row, title), now);
                self.screen = Screen::Review(Box::new(review.by(way)));
            }
            Err(error) => self.fail(&error),
        }
    }
}

/// Does something to cards; gives how many it changed.
pub(super) fn carried_out(
    collection: &mut Collection,
    kind: &ActKind,
    cards: &[CardIndex],
    now: Timestamp,
) -> Result<usize, TaggingError> {
    Ok(match kind {
        ActKind::Suspend => collection.suspend(cards, now)?,
        ActKind::Unsuspend => collection.unsuspend(cards, now)?,
        ActKind::Bury(_) => collection.bury(cards, now)?,
        ActKind::Unbury => collection.unbury(cards, now)?,
        ActKind::Flag(flag) => collection.flag(cards, Some(*flag), now)?,
        ActKind::Unflag => collection.flag(cards, None, now)?,
        ActKind::Reschedule(day) => collection.reschedule(cards, *day, now)?,
        ActKind::Forget => collection.forget(cards, now)?,
        ActKind::Tag(tag) => collection.tag(cards, tag, now)?,
        ActKind::Untag(tag) => collection.untag(cards, tag, now)?,
    })
}
