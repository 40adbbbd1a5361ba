//! What the answers of one card lead to: where it stands, and what each day counts of it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::days::{self, DayTotals};
use super::reviews::LoggedAnswer;
use super::{cards, reviews, tallies};
use crate::progress::CardProgress;
use crate::scheduler;
use crate::stats::tally::{Facet, Tally, tallies_of};
use crate::time::StudyDay;

/// A card by its answers that count.
#[derive(Default)]
struct History {
    standing: Standing,
    days: BTreeMap<StudyDay, DayTotals>,
    tallies: tallies::Counts,
}

/// Where a card stands after some of its answers, and the days it had them on.
#[derive(Debug, Default)]
pub(super) struct Standing {
    pub progress: CardProgress,
    days: Vec<StudyDay>,
}

/// What one answer counts as.
pub(super) struct Counted {
    pub totals: DayTotals,
    pub tallies: Vec<(Facet, Tally)>,
}

impl Standing {
    /// Takes the next answer, and says what it counts as.
    pub fn answered(&mut self, logged: &LoggedAnswer) -> Counted {
        let LoggedAnswer {
            review: _,
            answer,
            options,
        } = logged;
        let before = self.progress;
        let is_first = !self.days.contains(&answer.day);
        if is_first {
            self.days.push(answer.day);
        }
        self.progress = scheduler::outcome(&before, answer, options).after;
        let recall = scheduler::foreseen(&before, answer.day, options);
        Counted {
            totals: DayTotals::of_answer(&before.state, answer),
            tallies: tallies_of(&before, answer, recall, is_first),
        }
    }
}

/// Changes the log of one card in any place, and keeps what follows: its state, and the
/// counts of every day on which an answer now counts for something else. Gives the state.
pub(super) fn change(
    conn: &Connection,
    card_key: i64,
    change: impl FnOnce() -> rusqlite::Result<()>,
) -> rusqlite::Result<CardProgress> {
    let before = History::of(conn, card_key)?;
    change()?;
    let after = History::of(conn, card_key)?;
    cards::put(conn, card_key, &after.standing.progress)?;
    for (day, was, is) in differing(&before, &after) {
        let totals = days::totals(conn, day)?.plus(is).minus(was);
        days::put(conn, day, totals)?;
    }
    tallies::replace(conn, &before.tallies, &after.tallies)?;
    Ok(after.standing.progress)
}

/// Keeps that a card belongs to another deck, and counts its answers there.
pub(super) fn move_to(conn: &Connection, card_key: i64, deck: i64) -> rusqlite::Result<()> {
    let was = History::of(conn, card_key)?.tallies;
    tallies::put_home(conn, card_key, deck)?;
    let there = |((day, _, facet), tally): (&tallies::Key, &Tally)| ((*day, deck, *facet), *tally);
    tallies::replace(conn, &was, &was.iter().map(there).collect())
}

impl History {
    fn of(conn: &Connection, card_key: i64) -> rusqlite::Result<Self> {
        let mut history = Self::default();
        let deck = tallies::home_of(conn, card_key)?;
        for logged in reviews::of_card(conn, card_key)? {
            let day = logged.answer.day;
            let counted = history.standing.answered(&logged);
            let totals = history.days.entry(day).or_default();
            *totals = totals.plus(counted.totals);
            for (facet, tally) in counted.tallies {
                let sum = history.tallies.entry((day, deck, facet)).or_default();
                *sum = sum.plus(tally);
            }
        }
        Ok(history)
    }

    fn on(&self, day: StudyDay) -> DayTotals {
        self.days.get(&day).copied().unwrap_or_default()
    }
}

/// The days that count something else afterwards, with both counts.
fn differing(before: &History, after: &History) -> Vec<(StudyDay, DayTotals, DayTotals)> {
    let mut days: Vec<StudyDay> = before
        .days
        .keys()
        .chain(after.days.keys())
        .copied()
        .collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| (day, before.on(day), after.on(day)))
        .filter(|(_, was, is)| was != is)
        .collect()
}
