//! Numbers as options: without their unit, and wrong ones as round as the right one.

use crate::facts::Value;
use crate::lang::LocalText;
use crate::quiz::pool::Pool;
use crate::quiz::proof::is_wrong_number;

/// A number without what it counts: "about 600".
pub(in crate::quiz) fn bare(pool: &Pool, value: Value) -> LocalText {
    let (key, low, high) = match value {
        Value::Exactly(number) => ("value-exactly", number, number),
        Value::About(number) => ("value-about", number, number),
        Value::UpTo(number) => ("value-up-to", number, number),
        Value::Between(low, high) => ("value-between", low, high),
    };
    pool.text(|words| {
        let (low, high) = (words.number(low), words.number(high));
        let args = [
            ("number", low.into()),
            ("high", high.into()),
            ("unit", "".into()),
        ];
        words.with(key, &args).trim().to_owned()
    })
}

/// Wrong numbers of the same look, the likeliest first.
pub(super) fn wrong_numbers(right: Value) -> Vec<Value> {
    let largest = match right {
        Value::Exactly(number) | Value::About(number) | Value::UpTo(number) => number,
        Value::Between(_, high) => high,
    };
    let shifted: Vec<Value> = if largest <= 12 {
        [1, -1, 2, -2, 3, 4]
            .iter()
            .map(|by| moved(right, |it| it + by))
            .collect()
    } else {
        // Percent of the right number; of a range both ends move alike.
        let percents = [150, 60, 200, 125, 75, 250, 40];
        let step = roundness(right);
        percents
            .iter()
            .map(|percent| moved(right, |it| nearest(it * percent / 100, step)))
            .collect()
    };
    let mut found: Vec<Value> = Vec::new();
    for value in shifted {
        let is_positive = matches!(value, Value::Exactly(it) | Value::About(it) | Value::UpTo(it) | Value::Between(it, _) if it > 0);
        if is_positive && is_wrong_number(right, value) && !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

fn moved(value: Value, by: impl Fn(i64) -> i64) -> Value {
    match value {
        Value::Exactly(number) => Value::Exactly(by(number)),
        Value::About(number) => Value::About(by(number)),
        Value::UpTo(number) => Value::UpTo(by(number)),
        Value::Between(low, high) => Value::Between(by(low), by(high)),
    }
}

/// The power of ten, or five of it, that a number is a multiple of.
fn roundness(value: Value) -> i64 {
    let numbers = match value {
        Value::Exactly(number) | Value::About(number) | Value::UpTo(number) => [number, number],
        Value::Between(low, high) => [low, high],
    };
    let fits = |step: &i64| numbers.iter().all(|number| number % step == 0);
    let steps = [1_000_000, 100_000, 10_000, 1_000, 500, 100, 50, 10, 5];
    let largest = numbers[1];
    let coarse = |step: &i64| step * 4 <= largest;
    steps.into_iter().filter(coarse).find(fits).unwrap_or(1)
}

const fn nearest(number: i64, step: i64) -> i64 {
    (number + step / 2) / step * step
}
