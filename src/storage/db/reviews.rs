//! The log of answers, to which rows are only ever added.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use super::acts;
use super::sql_types::options_to_json;
use crate::deck::CardId;
use crate::progress::{Answer, How};
use crate::scheduler::SchedulingOptions;
use crate::time::{StudyDay, Timestamp};

/// The number of an answer in the log; a later answer has a higher one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReviewId(pub i64);

/// An answer of the log that counts, with what it was given under.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedAnswer {
    /// Its number.
    pub review: ReviewId,
    /// The answer.
    pub answer: Answer,
    /// The options its interval came from.
    pub options: Arc<SchedulingOptions>,
}

/// The whole log that counts, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Answers that count.
    pub reviews: u64,
    /// Answers taken back.
    pub undone: u64,
    /// Cards that were recalled by an answer that counts.
    pub cards_seen: u64,
    /// Recalled answers that count by rating, Again first.
    pub by_rating: [u64; 4],
    /// Milliseconds spent on answers that count.
    pub millis: u64,
    /// Milliseconds spent on the recalled ones among them.
    pub recalled_millis: u64,
}

impl Totals {
    /// Answers that count and were recalled, not chosen.
    #[must_use]
    pub fn recalled(&self) -> u64 {
        self.by_rating.iter().sum()
    }
}

/// Adds an answer to the log; in what way it was given is kept beside it.
pub(super) fn append(
    conn: &Connection,
    card_key: i64,
    answer: &Answer,
    preset_key: i64,
) -> rusqlite::Result<ReviewId> {
    let Answer {
        card: _,
        at,
        day,
        rating,
        how: _,
        answer_millis,
        interval_days,
    } = answer;
    let row = named_params! {
        ":card": card_key, ":at_ms": at, ":day": day, ":rating": rating, ":answer_ms": answer_millis, ":preset": preset_key,
        ":interval_days": interval_days,
    };
    conn.prepare_cached(APPEND_SQL)?.insert(row).map(ReviewId)
}

const APPEND_SQL: &str = "INSERT INTO reviews
    (card, at_ms, day, rating, answer_ms, preset, interval_days)
    VALUES (:card, :at_ms, :day, :rating, :answer_ms, :preset, :interval_days)";

/// The row of these options, which is made if it is missing.
pub(super) fn intern_preset(
    conn: &Connection,
    options: &SchedulingOptions,
) -> rusqlite::Result<i64> {
    let json = options_to_json(options)?;
    let found = conn
        .prepare_cached(PRESET_SQL)?
        .query_row([&json], |row| row.get(0))
        .optional()?;
    match found {
        Some(key) => Ok(key),
        None => conn
            .prepare_cached("INSERT INTO presets (options) VALUES (?1)")?
            .insert([&json]),
    }
}

pub(super) const PRESET_SQL: &str = "SELECT id FROM presets WHERE options = ?1";

/// Takes an answer back, with what followed from it.
pub(super) fn take_back(
    conn: &Connection,
    review: ReviewId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT INTO undone (review, at_ms) VALUES (?1, ?2)")?
        .execute(params![review, now])?;
    acts::take_back_caused(conn, review, now)
}

/// The last answer to a flashcard that counts.
pub(super) fn newest(conn: &Connection) -> rusqlite::Result<Option<LoggedAnswer>> {
    let mut found = None;
    visit_rows(conn, &newest_sql(), [], |_, _, logged| found = Some(logged))?;
    Ok(found)
}

pub(super) fn newest_sql() -> String {
    format!("{EFFECTIVE} AND evidence.review IS NULL ORDER BY reviews.id DESC LIMIT 1")
}

/// Hands every answer that counts to `visit`, as they were given, with the row of its card
/// and its place in the log.
pub(super) fn visit_keyed(
    conn: &Connection,
    visit: impl FnMut(i64, ReviewId, LoggedAnswer),
) -> rusqlite::Result<()> {
    visit_rows(conn, &format!("{EFFECTIVE} {IN_ORDER}"), [], visit)
}

/// Hands the answers that count to `visit`, as they were given, until it has enough.
pub(super) fn visit_while(
    conn: &Connection,
    mut visit: impl FnMut(LoggedAnswer) -> ControlFlow<()>,
) -> rusqlite::Result<()> {
    let sql = format!("{EFFECTIVE} {IN_ORDER}");
    visit_rows_while(conn, &sql, [], |_, _, logged| visit(logged))
}

/// How many recalled answers that count came on a later day than an earlier one to their
/// card, a card counting once a day; counted as far as `most`.
pub(super) fn later_answers(conn: &Connection, most: u64) -> rusqlite::Result<u64> {
    // The first and the last day that each card was recalled on.
    let mut days: HashMap<i64, (StudyDay, StudyDay)> = HashMap::new();
    let mut count = 0;
    let mut query = conn.prepare_cached(RECALLED_SQL)?;
    let mut rows = query.query([])?;
    while count < most
        && let Some(row) = rows.next()?
    {
        let day = row.get("day")?;
        let (first, last) = days.entry(row.get("card")?).or_insert((day, day));
        if day > *first && day > *last {
            count += 1;
        }
        *first = day.min(*first);
        *last = day.max(*last);
    }
    Ok(count)
}

/// The recalled answers that count, in the order of their numbers; read as far as needed.
const RECALLED_SQL: &str = "SELECT reviews.card, reviews.day, reviews.answer_ms
    FROM reviews LEFT JOIN evidence ON evidence.review = reviews.id
    WHERE coalesce(evidence.how, 'recall') = 'recall'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id)
    ORDER BY reviews.id";

/// How many of the last thousand recalled answers there are, and how many milliseconds they
/// took.
pub(super) fn recent_pace(conn: &Connection) -> rusqlite::Result<(u64, u64)> {
    let sql = format!(
        "SELECT count(*), coalesce(sum(answer_ms), 0) FROM ({RECALLED_SQL} DESC LIMIT 1000)"
    );
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    conn.prepare_cached(&sql)?
        .query_row([], |row| Ok((number(row.get(0)?), number(row.get(1)?))))
}

/// All answers that count, as they were given.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<LoggedAnswer>> {
    let mut found = Vec::new();
    visit_keyed(conn, |_, _, logged| found.push(logged))?;
    Ok(found)
}

/// Hands the answers of one card that count to `visit`, by its row, as they were given, with
/// the place of each in the log.
pub(super) fn visit_card(
    conn: &Connection,
    card_key: i64,
    mut visit: impl FnMut(ReviewId, LoggedAnswer),
) -> rusqlite::Result<()> {
    visit_rows(conn, &of_card_sql(), [card_key], |_, place, logged| {
        visit(place, logged);
    })
}

/// The answers of one card that count, by its row, as they were given.
pub(super) fn of_card(conn: &Connection, card_key: i64) -> rusqlite::Result<Vec<LoggedAnswer>> {
    let mut found = Vec::new();
    visit_card(conn, card_key, |_, logged| found.push(logged))?;
    Ok(found)
}

pub(super) fn of_card_sql() -> String {
    format!("{EFFECTIVE} AND reviews.card = ?1 {IN_ORDER}")
}

/// An answer by its number, if it counts.
pub(super) fn one(conn: &Connection, review: ReviewId) -> rusqlite::Result<Option<LoggedAnswer>> {
    let mut found = None;
    visit_rows(
        conn,
        &format!("{EFFECTIVE} AND reviews.id = ?1"),
        [review],
        |_, _, logged| found = Some(logged),
    )?;
    Ok(found)
}

/// Whether a card, by its row, has an answer that counts on `day`.
pub(super) fn is_answered_on(
    conn: &Connection,
    card_key: i64,
    day: StudyDay,
) -> rusqlite::Result<bool> {
    conn.prepare_cached(IS_ANSWERED_SQL)?
        .query_row(params![card_key, day], |row| row.get(0))
}

pub(super) const IS_ANSWERED_SQL: &str =
    "SELECT EXISTS (SELECT 1 FROM reviews WHERE day = ?2 AND card = ?1
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id))";

/// The cards that were recalled on `day` by an answer that counts, sorted.
pub(super) fn answered_on(conn: &Connection, day: StudyDay) -> rusqlite::Result<Vec<CardId>> {
    let mut query = conn.prepare_cached(ANSWERED_ON_SQL)?;
    query.query_map([day], |row| row.get(0))?.collect()
}

pub(super) const ANSWERED_ON_SQL: &str =
    "SELECT DISTINCT cards.uid FROM reviews JOIN cards ON cards.id = reviews.card
    LEFT JOIN evidence ON evidence.review = reviews.id
    WHERE reviews.day = ?1 AND coalesce(evidence.how, 'recall') = 'recall'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id)
    ORDER BY cards.uid";

/// The cards that were forgotten on `day` or later by an answer that counts.
pub(super) fn forgotten_since(
    conn: &Connection,
    day: StudyDay,
) -> rusqlite::Result<BTreeSet<CardId>> {
    let mut query = conn.prepare_cached(FORGOTTEN_SINCE_SQL)?;
    query.query_map([day], |row| row.get(0))?.collect()
}

pub(super) const FORGOTTEN_SINCE_SQL: &str =
    "SELECT cards.uid FROM reviews JOIN cards ON cards.id = reviews.card
    WHERE reviews.day >= ?1 AND reviews.rating = 1
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id)";

/// Whether there is an answer that was not taken back.
pub(super) fn is_any(conn: &Connection) -> rusqlite::Result<bool> {
    conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM reviews
        WHERE NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id))",
        [],
        |row| row.get(0),
    )
}

/// The whole log in numbers.
pub(super) fn totals(conn: &Connection) -> rusqlite::Result<Totals> {
    let count = |number: i64| u64::try_from(number).unwrap_or(0);
    let undone = conn.query_row("SELECT count(*) FROM undone", [], |row| row.get(0))?;
    conn.query_row(TOTALS_SQL, [], |row| {
        let number = |index: usize| row.get(index).map(count);
        let by_rating = [number(3)?, number(4)?, number(5)?, number(6)?];
        Ok(Totals {
            reviews: number(0)?,
            undone: count(undone),
            cards_seen: number(1)?,
            by_rating,
            millis: number(2)?,
            recalled_millis: number(7)?,
        })
    })
}

const TOTALS_SQL: &str = "SELECT count(*), count(DISTINCT card) FILTER (WHERE is_recalled),
    coalesce(sum(answer_ms), 0), count(*) FILTER (WHERE is_recalled AND rating = 1),
    count(*) FILTER (WHERE is_recalled AND rating = 2), count(*) FILTER (WHERE is_recalled AND rating = 3),
    count(*) FILTER (WHERE is_recalled AND rating = 4),
    coalesce(sum(answer_ms) FILTER (WHERE is_recalled), 0)
    FROM (SELECT reviews.*, coalesce(evidence.how, 'recall') = 'recall' AS is_recalled
    FROM reviews LEFT JOIN evidence ON evidence.review = reviews.id
    WHERE NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id))";

/// The log without what was taken back; an order or a further condition is added. The
/// cross join tells `SQLite` to begin with the log, so that the last answer comes first.
const EFFECTIVE: &str = "SELECT reviews.*, cards.uid, evidence.how, evidence.guess,
    coalesce(evidence.place, reviews.id) AS place FROM reviews
    CROSS JOIN cards ON cards.id = reviews.card LEFT JOIN evidence ON evidence.review = reviews.id
    WHERE NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id)";

/// As they were given: what was put in the place of another answer comes where that came.
const IN_ORDER: &str = "ORDER BY place, reviews.id";

type Presets = BTreeMap<i64, Arc<SchedulingOptions>>;

fn visit_rows(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    mut visit: impl FnMut(i64, ReviewId, LoggedAnswer),
) -> rusqlite::Result<()> {
    visit_rows_while(conn, sql, params, |card_key, place, logged| {
        visit(card_key, place, logged);
        ControlFlow::Continue(())
    })
}

fn visit_rows_while(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    mut visit: impl FnMut(i64, ReviewId, LoggedAnswer) -> ControlFlow<()>,
) -> rusqlite::Result<()> {
    let mut presets = Presets::new();
    let mut query = conn.prepare_cached(sql)?;
    let mut rows = query.query(params)?;
    while let Some(row) = rows.next()? {
        let (review, answer) = answer_of_row(row)?;
        let options = preset(conn, row.get("preset")?, &mut presets)?;
        let logged = LoggedAnswer {
            review,
            answer,
            options,
        };
        if visit(row.get("card")?, row.get("place")?, logged).is_break() {
            break;
        }
    }
    Ok(())
}

fn preset(
    conn: &Connection,
    key: i64,
    known: &mut Presets,
) -> rusqlite::Result<Arc<SchedulingOptions>> {
    if let Some(options) = known.get(&key) {
        return Ok(Arc::clone(options));
    }
    let options = conn
        .prepare_cached("SELECT options FROM presets WHERE id = ?1")?
        .query_row([key], |row| row.get(0))?;
    Ok(Arc::clone(
        known.entry(key).or_insert_with(|| Arc::new(options)),
    ))
}

fn answer_of_row(row: &Row) -> rusqlite::Result<(ReviewId, Answer)> {
    let answer = Answer {
        card: row.get("uid")?,
        at: row.get("at_ms")?,
        day: row.get("day")?,
        rating: row.get("rating")?,
        how: how_of_row(row)?,
        answer_millis: row.get("answer_ms")?,
        interval_days: row.get("interval_days")?,
    };
    Ok((row.get("id")?, answer))
}

/// In what way an answer was given: what is not kept of a quiz was a flashcard.
fn how_of_row(row: &Row) -> rusqlite::Result<How> {
    let how: Option<String> = row.get("how")?;
    Ok(match how.as_deref() {
        None => How::Flashcard,
        Some("recall") => How::Recall,
        Some("choice") => How::Choice {
            guess: row.get("guess")?,
        },
        Some("item") => How::Item {
            guess: row.get("guess")?,
        },
        Some(_) => return Err(rusqlite::types::FromSqlError::InvalidType.into()),
    })
}
