//! How the program fares at a size that no student reaches: a hundred thousand cards and a
//! million answers, beside a thousand cards and ten thousand answers.
//!
//! `cargo bench --bench scale` measures; `cargo bench --bench scale -- --make DIR CARDS ANSWERS`
//! makes a learner to look at: `zhanar --data-dir DIR`.

#![allow(
    clippy::expect_used,
    clippy::cast_possible_wrap,
    reason = "a measurement that cannot be made ends with what was in the way"
)]

mod making;
mod window;

use std::hint::black_box;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion};
use making::{NOW, opening};
use rayon::prelude::*;
use zhanar::catalog::CardIndex;
use zhanar::check::check;
use zhanar::collection::{Collection, Scope, make_decks};
use zhanar::lang::Lang;
use zhanar::progress::{Flag, Rating};
use zhanar::report::Unwatched;
use zhanar::ron_source::Source;
use zhanar::search::{Column, Direction, Index, Names, find, order, parse};
use zhanar::session::{Feedback, Preset, QuizOptions, ReviewSession};
use zhanar::stats::Period;
use zhanar::storage::backup;

/// What is searched: words in three scripts and orders of letters, a tag, days, and all at once.
const SEARCHES: [&str; 6] = [
    "c",
    "winter council",
    "съезд",
    "өкіл өзен",
    "tag:t7",
    "due<7 -is:new (село or ауыл) missed>0",
];

/// The sizes: their names, cards and answers.
const SIZES: [(&str, usize, usize); 2] = [
    ("1,000 cards", 1_000, 10_000),
    ("100,000 cards", 100_000, 1_000_000),
];

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|arg| arg == "--make") {
        let number = |place: usize| args[at + place].parse().expect("a number");
        making::learner(Path::new(&args[at + 1]), number(2), number(3));
        return;
    }
    let mut criterion = Criterion::default().configure_from_args().sample_size(10);
    decks(&mut criterion);
    shipped_facts(&mut criterion);
    let nobody = tempfile::tempdir().expect("a folder");
    window::first_frame(&mut criterion, "nobody yet", nobody.path());
    for (name, cards, answers) in SIZES {
        let dir = tempfile::tempdir().expect("a folder");
        making::learner(dir.path(), cards, answers);
        studying(&mut criterion, name, dir.path());
        searching(&mut criterion, name, dir.path());
        window::first_frame(&mut criterion, name, dir.path());
        window::frames(&mut criterion, name, dir.path());
    }
    criterion.final_summary();
}

/// Decks of a hundred thousand cards in all, in three languages, 87 MB.
fn decks(criterion: &mut Criterion) {
    let files = making::deck_files(100_000);
    let mut group = criterion.benchmark_group("decks of 100,000 cards");
    group.bench_function("parse and check", |bench| {
        bench.iter(|| {
            // Several at a time, as the program reads them.
            let checked = files
                .par_iter()
                .map(|(name, text)| check(&Source::new(name, black_box(text))).1.len());
            assert_eq!(checked.sum::<usize>(), 0, "sound decks");
        });
    });
    group.finish();
}

/// The facts that come with the program: read, checked, and made into decks.
fn shipped_facts(criterion: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks/alash-semey");
    criterion.bench_function("check the shipped facts and make their decks", |bench| {
        bench.iter(|| make_decks(&folder).expect("decks"));
    });
}

/// A search as it is made after each key, with the texts folded before.
fn searching(criterion: &mut Criterion, name: &str, dir: &Path) {
    let collection = Collection::open(&opening(dir), NOW).expect("a collection");
    let catalog = collection.shared_catalog();
    let mut group = criterion.benchmark_group(format!("{name}: a search"));
    let index = || Index::build(&catalog, Lang::En, &mut Unwatched).expect("nobody stops it");
    group.bench_function("texts folded, once", |bench| {
        bench.iter_with_large_drop(index);
    });
    group.bench_function("where all cards stand, once", |bench| {
        bench.iter_with_large_drop(|| collection.present(NOW));
    });
    let (index, present) = (index(), collection.present(NOW));
    let names = Names::new(Lang::En);
    for text in SEARCHES {
        group.bench_function(text, |bench| {
            bench.iter(|| {
                let query = parse(black_box(text), &names).expect("a search");
                let found = find(&query, &index, &present);
                order(&found, &index, &present, (Column::Due, Direction::Up))
            });
        });
    }
    group.finish();
    let start = Instant::now();
    let fitted = collection.training_grounds().expect("the log");
    fitted.optimise(&mut Unwatched).expect("parameters");
    println!("{name}: parameters fitted, once: {:?}", start.elapsed());
}

fn studying(criterion: &mut Criterion, name: &str, dir: &Path) {
    let open = || Collection::open(&opening(dir), NOW).expect("a collection");
    let mut group = criterion.benchmark_group(name);
    group.bench_function("open", |bench| bench.iter_with_large_drop(open));
    let mut collection = open();
    group.bench_function("today", |bench| {
        bench.iter(|| collection.today(NOW).expect("today"));
    });
    group.bench_function("start a review", |bench| {
        bench.iter(|| collection.start_review(&Scope::All, NOW).expect("a review"));
    });
    group.bench_function("statistics of a year", |bench| {
        bench.iter(|| {
            let source = collection.statistics_source(NOW).expect("a source");
            source
                .statistics(&Scope::All, Period::Year)
                .expect("figures")
        });
    });
    let mut session = collection.start_review(&Scope::All, NOW).expect("a review");
    session.position(NOW);
    group.bench_function("next card with its four outcomes", |bench| {
        let card = session.current().expect("a card");
        bench.iter(|| collection.outcomes(black_box(card), NOW));
    });
    group.bench_function("answer, saved for good", |bench| {
        bench.iter_custom(|times| answer_and_undo(&mut collection, &mut session, times).0);
    });
    group.bench_function("undo, saved for good", |bench| {
        bench.iter_custom(|times| answer_and_undo(&mut collection, &mut session, times).1);
    });
    group.bench_function("flag all cards, and take it back", |bench| {
        let all: Vec<CardIndex> = collection
            .catalog()
            .cards()
            .map(|(index, _)| index)
            .collect();
        bench.iter(|| {
            collection.flag(&all, Some(Flag::Red), NOW).expect("saved");
            collection.take_back(None, NOW).expect("undone");
        });
    });
    group.bench_function("answer, while backups are made", |bench| {
        bench.iter_custom(|times| while_backing_up(&mut collection, &mut session, times));
    });
    group.bench_function("backup", |bench| {
        let backups = tempfile::tempdir().expect("a folder");
        let mut number = 0;
        bench.iter_batched(
            || {
                number += 1;
                backups.path().join(number.to_string())
            },
            |to| backup::daily(collection.store(), &to, making::TODAY).expect("a backup"),
            BatchSize::PerIteration,
        );
    });
    let options = QuizOptions {
        preset: Preset::Short,
        topics: Vec::new(),
        kinds: Vec::new(),
        count: 20,
        seed: 1,
        time_limit_secs: None,
        feedback: Feedback::AtOnce,
        asks_sureness: false,
    };
    group.bench_function("make a quiz of twenty questions", |bench| {
        bench.iter(|| collection.make_quiz(&options, NOW).expect("a quiz"));
    });
    group.finish();
}

/// How long answers take, and taking them back. One after the other, so that each finds what
/// the other left.
fn answer_and_undo(
    collection: &mut Collection,
    session: &mut ReviewSession<CardIndex>,
    times: u64,
) -> (Duration, Duration) {
    let (mut answering, mut undoing) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..times {
        session.position(NOW);
        let start = Instant::now();
        let answered = collection.answer(session, Rating::Good, 4_000, NOW);
        answering += start.elapsed();
        assert!(answered.expect("saved").is_some(), "a card was answered");
        let start = Instant::now();
        let taken = collection.take_back(Some(session), NOW);
        undoing += start.elapsed();
        assert!(taken.expect("undone").is_some(), "an answer was taken back");
    }
    (answering, undoing)
}

/// How long answers take while one backup after another is made beside them.
fn while_backing_up(
    collection: &mut Collection,
    session: &mut ReviewSession<CardIndex>,
    times: u64,
) -> Duration {
    let beside = collection.store_beside().expect("the file");
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let is_over = &is_over;
        scope.spawn(move || {
            while !is_over.load(Ordering::Relaxed) {
                let to = tempfile::tempdir().expect("a folder");
                backup::daily(&beside, to.path(), making::TODAY).expect("a backup");
            }
        });
        let (answering, _) = answer_and_undo(collection, session, times);
        is_over.store(true, Ordering::Relaxed);
        answering
    })
}
