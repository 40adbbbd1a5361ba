//! The result of a quiz, and what is done with it.

use std::collections::BTreeSet;

use egui::Ui;

use crate::collection::Scope;
use crate::deck::DeckId;
use crate::gui::app::reviewing::ReviewScreen;
use crate::gui::app::{App, Screen};
use crate::gui::models::{looked_at_view, result_view};
use crate::gui::screens::quiz::{self, QuizAction, QuizState};
use crate::gui::screens::quiz_result::{self, ResultAction, ResultState};
use crate::session::Preset;

impl App {
    pub(in crate::gui::app) fn quiz_result_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Screen::QuizResult(screen), Some(collection)) = (&mut self.screen, &self.collection)
        else {
            return;
        };
        if let Some((number, state)) = &mut screen.looking {
            let session = &screen.running.session;
            let view = looked_at_view(session, *number, collection, &self.words);
            let asked = view.and_then(|view| quiz::show(ui, &view, &self.words, state));
            if matches!(asked, Some(QuizAction::Leave | QuizAction::Next)) {
                screen.looking = None;
                screen.state = ResultState::default();
                ui.request_repaint();
            }
            return;
        }
        if screen.view.is_none() {
            match result_view(&screen.running, collection, &self.words, now) {
                Ok(view) => screen.view = Some(view),
                Err(error) => return self.fail(&error),
            }
        }
        let Some(view) = &screen.view else {
            return;
        };
        if let Some(action) = quiz_result::show(ui, view, &self.words, &mut screen.state) {
            self.act_on_result(action);
            ui.request_repaint();
        }
    }

    fn act_on_result(&mut self, action: ResultAction) {
        match action {
            ResultAction::Review => self.review_missed(),
            ResultAction::Again => self.same_topics(),
            ResultAction::Look(number) => {
                if let Screen::QuizResult(screen) = &mut self.screen {
                    screen.looking = Some((number, QuizState::default()));
                }
            }
            ResultAction::Go(place) => self.go(place),
            ResultAction::Back => self.show_quiz_setup(None),
        }
    }

    fn review_missed(&mut self) {
        let now = (self.clock)();
        let (Screen::QuizResult(screen), Some(collection)) = (&self.screen, &self.collection)
        else {
            return;
        };
        if collection.read_only().is_some() {
            return;
        }
        let cards = screen.running.session.cards_to_review();
        let session = collection.start_review_of(&cards, now);
        let title = self.words.get("quiz-to-look-at").into_owned();
        let about = (Scope::All, Some("quiz/missed".to_owned()), title);
        let review = ReviewScreen::new(session, about, now);
        self.screen = Screen::Review(Box::new(review));
    }

    fn same_topics(&mut self) {
        if let Screen::QuizResult(screen) = &self.screen {
            let options = &screen.running.session.quiz().options;
            let topics: BTreeSet<DeckId> = options.topics.iter().cloned().collect();
            if options.preset != Preset::Practice {
                self.choices.preset = options.preset;
                self.choices.count = options.count;
                self.choices.topics = (!topics.is_empty()).then_some(topics);
            }
        }
        self.show_quiz_setup(None);
    }
}
