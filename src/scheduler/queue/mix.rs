//! New cards spread evenly among the reviews.

/// The reviews in their order with the new cards between them at even distances.
pub(super) fn evenly<K>(reviews: Vec<K>, new: Vec<K>) -> Vec<(K, bool)> {
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
    fn nothing_is_lost_whatever_the_numbers() {
        for (reviews, new) in [(0, 0), (0, 5), (5, 0), (1, 7), (200, 20)] {
            assert_eq!(evenly(vec![0; reviews], vec![0; new]).len(), reviews + new);
        }
    }
}
