//! What a learner asks of the cards, carried out.

use egui::Ui;

use super::{Browser, Ready};
use crate::collection::{Collection, act_in_words, tag_problem};
use crate::gui::app::acting::carried_out;
use crate::gui::app::{App, Screen};
use crate::gui::models::{CardRows, card_view};
use crate::gui::notices::Undoes;
use crate::gui::screens::cards::{self, CardsAction, CardsView};
use crate::lang::Words;
use crate::progress::{ActKind, Tag};
use crate::search::Index;
use crate::time::StudyDay;

impl App {
    pub(in crate::gui::app) fn show_cards(&mut self) {
        let Some(collection) = &self.collection else {
            return;
        };
        let lang = self.words.lang();
        let browser = self
            .browser
            .get_or_insert_with(|| Box::new(Browser::new(collection, lang)));
        browser.rebuild();
        browser.ask_anew();
        browser.preview = None;
        self.screen = Screen::Cards;
    }

    /// What is shown of the cards may not hold any more.
    pub(in crate::gui::app) fn rebuild_cards(&mut self) {
        if let Some(browser) = &mut self.browser {
            browser.rebuild();
        }
    }

    pub(in crate::gui::app) fn cards_ui(&mut self, ui: &mut Ui) {
        let now = (self.clock)();
        let (Some(browser), Some(collection)) = (&mut self.browser, &self.collection) else {
            return;
        };
        browser.follow(collection, self.words.lang());
        let at = (self.workplace, ui.ctx());
        if let Err(error) = browser.tend(collection, &self.words, now, at) {
            return self.fail(&error);
        }
        let day = collection.study_day(now);
        if let Some(action) = shown(ui, browser, collection, &self.words, day) {
            self.act_on_cards(action);
            ui.request_repaint();
        }
    }

    fn act_on_cards(&mut self, action: CardsAction) {
        if let CardsAction::Go(place) = action {
            return self.go(place);
        }
        if action == CardsAction::Undo {
            return self.undo();
        }
        if let Some(kind) = self.act_asked(&action) {
            return self.act_on_chosen(&kind);
        }
        let (Some(browser), Some(collection)) = (&mut self.browser, &self.collection) else {
            return;
        };
        browser.inspected = None;
        match action {
            CardsAction::Search(text) => browser.read(&text),
            CardsAction::Scope(line) => {
                browser.line = line;
                browser.ask_anew();
            }
            CardsAction::Toggle(chip) => {
                if !browser.chips.remove(&chip) {
                    browser.chips.insert(chip);
                }
                browser.ask_anew();
            }
            CardsAction::ClearSearch => browser.clear(),
            CardsAction::Sort(column) => browser.sort(column),
            CardsAction::Choose(row) => browser.choose(row),
            CardsAction::ChooseToo(row) => browser.choose_too(row),
            CardsAction::ChooseThrough(row) => browser.choose_through(row),
            CardsAction::ChooseAll => browser.choose_all(),
            CardsAction::Preview(is_on) => {
                let place = browser.cursor.filter(|_| is_on);
                browser.preview = match (&browser.index, place) {
                    (Ready::Yes(index), Some(place)) => {
                        let card = index.card(place as usize);
                        card_view(place.into(), collection, card, &self.words)
                    }
                    _ => None,
                };
                browser.state.show_cursor();
            }
            _ => {}
        }
    }

    /// What an action does to the chosen cards, if it does anything. A tag that cannot be one
    /// is told in the dialog.
    fn act_asked(&mut self, action: &CardsAction) -> Option<ActKind> {
        let now = (self.clock)();
        let (browser, collection) = (self.browser.as_mut()?, self.collection.as_ref()?);
        let set = browser.set_on_all();
        let words = &self.words;
        let mut tag = |text: &str| match Tag::new(text) {
            Ok(tag) => Some(collection.known_tag(&tag)),
            Err(error) => {
                browser.state.tag_problem = Some(tag_problem(error, words));
                None
            }
        };
        Some(match action {
            CardsAction::SetAside if set.aside => ActKind::Unsuspend,
            CardsAction::SetAside => ActKind::Suspend,
            CardsAction::Bury if set.buried => ActKind::Unbury,
            CardsAction::Bury => ActKind::Bury(collection.study_day(now).plus_days(1)),
            CardsAction::Flag(flag) if set.flag == Some(*flag) => ActKind::Unflag,
            CardsAction::Flag(flag) => ActKind::Flag(*flag),
            CardsAction::Reschedule(date) => ActKind::Reschedule(StudyDay::of_date(*date)),
            CardsAction::Forget => ActKind::Forget,
            CardsAction::Tag(text) => ActKind::Tag(tag(text)?),
            CardsAction::Untag(text) => ActKind::Untag(tag(text)?),
            _ => return None,
        })
    }

    /// Does something to the chosen cards, and tells so with a way back.
    fn act_on_chosen(&mut self, kind: &ActKind) {
        let now = (self.clock)();
        let (Some(browser), Some(collection)) = (&mut self.browser, &mut self.collection) else {
            return;
        };
        let cards = browser.chosen_cards();
        match carried_out(collection, kind, &cards, now) {
            Ok(0) => {
                let text = self.words.count("cards-unchanged", cards.len());
                self.toasts.push(text, None);
            }
            Ok(count) => {
                browser.rebuild();
                browser.state.forget_typed_tag();
                let text = act_in_words(kind, count, &self.words);
                let undo = self.words.get("settings-undo").into_owned();
                self.toasts.push(text, Some((undo, Undoes::Act)));
            }
            Err(error) if kind.is_about_tags() => {
                browser.state.tag_problem = Some(error.message(&self.words));
            }
            Err(error) => self.toasts.push(error.message(&self.words), None),
        }
    }
}

/// Draws the cards; gives back what is asked.
fn shown(
    ui: &mut Ui,
    browser: &mut Browser,
    collection: &Collection,
    words: &Words,
    day: StudyDay,
) -> Option<CardsAction> {
    let mut state = std::mem::take(&mut browser.state);
    let nothing = Index::default();
    let (index, is_ready) = match &browser.index {
        Ready::Yes(index) => (index.as_ref(), true),
        Ready::Not | Ready::Soon(_) => (&nothing, false),
    };
    let asked = browser.present.as_ref().and_then(|present| {
        let rows = CardRows {
            collection,
            words,
            index,
            present,
            rows: &browser.found.rows,
            chosen: &browser.chosen,
        };
        let count = if is_ready {
            words.count("decks-cards", browser.found.rows.len())
        } else {
            words.get("cards-getting-ready").into_owned()
        };
        let problem = browser.problem.as_ref();
        let inspected = browser.inspected.as_ref();
        let line = browser
            .scopes
            .iter()
            .position(|line| line.id == browser.line);
        let view = CardsView {
            cards_today: browser.cards_today,
            count,
            scopes: &browser.scopes,
            scope: line.unwrap_or(0),
            chips: &browser.chips,
            problem: problem.map(|error| (error.span.clone(), error.in_words(words))),
            sorted: browser.sorted,
            rows: &rows,
            cursor: browser.cursor_row(),
            chosen: browser.chosen.count(),
            empty: browser.emptiness(&state.search, words),
            inspector: inspected.map(|it| &it.view),
            preview: browser.preview.as_ref(),
            set: browser.set_on_all(),
            tags: &browser.tags,
            today: day.date(),
        };
        cards::show(ui, &view, words, &mut state)
    });
    browser.state = state;
    asked
}
