//! What the learner chooses: the settings, kept and undone, and the first run.

use egui::{Context, Ui};

use super::reviewing::ReviewScreen;
use super::{App, Screen};
use crate::collection::Collection;
use crate::gui::command::{self, Command};
use crate::gui::models::{FirstDecks, first_run_view, settings_view};
use crate::gui::notices::{Notice, NoticeKind, Undoes};
use crate::gui::screens::first_run::{self, FirstRunAction, FirstRunState};
use crate::gui::screens::rail::Place;
use crate::gui::screens::settings::{
    self, Change, Folder, SettingsAction, SettingsState, SettingsView,
};
use crate::lang::{Lang, Words};
use crate::settings::{Language, Settings};
use crate::storage::StoreError;

/// How many new cards the first sitting has.
const FIRST_CARDS: usize = 5;

/// The settings, and the review they were opened from.
#[derive(Default)]
pub(super) struct SettingsScreen {
    state: SettingsState,
    view: Option<SettingsView>,
    /// A sitting that goes on when the settings are left.
    resting: Option<Box<ReviewScreen>>,
    /// Whether a quiz goes on when they are left.
    from_quiz: bool,
}

impl SettingsScreen {
    /// Shows what holds now, in the next frame.
    pub(super) fn refresh(&mut self) {
        self.view = None;
    }
}

/// The first run, and the language chosen in it.
#[derive(Default)]
pub(super) struct FirstRunScreen {
    state: FirstRunState,
    language: Option<Lang>,
}

impl App {
    /// Does what its keys ask for on every screen.
    pub(super) fn act_on_keys_of_all_screens(&mut self, ui: &Ui) {
        let now = self.settings().text_size;
        if let Some(wanted) = command::text_size_asked(ui, now) {
            self.change(Change::TextSize(wanted));
            ui.request_repaint();
        }
        let place = match self.screen {
            Screen::Failed(_) | Screen::Rescue(_) | Screen::FirstRun(_) => None,
            _ => place_asked(ui),
        };
        if let Some(place) = place {
            self.go(place);
        }
    }

    /// Goes to a screen of the rail.
    pub(super) fn go(&mut self, place: Place) {
        self.keep_typed_exam();
        self.rest_draft();
        let from_quiz = matches!(self.screen, Screen::Quiz(_));
        self.rest_quiz();
        match (place, &self.screen) {
            (Place::Today, _) => self.show_today(),
            (Place::Quiz, Screen::QuizSetup(_))
            | (Place::ExamPlan, Screen::ExamPlan(_))
            | (Place::Statistics, Screen::Statistics(_))
            | (Place::Cards, Screen::Cards)
            | (Place::Settings, Screen::Settings(_)) => {}
            (Place::Quiz, _) => self.show_quiz_setup(None),
            (Place::ExamPlan, _) => self.show_exam_plan(),
            (Place::Statistics, _) => self.show_statistics(),
            (Place::Cards, _) => self.show_cards(),
            (Place::Settings, _) => self.show_settings(from_quiz),
        }
    }

    fn show_settings(&mut self, from_quiz: bool) {
        let mut settings = Box::<SettingsScreen>::default();
        settings.from_quiz = from_quiz;
        let before = std::mem::replace(&mut self.screen, Screen::Today(Box::default()));
        if let Screen::Review(review) = before {
            settings.resting = Some(review);
        }
        self.screen = Screen::Settings(settings);
    }

    fn leave_settings(&mut self) {
        self.keep_typed_exam();
        let now = (self.clock)();
        let (resting, from_quiz) = match &mut self.screen {
            Screen::Settings(screen) => (screen.resting.take(), screen.from_quiz),
            _ => (None, false),
        };
        if from_quiz && self.resume_quiz() {
            return;
        }
        match resting {
            Some(mut review) => {
                review.come_back(now);
                self.screen = Screen::Review(review);
            }
            None => self.show_today(),
        }
    }

    /// An exam day that was typed counts also where the field was never left.
    fn keep_typed_exam(&mut self) {
        if let Screen::Settings(screen) = &self.screen
            && let Some(view) = &screen.view
            && let Some(change) = screen.state.unkept(view)
        {
            self.change(change);
        }
    }

    pub(super) fn settings_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::Settings(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        let made = screen.view.take().map_or_else(
            || {
                let last = self.fitting.last.as_ref();
                settings_view(collection, &self.words, (self.not_saved.clone(), last), now)
            },
            Ok,
        );
        let mut view = match made {
            Ok(view) => view,
            Err(error) => return self.fail(&error),
        };
        view.training.running = self.fitted_so_far;
        let asked = settings::show(ui, &view, &self.words, &mut screen.state);
        screen.view = Some(view);
        if let Some(action) = asked {
            self.act_on_settings(ui, action);
            ui.request_repaint();
        }
    }

    fn act_on_settings(&mut self, ui: &Ui, action: SettingsAction) {
        match action {
            SettingsAction::Change(change) => self.change(change),
            SettingsAction::Undo => self.undo_change(),
            SettingsAction::Fit => self.start_fitting(ui.ctx()),
            SettingsAction::StopFitting => self.stop_fitting(),
            SettingsAction::DefaultParameters => self.take_default_parameters(),
            SettingsAction::Open(Folder::Decks) => self.open_decks_folder(ui),
            SettingsAction::Open(Folder::Data) => self.open_data_folder(ui),
            SettingsAction::OpenOptions => self.show_all_options(),
            SettingsAction::Go(place) => self.go(place),
            SettingsAction::Back => self.leave_settings(),
        }
    }

    /// Changes a setting, keeps it, and tells so with a way back.
    pub(super) fn change(&mut self, change: Change) {
        let after = change.applied_to(&self.settings());
        if self.is_choosing_first() {
            // It shows at once; leaving without beginning leaves nothing behind.
            return self.hold(after);
        }
        // The change is told in the language that holds after it.
        if self.keep_change(after) {
            let told = change.told(&self.words);
            self.tell_with_undo(told);
        }
    }

    /// Changes the settings to `after` and says so with a way back; false where they are so
    /// already.
    pub(super) fn change_to(&mut self, after: Settings, told: String) -> bool {
        let is_change = self.keep_change(after);
        if is_change {
            self.tell_with_undo(told);
        }
        is_change
    }

    fn keep_change(&mut self, after: Settings) -> bool {
        let before = self.settings();
        let is_change = after != before;
        if is_change {
            self.history.push(before);
            self.keep(after);
        }
        is_change
    }

    fn tell_with_undo(&mut self, told: String) {
        let undo = self.words.get("settings-undo").into_owned();
        self.tell(told, Some((undo, Undoes::Setting)));
    }

    /// Takes back what the learner did last: the setting a toast offers to undo, else an answer.
    pub(super) fn undo(&mut self, ctx: &Context) {
        if self.toasts.offers_undo() {
            self.undo_change();
        } else {
            self.take_back(ctx);
        }
    }

    /// Takes the last change of a setting back.
    pub(super) fn undo_change(&mut self) {
        let key = match self.history.pop() {
            Some(before) => {
                self.keep(before);
                "settings-undone"
            }
            None => "settings-nothing-to-undo",
        };
        let text = self.words.get(key).into_owned();
        self.tell(text, None);
    }

    /// Whether what is chosen now is kept only when the first run is over.
    const fn is_choosing_first(&self) -> bool {
        matches!(self.screen, Screen::FirstRun(_))
    }

    /// Says what happened; where the change could not be kept and no screen says so, that.
    pub(super) fn tell(&mut self, text: String, button: Option<(String, Undoes)>) {
        match &self.not_saved {
            Some(notice) if !matches!(self.screen, Screen::Settings(_) | Screen::Options(_)) => {
                let text = format!("{}. {}", notice.title, notice.detail);
                self.toasts.push(text, None);
            }
            _ => self.toasts.push(text, button),
        }
    }

    /// Writes the settings and follows them on every screen.
    pub(super) fn keep(&mut self, settings: Settings) {
        let before = self.settings();
        match &mut self.collection {
            Some(collection) => {
                let kept = collection.change_settings(settings);
                self.not_saved = kept.err().map(|error| not_saved(&error, &self.words));
            }
            // Without a collection there is no place to write to.
            None => self.unkept = settings,
        }
        self.heed_exam(&before);
        self.heed_language();
        self.followed = false;
        match &mut self.screen {
            Screen::Settings(screen) => screen.view = None,
            Screen::Options(screen) => screen.refresh(),
            Screen::Today(_) => self.rebuild_today(),
            Screen::ExamPlan(_) => self.rebuild_exam_plan(),
            Screen::Statistics(screen) => screen.rebuild(),
            Screen::Cards => self.rebuild_cards(),
            _ => self.rebuild_setup(),
        }
    }

    /// Follows settings for now, writing nothing.
    fn hold(&mut self, settings: Settings) {
        if let Some(collection) = &mut self.collection {
            collection.hold_settings(settings);
        }
        self.followed = false;
    }

    fn heed_language(&mut self) {
        let lang = match &self.screen {
            Screen::FirstRun(screen) => screen.language.unwrap_or(self.system),
            _ => self.settings().language.or_system(self.system),
        };
        if lang == self.words.lang() {
            return;
        }
        self.words = Words::new(lang);
        self.followed = false;
        self.retitle_review();
    }

    /// The review on screen or at rest.
    pub(super) fn review_mut(&mut self) -> Option<&mut ReviewScreen> {
        match &mut self.screen {
            Screen::Review(review) => Some(review),
            Screen::Settings(screen) => screen.resting.as_deref_mut(),
            Screen::Options(screen) => screen.before.as_mut()?.resting.as_deref_mut(),
            _ => None,
        }
    }

    fn open_data_folder(&mut self, ui: &Ui) {
        if let Some(collection) = &self.collection {
            let folder = collection.data_dir().root().to_path_buf();
            self.open_folder(ui, &folder);
        }
    }

    /// Whether this is the first run: nothing was chosen or answered, and can be.
    pub(super) fn is_first_run(collection: &Collection) -> Result<bool, StoreError> {
        if !collection.is_untouched() || collection.read_only().is_some() {
            return Ok(false);
        }
        Ok(!collection.store().has_answers()?)
    }

    pub(super) fn show_first_run(&mut self) {
        self.screen = Screen::FirstRun(Box::default());
    }

    pub(super) fn first_run_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::FirstRun(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        let view = first_run_view(collection, &self.words, now);
        let asked = first_run::show(ui, &view, &self.words, &mut screen.state);
        match asked {
            Some(FirstRunAction::ChooseLanguage(lang)) => {
                screen.language = Some(lang);
                self.heed_language();
            }
            Some(FirstRunAction::Start { exam }) => {
                self.finish_first_run(exam.map(|day| day.to_string()));
                self.start_first_cards();
            }
            Some(FirstRunAction::LookAround) => self.finish_first_run(None),
            Some(FirstRunAction::OpenDecksFolder) => self.open_decks_folder(ui),
            None => return,
        }
        ui.request_repaint();
    }

    /// Keeps what was chosen, so that this screen never comes again, and goes to Today.
    fn finish_first_run(&mut self, exam: Option<String>) {
        let chosen = match &self.screen {
            Screen::FirstRun(screen) => screen.language,
            _ => None,
        };
        let settings = Settings {
            language: chosen.map_or(Language::System, Language::from),
            exam,
            ..self.settings()
        };
        self.show_today();
        self.keep(settings);
        // What was chosen here is where undoing begins.
        self.history.clear();
        if let Some(notice) = &self.not_saved {
            let text = format!("{}. {}", notice.title, notice.detail);
            self.toasts.push(text, None);
        }
    }

    fn start_first_cards(&mut self) {
        let now = (self.clock)();
        let Some(collection) = &self.collection else {
            return;
        };
        let Some(FirstDecks {
            row, scope, title, ..
        }) = FirstDecks::of(collection, &self.words)
        else {
            return;
        };
        match collection.start_first_cards(&scope, FIRST_CARDS, now) {
            Ok(session) => {
                let review = ReviewScreen::new(session, (scope, Some(row), title), now);
                self.screen = Screen::Review(Box::new(review.first()));
            }
            Err(error) => self.fail(&error),
        }
    }
}

fn not_saved(error: &StoreError, words: &Words) -> Notice {
    Notice {
        kind: NoticeKind::Error,
        title: words.get("settings-not-saved").into_owned(),
        detail: error.message(words),
        buttons: Vec::new(),
    }
}

/// The screen that its key asks for.
pub(super) fn place_asked(ui: &Ui) -> Option<Place> {
    let places = [
        (Command::GoSettings, Place::Settings),
        (Command::GoToday, Place::Today),
        (Command::GoQuiz, Place::Quiz),
        (Command::GoExamPlan, Place::ExamPlan),
        (Command::GoStatistics, Place::Statistics),
        (Command::GoCards, Place::Cards),
    ];
    let asked = |(command, _): &(Command, Place)| command.pressed_anywhere(ui);
    places.into_iter().find(asked).map(|(_, place)| place)
}
