//! What an answer to a question says of each card the question asks.

use super::marking::{Detail, Grade, Marked, Reason, mark_response};
use super::question::{Body, Given, Question, Response, Sureness};
use crate::deck::CardId;
use crate::lang::Lang;
use crate::progress::{How, Rating};

/// A right guess at one of three options or more: few wrong options tempt anybody, so that
/// a guess is better than its number of options says.
///
/// Source: M. Tarrant, J. Ware and A. M. Mohammed, "An assessment of functioning and
/// non-functioning distractors in multiple-choice questions", BMC Medical Education 9:40
/// (2009): teachers' questions of four options had 1.54 wrong ones on average that at least
/// one learner in twenty chose, which leaves 1 / (1 + 1.54).
const LEAST_GUESS: f32 = 0.39;

/// The chance of a right guess at a statement, at a set of options, and at the place of an
/// item beside its neighbours.
const EVEN_CHANCE: f32 = 0.5;

/// How many times the usual time is slow.
const SLOW: u32 = 3;

/// What an answer says of one card.
#[derive(Debug, Clone, PartialEq)]
pub struct CardEvidence {
    /// The card.
    pub card: CardId,
    /// How well it was known; of what was not recalled, Good for right and Again for wrong.
    pub rating: Rating,
    /// In what way.
    pub how: How,
    /// The card's share of the time, in milliseconds.
    pub answer_millis: u32,
}

/// What an answer says of each card of its question. `usual_millis` is the time a typed
/// answer usually takes the learner, where that is known.
///
/// A question that was skipped says nothing, as time may have been up; nor does a set of
/// options that was right in part.
#[must_use]
pub fn evidence_of(
    question: &Question,
    given: &Given,
    usual_millis: Option<u32>,
) -> Vec<CardEvidence> {
    if given.response == Response::Skipped && !given.is_claimed {
        return Vec::new();
    }
    let marked = marked(question, given);
    let said = match &question.body {
        Body::Typed(_) | Body::Gap(_) | Body::Date { .. } | Body::Number { .. } => {
            vec![(recalled(&marked, given, usual_millis), How::Recall); question.cards.len()]
        }
        Body::Choice { options, .. } => chosen(question, &marked, choice_guess(options.len())),
        Body::Truth { .. } | Body::Several { .. } => chosen(question, &marked, EVEN_CHANCE),
        Body::Order { .. } => items(question, given, &marked, |_| EVEN_CHANCE),
        Body::Match { right, .. } => items(question, given, &marked, |number| {
            one_of(right.len().saturating_sub(number))
        }),
    };
    let count = u32::try_from(said.len()).unwrap_or(u32::MAX).max(1);
    let cards = question.cards.iter().zip(said);
    cards
        .map(|(card, (rating, how))| CardEvidence {
            card: card.clone(),
            rating,
            how,
            answer_millis: given.answer_millis / count,
        })
        .collect()
}

/// The rating of a typed answer, which is never Easy: Good for the whole mark, Hard if it
/// was a guess or took more than three times as long as usual, or if only the spelling
/// slipped; Again for anything else.
#[must_use]
pub fn recall_rating(
    earned: f32,
    is_slip: bool,
    sureness: Option<Sureness>,
    millis: u32,
    usual_millis: Option<u32>,
) -> Rating {
    let is_whole = earned >= 1.0 - f32::EPSILON;
    let is_slow = usual_millis.is_some_and(|usual| millis > usual.saturating_mul(SLOW));
    match (is_whole, is_slip) {
        (_, true) => Rating::Hard,
        (true, false) if is_slow || sureness == Some(Sureness::Guess) => Rating::Hard,
        (true, false) => Rating::Good,
        (false, false) => Rating::Again,
    }
}

fn marked(question: &Question, given: &Given) -> Marked {
    let marked = mark_response(question, &given.response, Lang::En);
    if given.is_claimed {
        return Marked {
            earned: 1.0,
            detail: Detail::Whole,
        };
    }
    marked
}

fn recalled(marked: &Marked, given: &Given, usual_millis: Option<u32>) -> Rating {
    let is_slip = matches!(marked.detail, Detail::Typed(Reason::Slip(_)));
    let (sureness, millis) = (given.sureness, given.answer_millis);
    recall_rating(marked.earned, is_slip, sureness, millis, usual_millis)
}

fn chosen(question: &Question, marked: &Marked, guess: f32) -> Vec<(Rating, How)> {
    let rating = match marked.grade() {
        Grade::Right => Rating::Good,
        Grade::Wrong => Rating::Again,
        Grade::Partly => return Vec::new(),
    };
    vec![(rating, How::Choice { guess }); question.cards.len()]
}

fn items(
    question: &Question,
    given: &Given,
    marked: &Marked,
    guess: impl Fn(usize) -> f32,
) -> Vec<(Rating, How)> {
    let right = marked.items_right().unwrap_or_default();
    let cards = 0..question.cards.len();
    cards
        .map(|number| {
            let is_right = given.is_claimed || right.get(number).is_some_and(|right| *right);
            let guess = guess(number);
            (right_or_wrong(is_right), How::Item { guess })
        })
        .collect()
}

const fn right_or_wrong(is_right: bool) -> Rating {
    if is_right {
        Rating::Good
    } else {
        Rating::Again
    }
}

/// The chance of a right guess at one of so many options.
fn choice_guess(options: usize) -> f32 {
    if options >= 3 {
        one_of(options).max(LEAST_GUESS)
    } else {
        one_of(options)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a question has few options")]
fn one_of(options: usize) -> f32 {
    1.0 / options.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{Asks, DeckId};
    use crate::facts::Importance;
    use crate::lang::LocalText;
    use crate::session::question::{Choice, Pair, Source, Topic};

    #[test]
    fn a_typed_answer_is_good_hard_or_again() {
        use Rating::{Again, Good, Hard};
        use Sureness::{Guess, Sure};
        for (earned, is_slip, sureness, millis, usual, expected) in [
            (1.0, false, None, 90_000, None, Good),
            (1.0, false, Some(Sure), 2_000, Some(5_000), Good),
            (1.0, false, Some(Guess), 2_000, Some(5_000), Hard),
            (1.0, false, None, 15_000, Some(5_000), Good),
            (1.0, false, None, 15_001, Some(5_000), Hard),
            (0.5, true, Some(Sure), 2_000, None, Hard),
            (0.5, false, Some(Sure), 2_000, None, Again),
            (0.0, false, None, 2_000, None, Again),
            (1.0, false, None, u32::MAX, Some(u32::MAX), Good),
        ] {
            let rating = recall_rating(earned, is_slip, sureness, millis, usual);
            assert_eq!(rating, expected, "{earned} {is_slip} {sureness:?} {millis}");
        }
    }

    #[test]
    fn a_guess_is_as_likely_as_few_tempting_options_make_it() {
        for (options, guess) in [(1, 1.0), (2, 0.5), (3, 0.39), (4, 0.39), (6, 0.39)] {
            assert!((choice_guess(options) - guess).abs() < 1e-6, "{options}");
        }
    }

    fn asking(cards: usize, body: Body) -> Question {
        Question {
            cards: (0..cards).map(|it| CardId(format!("d/{it}"))).collect(),
            topic: Topic {
                deck: DeckId("d".into()),
                title: LocalText::from("d"),
            },
            asks: Asks::default(),
            importance: Importance::Useful,
            period: None,
            context: None,
            stem: LocalText::from("Which?"),
            body,
            source: Source::default(),
        }
    }

    fn said(question: &Question, response: Response, is_claimed: bool) -> Vec<(Rating, How)> {
        let given = Given {
            response,
            sureness: None,
            answer_millis: 900,
            is_claimed,
        };
        let said = evidence_of(question, &given, None).into_iter();
        said.map(|it| (it.rating, it.how)).collect()
    }

    #[test]
    fn each_pair_of_a_match_has_fewer_partners_left_to_guess_from() {
        let pair = |number: usize| Pair {
            left: LocalText::from("left"),
            key: number,
            card: CardId(format!("d/{number}")),
        };
        let question = asking(
            3,
            Body::Match {
                pairs: (0..3).map(pair).collect(),
                right: vec![LocalText::from("right"); 4],
            },
        );
        let of = |number: u8| How::Item {
            guess: 1.0 / f32::from(number),
        };
        let response = Response::Match(vec![Some(0), Some(2), None]);
        assert_eq!(
            said(&question, response.clone(), false),
            [
                (Rating::Good, of(4)),
                (Rating::Again, of(3)),
                (Rating::Again, of(2))
            ]
        );
        let claimed = said(&question, response, true);
        assert!(claimed.iter().all(|(rating, _)| *rating == Rating::Good));
    }

    #[test]
    fn what_was_skipped_or_right_in_part_says_nothing() {
        let option = Choice {
            text: LocalText::from("option"),
            card: None,
            because: None,
            statement: None,
            citation: None,
        };
        let question = asking(
            1,
            Body::Several {
                options: vec![option; 4],
                key: vec![true, true, false, false],
            },
        );
        let how = How::Choice { guess: EVEN_CHANCE };
        for (response, expected) in [
            (Response::Skipped, vec![]),
            (Response::Several(vec![0]), vec![]),
            (Response::Several(vec![0, 1]), vec![(Rating::Good, how)]),
            (Response::Several(vec![2]), vec![(Rating::Again, how)]),
            (Response::Several(vec![]), vec![(Rating::Again, how)]),
        ] {
            assert_eq!(
                said(&question, response.clone(), false),
                expected,
                "{response:?}"
            );
        }
    }
}
