//! What was foreseen, against what came.

use serde::Serialize;

use super::share::{Basis, Share, float};
use super::span::{DayCount, Span};
use super::tally::{Facet, MILLION, RECALL_BINS, Tally};

/// The recall that the schedule foresaw, against what was remembered.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Calibration {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The mean squared distance of the foreseen chance from what came, 0 to 1: the score of
    /// G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly
    /// Weather Review 78 (1950). Smaller is better; always foreseeing one half gives 0.25.
    pub brier: Option<f64>,
    /// The foreseen recall, on average.
    pub foreseen: Option<f64>,
    /// What was remembered.
    pub real: Share,
    /// By the recall foreseen, the lowest first; parts without answers are left out.
    pub bins: Vec<CalibrationBin>,
}

/// Answers of which about the same was foreseen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CalibrationBin {
    /// Foreseen from here,
    pub from: f64,
    /// to here.
    pub to: f64,
    /// On average.
    pub foreseen: f64,
    /// What was remembered.
    pub real: Share,
}

/// What the schedule foresaw in the weeks of `span`, against what came.
#[must_use]
pub fn calibration(counts: &[DayCount], span: Span) -> Calibration {
    let mut bins = [Tally::default(); RECALL_BINS as usize];
    let mut all = Tally::default();
    for count in counts {
        if let (Facet::Recall(bin), Some(_)) = (count.facet, span.week_of(count.day)) {
            bins[usize::from(bin)] = bins[usize::from(bin)].plus(count.tally);
            all = all.plus(count.tally);
        }
    }
    let mean = |sum: u64| (all.tested > 0).then(|| mean(sum, all.tested));
    let bins = (0_u8..).zip(bins).filter(|(_, tally)| tally.tested > 0);
    Calibration {
        basis: Basis::of(all.tested),
        brier: mean(all.squares),
        foreseen: mean(all.foreseen),
        real: Share::new(all.passed, all.tested),
        bins: bins.map(|(bin, tally)| bin_of(bin, tally)).collect(),
    }
}

fn bin_of(bin: u8, tally: Tally) -> CalibrationBin {
    let edge = |bin: u8| f64::from(bin) / f64::from(RECALL_BINS);
    CalibrationBin {
        from: edge(bin),
        to: edge(bin + 1),
        foreseen: mean(tally.foreseen, tally.tested),
        real: Share::new(tally.passed, tally.tested),
    }
}

fn mean(millionths: u64, of: u64) -> f64 {
    float(millionths) / f64::from(MILLION) / float(of)
}
