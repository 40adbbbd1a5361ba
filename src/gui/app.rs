//! The running window: collection, screens, notices. Its features live in the screens.

mod acting;
mod backing_up;
mod browsing;
mod choosing;
mod fitting;
mod options;
mod planning;
mod quizzing;
mod refreshing;
mod rescuing;
mod reviewing;
mod statistics;
mod working;

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use egui::{ThemePreference, Ui, ViewportCommand};

use self::backing_up::Backup;
use self::choosing::{FirstRunScreen, SettingsScreen};
use self::fitting::Fitting;
use self::options::OptionsScreen;
use self::planning::{DayPlanning, ExamPlanScreen};
pub(super) use self::quizzing::{QuizChoices, QuizScreen};
use self::quizzing::{ResultScreen, SetupScreen};
use self::rescuing::RescueScreen;
pub(super) use self::reviewing::ReviewScreen;
use self::statistics::StatisticsScreen;
use self::working::Working;
use super::command;
use super::jobs::{Job, Workplace};
use super::models::{Draft, today_view};
use super::notices::{Notice, NoticeKind, Toasts, Undoes};
use super::screens::failed::{self, FailedAction};
use super::screens::rail::rail_width;
use super::screens::today::{self, TodayAction, TodayState, TodayView};
use super::screens::{quiz, review};
use crate::catalog::Catalog;
use crate::collection::{Collection, Opening, Today, chosen_language};
use crate::lang::{Lang, Words};
use crate::session::Quiz;
use crate::settings::{Settings, Theme};
use crate::storage::StoreError;
use crate::time::{Clock, StudyDay, Timestamp};

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
    /// The settings before each change since the start, oldest first.
    history: Vec<Settings>,
    /// Why the last change of a setting could not be written, if so.
    not_saved: Option<Notice>,
    /// The settings while there is no collection to keep them.
    unkept: Settings,
    /// Whether the window looks as the settings say.
    followed: bool,
    /// What was chosen for the next quiz.
    choices: QuizChoices,
    /// A quiz that was left with its half-made answer.
    resting_quiz: Option<Box<QuizScreen>>,
    /// The decks, being read again.
    refreshing: Option<Job<Catalog>>,
    /// A quiz of what was confused, being made.
    practice: Option<Job<Quiz>>,
    /// Where long work is done.
    workplace: Workplace,
    /// The plan of the day, being made.
    day_planning: DayPlanning,
    /// What was chosen for the exam and not saved.
    resting_draft: Option<Draft>,
    /// Personal parameters that are being fitted.
    fitting: Fitting,
    /// How far that is, 0 to 1, while it goes on.
    fitted_so_far: Option<f32>,
    /// The cards, once they were looked at.
    browser: Option<Box<browsing::Browser>>,
    /// What is done to many cards; the collection is there again once it is done.
    working: Option<Working>,
    /// Today as it was when the collection was opened; gone after the first frame.
    first_today: Option<Today>,
}

/// What the window shows.
enum Screen {
    Failed(Notice),
    Rescue(Box<RescueScreen>),
    Today(Box<TodayScreen>),
    Review(Box<ReviewScreen>),
    QuizSetup(Box<SetupScreen>),
    Quiz(Box<QuizScreen>),
    QuizResult(Box<ResultScreen>),
    ExamPlan(Box<ExamPlanScreen>),
    Statistics(Box<StatisticsScreen>),
    Cards,
    Settings(Box<SettingsScreen>),
    Options(Box<OptionsScreen>),
    FirstRun(Box<FirstRunScreen>),
}

/// Today, and the day it was put together for.
#[derive(Default)]
struct TodayScreen {
    state: TodayState,
    view: TodayView,
    day: Option<StudyDay>,
}

/// The collection, and what its first frame shows.
pub(super) struct Read {
    opened: Result<Collection, StoreError>,
    today: Option<Today>,
}

/// Reads both; needs no window, so that it may go on while one is made.
pub(super) fn read(opening: &Opening, now: Timestamp) -> Read {
    let opened = Collection::open(opening, now);
    let today = opened.as_ref().ok().and_then(|it| it.today(now).ok());
    Read { opened, today }
}

impl App {
    /// Opens the collection and shows Today; where it cannot be opened, says why.
    #[must_use]
    pub fn new(opening: Opening, system: Lang, clock: Clock) -> Self {
        let read = read(&opening, clock());
        Self::of_read(opening, system, clock, read)
    }

    /// The same where it was [`read`] already, as `opening` says.
    pub(super) fn of_read(opening: Opening, system: Lang, clock: Clock, read: Read) -> Self {
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
            backup: Backup::default(),
            history: Vec::new(),
            not_saved: None,
            unkept: Settings::default(),
            followed: false,
            choices: QuizChoices::default(),
            resting_quiz: None,
            refreshing: None,
            practice: None,
            workplace: Workplace::default(),
            day_planning: DayPlanning::default(),
            resting_draft: None,
            fitting: Fitting::default(),
            fitted_so_far: None,
            browser: None,
            working: None,
            first_today: read.today,
        };
        app.take_over(read.opened);
        app
    }

    /// Does long work there.
    #[must_use]
    pub fn with_workplace(mut self, workplace: Workplace) -> Self {
        self.workplace = workplace;
        self
    }

    /// The collection, if it could be opened.
    #[must_use]
    pub const fn collection(&self) -> Option<&Collection> {
        self.collection.as_ref()
    }

    /// The settings that hold.
    #[must_use]
    pub fn settings(&self) -> Settings {
        let kept = self.collection.as_ref().map(Collection::settings);
        kept.unwrap_or(&self.unkept).clone()
    }

    /// Makes the window look as the settings say: colours, text size, title.
    pub fn follow_settings(&mut self, ctx: &egui::Context) {
        if std::mem::replace(&mut self.followed, true) {
            return;
        }
        let settings = self.settings();
        ctx.set_theme(match settings.theme {
            Theme::Light => ThemePreference::Light,
            Theme::Dark => ThemePreference::Dark,
            Theme::System => ThemePreference::System,
        });
        ctx.set_zoom_factor(f32::from(settings.text_size) / 100.0);
        let title = self.words.get("app-name").into_owned();
        ctx.send_viewport_cmd(ViewportCommand::Title(title));
    }

    fn open(&mut self) {
        self.close();
        self.first_today = None;
        self.take_over(Collection::open(&self.opening, (self.clock)()));
    }

    /// Gives the collection back: one that is still open would keep the right to write.
    fn close(&mut self) {
        self.end_backup();
        self.refreshing = None;
        self.practice = None;
        self.collection = None;
    }

    fn take_over(&mut self, opened: Result<Collection, StoreError>) {
        match opened {
            Ok(collection) => {
                let is_first_run = Self::is_first_run(&collection);
                self.collection = Some(collection);
                self.followed = false;
                match is_first_run {
                    Ok(true) => self.show_first_run(),
                    Ok(false) => self.show_today(),
                    Err(error) => self.fail(&error),
                }
            }
            Err(error) => self.fail(&error),
        }
    }

    fn fail(&mut self, error: &StoreError) {
        if error.calls_for_restore() {
            return self.show_rescue(error, false);
        }
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
            let first = self.first_today.take().filter(|today| today.day == day);
            match first.map_or_else(|| collection.today(now), Ok) {
                Ok(today) => {
                    screen.view = today_view(
                        &today,
                        (collection, now),
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
            TodayAction::Quiz { deck } => self.show_quiz_setup(Some(&deck)),
            TodayAction::Options { deck } => self.show_options_of(&deck),
            TodayAction::Study { way, deck } => self.start_way(way, deck),
            TodayAction::Practise => self.practise(ui.ctx()),
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
            TodayAction::Undo => self.undo(ui.ctx()),
            TodayAction::RefreshDecks => self.refresh(ui.ctx()),
            TodayAction::OpenDecksFolder => self.open_decks_folder(ui),
            TodayAction::Go(place) => self.go(place),
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

    fn open_decks_folder(&mut self, ui: &Ui) {
        if let Some(collection) = &self.collection {
            let folder = collection.data_dir().decks_dir();
            self.open_folder(ui, &folder);
        }
    }

    fn open_folder(&mut self, ui: &Ui, folder: &Path) {
        let name = folder.display();
        let told = self
            .words
            .with("folder-at", &[("path", name.to_string().into())]);
        self.toasts.push(told, None);
        ui.open_url(egui::OpenUrl::new_tab(format!("file://{name}")));
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.tend_working(Duration::ZERO, ctx);
        if self.working.is_some() {
            return;
        }
        self.tend_day_plan(ctx);
        self.tend_backup(ctx);
        self.tend_refresh();
        self.tend_practice();
        self.fitted_so_far = self.follow_fitting();
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.end_working();
        self.keep_quiz_at_exit();
        self.end_backup();
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.follow_settings(ui.ctx());
        command::ignore_held_keys(ui);
        command::one_press_a_frame(ui);
        if self.working.is_some() {
            self.working_ui(ui);
        } else {
            self.act_on_keys_of_all_screens(ui);
            self.screen_ui(ui);
        }
        let (rail, bar) = match self.screen {
            Screen::Today(_)
            | Screen::Settings(_)
            | Screen::Options(_)
            | Screen::QuizSetup(_)
            | Screen::QuizResult(_)
            | Screen::ExamPlan(_)
            | Screen::Statistics(_)
            | Screen::Cards => (rail_width(ui), 0.0),
            Screen::Quiz(_) => (0.0, quiz::bottom_bar_height(ui)),
            Screen::Review(_) => (0.0, review::bottom_bar_height(ui)),
            Screen::Failed(_) | Screen::Rescue(_) | Screen::FirstRun(_) => (0.0, 0.0),
        };
        if let Some(undoes) = self.toasts.show(ui, rail, bar) {
            match undoes {
                Undoes::Setting => self.undo_change(),
                Undoes::Act => self.take_back(ui.ctx()),
            }
            ui.request_repaint();
        }
        if matches!(self.backup, Backup::AfterFirstFrame) {
            self.backup = Backup::Due;
            self.first_today = None;
            ui.request_repaint();
        }
    }
}

impl App {
    /// Draws the screen and does what it asks for.
    fn screen_ui(&mut self, ui: &mut Ui) {
        match &mut self.screen {
            Screen::Failed(notice) => {
                if let Some(FailedAction::TryAgain) = failed::show(ui, notice) {
                    self.open();
                    ui.request_repaint();
                }
            }
            Screen::Rescue(_) => self.rescue_ui(ui),
            Screen::Today(_) => self.today_ui(ui),
            Screen::Review(_) => self.review_ui(ui),
            Screen::QuizSetup(_) => self.quiz_setup_ui(ui),
            Screen::Quiz(_) => self.quiz_ui(ui),
            Screen::QuizResult(_) => self.quiz_result_ui(ui),
            Screen::ExamPlan(_) => self.exam_plan_ui(ui),
            Screen::Statistics(_) => self.statistics_ui(ui),
            Screen::Cards => self.cards_ui(ui),
            Screen::Settings(_) => self.settings_ui(ui),
            Screen::Options(_) => self.options_ui(ui),
            Screen::FirstRun(_) => self.first_run_ui(ui),
        }
    }
}
