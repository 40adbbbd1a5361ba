//! What is chosen for the exam and not yet saved.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::collection::Collection;
use crate::collection::planning::{ExamTerms, ExamWays};
use crate::gui::screens::exam_plan::{Edit, Way};
use crate::settings::{ExamPlan, Holiday, MOST_MINUTES, Rest, Settings};

/// What a deck counts at most.
const MOST_WEIGHT: u8 = 3;

/// What is chosen and not yet saved.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::gui) struct Draft {
    pub exam: Option<Date>,
    pub plan: ExamPlan,
    pub rest: Rest,
}

impl Draft {
    /// What is saved; where nothing is, what a plan begins with.
    pub fn of(settings: &Settings, today: Date) -> Self {
        let mut plan = settings.plan.clone().unwrap_or_default();
        plan.begun.get_or_insert_with(|| today.to_string());
        Self {
            exam: settings.exam_day(),
            plan,
            rest: settings.rest.clone(),
        }
    }

    /// What is planned for, once there is a day.
    pub fn terms(&self) -> Option<ExamTerms> {
        Some(ExamTerms {
            exam: self.exam?,
            plan: self.plan.clone(),
            rest: self.rest.clone(),
        })
    }

    /// The settings with it.
    pub fn saved_in(&self, settings: &Settings) -> Settings {
        Settings {
            exam: self.exam.map(|day| day.to_string()),
            plan: Some(self.plan.clone()),
            rest: self.rest.clone(),
            ..settings.clone()
        }
    }

    /// Changes it; `decks` are the ids of the decks in the order they are shown.
    pub fn edit(&mut self, edit: Edit, decks: &[String], today: Date) {
        match edit {
            Edit::Name(name) => self.plan.name = name,
            Edit::Date(day) => self.take_date(day, today),
            Edit::Time(time) => self.plan.time = time.map(|it| it.strftime("%H:%M").to_string()),
            Edit::Minutes(minutes) => self.plan.minutes = [minutes.min(MOST_MINUTES); 7],
            Edit::MinutesOn(weekday, minutes) => {
                if let Some(slot) = self.plan.minutes.get_mut(weekday) {
                    *slot = minutes.min(MOST_MINUTES);
                }
            }
            Edit::Weekday(weekday) => {
                let most = self.plan.minutes.iter().max().copied().unwrap_or(0);
                let (Some(is_off), Some(minutes)) = (
                    self.rest.weekdays.get_mut(weekday),
                    self.plan.minutes.get_mut(weekday),
                ) else {
                    return;
                };
                // A day without minutes is off already: it gets as many as the fullest.
                if !*is_off && *minutes == 0 && most > 0 {
                    *minutes = most;
                } else {
                    *is_off = !*is_off;
                }
            }
            Edit::Away(from, to) => self.rest.holidays.push(Holiday {
                from: from.to_string(),
                to: to.to_string(),
            }),
            Edit::NotAway(place) => self.drop_holiday(place, today),
            Edit::Pass(percent) => self.plan.pass_percent = percent.min(100),
            Edit::CoreOnly(is_on) => self.plan.core_only = is_on,
            Edit::Deck(place, weight) => self.weigh(decks, place, weight),
        }
    }

    /// Takes a way out, as far as it changes what is chosen.
    pub fn take(&mut self, way: Way, ways: &ExamWays) {
        match way {
            Way::More => {
                let Some(more) = ways.more else { return };
                for minutes in &mut self.plan.minutes {
                    *minutes = times(*minutes, more.times);
                }
            }
            Way::Core => self.plan.core_only = true,
            Way::Later => self.exam = ways.later.map_or(self.exam, |(day, _)| Some(day)),
            Way::Accept => {}
        }
    }

    /// Another exam than one that is over begins a plan anew.
    fn take_date(&mut self, day: Option<Date>, today: Date) {
        if self.exam.is_none_or(|before| before < today) {
            self.plan.begun = Some(today.to_string());
        }
        self.exam = day;
    }

    /// The days away that are shown: those that are not over.
    pub(super) fn ahead(&self, today: Date) -> Vec<(usize, Date, Date)> {
        let holidays = self.rest.holidays.iter().enumerate();
        let spans = holidays.filter_map(|(place, days)| {
            let (from, to) = days.span()?;
            (to >= today).then_some((place, from, to))
        });
        spans.collect()
    }

    fn drop_holiday(&mut self, shown: usize, today: Date) {
        let place = self.ahead(today).get(shown).map(|(place, ..)| *place);
        if let Some(place) = place {
            self.rest.holidays.remove(place);
        }
    }

    pub(super) fn weight_of(&self, deck: &str) -> u8 {
        #[expect(clippy::cast_possible_truncation, reason = "0 to 3")]
        let rounded = |weight: &f32| (weight.round() as u8).clamp(1, MOST_WEIGHT);
        if self.plan.decks.is_empty() {
            return 1;
        }
        self.plan.decks.get(deck).map_or(0, rounded)
    }

    /// Gives a deck its weight. One deck is always asked; where all count alike, so do decks
    /// that are still to come.
    fn weigh(&mut self, decks: &[String], place: usize, weight: u8) {
        let mut weights: Vec<u8> = decks.iter().map(|deck| self.weight_of(deck)).collect();
        let Some(slot) = weights.get_mut(place) else {
            return;
        };
        *slot = weight.min(MOST_WEIGHT);
        if weights.iter().all(|weight| *weight == 0) {
            return;
        }
        let asked = decks.iter().zip(&weights).filter(|(_, it)| **it > 0);
        self.plan.decks = if weights.iter().all(|weight| *weight == 1) {
            BTreeMap::new()
        } else {
            asked
                .map(|(deck, weight)| (deck.clone(), f32::from(*weight)))
                .collect()
        };
    }
}

/// So many times these minutes, rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "minutes of a day"
)]
pub(super) fn times(minutes: u16, times: f32) -> u16 {
    let wanted = (f32::from(minutes) * times).ceil() as u16;
    wanted.min(MOST_MINUTES)
}

/// The decks, by what the plan calls them, as they are shown.
pub(in crate::gui) fn deck_ids(collection: &Collection) -> Vec<String> {
    let decks = collection.catalog().decks().iter();
    decks.map(|loaded| loaded.deck.id.0.clone()).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn draft() -> Draft {
        Draft::of(&Settings::default(), date(2026, 3, 1))
    }

    #[test]
    fn decks_are_weighed_beside_one_another_and_one_stays() {
        let decks: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
        let mut draft = draft();
        let today = date(2026, 3, 1);
        let weigh = |draft: &mut Draft, place, weight| {
            draft.edit(Edit::Deck(place, weight), &decks, today);
        };
        weigh(&mut draft, 1, 0);
        weigh(&mut draft, 0, 3);
        let weights: Vec<u8> = decks.iter().map(|deck| draft.weight_of(deck)).collect();
        assert_eq!(weights, [3, 0, 1]);
        weigh(&mut draft, 2, 0);
        weigh(&mut draft, 0, 0);
        assert_eq!(draft.weight_of("a"), 3, "the last one stays");
        weigh(&mut draft, 0, 1);
        weigh(&mut draft, 1, 1);
        weigh(&mut draft, 2, 1);
        assert!(draft.plan.decks.is_empty(), "all alike");
    }

    #[test]
    fn only_days_away_that_are_ahead_are_shown_and_dropped() {
        let mut draft = draft();
        let (decks, today) = (Vec::new(), date(2026, 3, 10));
        for (from, to) in [(1, 3), (9, 12), (20, 20)] {
            let away = Edit::Away(date(2026, 3, from), date(2026, 3, to));
            draft.edit(away, &decks, today);
        }
        assert_eq!(draft.ahead(today).len(), 2);
        draft.edit(Edit::NotAway(0), &decks, today);
        let left: Vec<&str> = draft
            .rest
            .holidays
            .iter()
            .map(|it| it.from.as_str())
            .collect();
        assert_eq!(left, ["2026-03-01", "2026-03-20"]);
    }

    #[test]
    fn a_new_exam_after_one_that_is_over_begins_its_plan_anew() {
        let mut draft = draft();
        draft.exam = Some(date(2026, 2, 1));
        draft.plan.begun = Some("2026-01-01".into());
        let today = date(2026, 3, 1);
        draft.edit(Edit::Date(Some(date(2026, 5, 1))), &[], today);
        assert_eq!(draft.plan.begun.as_deref(), Some("2026-03-01"));
        draft.edit(Edit::Date(Some(date(2026, 5, 9))), &[], date(2026, 4, 1));
        assert_eq!(draft.plan.begun.as_deref(), Some("2026-03-01"), "put off");
    }
}
