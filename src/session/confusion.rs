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
