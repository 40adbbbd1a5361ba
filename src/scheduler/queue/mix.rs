//! Reviews and new cards put together, and the cards of several presets.

use crate::scheduler::options::Mixing;

/// Reviews and new cards, each in their order; `true` marks a new one.
pub(super) fn mixed<K>(reviews: Vec<K>, new: Vec<K>, mixing: Mixing) -> Vec<(K, bool)> {
    let reviews_marked = |reviews: Vec<K>| reviews.into_iter().map(|key| (key, false));
    let new_marked = |new: Vec<K>| new.into_iter().map(|key| (key, true));
    match mixing {
        Mixing::Mixed => evenly(reviews, new),
        Mixing::NewFirst => new_marked(new).chain(reviews_marked(reviews)).collect(),
        Mixing::ReviewsFirst => reviews_marked(reviews).chain(new_marked(new)).collect(),
    }
}

/// Several lists in turn, each card as far on in the whole as it was in its own list.
pub(super) fn in_turn<T>(lists: Vec<Vec<T>>) -> Vec<T> {
    let total = lists.iter().map(Vec::len).sum();
    let counts: Vec<usize> = lists.iter().map(Vec::len).collect();
    let mut lists: Vec<_> = lists.into_iter().map(Vec::into_iter).collect();
    let mut whole = Vec::with_capacity(total);
    // The list that lags behind its share comes next; the earlier where two are level.
    let next = |lists: &[std::vec::IntoIter<T>]| {
        let left = lists.iter().map(ExactSizeIterator::len);
        let places = left.zip(&counts).enumerate();
        let open = places.filter(|(_, (left, _))| *left > 0);
        open.min_by(|(_, (left_a, all_a)), (_, (left_b, all_b))| {
            ((*all_a - left_a) * *all_b).cmp(&((*all_b - left_b) * *all_a))
        })
        .map(|(place, _)| place)
    };
    while let Some(place) = next(&lists) {
        whole.extend(lists[place].next());
    }
    whole
}

/// The reviews in their order with the new cards between them at even distances.
fn evenly<K>(reviews: Vec<K>, new: Vec<K>) -> Vec<(K, bool)> {
    let (review_count, new_count) = (reviews.len(), new.len());
    let mut mixed = Vec::with_capacity(review_count + new_count);
    let (mut reviews, mut new) = (reviews.into_iter(), new.into_iter());
    let (mut reviews_placed, mut new_placed) = (0, 0);
    loop {
        // The sort that lags behind its share comes next; reviews where both are level.
        let review_first = reviews_placed * new_count <= new_placed * review_count;
        let next = if (review_first && reviews_placed < review_count) || new_placed >= new_count {
            reviews_placed += 1;
            reviews.next().map(|key| (key, false))
        } else {
            new_placed += 1;
            new.next().map(|key| (key, true))
        };
        match next {
            Some(card) => mixed.push(card),
            None => return mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_cards_stand_at_even_distances() {
        let order: String = evenly(vec![0; 6], vec![0; 3])
            .iter()
            .map(|(_, new)| if *new { 'n' } else { 'r' })
            .collect();
        assert_eq!(order, "rnrrnrrnr");
    }

    #[test]
    fn several_lists_come_in_turn() {
        let lists = || vec![vec!['a'; 4], vec!['b'; 2], Vec::new()];
        assert_eq!(in_turn(lists()).iter().collect::<String>(), "abaaba");
        assert_eq!(in_turn(vec![vec![1, 2, 3]]), [1, 2, 3]);
        assert!(in_turn(Vec::<Vec<u8>>::new()).is_empty());
    }

    #[test]
    fn nothing_is_lost_whatever_the_numbers() {
        for (reviews, new) in [(0, 0), (0, 5), (5, 0), (1, 7), (200, 20)] {
            assert_eq!(evenly(vec![0; reviews], vec![0; new]).len(), reviews + new);
        }
    }
}
