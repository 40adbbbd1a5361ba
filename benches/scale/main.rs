//! How the program fares at a size that no student reaches: a hundred thousand cards and a
//! million answers, beside a thousand cards and ten thousand answers.
//!
//! `cargo bench --bench scale` measures; `cargo bench --bench scale -- --make DIR CARDS ANSWERS`
//! makes a learner to look at: `zhanar --data-dir DIR`.

mod making;

use std::path::Path;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|arg| arg == "--make") {
        let number = |place: usize| args[at + place].parse().expect("a number");
        making::learner(Path::new(&args[at + 1]), number(2), number(3));
    }
}
