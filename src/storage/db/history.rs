//! What the answers and acts of a card lead to: where it stands, and what each day counts
//! of it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::acts::{self, Placed};
use super::days::{self, DayTotals};
use super::reviews::{self, LoggedAnswer};
use super::{cards, marks};
use crate::progress::{ActKind, Standing};
use crate::scheduler::{Event, after_event};
use crate::time::StudyDay;

/// Something that happened to a card and counts.
#[derive(Debug, Clone, PartialEq)]
pub enum Logged {
    /// It was answered.
    Answer(LoggedAnswer),
    /// Something was done to it on this day.
    Act(ActKind, StudyDay),
}

impl Logged {
    /// The same as the scheduler takes it.
    #[must_use]
    pub fn event(&self) -> Event<'_> {
        match self {
            Self::Answer(logged) => Event::Answered(&logged.answer, &logged.options),
            Self::Act(kind, day) => Event::Acted(*kind, *day),
        }
    }
}

/// What each day counts.
type Days = BTreeMap<StudyDay, DayTotals>;

/// A card by its answers and acts that count.
#[derive(Debug, Default)]
pub(super) struct History {
    standing: Standing,
    days: Days,
}

/// Changes the log of some cards in any place, and keeps what follows: their states and
/// marks, and the counts of every day on which an answer now counts for something else.
/// Gives where they stand, in the order of their rows.
pub(super) fn change(
    conn: &Connection,
    card_keys: &[i64],
    change: impl FnOnce() -> rusqlite::Result<()>,
) -> rusqlite::Result<Vec<Standing>> {
    let of = |key: &i64| History::of(conn, *key);
    let befores: Vec<History> = card_keys.iter().map(of).collect::<Result<_, _>>()?;
    change()?;
    let mut standings = Vec::with_capacity(card_keys.len());
    for (key, before) in card_keys.iter().zip(&befores) {
        let after = History::of(conn, *key)?;
        put(conn, *key, &after.standing)?;
        for (day, was, is) in differing(before, &after) {
            let totals = days::totals(conn, day)?.plus(is).minus(was);
            days::put(conn, day, totals)?;
        }
        standings.push(after.standing);
    }
    Ok(standings)
}

/// Where a card stands, by its row.
pub(super) fn standing(conn: &Connection, card_key: i64) -> rusqlite::Result<Standing> {
    Ok(Standing {
        progress: cards::progress(conn, card_key)?,
        marks: marks::of(conn, card_key)?,
    })
}

/// Keeps where a card stands.
pub(super) fn put(conn: &Connection, card_key: i64, standing: &Standing) -> rusqlite::Result<()> {
    cards::put(conn, card_key, &standing.progress)?;
    marks::put(conn, card_key, &standing.marks)
}

impl History {
    /// The history of a card, by its row.
    pub fn of(conn: &Connection, card_key: i64) -> rusqlite::Result<Self> {
        let mut history = Self::default();
        for logged in logged(conn, card_key)? {
            match logged {
                Logged::Answer(answer) => {
                    answered(&mut history.standing, &mut history.days, &answer);
                }
                Logged::Act(kind, day) => acted(&mut history.standing, kind, day),
            }
        }
        Ok(history)
    }

    /// What its answers count for on a day.
    pub fn on(&self, day: StudyDay) -> DayTotals {
        self.days.get(&day).copied().unwrap_or_default()
    }
}

/// What happened to a card and counts, by its row, one after another.
pub(super) fn logged(conn: &Connection, card_key: i64) -> rusqlite::Result<Vec<Logged>> {
    let mut acts = acts::of_card(conn, card_key)?.into_iter().peekable();
    let act = |act: Placed| Logged::Act(act.kind, act.day);
    let mut found = Vec::new();
    reviews::visit_card(conn, card_key, |place, logged| {
        found.extend(std::iter::from_fn(|| acts.next_if(|it| it.after_review < place)).map(act));
        found.push(Logged::Answer(logged));
    })?;
    found.extend(acts.map(act));
    Ok(found)
}

/// All cards by their rows, with the counts of all days.
#[derive(Debug, Default)]
pub(super) struct Whole {
    pub standings: BTreeMap<i64, Standing>,
    pub days: Days,
    /// Answers that count.
    pub answers: u64,
}

impl Whole {
    /// The whole log, gone through once.
    pub fn of(conn: &Connection) -> rusqlite::Result<Self> {
        let mut whole = Self::default();
        let mut acts = acts::placed(conn)?.into_iter().peekable();
        reviews::visit_keyed(conn, |key, place, logged| {
            while let Some(done) = acts.next_if(|(_, act)| act.after_review < place) {
                whole.acted(done);
            }
            let standing = whole.standings.entry(key).or_default();
            answered(standing, &mut whole.days, &logged);
            whole.answers += 1;
        })?;
        acts.for_each(|done| whole.acted(done));
        Ok(whole)
    }

    fn acted(&mut self, (key, act): (i64, Placed)) {
        acted(self.standings.entry(key).or_default(), act.kind, act.day);
    }
}

/// Goes on with an answer.
fn answered(standing: &mut Standing, days: &mut Days, logged: &LoggedAnswer) {
    let answer = &logged.answer;
    let day = days.entry(answer.day).or_default();
    *day = day.plus(DayTotals::of_answer(&standing.progress.state, answer));
    *standing = after_event(standing, Event::Answered(answer, &logged.options));
}

/// Goes on with an act.
fn acted(standing: &mut Standing, kind: ActKind, day: StudyDay) {
    *standing = after_event(standing, Event::Acted(kind, day));
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
