//! Made-up decks and learners of any size: the same numbers give the same bytes.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use jiff::tz::TimeZone;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use rusqlite::{Connection, params};
use zhanar::collection::{Collection, Opening, Scope, look_over};
use zhanar::deck::CardId;
use zhanar::progress::{Answer, CardProgress, CardState, How, Rating};
use zhanar::scheduler::{SchedulingOptions, outcome};
use zhanar::storage::Mending;
use zhanar::time::{StudyDay, Timestamp};

/// Cards in a deck; the last deck may have fewer.
const CARDS_IN_A_DECK: usize = 2_000;

/// The study day on which a made-up learner opens the program.
pub const TODAY: StudyDay = StudyDay(20_784);

/// Nine in the morning of that day.
pub const NOW: Timestamp = Timestamp(TODAY.0 as i64 * DAY_MS + 9 * 3_600_000);

const DAY_MS: i64 = 86_400_000;

/// Words to make texts from, in three languages.
const WORDS: [[&str; 12]; 3] = [
    [
        "congress", "delegate", "river", "charter", "printer", "railway", "village", "teacher",
        "petition", "harvest", "council", "winter",
    ],
    [
        "съезд",
        "өкіл",
        "өзен",
        "жарғы",
        "баспагер",
        "теміржол",
        "ауыл",
        "мұғалім",
        "өтініш",
        "егін",
        "кеңес",
        "қыс",
    ],
    [
        "собрание",
        "делегат",
        "река",
        "устав",
        "печатник",
        "дорога",
        "село",
        "учитель",
        "прошение",
        "урожай",
        "совет",
        "зима",
    ],
];

/// The options a learner has who chose none.
pub fn opening(dir: &Path) -> Opening {
    Opening {
        data_dir: Some(dir.to_path_buf()),
        environment_dir: None,
        zone: TimeZone::UTC,
    }
}

/// A learner in `dir` with so many cards of their own and so many answers, spread over the cards.
pub fn learner(dir: &Path, cards: usize, answers: usize) {
    let decks = dir.join("decks");
    fs::create_dir_all(&decks).expect("a folder");
    for (name, text) in deck_files(cards) {
        fs::write(decks.join(name), text).expect("a deck");
    }
    if answers == 0 {
        return;
    }
    begin(dir);
    fill(&dir.join("collection.sqlite3"), cards, answers);
    let report = look_over(&opening(dir), Mending::Repair, NOW).expect("a report");
    assert!(report.repaired, "{report:?}");
    // Counts each answer for its deck, as a learner's file has it.
    Collection::open(&opening(dir), NOW).expect("a collection");
    fs::remove_dir_all(dir.join("backups")).expect("no backups");
}

/// One answer by the program itself makes the file and its row of options.
fn begin(dir: &Path) {
    let start = Timestamp(0);
    let mut collection = Collection::open(&opening(dir), start).expect("a collection");
    let mut session = collection.start_review(&Scope::All, start).expect("cards");
    session.position(start);
    collection
        .answer(&mut session, Rating::Good, 5_000, start)
        .expect("an answer");
}

/// File names and texts of decks with so many cards in all.
pub fn deck_files(cards: usize) -> Vec<(String, String)> {
    let decks = cards.div_ceil(CARDS_IN_A_DECK);
    let of_deck = |deck: usize| {
        let first = deck * CARDS_IN_A_DECK;
        let count = CARDS_IN_A_DECK.min(cards - first);
        (
            format!("deck-{deck:03}.ron"),
            deck_text(&format!("deck-{deck:03}"), first, count),
        )
    };
    (0..decks).map(of_deck).collect()
}

/// The text of a deck with cards of these numbers.
pub fn deck_text(id: &str, first: usize, count: usize) -> String {
    let mut text = format!(
        "Deck(\n    id: \"{id}\",\n    scope: \"made\",\n    title: \"{id}\",\n    languages: [en, kk, ru],\n    cards: [\n"
    );
    for number in first..first + count {
        push_card(&mut text, number);
    }
    text.push_str("    ],\n)\n");
    text
}

fn push_card(text: &mut String, number: usize) {
    let mut rng = ChaCha8Rng::seed_from_u64(number as u64);
    let mut words = |count: usize| -> [String; 3] {
        let picked: Vec<usize> = (0..count).map(|_| rng.random_range(0..12)).collect();
        WORDS.map(|list| {
            picked
                .iter()
                .map(|it| list[*it])
                .collect::<Vec<_>>()
                .join(" ")
        })
    };
    let ask = words(7);
    let answer = words(2);
    let gloss = words(10);
    let texts = |name: &str, it: &[String; 3], end: &str| {
        let [en, kk, ru] = it;
        format!(
            "            {name}: {{\"en\": \"{en} {number}{end}\", \"kk\": \"{kk} {number}{end}\", \"ru\": \"{ru} {number}{end}\"}},\n"
        )
    };
    let _ = write!(
        text,
        "        Basic(\n            id: \"{}\",\n{}{}{}            tags: [\"t{}\"],\n        ),\n",
        card_name(number),
        texts("question", &ask, "?"),
        texts("answer", &answer, "x"),
        texts("gloss", &gloss, "."),
        number % 50,
    );
}

fn card_name(number: usize) -> String {
    format!("c{number:06}")
}

fn card_id(number: usize) -> CardId {
    CardId(format!("made/{}", card_name(number)))
}

/// Puts the answers of all cards into the log, in the order they were given.
fn fill(file: &Path, cards: usize, answers: usize) {
    let mut log: Vec<(i64, usize, Rating)> = Vec::with_capacity(answers);
    let options = SchedulingOptions::default();
    for number in 0..cards {
        let count = answers / cards + usize::from(number < answers % cards);
        log.extend(history(number, count, &options));
    }
    log.sort_unstable();
    let mut conn = Connection::open(file).expect("the file");
    let tx = conn.transaction().expect("a transaction");
    let preset: i64 = tx
        .query_row("SELECT max(id) FROM presets", [], |row| row.get(0))
        .expect("the options of the first answer");
    let mut keys = Vec::with_capacity(cards);
    for number in 0..cards {
        tx.prepare_cached("INSERT OR IGNORE INTO cards (uid) VALUES (?1)")
            .and_then(|mut it| it.execute([card_id(number).0]))
            .expect("a card");
        let key: i64 = tx
            .prepare_cached("SELECT id FROM cards WHERE uid = ?1")
            .and_then(|mut it| it.query_row([card_id(number).0], |row| row.get(0)))
            .expect("its row");
        keys.push(key);
    }
    for (at, number, rating) in log {
        let day = i32::try_from(at / DAY_MS).expect("a day");
        tx.prepare_cached(
            "INSERT INTO reviews (card, at_ms, day, rating, answer_ms, preset) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )
        .and_then(|mut it| {
            it.execute(params![keys[number], at, day, rating.number(), 4_000 + (number % 3_000) as i64, preset])
        })
        .expect("an answer");
    }
    tx.commit().expect("a commit");
}

/// The answers to one card: each on the day it came, one in ten forgotten; the next day it
/// comes lies a little before today at the earliest.
fn history(
    number: usize,
    count: usize,
    options: &SchedulingOptions,
) -> impl Iterator<Item = (i64, usize, Rating)> {
    let mut rng = ChaCha8Rng::seed_from_u64(0x5eed ^ (number as u64));
    let mut progress = CardProgress::default();
    let mut at = Timestamp(0);
    let mut given = Vec::with_capacity(count);
    for _ in 0..count {
        let rating = if rng.random_bool(0.1) {
            Rating::Again
        } else {
            Rating::Good
        };
        let answer = Answer {
            card: card_id(number),
            at,
            day: StudyDay(i32::try_from(at.0 / DAY_MS).expect("a day")),
            rating,
            how: How::Flashcard,
            answer_millis: 5_000,
            interval_days: None,
        };
        progress = outcome(&progress, &answer, options).after;
        given.push((at.0, rating));
        at = match progress.state {
            CardState::Review { due, .. } => Timestamp(i64::from(due.0) * DAY_MS + at.0 % DAY_MS),
            CardState::Learning { due, .. } | CardState::Relearning { due, .. } => due,
            CardState::New => at,
        };
    }
    let last = given.last().map_or(0, |(at, _)| at / DAY_MS);
    let wait = (at.0 / DAY_MS - last).max(1);
    let ago = rng.random_range(1..=wait + wait / 20);
    let shift =
        (i64::from(TODAY.0) - ago - last) * DAY_MS + i64::from(rng.random_range(0..36_000_000));
    given
        .into_iter()
        .map(move |(at, rating)| (at + shift, number, rating))
}
