//! `zhanar study`: the review in a plain terminal.
//!
//! Enter shows the answer, 1–4 rate, `u` takes the last answer back, `q` leaves; the end
//! of the input leaves too. A line beginning `Saved` comes after each answer is on disk.

use std::io::BufRead as _;

use super::Exit;
use super::args::CramName;
use super::card::taken_back_in_words;
use super::context::{Context, now};
use crate::catalog::CardIndex;
use crate::collection::restoring::backup_failed_in_words;
use crate::collection::{Answered, Collection, CramChoice, Scope};
use crate::lang::Words;
use crate::progress::Rating;
use crate::scheduler::queue::Counts;
use crate::scheduler::{Outcome, Wait};
use crate::session::{Finished, Position, ReviewSession};
use crate::storage::StoreError;
use crate::text::plain;
use crate::time::Timestamp;

/// An answer is not counted as longer than this, in milliseconds: the learner was away.
const LONGEST_ANSWER_MILLIS: i64 = 60_000;

/// What sort of sitting it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// What is due and new.
    Due,
    /// What is due within so many days.
    Ahead(u32),
    /// Cards gone through without saving.
    Cram(CramChoice),
}

impl Sort {
    pub fn of(ahead: Option<u32>, cram: Option<CramName>) -> Self {
        let choice = cram.map(|name| match name {
            CramName::All => CramChoice::All,
            CramName::Missed => CramChoice::Missed,
            CramName::Flagged => CramChoice::Flagged,
            CramName::New => CramChoice::New,
        });
        match (ahead, choice) {
            (_, Some(choice)) => Self::Cram(choice),
            (Some(days), None) => Self::Ahead(days),
            (None, None) => Self::Due,
        }
    }
}

pub(super) fn run(context: &Context, deck: Option<&str>, sort: Sort) -> Exit {
    let Some(mut collection) = context.open() else {
        return Exit::Failed;
    };
    if let Some(why) = collection.read_only() {
        context.complain(&super::context::why_read_only(&context.words, why));
        return Exit::Failed;
    }
    if let Err(error) = collection.back_up(now()) {
        context.complain(&backup_failed_in_words(&error, &context.words));
    }
    let Some(scope) = context.scope(&collection, deck) else {
        return Exit::Failed;
    };
    context.plan_the_day(&mut collection);
    let started = match sort {
        Sort::Due => collection.start_review(&scope, now()),
        Sort::Ahead(days) => Ok(collection.start_ahead(&scope, days, now())),
        Sort::Cram(choice) => {
            let seed = now().0.unsigned_abs();
            collection.start_cram(&scope, choice, seed, now())
        }
    };
    match started {
        Ok(session) => Terminal {
            context,
            collection: &mut collection,
            session,
            scope,
            shown_at: now(),
        }
        .run(),
        Err(error) => {
            context.complain(&error.message(&context.words));
            Exit::Failed
        }
    }
}

/// What a line typed by the learner asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Show,
    Rate(Rating),
    Undo,
    Leave,
    Unknown,
}

/// A sitting at the terminal.
struct Terminal<'a> {
    context: &'a Context,
    collection: &'a mut Collection,
    session: ReviewSession<CardIndex>,
    scope: Scope,
    shown_at: Timestamp,
}

impl Terminal<'_> {
    fn run(mut self) -> Exit {
        let exit = self.all_cards();
        let words = &self.context.words;
        self.context
            .say(&words.count("terminal-study-end", self.session.answered_count()));
        exit
    }

    fn all_cards(&mut self) -> Exit {
        loop {
            let index = match self.session.position(now()) {
                Position::Card(index) => index,
                Position::Finished(finished) => {
                    self.say_finished(finished);
                    return Exit::Clean;
                }
            };
            match self.one_card(index) {
                Ok(true) => {}
                Ok(false) => return Exit::Clean,
                Err(error) => {
                    // The answers before are on disk; this one is said not to be.
                    self.context
                        .complain(&self.context.words.get("terminal-study-not-saved"));
                    self.context.complain(&error.message(&self.context.words));
                    return Exit::Failed;
                }
            }
        }
    }

    /// Asks one card until it is answered; false when the learner leaves.
    fn one_card(&mut self, index: CardIndex) -> Result<bool, StoreError> {
        self.shown_at = now();
        self.ask(index);
        let mut is_open = false;
        loop {
            let Some(key) = next_key() else {
                return Ok(false);
            };
            match key {
                Key::Leave => return Ok(false),
                Key::Undo if self.undo()? => return Ok(true),
                Key::Undo => {}
                Key::Show if !is_open => {
                    self.show_answer(index);
                    is_open = true;
                }
                Key::Rate(rating) if is_open => {
                    self.rate(rating)?;
                    return Ok(true);
                }
                Key::Rate(_) => self
                    .context
                    .say(&self.context.words.get("terminal-study-show-first")),
                Key::Show | Key::Unknown => self
                    .context
                    .say(&self.context.words.get("terminal-study-keys")),
            }
        }
    }

    fn ask(&self, index: CardIndex) {
        let Some((deck, card)) = self.collection.catalog().card(index) else {
            return;
        };
        let words = &self.context.words;
        let counts = self.session.counts();
        let args = [
            ("deck", plain(deck.title.get(words.lang())).into()),
            ("learning", counts.learning.into()),
            ("due", counts.due.into()),
            ("new", counts.new.into()),
        ];
        self.context.say("");
        self.context.say(&words.with("terminal-study-head", &args));
        self.context.say(&card.question(words.lang()));
        self.context.say(&words.get("terminal-study-prompt"));
    }

    fn show_answer(&self, index: CardIndex) {
        let Some((deck, card)) = self.collection.catalog().card(index) else {
            return;
        };
        let words = &self.context.words;
        let lang = words.lang();
        self.context.say(&format!("→ {}", card.answer(lang)));
        let more = [
            card.gloss.as_ref(),
            card.note.as_ref(),
            card.contested.as_ref().map(|note| &note.text),
        ];
        more.into_iter()
            .flatten()
            .for_each(|text| self.context.say(&format!("  {}", plain(text.get(lang)))));
        if let Some(citation) = card.citation_line(words, deck.source.as_ref()) {
            self.context.say(&format!("  ({citation})"));
        }
        if let Some(outcomes) = self.collection.outcomes(index, now()) {
            self.context.say(&buttons(words, &outcomes));
        }
    }

    fn rate(&mut self, rating: Rating) -> Result<(), StoreError> {
        let now = now();
        let millis = (now.0 - self.shown_at.0).clamp(0, LONGEST_ANSWER_MILLIS);
        let millis = u32::try_from(millis).unwrap_or(0);
        let answered = self
            .collection
            .answer(&mut self.session, rating, millis, now)?;
        let Some(Answered { outcome, leech, .. }) = answered else {
            return Ok(());
        };
        let words = &self.context.words;
        if let Some(outcome) = outcome {
            let rating = words.get(rating_key(rating)).into_owned();
            let args = [
                ("rating", rating.into()),
                ("wait", outcome.wait.in_words(words).into()),
            ];
            self.context.say(&words.with("terminal-study-saved", &args));
        }
        if let Some(leech) = leech {
            self.context.say(&leech.in_words(words));
        }
        Ok(())
    }

    /// Takes the last answer back; true if there was one.
    fn undo(&mut self) -> Result<bool, StoreError> {
        let last = self.collection.store().last_done()?;
        let today = self.collection.study_day(now());
        // What another day is built on goes by a command of its own, not by a slip.
        if let Some(last) = last.filter(|last| !self.session.is_cram() && last.day < today) {
            let words = &self.context.words;
            let args = [("day", words.day_heading(last.day.date()).into())];
            self.context.say(&words.with("review-undo-earlier", &args));
            return Ok(false);
        }
        let taken = self.collection.take_back(Some(&mut self.session), now())?;
        let words = &self.context.words;
        self.context
            .say(&taken_back_in_words(taken.as_ref(), words));
        Ok(taken.is_some())
    }

    fn say_finished(&self, finished: Finished) {
        let words = &self.context.words;
        match finished {
            Finished::ForToday => {
                let elsewhere = match &self.scope {
                    _ if self.session.is_cram() => 0,
                    Scope::All => 0,
                    Scope::Decks(_) => self
                        .collection
                        .waiting(&Scope::All, now())
                        .map_or(0, Counts::total),
                };
                if self.session.is_cram() {
                    self.context.say(&words.get("terminal-cram-done"));
                } else if elsewhere == 0 {
                    self.context.say(&words.get("terminal-study-done"));
                } else {
                    self.context
                        .say(&words.count("terminal-study-done-here", elsewhere));
                }
            }
            Finished::Until(due) => {
                let secs = u32::try_from(due.secs_since(now()).max(0)).unwrap_or(u32::MAX);
                self.context.say(&words.with(
                    "terminal-study-later",
                    &[("wait", Wait::Secs(secs).in_words(words).into())],
                ));
            }
        }
    }
}

/// The next line the learner typed; nothing at the end of the input.
fn next_key() -> Option<Key> {
    let mut line = Vec::new();
    // Bytes that are no text are an unknown key, not the end.
    match std::io::stdin().lock().read_until(b'\n', &mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(key_of(String::from_utf8_lossy(&line).trim())),
    }
}

/// What a line asks for; `г` and `й` stand where `u` and `q` do on a Russian or Kazakh layout.
fn key_of(line: &str) -> Key {
    match line {
        "" => Key::Show,
        "u" | "U" | "г" | "Г" => Key::Undo,
        "q" | "Q" | "й" | "Й" => Key::Leave,
        _ => line
            .parse()
            .ok()
            .and_then(Rating::from_number)
            .map_or(Key::Unknown, Key::Rate),
    }
}

fn buttons(words: &Words, outcomes: &[Outcome; 4]) -> String {
    let button = |outcome: &Outcome| {
        format!(
            "{} {} ({})",
            outcome.rating.number(),
            words.get(rating_key(outcome.rating)),
            outcome.wait.in_words(words)
        )
    };
    outcomes.iter().map(button).collect::<Vec<_>>().join("   ")
}

const fn rating_key(rating: Rating) -> &'static str {
    match rating {
        Rating::Again => "rating-again",
        Rating::Hard => "rating-hard",
        Rating::Good => "rating-good",
        Rating::Easy => "rating-easy",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_on_all_three_layouts() {
        let cases = [
            ("", Key::Show),
            ("3", Key::Rate(Rating::Good)),
            ("u", Key::Undo),
            ("й", Key::Leave),
            ("5", Key::Unknown),
            ("0", Key::Unknown),
            ("ok", Key::Unknown),
        ];
        for (line, expected) in cases {
            assert_eq!(key_of(line), expected, "{line}");
        }
    }
}
