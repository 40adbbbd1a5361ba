//! Blueprints: how the questions of a whole test are shared out by topic, form and importance.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::deck::DeckId;
use crate::facts::Importance;
use crate::lang::LocalText;
use crate::limits::MAX_TEXT_CHARS;
use crate::report::Problem;
use crate::ron_source::Source;
use crate::session::QuestionKind;

/// The text of the shipped blueprint: a whole test in the spirit of the national one.
pub const NATIONAL_TEST: &str = include_str!("../../assets/blueprints/national-test.ron");

/// The most questions a part may have, and the most parts.
const MOST_QUESTIONS: usize = 200;
const MOST_PARTS: usize = 50;

/// A whole test, part by part.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blueprint {
    /// What it is called.
    pub title: LocalText,
    /// The minutes it may take.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Its parts, in their order.
    pub parts: Vec<Part>,
}

/// A part of a test.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What it is called.
    pub title: LocalText,
    /// How many questions it has.
    pub questions: usize,
    /// How many questions in a row are about one event, told before them; each stands alone,
    /// where it is left out.
    #[serde(default)]
    pub context: Option<usize>,
    /// How its questions are shared out.
    #[serde(default)]
    pub shares: Shares,
}

/// How questions are shared out: weights, which need not add up to anything. What is left
/// empty is shared out evenly.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Shares {
    /// By deck.
    pub topics: BTreeMap<DeckId, u32>,
    /// By form.
    pub kinds: BTreeMap<QuestionKind, u32>,
    /// By importance.
    pub importance: BTreeMap<Importance, u32>,
}

impl Blueprint {
    /// How many questions it asks for.
    #[must_use]
    pub fn question_count(&self) -> usize {
        self.parts.iter().map(|part| part.questions).sum()
    }
}

/// Reads a blueprint.
///
/// # Errors
/// It is not RON, has a field that blueprints do not have, or asks for nothing or too much.
pub fn parse(source: &Source) -> Result<Blueprint, Problem> {
    if let Some(offset) = source.too_deep() {
        return Err(Problem::new("too-deep", source.place(offset)));
    }
    let blueprint: Blueprint = source.header(&[])?;
    let start = source.text.len() - source.text.trim_start().len();
    let place = || source.field_place(&(start..source.text.len()), "parts");
    let is_empty = blueprint.parts.iter().all(|part| part.questions == 0);
    if is_empty {
        return Err(Problem::new("blueprint-empty", place()));
    }
    let is_huge = blueprint.parts.len() > MOST_PARTS
        || blueprint
            .parts
            .iter()
            .any(|part| part.questions > MOST_QUESTIONS);
    if is_huge {
        return Err(Problem::new("blueprint-huge", place())
            .detail("questions", MOST_QUESTIONS)
            .detail("parts", MOST_PARTS));
    }
    if has_long_title(&blueprint) {
        let problem = Problem::new("text-too-long", source.place(start));
        return Err(problem.detail("limit", MAX_TEXT_CHARS));
    }
    Ok(blueprint)
}

fn has_long_title(blueprint: &Blueprint) -> bool {
    let titles = blueprint.parts.iter().map(|part| &part.title);
    let mut all = titles.chain([&blueprint.title]);
    all.any(|title| {
        title
            .all()
            .any(|text| text.chars().count() > MAX_TEXT_CHARS)
    })
}
