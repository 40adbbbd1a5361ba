//! The writes of a learner, one at a time, over the database alone: reading the shipped decks
//! at each start would cost more than everything that is tried here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use zhanar::deck::{CardId, DeckId};
use zhanar::facts::Importance;
use zhanar::lang::{Lang, LocalText, Words};
use zhanar::progress::{Act, ActKind, Answer, Flag, How, Rating};
use zhanar::scheduler::{SchedulingOptions, outcome};
use zhanar::session::{
    Body, CardEvidence, Feedback, Given, Preset, Question, Quiz, QuizOptions, Response, Source,
    Topic,
};
use zhanar::storage::{
    Access, DataDir, DoctorReport, Mending, QuestionAnswer, QuizId, Store, StoreError,
};
use zhanar::time::{StudyDay, Timestamp};

/// The study day on which everything happens, unless a test turns the clock.
pub const DAY: i32 = 20_500;

/// Noon of that day.
pub const NOW: Timestamp = Timestamp(DAY as i64 * 86_400_000 + 43_200_000);

/// A folder in memory, where the system has one: what is tried here does not need a disk.
pub fn quick_folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let mut builder = tempfile::Builder::new();
    builder.prefix("zhanar-");
    let made = builder.tempdir_in(memory);
    made.or_else(|_| builder.tempdir()).expect("a folder")
}

pub fn data(dir: &Path) -> DataDir {
    DataDir::choose(Some(dir.to_path_buf()), None).expect("a data folder")
}

pub fn file(dir: &Path) -> PathBuf {
    data(dir).collection_file()
}

/// Opens the collection as the program does.
pub fn open(dir: &Path) -> Result<Store, StoreError> {
    let data = data(dir);
    data.create()?;
    Store::open(
        &data.collection_file(),
        Access::take(&data.lock_file()),
        NOW,
    )
}

/// The answer with this number: to one of a few cards, on one of a few days.
pub fn answer(number: u32) -> Answer {
    let day = DAY + i32::try_from(number / 40).expect("a day");
    Answer {
        card: CardId(format!("deck/карта-{}", number % 11)),
        at: Timestamp(i64::from(day) * 86_400_000 + i64::from(number % 40) * 60_000),
        day: StudyDay(day),
        rating: Rating::ALL[usize::try_from(number % 4).expect("a rating")],
        how: How::Flashcard,
        answer_millis: 1500 + number,
        interval_days: None,
    }
}

/// Gives an answer as the program does: what is stored, what follows, one commit.
pub fn give(store: &mut Store, number: u32) -> Result<(), StoreError> {
    let (answer, options) = (answer(number), SchedulingOptions::default());
    let before = store.progress(&answer.card)?;
    let after = outcome(&before, &answer, &options).after;
    store.commit(&answer, &before, &after, &options).map(|_| ())
}

/// The act with this number. Each changes the card it is done to.
pub fn act(number: u32) -> Act {
    let kind = [
        ActKind::Suspend,
        ActKind::Flag(Flag::ALL[0]),
        ActKind::Reschedule(StudyDay(DAY + 30)),
        ActKind::Unsuspend,
        ActKind::Unflag,
        ActKind::Bury(StudyDay(DAY + 1)),
        ActKind::Unbury,
        ActKind::Forget,
    ][usize::try_from(number % 8).expect("a kind")];
    Act {
        kind,
        cards: vec![CardId("deck/карта-3".into())],
        at: NOW,
        day: StudyDay(DAY),
    }
}

/// Begins a quiz of so many questions.
pub fn begin_quiz(store: &mut Store, questions: usize) -> Result<QuizId, StoreError> {
    let text = |words: &str| LocalText::from(words);
    let question = |number: usize| Question {
        cards: vec![CardId(format!("deck/карта-{}", number % 11))],
        topic: Topic {
            deck: DeckId("deck".into()),
            title: text("Тақырып"),
        },
        asks: zhanar::facts::Asks::default(),
        importance: Importance::Useful,
        period: None,
        context: None,
        stem: text("«Рас па?»"),
        body: Body::Truth {
            is_true: true,
            exchanged: None,
            truth: text("Рас"),
        },
        source: Source::default(),
    };
    let quiz = Quiz {
        options: QuizOptions {
            preset: Preset::Topic,
            topics: vec![DeckId("deck".into())],
            kinds: Vec::new(),
            count: questions,
            seed: 7,
            time_limit_secs: None,
            feedback: Feedback::AtOnce,
            asks_sureness: false,
        },
        questions: (0..questions).map(question).collect(),
    };
    store.begin_quiz(&quiz, NOW, StudyDay(DAY))
}

/// Answers a question of a quiz, which is an answer of the log too.
pub fn answer_question(store: &mut Store, quiz: QuizId, number: usize) -> Result<(), StoreError> {
    let evidence = [CardEvidence {
        card: CardId(format!("deck/карта-{}", number % 11)),
        rating: Rating::Good,
        how: How::Item { guess: 0.5 },
        answer_millis: 4000,
    }];
    let answer = QuestionAnswer {
        quiz,
        number,
        given: &Given {
            response: Response::Truth(true),
            sureness: None,
            answer_millis: 4000,
            is_claimed: false,
        },
        earned: 1.0,
        evidence: &evidence,
        confused: None,
        used_millis: 4000,
        at: NOW,
        day: StudyDay(DAY),
    };
    store.answer_question(&answer, &BTreeMap::new()).map(|_| ())
}

/// A collection with so many answers, some acts and a quiz, closed again.
pub fn filled(dir: &Path, answers: u32) {
    let mut store = open(dir).expect("a collection");
    (0..answers).for_each(|number| give(&mut store, number).expect("an answer"));
    (0..3).for_each(|number| drop(store.act(&act(number)).expect("an act")));
    let quiz = begin_quiz(&mut store, 3).expect("a quiz");
    (0..2).for_each(|number| answer_question(&mut store, quiz, number).expect("an answer"));
}

/// The answers that count, in a file in which nothing is wrong.
pub fn sound_total(dir: &Path, what: &str) -> u64 {
    let mut store = open(dir).unwrap_or_else(|error| panic!("{what}: {error}"));
    let report = store
        .doctor(Mending::Look, NOW)
        .unwrap_or_else(|error| panic!("{what}: {error}"));
    let DoctorReport { reviews, .. } = report;
    assert!(report.is_sound(), "{what}: {report:?}");
    reviews
}

/// The error in words: one sentence that says something, whole, with nothing technical left in.
pub fn one_sentence(error: &StoreError) -> String {
    for lang in [Lang::Kk, Lang::Ru, Lang::En] {
        let told = error.message(&Words::new(lang));
        assert!(
            told.len() > 20 && !told.contains(['⟨', '\n']),
            "{error:?}: {told}"
        );
    }
    error.message(&Words::new(Lang::En))
}
