//! Which other card's answer was taken for the right one.

use super::question::{Body, Choice, Question, Response};
use crate::deck::CardId;
use crate::lang::LocalText;

/// A card whose answer another card's was taken for, with the words of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confused {
    /// The card that was asked.
    pub asked: CardId,
    /// The card whose answer was chosen.
    pub chosen: CardId,
    /// The right words.
    pub asked_text: LocalText,
    /// The words chosen instead.
    pub chosen_text: LocalText,
}

/// What was confused in an answer: a wrong option was chosen that is another card's answer,
/// or a statement was believed in which one stands.
#[must_use]
pub fn confused(question: &Question, response: &Response) -> Option<Confused> {
    let (right, wrong) = match (&question.body, response) {
        (Body::Choice { options, key }, Response::Choice(chosen)) if chosen != key => {
            (&options.get(*key)?.text, options.get(*chosen)?)
        }
        (
            Body::Truth {
                is_true: false,
                exchanged: Some(exchanged),
                ..
            },
            Response::Truth(true),
        ) => (&exchanged.right, &exchanged.wrong),
        (Body::Several { options, key }, Response::Several(chosen)) => {
            several(options, key, chosen)?
        }
        _ => return None,
    };
    let asked = question.cards.first()?;
    let chosen = wrong.card.as_ref().filter(|card| *card != asked)?;
    Some(Confused {
        asked: asked.clone(),
        chosen: chosen.clone(),
        asked_text: right.clone(),
        chosen_text: wrong.text.clone(),
    })
}

/// A right option that was missed, or else any right one, and the first wrong one chosen
/// that is a card's answer.
fn several<'a>(
    options: &'a [Choice],
    key: &[bool],
    chosen: &[usize],
) -> Option<(&'a LocalText, &'a Choice)> {
    let is_right = |number: usize| key.get(number) == Some(&true);
    let numbers = 0..options.len();
    let missed = numbers
        .clone()
        .find(|number| is_right(*number) && !chosen.contains(number));
    let right = missed.or_else(|| numbers.clone().find(|number| is_right(*number)))?;
    let wrong = numbers
        .filter(|number| !is_right(*number) && chosen.contains(number))
        .find_map(|number| options.get(number).filter(|option| option.card.is_some()))?;
    Some((&options.get(right)?.text, wrong))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{Asks, DeckId};
    use crate::facts::Importance;
    use crate::session::question::{Exchanged, Source, Topic};

    fn option(name: &str, card: Option<&str>) -> Choice {
        Choice {
            text: LocalText::from(name),
            card: card.map(|id| CardId(id.into())),
            because: None,
            statement: None,
            citation: None,
        }
    }

    /// The card and the words that an answer to a question about `d/a` was confused with.
    fn check(body: Body, response: Response) -> Option<(String, LocalText)> {
        let question = Question {
            cards: vec![CardId("d/a".into())],
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
        };
        let confused = confused(&question, &response)?;
        assert_eq!(confused.asked.0, "d/a");
        Some((confused.chosen.0, confused.asked_text))
    }

    fn options() -> Vec<Choice> {
        vec![
            option("a", Some("d/a")),
            option("b", Some("d/b")),
            option("made up", None),
            option("c", Some("d/c")),
        ]
    }

    #[test]
    fn a_choice_is_confused_with_the_card_of_the_wrong_option() {
        let chosen = |number| {
            let body = Body::Choice {
                options: options(),
                key: 0,
            };
            check(body, Response::Choice(number)).map(|(card, _)| card)
        };
        assert_eq!(chosen(1).as_deref(), Some("d/b"));
        assert_eq!([0, 2, 9].map(chosen), [None, None, None]);
    }

    #[test]
    fn a_false_statement_that_was_believed_is_a_confusion() {
        let said = |said, is_true| {
            let body = Body::Truth {
                is_true,
                exchanged: Some(Exchanged {
                    wrong: option("b", Some("d/b")),
                    right: LocalText::from("a"),
                }),
                truth: LocalText::from("It was a."),
            };
            check(body, Response::Truth(said))
        };
        assert_eq!(
            said(true, false),
            Some(("d/b".into(), LocalText::from("a")))
        );
        assert_eq!([said(false, false), said(true, true)], [None, None]);
    }

    #[test]
    fn of_several_the_missed_one_is_confused_with_the_first_wrong_one() {
        let chosen = |numbers: &[usize]| {
            let body = Body::Several {
                options: options(),
                key: vec![true, false, false, false],
            };
            check(body, Response::Several(numbers.to_vec()))
        };
        assert_eq!(chosen(&[3, 2]), Some(("d/c".into(), LocalText::from("a"))));
        assert_eq!(
            [chosen(&[0]), chosen(&[]), chosen(&[2])],
            [None, None, None]
        );
    }
}
