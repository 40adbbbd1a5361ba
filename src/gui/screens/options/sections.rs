//! The options themselves, section by section.

use egui::{Role, Ui, WidgetInfo, vec2};

use super::change::{
    lapses_told, leech_key, longest_told, mixing_key, new_order_key, review_order_key,
};
use super::days::days_row;
use super::typed::{Asked, name_row, steps_row};
use super::{OptionChange, OptionsAction, OptionsState, OptionsView};
use crate::gui::fonts::TypeRole;
use crate::gui::screens::settings::percent_told;
use crate::gui::theme::{Tokens, size};
use crate::gui::widgets::{
    Amount, Choice, choice_row, label, panel, row_of, slider_row, stepper_row, switch_row,
};
use crate::lang::Words;
use crate::scheduler::{LeechAction, Mixing, NewOrder, ReviewOrder, Siblings};
use crate::settings::{GOALS_PERCENT, MOST_A_DAY, MOST_LAPSES};

const NEW_ORDERS: [NewOrder; 3] = [NewOrder::CoreFirst, NewOrder::ByDeck, NewOrder::Random];
const REVIEW_ORDERS: [ReviewOrder; 3] = [
    ReviewOrder::Due,
    ReviewOrder::Retrievability,
    ReviewOrder::Random,
];
const MIXINGS: [Mixing; 3] = [Mixing::Mixed, Mixing::NewFirst, Mixing::ReviewsFirst];
const LEECH_ACTIONS: [LeechAction; 2] = [LeechAction::Flag, LeechAction::SetAside];

/// The longest intervals that one step leads to.
const LONGEST: [i32; 8] = [30, 90, 180, 365, 730, 1_825, 3_650, 36_500];

type Section = fn(&mut Ui, &OptionsView, &Words, &mut OptionsState) -> Option<OptionChange>;

/// Draws every section, one below the other.
pub(super) fn sections_ui(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    state: &mut OptionsState,
) -> Option<OptionsAction> {
    const SECTIONS: [(&str, Section); 4] = [
        ("options-amounts", amounts),
        ("options-orders", orders),
        ("options-intervals", intervals),
        ("options-leeches", leeches),
    ];
    let mut asked = None;
    if let Some(own_name) = &view.own_name {
        in_panel(ui, &words.get("options-preset"), |ui| {
            asked = row_of(ui, "name", |ui| {
                let row = Asked {
                    name: &words.get("options-name"),
                    note: &view.used_by,
                    hint: own_name,
                    now: own_name,
                };
                let is_new = std::mem::take(&mut state.asks_name);
                name_row(ui, &row, &mut state.name, is_new)
            })
            .map(OptionsAction::Rename);
        });
    }
    for (key, section) in SECTIONS {
        in_panel(ui, &words.get(key), |ui| {
            let change = section(ui, view, words, state);
            asked = asked.take().or(change.map(OptionsAction::Change));
        });
    }
    asked
}

fn in_panel(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    let t = Tokens::of(ui);
    let heading = label(ui, TypeRole::Heading, t.text, title);
    heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    ui.add_space(8.0);
    panel(&t, 0.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        add(ui);
    });
    ui.add_space(size::PANEL_PAD);
}

fn amounts(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    _state: &mut OptionsState,
) -> Option<OptionChange> {
    let queue = &view.preset.queue;
    let cards = |ui: &mut Ui, key: &'static str, note: &str, now: u32, step: i32| {
        let amount = Amount {
            name: &words.get(key),
            text: &now.to_string(),
            value: amount(now),
            bounds: (0, amount(MOST_A_DAY)),
            steps: (step, step),
        };
        row_of(ui, key, |ui| stepper_row(ui, note, amount)).map(unsigned)
    };
    let shared = &words.get("options-shared");
    let new = cards(ui, "settings-new", shared, queue.new_per_day, 1);
    let reviews = cards(ui, "settings-reviews", shared, queue.reviews_per_day, 10);
    let days = row_of(ui, "days", |ui| days_row(ui, queue.easy_days, words));
    new.map(OptionChange::NewPerDay)
        .or(reviews.map(OptionChange::ReviewsPerDay))
        .or(days.map(|(weekday, load)| OptionChange::EasyDay(weekday, load)))
}

fn orders(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    _state: &mut OptionsState,
) -> Option<OptionChange> {
    let queue = &view.preset.queue;
    let new = one_of(
        ui,
        words,
        "options-new-order",
        &NEW_ORDERS,
        (queue.new_order, new_order_key),
    );
    let reviews = one_of(
        ui,
        words,
        "options-review-order",
        &REVIEW_ORDERS,
        (queue.review_order, review_order_key),
    );
    let mixing = one_of(
        ui,
        words,
        "options-mixing",
        &MIXINGS,
        (queue.mixing, mixing_key),
    );
    let apart = queue.siblings == Siblings::Bury;
    let (name, note) = (
        words.get("options-siblings"),
        words.get("options-siblings-note"),
    );
    let switched = row_of(ui, "siblings", |ui| switch_row(ui, &name, &note, apart));
    let siblings = switched.then_some(if apart {
        Siblings::Show
    } else {
        Siblings::Bury
    });
    new.map(OptionChange::NewOrder)
        .or(reviews.map(OptionChange::ReviewOrder))
        .or(mixing.map(OptionChange::Mixing))
        .or(siblings.map(OptionChange::Siblings))
}

/// A row with segments for one of `all`.
fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    words: &Words,
    key: &'static str,
    all: &[T],
    (now, key_of): (T, fn(T) -> &'static str),
) -> Option<T> {
    let names: Vec<_> = all.iter().map(|it| words.get(key_of(*it))).collect();
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let choice = Choice {
        name: &words.get(key),
        options: &names,
        chosen: all.iter().position(|it| *it == now).unwrap_or(0),
        wants_focus: false,
    };
    let picked = row_of(ui, key, |ui| choice_row(ui, "", choice))?;
    all.get(picked).copied()
}

fn intervals(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    state: &mut OptionsState,
) -> Option<OptionChange> {
    let scheduling = &view.preset.scheduling;
    let goal = row_of(ui, "goal", |ui| goal(ui, view, words, state));
    let longest = row_of(ui, "longest", |ui| longest(ui, view, words));
    let hint = words.get("options-steps-hint");
    let mut steps = |ui: &mut Ui, key: &'static str, note: &str, now: &[u32]| {
        let field = if key == "options-learning-steps" {
            &mut state.learning
        } else {
            &mut state.relearning
        };
        let row = Asked {
            name: &words.get(key),
            note,
            hint: &hint,
            now: &words.steps(now),
        };
        row_of(ui, key, |ui| steps_row(ui, &row, field, words))
    };
    let note = words.get("options-learning-note");
    let learning = steps(
        ui,
        "options-learning-steps",
        &note,
        &scheduling.learning_steps_secs,
    );
    let note = words.get("options-relearning-note");
    let relearning = steps(
        ui,
        "options-relearning-steps",
        &note,
        &scheduling.relearning_steps_secs,
    );
    goal.or(longest)
        .or(learning.map(OptionChange::LearningSteps))
        .or(relearning.map(OptionChange::RelearningSteps))
}

fn goal(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    state: &mut OptionsState,
) -> Option<OptionChange> {
    let percent = state.held_goal.unwrap_or(view.goal_percent);
    let (least, most) = (*GOALS_PERCENT.start(), *GOALS_PERCENT.end());
    let amount = Amount {
        name: &words.get("settings-goal"),
        text: &percent_told(percent.into(), words),
        value: percent.into(),
        bounds: (least.into(), most.into()),
        steps: (1, 1),
    };
    let less = words.get("settings-goal-less");
    let note = words.get("options-goal-note");
    let (value, let_go) = slider_row(ui, &note, &less, amount)?;
    let goal = u8::try_from(value).ok()?;
    state.held_goal = (!let_go).then_some(goal);
    let_go.then_some(OptionChange::Goal(goal))
}

fn longest(ui: &mut Ui, view: &OptionsView, words: &Words) -> Option<OptionChange> {
    let now = view.preset.scheduling.maximum_interval_days;
    let value = amount(now);
    let above = LONGEST.iter().find(|days| **days > value);
    let below = LONGEST.iter().rev().find(|days| **days < value);
    let amount = Amount {
        name: &words.get("options-longest"),
        text: &longest_told(now, words),
        value,
        bounds: (LONGEST[0].min(value), 36_500),
        steps: (
            value - below.copied().unwrap_or(value),
            above.copied().unwrap_or(value) - value,
        ),
    };
    let days = stepper_row(ui, &words.get("options-longest-note"), amount)?;
    Some(OptionChange::LongestInterval(unsigned(days)))
}

fn leeches(
    ui: &mut Ui,
    view: &OptionsView,
    words: &Words,
    _state: &mut OptionsState,
) -> Option<OptionChange> {
    let leeches = view.preset.queue.leeches;
    let lapses = Amount {
        name: &words.get("options-leech-lapses"),
        text: &lapses_told(leeches.lapses, words),
        value: amount(leeches.lapses),
        bounds: (0, amount(MOST_LAPSES)),
        steps: (1, 1),
    };
    let note = words.get("options-leech-note");
    let lapses = row_of(ui, "lapses", |ui| stepper_row(ui, &note, lapses));
    let action = one_of(
        ui,
        words,
        "options-leech-action",
        &LEECH_ACTIONS,
        (leeches.action, leech_key),
    );
    lapses
        .map(|lapses| OptionChange::LeechLapses(unsigned(lapses)))
        .or(action.map(OptionChange::LeechAction))
}

fn amount(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn unsigned(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}
