//! Fuzz: cards learned together do not stay together for ever.

use std::ops::RangeInclusive;

use crate::deck::CardId;

/// The shortest and longest interval that may stand for `interval_days`: 3 days become
/// 2–4, 7 become 5–9, 90 become 86–94; below 2.5 days nothing changes.
#[must_use]
pub fn fuzz_bounds(interval_days: f32) -> (u32, u32) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to what an interval can be"
    )]
    let days = interval_days.round().clamp(1.0, 36_500.0) as u32;
    let slack = match interval_days {
        interval if interval < 2.5 => 0,
        _ if days < 7 => (days / 4).max(1),
        _ if days < 30 => (days * 3 / 20).max(2),
        _ => (days / 20).max(4),
    };
    (days - slack, days + slack)
}

/// The intervals inside the fuzz bounds of `interval_days`, at least `least` and at most
/// `most` days.
pub fn fuzz_range(interval_days: f32, least: u32, most: u32) -> RangeInclusive<u32> {
    let (low, high) = fuzz_bounds(interval_days);
    let low = low.max(least).min(most);
    low..=high.clamp(low, most.max(low))
}

/// The interval inside the fuzz bounds that this review of this card gets by fuzz alone, at
/// least `least` and at most `most` days.
pub fn fuzzed(interval_days: f32, least: u32, most: u32, card: &CardId, reviews: u32) -> u32 {
    by_chance(fuzz_range(interval_days, least, most), seed(card, reviews))
}

/// One number of the range, each as likely as another.
pub fn by_chance(range: RangeInclusive<u32>, seed: u64) -> u32 {
    let choices = u64::from(range.end() - range.start()) + 1;
    let chosen = (u128::from(seed) * u128::from(choices)) >> 64;
    range.start() + u32::try_from(chosen).unwrap_or(0)
}

/// What decides the interval of this review of this card.
pub fn seed(card: &CardId, reviews: u32) -> u64 {
    hash(&card.0, &reviews.to_le_bytes())
}

/// A number as good as random that depends on a text and some bytes alone (FNV-1a over both,
/// finished by `SplitMix64`).
pub fn hash(text: &str, more: &[u8]) -> u64 {
    let bytes = text.bytes().chain(more.iter().copied());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut z = hash.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_the_published_ones() {
        for (interval, expected) in [
            (0.3, (1, 1)),
            (2.4, (2, 2)),
            (3.0, (2, 4)),
            (7.0, (5, 9)),
            (90.0, (86, 94)),
        ] {
            assert_eq!(fuzz_bounds(interval), expected, "{interval}");
        }
    }

    #[test]
    fn every_interval_of_the_range_is_met_and_none_beyond() {
        let chosen: std::collections::BTreeSet<u32> = (0..500)
            .map(|reviews| fuzzed(7.0, 1, 36_500, &CardId("a/b".into()), reviews))
            .collect();
        assert_eq!(chosen.into_iter().collect::<Vec<_>>(), [5, 6, 7, 8, 9]);
    }

    #[test]
    fn bounds_from_outside_win() {
        let card = CardId("a/b".into());
        assert_eq!(fuzzed(90.0, 1, 10, &card, 1), 10);
        assert!(fuzzed(3.0, 8, 36_500, &card, 1) >= 8);
        assert_eq!(
            fuzzed(f32::INFINITY, 1, 36_500, &card, 1),
            36_500.min(fuzzed(f32::INFINITY, 1, 36_500, &card, 1))
        );
    }
}
