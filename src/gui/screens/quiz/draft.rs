//! An answer that is being made.

use crate::session::{BodyView, Response};

/// A half-made answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Draft {
    /// There is no question.
    #[default]
    Nothing,
    /// One option; of a statement, 0 is true and 1 false.
    One(Option<usize>),
    /// Whether each option is chosen.
    Several(Vec<bool>),
    /// What is typed.
    Text(String),
    /// The items in their order, and the place of the chosen one.
    Order {
        /// The numbers of the items.
        order: Vec<usize>,
        /// The place.
        at: usize,
    },
    /// The partner of each item on the left, and the chosen item.
    Pairs {
        /// The numbers of the partners.
        partners: Vec<Option<usize>>,
        /// The number of the chosen item.
        at: usize,
    },
}

impl Draft {
    /// The beginning of an answer.
    pub(super) fn of(body: &BodyView) -> Self {
        match body {
            BodyView::Choice(_) | BodyView::Truth => Self::One(None),
            BodyView::Several(options) => Self::Several(vec![false; options.len()]),
            BodyView::Typed | BodyView::Date | BodyView::Number => Self::Text(String::new()),
            BodyView::Order(items) => Self::Order {
                order: (0..items.len()).collect(),
                at: 0,
            },
            BodyView::Match { left, .. } => Self::Pairs {
                partners: vec![None; left.len()],
                at: 0,
            },
        }
    }

    /// The answer, if there is enough of it to be checked.
    pub(super) fn response(&self, body: &BodyView) -> Option<Response> {
        match self {
            Self::Nothing => None,
            Self::One(chosen) if *body == BodyView::Truth => {
                chosen.map(|place| Response::Truth(place == 0))
            }
            Self::One(chosen) => chosen.map(Response::Choice),
            Self::Several(chosen) => {
                let numbers = chosen.iter().enumerate().filter(|(_, is_on)| **is_on);
                let numbers: Vec<usize> = numbers.map(|(number, _)| number).collect();
                (!numbers.is_empty()).then_some(Response::Several(numbers))
            }
            Self::Text(text) => {
                let text = text.trim();
                (!text.is_empty()).then(|| Response::Text(text.to_owned()))
            }
            Self::Order { order, .. } => Some(Response::Order(order.clone())),
            Self::Pairs { partners, .. } => {
                let some = partners.iter().any(Option::is_some);
                some.then(|| Response::Match(partners.clone()))
            }
        }
    }

    /// Whether there is something that can be begun again.
    pub(super) fn is_begun(&self, body: &BodyView) -> bool {
        match (self, Self::of(body)) {
            (Self::Order { order, .. }, Self::Order { order: first, .. }) => *order != first,
            (Self::Pairs { partners, .. }, _) => partners.iter().any(Option::is_some),
            _ => false,
        }
    }

    /// Moves the item at `from` to the place `to`.
    pub(super) fn send(&mut self, from: usize, to: usize) {
        if let Self::Order { order, at } = self {
            let to = to.min(order.len().saturating_sub(1));
            if from < order.len() {
                let item = order.remove(from);
                order.insert(to, item);
                *at = to;
            }
        }
    }

    /// Gives the chosen item on the left this partner, who leaves any other, and chooses the
    /// next item without one; the partner it has already is taken away.
    pub(super) fn pair(&mut self, partner: usize) {
        let Self::Pairs { partners, at } = self else {
            return;
        };
        let had = partners.get(*at).copied().flatten() == Some(partner);
        for other in partners.iter_mut().filter(|other| **other == Some(partner)) {
            *other = None;
        }
        if had {
            return;
        }
        if let Some(slot) = partners.get_mut(*at) {
            *slot = Some(partner);
        }
        let count = partners.len();
        let next = (1..=count).map(|step| (*at + step) % count);
        if let Some(next) = next.into_iter().find(|place| partners[*place].is_none()) {
            *at = next;
        }
    }

    /// Takes the partner of the chosen item away.
    pub(super) fn unpair(&mut self) {
        if let Self::Pairs { partners, at } = self
            && let Some(slot) = partners.get_mut(*at)
        {
            *slot = None;
        }
    }

    /// Chooses the item above or below.
    pub(super) fn step(&mut self, down: bool) {
        let (at, count) = match self {
            Self::Order { order, at } => (at, order.len()),
            Self::Pairs { partners, at } => (at, partners.len()),
            _ => return,
        };
        *at = if down {
            (*at + 1).min(count.saturating_sub(1))
        } else {
            at.saturating_sub(1)
        };
    }

    /// Chooses the option above or below, beginning at the top or at the end.
    pub(super) fn step_option(&mut self, down: bool, count: usize) {
        if let Self::One(chosen) = self {
            let last = count.saturating_sub(1);
            *chosen = Some(match (*chosen, down) {
                (None, true) => 0,
                (None, false) => last,
                (Some(at), true) => (at + 1).min(last),
                (Some(at), false) => at.saturating_sub(1),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partner_has_one_item_and_goes_when_it_is_given_again() {
        let mut draft = Draft::Pairs {
            partners: vec![None; 3],
            at: 0,
        };
        let partners = |draft: &Draft| match draft {
            Draft::Pairs { partners, at } => (partners.clone(), *at),
            _ => (Vec::new(), 0),
        };
        draft.pair(2);
        assert_eq!(partners(&draft), (vec![Some(2), None, None], 1));
        draft.pair(2);
        assert_eq!(partners(&draft), (vec![None, Some(2), None], 2));
        draft.step(false);
        draft.pair(2);
        assert_eq!(partners(&draft), (vec![None; 3], 1));
        assert_eq!(draft.response(&BodyView::Truth), None);
    }

    #[test]
    fn an_item_is_sent_to_a_place_and_stays_chosen() {
        let mut draft = Draft::of(&BodyView::Order(vec![String::new(); 4]));
        draft.send(0, 2);
        draft.step(true);
        draft.send(3, 9);
        let order = match &draft {
            Draft::Order { order, at } => (order.clone(), *at),
            _ => (Vec::new(), 0),
        };
        assert_eq!(order, (vec![1, 2, 0, 3], 3));
    }
}
