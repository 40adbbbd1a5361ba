//! Marking answers that were given elsewhere, one JSON object a line.

use std::path::Path;

use serde_json::{Map, Value};

use super::decks::unreadable_file;
use crate::limits::{MAX_ITEMS, MAX_TEXT_CHARS};
use crate::report::{Place, Problem};
use crate::session::{AnswerKind, Expected, Reason, Unmarkable, mark};
use crate::storage::read_text;

/// One line of a file of answers, marked.
#[derive(Debug, Clone, PartialEq)]
pub struct MarkedAnswer {
    /// What the line calls itself: a text or a number.
    pub id: Value,
    /// Why the answer got its verdict, which follows from it.
    pub reason: Reason,
}

/// What came of marking a file.
#[derive(Debug)]
pub enum MarkedFile {
    /// It was read; each of its lines is marked, or has a problem.
    Read(Vec<Result<MarkedAnswer, Problem>>),
    /// It could not be read, for this reason.
    Unread(Problem),
}

/// Marks the answers of a file.
#[must_use]
pub fn mark_file(path: &Path) -> MarkedFile {
    match read_text(path) {
        Ok(text) => MarkedFile::Read(mark_text(&path.display().to_string(), &text)),
        Err(error) => MarkedFile::Unread(unreadable_file(path, &error)),
    }
}

/// Marks the answers of a text, line by line; `file` is what problems call it. Empty
/// lines do not count.
#[must_use]
pub fn mark_text(file: &str, text: &str) -> Vec<Result<MarkedAnswer, Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, text)| {
            let line = Line {
                file,
                number: index + 1,
                text,
            };
            line.marked()
        })
        .collect()
}

/// One line of a text, to read and to point into.
struct Line<'a> {
    file: &'a str,
    number: usize,
    text: &'a str,
}

impl Line<'_> {
    fn marked(&self) -> Result<MarkedAnswer, Problem> {
        let fields: Map<String, Value> = serde_json::from_str(self.text).map_err(|error| {
            // The column counts bytes, and stands behind the last one read.
            let offset = error.column().saturating_sub(1);
            self.problem("mark-json", offset)
        })?;
        let id = self.id(&fields)?;
        let expected = self.expected(&fields)?;
        let reason = mark(&expected, self.required(&fields, "typed")?);
        Ok(MarkedAnswer { id, reason })
    }

    fn id(&self, fields: &Map<String, Value>) -> Result<Value, Problem> {
        match fields.get("id") {
            Some(id @ (Value::String(_) | Value::Number(_))) => Ok(id.clone()),
            Some(_) => Err(self.field_problem("mark-no-text", "id")),
            None => Err(self.field_problem("mark-missing", "id")),
        }
    }

    fn expected(&self, fields: &Map<String, Value>) -> Result<Expected, Problem> {
        let name = self.required(fields, "type")?;
        let kind = AnswerKind::from_name(name).ok_or_else(|| {
            let names: Vec<&str> = AnswerKind::NAMES.iter().map(|(name, _)| *name).collect();
            self.field_problem("mark-type", "type")
                .detail("name", name)
                .detail("known", names.join(", "))
        })?;
        let expected = Expected {
            kind,
            canonical: self.required(fields, "canonical")?.to_owned(),
            aliases: self.list(fields, "aliases")?,
            rivals: self.list(fields, "rivals")?,
        };
        let rule = match expected.unmarkable() {
            None => return Ok(expected),
            Some(Unmarkable::TooLong) => {
                let problem = self.field_problem("text-too-long", "canonical");
                return Err(problem.detail("limit", MAX_TEXT_CHARS));
            }
            Some(Unmarkable::Empty) => "mark-empty",
            Some(Unmarkable::NoDate) => "mark-no-date",
            Some(Unmarkable::NoNumber) => "mark-no-number",
        };
        Err(self
            .field_problem(rule, "canonical")
            .detail("text", &expected.canonical))
    }

    fn required<'a>(&self, fields: &'a Map<String, Value>, name: &str) -> Result<&'a str, Problem> {
        match fields.get(name) {
            Some(Value::String(text)) => Ok(text),
            Some(_) => Err(self.field_problem("mark-no-text", name)),
            None => Err(self.field_problem("mark-missing", name)),
        }
    }

    /// The texts of a list that may be left out.
    fn list(&self, fields: &Map<String, Value>, name: &str) -> Result<Vec<String>, Problem> {
        let list = match fields.get(name) {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(Value::Array(list)) => list,
            Some(_) => return Err(self.field_problem("mark-no-list", name)),
        };
        if list.len() > MAX_ITEMS {
            let problem = self.field_problem("too-many-items", name);
            return Err(problem.detail("limit", MAX_ITEMS));
        }
        let texts = list.iter().map(|text| text.as_str().map(str::to_owned));
        let texts: Option<Vec<String>> = texts.collect();
        texts.ok_or_else(|| self.field_problem("mark-no-list", name))
    }

    /// A problem at the name of a field, or at the beginning of a line without it.
    fn field_problem(&self, rule: &'static str, field: &str) -> Problem {
        let offset = self.text.find(&format!("\"{field}\"")).unwrap_or_default();
        self.problem(rule, offset).detail("field", field)
    }

    fn problem(&self, rule: &'static str, offset: usize) -> Problem {
        let place = Place {
            line: self.number,
            ..Place::of(self.file, self.text, offset)
        };
        Problem::new(rule, place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Verdict;

    #[test]
    fn every_known_answer_gets_its_verdict() {
        let text = include_str!("../../tests/data/typed_answers.jsonl");
        let marked = mark_text("typed_answers.jsonl", text);
        assert_eq!(marked.len(), 30);
        for (line, marked) in text.lines().zip(marked) {
            let case: Value = serde_json::from_str(line).unwrap();
            let marked = marked.unwrap();
            assert_eq!(marked.id, case["id"]);
            assert_eq!(
                case["expected"],
                marked.reason.verdict().name(),
                "{line}: {:?}",
                marked.reason
            );
        }
    }

    /// The shipped names of one kind, each with every form that is right.
    fn shipped_names() -> Vec<(AnswerKind, Vec<String>)> {
        let text = include_str!("../../decks/alash-semey/facts.ron");
        let source = crate::ron_source::Source::new("facts.ron", text);
        let (facts, _) = crate::facts::parse(&source).unwrap();
        let kind = |kind| match kind {
            crate::facts::EntityKind::Person => AnswerKind::Person,
            crate::facts::EntityKind::Place => AnswerKind::Place,
            crate::facts::EntityKind::Event => AnswerKind::Term,
            _ => AnswerKind::Org,
        };
        let names = facts.entities().map(|it| (kind(it.kind), it.name.forms()));
        names.collect()
    }

    /// What is expected where the others' first forms are rivals.
    fn expected(
        kind: AnswerKind,
        forms: &[String],
        names: &[(AnswerKind, Vec<String>)],
    ) -> Expected {
        let others = names
            .iter()
            .filter(|(other, it)| *other == kind && it != forms);
        Expected {
            kind,
            canonical: forms[0].clone(),
            aliases: forms[1..].to_vec(),
            rivals: others.map(|(_, forms)| forms[0].clone()).collect(),
        }
    }

    #[test]
    fn every_accepted_form_of_the_shipped_names_is_right() {
        let names = shipped_names();
        for (kind, forms) in &names {
            let expected = expected(*kind, forms, &names);
            assert_eq!(
                mark(&expected, &forms[0]).verdict(),
                Verdict::Exact,
                "{}",
                forms[0]
            );
            for form in forms {
                let reason = mark(&expected, form);
                assert!(reason.verdict().is_right(), "{form}: {reason:?}");
            }
        }
    }

    #[test]
    fn nobody_is_taken_for_somebody_else() {
        let names = shipped_names();
        let people: Vec<&Vec<String>> = names
            .iter()
            .filter(|(kind, _)| *kind == AnswerKind::Person)
            .map(|(_, forms)| forms)
            .collect();
        assert!(people.len() > 30, "{}", people.len());
        for forms in &people {
            let expected = expected(AnswerKind::Person, forms, &names);
            for other in people.iter().filter(|other| other != &forms) {
                let reason = mark(&expected, &other[0]);
                assert_eq!(
                    reason.verdict(),
                    Verdict::Wrong,
                    "{} ← {}: {reason:?}",
                    forms[0],
                    other[0]
                );
                for form in *other {
                    let reason = mark(&expected, form);
                    assert!(
                        !reason.verdict().is_right(),
                        "{} ← {form}: {reason:?}",
                        forms[0]
                    );
                }
            }
        }
    }

    #[test]
    fn a_broken_line_is_named_and_the_others_are_marked() {
        let text = concat!(
            "{\"id\": 1, \"type\": \"place\", \"canonical\": \"Семей\", \"typed\": \"семей\"}\r\n",
            "\n",
            "{\"id\": \"ә\", \"type\": plac}\n",
            "{\"id\": 3, \"type\": \"town\", \"canonical\": \"Семей\", \"typed\": \"\"}\n",
            "{\"id\": 4, \"type\": \"place\", \"canonical\": \"Семей\"}\n",
            "{\"id\": 5, \"type\": \"date\", \"canonical\": \"Семей\", \"typed\": \"1\"}\n",
            "{\"id\": 6, \"type\": \"place\", \"canonical\": \"Семей\", \"rivals\": \"Орал\", \"typed\": \"1\"}\n",
            "[]",
        );
        let found: Vec<String> = mark_text("a.jsonl", text)
            .into_iter()
            .map(|line| match line {
                Ok(marked) => marked.reason.verdict().name().to_owned(),
                Err(problem) => format!("{} {}", problem.place, problem.rule),
            })
            .collect();
        let many = format!(
            "{{\"id\": 1, \"type\": \"place\", \"canonical\": \"Орал\", \"typed\": \"\", \"rivals\": [{}\"a\"]}}",
            "\"a\",".repeat(300)
        );
        let long = format!(
            "{{\"id\": 1, \"type\": \"place\", \"canonical\": \"{}\", \"typed\": \"\"}}",
            "a".repeat(20_000)
        );
        for (text, rule) in [(many, "too-many-items"), (long, "text-too-long")] {
            let problem = mark_text("a.jsonl", &text).remove(0).unwrap_err();
            assert_eq!(problem.rule, rule);
        }
        assert_eq!(
            found,
            [
                "exact",
                "a.jsonl:3:21 mark-json",
                "a.jsonl:4:11 mark-type",
                "a.jsonl:5:1 mark-missing",
                "a.jsonl:6:27 mark-no-date",
                "a.jsonl:7:50 mark-no-list",
                "a.jsonl:8:1 mark-json",
            ]
        );
    }
}
