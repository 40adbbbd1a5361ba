//! Load balancing: inside its fuzz range a card goes where fewer cards wait.
//!
//! Each day of the range is weighed by how much may come on it, how many cards come already,
//! and how long the interval would be; then one is chosen by chance. Whole numbers only, so
//! that the same cards go to the same days on every machine.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::options::DayLoad;
use crate::time::StudyDay;

/// The days on which nobody studies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DaysOff {
    /// The weekdays off, Monday first.
    pub weekdays: [bool; 7],
    /// First and last days of holidays.
    pub spans: Vec<(StudyDay, StudyDay)>,
}

/// What there is to know of the days ahead when an interval is chosen.
#[derive(Debug, Clone, Copy)]
pub struct Balance<'a> {
    /// The day of the answer.
    pub day: StudyDay,
    /// How many cards come on each day; none on a day that is missing.
    pub due: &'a BTreeMap<StudyDay, u32>,
    /// How much may come on each weekday, Monday first.
    pub week: &'a [DayLoad; 7],
    /// The days on which nobody studies.
    pub off: &'a DaysOff,
}

impl DaysOff {
    /// Whether nobody studies on this day.
    #[must_use]
    pub fn includes(&self, day: StudyDay) -> bool {
        let is_in = |(from, to): &(StudyDay, StudyDay)| (*from..=*to).contains(&day);
        self.weekdays[day.weekday()] || self.spans.iter().any(is_in)
    }
}

impl Balance<'_> {
    /// The interval of `range` that a card gets, by chance as `seed` says.
    ///
    /// Days off are kept free, and then days that should have as little as possible, unless
    /// the range has no others.
    #[must_use]
    pub fn choose(&self, range: RangeInclusive<u32>, seed: u64) -> u32 {
        let shortest = *range.start();
        let kinds: Vec<(u32, Kind)> = range
            .map(|interval_days| (interval_days, self.kind(self.on(interval_days))))
            .collect();
        let Some(best) = kinds.iter().map(|(_, kind)| kind.rank()).min() else {
            return shortest;
        };
        let weights: Vec<(u32, u64)> = kinds
            .into_iter()
            .filter(|(_, kind)| kind.rank() == best)
            .map(|(interval_days, kind)| (interval_days, self.weight(interval_days, kind)))
            .collect();
        pick(&weights, seed).unwrap_or(shortest)
    }

    fn on(&self, interval_days: u32) -> StudyDay {
        self.day
            .plus_days(i32::try_from(interval_days).unwrap_or(i32::MAX))
    }

    fn kind(&self, day: StudyDay) -> Kind {
        if self.off.includes(day) {
            return Kind::Off;
        }
        match self.week[day.weekday()] {
            DayLoad::Normal => Kind::Whole,
            DayLoad::Reduced => Kind::Half,
            DayLoad::Minimum => Kind::Least,
        }
    }

    /// A day with twice the cards weighs a quarter; a day for half as much counts each of its
    /// cards twice, so that it comes to rest at half of what others have.
    fn weight(&self, interval_days: u32, kind: Kind) -> u64 {
        const WHOLE: u64 = 1 << 52;
        let cards = u64::from(
            self.due
                .get(&self.on(interval_days))
                .copied()
                .unwrap_or_default()
                .min(1 << 16),
        );
        let filled = if kind == Kind::Half {
            2 * cards + 2
        } else {
            cards + 1
        };
        (WHOLE / (filled * filled * u64::from(interval_days.max(1)))).max(1)
    }
}

/// What sort of day a card may come on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Whole,
    Half,
    Least,
    Off,
}

impl Kind {
    /// Days of a higher rank are left alone while there is one of a lower.
    const fn rank(self) -> u8 {
        match self {
            Self::Whole | Self::Half => 0,
            Self::Least => 1,
            Self::Off => 2,
        }
    }
}

/// The interval that `seed` falls on, each as likely as its weight.
fn pick(weights: &[(u32, u64)], seed: u64) -> Option<u32> {
    let total: u128 = weights.iter().map(|(_, weight)| u128::from(*weight)).sum();
    let mut left = (u128::from(seed) * total) >> 64;
    for (interval_days, weight) in weights {
        match left.checked_sub(u128::from(*weight)) {
            Some(rest) => left = rest,
            None => return Some(*interval_days),
        }
    }
    weights.last().map(|(interval_days, _)| *interval_days)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Monday.
    const MONDAY: StudyDay = StudyDay(4);

    fn chosen(due: &[(i32, u32)], week: [DayLoad; 7], off: &DaysOff) -> BTreeMap<u32, u32> {
        let due = due
            .iter()
            .map(|(days, cards)| (MONDAY.plus_days(*days), *cards))
            .collect();
        let balance = Balance {
            day: MONDAY,
            due: &due,
            week: &week,
            off,
        };
        let mut counts = BTreeMap::new();
        for step in 0..1000_u64 {
            let seed = step.wrapping_mul(u64::MAX / 1000);
            *counts.entry(balance.choose(5..=9, seed)).or_default() += 1;
        }
        counts
    }

    #[test]
    fn a_full_day_takes_fewer_and_every_day_takes_some() {
        let counts = chosen(&[(7, 9)], [DayLoad::Normal; 7], &DaysOff::default());
        assert_eq!(counts.len(), 5);
        assert!(counts[&7] * 20 < counts[&6] && counts[&7] * 20 < counts[&8]);
        assert!(counts[&5] > counts[&9], "the shorter one a little more");
    }

    #[test]
    fn days_off_and_the_easiest_days_are_kept_free_while_there_are_others() {
        let mut week = [DayLoad::Normal; 7];
        week[6] = DayLoad::Minimum;
        let off = DaysOff {
            weekdays: [false, false, false, false, false, true, false],
            spans: vec![(MONDAY.plus_days(8), MONDAY.plus_days(9))],
        };
        let days = |week, off: &DaysOff| chosen(&[], week, off).into_keys().collect::<Vec<_>>();
        assert_eq!(days(week, &off), [7], "Saturday, Sunday and two holidays");
        let longer = DaysOff {
            spans: vec![(MONDAY.plus_days(7), MONDAY.plus_days(9))],
            ..off
        };
        assert_eq!(days(week, &longer), [6], "an easy day before a day off");
        let all = DaysOff {
            weekdays: [true; 7],
            spans: Vec::new(),
        };
        assert_eq!(days(week, &all), [5, 6, 7, 8, 9]);
    }

    #[test]
    fn cards_spread_until_an_easier_day_has_half() {
        let mut week = [DayLoad::Normal; 7];
        week[0] = DayLoad::Reduced;
        let mut due = BTreeMap::new();
        for step in 0..900_u64 {
            let balance = Balance {
                day: MONDAY,
                due: &due,
                week: &week,
                off: &DaysOff::default(),
            };
            let seed = step.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let days = balance.choose(5..=9, seed);
            *due.entry(balance.on(days)).or_default() += 1;
        }
        let at = |days| due[&MONDAY.plus_days(days)];
        assert!((80..=120).contains(&at(7)), "the reduced Monday: {due:?}");
        for days in [5, 6, 8, 9] {
            assert!((165..=240).contains(&at(days)), "{due:?}");
        }
    }
}
