//! Making quizzes from the decks, the facts they were made from, and what the learner knows.

use std::collections::BTreeMap;

use super::shipped::SHIPPED_FACTS;
use super::{Collection, decks};
use crate::catalog::CardIndex;
use crate::deck::{CardId, DeckId};
use crate::facts::FactBase;
use crate::lang::{Lang, Words};
use crate::progress::{CardProgress, CardState};
use crate::quiz::{self, Blueprint, Learner, MadeQuiz, Pool};
use crate::scheduler::Model;
use crate::session::{Preset, Question, QuizOptions};
use crate::time::Timestamp;

/// What there is to ask with some choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supply {
    /// Cards that can be asked.
    pub cards: usize,
}

/// A lapse makes a card need asking this much more.
const LAPSE: f32 = 0.1;

impl Collection {
    /// Makes a quiz as it was chosen, a whole test by the shipped blueprint.
    #[must_use]
    pub fn make_quiz(
        &self,
        options: &QuizOptions,
        confused: &BTreeMap<CardId, Vec<CardId>>,
        now: Timestamp,
    ) -> MadeQuiz {
        let blueprint = (options.preset == Preset::Full)
            .then(shipped_blueprint)
            .flatten();
        self.make_quiz_by(options, blueprint.as_ref(), confused, now)
    }

    /// The same by a blueprint, if there is one.
    #[must_use]
    pub fn make_quiz_by(
        &self,
        options: &QuizOptions,
        blueprint: Option<&Blueprint>,
        confused: &BTreeMap<CardId, Vec<CardId>>,
        now: Timestamp,
    ) -> MadeQuiz {
        let learner = Learner {
            need: &|index| self.need(index, now),
            confused,
        };
        self.with_pool(|pool| match blueprint {
            Some(blueprint) => quiz::make_by_blueprint(pool, blueprint, options.clone(), &learner),
            None => quiz::make(pool, options.clone(), &learner),
        })
    }

    /// Questions on two cards whose answers were taken for one another.
    #[must_use]
    pub fn practice_questions(&self, asked: &CardId, chosen: &CardId, seed: u64) -> Vec<Question> {
        self.with_pool(|pool| quiz::practice_questions(pool, (asked, chosen), seed))
    }

    /// How many cards there are to ask in these topics, of all where none is named.
    #[must_use]
    pub fn quiz_supply(&self, topics: &[DeckId]) -> Supply {
        let decks = self.catalog.decks().iter();
        let chosen = decks.filter(|it| topics.is_empty() || topics.contains(&it.deck.id));
        let asked = chosen.flat_map(|it| &it.deck.cards);
        Supply {
            cards: asked
                .filter(|card| card.asks != crate::deck::Asks::Claims)
                .count(),
        }
    }

    fn with_pool<R>(&self, make: impl FnOnce(&Pool) -> R) -> R {
        let bases = self.fact_bases();
        let words: Vec<Words> = Lang::ALL.into_iter().map(Words::new).collect();
        make(&Pool::new(&self.catalog, &bases, &words))
    }

    /// The shipped facts and those that lie among the learner's own decks. What cannot be read
    /// of them is left out: its cards are asked as cards of their own.
    fn fact_bases(&self) -> Vec<FactBase> {
        let shipped = SHIPPED_FACTS
            .iter()
            .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
        let own = decks::fact_files(&self.data);
        let texts = shipped.chain(own);
        texts
            .filter_map(|(file, text)| {
                let source = crate::ron_source::Source::new(&file, &text);
                crate::facts::parse(&source).ok().map(|(base, _)| base)
            })
            .collect()
    }

    /// How much a card needs asking: the chance that it is forgotten, and more for each lapse;
    /// nothing for a new one.
    fn need(&self, index: CardIndex, now: Timestamp) -> Option<f32> {
        let progress: CardProgress = self.progress(index);
        let memory = progress.memory()?;
        let options = &self.settings.scheduling;
        let days = progress
            .last_day
            .map_or(0, |last| self.study_day(now).days_since(last));
        let recall =
            Model::new(&options.parameters, options.desired_retention).retrievability(memory, days);
        let in_steps = matches!(progress.state, CardState::Relearning { .. });
        #[expect(clippy::cast_precision_loss, reason = "no card lapses a million times")]
        let lapses = progress.lapses as f32 * LAPSE;
        let need = (1.0 - recall) * 3.0 + lapses + if in_steps { 0.5 } else { 0.0 };
        Some(need.clamp(0.0, 1.0))
    }
}

/// The shipped blueprint.
#[must_use]
pub fn shipped_blueprint() -> Option<Blueprint> {
    let source = crate::ron_source::Source::new("national-test.ron", quiz::NATIONAL_TEST);
    quiz::parse_blueprint(&source).ok()
}
