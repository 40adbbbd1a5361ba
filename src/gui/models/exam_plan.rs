//! From the plan for the exam to what its screen shows.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::collection::Collection;
use crate::collection::planning::{ExamForecast, ExamTerms, ExamWays, NoPlan};
use crate::facts::Importance;
use crate::gui::screens::exam_plan::{
    ChartDay, ChartView, DraftView, Edit, Lack, PlanView, ResultView, Way, WayRow,
};
use crate::gui::widgets::Score;
use crate::lang::Words;
use crate::planner::{DayAhead, Forecast};
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
                if let Some(is_off) = self.rest.weekdays.get_mut(weekday) {
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
    fn ahead(&self, today: Date) -> Vec<(usize, Date, Date)> {
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

    fn weight_of(&self, deck: &str) -> u8 {
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
fn times(minutes: u16, times: f32) -> u16 {
    let wanted = (f32::from(minutes) * times).ceil() as u16;
    wanted.min(MOST_MINUTES)
}

/// The decks, by what the plan calls them, as they are shown.
pub(in crate::gui) fn deck_ids(collection: &Collection) -> Vec<String> {
    let decks = collection.catalog().decks().iter();
    decks.map(|loaded| loaded.deck.id.0.clone()).collect()
}

/// What is chosen, as the screen shows it.
pub(in crate::gui) fn draft_view(
    draft: &Draft,
    collection: &Collection,
    today: Date,
    words: &Words,
) -> DraftView {
    let decks = collection.catalog().decks().iter();
    let asked = |deck: &str| draft.weight_of(deck) > 0;
    let cards = || {
        let asked = decks.clone().filter(|it| asked(&it.deck.id.0));
        asked.flat_map(|it| &it.deck.cards)
    };
    let core = cards()
        .filter(|card| card.importance == Importance::Core)
        .count();
    let matters = core > 0 && core < cards().count();
    let time = draft.plan.begins();
    DraftView {
        name: draft.plan.name.clone(),
        exam: draft.exam,
        time: time.map_or_else(String::new, |it| it.strftime("%H:%M").to_string()),
        minutes: draft.plan.minutes,
        days_off: draft.rest.weekdays,
        away: draft
            .ahead(today)
            .into_iter()
            .map(|(_, from, to)| words.day_span(from, to))
            .collect(),
        pass: draft.plan.pass_percent,
        core_only: (matters || draft.plan.core_only).then_some((draft.plan.core_only, core)),
        decks: decks
            .clone()
            .map(|it| {
                let title = it.deck.title.get(words.lang()).to_owned();
                (title, draft.weight_of(&it.deck.id.0))
            })
            .collect(),
    }
}

/// Why there is nothing to plan, as a sentence.
pub(in crate::gui) fn nothing_view(why: NoPlan, words: &Words) -> ResultView {
    let key = match why {
        NoPlan::Over => "plan-over",
        NoPlan::FarAway => "plan-far-away",
        NoPlan::NoCards => "plan-no-cards",
        NoPlan::NoMinutes => "plan-no-minutes",
    };
    ResultView::Nothing(words.get(key).into_owned())
}

/// A plan, as the screen shows it; `ways` are there once they are found.
pub(in crate::gui) fn plan_view(
    plan: &ExamForecast,
    ways: Option<&ExamWays>,
    words: &Words,
) -> PlanView {
    PlanView {
        score: score_of(plan.forecast, plan.terms.plan.pass_percent),
        lack: (!plan.fits).then(|| lack(plan, ways, words)),
        chart: chart(plan, ways, words),
        figures: figures(plan, words),
        knows_learner: plan.learner.is_known(),
    }
}

/// A forecast in percent.
pub(in crate::gui) fn score_of(forecast: Forecast, pass: u8) -> Score {
    let percent = |share: f32| (share * 100.0).round() as u8;
    Score {
        percent: percent(forecast.expected),
        low: percent(forecast.low),
        high: percent(forecast.high),
        pass,
    }
}

fn figures(plan: &ExamForecast, words: &Words) -> [(String, String); 3] {
    let date = |place: usize| plan.day.plus_days(i32::try_from(place).unwrap_or(0)).date();
    let started = (plan.outlook.started.round() as usize).min(plan.cards);
    let args = [("started", started.into()), ("all", plan.cards.into())];
    let none = || words.get("plan-none").into_owned();
    let last = plan.outlook.days.len().saturating_sub(1);
    let last_new = plan.outlook.last_new_day;
    let looks = plan.outlook.last_looks_from;
    [
        (
            words.with("plan-started", &args),
            words.get("plan-started-note").into_owned(),
        ),
        (
            last_new.map_or_else(none, |place| words.day_month(date(place))),
            words.get("plan-last-new").into_owned(),
        ),
        (
            looks.map_or_else(none, |place| words.day_span(date(place), date(last))),
            words.get("plan-last-looks").into_owned(),
        ),
    ]
}

fn chart(plan: &ExamForecast, ways: Option<&ExamWays>, words: &Words) -> ChartView {
    let lacks = !plan.fits;
    let beyond = ways.map_or(&[][..], |ways| &ways.beyond_secs);
    let days: Vec<ChartDay> = plan
        .outlook
        .days
        .iter()
        .enumerate()
        .map(|(place, ahead)| {
            let lacking = beyond.get(place).copied().unwrap_or(0.0) / 60.0;
            chart_day(plan, place, *ahead, (lacking, lacks), words)
        })
        .collect();
    let most = plan.terms.plan.minutes.iter().max().copied().unwrap_or(0);
    let exam = words.day_month_short(plan.terms.exam);
    ChartView {
        told: chart_told(plan, &days, words),
        exam: words.with("plan-exam-at", &[("day", exam.into())]),
        limit: words.with("plan-limit", &[("minutes", most.into())]),
        lacks,
        days,
    }
}

fn chart_day(
    plan: &ExamForecast,
    place: usize,
    ahead: DayAhead,
    (lacking, lacks): (f32, bool),
    words: &Words,
) -> ChartDay {
    let date = plan.day.plus_days(i32::try_from(place).unwrap_or(0)).date();
    let limit = plan.terms.secs_on(date) / 60.0;
    // What was done today before the plan was made belongs to the day.
    let spent = if place == 0 { plan.spent_secs } else { 0.0 };
    let (review, new) = ((ahead.review_secs + spent) / 60.0, ahead.new_secs / 60.0);
    let minutes = |value: f32| (value.round() as u32).into();
    let day = ("day", words.day_heading(date).into());
    let told = if limit <= 0.0 {
        words.with("plan-day-off", &[day])
    } else if lacks {
        let args = [
            day,
            ("minutes", minutes(review + new)),
            ("lacks", minutes(lacking)),
        ];
        words.with("plan-day-lacks", &args)
    } else {
        let args = [day, ("review", minutes(review)), ("new", minutes(new))];
        words.with("plan-day-told", &args)
    };
    let is_marked = place == 0 || date.day() == 1;
    ChartDay {
        date: words.day_heading(date),
        mark: is_marked.then(|| words.day_month_short(date)),
        told,
        review,
        new,
        lacking,
        limit,
    }
}

/// The chart as a sentence, for whoever does not see it.
fn chart_told(plan: &ExamForecast, days: &[ChartDay], words: &Words) -> String {
    let studied: Vec<f32> = days
        .iter()
        .filter(|day| day.limit > 0.0)
        .map(|day| day.review + day.new)
        .collect();
    let mean = studied.iter().sum::<f32>() / studied.len().max(1) as f32;
    let most = studied.iter().copied().fold(0.0, f32::max);
    let limit = plan.terms.plan.minutes.iter().max().copied().unwrap_or(0);
    let last = i32::try_from(days.len()).unwrap_or(1) - 1;
    let day = |after: i32| words.day_month(plan.day.plus_days(after).date()).into();
    let args = [
        ("from", day(0)),
        ("to", day(last.max(0))),
        ("mean", (mean.round() as u32).into()),
        ("most", (most.round() as u32).into()),
        ("limit", limit.into()),
    ];
    words.with("plan-chart-told", &args)
}

fn lack(plan: &ExamForecast, ways: Option<&ExamWays>, words: &Words) -> Lack {
    let most = plan.terms.plan.minutes.iter().max().copied().unwrap_or(0);
    let need = ways.map_or_else(
        || words.get("plan-need-soon").into_owned(),
        |ways| need(plan, ways, most, words),
    );
    let score = score_of(plan.forecast, plan.terms.plan.pass_percent);
    let args = [
        ("left", left_out(plan).into()),
        ("percent", score.percent.into()),
        ("low", score.low.into()),
        ("high", score.high.into()),
    ];
    let as_it_is = words.with("plan-as-it-is", &args);
    Lack {
        title: words.with("plan-not-enough", &[("minutes", most.into())]),
        detail: format!("{need} {as_it_is}"),
        ways: way_rows(plan, ways, words),
    }
}

/// Cards that will not come, or not come again, before the exam.
fn left_out(plan: &ExamForecast) -> usize {
    let left = plan.outlook.left_out.round() as usize;
    let waiting = if plan.terms.plan.core_only {
        plan.cards - plan.core_cards
    } else {
        0
    };
    (left + waiting).min(plan.cards)
}

/// How many cards the plan is about.
const fn studied(plan: &ExamForecast) -> usize {
    if plan.terms.plan.core_only {
        plan.core_cards
    } else {
        plan.cards
    }
}

/// The minutes that suffice, where a day has so many.
fn more_minutes(ways: &ExamWays, most: u16) -> Option<u16> {
    let more = ways.more?;
    let wanted = (f32::from(most) * more.times).ceil();
    (wanted <= f32::from(MOST_MINUTES)).then(|| times(most, more.times))
}

fn need(plan: &ExamForecast, ways: &ExamWays, most: u16, words: &Words) -> String {
    let needed = more_minutes(ways, most);
    let (key, minutes) = needed.map_or(("plan-need-much", times(most, 16.0)), |minutes| {
        ("plan-need", minutes)
    });
    let args = [
        ("cards", studied(plan).into()),
        ("minutes", minutes.into()),
        ("day", words.day_month(plan.terms.exam).into()),
    ];
    words.with(key, &args)
}

fn way_rows(plan: &ExamForecast, ways: Option<&ExamWays>, words: &Words) -> Vec<WayRow> {
    let pass = plan.terms.plan.pass_percent;
    let row = |way, title: String, note: String, forecast| WayRow {
        way,
        title,
        note,
        score: score_of(forecast, pass).short(words),
    };
    let most = plan.terms.plan.minutes.iter().max().copied().unwrap_or(0);
    let mut rows = Vec::new();
    if let Some(ways) = ways {
        let more = more_minutes(ways, most).zip(ways.more);
        rows.extend(more.map(|(minutes, more)| {
            let title = words.with("plan-way-more", &[("minutes", minutes.into())]);
            let note = words.count("plan-way-more-note", studied(plan));
            row(Way::More, title, note, more.forecast)
        }));
        rows.extend(ways.core_only.map(|(cards, forecast)| {
            let title = words.with("plan-way-core", &[("cards", cards.into())]);
            let others = plan.cards.saturating_sub(cards);
            let note = words.count("plan-way-core-note", others);
            row(Way::Core, title, note, forecast)
        }));
        rows.extend(ways.later.map(|(day, forecast)| {
            let note = words.with(
                "plan-way-later-note",
                &[("day", words.civil_date(day).into())],
            );
            let title = words.get("plan-way-later").into_owned();
            row(Way::Later, title, note, forecast)
        }));
    }
    let note = words.count("plan-way-accept-note", left_out(plan));
    let title = words.get("plan-way-accept").into_owned();
    rows.push(row(Way::Accept, title, note, plan.forecast));
    rows
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
