//! What is done to many cards, beside the window, which has no collection meanwhile.
//!
//! The cards stay on screen and can be searched; nothing else is heard until it is done, so
//! that nothing is done twice, or to other cards than those that were meant.

use std::time::Duration;

use egui::Context;

use super::{App, Screen};
use crate::catalog::CardIndex;
use crate::collection::{Collection, TaggingError, TakenBack, act_in_words};
use crate::gui::app::acting::carried_out;
use crate::gui::jobs::{Job, JobState};
use crate::gui::notices::Undoes;
use crate::progress::ActKind;
use crate::storage::StoreError;
use crate::time::Timestamp;

/// How many cards are acted on at once, within a frame; more are acted on beside the window.
pub(super) const MOST_AT_ONCE: usize = 200;

/// For so long the window waits: what is done by then is not told of before, and no screen
/// gives way to another for a few frames.
const PATIENCE: Duration = Duration::from_millis(50);

/// Work on many cards that goes on, with the collection.
pub(super) struct Working {
    job: Job<(Collection, Outcome)>,
    /// What goes on, in a sentence.
    pub told: String,
}

/// What came of work on cards.
enum Outcome {
    /// Something was done to so many cards.
    Acted {
        kind: ActKind,
        asked: usize,
        changed: Result<usize, TaggingError>,
    },
    /// What was done last was taken back.
    TakenBack(Result<Option<TakenBack>, StoreError>),
}

impl App {
    /// Does something to chosen cards, and tells so with a way back.
    pub(super) fn act_on_many(
        &mut self,
        kind: ActKind,
        cards: Vec<CardIndex>,
        now: Timestamp,
        ctx: &Context,
    ) {
        let asked = cards.len();
        self.carry_out(asked, ctx, move |collection| Outcome::Acted {
            changed: carried_out(collection, &kind, &cards, now),
            kind,
            asked,
        });
    }

    /// Takes back what was done last, to so many cards, and tells so.
    pub(super) fn take_many_back(&mut self, cards: usize, now: Timestamp, ctx: &Context) {
        self.carry_out(cards, ctx, move |collection| {
            Outcome::TakenBack(collection.take_back(None, now))
        });
    }

    fn carry_out(
        &mut self,
        cards: usize,
        ctx: &Context,
        work: impl FnOnce(&mut Collection) -> Outcome + Send + 'static,
    ) {
        let Some(mut collection) = self.collection.take() else {
            return;
        };
        if cards <= MOST_AT_ONCE {
            let outcome = work(&mut collection);
            self.collection = Some(collection);
            return self.tell_outcome(outcome);
        }
        let work = move |_: &mut dyn crate::report::Task| {
            let outcome = work(&mut collection);
            (collection, outcome)
        };
        self.working = Some(Working {
            job: Job::start("cards", self.workplace, ctx, work),
            told: self.words.count("cards-working", cards),
        });
        self.tend_working(PATIENCE);
    }

    /// Takes the collection back once the work is done, and tells what came of it.
    pub(super) fn tend_working(&mut self, patience: Duration) {
        let Some(working) = &self.working else {
            return;
        };
        let state = working.job.state_within(patience);
        if let JobState::Running { .. } = state {
            return;
        }
        self.working = None;
        self.take_worked_over(match state {
            JobState::Done(done) => Some(done),
            _ => None,
        });
    }

    /// Waits for work that goes on: what was asked for is done before the program ends.
    pub(super) fn end_working(&mut self) {
        if let Some(working) = self.working.take() {
            let done = working.job.wait();
            self.take_worked_over(done);
        }
    }

    fn take_worked_over(&mut self, done: Option<(Collection, Outcome)>) {
        match done {
            Some((collection, outcome)) => {
                self.collection = Some(collection);
                self.tell_outcome(outcome);
            }
            // The collection went with the work; what is on the disk is whole.
            None => self.open(),
        }
    }

    fn tell_outcome(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Acted {
                kind,
                asked,
                changed,
            } => self.tell_acted(&kind, asked, changed),
            Outcome::TakenBack(taken) => {
                if let (Ok(Some(TakenBack::Act { cards, .. })), Screen::Review(screen)) =
                    (&taken, &mut self.screen)
                {
                    screen.session.bring_back(cards);
                }
                self.tell_taken_back(taken);
            }
        }
    }

    fn tell_acted(&mut self, kind: &ActKind, asked: usize, changed: Result<usize, TaggingError>) {
        match changed {
            Ok(0) => {
                let text = self.words.count("cards-unchanged", asked);
                self.toasts.push(text, None);
            }
            Ok(count) => {
                self.rebuild_cards();
                if let Some(browser) = &mut self.browser {
                    browser.forget_typed_tag();
                }
                let text = act_in_words(kind, count, &self.words);
                let undo = self.words.get("settings-undo").into_owned();
                self.toasts.push(text, Some((undo, Undoes::Act)));
            }
            Err(error) => {
                let told = error.message(&self.words);
                match &mut self.browser {
                    Some(browser) if kind.is_about_tags() => browser.tell_of_tag(told),
                    _ => self.toasts.push(told, None),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::mpsc::{Receiver, Sender, channel};

    use egui::{Key, Modifiers};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::collection::Opening;
    use crate::gui;
    use crate::gui::jobs::Workplace;
    use crate::gui::screens::rail::Place;
    use crate::lang::Lang;
    use crate::progress::Flag;

    const NOW: Timestamp = Timestamp(1_772_355_600_000);

    fn window(dir: &Path) -> Harness<'static, App> {
        std::fs::write(dir.join("settings.ron"), "()").unwrap();
        let opening = Opening {
            data_dir: Some(dir.to_path_buf()),
            environment_dir: None,
            zone: TimeZone::UTC,
        };
        let mut window = Harness::builder()
            .with_size([1280.0, 800.0])
            .build_eframe(move |cc| {
                gui::install(&cc.egui_ctx);
                App::new(opening, Lang::En, Box::new(|| NOW)).with_workplace(Workplace::AtOnce)
            });
        window.run();
        window
    }

    fn all_cards(app: &App) -> Vec<CardIndex> {
        let catalog = app.collection().unwrap().catalog();
        catalog.cards().map(|(index, _)| index).collect()
    }

    fn flagged(app: &App) -> usize {
        let collection = app.collection().unwrap();
        let is_flagged = |index: &CardIndex| collection.marks(*index).flag.is_some();
        all_cards(app).iter().filter(|it| is_flagged(it)).count()
    }

    fn shows(window: &Harness<'static, App>, text: &str) -> bool {
        let mut found = window.query_all_by_label_contains(text);
        found.next().is_some()
    }

    /// Flagging of all cards that goes on until the other end is heard of.
    fn flag_all_held(window: &mut Harness<'static, App>) -> Sender<()> {
        let (go_on, until) = channel();
        let cards = all_cards(window.state());
        hold(window, until, move |collection| {
            let kind = ActKind::Flag(Flag::Red);
            Outcome::Acted {
                changed: carried_out(collection, &kind, &cards, NOW),
                asked: cards.len(),
                kind,
            }
        });
        go_on
    }

    fn hold(
        window: &mut Harness<'static, App>,
        until: Receiver<()>,
        work: impl FnOnce(&mut Collection) -> Outcome + Send + 'static,
    ) {
        let ctx = window.ctx.clone();
        let app = window.state_mut();
        let count = all_cards(app).len();
        app.workplace = Workplace::Aside;
        app.carry_out(count, &ctx, move |collection| {
            let _ = until.recv();
            work(collection)
        });
        app.workplace = Workplace::AtOnce;
        window.run_steps(2);
    }

    #[test]
    fn while_many_cards_are_acted_on_they_stay_on_screen_and_nothing_is_done_twice() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = window(dir.path());
        window.state_mut().go(Place::Cards);
        window.run_steps(4);
        let count = all_cards(window.state()).len();
        assert!(count > MOST_AT_ONCE, "enough cards to be many");
        let go_on = flag_all_held(&mut window);
        assert!(shows(&window, &format!("Changing {count} cards")));
        assert!(shows(&window, "Question and answer"), "the table is there");
        for (modifiers, key) in [
            (Modifiers::NONE, Key::P),
            (Modifiers::COMMAND, Key::Z),
            (Modifiers::COMMAND, Key::Num1),
            (Modifiers::NONE, Key::Delete),
        ] {
            window.key_press_modifiers(modifiers, key);
            window.run_steps(2);
        }
        assert!(shows(&window, &format!("Changing {count} cards")));
        assert!(window.state().toasts.text().is_none());
        go_on.send(()).unwrap();
        window.state_mut().end_working();
        window.run_steps(4);
        assert_eq!(flagged(window.state()), count);
        let told = window.state().toasts.text().map(str::to_owned);
        assert!(told.unwrap().contains(&count.to_string()));
        assert!(!shows(&window, "Changing"));
        let collection = window.state().collection().unwrap();
        let mut cards = all_cards(window.state()).into_iter();
        assert!(!cards.any(|index| collection.marks(index).suspended));
    }

    #[test]
    fn cards_put_aside_from_a_review_come_back_to_it_when_that_is_taken_back_beside_the_window() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = window(dir.path());
        window.state_mut().start_review(None);
        window.run_steps(2);
        let cards = all_cards(window.state());
        let app = window.state_mut();
        app.collection
            .as_mut()
            .unwrap()
            .suspend(&cards, NOW)
            .unwrap();
        let Screen::Review(review) = &mut app.screen else {
            panic!("a review");
        };
        let left = review.session.counts().total();
        review.session.put_away(&cards);
        assert_eq!(review.session.counts().total(), 0);
        let (go_on, until) = channel();
        hold(&mut window, until, |collection| {
            Outcome::TakenBack(collection.take_back(None, NOW))
        });
        assert!(shows(&window, &format!("Changing {} cards", cards.len())));
        go_on.send(()).unwrap();
        window.state_mut().end_working();
        window.run_steps(2);
        let Screen::Review(review) = &window.state().screen else {
            panic!("the review goes on");
        };
        assert_eq!(review.session.counts().total(), left);
        assert!(!shows(&window, "Changing"));
    }

    #[test]
    fn a_collection_that_is_lost_with_the_work_is_opened_again() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = window(dir.path());
        let (go_on, until) = channel();
        hold(&mut window, until, |_| {
            std::panic::resume_unwind(Box::new(()))
        });
        go_on.send(()).unwrap();
        window.state_mut().end_working();
        window.run_steps(2);
        let app = window.state();
        assert!(matches!(app.screen, Screen::Today(_)));
        assert!(app.collection().unwrap().read_only().is_none());
    }
}
