//! The plan for an exam: does it keep its promises, and is it better than doing without?

use zhanar::planner::simulate::{Outcome, Policy, Scenario, World, compared, run, summary};
use zhanar::planner::{
    Ask, Calibration, Costs, DayAhead, Fit, Habit, Law, PlanCard, Planner, Study, fit, upper_bound,
};
use zhanar::progress::{MemoryState, Rating};
use zhanar::scheduler::Model;

/// Small enough to be tried in a second, tight enough for choices to matter.
const SMALL: Scenario = Scenario {
    cards: 80,
    days: 10,
    minutes: 9.0,
};

const SEEDS: std::ops::Range<u64> = 1..9;

fn new_card() -> PlanCard {
    PlanCard {
        weight: 1.0,
        core: false,
        memory: None,
        days_since: 0,
    }
}

fn seen_card(stability: f32, days_since: u32) -> PlanCard {
    PlanCard {
        memory: Some(MemoryState {
            stability,
            difficulty: 5.0,
        }),
        days_since,
        ..new_card()
    }
}

fn planner(law: Law) -> Planner {
    Planner::new(Calibration::new(law), Costs::default())
}

fn outcomes(world: World, policy: Policy) -> Vec<Outcome> {
    SEEDS.map(|seed| run(SMALL, world, policy, seed)).collect()
}

fn scores(outcomes: &[Outcome]) -> Vec<f32> {
    outcomes
        .iter()
        .map(|outcome| 100.0 * outcome.score)
        .collect()
}

fn assert_near(actual: f32, expected: f32, what: &str) {
    assert!(
        (actual - expected).abs() <= 1e-3 * expected.abs(),
        "{what}: {actual}, expected {expected}"
    );
}

#[test]
fn the_law_is_the_model_that_schedules() {
    let (law, model) = (Law::default(), Model::new(&[], 0.9));
    let first = model.next(None, 0);
    for rating in Rating::ALL {
        let step = first[usize::from(rating.number()) - 1].memory;
        let after = match rating {
            // The law tells a card that was not known, and asks it again at once.
            Rating::Again => model.next(Some(step), 0)[2].memory,
            _ => step,
        };
        let memory = law.first(rating);
        assert_near(memory.stability, after.stability, "first stability");
        assert_near(memory.difficulty, after.difficulty, "first difficulty");
    }
    for (stability, difficulty, days) in [(0.4, 8.0, 1_u16), (2.3, 2.1, 9), (40.0, 6.5, 30)] {
        let before = MemoryState {
            stability,
            difficulty,
        };
        let recall = law.recall(f32::from(days), stability);
        assert_near(recall, model.retrievability(before, days.into()), "recall");
        let next = model.next(Some(before), days.into());
        for rating in Rating::ALL {
            let step = next[usize::from(rating.number()) - 1].memory;
            let after = match rating {
                Rating::Again => model.next(Some(step), 0)[2].memory,
                _ => step,
            };
            let memory = law.later(before, recall, rating);
            assert_near(memory.stability, after.stability, "stability");
            assert_near(memory.difficulty, after.difficulty, "difficulty");
        }
    }
}

#[test]
fn the_planner_is_not_below_any_other_way_in_a_small_exam() {
    for (world, allowed) in [(World::Known, 0.5), (World::Weak, 0.0)] {
        let planned = scores(&outcomes(world, Policy::Planner));
        for policy in &Policy::ALL[1..] {
            let ahead = compared(&planned, &scores(&outcomes(world, *policy)));
            assert!(
                ahead.mean >= -allowed,
                "{} is {:.2} points better for {} learners",
                policy.name(),
                -ahead.mean,
                world.name()
            );
        }
    }
}

#[test]
fn every_way_keeps_to_the_minutes_there_are() {
    let there = SMALL.secs() * 10.0;
    for policy in Policy::ALL {
        for seed in 1..4 {
            let outcome = run(SMALL, World::Known, policy, seed);
            let share = outcome.secs / there;
            assert!((0.93..1.05).contains(&share), "{}: {share}", policy.name());
        }
    }
    let attended = run(SMALL, World::Skipping, Policy::Planner, 1).secs / there;
    assert!(
        (0.65..0.75).contains(&attended),
        "seven of ten days: {attended}"
    );
}

#[test]
fn the_same_seed_gives_the_same_figures() {
    for world in World::ALL {
        let first = run(SMALL, world, Policy::Planner, 7);
        assert_eq!(first, run(SMALL, world, Policy::Planner, 7));
    }
    let of = |seed| run(SMALL, World::Mixed, Policy::Planner, seed);
    assert_ne!(of(7), of(8));
}

#[test]
fn nobody_is_better_than_the_bound_and_the_forecast_covers() {
    let cards = vec![new_card(); SMALL.cards];
    let budget = vec![SMALL.secs(); SMALL.days];
    let bound = 100.0 * upper_bound(&cards, &budget, &Law::default(), Costs::default());
    let planned = outcomes(World::Known, Policy::Planner);
    let score = summary(&scores(&planned));
    assert!(score.low <= f64::from(bound), "{} of {bound}", score.mean);
    assert!(
        f64::from(bound) - score.mean < 4.0,
        "{} of {bound}",
        score.mean
    );
    let covered = planned
        .iter()
        .filter(|outcome| {
            let forecast = outcome.forecast.expect("the planner forecasts");
            (forecast.low..=forecast.high).contains(&outcome.examined)
        })
        .count();
    assert!(covered >= 6, "{covered} of {}", planned.len());
}

#[test]
fn core_cards_are_seen_before_the_last_days() {
    let (days, secs) = (16, 300.0);
    let mut cards = vec![new_card(); 120];
    cards.iter_mut().skip(60).for_each(|card| card.core = true);
    let mut planner = planner(Law::default());
    for day in 0..days - days / 8 {
        let plan = planner.plan(&cards, &vec![secs; days - day]);
        cards
            .iter_mut()
            .filter(|card| card.memory.is_some())
            .for_each(|card| card.days_since += 1);
        for card in &plan.order[..plan.today] {
            cards[*card] = seen_card(3.0, 1);
            cards[*card].core = *card >= 60;
        }
    }
    let unseen = cards
        .iter()
        .filter(|card| card.core && card.memory.is_none())
        .count();
    assert_eq!(unseen, 0, "core cards still unseen");
}

#[test]
fn what_counts_more_comes_first_and_a_free_day_has_no_cards() {
    let mut cards = vec![seen_card(2.0, 4); 20];
    cards[13].weight = 3.0;
    let plan = planner(Law::default()).plan(&cards, &[60.0]);
    assert_eq!(plan.order.first(), Some(&13));
    assert!((1..20).contains(&plan.today), "{}", plan.today);
    let free = planner(Law::default()).plan(&cards, &[0.0, 60.0, 60.0]);
    assert_eq!(free.today, 0);
}

#[test]
fn nothing_to_learn_and_no_day_left_are_no_trouble() {
    let mut planner = planner(Law::default());
    assert!(planner.plan(&[], &[60.0]).order.is_empty());
    assert!(planner.plan(&[new_card()], &[]).order.is_empty());
    assert!(planner.plan(&[new_card()], &[0.0]).forecast.expected < 0.01);
}

/// Sixty cards, a third of them core, and whether a score of 0.8 can be reached in these days.
fn asked(budget: &[f32], later: &[f32]) -> Fit {
    let mut cards = vec![new_card(); 60];
    cards.iter_mut().take(20).for_each(|card| card.core = true);
    fit(&Ask {
        cards: &cards,
        budget,
        later,
        wanted: 0.8,
        calibration: &Calibration::new(Law::default()),
        habit: &Habit::steady(),
        costs: Costs::default(),
    })
}

#[test]
fn an_exam_that_does_not_fit_has_ways_out() {
    let budget = [600.0; 3];
    let found = asked(&budget, &[600.0; 20]);
    let accepted = found.plan.forecast;
    let ways = found.ways.expect("sixty cards do not fit");
    assert!(accepted.expected < 0.8);
    let more = ways.more.expect("minutes that suffice");
    assert!(
        more.times > 1.0 && more.forecast.expected >= 0.8,
        "{more:?}"
    );
    assert!((more.secs_a_day - 600.0 * more.times).abs() < 0.1);
    let enough = budget.map(|secs| secs * more.times * 1.05);
    assert!(asked(&enough, &[]).ways.is_none());
    let beyond: f32 = ways.beyond_secs.iter().sum();
    let needed = 1800.0 * (more.times - 1.0);
    assert!(
        (0.7..1.05).contains(&(beyond / needed)),
        "{beyond} of {needed}"
    );
    let later = ways.later.expect("a day that suffices");
    assert!(
        later.days > 3 && later.forecast.expected >= 0.8,
        "{later:?}"
    );
    assert!(asked(&vec![600.0; later.days], &[]).ways.is_none());
    assert!(asked(&vec![600.0; later.days - 1], &[]).ways.is_some());
    let core = ways.core_only.expect("a core");
    assert_eq!(core.cards, 20);
    assert!(core.core.expected > accepted.expected, "{core:?}");
    assert!(core.all.expected <= 1.0 / 3.0);
    for forecast in [accepted, more.forecast, later.forecast, core.core, core.all] {
        let ordered = [0.0, forecast.low, forecast.expected, forecast.high, 1.0];
        assert!(ordered.is_sorted(), "{forecast:?}");
    }
}

#[test]
fn an_exam_without_a_core_or_later_days_has_fewer_ways_out() {
    let ways = asked(&[30.0], &[]).ways.expect("a minute does not do");
    assert_eq!((ways.more, ways.later), (None, None));
    assert!(ways.beyond_secs[0] > 300.0, "{:?}", ways.beyond_secs);
}

#[test]
fn the_outlook_keeps_to_cards_and_minutes() {
    let mut cards = vec![new_card(); 150];
    for (number, card) in (0_u16..40).zip(&mut cards) {
        *card = seen_card(1.0 + f32::from(number) / 4.0, 1 + u32::from(number) % 5);
    }
    let budget: Vec<f32> = (0..12)
        .map(|day| if day % 5 == 3 { 0.0 } else { 500.0 })
        .collect();
    let plan = planner(Law::default()).plan(&cards, &budget);
    let outlook = &plan.outlook;
    assert_eq!(outlook.days.len(), 12);
    let new_today = plan.order[..plan.today]
        .iter()
        .filter(|card| cards[**card].memory.is_none())
        .fold(0.0, |sum, _| sum + 1.0);
    assert!(new_today > 0.0);
    assert_near(outlook.days[0].new_cards, new_today, "new today");
    for (day, secs) in outlook.days.iter().zip(&budget).skip(1) {
        assert!(day.secs() <= secs + 0.1, "{} of {secs} seconds", day.secs());
        assert_near(day.new_secs, 38.0 * day.new_cards, "seconds of new cards");
    }
    let used: f32 = outlook.days.iter().map(DayAhead::secs).sum();
    let there: f32 = budget.iter().sum();
    assert!(
        (0.9..=1.01).contains(&(used / there)),
        "{used} of {there} seconds"
    );
    let new: f32 = outlook.days.iter().map(|day| day.new_cards).sum();
    assert_near(outlook.started, 40.0 + new, "started");
    assert!(new <= 110.0 && outlook.left_out >= 110.0 - new - 0.1);
    let last_new = outlook.last_new_day.expect("new cards");
    let after: f32 = outlook.days[last_new + 1..]
        .iter()
        .map(|day| day.new_cards)
        .sum();
    assert!(after < 0.5, "{after} new cards after the last");
}

#[test]
fn no_work_piles_up_on_the_last_day() {
    let cards = vec![new_card(); 150];
    for law in [
        Law::default(),
        Law::default().with_ease(0.35).with_decay(0.5),
    ] {
        let outlook = planner(law).plan(&cards, &[500.0; 14]).outlook;
        let (last, others) = outlook.days.split_last().expect("days");
        let mean = others.iter().map(DayAhead::secs).sum::<f32>() / 13.0;
        assert!(
            last.secs() <= 1.05 * mean,
            "{} on the last day, {mean} on others",
            last.secs()
        );
        let last_looks = outlook.last_looks_from.expect("last looks");
        assert!((1..13).contains(&last_looks), "{last_looks}");
    }
}

#[test]
fn more_minutes_and_more_days_are_never_worse() {
    let cards = vec![new_card(); 120];
    let expected = |days: usize, secs: f32| {
        let plan = planner(Law::default()).plan(&cards, &vec![secs; days]);
        plan.forecast.expected
    };
    let by_minutes = [100.0, 200.0, 300.0, 500.0].map(|secs| expected(10, secs));
    assert!(by_minutes.is_sorted(), "{by_minutes:?}");
    assert!(by_minutes[3] > by_minutes[0] + 0.2, "{by_minutes:?}");
    let by_days = [4, 7, 10, 14].map(|days| expected(days, 300.0));
    assert!(by_days.is_sorted(), "{by_days:?}");
}

#[test]
fn an_uncertain_learner_has_a_wider_interval() {
    let cards = vec![new_card(); 60];
    let wide = |planner: Planner| {
        let forecast = planner.clone().plan(&cards, &[600.0; 3]).forecast;
        assert!(forecast.low <= forecast.expected && forecast.expected <= forecast.high);
        forecast.high - forecast.low
    };
    let sure = planner(Law::default());
    let mut unknown = Calibration::new(Law::default());
    unknown.learn(&[]);
    let skips = Habit::of(&[Some(true), Some(false), Some(true), Some(true)]);
    assert!(wide(Planner::new(unknown, Costs::default())) > 1.02 * wide(sure.clone()));
    assert!(wide(sure.clone().with_habit(skips)) > 1.1 * wide(sure));
}

#[test]
fn answers_that_follow_no_law_are_a_misfit() {
    let study = |day, rating| Study { day, rating };
    // Short waits forgotten and long ones known: no curve of forgetting does that.
    let short = vec![study(0, Rating::Good), study(1, Rating::Again)];
    let long = vec![study(0, Rating::Good), study(12, Rating::Good)];
    let odd = [vec![short; 60], vec![long; 60]].concat();
    let misfit = |cards: Vec<Vec<Study>>| {
        let mut calibration = Calibration::new(Law::default());
        calibration.learn(&cards);
        calibration.misfit
    };
    assert!(misfit(odd) > 0.1);
    let usual = vec![study(0, Rating::Good), study(1, Rating::Good)];
    assert!(misfit(vec![usual; 60]) < 0.03);
}

#[test]
fn answers_tell_a_weak_learner_from_a_strong_one() {
    let learned = |later: Rating, after: u32| {
        let studies = |rating, day| Study { day, rating };
        let card = vec![studies(Rating::Good, 0), studies(later, after)];
        let mut calibration = Calibration::new(Law::default());
        calibration.learn(&vec![card; 40]);
        calibration.law().expected_first(10.0)
    };
    let usual = Law::default().expected_first(10.0);
    assert!(learned(Rating::Again, 2) < usual - 0.1);
    assert!(learned(Rating::Good, 15) > usual + 0.02);
}

#[test]
fn days_that_are_always_missed_are_no_longer_counted_on() {
    let attended: Vec<Option<bool>> = (0..12).map(|day| Some(day % 3 != 2)).collect();
    let secs = Habit::of(&attended).expected(&[60.0; 6]);
    assert!(secs[2] < 15.0 && secs[5] < 15.0, "{secs:?}");
    assert!(
        secs[0] >= 60.0 && secs[1] > 45.0 && secs[3] > 45.0,
        "{secs:?}"
    );
}

#[test]
fn days_off_are_not_days_missed() {
    let came = vec![Some(true); 12];
    let with_weekends: Vec<Option<bool>> =
        (0..12).map(|day| (day % 7 < 5).then_some(true)).collect();
    let days = |days: &[Option<bool>]| Habit::of(days).expected(&[60.0; 7]);
    for (usual, off) in days(&came).iter().zip(days(&with_weekends)) {
        assert!(off > 0.95 * usual, "{off} of {usual}");
    }
}
