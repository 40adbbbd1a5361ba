//! Texts that nobody meant well, at every way in: what was found before (`fuzz/corpus`),
//! changes of that by seed, and shapes that cost the most.

mod giants;
pub mod oracles;
mod seeds;

use crate::dice::Dice;
use seeds::{changed, corpus};

/// A way in: its name, what must hold, and how many changed texts are tried.
type WayIn = (&'static str, fn(&str), usize);

/// The ways in, by the names of their fuzz targets.
const WAYS_IN: [WayIn; 11] = [
    ("file", oracles::file, 600),
    ("settings", oracles::settings, 600),
    ("blueprint", oracles::blueprint, 600),
    ("plan", oracles::plan, 600),
    ("dates", oracles::dates, 1_500),
    ("steps", oracles::steps, 1_500),
    ("answers", oracles::answers, 400),
    ("answer_file", oracles::answer_file, 400),
    ("log", oracles::log, 600),
    ("words", oracles::words, 1_000),
    ("search", oracles::search, 2_000),
];

#[test]
fn what_was_found_before_holds() {
    for (name, holds, _) in WAYS_IN {
        let texts = corpus(name);
        assert!(!texts.is_empty(), "no texts of {name}");
        for (file, text) in texts {
            println!("{name}: {file}");
            holds(&text);
        }
    }
}

#[test]
fn what_is_changed_by_seed_holds() {
    for (name, holds, count) in WAYS_IN {
        let texts: Vec<String> = corpus(name).into_iter().map(|(_, text)| text).collect();
        for seed in 0..u64::try_from(count).expect("small") {
            let text = changed(&texts, &mut Dice::new(seed));
            // Told only where it fails.
            println!("{name}, seed {seed}: {text:?}");
            holds(&text);
        }
    }
}

#[test]
fn giants_are_read_or_refused() {
    for (name, holds, _) in WAYS_IN {
        for (shape, text) in giants::all(name, 400_000) {
            println!("{name}: {shape}");
            holds(&text);
        }
    }
}
