//! What a second of each day is worth: the price that makes cards share the minutes.

use super::flow::Course;

/// Bends of the curve at most.
const MOST_KNOTS: usize = 8;
/// The boldest change of a logarithm of a price.
const BOLDEST: f32 = 0.5;
/// How much of a step that led up is tried next.
const BACK: f32 = 0.3;
/// Differences of worth that are none.
const LEVEL: f32 = 1e-6;
/// How far a knot moves for a budget that is all amiss, and how much of that its neighbour
/// moves with it, before any step has shown it: wishes answer to a day that is dearer than
/// its neighbours far more than to days that are all dear.
const ANSWER: f32 = 0.5;
const ALIKE: f32 = 0.8;
/// How much dearer the days just before the exam are at first, as a power of the days left:
/// about what the search finds for most exams.
const FIRST_SLOPE: f32 = -0.2;

/// The logarithm of the price of a second, as a line with bends over the logarithm of the
/// days left to the exam. So the curve of one day serves the next.
///
/// The prices sought are those at which the worth of all futures and of the seconds left is
/// least; then as much is wanted as there is. The search is that of Broyden, Fletcher,
/// Goldfarb and Shanno (1970): what it learns about how wishes answer to prices serves the
/// next day as well.
#[derive(Debug, Clone, PartialEq)]
pub struct Prices {
    knots: Vec<f32>,
    longest: f32,
    /// How each knot should answer to each slope: the inverse curvature, row by row.
    answers: Vec<f32>,
    best: Option<Point>,
    /// How far the next step may lead.
    reach: f32,
}

/// A place the search has been to.
#[derive(Debug, Clone, PartialEq)]
struct Point {
    knots: Vec<f32>,
    slopes: Vec<f32>,
    worth: f32,
    /// What worth and slopes are measured in: what the budget costs where the search began.
    scale: f32,
}

/// What is amiss at some prices.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amiss {
    /// What the seconds are worth that lack or are left.
    pub worth: f32,
    /// What all seconds are worth.
    pub paid: f32,
    /// The share of all seconds that lack.
    pub short: f32,
}

impl Prices {
    /// Prices to begin with, about this one, for so many days.
    pub(super) fn about(days: usize, price: f32) -> Self {
        let count = days.clamp(1, MOST_KNOTS);
        let longest = (days.max(2) as f32).ln();
        let knot = |knot: usize| {
            let along = (knot as f32 + 0.5) / count as f32 - 0.5;
            price.max(1e-9).ln() + FIRST_SLOPE * longest * along
        };
        Self {
            knots: (0..count).map(knot).collect(),
            longest,
            answers: Vec::new(),
            best: None,
            reach: BOLDEST,
        }
    }

    /// The price of a second of each day before an exam in so many days.
    pub(super) fn by_day(&self, days: usize) -> Vec<f32> {
        (0..days).map(|day| self.at(days - day)).collect()
    }

    fn at(&self, days_left: usize) -> f32 {
        let (knot, share) = self.knot(days_left);
        let next = (knot + 1).min(self.knots.len() - 1);
        (self.knots[knot] * (1.0 - share) + self.knots[next] * share).exp()
    }

    /// The knot before a number of days left, and how far it lies behind it, 0 to 1.
    fn knot(&self, days_left: usize) -> (usize, f32) {
        let last = self.knots.len() - 1;
        let along = (days_left.max(1) as f32).ln() / self.longest * last as f32;
        let knot = (along as usize).min(last.saturating_sub(1));
        (knot, (along - knot as f32).clamp(0.0, 1.0))
    }

    /// Begins a search: days or cards have changed since the last.
    pub(super) fn begin(&mut self) {
        self.best = None;
        self.reach = BOLDEST;
    }

    /// Moves prices towards those at which as much is wanted as there is; says what
    /// was amiss before.
    pub(super) fn adjust(&mut self, course: &Course, budget: &[f32]) -> Amiss {
        let by_day = self.by_day(budget.len());
        let paid: f32 = by_day
            .iter()
            .zip(budget)
            .map(|(price, secs)| price * secs)
            .sum();
        let paid = paid.max(f32::MIN_POSITIVE);
        let scale = self.best.as_ref().map_or(paid, |best| best.scale);
        let count = self.knots.len();
        let (mut slopes, mut short) = (vec![0.0_f32; count], vec![0.0_f32; count]);
        for day in 0..budget.len() {
            let (knot, share) = self.knot(budget.len() - day);
            for (knot, part) in [(knot, 1.0 - share), ((knot + 1).min(count - 1), share)] {
                let price = part * by_day[day] / scale;
                slopes[knot] += price * (budget[day] - course.wanted[day]);
                short[knot] += part * (course.wanted[day] - budget[day]);
            }
        }
        let secs: f32 = budget.iter().sum();
        let amiss = Amiss {
            worth: slopes.iter().map(|slope| slope.abs()).sum::<f32>() * scale,
            paid,
            short: short.iter().map(|secs| secs.max(0.0)).sum::<f32>() / secs.max(1.0),
        };
        let here = Point {
            knots: self.knots.clone(),
            slopes,
            worth: (course.value + paid) / scale,
            scale,
        };
        self.learn(&here);
        self.go_on(here);
        amiss
    }

    /// Takes in how the slopes have changed on the way from the best place.
    fn learn(&mut self, here: &Point) {
        let count = self.knots.len();
        if self.answers.len() != count * count {
            self.answers = vec![0.0; count * count];
            for (at, answer) in self.answers.iter_mut().enumerate() {
                let apart = (at / count).abs_diff(at % count);
                *answer = ANSWER * ALIKE.powi(i32::try_from(apart).unwrap_or(i32::MAX));
            }
        }
        let Some(best) = &self.best else { return };
        let moved = minus(&here.knots, &best.knots);
        let changed = minus(&here.slopes, &best.slopes);
        let curved = dot(&moved, &changed);
        if curved <= 1e-4 * dot(&moved, &moved) {
            return;
        }
        let answered = self.answer(&changed);
        let scale = (curved + dot(&changed, &answered)) / (curved * curved);
        for row in 0..count {
            for column in 0..count {
                let both = answered[row] * moved[column] + moved[row] * answered[column];
                self.answers[row * count + column] +=
                    scale * moved[row] * moved[column] - both / curved;
            }
        }
    }

    /// Goes on from the best place so far: as far as before and more after a step that led
    /// down, less far after one that led up.
    fn go_on(&mut self, here: Point) {
        let best = match self.best.take() {
            Some(best) if here.worth > best.worth + LEVEL => {
                let gone = longest(&minus(&here.knots, &best.knots));
                self.reach = gone * BACK;
                best
            }
            _ => {
                self.reach = (2.0 * self.reach).min(BOLDEST);
                here
            }
        };
        let step = self.answer(&best.slopes);
        let share = (self.reach / longest(&step).max(f32::MIN_POSITIVE)).min(1.0);
        self.knots = best
            .knots
            .iter()
            .zip(&step)
            .map(|(knot, way)| (knot - share * way).clamp(-25.0, 5.0))
            .collect();
        self.best = Some(best);
    }

    /// The way that slopes ask for.
    fn answer(&self, slopes: &[f32]) -> Vec<f32> {
        self.answers
            .chunks(slopes.len())
            .map(|row| dot(row, slopes))
            .collect()
    }
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn longest(way: &[f32]) -> f32 {
    way.iter().fold(0.0, |most, step| most.max(step.abs()))
}

fn minus(a: &[f32], b: &[f32]) -> Vec<f32> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}
