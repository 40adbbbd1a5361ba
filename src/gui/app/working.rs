//! What is done to many cards, beside the window, which has no collection meanwhile.
//!
//! The screen stays as it is; in the list of cards, they can be searched and chosen meanwhile.
//! Another screen comes when it is done, what goes on can be asked back, and everything else is
//! refused aloud, so that nothing is done twice, or to other cards than those that were meant.

use std::time::Duration;

use egui::{Context, Ui};

use super::choosing::place_asked;
use super::{App, Screen};
use crate::catalog::CardIndex;
use crate::collection::{Collection, TaggingError, TakenBack, act_in_words};
use crate::gui::app::acting::carried_out;
use crate::gui::jobs::{Job, JobState};
use crate::gui::notices::Undoes;
use crate::gui::screens::busy;
use crate::gui::screens::cards::CardsAction;
use crate::gui::screens::rail::Place;
use crate::gui::screens::review::{self, ReviewAction};
use crate::gui::screens::today::{self, TodayAction};
use crate::progress::ActKind;
use crate::report::Task;
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
    cards: usize,
    /// Whether something is being taken back.
    is_undo: bool,
    next: Option<Next>,
}

/// What is asked for meanwhile and done right after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// What goes on is taken back.
    Undo,
    /// Another screen is shown.
    Go(Place),
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
    /// Does something to cards that were chosen, and tells so with a way back.
    pub(super) fn act_on_many(
        &mut self,
        kind: ActKind,
        cards: Vec<CardIndex>,
        now: Timestamp,
        ctx: &Context,
    ) {
        let asked = cards.len();
        self.carry_out((asked, false), ctx, move |collection| Outcome::Acted {
            changed: carried_out(collection, &kind, &cards, now),
            kind,
            asked,
        });
    }

    /// Takes back what was done last, to so many cards, and tells so.
    pub(super) fn take_many_back(&mut self, cards: usize, now: Timestamp, ctx: &Context) {
        self.carry_out((cards, true), ctx, move |collection| {
            Outcome::TakenBack(collection.take_back(None, now))
        });
    }

    fn carry_out(
        &mut self,
        (cards, is_undo): (usize, bool),
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
        let work = move |_: &mut dyn Task| {
            let outcome = work(&mut collection);
            (collection, outcome)
        };
        self.working = Some(Working {
            job: Job::start("cards", self.workplace, ctx, work),
            cards,
            is_undo,
            next: None,
        });
        self.tend_working(PATIENCE, ctx);
        if self.working.is_some() {
            self.toasts.hold(self.words.count("cards-working", cards));
        }
    }

    /// Takes the collection back once the work is done, tells what came of it, and does what
    /// was asked for meanwhile.
    pub(super) fn tend_working(&mut self, patience: Duration, ctx: &Context) {
        let Some(working) = &self.working else {
            return;
        };
        let done = match working.job.state_within(patience) {
            JobState::Running { .. } => return,
            JobState::Done(done) => Some(done),
            JobState::Lost => None,
        };
        let next = working.next;
        let is_changed = self.take_worked_over(done);
        match next {
            // Where nothing was changed, something older would be taken back.
            Some(Next::Undo) if is_changed => self.take_back(ctx),
            Some(Next::Go(place)) => self.go(place),
            Some(Next::Undo) | None => {}
        }
    }

    /// Waits for work that goes on: what was asked for is done before the program ends.
    pub(super) fn end_working(&mut self) {
        if let Some(working) = self.working.take() {
            let done = working.job.wait();
            self.take_worked_over(done);
        }
    }

    /// Takes the collection back and tells what came of the work; true where it changed cards.
    fn take_worked_over(&mut self, done: Option<(Collection, Outcome)>) -> bool {
        self.working = None;
        self.toasts.over();
        let Some((collection, outcome)) = done else {
            // The collection went with the work; what is on the disk is whole.
            self.open();
            return false;
        };
        self.collection = Some(collection);
        self.rebuild_cards();
        let is_changed = match &outcome {
            Outcome::Acted { changed, .. } => changed.as_ref().is_ok_and(|count| *count > 0),
            Outcome::TakenBack(taken) => matches!(taken, Ok(Some(_))),
        };
        self.tell_outcome(outcome);
        is_changed
    }

    /// Draws the screen while the work goes on, and hears what can be done after it.
    pub(super) fn working_ui(&mut self, ui: &mut Ui) {
        if let Some(place) = place_asked(ui) {
            self.after_work(Next::Go(place));
        }
        let asked = match &mut self.screen {
            Screen::Cards => return self.cards_ui(ui),
            Screen::Today(today) => {
                let asked = today::show(ui, &today.view, &self.words, &mut today.state);
                asked.map(|action| match action {
                    TodayAction::Go(place) => Some(Next::Go(place)),
                    TodayAction::Undo => Some(Next::Undo),
                    _ => None,
                })
            }
            Screen::Review(review) if review.drawn.is_some() => {
                let drawn = review.drawn.take();
                let asked = drawn
                    .as_ref()
                    .and_then(|view| review::show(ui, view, &self.words, &mut review.state));
                review.drawn = drawn;
                asked.map(|action| match action {
                    ReviewAction::Leave => Some(Next::Go(Place::Today)),
                    ReviewAction::Undo => Some(Next::Undo),
                    _ => None,
                })
            }
            _ => {
                busy::show(ui);
                None
            }
        };
        match asked {
            Some(Some(next)) => self.after_work(next),
            Some(None) => self.refuse_meanwhile(),
            None => {}
        }
    }

    /// What is asked of the cards while the work goes on.
    pub(super) fn act_on_cards_meanwhile(&mut self, action: &CardsAction) {
        match action {
            CardsAction::Go(place) => self.after_work(Next::Go(*place)),
            CardsAction::Undo => self.after_work(Next::Undo),
            _ => self.refuse_meanwhile(),
        }
    }

    fn after_work(&mut self, next: Next) {
        match &mut self.working {
            // What is being taken back is not done twice by an impatient finger.
            Some(working) if next != Next::Undo || !working.is_undo => working.next = Some(next),
            _ => self.refuse_meanwhile(),
        }
    }

    /// Says that something cannot be done just now.
    fn refuse_meanwhile(&mut self) {
        if let Some(working) = &self.working {
            let told = self.words.count("cards-working-still", working.cards);
            self.toasts.hold(told);
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
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::collection::{Opening, Scope};
    use crate::gui;
    use crate::gui::jobs::Workplace;
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
        hold(window, until, false, move |collection| {
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
        is_undo: bool,
        work: impl FnOnce(&mut Collection) -> Outcome + Send + 'static,
    ) {
        let ctx = window.ctx.clone();
        let app = window.state_mut();
        let count = all_cards(app).len();
        assert!(count > MOST_AT_ONCE, "enough cards to be many");
        app.workplace = Workplace::Aside;
        app.carry_out((count, is_undo), &ctx, move |collection| {
            let _ = until.recv();
            work(collection)
        });
        app.workplace = Workplace::AtOnce;
        window.run_steps(2);
        assert!(shows(window, &format!("Changing {count} cards")));
    }

    /// Lets held work go on, and waits for its end.
    fn finish(window: &mut Harness<'static, App>, go_on: &Sender<()>) {
        go_on.send(()).unwrap();
        let ctx = window.ctx.clone();
        let patience = Duration::from_mins(1);
        window.state_mut().tend_working(patience, &ctx);
        window.run_steps(4);
        assert!(window.state().working.is_none());
        assert!(!shows(window, "hanging"), "it is over");
    }

    fn press(window: &mut Harness<'static, App>, modifiers: Modifiers, key: Key) {
        window.key_press_modifiers(modifiers, key);
        window.run_steps(2);
    }

    fn told(window: &Harness<'static, App>) -> String {
        let told = window.state().toasts.text();
        told.unwrap_or_default().to_owned()
    }

    fn in_cards(dir: &Path) -> Harness<'static, App> {
        let mut window = window(dir);
        window.state_mut().go(Place::Cards);
        window.run_steps(4);
        window
    }

    #[test]
    fn while_many_cards_are_acted_on_nothing_else_is_done_to_any_and_that_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = in_cards(dir.path());
        let count = all_cards(window.state()).len();
        let go_on = flag_all_held(&mut window);
        for key in [Key::P, Key::Delete, Key::T, Key::M, Key::Enter] {
            window.state_mut().toasts.hold(String::new());
            press(&mut window, Modifiers::NONE, key);
            assert!(told(&window).starts_with("Still changing"), "{key:?}");
        }
        assert!(shows(&window, "Question and answer"), "the table is there");
        let chosen = |window: &Harness<'static, App>| {
            let mut rows = window.query_all_by_role(egui::Role::ListItem);
            rows.position(|row| row.accesskit_node().is_selected() == Some(true))
        };
        let before = chosen(&window);
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        assert_eq!(chosen(&window), before.map(|row| row + 1));
        finish(&mut window, &go_on);
        assert_eq!(flagged(window.state()), count);
        assert!(told(&window).contains(&format!("{count} cards flagged")));
        let collection = window.state().collection().unwrap();
        let mut cards = all_cards(window.state()).into_iter();
        assert!(!cards.any(|index| collection.marks(index).suspended));
    }

    #[test]
    fn what_goes_on_is_taken_back_when_that_was_asked_for_meanwhile() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = in_cards(dir.path());
        let go_on = flag_all_held(&mut window);
        press(&mut window, Modifiers::COMMAND, Key::Z);
        finish(&mut window, &go_on);
        assert_eq!(flagged(window.state()), 0);
        assert!(told(&window).starts_with("Taken back"));
    }

    #[test]
    fn nothing_older_is_taken_back_where_nothing_was_changed() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = in_cards(dir.path());
        let count = all_cards(window.state()).len();
        let go_on = flag_all_held(&mut window);
        finish(&mut window, &go_on);
        let go_on = flag_all_held(&mut window);
        press(&mut window, Modifiers::COMMAND, Key::Z);
        finish(&mut window, &go_on);
        assert_eq!(flagged(window.state()), count);
        assert!(told(&window).starts_with("Nothing changes"));
    }

    #[test]
    fn a_screen_asked_for_meanwhile_comes_when_the_work_is_done() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = in_cards(dir.path());
        let go_on = flag_all_held(&mut window);
        press(&mut window, Modifiers::COMMAND, Key::Num1);
        assert!(matches!(window.state().screen, Screen::Cards));
        finish(&mut window, &go_on);
        assert!(matches!(window.state().screen, Screen::Today(_)));
    }

    #[test]
    fn cards_set_aside_elsewhere_come_into_a_review_when_that_is_taken_back_in_it() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = window(dir.path());
        let mut cards = all_cards(window.state());
        let app = window.state_mut();
        let before = app.collection().unwrap().waiting(&Scope::All, NOW).unwrap();
        assert_eq!(before.new, 20);
        let left = cards.pop();
        let collection = app.collection.as_mut().unwrap();
        collection.suspend(&cards, NOW).unwrap();
        app.start_review(None);
        window.run_steps(2);
        let counts = |window: &Harness<'static, App>| match &window.state().screen {
            Screen::Review(review) => (review.session.counts(), review.session.current()),
            _ => panic!("a review"),
        };
        assert_eq!((counts(&window).0.new, counts(&window).1), (1, left));
        let (go_on, until) = channel();
        hold(&mut window, until, true, |collection| {
            Outcome::TakenBack(collection.take_back(None, NOW))
        });
        assert!(shows(&window, "Show answer"), "the card stays on screen");
        press(&mut window, Modifiers::COMMAND, Key::Z);
        assert!(told(&window).starts_with("Still changing"));
        finish(&mut window, &go_on);
        assert_eq!(counts(&window).0, before, "as many as Today says");
    }

    #[test]
    fn a_collection_that_is_lost_with_the_work_is_opened_again() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = window(dir.path());
        let (go_on, until) = channel();
        hold(&mut window, until, false, |_| {
            std::panic::resume_unwind(Box::new(()))
        });
        finish(&mut window, &go_on);
        let app = window.state();
        assert!(matches!(app.screen, Screen::Today(_)));
        assert!(app.collection().unwrap().read_only().is_none());
    }

    #[test]
    fn what_was_asked_for_is_done_before_the_program_ends() {
        let dir = tempfile::tempdir().unwrap();
        let mut window = window(dir.path());
        let go_on = flag_all_held(&mut window);
        go_on.send(()).unwrap();
        window.state_mut().end_working();
        assert_eq!(flagged(window.state()), all_cards(window.state()).len());
    }
}
