//! Quizzes: made once, answered question by question, and what their answers say of cards.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params, params};

use super::reviews::{self, LoggedAnswer, ReviewId};
use super::saving::save;
use super::sql_types::Json;
use super::{Store, StoreError, cards, confusions, history};
use crate::catalog::Catalog;
use crate::deck::CardId;
use crate::progress::{Answer, CardProgress, How};
use crate::scheduler::{SchedulingOptions, outcome};
use crate::session::{
    CardEvidence, Confused, Given, Question, Quiz, QuizOptions, QuizSession, Response, Sureness,
};
use crate::storage::error::At;
use crate::time::{StudyDay, Timestamp};

/// The number of a quiz; a later one has a higher number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuizId(pub i64);

/// An answer to a question of a quiz, with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionAnswer<'a> {
    /// The quiz.
    pub quiz: QuizId,
    /// The number of the question, from 0.
    pub number: usize,
    /// The answer.
    pub given: &'a Given,
    /// The part of the mark it earned.
    pub earned: f32,
    /// What it says of cards.
    pub evidence: &'a [CardEvidence],
    /// What was confused in it.
    pub confused: Option<&'a Confused>,
    /// Milliseconds spent on the quiz so far, this answer included.
    pub used_millis: u64,
    /// When.
    pub at: Timestamp,
    /// The study day that was.
    pub day: StudyDay,
}

/// A quiz in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct QuizSummary {
    /// Its number.
    pub id: QuizId,
    /// When it was begun.
    pub started: Timestamp,
    /// The study day that was.
    pub day: StudyDay,
    /// What was chosen for it.
    pub options: QuizOptions,
    /// Marks earned.
    pub earned: f32,
    /// Marks there were: one a question.
    pub most: usize,
    /// Milliseconds it took.
    pub used_millis: u64,
    /// Whether it is over.
    pub is_finished: bool,
    /// Questions without the whole mark.
    pub to_look_at: usize,
}

/// The cards an answer changed, and where they stand.
type Changed = Vec<(CardId, CardProgress)>;

impl Store {
    /// Keeps a quiz that is begun at `now`.
    ///
    /// # Errors
    /// As for [`Store::commit`]; nothing was saved.
    pub fn begin_quiz(
        &mut self,
        quiz: &Quiz,
        now: Timestamp,
        day: StudyDay,
    ) -> Result<QuizId, StoreError> {
        let (tx, path) = self.begin()?;
        let id = insert_quiz(&tx, quiz, now, day).at(path)?;
        tx.commit().at(path)?;
        Ok(id)
    }

    /// A quiz with its answers, to go on with or to look at.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn open_quiz(&self, id: QuizId) -> Result<Option<QuizSession>, StoreError> {
        self.read(|conn| read_quiz(conn, id))
    }

    /// The newest quiz, unless it is finished.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn unfinished_quiz(&self) -> Result<Option<QuizId>, StoreError> {
        let newest =
            "SELECT id, finished_ms IS NULL AS is_open FROM quizzes ORDER BY id DESC LIMIT 1";
        let found = self.read(|conn| {
            let row = |row: &Row| Ok((row.get("id")?, row.get("is_open")?));
            conn.query_row(newest, [], row).optional()
        })?;
        Ok(found.and_then(|(id, is_open): (QuizId, bool)| is_open.then_some(id)))
    }

    /// Keeps an answer to a question with all that follows: what it says of cards goes into
    /// the log, under the options of each, or the defaults. Gives where those cards stand.
    ///
    /// # Errors
    /// The question is answered already, or as for [`Store::commit`]; nothing was saved.
    pub fn answer_question(
        &mut self,
        answer: &QuestionAnswer,
        options: &BTreeMap<CardId, SchedulingOptions>,
    ) -> Result<Vec<(CardId, CardProgress)>, StoreError> {
        let homes = Arc::clone(&self.homes);
        let (tx, path) = self.begin()?;
        let changed = keep_answer(&tx, answer, options, &homes).at(path)?;
        tx.commit().at(path)?;
        Ok(changed)
    }

    /// Keeps that the learner says an answer was right. What it said of cards is taken back,
    /// and what a right one says, `evidence`, stands in its place in the log. Gives where
    /// those cards stand.
    ///
    /// # Errors
    /// It was said before, or as for [`Store::commit`]; nothing was saved.
    pub fn claim_right(
        &mut self,
        quiz: QuizId,
        number: usize,
        evidence: &[CardEvidence],
        now: Timestamp,
    ) -> Result<Vec<(CardId, CardProgress)>, StoreError> {
        let (tx, path) = self.begin()?;
        let changed = claim(&tx, quiz, number, evidence, now).at(path)?;
        tx.commit().at(path)?;
        Ok(changed)
    }

    /// Keeps how much time a quiz has taken, and how much it was given beyond its limit.
    ///
    /// # Errors
    /// As for [`Store::commit`]; nothing was saved.
    pub fn keep_quiz_time(
        &mut self,
        quiz: QuizId,
        used_millis: u64,
        added_secs: u32,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE quizzes SET used_ms = ?2, added_secs = ?3 WHERE id = ?1";
        self.change_quiz(sql, params![quiz, whole(used_millis), added_secs])
    }

    /// Keeps that a quiz is over, at `now`; the first time it was counts.
    ///
    /// # Errors
    /// As for [`Store::commit`]; nothing was saved.
    pub fn finish_quiz(
        &mut self,
        quiz: QuizId,
        used_millis: u64,
        added_secs: u32,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE quizzes SET used_ms = ?2, added_secs = ?3,
            finished_ms = coalesce(finished_ms, ?4) WHERE id = ?1";
        self.change_quiz(sql, params![quiz, whole(used_millis), added_secs, now])
    }

    /// Gives a quiz one more question at its end, so that it is not over any more.
    ///
    /// # Errors
    /// There is a question of this number, or as for [`Store::commit`]; nothing was saved.
    pub fn extend_quiz(
        &mut self,
        quiz: QuizId,
        number: usize,
        question: &Question,
    ) -> Result<(), StoreError> {
        let (tx, path) = self.begin()?;
        insert_question(&tx, quiz, number, question).at(path)?;
        tx.execute(
            "UPDATE quizzes SET finished_ms = NULL WHERE id = ?1",
            [quiz],
        )
        .at(path)?;
        tx.commit().at(path)
    }

    /// Every quiz, the newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quizzes(&self) -> Result<Vec<QuizSummary>, StoreError> {
        self.read(|conn| {
            let mut query = conn.prepare_cached(SUMMARIES_SQL)?;
            let whole_mark = f64::from(1.0 - f32::EPSILON);
            query.query_map([whole_mark], summary_of_row)?.collect()
        })
    }

    /// How many answers of quizzes begun from `from` to `to`, both included, were given with
    /// each sureness, the least sure first, and how many of them earned the whole mark.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn sureness(&self, from: StudyDay, to: StudyDay) -> Result<[(u64, u64); 3], StoreError> {
        self.read(|conn| {
            let mut query = conn.prepare_cached(SURENESS_SQL)?;
            let whole_mark = f64::from(1.0 - f32::EPSILON);
            let mut rows = query.query(params![from, to, whole_mark])?;
            let mut counts = [(0, 0); 3];
            while let Some(row) = rows.next()? {
                let Json(sureness): Json<Sureness> = row.get("sureness")?;
                let (right, all): (u32, u32) = (row.get("right")?, row.get("answers")?);
                counts[sureness as usize] = (right.into(), all.into());
            }
            Ok(counts)
        })
    }

    /// The time that typed answers usually take, in milliseconds: the median, once there are
    /// `least` of them.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn usual_typing_millis(&self, least: usize) -> Result<Option<u32>, StoreError> {
        let mut times = self.read(|conn| {
            let mut query = conn.prepare_cached(TYPING_SQL)?;
            let times = query.query_map([], |row| row.get(0))?;
            times.collect::<rusqlite::Result<Vec<u32>>>()
        })?;
        times.sort_unstable();
        let is_known = times.len() >= least;
        Ok(times.get(times.len() / 2).copied().filter(|_| is_known))
    }

    fn change_quiz(&mut self, sql: &str, values: impl rusqlite::Params) -> Result<(), StoreError> {
        let (tx, path) = self.begin()?;
        tx.execute(sql, values).at(path)?;
        tx.commit().at(path)
    }
}

const SUMMARIES_SQL: &str = "SELECT quizzes.*,
    (SELECT count(*) FROM quiz_questions WHERE quiz_questions.quiz = quizzes.id) AS most,
    coalesce(sum(CASE WHEN claims.quiz IS NULL THEN quiz_answers.earned ELSE 1.0 END), 0.0) AS earned,
    count(quiz_answers.id) FILTER (WHERE claims.quiz IS NOT NULL OR quiz_answers.earned >= ?1) AS right
    FROM quizzes LEFT JOIN quiz_answers ON quiz_answers.quiz = quizzes.id
    LEFT JOIN claims ON claims.quiz = quiz_answers.quiz AND claims.number = quiz_answers.number
    GROUP BY quizzes.id ORDER BY quizzes.id DESC";

const SURENESS_SQL: &str = "SELECT quiz_answers.sureness AS sureness, count(*) AS answers,
    count(*) FILTER (WHERE claims.quiz IS NOT NULL OR quiz_answers.earned >= ?3) AS right
    FROM quizzes JOIN quiz_answers ON quiz_answers.quiz = quizzes.id
    LEFT JOIN claims ON claims.quiz = quiz_answers.quiz AND claims.number = quiz_answers.number
    WHERE quizzes.day BETWEEN ?1 AND ?2 AND quiz_answers.sureness IS NOT NULL
    GROUP BY quiz_answers.sureness";

const TYPING_SQL: &str = "SELECT reviews.answer_ms FROM evidence
    JOIN reviews ON reviews.id = evidence.review WHERE evidence.how = 'recall'
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.review = reviews.id)";

fn insert_quiz(
    conn: &Connection,
    quiz: &Quiz,
    now: Timestamp,
    day: StudyDay,
) -> rusqlite::Result<QuizId> {
    let Quiz { options, questions } = quiz;
    let sql = "INSERT INTO quizzes (started_ms, day, options) VALUES (?1, ?2, ?3)";
    let id = conn
        .prepare_cached(sql)?
        .insert(params![now, day, Json(options)])
        .map(QuizId)?;
    for (number, question) in questions.iter().enumerate() {
        insert_question(conn, id, number, question)?;
    }
    Ok(id)
}

fn insert_question(
    conn: &Connection,
    quiz: QuizId,
    number: usize,
    question: &Question,
) -> rusqlite::Result<()> {
    let sql = "INSERT INTO quiz_questions (quiz, number, question) VALUES (?1, ?2, ?3)";
    conn.prepare_cached(sql)?
        .execute(params![quiz, key(number), Json(question)])?;
    Ok(())
}

fn read_quiz(conn: &Connection, id: QuizId) -> rusqlite::Result<Option<QuizSession>> {
    let found = conn
        .prepare_cached("SELECT * FROM quizzes WHERE id = ?1")?
        .query_row([id], |row| {
            let used_millis: i64 = row.get("used_ms")?;
            let options: Json<QuizOptions> = row.get("options")?;
            Ok((options.0, used_millis, row.get("added_secs")?))
        })
        .optional()?;
    let Some((options, used_millis, added_secs)) = found else {
        return Ok(None);
    };
    let quiz = Quiz {
        options,
        questions: read_questions(conn, id)?,
    };
    let used_millis = used_millis.unsigned_abs();
    let given = read_answers(conn, id)?;
    Ok(Some(QuizSession::resume(
        quiz,
        given,
        used_millis,
        added_secs,
    )))
}

fn read_questions(conn: &Connection, id: QuizId) -> rusqlite::Result<Vec<Question>> {
    let sql = "SELECT question FROM quiz_questions WHERE quiz = ?1 ORDER BY number";
    let mut query = conn.prepare_cached(sql)?;
    query
        .query_map([id], |row| row.get(0).map(|Json(question)| question))?
        .collect()
}

fn read_answers(conn: &Connection, id: QuizId) -> rusqlite::Result<BTreeMap<usize, Given>> {
    let sql = "SELECT quiz_answers.*, claims.quiz IS NOT NULL AS is_claimed FROM quiz_answers
        LEFT JOIN claims USING (quiz, number) WHERE quiz_answers.quiz = ?1";
    let mut query = conn.prepare_cached(sql)?;
    let answers = query.query_map([id], |row| {
        let number: u32 = row.get("number")?;
        let response: Json<Response> = row.get("response")?;
        let sureness: Option<Json<Sureness>> = row.get("sureness")?;
        let given = Given {
            response: response.0,
            sureness: sureness.map(|it| it.0),
            answer_millis: row.get("answer_ms")?,
            is_claimed: row.get("is_claimed")?,
        };
        Ok((usize::try_from(number).unwrap_or(usize::MAX), given))
    })?;
    answers.collect()
}

fn keep_answer(
    conn: &Connection,
    answer: &QuestionAnswer,
    options: &BTreeMap<CardId, SchedulingOptions>,
    homes: &Catalog,
) -> rusqlite::Result<Changed> {
    insert_answer(conn, answer)?;
    let sql = "UPDATE quizzes SET used_ms = ?2 WHERE id = ?1";
    conn.prepare_cached(sql)?
        .execute(params![answer.quiz, whole(answer.used_millis)])?;
    if let Some(confused) = answer.confused {
        confusions::insert(conn, answer, confused)?;
    }
    let defaults = SchedulingOptions::default();
    let evidence = answer.evidence.iter();
    evidence
        .map(|said| {
            let options = options.get(&said.card).unwrap_or(&defaults);
            keep_evidence(conn, answer, said, (options, homes))
        })
        .collect()
}

fn insert_answer(conn: &Connection, answer: &QuestionAnswer) -> rusqlite::Result<()> {
    let sql =
        "INSERT INTO quiz_answers (quiz, number, at_ms, response, sureness, answer_ms, earned)
        VALUES (:quiz, :number, :at_ms, :response, :sureness, :answer_ms, :earned)";
    let Given {
        response,
        sureness,
        answer_millis,
        is_claimed: _,
    } = answer.given;
    conn.prepare_cached(sql)?.execute(named_params! {
        ":quiz": answer.quiz, ":number": key(answer.number), ":at_ms": answer.at,
        ":response": Json(response), ":sureness": sureness.as_ref().map(Json),
        ":answer_ms": answer_millis, ":earned": answer.earned,
    })?;
    Ok(())
}

/// Puts what an answer says of one card into the log.
fn keep_evidence(
    conn: &Connection,
    answer: &QuestionAnswer,
    said: &CardEvidence,
    (options, homes): (&SchedulingOptions, &Catalog),
) -> rusqlite::Result<(CardId, CardProgress)> {
    let logged = Answer {
        card: said.card.clone(),
        at: answer.at,
        day: answer.day,
        rating: said.rating,
        how: said.how,
        answer_millis: said.answer_millis,
        interval_days: None,
    };
    let card_key = cards::intern(conn, &said.card)?;
    let before = cards::progress(conn, card_key)?;
    let after = outcome(&before, &logged, options).after;
    let review = save(conn, (card_key, homes), &logged, &before, &after, options)?;
    let question = (answer.quiz, answer.number);
    insert_evidence(conn, review, question, said.how, None)?;
    Ok((logged.card, after))
}

fn insert_evidence(
    conn: &Connection,
    review: ReviewId,
    (quiz, number): (QuizId, usize),
    how: How,
    place: Option<ReviewId>,
) -> rusqlite::Result<()> {
    let (how, guess) = match how {
        // A flashcard is what has no row here.
        How::Flashcard => return Ok(()),
        How::Recall => ("recall", None),
        How::Choice { guess } => ("choice", Some(guess)),
        How::Item { guess } => ("item", Some(guess)),
    };
    let sql = "INSERT INTO evidence (review, quiz, number, how, guess, place)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    conn.prepare_cached(sql)?
        .execute(params![review, quiz, key(number), how, guess, place])?;
    Ok(())
}

fn claim(
    conn: &Connection,
    quiz: QuizId,
    number: usize,
    rights: &[CardEvidence],
    now: Timestamp,
) -> rusqlite::Result<Changed> {
    conn.prepare_cached("INSERT INTO claims (quiz, number, at_ms) VALUES (?1, ?2, ?3)")?
        .execute(params![quiz, key(number), now])?;
    let mut changed = Changed::new();
    for (review, place) in evidence_of_question(conn, quiz, number)? {
        let Some(logged) = reviews::one(conn, review)? else {
            continue;
        };
        let mut rights = rights.iter();
        let right = rights.find(|right| right.card == logged.answer.card);
        if let Some(right) = right.filter(|right| right.rating != logged.answer.rating) {
            let progress = replace(conn, &logged, right, (quiz, number), place, now)?;
            changed.push((logged.answer.card, progress));
        }
    }
    Ok(changed)
}

/// The answers of the log that a question gave, and the place each has in it.
fn evidence_of_question(
    conn: &Connection,
    quiz: QuizId,
    number: usize,
) -> rusqlite::Result<Vec<(ReviewId, ReviewId)>> {
    let sql = "SELECT review, coalesce(place, review) FROM evidence
        WHERE quiz = ?1 AND number = ?2 ORDER BY review";
    let mut query = conn.prepare_cached(sql)?;
    query
        .query_map(params![quiz, key(number)], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .collect()
}

/// Takes an answer of the log back and puts a right one in its place.
fn replace(
    conn: &Connection,
    old: &LoggedAnswer,
    right: &CardEvidence,
    question: (QuizId, usize),
    place: ReviewId,
    now: Timestamp,
) -> rusqlite::Result<CardProgress> {
    let card_key = cards::intern(conn, &old.answer.card)?;
    let standings = history::change(conn, &[card_key], || {
        reviews::take_back(conn, old.review, now)?;
        let answer = Answer {
            rating: right.rating,
            ..old.answer.clone()
        };
        let preset_key = reviews::intern_preset(conn, &old.options)?;
        let review = reviews::append(conn, card_key, &answer, preset_key)?;
        insert_evidence(conn, review, question, answer.how, Some(place))
    })?;
    Ok(standings.first().copied().unwrap_or_default().progress)
}

fn summary_of_row(row: &Row) -> rusqlite::Result<QuizSummary> {
    let options: Json<QuizOptions> = row.get("options")?;
    let (most, right): (u32, u32) = (row.get("most")?, row.get("right")?);
    let used_millis: i64 = row.get("used_ms")?;
    let finished: Option<Timestamp> = row.get("finished_ms")?;
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    Ok(QuizSummary {
        id: row.get("id")?,
        started: row.get("started_ms")?,
        day: row.get("day")?,
        options: options.0,
        earned: row.get("earned")?,
        most: count(most),
        used_millis: used_millis.unsigned_abs(),
        is_finished: finished.is_some(),
        to_look_at: count(most.saturating_sub(right)),
    })
}

/// The number of a question as the database counts.
pub(super) fn key(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn whole(millis: u64) -> i64 {
    i64::try_from(millis).unwrap_or(i64::MAX)
}

impl ToSql for QuizId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for QuizId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}
