//! Cards that were taken for each other in quizzes, and pairs that are told apart again.

use rusqlite::{Connection, Row, named_params, params};

use super::quizzes::{QuestionAnswer, key};
use super::sql_types::Json;
use super::{Store, StoreError, cards};
use crate::deck::CardId;
use crate::lang::LocalText;
use crate::session::Confused;
use crate::storage::error::At;
use crate::time::Timestamp;

/// Two cards that were taken for each other, one way or the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confusion {
    /// The card that was asked the last time.
    pub asked: CardId,
    /// The card whose answer was chosen then.
    pub chosen: CardId,
    /// The words that were right.
    pub asked_text: LocalText,
    /// The words that were chosen.
    pub chosen_text: LocalText,
    /// How many times, both ways, since they were last firm.
    pub times: u32,
}

impl Store {
    /// The pairs of cards that were confused since they were last firm, the most frequent
    /// first. Answers that the learner says were right do not count.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn confusions(&self) -> Result<Vec<Confusion>, StoreError> {
        self.read(|conn| {
            let mut query = conn.prepare_cached(CONFUSIONS_SQL)?;
            query.query_map([], confusion_of_row)?.collect()
        })
    }

    /// Keeps that two cards are told apart; later confusions count anew.
    ///
    /// # Errors
    /// As for [`Store::commit`]; nothing was saved.
    pub fn confusion_is_firm(
        &mut self,
        asked: &CardId,
        chosen: &CardId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (tx, path) = self.begin()?;
        let pair = (
            cards::intern(&tx, asked).at(path)?,
            cards::intern(&tx, chosen).at(path)?,
        );
        tx.prepare_cached(
            "INSERT INTO confusions_firm (asked, chosen, last, at_ms)
            VALUES (?1, ?2, (SELECT coalesce(max(id), 0) FROM confusions), ?3)",
        )
        .and_then(|mut query| query.execute(params![pair.0, pair.1, now]))
        .at(path)?;
        tx.commit().at(path)
    }
}

// The words are those of the newest row of each pair: beside one `max`, SQLite gives the
// columns of the row it comes from.
const CONFUSIONS_SQL: &str = "SELECT asked.uid AS asked_uid, chosen.uid AS chosen_uid,
    asked_text, chosen_text, count(*) AS times, max(confusions.id) AS newest
    FROM confusions JOIN cards AS asked ON asked.id = confusions.asked
    JOIN cards AS chosen ON chosen.id = confusions.chosen
    WHERE NOT EXISTS (SELECT 1 FROM claims
        WHERE claims.quiz = confusions.quiz AND claims.number = confusions.number)
    AND NOT EXISTS (SELECT 1 FROM confusions_firm AS firm WHERE firm.last >= confusions.id
        AND min(firm.asked, firm.chosen) = min(confusions.asked, confusions.chosen)
        AND max(firm.asked, firm.chosen) = max(confusions.asked, confusions.chosen))
    GROUP BY min(confusions.asked, confusions.chosen), max(confusions.asked, confusions.chosen)
    ORDER BY times DESC, newest DESC";

/// Keeps that an answer took one card for another.
pub(super) fn insert(
    conn: &Connection,
    answer: &QuestionAnswer,
    confused: &Confused,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO confusions
        (quiz, number, asked, chosen, asked_text, chosen_text, at_ms)
        VALUES (:quiz, :number, :asked, :chosen, :asked_text, :chosen_text, :at_ms)";
    conn.prepare_cached(sql)?.execute(named_params! {
        ":quiz": answer.quiz, ":number": key(answer.number), ":at_ms": answer.at,
        ":asked": cards::intern(conn, &confused.asked)?,
        ":chosen": cards::intern(conn, &confused.chosen)?,
        ":asked_text": Json(&confused.asked_text), ":chosen_text": Json(&confused.chosen_text),
    })?;
    Ok(())
}

fn confusion_of_row(row: &Row) -> rusqlite::Result<Confusion> {
    let text = |column: &str| row.get(column).map(|Json(text)| text);
    Ok(Confusion {
        asked: row.get("asked_uid")?,
        chosen: row.get("chosen_uid")?,
        asked_text: text("asked_text")?,
        chosen_text: text("chosen_text")?,
        times: row.get("times")?,
    })
}
