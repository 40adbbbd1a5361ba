//! What was foreseen against what came: by the schedule, and by the learner.

use super::{Telling, few};
use crate::gui::screens::statistics::{Cell, Chart, ChartId, Table};
use crate::gui::widgets::chart::{Dot, Dots, Drawing};
use crate::stats::{Calibration, CalibrationBin, percent};

/// Answers of which a dot is drawn; fewer stand in the table alone.
const LEAST_OF_DOT: u64 = 5;

impl Telling<'_> {
    pub(super) fn calibration(&self) -> Chart {
        let Calibration {
            basis,
            brier,
            foreseen,
            real,
            bins,
        } = &self.statistics.calibration;
        let brier = self.decimals(brier.unwrap_or(0.0));
        let args = [
            ("foreseen", percent(foreseen.unwrap_or(0.0)).into()),
            ("real", real.percent().unwrap_or(0).into()),
            ("brier", brier.clone().into()),
            ("answers", basis.answers.into()),
        ];
        let note = [("brier", brier.into()), ("count", basis.answers.into())];
        let bins: &[CalibrationBin] = if basis.enough { bins } else { &[] };
        let drawn = || bins.iter().filter(|bin| bin.real.of >= LEAST_OF_DOT);
        Chart {
            id: ChartId::Calibration,
            title: self.get("stats-calibration"),
            note: None,
            legend: Vec::new(),
            foot: basis
                .enough
                .then(|| self.words.with("stats-calibration-note", &note)),
            how: self.get("stats-calibration-how"),
            sentence: self.words.with("stats-calibration-sentence", &args),
            few: few(*basis, self.words),
            tips: drawn().map(|bin| self.bin_tip(bin)).collect(),
            drawing: Drawing::Dots(Dots {
                dots: drawn().map(dot_of).collect(),
                names: Vec::new(),
            }),
            table: Table {
                columns: self.columns(&[
                    "stats-foreseen",
                    "stats-remembered",
                    "stats-range-name",
                    "stats-answers",
                ]),
                rows: bins
                    .iter()
                    .map(|bin| {
                        let mut row = vec![self.share_cell(bin.foreseen)];
                        row.extend(self.share_cells(&bin.real));
                        row
                    })
                    .collect(),
            },
        }
    }

    pub(super) fn sureness(&self) -> Chart {
        let sure = &self.statistics.sureness;
        let enough = sure.basis.enough;
        let names = ["sure-guess", "sure-think-so", "sure-sure"].map(|key| self.get(key));
        let levels = sure.levels.iter();
        let shares: Vec<String> = levels.map(|level| self.share(&level.right)).collect();
        let args = ["guess", "think", "sure"].iter().zip(&shares);
        let args: Vec<_> = args
            .map(|(name, share)| (*name, share.clone().into()))
            .collect();
        let note = [("count", sure.basis.answers.into())];
        let dots = sure.levels.iter().map(|level| {
            let found = level.right.interval?;
            let [y, low, high] = [found.value, found.low, found.high].map(|it| it as f32);
            Some(Dot {
                x: 0.0,
                y,
                low,
                high,
            })
        });
        Chart {
            id: ChartId::Sureness,
            title: self.get("stats-calibration"),
            note: None,
            legend: Vec::new(),
            foot: enough.then(|| self.words.with("stats-sureness-note", &note)),
            how: self.get("stats-sureness-how"),
            sentence: self.words.with("stats-sureness-sentence", &args),
            few: few(sure.basis, self.words),
            tips: names
                .iter()
                .zip(&sure.levels)
                .map(|(name, level)| {
                    let [share, range, answers] = self.share_cells(&level.right);
                    let counted = self.get("stats-answers");
                    let (share, range, answers) = (share.shown, range.shown, answers.shown);
                    format!("{name}\n{share} · {range}\n{counted}: {answers}")
                })
                .collect(),
            drawing: Drawing::Dots(Dots {
                dots: dots.filter(|_| enough).collect(),
                names: names.to_vec(),
            }),
            table: Table {
                columns: self.columns(&[
                    "quiz-how-sure",
                    "stats-right",
                    "stats-range-name",
                    "stats-answers",
                ]),
                rows: names
                    .iter()
                    .zip(&sure.levels)
                    .map(|(name, level)| {
                        let mut row = vec![Cell::text(name)];
                        row.extend(self.share_cells(&level.right));
                        row
                    })
                    .collect(),
            },
        }
    }

    fn bin_tip(&self, bin: &CalibrationBin) -> String {
        let [real, range, answers] = self.share_cells(&bin.real);
        let foreseen = self.percent(bin.foreseen);
        format!(
            "{}: {foreseen}\n{}: {} · {}\n{}: {}",
            self.get("stats-foreseen"),
            self.get("stats-remembered"),
            real.shown,
            range.shown,
            self.get("stats-answers"),
            answers.shown
        )
    }

    /// A number with three decimals: "0.081".
    fn decimals(&self, number: f64) -> String {
        format!("{number:.3}").replace('.', &self.words.get("decimal-point"))
    }
}

fn dot_of(bin: &CalibrationBin) -> Option<Dot> {
    let found = bin.real.interval?;
    let [x, y, low, high] = [bin.foreseen, found.value, found.low, found.high].map(|it| it as f32);
    Some(Dot { x, y, low, high })
}
