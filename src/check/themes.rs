//! The ids of themes, which are the names of the files their decks are written to.

use std::collections::BTreeSet;

use crate::deck::is_id;
use crate::facts::FactBase;
use crate::report::Problem;
use crate::ron_source::Source;

/// Names that some system keeps for itself, and that of the fact base.
const TAKEN: [&str; 7] = ["facts", "con", "prn", "aux", "nul", "com1", "lpt1"];

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let start = source.text.len() - source.text.trim_start().len();
    let place = source.field_place(&(start..source.text.len()), "themes");
    let problem = |key: &'static str, id: &str| Problem::new(key, place.clone()).detail("id", id);
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for theme in &base.header.themes {
        let id = theme.id.as_str();
        // Some systems take capitals for small letters in the names of files.
        let folded = id.to_lowercase();
        if !is_id(id) || id.starts_with('.') || TAKEN.contains(&folded.as_str()) {
            problems.push(problem("bad-theme", id));
        } else if !seen.insert(folded) {
            problems.push(problem("theme-twice", id));
        }
    }
    problems
}
