//! The plan of the day, kept in a small file: it is there at the next start, before it is
//! made anew.

use serde::{Deserialize, Serialize};

use super::{ExamForecast, ExamTerms};
use crate::deck::CardId;
use crate::planner::{Costs, Forecast};
use crate::ron_source::Source;
use crate::settings::{ExamPlan, Rest};
use crate::storage::{DataDir, StoreError, read_text, write_whole};
use crate::time::StudyDay;

/// What a day needs of its plan.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DayOrder {
    pub terms: ExamTerms,
    pub day: StudyDay,
    /// The cards of the day, most urgent first, and some more.
    pub order: Vec<CardId>,
    /// How many of them the day has minutes for.
    pub today: usize,
    /// Cards answered before it was made.
    pub done: usize,
    pub forecast: Forecast,
    pub costs: Costs,
}

/// The file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    exam: String,
    plan: ExamPlan,
    rest: Rest,
    day: StudyDay,
    order: Vec<CardId>,
    today: usize,
    done: usize,
    /// Expected, low, high.
    forecast: [f32; 3],
    /// Seconds of a card that is known, that is not, that is new.
    costs: [f32; 3],
}

impl DayOrder {
    /// What the day needs of this plan.
    pub fn of(plan: &ExamForecast) -> Self {
        Self {
            terms: plan.terms.clone(),
            day: plan.day,
            order: plan.order.clone(),
            today: plan.today,
            done: plan.done,
            forecast: plan.forecast,
            costs: plan.costs,
        }
    }

    /// The plan kept last; nothing where there is none or it cannot be read, for it is made
    /// anew in a moment.
    pub fn load(data: &DataDir) -> Option<Self> {
        Self::read(&read_text(&data.plan_file()).ok()?)
    }

    fn read(text: &str) -> Option<Self> {
        let source = Source::new("plan.ron", text);
        source.header::<File>(&[]).ok()?.sound()
    }

    /// Keeps it for the next start.
    pub fn keep(&self, data: &DataDir) -> Result<(), StoreError> {
        write_whole(&data.plan_file(), self.written().as_bytes())
    }

    fn written(&self) -> String {
        let file = File {
            exam: self.terms.exam.to_string(),
            plan: self.terms.plan.clone(),
            rest: self.terms.rest.clone(),
            day: self.day,
            order: self.order.clone(),
            today: self.today,
            done: self.done,
            forecast: [
                self.forecast.expected,
                self.forecast.low,
                self.forecast.high,
            ],
            costs: [
                self.costs.pass_secs,
                self.costs.lapse_secs,
                self.costs.new_secs,
            ],
        };
        crate::ron_source::options()
            .to_string(&file)
            .unwrap_or_default()
    }
}

/// What a file with the plan of a day would be kept as once it is read; nothing where it holds
/// no such plan.
#[must_use]
pub fn kept_plan_again(text: &str) -> Option<String> {
    DayOrder::read(text).map(|order| order.written())
}

impl File {
    /// What was read, where its numbers can be.
    fn sound(self) -> Option<DayOrder> {
        let [expected, low, high] = self.forecast;
        let [pass_secs, lapse_secs, new_secs] = self.costs;
        let shares = [expected, low, high];
        let secs = [pass_secs, lapse_secs, new_secs];
        let is_sound = shares.iter().all(|share| (0.0..=1.0).contains(share))
            && secs.iter().all(|secs| (0.0..=3600.0).contains(secs));
        let terms = ExamTerms {
            exam: self.exam.parse().ok()?,
            plan: self.plan,
            rest: self.rest,
        };
        is_sound.then_some(DayOrder {
            terms,
            day: self.day,
            order: self.order,
            today: self.today,
            done: self.done,
            forecast: Forecast {
                expected,
                low,
                high,
            },
            costs: Costs {
                pass_secs,
                lapse_secs,
                new_secs,
            },
        })
    }
}
