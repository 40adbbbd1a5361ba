//! From a question and its answer to what is shown of them, in one language.

use edtf_core::{Date, DateField};

use super::marking::{DateMark, DatePart, Detail, Grade, Marked, PartMark, Reason};
use super::question::{Body, Choice, Given, Pair, Question, Response};
use super::view::{
    BodyView, FeedbackView, ItemFeedback, OptionFeedback, PartFeedback, QuestionView,
};
use crate::dates::{Calendar, HistoricalDate};
use crate::lang::{LocalText, Moment, Words, YearRead, read_date};
use crate::text::{on_other_layouts, plain, spans};

/// What a question shows before it is answered.
#[must_use]
pub fn question_view(question: &Question, words: &Words) -> QuestionView {
    let lang = words.lang();
    let texts = |texts: Vec<&LocalText>| {
        texts
            .into_iter()
            .map(|text| plain(text.get(lang)))
            .collect()
    };
    QuestionView {
        kind: question.body.kind(),
        asks: question.asks,
        topic: plain(question.topic.title.get(lang)),
        period: question.period.as_ref().map(|text| plain(text.get(lang))),
        context: question.context.as_ref().map(|text| plain(text.get(lang))),
        stem: spans(question.stem.get(lang)),
        body: match &question.body {
            Body::Choice { options, .. } => {
                BodyView::Choice(texts(options.iter().map(|it| &it.text).collect()))
            }
            Body::Truth { .. } => BodyView::Truth,
            Body::Several { options, .. } => {
                BodyView::Several(texts(options.iter().map(|it| &it.text).collect()))
            }
            Body::Typed(_) | Body::Gap(_) => BodyView::Typed,
            Body::Date { .. } => BodyView::Date,
            Body::Number { .. } => BodyView::Number,
            Body::Order { items } => {
                BodyView::Order(texts(items.iter().map(|it| &it.text).collect()))
            }
            Body::Match { pairs, right } => BodyView::Match {
                left: texts(pairs.iter().map(|pair| &pair.left).collect()),
                right: texts(right.iter().collect()),
            },
        },
    }
}

/// What is told once a question is answered.
#[must_use]
pub fn feedback_view(
    question: &Question,
    given: &Given,
    marked: &Marked,
    words: &Words,
) -> FeedbackView {
    let lang = words.lang();
    let source = &question.source;
    let teller = Teller {
        question,
        given,
        marked,
        words,
    };
    let chosen = teller.wrongly_chosen();
    let citation = source.citation.as_ref();
    FeedbackView {
        grade: marked.grade(),
        earned: marked.earned,
        mark: decimal(marked.earned, words),
        headline: teller.headline(),
        answer: teller.answer(),
        given: teller.given(),
        options: teller.options(),
        items: teller.items(),
        parts: teller.parts(),
        difference: teller.difference(chosen),
        gloss: source
            .gloss
            .as_ref()
            .map_or_else(Vec::new, |gloss| spans(gloss.get(lang))),
        note: source.note.as_ref().map(|note| plain(note.get(lang))),
        citation: citation.map(|it| it.line(words, source.short.as_ref())),
        citation_full: citation.and_then(|it| it.full_line(words, source.full.as_ref())),
        other_citation: chosen.and_then(|choice| {
            let told = choice.statement.as_ref().or(choice.because.as_ref())?;
            let line = choice.citation.as_ref()?.line(words, source.short.as_ref());
            Some((line, plain(told.get(lang))))
        }),
        contested: source.contested.as_ref().map(|note| {
            let key = format!("contested-{}", note.opening.name().replace('_', "-"));
            (words.get(&key).into_owned(), plain(note.text.get(lang)))
        }),
        confused: chosen
            .filter(|choice| choice.card.is_some())
            .map(|choice| (teller.answer_of_card(), plain(choice.text.get(lang)))),
        can_claim: teller.can_claim(),
    }
}

/// How a typed date is read, as a sentence; nothing while nothing is typed.
#[must_use]
pub fn read_back(typed: &str, words: &Words) -> Option<String> {
    if typed.trim().is_empty() {
        return None;
    }
    let layouts = std::iter::once(typed.to_owned()).chain(on_other_layouts(typed));
    let mut reads = layouts.filter_map(|text| read_date(&text));
    let Some(read) = reads.next() else {
        return Some(words.get("read-back-no-date").into_owned());
    };
    let unread = match read.start.year {
        None => Some("read-back-no-year"),
        Some(YearRead::LastDigits(_)) => Some("read-back-short-year"),
        _ => None,
    };
    if let Some(key) = unread {
        return Some(words.get(key).into_owned());
    }
    match read.start.year {
        Some(YearRead::Decade(year)) => {
            return Some(words.with("read-back-decade", &[("year", year.to_string().into())]));
        }
        Some(YearRead::Century(number)) => {
            return Some(words.with(
                "read-back-century",
                &[("number", number.to_string().into())],
            ));
        }
        _ => {}
    }
    let edtf = read.to_edtf()?;
    let Ok(date) = HistoricalDate::parse(&edtf, Calendar::Unstated) else {
        return Some(words.get("read-back-no-date").into_owned());
    };
    let key = match (read.end, precision(&read.start)) {
        (Some(_), _) => "read-back-span",
        (None, Part::Day) => "read-back-day",
        (None, Part::Month) => "read-back-month",
        (None, Part::Season) => "read-back-season",
        (None, Part::Year) => "read-back-year",
    };
    Some(words.with(key, &[("date", words.date(&date).into())]))
}

/// How precise a typed moment is.
enum Part {
    Year,
    Season,
    Month,
    Day,
}

const fn precision(moment: &Moment) -> Part {
    match (moment.month, moment.day) {
        (Some(_), Some(_)) => Part::Day,
        (Some(21..), None) => Part::Season,
        (Some(_), None) => Part::Month,
        _ => Part::Year,
    }
}

/// A share of a mark as the language writes it: "0.7", "1".
#[must_use]
pub fn decimal(share: f32, words: &Words) -> String {
    let rounded = format!("{share:.2}");
    let rounded = rounded.trim_end_matches('0').trim_end_matches('.');
    rounded.replace('.', &words.get("decimal-point"))
}

/// Everything that telling needs.
struct Teller<'a> {
    question: &'a Question,
    given: &'a Given,
    marked: &'a Marked,
    words: &'a Words,
}

impl<'a> Teller<'a> {
    fn say(&self, key: &str) -> String {
        self.words.get(key).into_owned()
    }

    fn text(&self, text: &LocalText) -> String {
        plain(text.get(self.words.lang()))
    }

    fn list<'t>(&self, texts: impl Iterator<Item = &'t LocalText>) -> String {
        let texts: Vec<String> = texts.map(|text| self.text(text)).collect();
        if texts.is_empty() {
            self.say("told-nothing")
        } else {
            texts.join(", ")
        }
    }

    /// The option that was chosen and is wrong; in a false statement taken for true, the part
    /// that was exchanged.
    fn wrongly_chosen(&self) -> Option<&'a Choice> {
        match (&self.question.body, &self.given.response) {
            (Body::Choice { options, key }, Response::Choice(chosen)) if chosen != key => {
                options.get(*chosen)
            }
            (Body::Truth { exchanged, .. }, Response::Truth(true)) => {
                exchanged.as_ref().map(|exchanged| &exchanged.wrong)
            }
            _ => None,
        }
    }

    /// The right answer of the card asked, in words.
    fn answer_of_card(&self) -> String {
        match &self.question.body {
            Body::Truth {
                exchanged: Some(exchanged),
                ..
            } => self.text(&exchanged.right),
            _ => self.answer(),
        }
    }

    fn headline(&self) -> String {
        if self.given.is_claimed {
            return self.say("told-claimed");
        }
        if self.given.response == Response::Skipped {
            return self.say("told-skipped");
        }
        match &self.marked.detail {
            Detail::Typed(Reason::Same) => self.say("told-right"),
            Detail::Typed(reason) => reason.sentence(self.words),
            Detail::Date(mark) => self.date_headline(mark),
            Detail::Order {
                pairs_right, pairs, ..
            } => self.counted("told-pairs-right", *pairs_right, *pairs),
            Detail::Match(right) => {
                let count = right.iter().filter(|right| **right).count();
                self.counted("told-match-right", count, right.len())
            }
            Detail::Whole => self.whole_headline(),
        }
    }

    fn counted(&self, key: &str, right: usize, pairs: usize) -> String {
        let args = [("right", right.into()), ("pairs", pairs.into())];
        self.words.with(key, &args)
    }

    fn whole_headline(&self) -> String {
        match &self.question.body {
            Body::Truth { is_true: true, .. } => self.say("told-true"),
            Body::Truth { truth, .. } => {
                let truth = self.text(truth);
                self.words
                    .with("told-false-truth", &[("truth", truth.into())])
            }
            Body::Several { key, .. } => self.several_headline(key),
            _ => self.say(match self.marked.grade() {
                Grade::Right => "told-right",
                Grade::Partly => "told-partly",
                Grade::Wrong if self.wrongly_chosen().is_some_and(|it| it.card.is_some()) => {
                    "told-choice-near"
                }
                Grade::Wrong => "told-wrong",
            }),
        }
    }

    fn several_headline(&self, key: &[bool]) -> String {
        let Response::Several(chosen) = &self.given.response else {
            return self.say("told-wrong");
        };
        let is_right = |number: &&usize| key.get(**number).copied().unwrap_or_default();
        let hits = chosen.iter().filter(is_right).count();
        let rights = key.iter().filter(|right| **right).count();
        let args = [
            ("hits", hits.into()),
            ("rights", rights.into()),
            ("misses", (chosen.len() - hits).into()),
        ];
        self.words.with("told-several", &args)
    }

    /// What was near in a date, and what was not.
    fn date_headline(&self, mark: &DateMark) -> String {
        let part = |wanted: DatePart| mark.parts.iter().find(|part| part.part == wanted);
        let lacks = |part: Option<&PartMark>| part.is_some_and(|it| it.earned < it.most);
        let has = |part: Option<&PartMark>| part.is_some_and(|it| it.earned > 0.0);
        let (year, month, day) = (
            part(DatePart::Year),
            part(DatePart::Month),
            part(DatePart::Day),
        );
        let typed = match &self.given.response {
            Response::Text(text) => read_date(text).map(|read| read.start),
            _ => None,
        };
        let is_missing =
            |field: fn(&Moment) -> Option<u8>| typed.is_some_and(|it| field(&it).is_none());
        let key = if mark.reason.verdict().is_right() {
            return match &mark.reason {
                Reason::Same | Reason::SameDate => self.say("told-right"),
                reason => reason.sentence(self.words),
            };
        } else if lacks(year) || (!has(year)) {
            return mark.reason.sentence(self.words);
        } else if has(month) && lacks(month) {
            "told-date-month-loose"
        } else if lacks(month) && is_missing(|it| it.month) {
            "told-date-month-missing"
        } else if lacks(month) {
            "told-date-month-wrong"
        } else if has(day) && lacks(day) && mark.reason == Reason::DayNear {
            "told-date-day-near"
        } else if lacks(day) && is_missing(|it| it.day) {
            "told-date-day-missing"
        } else if lacks(day) {
            "told-date-day-wrong"
        } else {
            "told-date-one-end"
        };
        self.say(key)
    }

    fn answer(&self) -> String {
        match &self.question.body {
            Body::Choice { options, key } => options
                .get(*key)
                .map(|option| self.text(&option.text))
                .unwrap_or_default(),
            Body::Truth { is_true, .. } => self.say(if *is_true {
                "answer-true"
            } else {
                "answer-false"
            }),
            Body::Several { options, key } => {
                let right = options.iter().zip(key).filter(|(_, right)| **right);
                self.list(right.map(|(option, _)| &option.text))
            }
            Body::Typed(wanted) | Body::Gap(wanted) => self.text(&wanted.answer),
            Body::Date { answer, .. } | Body::Number { answer, .. } => self.text(answer),
            Body::Order { items } => {
                let mut items: Vec<_> = items.iter().collect();
                items.sort_by_key(|item| item.place);
                let texts: Vec<String> = items.iter().map(|item| self.text(&item.text)).collect();
                texts.join(" → ")
            }
            Body::Match { pairs, right } => {
                let pair = |pair: &Pair| {
                    let partner = right.get(pair.key).map(|text| self.text(text));
                    format!(
                        "{} – {}",
                        self.text(&pair.left),
                        partner.unwrap_or_default()
                    )
                };
                pairs.iter().map(pair).collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn given(&self) -> String {
        match (&self.question.body, &self.given.response) {
            (_, Response::Skipped) => self.say("told-skipped"),
            (Body::Choice { options, .. }, Response::Choice(chosen)) => options
                .get(*chosen)
                .map(|option| self.text(&option.text))
                .unwrap_or_default(),
            (_, Response::Truth(said)) => {
                self.say(if *said { "answer-true" } else { "answer-false" })
            }
            (Body::Several { options, .. }, Response::Several(chosen)) => self.list(
                chosen
                    .iter()
                    .filter_map(|at| options.get(*at))
                    .map(|it| &it.text),
            ),
            (_, Response::Text(text)) if text.trim().is_empty() => self.say("told-nothing"),
            (_, Response::Text(text)) => text.clone(),
            _ => self.headline(),
        }
    }

    fn options(&self) -> Vec<OptionFeedback> {
        let (options, is_right): (&[Choice], Vec<bool>) = match &self.question.body {
            Body::Choice { options, key } => {
                (options, (0..options.len()).map(|at| at == *key).collect())
            }
            Body::Several { options, key } => (options, key.clone()),
            _ => return Vec::new(),
        };
        let is_chosen = |at: usize| match &self.given.response {
            Response::Choice(chosen) => *chosen == at,
            Response::Several(chosen) => chosen.contains(&at),
            _ => false,
        };
        let numbered = options.iter().zip(is_right).enumerate();
        numbered
            .map(|(at, (option, is_right))| OptionFeedback {
                is_right,
                is_chosen: is_chosen(at),
                because: self.because(option, is_right, is_chosen(at)),
            })
            .collect()
    }

    /// Why an option is wrong: what it belongs to; of one that belongs nowhere, that the
    /// source does not say so, where it was chosen.
    fn because(&self, option: &Choice, is_right: bool, is_chosen: bool) -> Option<String> {
        let told = option.because.as_ref().map(|text| self.text(text));
        let is_lost = is_chosen && !is_right && self.question.source.citation.is_some();
        told.or_else(|| is_lost.then(|| self.say("told-not-in-source")))
    }

    fn items(&self) -> Vec<ItemFeedback> {
        let right = self.marked.items_right().unwrap_or_default();
        let right = right.into_iter().chain(std::iter::repeat(false));
        match &self.question.body {
            Body::Order { items } => items
                .iter()
                .zip(right)
                .map(|(item, is_right)| ItemFeedback {
                    is_right,
                    place: item.place + 1,
                    told: self.text(&item.date),
                })
                .collect(),
            Body::Match {
                pairs,
                right: texts,
            } => pairs
                .iter()
                .zip(right)
                .map(|(pair, is_right)| ItemFeedback {
                    is_right,
                    place: pair.key + 1,
                    told: texts
                        .get(pair.key)
                        .map(|text| self.text(text))
                        .unwrap_or_default(),
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn parts(&self) -> Vec<PartFeedback> {
        let (Body::Date { date, .. }, Detail::Date(mark)) =
            (&self.question.body, &self.marked.detail)
        else {
            return Vec::new();
        };
        let Some((start, end)) = date.ends() else {
            return Vec::new();
        };
        mark.parts
            .iter()
            .map(|part| self.part(*part, start, end))
            .collect()
    }

    fn part(&self, part: PartMark, start: &Date, end: Option<&Date>) -> PartFeedback {
        let first = self.part_value(part.part, start);
        let last = end
            .map(|end| self.part_value(part.part, end))
            .filter(|last| *last != first);
        let is_season = start
            .month
            .and_then(DateField::value)
            .is_some_and(|it| it > 12);
        let name = match part.part {
            DatePart::Year => "told-part-year",
            DatePart::Month if is_season => "told-part-season",
            DatePart::Month => "told-part-month",
            DatePart::Day => "told-part-day",
        };
        let args = [
            ("earned", decimal(part.earned, self.words).into()),
            ("most", decimal(part.most, self.words).into()),
        ];
        PartFeedback {
            name: self.say(name),
            value: last.map_or_else(|| first.clone(), |last| format!("{first} – {last}")),
            earned: part.earned,
            most: part.most,
            mark: self.words.with("told-mark-of", &args),
        }
    }

    fn part_value(&self, part: DatePart, date: &Date) -> String {
        let number = |field: Option<DateField>| field.and_then(DateField::value);
        match part {
            DatePart::Year => {
                let year = date.year.value();
                year.map_or_else(|| date.to_string(), |year| year.to_string())
            }
            DatePart::Month => match number(date.month) {
                Some(season @ 21..) => self.say(&format!("season-{season}")),
                Some(month) => self.say(&format!("month-alone-{month}")),
                None => String::new(),
            },
            DatePart::Day => number(date.day)
                .map(|day| day.to_string())
                .unwrap_or_default(),
        }
    }

    /// What is true, and what the chosen answer belongs to.
    fn difference(&self, chosen: Option<&Choice>) -> Option<String> {
        let chosen = chosen?.statement.as_ref()?;
        let right = self.question.source.statement.as_ref()?;
        let args = [
            ("right", self.text(right).into()),
            ("chosen", self.text(chosen).into()),
        ];
        Some(self.words.with("told-difference", &args))
    }

    /// Words that were marked by a rule may be right after all; what was chosen may not.
    fn can_claim(&self) -> bool {
        let is_typed =
            matches!(&self.given.response, Response::Text(text) if !text.trim().is_empty());
        is_typed && !self.given.is_claimed && self.marked.grade() != Grade::Right
    }
}
