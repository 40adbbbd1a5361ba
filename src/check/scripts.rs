//! No word mixes letters of two alphabets: it looks right and is never found.

use super::place;
use super::texts::{names, texts};
use crate::facts::FactBase;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::text::mixed_script_word;

pub(super) fn check(source: &Source, base: &FactBase) -> Vec<Problem> {
    let in_texts = texts(base)
        .into_iter()
        .flat_map(|at| at.text.all().map(move |text| (at.id, at.field, text)));
    let in_names = names(base).flat_map(|(id, name)| {
        let phrases = name.phrase.iter().chain(&name.genitive);
        let forms = name.forms().into_iter();
        forms
            .chain(phrases.flat_map(|text| text.all().map(str::to_owned)))
            .map(move |form| (id, form))
            .collect::<Vec<_>>()
    });
    let in_accepted = base
        .points
        .iter()
        .flat_map(|point| point.accept.iter().map(|text| (point.id.as_str(), text)));
    let problem = |id: &str, field: &'static str, text: &str| {
        let word = mixed_script_word(text)?;
        Some(Problem::new("mixed-script", place(source, base, id, field)).detail("word", word))
    };
    let mut problems: Vec<Problem> = in_texts
        .filter_map(|(id, field, text)| problem(id, field, text))
        .collect();
    problems.extend(in_names.filter_map(|(id, form)| problem(id, "name", &form)));
    problems.extend(in_accepted.filter_map(|(id, text)| problem(id, "accept", text)));
    problems
}
