//! What a second of each day is worth: the price that makes cards share the minutes.

/// Bends of the curve at most.
const MOST_KNOTS: usize = 8;
/// The boldest and the most careful change of a logarithm of a price.
const BOLDEST: f32 = 0.5;
const MOST_CAREFUL: f32 = 0.002;

/// The logarithm of the price of a second, as a line with bends over the logarithm of the
/// days left to the exam. So the curve of one day serves the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Prices {
    knots: Vec<Knot>,
    longest: f32,
}

/// One bend: the price, and how it was last moved.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Knot {
    log_price: f32,
    change: f32,
    was_short: bool,
}

impl Prices {
    /// The same price for every day of so many.
    pub(super) fn flat(days: usize, price: f32) -> Self {
        let knot = Knot {
            log_price: price.max(1e-9).ln(),
            change: 0.25,
            was_short: true,
        };
        Self {
            knots: vec![knot; days.clamp(1, MOST_KNOTS)],
            longest: (days.max(2) as f32).ln(),
        }
    }

    /// The price of a second of each day before an exam in so many days.
    pub(super) fn by_day(&self, days: usize) -> Vec<f32> {
        (0..days).map(|day| self.at(days - day)).collect()
    }

    fn at(&self, days_left: usize) -> f32 {
        let (knot, share) = self.knot(days_left);
        let next = (knot + 1).min(self.knots.len() - 1);
        (self.knots[knot].log_price * (1.0 - share) + self.knots[next].log_price * share).exp()
    }

    /// The knot before a number of days left, and how far it lies behind it, 0 to 1.
    fn knot(&self, days_left: usize) -> (usize, f32) {
        let last = self.knots.len() - 1;
        let along = (days_left.max(1) as f32).ln() / self.longest * last as f32;
        let knot = (along as usize).min(last.saturating_sub(1));
        (knot, (along - knot as f32).clamp(0.0, 1.0))
    }

    /// Raises prices where more seconds are wanted than there are, and lowers them where
    /// fewer are: more boldly as long as the side stays the same, with half the step when it
    /// changes (M. Riedmiller and H. Braun, RPROP, 1993), and less where little is amiss.
    pub(super) fn adjust(&mut self, wanted: &[f32], budget: &[f32]) {
        let days = budget.len();
        let count = self.knots.len();
        let (mut excess, mut scale) = (vec![0.0_f32; count], vec![0.0_f32; count]);
        for day in 0..days {
            let (knot, share) = self.knot(days - day);
            for (knot, part) in [(knot, 1.0 - share), ((knot + 1).min(count - 1), share)] {
                excess[knot] += part * (wanted[day] - budget[day]);
                scale[knot] += part * budget[day];
            }
        }
        for ((knot, excess), scale) in self.knots.iter_mut().zip(excess).zip(scale) {
            if scale > 0.0 {
                knot.adjust(excess / scale);
            }
        }
    }
}

impl Knot {
    fn adjust(&mut self, excess: f32) {
        let is_short = excess > 0.0;
        let pace = if is_short == self.was_short { 1.3 } else { 0.5 };
        self.change = (self.change * pace).clamp(MOST_CAREFUL, BOLDEST);
        self.was_short = is_short;
        let step = self.change * (4.0 * excess).clamp(-1.0, 1.0);
        self.log_price = (self.log_price + step).clamp(-25.0, 5.0);
    }
}
