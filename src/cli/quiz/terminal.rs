//! A quiz in a plain terminal: a question, a typed answer, what was right.
//!
//! Options are chosen by their letters; an order and pairs by letters or numbers in a row.
//! An empty line skips, `q` leaves: what was answered is kept, and `zhanar` goes on with it.

use std::io::BufRead as _;

use super::Exit;
use crate::cli::context::{Context, now, why_read_only};
use crate::collection::restoring::backup_failed_in_words;
use crate::collection::{Collection, RunningQuiz};
use crate::lang::Words;
use crate::session::{
    BodyView, FeedbackView, Grade, Quiz, QuizPosition, Response, decimal, feedback_view,
    question_view, read_back,
};
use crate::storage::StoreError;
use crate::text::Span;

/// An answer is not counted as longer than this, in milliseconds: the learner was away.
const LONGEST_ANSWER_MILLIS: i64 = 300_000;

pub(super) fn run(
    context: &Context,
    mut collection: Collection,
    quiz: Quiz,
    words: &Words,
) -> Exit {
    if let Some(why) = collection.read_only() {
        context.complain(&why_read_only(words, why));
        return Exit::Failed;
    }
    if let Err(error) = collection.back_up(now()) {
        context.complain(&backup_failed_in_words(&error, words));
    }
    let sitting = collection.begin_quiz(quiz, now()).map(|running| Terminal {
        context,
        collection: &mut collection,
        running,
        words,
    });
    match sitting.and_then(|mut sitting| sitting.run()) {
        Ok(()) => Exit::Clean,
        Err(error) => {
            // The answers before are on disk; this one is said not to be.
            context.complain(&words.get("terminal-study-not-saved"));
            context.complain(&error.message(words));
            Exit::Failed
        }
    }
}

/// A quiz at the terminal.
struct Terminal<'a> {
    context: &'a Context,
    collection: &'a mut Collection,
    running: RunningQuiz,
    words: &'a Words,
}

impl Terminal<'_> {
    fn run(&mut self) -> Result<(), StoreError> {
        loop {
            match self.running.session.position() {
                QuizPosition::Asking(number) => {
                    if !self.ask(number)? {
                        self.collection.keep_time(&self.running)?;
                        self.context.say(&self.words.get("terminal-quiz-left"));
                        return Ok(());
                    }
                }
                QuizPosition::Telling(number) => {
                    self.tell(number);
                    self.running.session.go_on();
                }
                QuizPosition::Finished => {
                    self.collection.finish_quiz(&self.running, now())?;
                    self.say_result();
                    return Ok(());
                }
            }
        }
    }

    /// Asks a question until it is answered or skipped; false when the learner leaves.
    fn ask(&mut self, number: usize) -> Result<bool, StoreError> {
        let session = &self.running.session;
        let Some(question) = session.current() else {
            return Ok(false);
        };
        let view = question_view(question, self.words);
        let count = session.quiz().questions.len();
        let head = [
            ("number", (number + 1).into()),
            ("count", count.into()),
            ("topic", view.topic.as_str().into()),
        ];
        self.context.say("");
        self.context
            .say(&self.words.with("terminal-quiz-head", &head));
        if let Some(text) = &view.context {
            self.context.say(text);
        }
        self.context.say(&plain(&view.stem));
        self.show_body(&view.body);
        self.context.say(&self.words.get(prompt_key(&view.body)));
        let shown_at = now();
        loop {
            let Some(line) = next_line().filter(|line| !is_leaving(line)) else {
                return Ok(false);
            };
            let Some(response) = read_response(&view.body, &line) else {
                self.context.say(&self.words.get("terminal-quiz-unread"));
                continue;
            };
            if let (BodyView::Date, Response::Text(text)) = (&view.body, &response) {
                self.context
                    .say(&read_back(text, self.words).unwrap_or_default());
            }
            let millis = (now().0 - shown_at.0).clamp(0, LONGEST_ANSWER_MILLIS);
            let millis = u32::try_from(millis).unwrap_or(0);
            self.collection
                .answer_question(&mut self.running, response, None, millis, now())?;
            return Ok(true);
        }
    }

    fn show_body(&self, body: &BodyView) {
        let lettered = |texts: &[String]| {
            for (at, text) in texts.iter().enumerate() {
                self.context.say(&format!("  {}  {text}", letter(at)));
            }
        };
        match body {
            BodyView::Choice(options) | BodyView::Several(options) | BodyView::Order(options) => {
                lettered(options);
            }
            BodyView::Match { left, right } => {
                for (at, text) in left.iter().enumerate() {
                    self.context.say(&format!("  {}. {text}", at + 1));
                }
                lettered(right);
            }
            BodyView::Truth | BodyView::Typed | BodyView::Date | BodyView::Number => {}
        }
    }

    fn tell(&self, number: usize) {
        let session = &self.running.session;
        let (Some(question), Some(given), Some(marked)) = (
            session.quiz().questions.get(number),
            session.given(number),
            session.marked(number, self.words.lang()),
        ) else {
            return;
        };
        let told = feedback_view(question, given, &marked, self.words);
        let sign = match told.grade {
            Grade::Right => "✓",
            Grade::Partly => "◐",
            Grade::Wrong => "✗",
        };
        self.context.say(&format!("{sign} {}", told.headline));
        for line in told_lines(&told) {
            self.context.say(&format!("  {line}"));
        }
    }

    fn say_result(&self) {
        let result = self.running.session.result();
        let percent = (result.share() * 100.0).round();
        let args = [
            ("earned", decimal(result.earned, self.words).into()),
            ("most", result.most.into()),
            ("percent", decimal(percent, self.words).into()),
        ];
        self.context.say("");
        self.context
            .say(&self.words.with("terminal-quiz-result", &args));
        for (topic, earned, most) in result.by_topic {
            let title = topic.title.get(self.words.lang());
            let earned = decimal(earned, self.words);
            self.context.say(&format!("  {earned} / {most}  {title}"));
        }
    }
}

/// What is told below the first line.
fn told_lines(told: &FeedbackView) -> Vec<String> {
    let mut lines = Vec::new();
    if told.grade != Grade::Right || !told.parts.is_empty() {
        lines.push(format!("→ {}", told.answer));
    }
    lines.extend(
        told.parts
            .iter()
            .map(|part| format!("{}: {} ({})", part.name, part.value, part.mark)),
    );
    let options = told.options.iter().enumerate();
    lines.extend(
        options
            .filter(|(_, option)| !option.is_right)
            .filter_map(|(at, option)| {
                Some(format!("{}: {}", letter(at), option.because.as_ref()?))
            }),
    );
    lines.extend(
        told.items
            .iter()
            .map(|item| format!("{}. {}", item.place, item.told)),
    );
    lines.extend(told.difference.clone());
    if !told.gloss.is_empty() {
        lines.push(plain(&told.gloss));
    }
    lines.extend(told.note.clone());
    lines.extend(
        told.contested
            .as_ref()
            .map(|(opening, text)| format!("{opening} {text}")),
    );
    lines.extend(
        told.citation
            .as_ref()
            .map(|citation| format!("({citation})")),
    );
    lines
}

fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

const fn prompt_key(body: &BodyView) -> &'static str {
    match body {
        BodyView::Choice(_) => "terminal-quiz-prompt-choice",
        BodyView::Truth => "terminal-quiz-prompt-truth",
        BodyView::Several(_) => "terminal-quiz-prompt-several",
        BodyView::Typed => "terminal-quiz-prompt-typed",
        BodyView::Date => "terminal-quiz-prompt-date",
        BodyView::Number => "terminal-quiz-prompt-number",
        BodyView::Order(_) => "terminal-quiz-prompt-order",
        BodyView::Match { .. } => "terminal-quiz-prompt-match",
    }
}

/// The letter of an option, by its number from 0.
fn letter(at: usize) -> char {
    let letters = ('A'..='Z').chain('a'..='z');
    letters.into_iter().nth(at).unwrap_or('?')
}

fn next_line() -> Option<String> {
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim().to_owned()),
    }
}

fn is_leaving(line: &str) -> bool {
    line == "q" || line == "Q" || line == "й" || line == "Й"
}

/// The answer a line gives; nothing where it cannot be one.
fn read_response(body: &BodyView, line: &str) -> Option<Response> {
    if line.is_empty() {
        return Some(Response::Skipped);
    }
    match body {
        BodyView::Choice(options) => match numbers(line, options.len())?.as_slice() {
            [one] => Some(Response::Choice(*one)),
            _ => None,
        },
        BodyView::Several(options) => {
            let mut chosen = numbers(line, options.len())?;
            chosen.sort_unstable();
            chosen.dedup();
            Some(Response::Several(chosen))
        }
        BodyView::Truth => match line.chars().next()? {
            '1' | '+' | 't' | 'T' | 'y' | 'Y' | 'д' | 'Д' | 'в' | 'В' | 'и' | 'И' => {
                Some(Response::Truth(true))
            }
            '2' | '-' | '0' | 'f' | 'F' | 'n' | 'N' | 'н' | 'Н' | 'ж' | 'Ж' | 'б' | 'Б' => {
                Some(Response::Truth(false))
            }
            _ => None,
        },
        BodyView::Typed | BodyView::Date | BodyView::Number => {
            Some(Response::Text(line.to_owned()))
        }
        BodyView::Order(items) => {
            let order = numbers(line, items.len())?;
            let mut seen = order.clone();
            seen.sort_unstable();
            seen.dedup();
            (seen.len() == items.len()).then_some(Response::Order(order))
        }
        BodyView::Match { left, right } => {
            let partners = numbers(line, right.len())?;
            let partners = partners
                .into_iter()
                .map(Some)
                .chain(std::iter::repeat(None));
            Some(Response::Match(partners.take(left.len()).collect()))
        }
    }
}

/// The numbers from 0 that letters or figures in a row name: "BADC", "2 1 4 3".
fn numbers(line: &str, count: usize) -> Option<Vec<usize>> {
    let signs = line
        .chars()
        .filter(|c| !c.is_whitespace() && !",;.".contains(*c));
    let number = |sign: char| {
        let at = match sign {
            '1'..='9' => sign as usize - '1' as usize,
            _ => cyrillic_place(sign.to_uppercase().next()?)?,
        };
        (at < count).then_some(at)
    };
    let numbers: Option<Vec<usize>> = signs.map(number).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

/// The place of a letter: as it is named, or as its key is on a Cyrillic layout.
fn cyrillic_place(letter: char) -> Option<usize> {
    const KEYS: [(char, char); 8] = [
        ('A', 'Ф'),
        ('B', 'И'),
        ('C', 'С'),
        ('D', 'В'),
        ('E', 'У'),
        ('F', 'А'),
        ('G', 'П'),
        ('H', 'Р'),
    ];
    KEYS.iter()
        .position(|(latin, key)| *latin == letter || *key == letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(count: usize) -> Vec<String> {
        vec![String::new(); count]
    }

    #[test]
    fn answers_are_read_by_letter_number_and_key() {
        let choice = BodyView::Choice(texts(4));
        for line in ["b", "B", "2", "и"] {
            assert_eq!(
                read_response(&choice, line),
                Some(Response::Choice(1)),
                "{line}"
            );
        }
        for line in ["5", "e", "ab", "?"] {
            assert_eq!(read_response(&choice, line), None, "{line}");
        }
        let order = BodyView::Order(texts(3));
        for line in ["cab", "3 1 2", "C, A, B"] {
            assert_eq!(
                read_response(&order, line),
                Some(Response::Order(vec![2, 0, 1])),
                "{line}"
            );
        }
        assert_eq!(read_response(&order, "aab"), None);
        let several = BodyView::Several(texts(5));
        assert_eq!(
            read_response(&several, "e a a"),
            Some(Response::Several(vec![0, 4]))
        );
        let pairs = BodyView::Match {
            left: texts(3),
            right: texts(4),
        };
        assert_eq!(
            read_response(&pairs, "dc"),
            Some(Response::Match(vec![Some(3), Some(2), None]))
        );
        assert_eq!(
            read_response(&BodyView::Truth, "жоқ"),
            Some(Response::Truth(false))
        );
        assert_eq!(
            read_response(&BodyView::Truth, "да"),
            Some(Response::Truth(true))
        );
        assert_eq!(
            read_response(&BodyView::Date, "1917"),
            Some(Response::Text("1917".into()))
        );
        assert_eq!(read_response(&choice, ""), Some(Response::Skipped));
    }
}
