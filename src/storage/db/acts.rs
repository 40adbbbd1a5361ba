//! The log of acts, to which rows are only ever added.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params, params};

use super::ReviewId;
use crate::deck::CardId;
use crate::progress::{Act, ActKind, Flag, Tag};
use crate::time::{StudyDay, Timestamp};

/// The number of an act in the log; a later one has a higher number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActId(pub i64);

/// An act of the log that counts.
#[derive(Debug, Clone, PartialEq)]
pub struct LoggedAct {
    /// Its number.
    pub id: ActId,
    /// The act.
    pub act: Act,
    /// The newest answer of the log when it was done.
    pub after_review: ReviewId,
    /// The answer it followed from, if any.
    pub cause: Option<ReviewId>,
}

/// What an act did to one card.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// It came after this answer of the log.
    pub after_review: ReviewId,
    pub kind: ActKind,
    pub day: StudyDay,
}

/// Adds an act to the log, done to the cards of these rows.
pub(super) fn append(
    conn: &Connection,
    (kind, at, day): (&ActKind, Timestamp, StudyDay),
    card_keys: &[i64],
    cause: Option<ReviewId>,
) -> rusqlite::Result<ActId> {
    let Columns { name, value, tag } = columns(kind);
    let id = conn.prepare_cached(APPEND_SQL)?.insert(named_params! {
        ":at_ms": at, ":day": day, ":kind": name, ":value": value, ":tag": tag,
        ":cause": cause,
    })?;
    let mut query = conn.prepare_cached("INSERT INTO act_cards (act, card) VALUES (?1, ?2)")?;
    for key in card_keys {
        query.execute([id, *key])?;
    }
    Ok(ActId(id))
}

const APPEND_SQL: &str = "INSERT INTO acts (at_ms, day, kind, value, tag, after_review, cause)
    VALUES (:at_ms, :day, :kind, :value, :tag, (SELECT coalesce(max(id), 0) FROM reviews), :cause)";

/// Takes an act back.
pub(super) fn take_back(conn: &Connection, act: ActId, now: Timestamp) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT INTO acts_undone (act, at_ms) VALUES (?1, ?2)")?
        .execute(params![act, now])?;
    Ok(())
}

/// Takes back what followed from an answer.
pub(super) fn take_back_caused(
    conn: &Connection,
    cause: ReviewId,
    now: Timestamp,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO acts_undone (act, at_ms) SELECT id, ?2 FROM acts WHERE cause = ?1
        AND NOT EXISTS (SELECT 1 FROM acts_undone WHERE act = acts.id)",
    )?
    .execute(params![cause, now])?;
    Ok(())
}

/// Whether a card of an act has an answer in the log that came later.
pub(super) fn is_answered_since(conn: &Connection, act: ActId) -> rusqlite::Result<bool> {
    conn.prepare_cached(ANSWERED_SINCE_SQL)?.exists([act])
}

pub(super) const ANSWERED_SINCE_SQL: &str = "SELECT 1 FROM acts
    JOIN reviews ON reviews.id > acts.after_review
    JOIN act_cards ON act_cards.act = acts.id AND act_cards.card = reviews.card
    WHERE acts.id = ?1 LIMIT 1";

/// The last act that counts and that the learner did, without its cards: there may be many.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct NewestAct {
    pub id: ActId,
    pub kind: ActKind,
    pub day: StudyDay,
    /// The newest answer of the log when it was done.
    pub after_review: ReviewId,
}

/// The last act that counts and that the learner did.
pub(super) fn newest(conn: &Connection) -> rusqlite::Result<Option<NewestAct>> {
    let of_row = |row: &Row| {
        Ok(NewestAct {
            id: row.get("id")?,
            kind: kind_of_row(row)?,
            day: row.get("day")?,
            after_review: row.get("after_review")?,
        })
    };
    conn.prepare_cached(NEWEST_SQL)?
        .query_row([], of_row)
        .optional()
}

pub(super) const NEWEST_SQL: &str = "SELECT * FROM acts WHERE cause IS NULL
    AND NOT EXISTS (SELECT 1 FROM acts_undone WHERE act = acts.id) ORDER BY id DESC LIMIT 1";

/// Every act that counts, as they were done.
pub(super) fn all(conn: &Connection) -> rusqlite::Result<Vec<LoggedAct>> {
    let mut query = conn.prepare_cached(&format!("{EFFECTIVE} ORDER BY acts.id"))?;
    let acts: Vec<LoggedAct> = query
        .query_map([], logged_of_row)?
        .collect::<Result<_, _>>()?;
    acts.into_iter().map(|it| with_cards(conn, it)).collect()
}

/// What was done to one card, by its row, in order.
pub(super) fn of_card(conn: &Connection, card_key: i64) -> rusqlite::Result<Vec<Placed>> {
    let mut query = conn.prepare_cached(OF_CARD_SQL)?;
    query.query_map([card_key], placed_of_row)?.collect()
}

pub(super) const OF_CARD_SQL: &str =
    "SELECT acts.* FROM act_cards JOIN acts ON acts.id = act_cards.act
    WHERE act_cards.card = ?1 AND NOT EXISTS (SELECT 1 FROM acts_undone WHERE act = acts.id)
    ORDER BY acts.id";

/// The cards that were put on a day and not answered since.
pub(super) fn planned(conn: &Connection) -> rusqlite::Result<Vec<CardId>> {
    let mut query = conn.prepare_cached(PLANNED_SQL)?;
    query.query_map([], |row| row.get(0))?.collect()
}

const PLANNED_SQL: &str = "SELECT DISTINCT cards.uid FROM acts
    JOIN act_cards ON act_cards.act = acts.id JOIN cards ON cards.id = act_cards.card
    WHERE acts.kind = 'reschedule'
    AND NOT EXISTS (SELECT 1 FROM acts_undone WHERE acts_undone.act = acts.id)
    AND NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.card = cards.id
        AND reviews.id > acts.after_review
        AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id))";

/// What was done to each card, by its row, in order.
pub(super) fn placed(conn: &Connection) -> rusqlite::Result<Vec<(i64, Placed)>> {
    let mut query = conn.prepare_cached(
        "SELECT acts.*, act_cards.card FROM acts JOIN act_cards ON act_cards.act = acts.id
        WHERE NOT EXISTS (SELECT 1 FROM acts_undone WHERE acts_undone.act = acts.id)
        ORDER BY acts.id, act_cards.card",
    )?;
    query
        .query_map([], |row| Ok((row.get("card")?, placed_of_row(row)?)))?
        .collect()
}

fn placed_of_row(row: &Row) -> rusqlite::Result<Placed> {
    Ok(Placed {
        after_review: row.get("after_review")?,
        kind: kind_of_row(row)?,
        day: row.get("day")?,
    })
}

const EFFECTIVE: &str =
    "SELECT * FROM acts WHERE NOT EXISTS (SELECT 1 FROM acts_undone WHERE act = acts.id)";

/// The rows of the cards of an act, in the order of its cards.
pub(super) fn card_keys(conn: &Connection, act: ActId) -> rusqlite::Result<Vec<i64>> {
    let mut query = conn.prepare_cached(
        "SELECT cards.id FROM act_cards JOIN cards ON cards.id = act_cards.card
        WHERE act_cards.act = ?1 ORDER BY cards.uid",
    )?;
    query.query_map([act], |row| row.get(0))?.collect()
}

/// How many cards an act was done to.
pub(super) fn count_cards(conn: &Connection, act: ActId) -> rusqlite::Result<usize> {
    let count: i64 = conn
        .prepare_cached("SELECT count(*) FROM act_cards WHERE act = ?1")?
        .query_row([act], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// The cards of an act, in order.
pub(super) fn cards(conn: &Connection, act: ActId) -> rusqlite::Result<Vec<CardId>> {
    let mut query = conn.prepare_cached(
        "SELECT cards.uid FROM act_cards JOIN cards ON cards.id = act_cards.card
        WHERE act_cards.act = ?1 ORDER BY cards.uid",
    )?;
    query.query_map([act], |row| row.get(0))?.collect()
}

fn with_cards(conn: &Connection, mut logged: LoggedAct) -> rusqlite::Result<LoggedAct> {
    logged.act.cards = cards(conn, logged.id)?;
    Ok(logged)
}

fn logged_of_row(row: &Row) -> rusqlite::Result<LoggedAct> {
    Ok(LoggedAct {
        id: row.get("id")?,
        act: Act {
            kind: kind_of_row(row)?,
            cards: Vec::new(),
            at: row.get("at_ms")?,
            day: row.get("day")?,
        },
        after_review: row.get("after_review")?,
        cause: row.get("cause")?,
    })
}

/// How a kind stands in its row.
struct Columns<'a> {
    name: &'static str,
    value: Option<i64>,
    tag: Option<&'a Tag>,
}

fn columns(kind: &ActKind) -> Columns<'_> {
    let of = |name, value, tag| Columns { name, value, tag };
    match kind {
        ActKind::Suspend => of("suspend", None, None),
        ActKind::Unsuspend => of("unsuspend", None, None),
        ActKind::Bury(until) => of("bury", Some(until.0.into()), None),
        ActKind::Unbury => of("unbury", None, None),
        ActKind::Flag(flag) => of("flag", Some(flag.number().into()), None),
        ActKind::Unflag => of("unflag", None, None),
        ActKind::Reschedule(due) => of("reschedule", Some(due.0.into()), None),
        ActKind::Forget => of("forget", None, None),
        ActKind::Tag(tag) => of("tag", None, Some(tag)),
        ActKind::Untag(tag) => of("untag", None, Some(tag)),
    }
}

fn kind_of_row(row: &Row) -> rusqlite::Result<ActKind> {
    Ok(match row.get_ref("kind")?.as_str()? {
        "suspend" => ActKind::Suspend,
        "unsuspend" => ActKind::Unsuspend,
        "bury" => ActKind::Bury(row.get("value")?),
        "unbury" => ActKind::Unbury,
        "flag" => ActKind::Flag(row.get("value")?),
        "unflag" => ActKind::Unflag,
        "reschedule" => ActKind::Reschedule(row.get("value")?),
        "forget" => ActKind::Forget,
        "tag" => ActKind::Tag(row.get("tag")?),
        "untag" => ActKind::Untag(row.get("tag")?),
        _ => return Err(FromSqlError::InvalidType.into()),
    })
}

impl ToSql for ActId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for ActId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

impl ToSql for Tag {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for Tag {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(value.as_str()?).map_err(|_| FromSqlError::InvalidType)
    }
}

impl ToSql for Flag {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.number().into())
    }
}

impl FromSql for Flag {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = i64::column_result(value)?;
        let flag = u8::try_from(number).ok().and_then(Self::from_number);
        flag.ok_or(FromSqlError::OutOfRange(number))
    }
}
