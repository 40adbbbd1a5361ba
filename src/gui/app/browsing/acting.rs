//! What a learner asks of the cards, carried out.

use egui::{Context, Ui};

use super::{Browser, Ready};
use crate::collection::tag_problem;
use crate::gui::app::{App, Screen};
use crate::gui::models::{CardRows, card_view};
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
        let Some(browser) = &mut self.browser else {
            return;
        };
        // While cards are acted on, there is no collection, and what was found stays.
        if let Some(collection) = &self.collection {
            browser.follow(collection, self.words.lang());
            let at = (self.workplace, ui.ctx());
            if let Err(error) = browser.tend(collection, &self.words, now, at) {
                return self.fail(&error);
            }
        }
        let is_busy = self.working.is_some();
        if let Some(action) = shown(ui, browser, &self.words, is_busy) {
            self.act_on_cards(action, ui.ctx());
            ui.request_repaint();
        }
    }

    fn act_on_cards(&mut self, action: CardsAction, ctx: &Context) {
        let Some(browser) = &mut self.browser else {
            return;
        };
        let Some(action) = browser.find_or_choose(action) else {
            return;
        };
        if self.working.is_some() {
            return self.act_on_cards_meanwhile(&action);
        }
        match action {
            CardsAction::Go(place) => self.go(place),
            CardsAction::Undo => self.undo(ctx),
            CardsAction::Preview(is_on) => self.preview_card(is_on),
            _ => {
                if let Some(kind) = self.act_asked(&action) {
                    let cards = self.browser.as_ref().map(|it| it.chosen_cards());
                    let now = (self.clock)();
                    self.act_on_many(kind, cards.unwrap_or_default(), now, ctx);
                }
            }
        }
    }

    fn preview_card(&mut self, is_on: bool) {
        let (Some(browser), Some(collection)) = (&mut self.browser, &self.collection) else {
            return;
        };
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

    /// What an action does to the chosen cards, if it does anything. A tag that cannot be one
    /// is told in the dialog.
    fn act_asked(&mut self, action: &CardsAction) -> Option<ActKind> {
        let now = (self.clock)();
        let (browser, collection) = (self.browser.as_mut()?, self.collection.as_ref()?);
        let set = browser.set;
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
}

/// Draws the cards; gives back what is asked.
fn shown(ui: &mut Ui, browser: &mut Browser, words: &Words, is_busy: bool) -> Option<CardsAction> {
    let mut state = std::mem::take(&mut browser.state);
    let nothing = Index::default();
    let (index, is_ready) = match &browser.index {
        Ready::Yes(index) => (index.as_ref(), true),
        Ready::Not | Ready::Soon(_) => (&nothing, false),
    };
    let asked = browser.present.as_ref().and_then(|present| {
        let rows = CardRows {
            catalog: &browser.catalog,
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
        let line = browser
            .scopes
            .iter()
            .position(|line| line.id == browser.line);
        let view = CardsView {
            cards_today: browser.cards_today,
            is_busy,
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
            inspector: browser.inspected.as_ref(),
            preview: browser.preview.as_ref(),
            set: browser.set,
            tags: &browser.tags,
            today: present.day.date(),
        };
        cards::show(ui, &view, words, &mut state)
    });
    browser.state = state;
    asked
}
