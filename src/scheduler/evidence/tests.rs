//! The rule as a table and as properties of thousands of states, and what it does to made-up
//! learners over weeks.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::simulate::{self, Guessing, Practising};
use crate::deck::CardId;
use crate::progress::{Answer, CardProgress, CardState, How, MemoryState, Rating};
use crate::scheduler::{Event, SchedulingOptions, outcome, replay};
use crate::time::{StudyDay, Timestamp};

/// Rounding of the logarithm of a stability in single precision.
const ROUNDING: f32 = 1e-4;

const CHOICE: How = How::Choice { guess: 0.39 };
const ITEM: How = How::Item { guess: 0.5 };

fn options() -> SchedulingOptions {
    SchedulingOptions::default()
}

/// A card of stability 20 reviewed on day 100 and due on day 120.
fn firm() -> CardProgress {
    in_review(20.0, 5.0, 100, 20)
}

fn in_review(stability: f32, difficulty: f32, last: i32, interval_days: u32) -> CardProgress {
    let due = StudyDay(last).plus_days(i32::try_from(interval_days).unwrap());
    let memory = MemoryState {
        stability,
        difficulty,
    };
    CardProgress {
        state: CardState::Review {
            due,
            interval_days,
            memory,
        },
        last_at: Some(Timestamp(i64::from(last) * 86_400_000)),
        last_day: Some(StudyDay(last)),
        reviews: 4,
        lapses: 1,
    }
}

fn answer(how: How, rating: Rating, day: i32) -> Answer {
    Answer {
        card: CardId("test/card".into()),
        at: Timestamp(i64::from(day) * 86_400_000 + 3_600_000),
        day: StudyDay(day),
        rating,
        how,
        answer_millis: 1000,
        interval_days: None,
    }
}

fn after(before: &CardProgress, how: How, rating: Rating, day: i32) -> CardProgress {
    outcome(before, &answer(how, rating, day), &options()).after
}

fn stability(card: &CardProgress) -> f32 {
    card.memory().unwrap().stability
}

fn due(card: &CardProgress) -> StudyDay {
    let CardState::Review { due, .. } = card.state else {
        panic!("{card:?}")
    };
    due
}

#[test]
fn a_card_that_was_never_recalled_stays_new() {
    let new = CardProgress::default();
    for how in [CHOICE, ITEM] {
        for rating in [Rating::Good, Rating::Again] {
            assert_eq!(after(&new, how, rating, 100), new);
        }
    }
    assert_ne!(after(&new, How::Recall, Rating::Good, 100), new);
}

#[test]
fn recall_counts_as_a_review() {
    for rating in Rating::ALL {
        assert_eq!(
            after(&firm(), How::Recall, rating, 118),
            after(&firm(), How::Flashcard, rating, 118)
        );
    }
}

#[test]
fn in_steps_only_a_wrong_choice_counts() {
    let learning = after(&CardProgress::default(), How::Flashcard, Rating::Good, 100);
    let relearning = after(&firm(), How::Flashcard, Rating::Again, 120);
    for (card, day) in [(learning, 100), (relearning, 120)] {
        assert_eq!(after(&card, CHOICE, Rating::Good, day), card);
        assert_eq!(after(&card, ITEM, Rating::Good, day), card);
        assert_eq!(after(&card, ITEM, Rating::Again, day), card);
        assert_eq!(
            after(&card, CHOICE, Rating::Again, day),
            after(&card, How::Flashcard, Rating::Again, day)
        );
    }
}

#[test]
fn a_right_choice_is_worth_part_of_good() {
    let good = after(&firm(), How::Flashcard, Rating::Good, 120);
    let sure = after(&firm(), How::Choice { guess: 0.0 }, Rating::Good, 120);
    let choice = after(&firm(), CHOICE, Rating::Good, 120);
    let truth = after(&firm(), How::Choice { guess: 0.5 }, Rating::Good, 120);
    assert!(20.0 < stability(&truth), "{truth:?}");
    let stabilities = [truth, choice, sure, good].map(|card| stability(&card));
    assert!(stabilities.is_sorted(), "{stabilities:?}");
    // With no chance of a guess, six tenths of the way of Good remain.
    let part = (stability(&sure) / 20.0).ln() / (stability(&good) / 20.0).ln();
    assert!((part - 0.6).abs() < 1e-3, "{part}");
    assert_eq!(
        (choice.last_day, choice.reviews, choice.lapses),
        (Some(StudyDay(120)), 5, 1)
    );
    assert!(due(&choice) <= due(&good) && due(&choice) > StudyDay(120));
}

#[test]
fn a_wrong_choice_near_its_day_is_a_lapse() {
    for day in [116, 120, 200] {
        assert_eq!(
            after(&firm(), CHOICE, Rating::Again, day),
            after(&firm(), How::Flashcard, Rating::Again, day),
            "{day}"
        );
    }
}

#[test]
fn a_wrong_choice_before_its_day_brings_a_review_that_day() {
    let early = after(&firm(), CHOICE, Rating::Again, 110);
    let forgotten = after(&firm(), How::Flashcard, Rating::Again, 110);
    assert_eq!(
        (due(&early), early.last_day, early.lapses, early.reviews),
        (StudyDay(110), Some(StudyDay(100)), 1, 4)
    );
    let half = (20.0 * stability(&forgotten)).sqrt();
    assert!((stability(&early) / half - 1.0).abs() < 1e-3, "{early:?}");
    // The review decides, weighed by the days since the last one.
    let known = after(&early, How::Flashcard, Rating::Good, 110);
    assert!(stability(&known) > stability(&early) && due(&known) > StudyDay(110));
}

#[test]
fn an_item_shifts_a_card_a_little_and_is_no_review() {
    let right = after(&firm(), ITEM, Rating::Good, 115);
    let wrong = after(&firm(), ITEM, Rating::Again, 115);
    assert!(stability(&right) > 20.0 && stability(&right) < 25.0);
    assert!(stability(&wrong) < 20.0 && stability(&wrong) > 14.0);
    assert!(due(&right) >= StudyDay(120) && due(&wrong) <= StudyDay(120));
    for card in [right, wrong] {
        assert_eq!(
            (card.last_day, card.reviews, card.lapses),
            (firm().last_day, 4, 1)
        );
    }
}

#[test]
fn what_cannot_be_wrong_says_nothing_when_right() {
    for how in [How::Choice { guess: 1.0 }, How::Item { guess: 1.0 }] {
        assert_eq!(after(&firm(), how, Rating::Good, 118), firm());
        assert!(stability(&after(&firm(), how, Rating::Again, 110)) < 20.0);
    }
}

/// A random card in review, a day to answer it, and options.
fn random_case(chance: &mut ChaCha8Rng) -> (CardProgress, i32, SchedulingOptions) {
    let stability = 10_f32.powf(chance.random_range(-3.0..4.5));
    let difficulty = chance.random_range(1.0..10.0);
    let interval = 10_f64.powf(chance.random_range(0.0..3.5)).round();
    let interval: u32 = format!("{interval}").parse().unwrap();
    let elapsed = match chance.random_range(0..4) {
        0 => 0,
        1 => i32::try_from(interval).unwrap(),
        2 => chance.random_range(0..=i32::try_from(interval).unwrap()),
        _ => chance.random_range(0..2000),
    };
    let options = SchedulingOptions {
        desired_retention: chance.random_range(0.7..0.99),
        maximum_interval_days: [36_500, 365, 30, 1][chance.random_range(0..4)],
        relearning_steps_secs: [vec![], vec![600]][chance.random_range(0..2)].clone(),
        ..SchedulingOptions::default()
    };
    let interval = interval.min(options.maximum_interval_days);
    (
        in_review(stability, difficulty, 1000, interval),
        1000 + elapsed,
        options,
    )
}

#[test]
fn no_answer_leads_further_than_a_review_and_no_wrong_one_up() {
    let mut chance = ChaCha8Rng::seed_from_u64(21);
    for number in 0..6000 {
        let (before, day, options) = random_case(&mut chance);
        let guess = chance.random_range(0.0..=1.0);
        let how = [How::Choice { guess }, How::Item { guess }][number % 2];
        let of = |how, rating| outcome(&before, &answer(how, rating, day), &options).after;
        let (right, wrong) = (of(how, Rating::Good), of(how, Rating::Again));
        let (good, again) = (
            of(How::Flashcard, Rating::Good),
            of(How::Flashcard, Rating::Again),
        );
        let told = format!("{number}: {before:?} on {day} {how:?} {right:?} {wrong:?}");
        assert!(
            stability(&right) <= stability(&good).max(stability(&before)) * (1.0 + ROUNDING),
            "{told}"
        );
        if right != before {
            assert!(due(&right) <= due(&good), "{told}");
            assert!(
                stability(&right) <= stability(&good) * (1.0 + ROUNDING),
                "{told}"
            );
        }
        assert!(stability(&wrong) <= stability(&before), "{told}");
        let longest =
            StudyDay(day).plus_days(i32::try_from(options.maximum_interval_days).unwrap());
        assert!(due(&right) <= longest, "{told}");
        match wrong.state {
            CardState::Review { due: later, .. } if wrong.lapses == before.lapses => {
                assert!(later <= due(&before) && later <= longest, "{told}");
            }
            // A lapse is the review's, and no stronger than the card was.
            _ => assert_eq!(wrong.with_memory(again.memory().unwrap()), again, "{told}"),
        }
        for card in [right, wrong] {
            let memory = card.memory().unwrap();
            assert!(
                memory.stability >= 0.000_9 && memory.stability.is_finite(),
                "{told}"
            );
            assert!((1.0..=10.0).contains(&memory.difficulty), "{told}");
            if let CardState::Review { interval_days, .. } = card.state
                && card != before
            {
                assert!(
                    (1..=options.maximum_interval_days).contains(&interval_days),
                    "{told}"
                );
            }
        }
    }
}

#[test]
fn a_guess_gains_nothing_on_average_whatever_the_card() {
    let mut chance = ChaCha8Rng::seed_from_u64(22);
    for number in 0..6000 {
        let (before, day, options) = random_case(&mut chance);
        for offered in 2_u8..=6 {
            let right = 1.0 / f32::from(offered);
            let assumed = if offered >= 3 { right.max(0.39) } else { right };
            for how in [
                How::Choice { guess: assumed },
                How::Item { guess: right },
                How::Choice { guess: right },
            ] {
                let gain = |rating| {
                    let after = outcome(&before, &answer(how, rating, day), &options).after;
                    (stability(&after) / stability(&before)).ln()
                };
                let mean = right * gain(Rating::Good) + (1.0 - right) * gain(Rating::Again);
                assert!(
                    mean <= ROUNDING,
                    "{number}: {before:?} {day} {how:?} {mean}"
                );
            }
        }
    }
}

#[test]
fn the_same_answers_give_the_same_card() {
    let mut chance = ChaCha8Rng::seed_from_u64(23);
    for _ in 0..200 {
        let mut day = 0;
        let answers: Vec<(Answer, SchedulingOptions)> = (0..30)
            .map(|_| {
                day += chance.random_range(0..20);
                let guess = chance.random_range(0.0..1.0);
                let how = [
                    How::Flashcard,
                    How::Recall,
                    How::Choice { guess },
                    How::Item { guess },
                ][chance.random_range(0..4)];
                let rating = Rating::ALL[chance.random_range(0..4)];
                (answer(how, rating, day), options())
            })
            .collect();
        let log = || {
            answers
                .iter()
                .map(|(answer, options)| Event::Answered(answer, options))
        };
        let whole = replay(log());
        assert_eq!(replay(log()), whole);
        let stepwise = answers
            .iter()
            .fold(CardProgress::default(), |card, (answer, options)| {
                outcome(&card, answer, options).after
            });
        assert_eq!(stepwise, whole.progress);
    }
}

#[test]
fn sixty_days_of_guessing_make_no_card_stronger() {
    let mut chance = ChaCha8Rng::seed_from_u64(24);
    let cards: Vec<CardProgress> = (0..400)
        .map(|_| {
            let stability = 10_f32.powf(chance.random_range(0.0..2.5));
            let interval = format!("{}", stability.round().max(1.0)).parse().unwrap();
            let last = -chance.random_range(0..=i32::try_from(interval).unwrap());
            in_review(stability, chance.random_range(2.0..9.0), last, interval)
        })
        .collect();
    let on = StudyDay(90);
    let without = simulate::believed(&cards, on, &options());
    println!("without quizzes: {without:?}");
    let choices = [(2_u8, 0.5), (3, 0.39), (4, 0.39), (6, 0.39)];
    let choices = choices.map(|(offered, guess)| (offered, How::Choice { guess }));
    let items = [2_u8, 3, 4, 6].map(|offered| {
        let guess = 1.0 / f32::from(offered);
        (offered, How::Item { guess })
    });
    for (offered, how) in choices.into_iter().chain(items) {
        let guessing = Guessing {
            days: 60,
            asked_a_day: 0.2,
            how,
            right: 1.0 / f32::from(offered),
        };
        let guessed = simulate::guess(&cards, &guessing, StudyDay(0), &options(), || {
            chance.random()
        });
        let with = simulate::believed(&guessed, on, &options());
        println!("one of {offered}, {how:?}: {with:?}");
        assert!(with.log_stability <= without.log_stability, "{how:?}");
        assert!(with.recall <= without.recall, "{how:?}");
    }
}

#[test]
fn choices_taken_for_what_they_are_fit_a_known_memory_better() {
    for (guess, recognition) in [(0.25, 0.6), (0.39, 0.6), (0.25, 1.0), (0.39, 1.0)] {
        for taken_for in [[How::Flashcard, CHOICE], [CHOICE, How::Flashcard]] {
            let mut chance = ChaCha8Rng::seed_from_u64(25);
            let practising = Practising {
                cards: 500,
                days: 120,
                guess,
                recognition,
                taken_for,
            };
            let mut fits = simulate::practise(&practising, &options(), || chance.random());
            if taken_for[0] == CHOICE {
                fits.reverse();
            }
            let [as_good, as_choice] = fits;
            println!(
                "guess {guess}, recognition {recognition}, asked as {:?}",
                taken_for[0]
            );
            println!("  as Good   {as_good:?}\n  as choice {as_choice:?}");
            assert!(as_good.bias > 0.01, "taken for Good, guesses overrate");
            assert!(as_choice.bias < as_good.bias && as_choice.bias < 0.02);
            if recognition < 1.0 {
                assert!(as_choice.bias.abs() < 0.02, "{as_choice:?}");
                assert!(as_choice.log_loss < as_good.log_loss, "{as_choice:?}");
            }
        }
    }
}
