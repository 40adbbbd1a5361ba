//! Making quizzes from the decks, the facts they were made from, and what the learner knows.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::models::Models;
use super::shipped::SHIPPED_FACTS;
use super::{Collection, RunningQuiz, decks};
use crate::catalog::{CardIndex, Catalog};
use crate::deck::{CardId, DeckId};
use crate::facts::FactBase;
use crate::lang::{Lang, Words};
use crate::progress::{CardProgress, CardState};
use crate::quiz::{self, Blueprint, Learner, MadeQuiz, Pool, practice_questions};
use crate::session::{Feedback, Preset, Question, QuestionKind, Quiz, QuizOptions};
use crate::storage::{Confusion, DataDir, StoreError};
use crate::time::{StudyDay, Timestamp};

/// What there is to ask with some choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supply {
    /// Cards that can be asked.
    pub cards: usize,
}

/// What quizzes are made from besides the decks; read when the first quiz is made.
pub(super) struct QuizGrounds {
    bases: Vec<FactBase>,
    words: Vec<Words>,
}

impl std::fmt::Debug for QuizGrounds {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_struct("QuizGrounds").finish_non_exhaustive()
    }
}

/// The shipped facts and those that lie among the learner's own decks. What cannot be read
/// of them is left out: its cards are asked as cards of their own.
fn fact_bases(data: &DataDir) -> Vec<FactBase> {
    let shipped = SHIPPED_FACTS
        .iter()
        .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    let texts = shipped.chain(decks::fact_files(data));
    texts
        .filter_map(|(file, text)| {
            let source = crate::ron_source::Source::new(&file, &text);
            crate::facts::parse(&source).ok().map(|(base, _)| base)
        })
        .collect()
}

/// The decks and the grounds, for work that goes on beside the collection.
struct Materials {
    catalog: Arc<Catalog>,
    grounds: Arc<OnceLock<QuizGrounds>>,
    data: DataDir,
}

impl Materials {
    fn with_pool<R>(&self, make: impl FnOnce(&Pool) -> R) -> R {
        let grounds = self.grounds.get_or_init(|| QuizGrounds {
            bases: fact_bases(&self.data),
            words: Lang::ALL.into_iter().map(Words::new).collect(),
        });
        make(&Pool::new(&self.catalog, &grounds.bases, &grounds.words))
    }

    /// Questions on up to `most` pairs, those that can still be asked.
    fn questions_on(&self, pairs: &[Confusion], most: usize, seed: u64) -> Vec<Question> {
        let of_pair = |pool: &Pool, pair: &Confusion| {
            practice_questions(pool, (&pair.asked, &pair.chosen), seed)
        };
        self.with_pool(|pool| {
            let asked = pairs.iter().map(|pair| of_pair(pool, pair));
            let asked = asked.filter(|questions| !questions.is_empty());
            asked.take(most).flatten().collect()
        })
    }
}

/// Makes quizzes of what was known at one moment, beside the collection.
pub struct QuizMaker {
    materials: Materials,
    progress: Vec<Vec<CardProgress>>,
    confused: BTreeMap<CardId, Vec<CardId>>,
    models: Models,
    day: StudyDay,
}

/// Makes a quiz that practises what was confused, or its next round, beside the collection.
pub struct PracticeMaker {
    materials: Materials,
    pairs: Vec<Confusion>,
    seed: u64,
}

/// How many pairs are practised at once, and the most questions that takes.
const MOST_PAIRS: usize = 3;
const MOST_PRACTISED: usize = 24;

/// A lapse makes a card need asking this much more.
const LAPSE: f32 = 0.1;

impl Collection {
    /// Makes a quiz as it was chosen, a whole test by the shipped blueprint.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn make_quiz(&self, options: &QuizOptions, now: Timestamp) -> Result<MadeQuiz, StoreError> {
        Ok(self.quiz_maker(now)?.make(options))
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
        Ok(self.quiz_maker(now)?.make_by(options, blueprint))
    }

    /// What makes quizzes beside this, of what is known now.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quiz_maker(&self, now: Timestamp) -> Result<QuizMaker, StoreError> {
        Ok(QuizMaker {
            materials: self.materials(),
            progress: self.standings.progress_by_deck(),
            confused: self.confused_with()?,
            models: self.models(),
            day: self.study_day(now),
        })
    }

    /// A quiz that asks the pairs confused most often, both ways; it has no questions where
    /// none is confused.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn practice_quiz(&self, now: Timestamp) -> Result<Quiz, StoreError> {
        Ok(self.practice_maker(now)?.make())
    }

    /// What makes that quiz beside this.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn practice_maker(&self, now: Timestamp) -> Result<PracticeMaker, StoreError> {
        Ok(PracticeMaker {
            materials: self.materials(),
            pairs: self.confusions()?,
            seed: now.0.unsigned_abs(),
        })
    }

    /// What makes the questions of one more round of a quiz that practises, beside this; nothing
    /// for other quizzes, and where enough was asked.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn next_round(&self, running: &RunningQuiz) -> Result<Option<PracticeMaker>, StoreError> {
        let quiz = running.session.quiz();
        let count = quiz.questions.len();
        if quiz.options.preset != Preset::Practice || count >= MOST_PRACTISED {
            return Ok(None);
        }
        Ok(Some(PracticeMaker {
            materials: self.materials(),
            pairs: self.practised_pairs(quiz)?,
            seed: quiz.options.seed.wrapping_add(count as u64),
        }))
    }

    /// Goes on practising once every question is answered: where a card is not firm, all its
    /// pairs come once more, in the questions that are `ready`; where all are, that is kept.
    /// Other quizzes are left as they are.
    ///
    /// # Errors
    /// It was not saved.
    pub fn go_on_practising(
        &mut self,
        running: &mut RunningQuiz,
        ready: impl FnOnce() -> Option<Vec<Question>>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let session = &running.session;
        let quiz = session.quiz();
        let is_open = (0..quiz.questions.len()).any(|number| session.given(number).is_none());
        if quiz.options.preset != Preset::Practice || is_open {
            return Ok(());
        }
        if quiz::is_firm(session) {
            for pair in self.practised_pairs(quiz)? {
                self.confusion_is_firm(&pair.asked, &pair.chosen, now)?;
            }
        } else if let Some(round) = self.next_round(running)? {
            for question in ready().unwrap_or_else(|| round.questions()) {
                self.extend_quiz(running, question)?;
            }
        }
        Ok(())
    }

    /// The pairs of which a quiz asks both cards.
    fn practised_pairs(&self, quiz: &Quiz) -> Result<Vec<Confusion>, StoreError> {
        let asks = |card: &CardId| quiz.questions.iter().any(|it| it.cards.contains(card));
        let mut pairs = self.confusions()?;
        pairs.retain(|pair| asks(&pair.asked) && asks(&pair.chosen));
        Ok(pairs)
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

    fn materials(&self) -> Materials {
        Materials {
            catalog: Arc::clone(&self.catalog),
            grounds: Arc::clone(&self.quiz_grounds),
            data: self.data.clone(),
        }
    }
}

impl PracticeMaker {
    /// Makes it; it has no questions where none of the pairs can be asked.
    #[must_use]
    pub fn make(&self) -> Quiz {
        let questions = self.made(MOST_PAIRS);
        let options = QuizOptions {
            preset: Preset::Practice,
            topics: Vec::new(),
            kinds: vec![QuestionKind::Choice],
            count: questions.len(),
            seed: self.seed,
            time_limit_secs: None,
            feedback: Feedback::AtOnce,
            asks_sureness: false,
        };
        Quiz { options, questions }
    }

    /// Questions on all of the pairs that can be asked.
    #[must_use]
    pub fn questions(&self) -> Vec<Question> {
        self.made(self.pairs.len())
    }

    fn made(&self, most_pairs: usize) -> Vec<Question> {
        self.materials
            .questions_on(&self.pairs, most_pairs, self.seed)
    }
}

impl QuizMaker {
    /// Makes a quiz as it was chosen, a whole test by the shipped blueprint.
    #[must_use]
    pub fn make(&self, options: &QuizOptions) -> MadeQuiz {
        let blueprint = (options.preset == Preset::Full)
            .then(shipped_blueprint)
            .flatten();
        self.make_by(options, blueprint.as_ref())
    }

    /// The same by a blueprint, if there is one.
    #[must_use]
    pub fn make_by(&self, options: &QuizOptions, blueprint: Option<&Blueprint>) -> MadeQuiz {
        let learner = Learner {
            need: &|index| self.need(index),
            confused: &self.confused,
        };
        self.materials.with_pool(|pool| match blueprint {
            Some(blueprint) => quiz::make_by_blueprint(pool, blueprint, options.clone(), &learner),
            None => quiz::make(pool, options.clone(), &learner),
        })
    }

    /// How much a card needs asking: the chance that it is forgotten, and more for each lapse;
    /// nothing for a new one.
    fn need(&self, index: CardIndex) -> Option<f32> {
        let progress = self.progress.get(index.deck)?.get(index.card)?;
        progress.memory()?;
        let recall = self.models.recall(index.deck, progress, self.day);
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
