//! Quizzes: begun, answered, taken up again, and what is known of confusions.
//!
//! An answer is saved with all that it says of cards before the sitting moves on.

use std::collections::BTreeMap;

use super::Collection;
use super::studying::Scope;
use crate::catalog::CardIndex;
use crate::deck::CardId;
use crate::lang::Lang;
use crate::progress::{CardProgress, CardState};
use crate::scheduler::queue::Queue;
use crate::session::{
    CardEvidence, Given, Grade, Question, Quiz, QuizPosition, QuizSession, Response, ReviewSession,
    Sureness, confused, evidence_of, mark_response,
};
use crate::storage::{Confusion, QuestionAnswer, QuizId, QuizSummary, StoreError};
use crate::time::Timestamp;

/// Typed answers before the learner's usual time is known.
const LEAST_TYPED: usize = 100;

/// A quiz that is kept, and where its sitting is.
#[derive(Debug, Clone, PartialEq)]
pub struct RunningQuiz {
    /// Its number.
    pub id: QuizId,
    /// The sitting.
    pub session: QuizSession,
}

impl Collection {
    /// Keeps a quiz and begins it.
    ///
    /// # Errors
    /// It was not saved.
    pub fn begin_quiz(&mut self, quiz: Quiz, now: Timestamp) -> Result<RunningQuiz, StoreError> {
        let id = self.store.begin_quiz(&quiz, now, self.study_day(now))?;
        Ok(RunningQuiz {
            id,
            session: QuizSession::new(quiz),
        })
    }

    /// A quiz with its answers, its time used and added: to go on with at the first question
    /// without an answer, or, where it is finished, to look at.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn open_quiz(&self, id: QuizId) -> Result<Option<RunningQuiz>, StoreError> {
        let session = self.store.open_quiz(id)?;
        Ok(session.map(|session| RunningQuiz { id, session }))
    }

    /// The newest quiz, unless it is finished.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn unfinished_quiz(&self) -> Result<Option<QuizId>, StoreError> {
        self.store.unfinished_quiz()
    }

    /// Answers the question on screen: saved first, with what it says of its cards and what
    /// was confused, then the sitting moves on. Nothing where no question waits.
    ///
    /// # Errors
    /// It was not saved; the question stays on screen.
    pub fn answer_question(
        &mut self,
        running: &mut RunningQuiz,
        response: Response,
        sureness: Option<Sureness>,
        answer_millis: u32,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let session = &mut running.session;
        let (QuizPosition::Asking(number), Some(question)) =
            (session.position(), session.current())
        else {
            return Ok(());
        };
        let given = Given {
            response,
            sureness,
            answer_millis,
            is_claimed: false,
        };
        let evidence = self.evidence(question, &given)?;
        let confused = confused(question, &given.response);
        let answer = QuestionAnswer {
            quiz: running.id,
            number,
            given: &given,
            earned: mark_response(question, &given.response, Lang::En).earned,
            evidence: &evidence,
            confused: confused.as_ref(),
            used_millis: session.used_millis().saturating_add(answer_millis.into()),
            at: now,
            day: self.study_day(now),
        };
        let options = evidence.iter().filter_map(|said| {
            let index = self.catalog.find(&said.card)?;
            Some((
                said.card.clone(),
                self.preset(index.deck).scheduling.clone(),
            ))
        });
        let options = options.collect();
        let changed = self.store.answer_question(&answer, &options)?;
        self.take_over(changed);
        session.answered(given);
        Ok(())
    }

    /// Counts the answer to a question as right, as the learner says: the claim is kept, and
    /// what the answer said of its cards is put right, as if it had been right then. Nothing
    /// where there is no answer, or it has the whole mark already.
    ///
    /// # Errors
    /// It was not saved.
    pub fn claim_right(
        &mut self,
        running: &mut RunningQuiz,
        number: usize,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let session = &mut running.session;
        let marked = session.marked(number, Lang::En);
        let question = session.quiz().questions.get(number);
        let (Some(marked), Some(question), Some(given)) = (marked, question, session.given(number))
        else {
            return Ok(());
        };
        if marked.grade() == Grade::Right {
            return Ok(());
        }
        let claimed = Given {
            is_claimed: true,
            ..given.clone()
        };
        let usual = self.store.usual_typing_millis(LEAST_TYPED)?;
        let rights = evidence_of(question, &claimed, usual);
        let changed = self.store.claim_right(running.id, number, &rights, now)?;
        self.take_over(changed);
        session.claimed(number);
        Ok(())
    }

    /// Keeps the time a quiz has used and was given, when the learner leaves it.
    ///
    /// # Errors
    /// It was not saved.
    pub fn keep_time(&mut self, running: &RunningQuiz) -> Result<(), StoreError> {
        let session = &running.session;
        self.store
            .keep_quiz_time(running.id, session.used_millis(), session.added_secs())
    }

    /// Keeps that a quiz is over; what has no answer is wrong.
    ///
    /// # Errors
    /// It was not saved.
    pub fn finish_quiz(&mut self, running: &RunningQuiz, now: Timestamp) -> Result<(), StoreError> {
        let session = &running.session;
        self.store
            .finish_quiz(running.id, session.used_millis(), session.added_secs(), now)
    }

    /// Gives a quiz one more question at its end.
    ///
    /// # Errors
    /// It was not saved, and the sitting has no more questions than before.
    pub fn extend_quiz(
        &mut self,
        running: &mut RunningQuiz,
        question: Question,
    ) -> Result<(), StoreError> {
        let number = running.session.quiz().questions.len();
        self.store.extend_quiz(running.id, number, &question)?;
        running.session.add(question);
        Ok(())
    }

    /// Every quiz, the newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn quizzes(&self) -> Result<Vec<QuizSummary>, StoreError> {
        self.store.quizzes()
    }

    /// The pairs of cards that were confused since they were last firm, both ways together,
    /// the most frequent first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn confusions(&self) -> Result<Vec<Confusion>, StoreError> {
        self.store.confusions()
    }

    /// Keeps that two cards are told apart.
    ///
    /// # Errors
    /// It was not saved.
    pub fn confusion_is_firm(
        &mut self,
        asked: &CardId,
        chosen: &CardId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        self.store.confusion_is_firm(asked, chosen, now)
    }

    /// For each card the cards it is confused with, the most frequent first: the best wrong
    /// options for it.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn confused_with(&self) -> Result<BTreeMap<CardId, Vec<CardId>>, StoreError> {
        let mut with: BTreeMap<CardId, Vec<CardId>> = BTreeMap::new();
        for Confusion { asked, chosen, .. } in self.confusions()? {
            with.entry(asked.clone()).or_default().push(chosen.clone());
            with.entry(chosen).or_default().push(asked);
        }
        Ok(with)
    }

    /// A sitting over exactly these cards in their order, whenever they are due, siblings
    /// among them; those in steps come first. Cards of no deck, and those that the learner
    /// set aside, are left out.
    #[must_use]
    pub fn start_review_of(&self, cards: &[CardId], now: Timestamp) -> ReviewSession<CardIndex> {
        let mut queue = Queue {
            learning: Vec::new(),
            main: Vec::new(),
        };
        let mut seen = Vec::new();
        for index in cards.iter().filter_map(|card| self.catalog.find(card)) {
            if seen.contains(&index) || self.marks(index).suspended {
                continue;
            }
            seen.push(index);
            match self.progress(index).state {
                CardState::New => queue.main.push((index, true)),
                CardState::Review { .. } => queue.main.push((index, false)),
                CardState::Learning { due, .. } | CardState::Relearning { due, .. } => {
                    queue.learning.push((due.min(now), index));
                }
            }
        }
        queue.learning.sort_unstable();
        ReviewSession::new(queue, self.learn_ahead_secs(&Scope::All))
    }

    /// What an answer says of the cards that are still in a deck; nothing where quizzes are
    /// not to change when cards come.
    fn evidence(
        &self,
        question: &Question,
        given: &Given,
    ) -> Result<Vec<CardEvidence>, StoreError> {
        if !self.settings.quiz_teaches {
            return Ok(Vec::new());
        }
        let usual = self.store.usual_typing_millis(LEAST_TYPED)?;
        let mut evidence = evidence_of(question, given, usual);
        evidence.retain(|said| self.catalog.find(&said.card).is_some());
        Ok(evidence)
    }

    /// Takes the states of cards over that were saved.
    fn take_over(&mut self, changed: Vec<(CardId, CardProgress)>) {
        for (card, progress) in changed {
            if let Some(index) = self.catalog.find(&card) {
                self.set_progress(index, progress);
                self.planned.remove(&index);
            }
        }
    }
}
