//! The days on which a learner comes.

/// The longest rhythm that is looked for, in days.
const LONGEST_RHYTHM: usize = 7;
/// How many days a learner of whom nothing is known is taken to have come and to have
/// missed; a rhythm divides them among its places.
const CAME: f32 = 1.0;
const MISSED: f32 = 0.1;

/// Seconds to count on for each day from today, which has come: those of the day by the
/// chance that the learner comes. `attended` holds the days so far, the first one first.
///
/// A rhythm of some days has a chance of its own for each place in it; rhythms are weighted
/// by how well they explain the days so far.
#[must_use]
pub fn expected_budget(budget: &[f32], attended: &[bool]) -> Vec<f32> {
    let mut chances = vec![0.0; budget.len()];
    let mut sum = 0.0;
    for rhythm in 1..=LONGEST_RHYTHM {
        let prior = (CAME / rhythm as f32, MISSED / rhythm as f32);
        let counted = counts(attended, rhythm);
        let weight = likelihood(&counted, prior) * if rhythm == 1 { 1.0 } else { 0.3 };
        sum += weight;
        for (day, chance) in chances.iter_mut().enumerate() {
            let (came, missed) = counted[(attended.len() + day) % rhythm];
            *chance += weight * (came + prior.0) / (came + missed + prior.0 + prior.1);
        }
    }
    budget
        .iter()
        .zip(chances)
        .enumerate()
        .map(|(day, (secs, chance))| if day == 0 { *secs } else { secs * chance / sum })
        .collect()
}

/// Days with and without the learner, by their place in a rhythm.
fn counts(attended: &[bool], rhythm: usize) -> Vec<(f32, f32)> {
    let mut counted = vec![(0.0, 0.0); rhythm];
    for (day, came) in attended.iter().enumerate() {
        let place = &mut counted[day % rhythm];
        if *came {
            place.0 += 1.0;
        } else {
            place.1 += 1.0;
        }
    }
    counted
}

/// The chance of the days so far in a rhythm, whatever the chances of its places are.
fn likelihood(counted: &[(f32, f32)], prior: (f32, f32)) -> f32 {
    counted
        .iter()
        .map(|(came, missed)| {
            let (mut chance, mut a, mut b) = (1.0_f32, prior.0, prior.1);
            for _ in 0..*came as usize {
                chance *= a / (a + b);
                a += 1.0;
            }
            for _ in 0..*missed as usize {
                chance *= b / (a + b);
                b += 1.0;
            }
            chance
        })
        .product()
}
