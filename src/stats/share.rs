//! A share of answers, with the range in which it truly lies.

use serde::Serialize;

/// Answers below which a figure is not told.
pub const LEAST_ANSWERS: u64 = 30;

/// The bound that 95 in 100 normal values keep, on both sides.
const Z: f64 = 1.959_963_985;

/// How many of some answers were as asked for.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Share {
    /// Those that were.
    pub hits: u64,
    /// All of them.
    pub of: u64,
    /// The share, where there are any.
    #[serde(flatten)]
    pub interval: Option<Interval>,
}

/// A share between 0 and 1, and the range that holds the true one 95 times in 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// The share found.
    pub value: f64,
    /// The lower end of the range.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// What a figure rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Basis {
    /// Answers it is counted from.
    pub answers: u64,
    /// Answers it takes to be told.
    pub needed: u64,
    /// Whether there are enough.
    pub enough: bool,
}

impl Share {
    /// `hits` of `of`, with the interval of Wilson at 95 %.
    ///
    /// Sources: E. B. Wilson, "Probable inference, the law of succession, and statistical
    /// inference", Journal of the American Statistical Association 22 (1927); for few answers
    /// and shares near 1 it is the one to take by L. D. Brown, T. T. Cai and A. DasGupta,
    /// "Interval estimation for a binomial proportion", Statistical Science 16 (2001).
    ///
    /// ```
    /// use zhanar::stats::Share;
    /// let share = Share::new(9, 10).interval.unwrap();
    /// assert!((share.low - 0.596).abs() < 0.001 && (share.high - 0.982).abs() < 0.001);
    /// assert_eq!(Share::new(0, 0).interval, None);
    /// ```
    #[must_use]
    pub fn new(hits: u64, of: u64) -> Self {
        Self {
            hits,
            of,
            interval: (of > 0).then(|| wilson(float(hits), float(of))),
        }
    }

    /// The share in whole percent.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        self.interval.map(|it| percent(it.value))
    }
}

impl Basis {
    /// What a figure of these answers rests on.
    #[must_use]
    pub const fn of(answers: u64) -> Self {
        Self {
            answers,
            needed: LEAST_ANSWERS,
            enough: answers >= LEAST_ANSWERS,
        }
    }
}

/// A share from 0 to 1 in whole percent.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 100"
)]
pub fn percent(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}

fn wilson(hits: f64, of: f64) -> Interval {
    let value = hits / of;
    let spread = Z * Z / of;
    let middle = value + spread / 2.0;
    let half = Z * (value * (1.0 - value) / of + spread / (4.0 * of)).sqrt();
    Interval {
        value,
        low: ((middle - half) / (1.0 + spread)).clamp(0.0, value),
        high: ((middle + half) / (1.0 + spread)).clamp(value, 1.0),
    }
}

#[expect(clippy::cast_precision_loss, reason = "nobody gives 2^52 answers")]
pub(super) const fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_those_of_published_tables() {
        // The Wilson intervals of R's binom::binom.confint, three digits.
        for (hits, of, low, high) in [
            (0, 10, 0.0, 0.278),
            (10, 10, 0.722, 1.0),
            (81, 263, 0.255, 0.366),
            (90, 100, 0.826, 0.945),
        ] {
            let found = Share::new(hits, of).interval.unwrap();
            assert!((found.low - low).abs() < 0.001, "{hits}/{of}: {found:?}");
            assert!((found.high - high).abs() < 0.001, "{hits}/{of}: {found:?}");
        }
    }
}
