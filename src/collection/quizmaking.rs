//! Making quizzes from the decks, the facts they were made from, and what the learner knows.

use super::shipped::SHIPPED_FACTS;
use super::{Collection, RunningQuiz, decks};
use crate::catalog::CardIndex;
use crate::deck::{CardId, DeckId};
use crate::facts::FactBase;
use crate::lang::{Lang, Words};
use crate::progress::{CardProgress, CardState};
use crate::quiz::{self, Blueprint, Learner, MadeQuiz, Pool, practice_questions};
use crate::scheduler::Model;
use crate::session::{Feedback, Preset, QuestionKind, Quiz, QuizOptions};
use crate::storage::StoreError;
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
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn make_quiz(&self, options: &QuizOptions, now: Timestamp) -> Result<MadeQuiz, StoreError> {
        let blueprint = (options.preset == Preset::Full)
            .then(shipped_blueprint)
            .flatten();
        self.make_quiz_by(options, blueprint.as_ref(), now)
    }

    /// The same by a blueprint, if there is one.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn make_quiz_by(
        &self,
        options: &QuizOptions,
        blueprint: Option<&Blueprint>,
        now: Timestamp,
    ) -> Result<MadeQuiz, StoreError> {
        let confused = self.confused_with()?;
        let learner = Learner {
            need: &|index| self.need(index, now),
            confused: &confused,
        };
        Ok(self.with_pool(|pool| match blueprint {
            Some(blueprint) => quiz::make_by_blueprint(pool, blueprint, options.clone(), &learner),
            None => quiz::make(pool, options.clone(), &learner),
        }))
    }

    /// Begins to practise two cards whose answers were taken for one another; nothing, where
    /// one of them is gone.
    ///
    /// # Errors
    /// It was not saved.
    pub fn practise(
        &mut self,
        (asked, chosen): (&CardId, &CardId),
        now: Timestamp,
    ) -> Result<Option<RunningQuiz>, StoreError> {
        let seed = now.0.unsigned_abs();
        let questions = self.with_pool(|pool| practice_questions(pool, (asked, chosen), seed));
        if questions.is_empty() {
            return Ok(None);
        }
        let options = QuizOptions {
            preset: Preset::Practice,
            topics: Vec::new(),
            kinds: vec![QuestionKind::Choice],
            count: questions.len(),
            seed,
            time_limit_secs: None,
            feedback: Feedback::AtOnce,
            asks_sureness: false,
        };
        self.begin_quiz(Quiz { options, questions }, now).map(Some)
    }

    /// Goes on with a practice of which every question is answered: with both cards once more,
    /// until they are firm; then keeps that they are. Other quizzes are left as they are.
    ///
    /// # Errors
    /// It was not saved.
    pub fn go_on_practising(
        &mut self,
        running: &mut RunningQuiz,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let quiz = running.session.quiz();
        if quiz.options.preset != Preset::Practice {
            return Ok(());
        }
        let mut cards: Vec<CardId> = Vec::new();
        for card in quiz.questions.iter().flat_map(|question| &question.cards) {
            if !cards.contains(card) {
                cards.push(card.clone());
            }
        }
        let [asked, chosen] = cards.as_slice() else {
            return Ok(());
        };
        if quiz::is_firm(&running.session) {
            return self.confusion_is_firm(asked, chosen, now);
        }
        let seed = quiz.options.seed.wrapping_add(quiz.questions.len() as u64);
        let more = self.with_pool(|pool| practice_questions(pool, (asked, chosen), seed));
        for question in more {
            self.extend_quiz(running, question)?;
        }
        Ok(())
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
