//! A learner who is made up, and whose memory is known, because it follows parameters that
//! are given: to see whether the training finds them.
//!
//! Deliberately absent: a random generator; chance comes in, a number from 0 to 1 at a time.

use crate::deck::CardId;
use crate::progress::{Answer, CardProgress, CardState, How, MemoryState, Rating};
use crate::scheduler::{Model, SchedulingOptions, outcome};
use crate::time::{StudyDay, Timestamp};

/// Milliseconds of a day, and of the hour after midnight at which studying begins.
const DAY_MS: i64 = 86_400_000;
const MORNING_MS: i64 = 9 * 3_600_000;

/// Milliseconds an answer takes.
const ANSWER_MS: u32 = 8_000;

/// How a learner studies, and remembers.
#[derive(Debug, Clone, PartialEq)]
pub struct MadeUp {
    /// The cards, in the order they are begun.
    pub cards: Vec<CardId>,
    /// New cards a day.
    pub new_a_day: usize,
    /// The first day.
    pub first: StudyDay,
    /// How many days are studied.
    pub days: u32,
    /// The parameters memory follows in truth.
    pub truth: Vec<f32>,
    /// What decides when cards come.
    pub options: SchedulingOptions,
}

/// An answer, and where its card stood before and after it.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// The card before.
    pub before: CardProgress,
    /// The card after.
    pub after: CardProgress,
}

/// One card with what is believed of it and what is true.
struct Studied<'a> {
    id: &'a CardId,
    believed: CardProgress,
    truth: Option<(MemoryState, StudyDay)>,
}

impl MadeUp {
    /// All answers, as they were given. Within a day a card is answered until its steps are
    /// over, each time known once it was told.
    pub fn answers(&self, mut chance: impl FnMut() -> f32) -> Vec<Given> {
        let model = Model::new(&self.truth, self.options.desired_retention);
        let mut cards: Vec<Studied> = self.cards.iter().map(Studied::new).collect();
        let mut given = Vec::new();
        for number in 0..i32::try_from(self.days).unwrap_or(i32::MAX) {
            let day = self.first.plus_days(number);
            let mut clock = Timestamp(i64::from(day.0) * DAY_MS + MORNING_MS);
            let mut new = 0;
            for card in &mut cards {
                let is_new = card.truth.is_none();
                if is_new && new == self.new_a_day || !is_new && !card.is_due(day) {
                    continue;
                }
                new += usize::from(is_new);
                card.study((&mut clock, day), self, &model, &mut chance, &mut given);
            }
        }
        given
    }
}

impl<'a> Studied<'a> {
    fn new(id: &'a CardId) -> Self {
        Self {
            id,
            believed: CardProgress::default(),
            truth: None,
        }
    }

    const fn is_due(&self, day: StudyDay) -> bool {
        matches!(self.believed.state, CardState::Review { due, .. } if due.0 <= day.0)
    }

    /// Answers the card until it comes back after days.
    fn study(
        &mut self,
        (clock, day): (&mut Timestamp, StudyDay),
        learner: &MadeUp,
        model: &Model,
        chance: &mut impl FnMut() -> f32,
        given: &mut Vec<Given>,
    ) {
        let recall = self.truth.map_or(0.6, |(memory, last)| {
            model.retrievability(memory, day.days_since(last))
        });
        let mut rating = if chance() < recall {
            passed(chance())
        } else {
            Rating::Again
        };
        loop {
            *clock = clock.plus_secs(i64::from(ANSWER_MS / 1000));
            given.push(self.answer((*clock, day), rating, &learner.options));
            let (memory, elapsed) = match self.truth {
                Some((memory, last)) => (Some(memory), day.days_since(last)),
                None => (None, 0),
            };
            let next = model.next(memory, elapsed)[usize::from(rating.number() - 1)];
            self.truth = Some((next.memory, day));
            if matches!(self.believed.state, CardState::Review { .. }) {
                return;
            }
            rating = Rating::Good;
        }
    }

    fn answer(
        &mut self,
        (at, day): (Timestamp, StudyDay),
        rating: Rating,
        options: &SchedulingOptions,
    ) -> Given {
        let answer = Answer {
            card: self.id.clone(),
            at,
            day,
            rating,
            how: How::Flashcard,
            interval_days: None,
            answer_millis: ANSWER_MS,
        };
        let before = self.believed;
        self.believed = outcome(&before, &answer, options).after;
        Given {
            answer,
            before,
            after: self.believed,
        }
    }
}

/// How a card that was recalled is rated: mostly Good.
fn passed(chance: f32) -> Rating {
    match chance {
        0.0..0.12 => Rating::Hard,
        0.12..0.88 => Rating::Good,
        _ => Rating::Easy,
    }
}
