//! What the answers of one card lead to: where it stands, and what each day counts of it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::days::{self, DayTotals};
use super::{cards, reviews};
use crate::progress::CardProgress;
use crate::scheduler;
use crate::time::StudyDay;

/// A card by its answers that count.
#[derive(Default)]
struct History {
    progress: CardProgress,
    days: BTreeMap<StudyDay, DayTotals>,
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
    cards::put(conn, card_key, &after.progress)?;
    for (day, was, is) in differing(&before, &after) {
        let totals = days::totals(conn, day)?.plus(is).minus(was);
        days::put(conn, day, totals)?;
    }
    Ok(after.progress)
}

impl History {
    fn of(conn: &Connection, card_key: i64) -> rusqlite::Result<Self> {
        let mut history = Self::default();
        for logged in reviews::of_card(conn, card_key)? {
            let answer = &logged.answer;
            let before = history.progress;
            let day = history.days.entry(answer.day).or_default();
            *day = day.plus(DayTotals::of_answer(&before.state, answer));
            history.progress = scheduler::outcome(&before, answer, &logged.options).after;
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
