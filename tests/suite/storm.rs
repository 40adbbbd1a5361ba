//! The window under thousands of events that nobody planned: every key with every modifier,
//! text and words of an input method, clicks, drags, wheels, other sizes, a clock that jumps.
//!
//! Whatever comes, nothing panics, no two widgets share an id, everything that can be used has
//! a name, the data stays sound, and no answer is recorded that no key or click gave.

use std::collections::BTreeSet;

use egui::accessibility::is_input;
use egui::{Event, ImeEvent, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, Vec2, vec2};
use egui_kittest::kittest::NodeT as _;
use zhanar::collection::look_over;
use zhanar::lang::Lang;
use zhanar::session::Feedback;
use zhanar::storage::Mending;

use crate::common::{Learner, at, plain_deck};
use crate::dice::Dice;
use crate::fits::one_of_each_kind;
use crate::window::{MORNING, Window};

/// What is typed: words of our languages, figures, marks that are drawn by joining, an odd
/// direction, signs that steer, and a long word.
const TEXTS: [&str; 12] = [
    "a",
    "1917",
    "Әлихан Бөкейхан",
    "27 апреля 1917",
    "e\u{301}",
    "«»",
    "  ",
    "-1",
    "20.05.2027",
    "999999999999999999999",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "1 min, 10 min",
];

const SIZES: [Vec2; 4] = [
    vec2(900.0, 600.0),
    vec2(1280.0, 800.0),
    vec2(1024.0, 700.0),
    vec2(1600.0, 1000.0),
];

const MODIFIERS: [Modifiers; 6] = [
    Modifiers::NONE,
    Modifiers::NONE,
    Modifiers::COMMAND,
    Modifiers::ALT,
    Modifiers::SHIFT,
    Modifiers::CTRL,
];

/// Keys that move about, scroll, or show something, and never answer.
const IDLE_KEYS: [Key; 16] = [
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::Tab,
    Key::Escape,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
    Key::F1,
    Key::F5,
    Key::S,
    Key::W,
    Key::F12,
    Key::Backspace,
];

/// With Ctrl, the ways to the screens.
const PLACES: [Key; 6] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Comma,
];

/// A window in a storm, and what was seen of it.
struct Storm {
    window: Window,
    dice: Dice,
    /// How it can be had again.
    seed: u64,
    events: usize,
    pointer: Pos2,
    /// Keys and clicks that could have given an answer and have not.
    answerable: usize,
    /// Answers on record.
    recorded: u64,
    /// How often an answer was recorded.
    answers: usize,
    /// The names of all that could be used.
    names: BTreeSet<String>,
}

impl Storm {
    fn over(window: Window, seed: u64) -> Self {
        let mut storm = Self {
            window,
            dice: Dice::new(seed),
            seed,
            events: 0,
            pointer: Pos2::ZERO,
            answerable: 0,
            recorded: 0,
            answers: 0,
            names: BTreeSet::new(),
        };
        storm.recorded = storm.on_record();
        storm
    }

    /// How many answers are on record, of reviews and of quizzes.
    fn on_record(&self) -> u64 {
        let Some(collection) = self.window.harness.state().collection() else {
            return 0;
        };
        collection.store().totals().expect("totals").reviews
    }

    /// One event, a frame, and what must hold after it.
    fn send(&mut self, events: impl IntoIterator<Item = Event>) {
        let input = self.window.harness.input_mut();
        for event in events {
            self.events += 1;
            self.answerable += usize::from(could_answer(&event));
            input.events.push(event);
        }
        self.frame();
    }

    fn frame(&mut self) {
        self.window.harness.run_steps(1);
        let said = self.said();
        self.check_ids(&said);
        self.note_names();
        let unnamed = self.window.harness.unnamed_widgets();
        assert!(unnamed.is_empty(), "{said}: no name: {unnamed:?}");
        let recorded = self.on_record();
        if recorded > self.recorded {
            assert!(self.answerable > 0, "{said}: an answer that nobody gave");
            self.answerable -= 1;
            self.answers += 1;
        }
        self.recorded = recorded;
    }

    fn note_names(&mut self) {
        if self.events.is_multiple_of(20) {
            let nodes = self.window.harness.root().children_recursive();
            let inputs = nodes.filter(|node| is_input(node.accesskit_node().role()));
            self.names
                .extend(inputs.filter_map(|node| node.accesskit_node().label()));
        }
    }

    fn said(&self) -> String {
        format!("seed {}, event {}", self.seed, self.events)
    }

    /// egui paints its warning of two widgets with one id into the frame.
    fn check_ids(&self, said: &str) {
        let shapes = &self.window.harness.output().shapes;
        for clipped in shapes {
            assert!(!warns(&clipped.shape), "{said}: two widgets share an id");
        }
    }

    fn press(&mut self, key: Key, modifiers: Modifiers, repeat: bool) {
        let event = |pressed, repeat| Event::Key {
            key,
            physical_key: Some(key),
            pressed,
            repeat,
            modifiers,
        };
        let held = repeat.then(|| event(true, true));
        let down = [Event::ModifiersChanged(modifiers), event(true, false)];
        self.send(down.into_iter().chain(held));
        let up = Event::ModifiersChanged(Modifiers::NONE);
        self.send([event(false, false), up]);
    }

    fn click(&mut self, pos: Pos2) {
        self.pointer = pos;
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.send([Event::PointerMoved(pos), button(true)]);
        self.send([button(false)]);
    }

    fn drag(&mut self) {
        let (from, to) = (self.anywhere(), self.anywhere());
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.send([Event::PointerMoved(from), button(from, true)]);
        self.send([Event::PointerMoved(from.lerp(to, 0.5))]);
        self.send([Event::PointerMoved(to)]);
        self.send([button(to, false)]);
    }

    fn anywhere(&mut self) -> Pos2 {
        let (x, y) = (
            self.dice.between(0.0, 1300.0),
            self.dice.between(0.0, 820.0),
        );
        Pos2::new(x, y)
    }

    /// The middle of some widget.
    fn some_widget(&mut self) -> Pos2 {
        let root = self.window.harness.root();
        let places: Vec<Pos2> = root
            .children_recursive()
            .filter(|node| is_input(node.accesskit_node().role()))
            .map(|node| node.rect().center())
            .collect();
        if places.is_empty() {
            self.anywhere()
        } else {
            *self.dice.of(&places)
        }
    }

    fn wheel(&mut self) {
        let delta = vec2(0.0, self.dice.between(-300.0, 300.0));
        self.send([Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        }]);
    }

    fn write(&mut self) {
        let text = (*self.dice.of(&TEXTS)).to_owned();
        match self.dice.below(3) {
            0 => {
                let preedit = ImeEvent::Preedit {
                    text: text.clone(),
                    active_range_chars: None,
                };
                self.send([Event::Ime(preedit)]);
                self.send([Event::Ime(ImeEvent::Commit(text))]);
            }
            1 => self.send([Event::Paste(text)]),
            _ => self.send([Event::Text(text)]),
        }
    }

    /// The clock goes on a little, jumps by days, or back.
    fn pass(&mut self) {
        let secs = *self
            .dice
            .of(&[1, 7, 61, 600, 4_000, 90_000, -3_000, 259_200]);
        self.window.pass(secs);
        self.send([Event::WindowFocused(true)]);
    }

    fn resize(&mut self) {
        let size = *self.dice.of(&SIZES);
        self.window.harness.set_size(size);
        self.send([]);
    }

    /// Anything at all.
    fn anything(&mut self) {
        match self.dice.below(20) {
            0..=6 => {
                let key = *self.dice.of(Key::ALL);
                self.key(key);
            }
            7..=11 => {
                let key = *self.dice.of(&[
                    Key::Enter,
                    Key::Space,
                    Key::Num1,
                    Key::Num3,
                    Key::ArrowDown,
                    Key::Tab,
                    Key::Escape,
                    Key::Z,
                ]);
                self.key(key);
            }
            12..=14 => {
                let pos = self.some_widget();
                self.click(pos);
            }
            15 => {
                let pos = self.anywhere();
                self.click(pos);
            }
            16 => self.drag(),
            17 => self.wheel(),
            18 => self.write(),
            _ => self.surroundings(),
        }
    }

    fn key(&mut self, key: Key) {
        let modifiers = *self.dice.of(&MODIFIERS);
        let repeat = self.dice.below(8) == 0;
        self.press(key, modifiers, repeat);
    }

    fn surroundings(&mut self) {
        match self.dice.below(3) {
            0 => self.resize(),
            1 => self.pass(),
            _ => self.send([Event::PointerGone]),
        }
    }

    /// Anything that gives no answer.
    fn idle(&mut self) {
        match self.dice.below(8) {
            0..=2 => {
                let key = *self.dice.of(&IDLE_KEYS);
                self.press(key, Modifiers::NONE, false);
            }
            3 => {
                let key = *self.dice.of(&IDLE_KEYS[..4]);
                self.press(key, Modifiers::NONE, true);
            }
            4 => self.write(),
            5 => self.wheel(),
            6 => {
                let pos = self.some_widget();
                self.send([Event::PointerMoved(pos)]);
            }
            _ => self.surroundings(),
        }
    }

    /// To some screen, so that a storm sees all of them.
    fn somewhere_else(&mut self) {
        for _ in 0..3 {
            self.press(Key::Escape, Modifiers::NONE, false);
        }
        let place = *self.dice.of(&PLACES);
        self.press(place, Modifiers::COMMAND, false);
        if self.dice.below(2) == 0 {
            self.press(Key::Enter, Modifiers::NONE, false);
            for _ in 0..self.dice.below(4) {
                self.press(Key::Space, Modifiers::NONE, false);
                let rating = *self.dice.of(&[Key::Num1, Key::Num2, Key::Num3, Key::Num4]);
                self.press(rating, Modifiers::NONE, false);
            }
        }
    }

    /// So many events of every kind, over every screen.
    fn rage(&mut self, events: usize) {
        while self.events < events {
            self.somewhere_else();
            for _ in 0..60 {
                self.anything();
            }
        }
    }
}

/// Whether a key or a click may be an answer, or lead to one in a frame that follows.
fn could_answer(event: &Event) -> bool {
    match event {
        Event::Key { key, pressed, .. } => {
            let silent = [Key::Escape, Key::Tab, Key::F1, Key::F5];
            *pressed && !silent.contains(key)
        }
        Event::PointerButton { pressed, .. } => !*pressed,
        _ => false,
    }
}

fn warns(shape: &egui::Shape) -> bool {
    match shape {
        egui::Shape::Text(text) => text.galley.text().contains('🔥'),
        egui::Shape::Vec(shapes) => shapes.iter().any(warns),
        _ => false,
    }
}

fn learner() -> Learner {
    let learner = Learner::new();
    learner.deck("mine.ron", &plain_deck("mine", 30));
    let broken = "Deck(id: \"broken\", titel: \"x\")";
    learner.deck("broken.ron", broken);
    learner
}

/// A learner with a quiz of every kind of question that waits.
fn learner_with_quiz(feedback: Feedback) -> Learner {
    let learner = learner();
    let quiz = one_of_each_kind(&learner, feedback);
    let mut collection = learner.open(at(MORNING));
    collection.begin_quiz(quiz, at(MORNING)).expect("begun");
    learner
}

/// The data holds together after all that.
fn sound(learner: &Learner) {
    let report = look_over(&learner.opening(), Mending::Look, at(MORNING)).expect("a report");
    assert!(report.is_sound(), "{report:?}");
    let opened = learner.open(at(MORNING));
    assert!(opened.settings_problem().is_none());
}

fn rage_over(learner: &Learner, seed: u64, events: usize) {
    let mut storm = Storm::over(Window::open(learner), seed);
    storm.rage(events);
    // A storm that sees little proves little.
    assert!(storm.answers >= 10, "{}: {}", storm.said(), storm.answers);
    let names = storm.names.len();
    assert!(names >= 150, "{}: {names} names", storm.said());
    drop(storm);
    sound(learner);
}

// Two halves, so that two threads share them.

#[test]
fn ten_thousand_events_leave_a_sound_collection() {
    rage_over(&learner_with_quiz(Feedback::AtOnce), 1, 5_000);
    rage_over(&learner_with_quiz(Feedback::AtEnd), 2, 5_000);
}

#[test]
fn ten_thousand_others_do_so_too() {
    rage_over(&learner(), 3, 5_000);
    rage_over(&learner_with_quiz(Feedback::AtOnce), 4, 4_000);
    let first = Learner::new();
    let window = Window::first(&first, [900.0, 600.0], Lang::Kk);
    let mut storm = Storm::over(window, 5);
    storm.rage(700);
    drop(storm);
    sound(&first);
    let failed = Learner::new();
    std::fs::write(failed.path().join("collection.sqlite3"), "photographs").expect("a file");
    Storm::over(Window::first(&failed, [900.0, 600.0], Lang::Ru), 6).rage(300);
    let file = std::fs::read(failed.path().join("collection.sqlite3")).expect("a file");
    assert_eq!(file, b"photographs", "what cannot be read is left as it is");
}

#[test]
fn nothing_is_answered_where_no_key_or_click_answers() {
    let learner = learner_with_quiz(Feedback::AtOnce);
    let mut storm = Storm::over(Window::open(&learner), 7);
    for round in 0..24 {
        for _ in 0..3 {
            storm.press(Key::Escape, Modifiers::NONE, false);
        }
        storm.press(Key::Escape, Modifiers::NONE, false);
        if round % 2 == 0 {
            storm.press(Key::Num1, Modifiers::COMMAND, false);
            storm.press(Key::Enter, Modifiers::NONE, false);
        } else {
            storm.press(Key::Num2, Modifiers::COMMAND, false);
            storm.press(Key::Enter, Modifiers::NONE, false);
            if round > 1 {
                // The next question, of another kind.
                storm.press(Key::Enter, Modifiers::COMMAND, false);
                storm.press(Key::Enter, Modifiers::NONE, false);
            }
        }
        if round % 4 == 0 {
            storm.press(Key::Space, Modifiers::NONE, false);
        }
        let (before, from) = (storm.on_record(), storm.events);
        storm.answerable = 0;
        while storm.events < from + 60 {
            storm.idle();
            storm.answerable = 0;
        }
        assert_eq!(storm.on_record(), before, "round {round}: {}", storm.said());
    }
    drop(storm);
    sound(&learner);
}

#[test]
fn every_key_is_heard_on_every_screen() {
    let learner = learner_with_quiz(Feedback::AtOnce);
    let mut storm = Storm::over(Window::open(&learner), 8);
    for place in PLACES {
        for modifiers in [Modifiers::NONE, Modifiers::COMMAND, Modifiers::ALT] {
            storm.press(Key::Escape, Modifiers::NONE, false);
            storm.press(place, Modifiers::COMMAND, false);
            for key in Key::ALL {
                storm.press(*key, modifiers, false);
            }
        }
    }
    drop(storm);
    sound(&learner);
}
