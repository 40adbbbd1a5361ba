//! The cards: found and put in order beside the window, chosen, and acted on.

mod acting;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Context;

use crate::catalog::{CardIndex, Catalog};
use crate::collection::{Collection, Scope};
use crate::gui::jobs::{Job, JobState, Workplace};
use crate::gui::models::{condition_name, inspector, scope_lines, scope_of_line, term_of};
use crate::gui::screens::cards::{CardsAction, CardsState, Chip, Inspector, SetOnAll, TagsView};
use crate::gui::screens::review::CardView;
use crate::gui::screens::statistics::ScopeLine;
use crate::lang::{Lang, Words};
use crate::progress::Tag;
use crate::search::{
    Column, Culprit, Direction, Index, Names, Places, Present, Query, SearchError, Term, culprit,
    find, order, parse,
};
use crate::storage::StoreError;
use crate::time::Timestamp;

/// The cards with the search that finds them. It stays while other screens are shown.
pub(super) struct Browser {
    state: CardsState,
    lang: Lang,
    names: Names,
    catalog: Arc<Catalog>,
    index: Ready,
    /// Where the cards stand; nothing after that may have changed.
    present: Option<Arc<Present>>,
    /// The conditions beside the typed text.
    chips: BTreeSet<Chip>,
    scopes: Vec<ScopeLine>,
    line: Option<String>,
    typed: Query,
    problem: Option<SearchError>,
    sorted: (Column, Direction),
    search: Option<Job<Found>>,
    /// Whether what is shown is not what is asked for.
    is_stale: bool,
    found: Found,
    chosen: Places,
    cursor: Option<u32>,
    /// Whether the learner chose the card of the cursor; otherwise it is only the first row.
    is_picked: bool,
    /// Whether something else is asked for than what is shown was.
    is_asked_anew: bool,
    /// Where a choice of several begins.
    anchor: Option<u32>,
    inspected: Option<Inspector>,
    /// Whether that, and what is told of the chosen cards, still holds.
    told: Told,
    preview: Option<CardView>,
    tags: TagsView,
    /// What is set on all chosen cards.
    set: SetOnAll,
    cards_today: usize,
}

/// The texts of all cards, folded beside the window.
enum Ready {
    Not,
    Soon(Job<Option<Index>>),
    Yes(Arc<Index>),
}

/// Whether what is told of cards still holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Fresh,
    Stale,
}

/// What a search found.
#[derive(Debug, Default)]
struct Found {
    rows: Vec<u32>,
    places: Places,
    culprit: Option<Culprit>,
}

impl Browser {
    fn new(collection: &Collection, lang: Lang) -> Self {
        Self {
            state: CardsState::default(),
            lang,
            names: Names::new(lang),
            catalog: collection.shared_catalog(),
            index: Ready::Not,
            present: None,
            chips: BTreeSet::new(),
            scopes: Vec::new(),
            line: None,
            typed: Query::default(),
            problem: None,
            sorted: (Column::Due, Direction::Up),
            search: None,
            is_stale: true,
            found: Found::default(),
            chosen: Places::default(),
            cursor: None,
            is_picked: false,
            is_asked_anew: true,
            anchor: None,
            inspected: None,
            told: Told::Stale,
            preview: None,
            tags: TagsView::default(),
            set: SetOnAll::default(),
            cards_today: 0,
        }
    }

    /// What is shown may not hold any more.
    pub(super) fn rebuild(&mut self) {
        self.present = None;
    }

    /// Follows other decks and another language.
    fn follow(&mut self, collection: &Collection, lang: Lang) {
        let is_same = std::ptr::eq(self.catalog.as_ref(), collection.catalog());
        if is_same && self.lang == lang {
            return;
        }
        let mut fresh = Self::new(collection, lang);
        fresh.state = std::mem::take(&mut self.state);
        fresh.chips = std::mem::take(&mut self.chips);
        fresh.line = self.line.take();
        fresh.sorted = self.sorted;
        *self = fresh;
        let text = self.state.search.clone();
        self.read(&text);
    }

    /// Reads the typed text; where it cannot be read, what was found stays.
    fn read(&mut self, text: &str) {
        match parse(text, &self.names) {
            Ok(query) => {
                self.problem = None;
                if query != self.typed {
                    self.typed = query;
                    self.ask_anew();
                }
            }
            Err(error) => self.problem = Some(error),
        }
    }

    /// Does what there is to do before a frame, beside the window where it takes long.
    fn tend(
        &mut self,
        collection: &Collection,
        words: &Words,
        now: Timestamp,
        (place, ctx): (Workplace, &Context),
    ) -> Result<(), StoreError> {
        let day = collection.study_day(now);
        if self
            .present
            .as_ref()
            .is_none_or(|present| present.day != day)
        {
            self.present = Some(Arc::new(collection.present(now)));
            self.cards_today = collection.waiting(&Scope::All, now)?.total();
            self.scopes = scope_lines(collection, words);
            self.tags.known = collection.known_tags();
            self.told = Told::Stale;
            self.is_stale = true;
        }
        self.tend_index(place, ctx);
        self.tend_search(collection, words, (place, ctx));
        self.inspect(collection, words)
    }

    fn tend_index(&mut self, place: Workplace, ctx: &Context) {
        if let Ready::Not = self.index {
            self.index = self.folding(place, ctx);
        }
        if let Ready::Soon(job) = &self.index {
            match job.state() {
                JobState::Done(Some(index)) => {
                    self.chosen = Places::none(index.len());
                    self.index = Ready::Yes(Arc::new(index));
                    self.is_stale = true;
                }
                JobState::Running { .. } => {}
                // Without a thread it is done here; that takes its time, and works.
                JobState::Done(None) | JobState::Lost => {
                    self.index = self.folding(Workplace::AtOnce, ctx);
                    ctx.request_repaint();
                }
            }
        }
    }

    /// The texts of all cards, being folded.
    fn folding(&self, place: Workplace, ctx: &Context) -> Ready {
        let (catalog, lang) = (Arc::clone(&self.catalog), self.lang);
        Ready::Soon(Job::start("index of cards", place, ctx, move |task| {
            Index::build(&catalog, lang, task).ok()
        }))
    }

    fn tend_search(
        &mut self,
        collection: &Collection,
        words: &Words,
        (place, ctx): (Workplace, &Context),
    ) {
        let (Ready::Yes(index), Some(present)) = (&self.index, &self.present) else {
            return;
        };
        if std::mem::take(&mut self.is_stale) {
            let conditions = self.conditions(collection, words);
            let (index, present) = (Arc::clone(index), Arc::clone(present));
            let sorted = self.sorted;
            // The job before this one is dropped, and with it what an older text found.
            self.search = Some(Job::start("search", place, ctx, move |_| {
                Found::of(&conditions, &index, &present, sorted)
            }));
        }
        if let Some(JobState::Done(found)) = self.search.as_ref().map(Job::state) {
            self.search = None;
            self.take(found);
        }
    }

    /// All conditions, each a search of its own: the decks, the filters, the parts of the text.
    fn conditions(&self, collection: &Collection, words: &Words) -> Vec<Query> {
        let scope = scope_of_line(collection, self.line.as_deref(), words);
        let decks = match scope {
            Scope::All => None,
            Scope::Decks(decks) => Some(Query::term(Term::InDecks(decks))),
        };
        let filters = self.chips.iter().map(|chip| term_of(*chip));
        let part = |node: &crate::search::Node| Query {
            all: vec![node.clone()],
        };
        decks
            .into_iter()
            .chain(filters)
            .chain(self.typed.all.iter().map(part))
            .collect()
    }

    /// What is shown is not what is asked for any more.
    fn ask_anew(&mut self) {
        self.is_stale = true;
        self.is_asked_anew = true;
    }

    /// Takes over what was found. Where only the cards changed, nobody's place is lost: rows
    /// stay in their order, and where the card of the cursor is gone, the cursor stays at its
    /// place. Of another question the first row is the one to look at, unless the learner
    /// chose a card that is there.
    fn take(&mut self, found: Found) {
        let is_anew = std::mem::take(&mut self.is_asked_anew);
        let row = self.cursor_row().filter(|_| !is_anew).unwrap_or(0);
        self.chosen = std::mem::take(&mut self.chosen).and(&found.places);
        let keeps_order = !is_anew && self.found.narrowed_to(&found);
        if !keeps_order {
            self.found.rows = found.rows;
            self.state.show_cursor();
        }
        self.found.places = found.places;
        self.found.culprit = found.culprit;
        let is_there = self
            .cursor
            .is_some_and(|place| self.found.places.has(place as usize));
        if !is_there || (is_anew && !self.is_picked) {
            let last = self.found.rows.len().saturating_sub(1);
            self.cursor = self.found.rows.get(row.min(last)).copied();
            self.anchor = self.cursor;
            self.is_picked &= !is_anew;
            self.state.show_cursor();
        }
        if self.chosen.is_empty() || !self.is_picked {
            self.choose_only_cursor();
        }
        self.told = Told::Stale;
    }

    /// Searches, puts in order and chooses as asked; gives back what asks for more than that.
    fn find_or_choose(&mut self, action: CardsAction) -> Option<CardsAction> {
        match action {
            CardsAction::Search(text) => self.read(&text),
            CardsAction::Scope(line) => {
                self.line = line;
                self.ask_anew();
            }
            CardsAction::Toggle(chip) => {
                if !self.chips.remove(&chip) {
                    self.chips.insert(chip);
                }
                self.ask_anew();
            }
            CardsAction::ClearSearch => self.clear(),
            CardsAction::Sort(column) => self.sort(column),
            CardsAction::Choose(row) => self.choose(row),
            CardsAction::ChooseToo(row) => self.choose_too(row),
            CardsAction::ChooseThrough(row) => self.choose_through(row),
            CardsAction::ChooseAll => self.choose_all(),
            other => return Some(other),
        }
        self.told = Told::Stale;
        None
    }

    fn cursor_row(&self) -> Option<usize> {
        let cursor = self.cursor?;
        self.found.rows.iter().position(|place| *place == cursor)
    }

    fn choose_only(&mut self, place: u32) {
        self.cursor = Some(place);
        self.anchor = Some(place);
        self.is_picked = true;
        self.choose_only_cursor();
    }

    fn choose_only_cursor(&mut self) {
        let len = match &self.index {
            Ready::Yes(index) => index.len(),
            Ready::Not | Ready::Soon(_) => 0,
        };
        self.chosen = Places::none(len);
        if let Some(place) = self.cursor {
            self.chosen.add(place as usize);
        }
    }

    fn choose(&mut self, row: usize) {
        if let Some(place) = self.found.rows.get(row).copied() {
            self.choose_only(place);
        }
    }

    fn choose_too(&mut self, row: usize) {
        let Some(place) = self.found.rows.get(row).copied() else {
            return;
        };
        self.cursor = Some(place);
        self.anchor = Some(place);
        self.is_picked = true;
        if self.chosen.has(place as usize) && self.chosen.count() > 1 {
            self.chosen.remove(place as usize);
        } else {
            self.chosen.add(place as usize);
        }
    }

    fn choose_through(&mut self, row: usize) {
        let Some(place) = self.found.rows.get(row).copied() else {
            return;
        };
        let anchor = self.anchor.or(self.cursor).unwrap_or(place);
        let from = self
            .found
            .rows
            .iter()
            .position(|it| *it == anchor)
            .unwrap_or(row);
        self.choose_only(anchor);
        for place in &self.found.rows[from.min(row)..=from.max(row)] {
            self.chosen.add(*place as usize);
        }
        self.cursor = Some(place);
    }

    fn choose_all(&mut self) {
        self.chosen = self.found.places.clone();
        self.is_picked = true;
    }

    /// What is told of the card at the cursor, made anew when that is another one.
    fn inspect(&mut self, collection: &Collection, words: &Words) -> Result<(), StoreError> {
        let (Ready::Yes(index), Some(present)) = (&self.index, &self.present) else {
            return Ok(());
        };
        if std::mem::replace(&mut self.told, Told::Fresh) == Told::Fresh {
            return Ok(());
        }
        let cursor = self.cursor;
        let made = |place: u32| inspector(collection, present, index.card(place as usize), words);
        self.inspected = cursor.map(made).transpose()?;
        let own = self.chosen_cards();
        let own = own.iter().flat_map(|card| collection.own_tags(*card));
        let own: BTreeSet<&str> = own.map(Tag::as_str).collect();
        self.tags.on_chosen = own.into_iter().map(str::to_owned).collect();
        self.set = self.set_on_all();
        Ok(())
    }

    fn chosen_cards(&self) -> Vec<CardIndex> {
        match &self.index {
            Ready::Yes(index) => self.chosen.iter().map(|place| index.card(place)).collect(),
            Ready::Not | Ready::Soon(_) => Vec::new(),
        }
    }

    /// Empties the field of tags: what was typed there is put on.
    pub(super) fn forget_typed_tag(&mut self) {
        self.state.forget_typed_tag();
    }

    /// Tells in the dialog of tags why there is no such one.
    pub(super) fn tell_of_tag(&mut self, why: String) {
        self.state.tag_problem = Some(why);
    }

    /// What is set on all chosen cards.
    fn set_on_all(&self) -> SetOnAll {
        let (Ready::Yes(index), Some(present)) = (&self.index, &self.present) else {
            return SetOnAll::default();
        };
        let marks = |place: usize| present.standing(index.card(place)).marks;
        let first = self.chosen.iter().next().map(marks);
        let Some(first) = first else {
            return SetOnAll::default();
        };
        // Going on stops at the first card that is otherwise.
        let all = |holds: &dyn Fn(usize) -> bool| self.chosen.iter().all(holds);
        SetOnAll {
            aside: all(&|place| marks(place).suspended),
            buried: all(&|place| marks(place).is_buried(present.day)),
            flag: first
                .flag
                .filter(|_| all(&|place| marks(place).flag == first.flag)),
        }
    }

    /// Why nothing is found, in a sentence; nothing where what is typed cannot be read, of
    /// which another sentence tells.
    fn emptiness(&self, text: &str, words: &Words) -> Option<String> {
        if !self.found.rows.is_empty() || self.problem.is_some() {
            return None;
        }
        let Ready::Yes(index) = &self.index else {
            return None;
        };
        let (number, key) = match self.found.culprit {
            Some(Culprit::Alone(number)) => (number, "cards-none-alone"),
            Some(Culprit::Together(number)) => (number, "cards-none-together"),
            None if index.is_empty() => return Some(words.get("today-empty-title").into_owned()),
            None => return None,
        };
        let name = self.name_of_condition(number, text, words);
        Some(words.with(key, &[("condition", name.into())]))
    }

    fn name_of_condition(&self, number: usize, text: &str, words: &Words) -> String {
        let deck = self
            .scopes
            .iter()
            .find(|line| line.id == self.line && line.id.is_some());
        let deck = deck.map(|line| line.title.clone());
        let chips = self
            .chips
            .iter()
            .map(|chip| words.get(chip.key()).into_owned());
        let parts = self.typed.all.iter().map(|node| Query {
            all: vec![node.clone()],
        });
        let parts = parts.map(|query| condition_name(text, &query));
        let mut names = deck.into_iter().chain(chips).chain(parts);
        names.nth(number).unwrap_or_default()
    }

    fn sort(&mut self, column: Column) {
        let (now, direction) = self.sorted;
        self.sorted = match direction {
            Direction::Up if now == column => (column, Direction::Down),
            _ => (column, Direction::Up),
        };
        self.ask_anew();
        self.state.show_cursor();
    }

    fn clear(&mut self) {
        self.state.search.clear();
        self.chips.clear();
        self.line = None;
        self.read("");
        self.ask_anew();
    }
}

impl Found {
    /// Leaves the rows that are still found, in their order; false, and nothing is left out,
    /// where others came to them.
    fn narrowed_to(&mut self, found: &Self) -> bool {
        let still = |place: &u32| found.places.has(*place as usize);
        let is_narrower = self.rows.iter().filter(|place| still(place)).count() == found.rows.len();
        if is_narrower {
            self.rows.retain(still);
        }
        is_narrower
    }

    fn of(
        conditions: &[Query],
        index: &Index,
        present: &Present,
        sorted: (Column, Direction),
    ) -> Self {
        let all = conditions.iter().fold(Query::default(), Query::and);
        let places = find(&all, index, present);
        let culprit = if places.is_empty() {
            culprit(conditions, index, present)
        } else {
            None
        };
        Self {
            rows: order(&places, index, present, sorted),
            places,
            culprit,
        }
    }
}
