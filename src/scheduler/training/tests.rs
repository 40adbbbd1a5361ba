//! Measures by hand and against the crate, and made-up learners whose parameters are known.

use ::fsrs::{ComputeParametersInput, DEFAULT_PARAMETERS, evaluate_with_time_series_splits};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::simulate::{Given, MadeUp};
use super::*;
use crate::deck::CardId;
use crate::progress::Rating;
use crate::report::Unwatched;
use crate::scheduler::{Review, SchedulingOptions};
use crate::time::{StudyDay, Timestamp};

const DEFAULTS: Present = Present {
    parameters: &[],
    relearning_steps: 1,
};

fn chance(seed: u64) -> impl FnMut() -> f32 {
    let mut source = ChaCha8Rng::seed_from_u64(seed);
    #[expect(clippy::cast_precision_loss, reason = "24 bits are exact")]
    move || source.random_range(0..1_u32 << 24) as f32 / (1 << 24) as f32
}

/// Parameters of a learner who forgets faster and more steeply than most.
fn forgetful() -> Vec<f32> {
    let mut truth = DEFAULT_PARAMETERS.to_vec();
    truth[..4].iter_mut().for_each(|first| *first *= 0.3);
    (truth[8], truth[20]) = (1.0, 0.5);
    truth
}

fn answers(truth: Vec<f32>, cards: usize, days: u32, seed: u64) -> Vec<Given> {
    let cards = (0..cards).map(|number| CardId(number.to_string()));
    let learner = MadeUp {
        cards: cards.collect(),
        new_a_day: 10,
        first: StudyDay(20_000),
        days,
        truth,
        options: SchedulingOptions::default(),
    };
    learner.answers(chance(seed))
}

fn histories(given: &[Given]) -> Histories {
    let mut log = Log::default();
    for Given { answer, .. } in given {
        let card = answer.card.0.parse().unwrap();
        log.add(card, answer.at, answer.day, answer.rating);
    }
    log.in_order()
}

fn tried(histories: &Histories) -> Tried {
    match optimise(histories, DEFAULTS, &mut Unwatched) {
        Ok(Training::Tried(tried)) => tried,
        other => panic!("{other:?}"),
    }
}

fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() < tolerance
}

#[test]
fn the_numbers_are_those_worked_out_by_hand() {
    let (first, other) = (Bin::of(1, 2, 0), Bin::of(10, 3, 1));
    let mut tally = Tally::default();
    assert_eq!(tally.measure(), None);
    for (predicted, recalled, bin) in [(0.9, true, first), (0.7, false, first), (0.8, true, other)]
    {
        tally.add(predicted, recalled, bin);
    }
    let measure = tally.measure().unwrap();
    // −(ln 0.9 + ln 0.3 + ln 0.8) / 3
    assert!(near(measure.log_loss, 0.510_826, 1e-5), "{measure:?}");
    // First group: 0.8 foretold, 0.5 came; second: 0.8 foretold, 1 came.
    // √((2 · 0.3² + 1 · 0.2²) / 3)
    assert!(near(measure.rmse_bins, 0.270_801, 1e-5), "{measure:?}");
    assert_eq!(measure.answers, 3);
}

#[test]
fn a_certain_mistake_counts_much_and_not_everything() {
    let mut tally = Tally::default();
    tally.add(1.0, false, Bin::of(1, 2, 0));
    let loss = tally.measure().unwrap().log_loss;
    assert!(loss > 15.0 && loss < 17.0, "{loss}");
}

#[test]
fn answers_are_alike_where_the_published_groups_are() {
    let published = |number: u32, factor: f64, base: f64, scale: f64| {
        let power = (f64::from(number).ln() / base.ln()).floor();
        format!("{:.0}", factor * base.powf(power) * scale)
    };
    for pair in [1..400_u32, 2..400, 1..60]
        .into_iter()
        .flat_map(|numbers| numbers.clone().zip(numbers.skip(1)))
    {
        let (a, b) = pair;
        let alike = |factor, base, scale| {
            published(a, factor, base, scale) == published(b, factor, base, scale)
        };
        assert_eq!(
            alike(2.48, 3.62, 100.0),
            Bin::of(a, 2, 0) == Bin::of(b, 2, 0)
        );
        if a > 1 {
            assert_eq!(alike(1.99, 1.89, 1.0), Bin::of(1, a, 0) == Bin::of(1, b, 0));
        }
        assert_eq!(alike(1.65, 1.73, 1.0), Bin::of(1, 2, a) == Bin::of(1, 2, b));
    }
    assert_ne!(Bin::of(1, 2, 0), Bin::of(1, 2, 1));
}

#[test]
fn memories_are_those_that_the_scheduler_gives_one_by_one() {
    let reviews = [(0, 3), (0, 1), (2, 4), (9, 1), (0, 3), (40, 2)].map(|(days, rating)| Review {
        elapsed_days: days,
        rating: Rating::from_number(rating).unwrap(),
    });
    let model = Model::new(&forgetful(), 0.9);
    let mut memory = None;
    for (review, found) in reviews.iter().zip(model.memories(&reviews)) {
        let next = model.next(memory, review.elapsed_days);
        let expected = next[usize::from(review.rating.number() - 1)].memory;
        assert_eq!(found, expected, "{review:?}");
        memory = Some(expected);
    }
}

/// The numbers of the crate's own evaluation, for which it trains on the first part and
/// measures the second, then on both and measures the third, and so on. With fewer answers
/// than it learns anything from, it measures the defaults.
#[test]
fn the_numbers_are_those_of_the_crate() {
    let given = answers(forgetful(), 60, 12, 7);
    let histories = histories(&given);
    let (items, _) = histories.items(histories.answers());
    let mut compared = 0;
    for start in (0..items.len() - 9).step_by(9) {
        let some = items[start..start + 9].to_vec();
        let mut tally = Tally::default();
        for item in &some[1..] {
            add(item, &mut tally);
        }
        let input = ComputeParametersInput {
            train_set: some,
            ..ComputeParametersInput::default()
        };
        let theirs = evaluate_with_time_series_splits(input, |_| true).unwrap();
        let ours = tally.measure().unwrap();
        assert!(near(ours.log_loss, theirs.log_loss.into(), 1e-5));
        assert!(near(ours.rmse_bins, theirs.rmse_bins.into(), 1e-5));
        compared += 1;
    }
    assert!(compared >= 5, "{compared}");
}

/// Foretells the last review of an item by the defaults.
fn add(item: &::fsrs::FSRSItem, tally: &mut Tally) {
    let reviews: Vec<Review> = item
        .reviews
        .iter()
        .map(|review| Review {
            elapsed_days: review.delta_t,
            rating: Rating::from_number(u8::try_from(review.rating).unwrap()).unwrap(),
        })
        .collect();
    let (last, before) = reviews.split_last().unwrap();
    let model = model(&[]);
    let memory = *model.memories(before).last().unwrap();
    let later = |reviews: &[Review]| reviews.iter().filter(|it| it.elapsed_days > 0).count();
    let lapses = before
        .iter()
        .filter(|it| it.elapsed_days > 0 && !it.is_recalled());
    let bin = Bin::of(
        last.elapsed_days,
        u32::try_from(later(&reviews) + 1).unwrap(),
        u32::try_from(lapses.count()).unwrap(),
    );
    let recall = model.retrievability(memory, last.elapsed_days);
    tally.add(recall, last.is_recalled(), bin);
}

#[test]
fn whole_histories_give_the_numbers_of_their_answers_one_by_one() {
    let histories = histories(&answers(forgetful(), 100, 60, 3));
    let (items, _) = histories.items(histories.answers());
    let (mut all, mut held_out) = (Tally::default(), Tally::default());
    items.iter().for_each(|item| add(item, &mut all));
    let later = &items[histories.earlier_answers()..];
    later.iter().for_each(|item| add(item, &mut held_out));
    let model = model(&[]);
    let pairs = [
        (all, histories.measure(&model, &mut Unwatched)),
        (held_out, histories.measure_held_out(&model, &mut Unwatched)),
    ];
    for (tally, measured) in pairs {
        let (ours, expected) = (measured.unwrap().unwrap(), tally.measure().unwrap());
        assert_eq!(ours.answers, expected.answers);
        assert!(near(ours.log_loss, expected.log_loss, 1e-9));
        assert!(near(ours.rmse_bins, expected.rmse_bins, 1e-9));
    }
}

#[test]
fn answers_of_one_day_are_remembered_and_not_foretold() {
    let mut log = Log::default();
    let at = |day: i32, hour: i64| Timestamp((i64::from(day) * 24 + hour) * 3_600_000);
    for (day, hour, rating) in [
        (12, 9, Rating::Good),
        (10, 9, Rating::Again),
        (10, 10, Rating::Good),
        (12, 10, Rating::Again),
    ] {
        log.add(5, at(day, hour), StudyDay(day), rating);
    }
    let histories = log.in_order();
    let told = (histories.cards(), histories.reviews(), histories.answers());
    assert_eq!(told, (1, 4, 1));
    let (items, cards) = histories.items(1);
    let reviews: Vec<_> = items[0]
        .reviews
        .iter()
        .map(|it| (it.rating, it.delta_t))
        .collect();
    assert_eq!(
        reviews,
        [(1, 0), (3, 0), (3, 2)],
        "by time, whatever the order"
    );
    assert_eq!(cards, [5]);
}

#[test]
fn a_learner_unlike_most_gets_parameters_that_foretell_better() {
    let tried = tried(&histories(&answers(forgetful(), 100, 60, 1)));
    assert!(tried.answers > ENOUGH_ANSWERS && tried.held_out == tried.answers / 5);
    assert!(
        tried.after.log_loss < tried.before.log_loss - 0.005,
        "{tried:?}"
    );
    let parameters = tried.parameters.expect("kept");
    // Also on answers that the same learner has not given yet.
    let new = histories(&answers(forgetful(), 100, 60, 99));
    let loss = |parameters: &[f32]| {
        let measured = new.measure(&model(parameters), &mut Unwatched);
        measured.unwrap().unwrap().log_loss
    };
    assert!(loss(&parameters) < loss(&[]) - 0.005);
    assert_eq!(fit::sound(&parameters), Some(parameters));
}

#[test]
fn the_same_answers_give_the_same_parameters() {
    let given = answers(forgetful(), 100, 60, 1);
    assert_eq!(tried(&histories(&given)), tried(&histories(&given)));
}

#[test]
fn a_learner_like_most_keeps_the_defaults_or_loses_nothing_by_others() {
    let mut kept = 0;
    for seed in 0..6 {
        let tried = tried(&histories(&answers(Vec::new(), 150, 90, seed)));
        let Some(parameters) = tried.parameters else {
            assert!(!tried.is_better());
            continue;
        };
        kept += 1;
        let new = histories(&answers(Vec::new(), 150, 90, 100 + seed));
        let loss = |parameters: &[f32]| {
            let measured = new.measure(&model(parameters), &mut Unwatched);
            measured.unwrap().unwrap().log_loss
        };
        assert!(loss(&parameters) < loss(&[]) + 0.012, "seed {seed}");
    }
    assert!(kept <= 3, "{kept} of 6 by luck");
}

#[test]
fn parameters_that_were_kept_are_not_replaced_by_the_same_answers_again() {
    let histories = histories(&answers(forgetful(), 100, 60, 1));
    let parameters = tried(&histories).parameters.unwrap();
    let present = Present {
        parameters: &parameters,
        relearning_steps: 1,
    };
    let again = optimise(&histories, present, &mut Unwatched).unwrap();
    assert!(matches!(
        again,
        Training::Tried(Tried {
            parameters: None,
            ..
        })
    ));
}

#[test]
fn too_few_answers_are_counted_and_nothing_is_tried() {
    let histories = histories(&answers(forgetful(), 40, 20, 1));
    let answers = histories.answers() as u64;
    assert!(answers > 50 && answers < ENOUGH_ANSWERS, "{answers}");
    let came = optimise(&histories, DEFAULTS, &mut Unwatched);
    assert_eq!(came, Ok(Training::TooFew { answers }));
    let none = optimise(&Histories::default(), DEFAULTS, &mut Unwatched);
    assert_eq!(none, Ok(Training::TooFew { answers: 0 }));
}

/// Hears so many reports, then wants no more.
struct Impatient {
    left: u32,
    last: (u64, u64),
}

impl Task for Impatient {
    fn report(&mut self, done: u64, all: u64) -> Result<(), Cancelled> {
        assert!(
            done <= all && done >= self.last.0,
            "{done} after {:?}",
            self.last
        );
        self.last = (done, all);
        self.left = self.left.checked_sub(1).ok_or(Cancelled)?;
        Ok(())
    }
}

#[test]
fn what_nobody_waits_for_is_stopped_and_progress_never_goes_back() {
    let histories = histories(&answers(forgetful(), 100, 60, 1));
    let mut patient = Impatient {
        left: u32::MAX,
        last: (0, 0),
    };
    assert!(optimise(&histories, DEFAULTS, &mut patient).is_ok());
    assert!(patient.last.0 > 0);
    let impatient = || Impatient {
        left: 0,
        last: (0, 0),
    };
    let stopped = optimise(&histories, DEFAULTS, &mut impatient());
    assert_eq!(stopped, Err(Cancelled));
    let stopped = evaluate(&histories, DEFAULTS, &mut impatient());
    assert_eq!(stopped, Err(Cancelled));
}

#[test]
fn parameters_are_kept_within_bounds() {
    let mut wild = DEFAULT_PARAMETERS.to_vec();
    (wild[0], wild[3], wild[20]) = (-1.0, 1e9, 5.0);
    let bounded = fit::sound(&wild).unwrap();
    assert_eq!((bounded[0], bounded[3], bounded[20]), (0.001, 100.0, 0.8));
    wild[5] = f32::NAN;
    assert_eq!(fit::sound(&wild), None);
    assert_eq!(fit::sound(&[]), None);
}
