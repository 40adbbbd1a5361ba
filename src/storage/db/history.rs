//! What the answers and acts of a card lead to: where it stands, and what each day counts
//! of it.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::acts::{self, Placed};
use super::days::{self, DayTotals};
use super::reviews::{self, LoggedAnswer};
use super::{cards, marks, tags, tallies};
use crate::progress::{ActKind, Standing, Tag};
use crate::scheduler::{Event, after_event, foreseen, replay};
use crate::stats::tally::{Tally, tallies_of};
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
            Self::Act(kind, day) => Event::Acted(kind, *day),
        }
    }
}

/// What answers count for.
#[derive(Debug, Default)]
pub(super) struct Counted {
    pub days: BTreeMap<StudyDay, DayTotals>,
    pub tallies: tallies::Counts,
}

/// A card on its way through its answers and acts.
#[derive(Debug, Default)]
pub(super) struct Course {
    pub standing: Standing,
    /// The learner's tags on it.
    pub tags: BTreeSet<Tag>,
    /// The days it was answered on.
    days: BTreeSet<StudyDay>,
}

impl Course {
    /// Goes on with an answer, and counts it for a deck.
    fn answered(&mut self, logged: &LoggedAnswer, deck: i64, counted: &mut Counted) {
        let LoggedAnswer {
            review: _,
            answer,
            options,
        } = logged;
        let before = self.standing.progress;
        let is_first = self.days.insert(answer.day);
        let day = counted.days.entry(answer.day).or_default();
        *day = day.plus(DayTotals::of_answer(&before.state, answer));
        let recall = foreseen(&before, answer.day, options);
        for (facet, tally) in tallies_of(&before, answer, recall, is_first) {
            let key = (answer.day, deck, facet);
            let sum = counted.tallies.entry(key).or_default();
            *sum = sum.plus(tally);
        }
        self.standing = after_event(&self.standing, Event::Answered(answer, options));
    }

    /// Goes on with an act.
    fn acted(&mut self, kind: ActKind, day: StudyDay) {
        match kind {
            ActKind::Tag(tag) => {
                self.tags.insert(tag);
            }
            ActKind::Untag(tag) => {
                self.tags.remove(&tag);
            }
            kind => self.standing = after_event(&self.standing, Event::Acted(&kind, day)),
        }
    }
}

/// A card by its answers and acts that count.
#[derive(Debug, Default)]
struct History {
    course: Course,
    counted: Counted,
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
        put(conn, *key, &after.course.standing)?;
        if after.course.tags != before.course.tags {
            tags::put(conn, *key, &after.course.tags)?;
        }
        for (day, was, is) in differing(before, &after) {
            let totals = days::totals(conn, day)?.plus(is).minus(was);
            days::put(conn, day, totals)?;
        }
        tallies::replace(conn, &before.counted.tallies, &after.counted.tallies)?;
        standings.push(after.course.standing);
    }
    Ok(standings)
}

/// Keeps what is set on cards by their acts, once one of this kind was taken back that left
/// their memory alone: no answer counts for anything else. Gives where they stand.
pub(super) fn mark_again(
    conn: &Connection,
    card_keys: &[i64],
    kind: &ActKind,
) -> rusqlite::Result<Vec<Standing>> {
    let again = |key: &i64| {
        let mut course = Course::default();
        for act in acts::of_card(conn, *key)? {
            course.acted(act.kind, act.day);
        }
        let marks = course.standing.marks;
        if kind.is_about_tags() {
            tags::put(conn, *key, &course.tags)?;
        } else {
            marks::put(conn, *key, &marks)?;
        }
        let progress = cards::progress(conn, *key)?;
        Ok(Standing { progress, marks })
    };
    card_keys.iter().map(again).collect()
}

/// Keeps where cards stand, once an act was taken back after which none was answered: no
/// answer counts for anything else. Gives where they stand.
pub(super) fn stand_again(conn: &Connection, card_keys: &[i64]) -> rusqlite::Result<Vec<Standing>> {
    let again = |key: &i64| {
        let standing = replay(logged(conn, *key)?.iter().map(Logged::event));
        put(conn, *key, &standing)?;
        Ok(standing)
    };
    card_keys.iter().map(again).collect()
}

/// Keeps that a card belongs to another deck, and counts its answers there.
pub(super) fn move_to(conn: &Connection, card_key: i64, deck: i64) -> rusqlite::Result<()> {
    let was = History::of(conn, card_key)?.counted.tallies;
    tallies::put_home(conn, card_key, deck)?;
    let there = |((day, _, facet), tally): (&tallies::Key, &Tally)| ((*day, deck, *facet), *tally);
    tallies::replace(conn, &was, &was.iter().map(there).collect())
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
    fn of(conn: &Connection, card_key: i64) -> rusqlite::Result<Self> {
        let deck = tallies::home_of(conn, card_key)?;
        let mut history = Self::default();
        for logged in logged(conn, card_key)? {
            match logged {
                Logged::Answer(answer) => {
                    history.course.answered(&answer, deck, &mut history.counted);
                }
                Logged::Act(kind, day) => history.course.acted(kind, day),
            }
        }
        Ok(history)
    }

    /// What its answers count for on a day.
    fn on(&self, day: StudyDay) -> DayTotals {
        self.counted.days.get(&day).copied().unwrap_or_default()
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

/// All cards by their rows, with what all answers count for.
#[derive(Debug, Default)]
pub(super) struct Whole {
    pub courses: BTreeMap<i64, Course>,
    pub counted: Counted,
    /// Answers that count.
    pub answers: u64,
}

impl Whole {
    /// The whole log, gone through once.
    pub fn of(conn: &Connection) -> rusqlite::Result<Self> {
        let mut whole = Self::default();
        let homes = tallies::homes(conn)?;
        let mut acts = acts::placed(conn)?.into_iter().peekable();
        reviews::visit_keyed(conn, |key, place, logged| {
            while let Some(done) = acts.next_if(|(_, act)| act.after_review < place) {
                whole.acted(done);
            }
            let deck = homes.get(&key).copied().unwrap_or(0);
            let course = whole.courses.entry(key).or_default();
            course.answered(&logged, deck, &mut whole.counted);
            whole.answers += 1;
        })?;
        acts.for_each(|done| whole.acted(done));
        Ok(whole)
    }

    fn acted(&mut self, (key, act): (i64, Placed)) {
        let course = self.courses.entry(key).or_default();
        course.acted(act.kind, act.day);
    }
}

/// The days that count something else afterwards, with both counts.
fn differing(before: &History, after: &History) -> Vec<(StudyDay, DayTotals, DayTotals)> {
    let mut days: Vec<StudyDay> = before
        .counted
        .days
        .keys()
        .chain(after.counted.days.keys())
        .copied()
        .collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| (day, before.on(day), after.on(day)))
        .filter(|(_, was, is)| was != is)
        .collect()
}
