//! Every text of every screen is whole: nothing is cut off, nothing stands on something else,
//! in each language, in the smallest window, also with the largest text.

use std::collections::BTreeSet;

use egui::epaint::ClippedShape;
use egui::{Key, Modifiers, Rect, Shape, pos2, vec2};
use zhanar::lang::{Lang, Words};

use zhanar::session::{Feedback, Preset, Question, QuestionKind, Quiz, QuizOptions};

use crate::common::{Learner, at};
use crate::faults::restore::{cut_in_half, with_a_backup};
use crate::statistics::studied_from;
use crate::window::{MORNING, Window};

/// The smallest window.
const SMALLEST: [f32; 2] = [900.0, 600.0];

/// The same in points when text is at 150 %: the whole window is drawn larger.
const SMALLEST_AT_150: [f32; 2] = [600.0, 400.0];

/// How far ink may reach over an edge or another text, in points.
const SLACK: f32 = 1.0;

/// A line of text as it is painted.
struct Line {
    text: String,
    ink: Rect,
    clip: Rect,
    is_shortened: bool,
    /// Which text it is a line of.
    of: usize,
}

impl Line {
    fn seen(&self) -> Rect {
        self.ink.intersect(self.clip)
    }

    fn is_seen(&self) -> bool {
        self.seen().is_positive()
    }

    fn is_whole(&self) -> bool {
        self.clip.expand(SLACK).contains_rect(self.ink)
    }

    fn is_cut_at_a_side(&self) -> bool {
        let clip = self.clip.expand(SLACK);
        self.ink.left() < clip.left() || self.ink.right() > clip.right()
    }

    /// The line wherever it is scrolled to.
    fn name(&self) -> (String, i32) {
        #[expect(clippy::cast_possible_truncation, reason = "a place in a small window")]
        (self.text.clone(), self.ink.left().round() as i32)
    }
}

/// The lines of a frame; under a dialog, those of the dialog.
fn lines(window: &Window) -> Vec<Line> {
    let output = window.harness.output();
    let whole = window.harness.ctx.content_rect();
    let covers = |shape: &ClippedShape| matches!(&shape.shape, Shape::Rect(rect) if rect.rect.contains_rect(whole) && rect.fill.a() < 255 && rect.fill.a() > 0);
    let first = output
        .shapes
        .iter()
        .rposition(covers)
        .map_or(0, |at| at + 1);
    let mut found = Vec::new();
    for ClippedShape {
        clip_rect, shape, ..
    } in &output.shapes[first..]
    {
        collect(shape, clip_rect.intersect(whole), &mut found);
    }
    found
}

fn collect(shape: &Shape, clip: Rect, found: &mut Vec<Line>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|it| collect(it, clip, found)),
        Shape::Text(text) => {
            let of = found.last().map_or(0, |line: &Line| line.of + 1);
            for row in &text.galley.rows {
                let ink = row.visuals.mesh_bounds.translate(row.pos.to_vec2());
                found.push(Line {
                    text: row.text(),
                    ink: ink.translate(text.pos.to_vec2()),
                    clip,
                    is_shortened: text.galley.elided,
                    of,
                });
            }
        }
        _ => {}
    }
    found.retain(|line| !line.text.trim().is_empty() && line.ink.is_finite());
}

/// The titles of decks and groups. They may be shortened: the whole stands in a tooltip.
fn titles(window: &Window) -> Vec<String> {
    let Some(collection) = window.harness.state().collection() else {
        return Vec::new();
    };
    let decks = collection.catalog().decks().iter().map(|it| &it.deck);
    let titles = decks.flat_map(|deck| deck.group.iter().chain([&deck.title]));
    titles
        .flat_map(|title| title.all().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// What stands in the cells of the table of cards. They may be shortened: the whole stands in
/// a tooltip.
fn cells(window: &Window) -> Vec<String> {
    let Some(collection) = window.harness.state().collection() else {
        return Vec::new();
    };
    let cards = collection.catalog().cards();
    let words = Lang::ALL.map(Words::new);
    let kinds = words.iter().flat_map(|words| {
        let name = |asks: &str| words.get(&format!("asks-{asks}")).into_owned();
        ["order", "claims", "how-many"].map(name)
    });
    let texts = cards.flat_map(|(_, card)| {
        Lang::ALL
            .map(|lang| [card.question(lang), card.answer(lang)])
            .concat()
    });
    texts.chain(kinds).collect()
}

/// What is wrong in the frame on screen; only `titles` may be shortened.
fn faults(lines: &[Line], titles: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    let seen: Vec<&Line> = lines.iter().filter(|line| line.is_seen()).collect();
    for (place, line) in seen.iter().enumerate() {
        let kept = line.text.trim_end_matches('…');
        let is_title = titles.iter().any(|title| title.starts_with(kept));
        if line.is_shortened && !is_title {
            faults.push(format!("“{}” is shortened", line.text));
        }
        if line.is_cut_at_a_side() {
            faults.push(format!("“{}” is cut at a side", line.text));
        }
        for other in &seen[place + 1..] {
            let both = line.seen().intersect(other.seen());
            // The grounds of highlighted words of one text touch one another.
            if line.of != other.of
                && both.is_positive()
                && both.width() > SLACK
                && both.height() > SLACK
            {
                faults.push(format!("“{}” stands on “{}”", line.text, other.text));
            }
        }
    }
    faults
}

/// Scrolls from top to end and asserts that every line is whole somewhere.
fn check(window: &mut Window, what: &str) {
    scroll(window, 10_000.0);
    let shortened = [titles(window), cells(window)].concat();
    let (mut whole, mut part) = (BTreeSet::new(), BTreeSet::new());
    let mut before = Vec::new();
    for _ in 0..160 {
        let lines = lines(window);
        assert!(!lines.is_empty(), "{what}: no text at all");
        let faults = faults(&lines, &shortened);
        assert!(faults.is_empty(), "{what}: {faults:#?}");
        for line in lines.iter().filter(|line| line.is_seen()) {
            if line.is_whole() {
                whole.insert(line.name());
            } else {
                part.insert(line.name());
            }
        }
        let places: Vec<_> = lines.iter().map(|line| line.ink.min).collect();
        if places == before {
            break;
        }
        before = places;
        scroll(window, -40.0);
    }
    let cut: Vec<_> = part.difference(&whole).collect();
    assert!(cut.is_empty(), "{what}: never wholly in view: {cut:?}");
}

fn scroll(window: &mut Window, points: f32) {
    // Over the rows also where the head of a table is in the middle.
    let screen = window.harness.ctx.content_rect();
    let at = screen.center() + vec2(0.0, screen.height() / 8.0);
    window.harness.hover_at(at);
    window.harness.run_steps(1);
    window.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, points),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.harness.run_steps(8);
    // No tooltip under the pointer.
    window.harness.event(egui::Event::PointerGone);
    window.harness.run_steps(2);
}

/// Opens every screen, one after the other.
fn check_every_screen(lang: Lang, size: [f32; 2]) {
    let told = |screen: &str| format!("{screen} in {} at {size:?}", lang.code());
    let learner = Learner::new();
    let mut window = Window::first(&learner, size, lang);
    check(&mut window, &told("First run"));
    window.press(Key::Tab);
    window.press(Key::ArrowRight);
    window.press(Key::Enter);
    check(&mut window, &told("First run without a day"));
    window.type_text("20.05.2026");
    check(&mut window, &told("First run with a day"));
    window.press(Key::Enter);
    for number in 1..=5 {
        check(&mut window, &told(&format!("Question {number}")));
        window.press(Key::Space);
        window.press(Key::S);
        check(&mut window, &told(&format!("Answer {number}")));
        window.press(Key::Num4);
    }
    check(&mut window, &told("Review finished"));
    window.press(Key::Escape);
    check(&mut window, &told("Today"));
    window.press(Key::F1);
    check(&mut window, &told("Keys of Today"));
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND, Key::Comma);
    check(&mut window, &told("Settings"));
    window.press(Key::F1);
    check(&mut window, &told("Keys of the settings"));
    window.press(Key::Escape);
    window.press(Key::Escape);
    window.press(Key::ArrowDown);
    window.press(Key::O);
    check(&mut window, &told("Options of a group"));
    window.click(&Words::new(lang).get("options-add"));
    check(&mut window, &told("Options with a preset"));
    drop(window);

    let learner = Learner::new();
    std::fs::write(learner.path().join("collection.sqlite3"), "photographs").expect("a file");
    let mut window = Window::first(&learner, size, lang);
    check(&mut window, &told("A collection without a backup"));
    window.click(&Words::new(lang).get("rescue-anew"));
    check(&mut window, &told("The question before a new beginning"));
    drop(window);

    let learner = with_a_backup();
    cut_in_half(&learner);
    let mut window = Window::first(&learner, size, lang);
    check(&mut window, &told("A collection with a backup"));
}

/// One question of each kind, as the decks give them.
pub fn one_of_each_kind(learner: &Learner, feedback: Feedback) -> Quiz {
    let now = at(MORNING);
    let collection = learner.open(now);
    let options = |kinds: Vec<QuestionKind>| QuizOptions {
        preset: Preset::Topic,
        topics: Vec::new(),
        kinds,
        count: 10,
        seed: 3,
        time_limit_secs: Some(600),
        feedback,
        asks_sureness: true,
    };
    let mut questions = Vec::new();
    for kind in QuestionKind::ALL {
        let made = collection
            .make_quiz(&options(vec![kind]), now)
            .expect("a quiz");
        let of_kind = |question: &&Question| question.body.kind() == kind;
        questions.extend(made.quiz.questions.iter().find(of_kind).cloned());
    }
    assert!(questions.len() >= 8, "{}", questions.len());
    Quiz {
        options: options(Vec::new()),
        questions,
    }
}

/// Opens every screen of a quiz, one after the other.
fn check_quiz(lang: Lang, size: [f32; 2]) {
    let told = |screen: &str| format!("{screen} in {} at {size:?}", lang.code());
    let learner = Learner::new();
    std::fs::write(learner.path().join("settings.ron"), "()").expect("settings");
    let quiz = one_of_each_kind(&learner, Feedback::AtOnce);
    let mut window = Window::first(&learner, size, lang);
    window.press_with(Modifiers::COMMAND, Key::Num2);
    check(&mut window, &told("Set-up"));
    drop(window);
    let mut collection = learner.open(at(MORNING));
    collection
        .begin_quiz(quiz.clone(), at(MORNING))
        .expect("begun");
    drop(collection);
    let mut window = Window::first(&learner, size, lang);
    window.press_with(Modifiers::COMMAND, Key::Num2);
    check(&mut window, &told("Set-up with an unfinished quiz"));
    window.press(Key::Enter);
    for question in &quiz.questions {
        let kind = question.body.kind().name();
        check(&mut window, &told(kind));
        window.press(Key::F4);
        window.press(Key::B);
        window.type_text("1917");
        window.press_with(Modifiers::ALT, Key::ArrowDown);
        check(&mut window, &told(&format!("{kind}, half made")));
        window.press(Key::Enter);
        check(&mut window, &told(&format!("{kind}, told")));
        window.press(Key::Enter);
    }
    check(&mut window, &told("Result"));
    window.press(Key::Tab);
    window.press(Key::Escape);
    check(&mut window, &told("Set-up with an earlier quiz"));
    window.press_with(Modifiers::COMMAND, Key::Num1);
    check(&mut window, &told("Today with what is confused"));
    drop(window);

    let learner = Learner::new();
    std::fs::write(learner.path().join("settings.ron"), "()").expect("settings");
    let quiz = one_of_each_kind(&learner, Feedback::AtEnd);
    let mut collection = learner.open(at(MORNING));
    collection.begin_quiz(quiz, at(MORNING)).expect("begun");
    drop(collection);
    let mut window = Window::first(&learner, size, lang);
    window.press_with(Modifiers::COMMAND, Key::Num2);
    window.press(Key::Enter);
    window.press(Key::F1);
    check(&mut window, &told("Keys of a quiz"));
    window.press(Key::Escape);
    window.pass(601);
    window.settle();
    check(&mut window, &told("Time is up"));
}

/// Opens the exam plan without an exam, with one that fits and with one that does not.
fn check_exam_plan(lang: Lang, size: [f32; 2]) {
    let told = |screen: &str| format!("{screen} in {} at {size:?}", lang.code());
    let exam = |minutes: &str, rest: &str| {
        format!(
            "(exam: \"2026-03-20\", plan: (name: \"History of Kazakhstan\", minutes: {minutes}), rest: {rest})"
        )
    };
    let away = "(weekdays: (false, false, false, false, false, true, true), holidays: [(from: \"2026-03-28\", to: \"2026-04-03\")])";
    let cases = [
        ("No exam", "()".to_owned()),
        ("Exam that fits", exam("(60, 60, 60, 60, 60, 60, 60)", "()")),
        ("Exam that does not", exam("(4, 5, 5, 5, 5, 5, 5)", away)),
    ];
    for (name, settings) in cases {
        let learner = Learner::new();
        std::fs::write(learner.path().join("settings.ron"), settings).expect("settings");
        let mut window = Window::first(&learner, size, lang);
        check(&mut window, &told(&format!("Today, {name}")));
        window.press_with(Modifiers::COMMAND, Key::Num5);
        window.settle();
        check(&mut window, &told(name));
        window.press(Key::T);
        check(&mut window, &told(&format!("{name}, table")));
        window.press(Key::F1);
        check(&mut window, &told("Keys of the exam plan"));
    }
}

#[test]
fn the_exam_plan_fits_in_english() {
    check_exam_plan(Lang::En, SMALLEST);
    check_exam_plan(Lang::En, SMALLEST_AT_150);
}

#[test]
fn the_exam_plan_fits_in_kazakh() {
    check_exam_plan(Lang::Kk, SMALLEST);
    check_exam_plan(Lang::Kk, SMALLEST_AT_150);
}

#[test]
fn the_exam_plan_fits_in_russian() {
    check_exam_plan(Lang::Ru, SMALLEST);
    check_exam_plan(Lang::Ru, SMALLEST_AT_150);
}

/// Opens the cards: the table, what is known of a card, a bad search, no card, the dialogs.
fn check_cards(lang: Lang, size: [f32; 2]) {
    let told = |screen: &str| format!("{screen} in {} at {size:?}", lang.code());
    let words = Words::new(lang);
    let learner = Learner::new();
    std::fs::write(learner.path().join("settings.ron"), "()").expect("settings");
    let mut window = Window::first(&learner, size, lang);
    window.press_with(Modifiers::COMMAND, Key::Num6);
    window.press(Key::Slash);
    window.type_text("deputies-1905 or qarqaraly");
    check(&mut window, &told("Cards"));
    window.press(Key::Enter);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.press(Key::F);
    window.harness.run_steps(40);
    window.press(Key::I);
    check(&mut window, &told("What is known of a card"));
    window.press(Key::I);
    window.press(Key::T);
    window.type_text("билет 7");
    window.press(Key::Enter);
    window.harness.run_steps(40);
    check(&mut window, &told("Tags"));
    window.press(Key::Escape);
    window.press(Key::Delete);
    check(&mut window, &told("Whether to make cards new"));
    window.press(Key::Escape);
    window.press(Key::F1);
    check(&mut window, &told("Keys of the cards"));
    window.press(Key::Escape);
    window.press(Key::Slash);
    window.type_text("deck:x is:nothing");
    check(&mut window, &told("A search that cannot be read"));
    window.press(Key::Slash);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("xyzzy");
    assert!(window.shows("xyzzy"));
    check(&mut window, &told("No card"));
    assert!(window.shows(&words.get("cards-clear")));
}

#[test]
fn the_cards_fit_in_every_language() {
    for lang in Lang::ALL {
        check_cards(lang, SMALLEST);
        check_cards(lang, SMALLEST_AT_150);
    }
}

/// Opens the statistics: with too few answers, with enough, and as tables.
fn check_statistics(lang: Lang, size: [f32; 2]) {
    let told = |screen: &str| format!("{screen} in {} at {size:?}", lang.code());
    let learner = Learner::new();
    std::fs::write(learner.path().join("settings.ron"), "()").expect("settings");
    let mut window = Window::first(&learner, size, lang);
    window.press_with(Modifiers::COMMAND, Key::Num4);
    check(&mut window, &told("Statistics of nothing"));
    window.press(Key::F1);
    check(&mut window, &told("Keys of the statistics"));
    drop(window);
    studied_from(&learner, at("2026-02-07T09:00Z"));
    let mut window = Window::first(&learner, size, lang);
    window.press_with(Modifiers::COMMAND, Key::Num4);
    check(&mut window, &told("Statistics"));
    for _ in 0..9 {
        window.press(Key::T);
        window.press(Key::ArrowDown);
        window.press(Key::ArrowDown);
    }
    check(&mut window, &told("Statistics as tables"));
}

#[test]
fn the_statistics_fit_in_every_language() {
    for lang in [Lang::En, Lang::Kk, Lang::Ru] {
        check_statistics(lang, SMALLEST);
        check_statistics(lang, SMALLEST_AT_150);
    }
}

#[test]
fn every_screen_of_a_quiz_fits_in_english() {
    check_quiz(Lang::En, SMALLEST);
    check_quiz(Lang::En, SMALLEST_AT_150);
}

#[test]
fn every_screen_of_a_quiz_fits_in_kazakh() {
    check_quiz(Lang::Kk, SMALLEST);
    check_quiz(Lang::Kk, SMALLEST_AT_150);
}

#[test]
fn every_screen_of_a_quiz_fits_in_russian() {
    check_quiz(Lang::Ru, SMALLEST);
    check_quiz(Lang::Ru, SMALLEST_AT_150);
}

#[test]
fn every_screen_fits_in_english() {
    check_every_screen(Lang::En, SMALLEST);
    check_every_screen(Lang::En, SMALLEST_AT_150);
}

#[test]
fn every_screen_fits_in_kazakh() {
    check_every_screen(Lang::Kk, SMALLEST);
    check_every_screen(Lang::Kk, SMALLEST_AT_150);
}

#[test]
fn every_screen_fits_in_russian() {
    check_every_screen(Lang::Ru, SMALLEST);
    check_every_screen(Lang::Ru, SMALLEST_AT_150);
}

#[test]
fn what_came_of_fitting_parameters_fits_in_every_language() {
    for lang in Lang::ALL {
        for size in [SMALLEST, SMALLEST_AT_150] {
            let learner = crate::optimise_cli::learner(60);
            let mut window = Window::first(&learner, size, lang);
            window.press_with(Modifiers::COMMAND, Key::Comma);
            let fit = Words::new(lang).get("training-fit").into_owned();
            window.click(&fit);
            // Until the notice of it is gone, which stands over the page.
            window.harness.run_steps(40);
            check(
                &mut window,
                &format!("Fitted in {} at {size:?}", lang.code()),
            );
        }
    }
}

#[test]
fn what_does_not_fit_is_found() {
    let line = |text: &str, x: f32, y: f32| Line {
        text: text.to_owned(),
        ink: Rect::from_min_size(pos2(x, y), vec2(100.0, 12.0)),
        clip: Rect::from_min_size(pos2(0.0, 0.0), vec2(300.0, 100.0)),
        is_shortened: text.ends_with('…'),
        of: text.len() + text.bytes().map(usize::from).sum::<usize>(),
    };
    let fine = [line("a", 10.0, 10.0), line("b", 10.0, 30.0)];
    assert!(faults(&fine, &[]).is_empty());
    let beside = [line("a", 250.0, 10.0)];
    let on = [line("a", 10.0, 10.0), line("b", 60.0, 15.0)];
    let short = [line("a…", 10.0, 10.0)];
    for wrong in [&beside[..], &on, &short] {
        assert_eq!(faults(wrong, &[]).len(), 1);
    }
    let below = line("a", 10.0, 95.0);
    assert!(below.is_seen() && !below.is_whole());
    // A real window far too small for its texts.
    let learner = Learner::new();
    let mut window = Window::first(&learner, [260.0, 200.0], Lang::Ru);
    let lines = lines(&window);
    window.press(Key::Escape);
    assert!(!faults(&lines, &[]).is_empty());
}
