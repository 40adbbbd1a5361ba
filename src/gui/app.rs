//! The running window: collection, screens, notices. Its features live in the screens.

use std::collections::BTreeSet;
use std::time::Duration;

use egui::{ThemePreference, Ui};

use super::models::{review_view, today_view};
use super::notices::{Notice, NoticeKind, Toasts};
use super::screens::failed::{self, FailedAction};
use super::screens::review::{self, ReviewAction, ReviewState, SavingError, Side};
use super::screens::today::{self, TodayAction, TodayState, TodayView};
use crate::catalog::CardIndex;
use crate::collection::{Collection, Opening, Scope, chosen_language};
use crate::lang::{Lang, Words};
use crate::progress::Rating;
use crate::scheduler::queue::Counts;
use crate::session::{Finished, Position, ReviewSession};
use crate::settings::{Settings, Theme};
use crate::storage::StoreError;
use crate::time::{Clock, StudyDay, Timestamp};

/// An answer is not counted as longer than this, in milliseconds: the learner was away.
const LONGEST_ANSWER_MILLIS: i64 = 60_000;

/// The window of the program.
pub struct App {
    opening: Opening,
    collection: Option<Collection>,
    words: Words,
    /// The language of the system.
    system: Lang,
    clock: Clock,
    screen: Screen,
    /// Groups whose decks are not shown.
    folded: BTreeSet<String>,
    /// The deck file whose problems are shown in full.
    shown_problem: Option<String>,
    toasts: Toasts,
    backup: Backup,
}

/// What the window shows.
enum Screen {
    Failed(Notice),
    Today(Box<TodayScreen>),
    Review(Box<ReviewScreen>),
}

/// Today, and the day it was put together for.
#[derive(Default)]
struct TodayScreen {
    state: TodayState,
    view: TodayView,
    day: Option<StudyDay>,
}

/// A sitting, and what is known of the card on screen.
pub(super) struct ReviewScreen {
    pub state: ReviewState,
    pub session: ReviewSession<CardIndex>,
    pub title: String,
    pub side: Side,
    pub source_open: bool,
    pub serial: u64,
    pub shown: Option<CardIndex>,
    pub shown_at: Timestamp,
    pub saving_error: Option<(SavingError, Rating)>,
    pub finished: Option<Finished>,
    /// The decks reviewed.
    pub scope: Scope,
    /// Cards that wait in other decks, once this sitting is over.
    pub waiting_elsewhere: usize,
}

/// How far the backup of the day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Backup {
    /// The first frame comes first.
    AfterFirstFrame,
    Due,
    Done,
}

impl App {
    /// Opens the collection and shows Today; where it cannot be opened, says why.
    #[must_use]
    pub fn new(opening: Opening, system: Lang, clock: Clock) -> Self {
        let mut app = Self {
            words: Words::new(chosen_language(&opening, system)),
            opening,
            collection: None,
            system,
            clock,
            screen: Screen::Today(Box::default()),
            folded: BTreeSet::new(),
            shown_problem: None,
            toasts: Toasts::default(),
            backup: Backup::AfterFirstFrame,
        };
        app.open();
        app
    }

    /// The collection, if it could be opened.
    #[must_use]
    pub const fn collection(&self) -> Option<&Collection> {
        self.collection.as_ref()
    }

    /// The theme that was chosen.
    #[must_use]
    pub fn theme(&self) -> ThemePreference {
        match self
            .collection
            .as_ref()
            .map(|collection| collection.settings().theme)
        {
            Some(Theme::Light) => ThemePreference::Light,
            Some(Theme::Dark) => ThemePreference::Dark,
            Some(Theme::System) | None => ThemePreference::System,
        }
    }

    fn open(&mut self) {
        match Collection::open(&self.opening, (self.clock)()) {
            Ok(collection) => {
                self.collection = Some(collection);
                self.show_today();
            }
            Err(error) => self.fail(&error),
        }
    }

    fn fail(&mut self, error: &StoreError) {
        self.screen = Screen::Failed(Notice {
            kind: NoticeKind::Error,
            title: self.words.get("failed-title").into_owned(),
            detail: error.message(&self.words),
            buttons: vec![self.words.get("failed-try-again").into_owned()],
        });
    }

    fn show_today(&mut self) {
        self.screen = Screen::Today(Box::default());
    }

    fn today_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let Screen::Today(screen) = &mut self.screen else {
            return;
        };
        let Some(collection) = &self.collection else {
            return;
        };
        let day = collection.study_day(now);
        if screen.day != Some(day) {
            let fold = |group: &str| self.folded.contains(group);
            match collection.today(now) {
                Ok(today) => {
                    screen.view = today_view(
                        &today,
                        collection,
                        &self.words,
                        fold,
                        self.shown_problem.as_deref(),
                    );
                    screen.day = Some(day);
                }
                Err(error) => return self.fail(&error),
            }
        }
        if let Some(action) = today::show(ui, &screen.view, &self.words, &mut screen.state) {
            self.act_on_today(ui, action);
        }
    }

    fn act_on_today(&mut self, ui: &Ui, action: TodayAction) {
        match action {
            TodayAction::StartReview { deck } => self.start_review(deck),
            TodayAction::ToggleGroup(group) => {
                if !self.folded.remove(&group) {
                    self.folded.insert(group);
                }
                self.rebuild_today();
            }
            TodayAction::ShowProblem(file) => {
                let is_shown = self.shown_problem.as_ref() == Some(&file);
                self.shown_problem = (!is_shown).then_some(file);
                self.rebuild_today();
                if let Screen::Today(screen) = &mut self.screen {
                    screen.state.to_top = true;
                }
            }
            TodayAction::Undo => self.take_back(),
            TodayAction::RefreshDecks => self.refresh(),
            TodayAction::OpenDecksFolder => self.open_decks_folder(ui),
            TodayAction::ChooseTheme(theme) => self.choose_theme(theme),
            TodayAction::NoticeButton { .. } => {
                self.shown_problem = None;
                self.rebuild_today();
            }
        }
        ui.request_repaint();
    }

    fn rebuild_today(&mut self) {
        if let Screen::Today(screen) = &mut self.screen {
            screen.day = None;
        }
    }

    fn refresh(&mut self) {
        let now = (self.clock)();
        let Some(collection) = &mut self.collection else {
            return;
        };
        match collection.refresh(now) {
            Ok(()) => {
                let text = self
                    .words
                    .count("today-refreshed", collection.catalog().decks().len());
                self.toasts.push(text, None);
                self.rebuild_today();
            }
            Err(error) => self.fail(&error),
        }
    }

    fn choose_theme(&mut self, preference: ThemePreference) {
        let theme = match preference {
            ThemePreference::System => Theme::System,
            ThemePreference::Light => Theme::Light,
            ThemePreference::Dark => Theme::Dark,
        };
        let Some(collection) = &mut self.collection else {
            return;
        };
        let settings = Settings {
            theme,
            ..collection.settings().clone()
        };
        if let Err(error) = collection.change_settings(settings) {
            self.toasts.push(error.message(&self.words), None);
        }
    }

    fn open_decks_folder(&mut self, ui: &Ui) {
        let Some(collection) = &self.collection else {
            return;
        };
        let folder = collection.data_dir().decks_dir();
        self.toasts.push(folder.display().to_string(), None);
        ui.open_url(egui::OpenUrl::new_tab(format!(
            "file://{}",
            folder.display()
        )));
    }

    fn start_review(&mut self, row: Option<String>) {
        let now = (self.clock)();
        let Some(collection) = &self.collection else {
            return;
        };
        if collection.read_only().is_some() {
            return;
        }
        let (scope, title) = match row {
            None => (Scope::All, self.words.get("review-all-decks").into_owned()),
            Some(row) => match super::models::scope_of_row(collection, &row, &self.words) {
                Some(found) => found,
                None => return,
            },
        };
        match collection.start_review(&scope, now) {
            Ok(session) => {
                self.screen =
                    Screen::Review(Box::new(ReviewScreen::new(session, scope, title, now)))
            }
            Err(error) => self.fail(&error),
        }
    }

    fn review_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::Review(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        if screen.turn_to_current(now) {
            let waiting = collection
                .waiting(&Scope::All, now)
                .map_or(0, Counts::total);
            screen.waiting_elsewhere = waiting;
        }
        if let Some(Finished::Until(due)) = screen.finished {
            let wait = u64::try_from(due.0.saturating_sub(now.0)).unwrap_or(0);
            ui.request_repaint_after(Duration::from_millis(wait));
        }
        let view = review_view(screen, collection, &self.words, now);
        if let Some(action) = review::show(ui, &view, &self.words, &mut screen.state) {
            self.act_on_review(action);
            ui.request_repaint();
        }
    }

    fn act_on_review(&mut self, action: ReviewAction) {
        match action {
            ReviewAction::Rate(rating) => self.answer(rating),
            ReviewAction::TryAgain => {
                if let Screen::Review(screen) = &self.screen
                    && let Some((_, rating)) = &screen.saving_error
                {
                    let rating = *rating;
                    self.answer(rating);
                }
            }
            ReviewAction::Undo => self.take_back(),
            ReviewAction::Leave => self.show_today(),
            ReviewAction::ShowAnswer => self.on_review(|screen| screen.side = Side::Answer),
            ReviewAction::ToggleSource => {
                self.on_review(|screen| screen.source_open = !screen.source_open)
            }
        }
    }

    fn on_review(&mut self, change: impl FnOnce(&mut ReviewScreen)) {
        if let Screen::Review(screen) = &mut self.screen {
            change(screen);
        }
    }

    /// Saves an answer. Only when it is on disk does the next card come.
    fn answer(&mut self, rating: Rating) {
        let now = (self.clock)();
        let (Screen::Review(screen), Some(collection)) = (&mut self.screen, &mut self.collection)
        else {
            return;
        };
        if screen.side == Side::Question {
            return;
        }
        let millis = (now.0 - screen.shown_at.0).clamp(0, LONGEST_ANSWER_MILLIS);
        let millis = u32::try_from(millis).unwrap_or(0);
        match collection.answer(&mut screen.session, rating, millis, now) {
            Ok(_) => screen.next_face(),
            Err(error) => screen.saving_error = Some((not_saved(&error, &self.words), rating)),
        }
    }

    fn take_back(&mut self) {
        let now = (self.clock)();
        let Some(collection) = &mut self.collection else {
            return;
        };
        let session = match &mut self.screen {
            Screen::Review(screen) => Some(&mut screen.session),
            _ => None,
        };
        let text = match collection.take_back(session, now) {
            Ok(Some(taken)) if taken.card.is_some() => self.words.get("review-taken-back"),
            Ok(Some(_)) => self.words.get("review-taken-back-elsewhere"),
            Ok(None) => self.words.get("review-nothing-to-take-back"),
            Err(error) => error.message(&self.words).into(),
        };
        self.toasts.push(text.into_owned(), None);
        self.on_review(ReviewScreen::next_face);
        self.rebuild_today();
    }

    /// The backup of the day comes after the first frame, so that it delays none.
    fn back_up(&mut self) {
        let Some(collection) = &self.collection else {
            return;
        };
        if let Err(error) = collection.back_up((self.clock)()) {
            let text = self.words.with(
                "backup-failed",
                &[("detail", error.message(&self.words).into())],
            );
            self.toasts.push(text, None);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, _ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if self.backup == Backup::Due {
            self.backup = Backup::Done;
            self.back_up();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        match &mut self.screen {
            Screen::Failed(notice) => {
                if let Some(FailedAction::TryAgain) = failed::show(ui, notice) {
                    self.open();
                    ui.request_repaint();
                }
            }
            Screen::Today(_) => self.today_ui(ui),
            Screen::Review(_) => self.review_ui(ui),
        }
        let (rail, bar) = match self.screen {
            Screen::Today(_) => (today::rail_width(ui), 0.0),
            Screen::Review(_) => (0.0, review::bottom_bar_height(ui)),
            Screen::Failed(_) => (0.0, 0.0),
        };
        self.toasts.show(ui, rail, bar);
        if self.backup == Backup::AfterFirstFrame {
            self.backup = Backup::Due;
            ui.request_repaint();
        }
    }
}

impl ReviewScreen {
    fn new(session: ReviewSession<CardIndex>, scope: Scope, title: String, now: Timestamp) -> Self {
        Self {
            state: ReviewState::default(),
            session,
            title,
            side: Side::Question,
            source_open: false,
            serial: 0,
            shown: None,
            shown_at: now,
            saving_error: None,
            finished: None,
            scope,
            waiting_elsewhere: 0,
        }
    }

    /// Makes the session's card the one on screen, question first; true when the sitting
    /// has just come to its end.
    fn turn_to_current(&mut self, now: Timestamp) -> bool {
        match self.session.position(now) {
            Position::Card(card) => {
                if self.shown != Some(card) {
                    self.shown = Some(card);
                    self.shown_at = now;
                    self.finished = None;
                    self.serial += 1;
                }
                false
            }
            Position::Finished(finished) => {
                self.shown = None;
                self.finished.replace(finished).is_none()
            }
        }
    }

    /// Forgets the card on screen: whichever comes is shown anew.
    fn next_face(&mut self) {
        self.shown = None;
        self.side = Side::Question;
        self.source_open = false;
        self.saving_error = None;
    }
}

fn not_saved(error: &StoreError, words: &Words) -> SavingError {
    SavingError {
        title: words.get("review-not-saved").into_owned(),
        detail: error.message(words),
    }
}
